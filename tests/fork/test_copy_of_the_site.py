"""A copy with settings of its own, built: its name, look, places and pages, and not a byte of the rest changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.built_guides import ROOT, BuiltPage

LAKE = Path(__file__).parent / "lake-clinic"


def build(site: Path, data: Path, own: Path) -> None:
    """Compiles the rows and builds the guides of a copy whose own folder is `own`."""
    environment = os.environ | {
        "APPEALWRIGHT_FORK": str(own),
        "APPEALWRIGHT_DATA": str(data),
        "SOURCE_DATE_EPOCH": "1795650000",
        "NO_MKDOCS_2_WARNING": "1",
    }
    for command in (["scripts.compile", "--out", str(data)], ["mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]):
        done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("lake")
    build(folder / "site", folder / "data", LAKE)
    return folder / "site", folder / "data"


def page(copy: tuple[Path, Path], path: str) -> BuiltPage:
    return BuiltPage(path, (copy[0] / path).read_text(encoding="utf-8"))


def test_its_name_mark_and_colors_stand_in_the_head_of_every_page(copy: tuple[Path, Path]) -> None:
    home = page(copy, "index.html")
    assert home.soup.select_one(".aw-brand span").text == "Lake Clinic appeals"  # type: ignore[union-attr]
    assert home.soup.select_one(".aw-brand img")["src"] == "assets/mark.svg"  # type: ignore[index]
    assert "Lake Clinic appeals" in home.soup.title.text  # type: ignore[union-attr]
    assert "Lake Clinic appeals asks you short questions" in home.soup.text
    assert (copy[0] / "assets/mark.svg").read_text() == (LAKE / "mark.svg").read_text()
    for sheet in ("assets/site.css", "assets/tokens.css"):
        assert "--aw-pine: light-dark(#7a2e4d, #f0a8c4)" in (copy[0] / sheet).read_text(encoding="utf-8")
    assert '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#3d1a2b">' in home.html


def test_its_keeper_and_what_it_is_a_copy_of_stand_in_the_foot(copy: tuple[Path, Path]) -> None:
    foot = page(copy, "privacy/index.html").soup.select_one(".aw-footer").text  # type: ignore[union-attr]
    assert "Lake Clinic" in foot
    assert "appeals@lake-clinic.example" in foot
    assert "A copy of the free Appealwright site" in foot


def test_its_page_is_in_the_navigation_with_its_sources_and_the_way_to_the_builder(copy: tuple[Path, Path]) -> None:
    assert page(copy, "index.html").soup.select('.aw-nav a[href="first-visit/"]')
    visit = page(copy, "first-visit/index.html")
    assert visit.soup.select(".aw-sources li")
    assert visit.soup.select('article a[href="../builder/"]')


def test_only_its_places_have_pages_and_nothing_leads_to_another(copy: tuple[Path, Path]) -> None:
    places = {path.parent.name for path in copy[0].glob("states/*/index.html")}
    assert places == {"compare", "harbor-islands", "louisiana", "oklahoma", "texas"}
    index = page(copy, "states/index.html").soup
    assert "Start with Texas" in index.text
    assert "pages for 4 of 57 places" in index.text
    assert not index.select(".aw-map")


def test_a_language_that_it_leaves_out_has_no_page(copy: tuple[Path, Path]) -> None:
    assert (ROOT / "builder/appealwright/messages/es.yaml").exists()
    assert not (copy[0] / "es").exists()
    assert not page(copy, "index.html").soup.select('[hreflang="es"]')


def test_its_words_and_its_letterhead_are_in_what_the_builder_loads(copy: tuple[Path, Path]) -> None:
    words = json.loads((copy[1] / "messages.en.json").read_bytes())
    assert words["site"]["name"] == "Lake Clinic appeals"
    assert words["page"]["title"] == "Write your appeal - Lake Clinic appeals"
    site = json.loads((copy[1] / "site.json").read_bytes())
    assert site["letterhead"]["address"] == ["12 Shore Road", "Austin, TX 78701"]
    assert site["places"][0] == "TX"


def test_every_row_but_its_own_is_as_everybody_has_it(copy: tuple[Path, Path]) -> None:
    ours = set((ROOT / "builder/appealwright/data/facts.jsonl").read_bytes().split(b"\n")[1:])
    theirs = [json.loads(line) for line in (copy[1] / "facts.jsonl").read_bytes().split(b"\n")[1:] if line not in ours]
    assert {row["id"]: row["by_site"] for row in theirs} == {
        "tx.regulator.tdi": "changed",
        "xh.jurisdiction": "added",
        "xh.off-label.7": "added",
        "xh.external-review.8": "added",
    }


def test_a_changed_row_says_so_where_it_is_cited_and_on_the_page_of_how_rows_are_checked(copy: tuple[Path, Path]) -> None:
    texas = page(copy, "states/texas/index.html").soup
    (office,) = [source for source in texas.select(".aw-source") if "Texas Department of Insurance" in source.text]
    assert "Changed by this site." in office.text
    assert "800-555-0199" in texas.text
    checked = page(copy, "how-we-check/index.html").soup
    listed = checked.find(id="what-this-copy-of-the-site-has-changed")
    assert listed is not None
    assert "Changed: Texas Department of Insurance" in listed.find_next("ul").text  # type: ignore[union-attr]
    assert page(copy, "states/harbor-islands/index.html").soup.find(string=lambda text: "reach off-label ketamine" in text)
    assert not (copy[0] / "states/new-york").exists()

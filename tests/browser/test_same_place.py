"""Help stands in one place on every page, guides and builder, in both languages: read from the finished pages, without a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, SoupStrainer

pytestmark = pytest.mark.browser  # it reads the finished site, as those do

SKIP = (".md-skip", ".aw-skip")
SMS = {"en": "sms:988", "es": "sms:988?&body=AYUDA"}
"""In Spanish a word is sent, and the message is opened with it."""
SHEETS = re.compile(r"/(builder/blank|assets)/")


def heads(site: Path) -> Iterator[tuple[Path, BeautifulSoup]]:
    """Every page with what a person meets first on it, before its header."""
    for path in sorted(site.rglob("*.html")):
        if not SHEETS.search(path.as_posix()):
            html = path.read_text(encoding="utf-8")
            head = html.partition("<body")[2].partition("<header")[0]
            yield path.relative_to(site), BeautifulSoup(f"<body{head}", "html.parser")


def test_988_is_the_first_thing_to_follow_and_says_the_same_everywhere(site: Path) -> None:
    said: dict[str, set[str]] = {"en": set(), "es": set()}
    pages = list(heads(site))
    assert len(pages) > 250
    for path, head in pages:
        first, second = [link for link in head.select("a[href]") if not any(name[1:] in link.get("class", []) for name in SKIP)][:2]
        assert (first["href"], second["href"]) == ("tel:988", SMS["es" if path.parts[0] == "es" else "en"]), path
        bar = first.find_parent(class_="aw-crisis")
        assert bar is not None, path
        assert bar.find_parent("aside") is not None, f"{path}: no landmark to find it by"
        said["es" if path.parts[0] == "es" else "en"].add(" ".join(bar.get_text(" ").split()))
    assert [len(words) for words in said.values()] == [1, 1]
    assert "AYUDA" in said["es"].pop()


@pytest.mark.parametrize(("porch", "way"), [("builder", "../danger/"), ("es/builder", "../../es/danger/")])
def test_somebody_in_danger_finds_a_way_before_any_question(site: Path, porch: str, way: str) -> None:
    for name in ("index", "pdf", "photo"):
        html = (site / porch / f"{name}.html").read_text(encoding="utf-8")
        main = BeautifulSoup(html, "html.parser", parse_only=SoupStrainer("main"))
        first = main.select("a, button, input, select, textarea")[0]
        assert first.get("href") == way
    page = site / porch / way / "index.html"
    article = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").select_one("article")
    assert article is not None
    lines = ["tel:988", SMS["es" if porch.startswith("es/") else "en"]]
    assert [link["href"] for link in article.select("a.aw-button[href^='tel:'], a.aw-button[href^='sms:']")] == lines
    # The sentences around the buttons can be tapped too, and lead nowhere else.
    assert {str(link["href"]) for link in article.select("a[href^='tel:'], a[href^='sms:']")} == {*lines, "tel:911"}
    assert article.select("form, input, textarea, select") == []


def test_privacy_and_the_way_to_report_a_barrier_stand_in_every_foot_in_one_order(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if SHEETS.search(path.as_posix()):
            continue
        foot = BeautifulSoup(html[html.rindex("<footer") :], "html.parser")
        here = f"/{path.relative_to(site).as_posix()}"
        links = [urljoin(here, str(link["href"])) for link in foot.select("a[href]")]
        found = [re.search(r"(privacy|accessibility)/$", link) for link in links]
        assert [match[1] for match in found if match] == ["privacy", "accessibility"], path

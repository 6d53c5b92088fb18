"""Pages made from rows are plain and light too. What the law itself says (conditions, names of offices, citations) is measured apart."""

import gzip
from pathlib import Path

import pytest
from built_guides import BuiltPage

from scripts.reading import reading_of

LAW_ITSELF = ".aw-law, .aw-ref, .aw-basis, .aw-doubts, .aw-office > p > strong, .aw-office__ways, .aw-crumb, .aw-legend, .aw-choices, svg"
FIRST_VIEW = 100 * 1024
FETCHED = {"script": "src", "link": "href"}
HEAVY = {"states/compare/index.html": 120 * 1024}
"""One page holds all places at once, so that nothing need be fetched when one is chosen."""


@pytest.fixture(scope="session")
def generated(pages: list[BuiltPage]) -> list[BuiltPage]:
    found = [page for page in pages if page.path.startswith(("states/", "plan/"))]
    assert len(found) == 56 + 2 + 23 + 1
    return found


def test_every_page_reads_at_grade_eight_or_below_in_short_sentences(generated: list[BuiltPage]) -> None:
    for page in generated:
        reading = reading_of(page.article, without=page.soup.select(LAW_ITSELF))
        assert reading, page.path
        assert reading.grade <= 8, page.path
        assert reading.middle <= 18, page.path


def test_with_the_law_itself_no_page_is_harder_than_a_newspaper(generated: list[BuiltPage]) -> None:
    for page in generated:
        assert page.reading, page.path
        assert page.reading.grade <= 11, page.path


def test_every_page_cites_and_lists_what_it_cites(generated: list[BuiltPage]) -> None:
    for page in generated:
        listed = {tag["id"] for tag in page.soup.select(".aw-source")}
        assert {mark["popovertarget"] for mark in page.soup.select(".aw-cite")} == listed, page.path
        assert len(listed) >= 2, page.path
        assert all("Checked" in tag.get_text() for tag in page.soup.select(".aw-source")), page.path


def test_a_page_is_light_at_first_view(generated: list[BuiltPage], site: Path) -> None:
    for page in generated:
        weight = sum(zipped(file) for file in {site / page.path, *fetched(page, site)})
        assert weight <= HEAVY.get(page.path, FIRST_VIEW), (page.path, weight)


def fetched(page: BuiltPage, site: Path) -> list[Path]:
    """The files of ours that the page asks for before anything is pressed."""
    named = [
        tag[name] for tag, name in ((tag, name) for kind, name in FETCHED.items() for tag in page.soup.find_all(kind)) if tag.has_attr(name)
    ]
    found = [((site / page.path).parent / str(name)).resolve() for name in named if "://" not in str(name)]
    return [file for file in found if file.is_file()]


def zipped(file: Path) -> int:
    return file.stat().st_size if file.suffix == ".woff2" else len(gzip.compress(file.read_bytes()))

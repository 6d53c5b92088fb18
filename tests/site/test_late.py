"""What of a page comes when all pages are read, and what stands between its text and its sources."""

from bs4 import BeautifulSoup
from built_guides import BuiltPage

from scripts.site.late import parted


def test_a_page_is_parted_before_the_title_of_its_sources() -> None:
    text, sources = '<h1 id="a">A</h1><h2 id="b">B</h2><p>Said</p>', '<h2 id="s">Sources</h2><p>Each</p><ol class="aw-sources"></ol>'
    assert parted(text + sources) == (text, sources)
    assert parted(text) == (text, "")


def test_the_way_on_comes_before_the_sources(pages: list[BuiltPage]) -> None:
    """On a phone forty sources are ten screens: who has read the page would not come to what is next."""
    seen = 0
    for page in pages:
        if '<nav class="aw-part"' in page.html and '<ol class="aw-sources"' in page.html:
            seen += 1
            assert page.html.index('<nav class="aw-part"') < page.html.index('<ol class="aw-sources"'), page.path
    assert seen > 40


def test_who_is_in_danger_is_not_sent_on_to_the_next_page(pages: list[BuiltPage]) -> None:
    (page,) = (BeautifulSoup(page.html, "html.parser") for page in pages if page.path == "danger/index.html")
    assert page.select(".aw-part li")
    assert not page.select(".aw-part__next")

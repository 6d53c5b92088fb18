"""What a page weighs on first view, compressed, without the search: people read on phones, on slow lines."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from built_guides import SUB_PATH, BuiltPage

MOST = 100_000
"""Issue 5: a guide is at most 100 KB on first view."""
FILES = "link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src]:not([data-aw-theme]), img[src]:not([loading=lazy])"
URL = re.compile(r"url\(([^)]+)\)")
FONT, ITALIC = "atkinson-hyperlegible-next.woff2", "atkinson-hyperlegible-next-italic.woff2"
"""The page asks for the first by name; a browser fetches the second where something is set in it."""


def weights(site: Path, pages: list[BuiltPage]) -> dict[str, int]:
    """Bytes of each page with all that it loads before anything is tapped, as a host that compresses sends them."""
    sizes: dict[str, int] = {}

    def size(path: str) -> int:
        if path not in sizes:
            data = (site / path).read_bytes()
            sizes[path] = min(len(data), len(gzip.compress(data, 9)))
        return sizes[path]

    found = {}
    for page in [page for page in pages if page.path != "404.html"]:
        here = SUB_PATH + page.path.removesuffix("index.html")
        asked = {urldefrag(urljoin(here, str(tag.get("href") or tag.get("src"))))[0].partition("?")[0] for tag in page.soup.select(FILES)}
        assert all(address.startswith(SUB_PATH) for address in asked), page.path
        found[page.path] = size(page.path) + sum(size(address.removeprefix(SUB_PATH)) for address in asked)
        if page.soup.select_one("article :is(em, i, cite)"):
            found[page.path] += size(f"assets/fonts/{ITALIC}")
    return found


def test_no_page_weighs_more_than_100_kb_on_first_view(site: Path, pages: list[BuiltPage]) -> None:
    found = weights(site, pages)
    assert {path: weight for path, weight in found.items() if weight > MOST} == {}
    assert min(found.values()) > 40_000  # sheets and the letters' shapes at least: what is loaded has been counted


def test_sheets_ask_for_nothing_but_the_two_fonts_that_are_counted(site: Path, pages: list[BuiltPage]) -> None:
    """The theme's sheets name pictures only as data, and ours the fonts."""
    tags = [tag for page in pages for tag in page.soup.select("link[rel=stylesheet]")]
    sheets = {re.sub(r"^[./]+|[?#].*$", "", str(tag["href"])).removeprefix("some/project/") for tag in tags}
    named = [url.strip("\"'") for path in sorted(sheets) for url in URL.findall((site / path).read_text(encoding="utf-8"))]
    assert {url.rpartition("/")[2] for url in named if not url.startswith(("data:", "#"))} == {FONT, ITALIC}

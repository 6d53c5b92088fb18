"""What of a page can be filled in only when all pages are read, or is so long that Markdown need not see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from scripts.site.authorities import Authorities, Citing
from scripts.site.freshness import REST, Freshness
from scripts.site.languages import Language


def parted(html: str) -> tuple[str, str]:
    """What a page says, and the list of its sources with its title: between them stands the way on, or nobody on a phone would see it."""
    listed = html.find('<ol class="aw-sources"')
    title = html.rfind("<h2", 0, listed) if listed >= 0 else -1
    return (html[:title], html[title:]) if title >= 0 else (html, "")


def filled_late(html: str, language: Language, as_of: date, citing: Mapping[str, Sequence[Citing]], relative: Callable[[str], str]) -> str:
    """The page with its lists of rows. `citing` has the pages that cite a row; `relative` makes an address work from this page."""
    fresh = Freshness(language.facts, language.words["site"]["fresh"], as_of)
    html = fresh.filled(html)
    if REST in html:
        html = html.replace(REST, fresh.rest(citing))
    return Authorities(language.facts, language.words["site"]["authorities"], citing, relative).filled(html)

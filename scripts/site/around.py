"""What the theme says around a page, in the page's language, and the way from it to the same page in another."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from scripts.site.languages import START, Language, counterpart, nearest, page_in
from scripts.site.words import CRISIS_ROW, crisis_bar

__all__ = ["address", "around"]

BUILDER = "builder/"
CHECK = "check/"
FOOT = ("privacy", "about", "accessibility")


def around(place: str, languages: Mapping[str, Language], language: Language, pages: Collection[str], built: date) -> dict[str, Any]:
    """Words and addresses for the templates in overrides/; addresses are from the root of the site."""
    words, safety = language.words["site"], language.words["safety"]
    home = page_in(language.code, START)
    return {
        "code": language.code,
        "folder": language.folder,
        "words": words,
        "disclaimer": safety["disclaimer"],
        "crisis": crisis_bar(safety["crisis"], language.facts.row(CRISIS_ROW)),
        "built": language.day(built),
        "here": address(place),
        "home": address(home),
        "is_home": place == home,
        "builder": language.folder + BUILDER,
        "links": {name: address(nearest(language.code, f"{name}.md", pages)) for name in FOOT},
        "others": [
            {
                "code": other.code,
                "name": other.words["language"]["name"],
                "url": address(counterpart(other.code, place, pages)),
                "same": page_in(other.code, place) in pages,
            }
            for other in languages.values()
            if other is not language
        ],
    }


def address(place: str) -> str:
    """The address of the page at this place under docs/; the first page's is a point, as MkDocs has it."""
    folder = place.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{folder}/" if folder else "."

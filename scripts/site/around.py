"""The links around a page: to the parts of the site in its language, and to its twins in the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from appealwright.words import LETTERS
from scripts.site.languages import Twin, language_of, prefix, without_language

__all__ = ["Around", "Link", "around"]

_START = "index.md"
_FOOT = ("privacy.md", "about.md")


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a part of the site; `current` as aria-current has it, or empty."""

    url: str
    title: str
    current: str


@dataclass(frozen=True, slots=True)
class Around:
    """Addresses are from the root of the site."""

    home: str
    builder: str
    privacy: str
    about: str
    parts: tuple[Link, ...]
    twins: tuple[Twin, ...]


def around(page: Page, nav: Navigation, files: Files, names: Mapping[str, str]) -> Around:
    """What stands around a page; `names` are the languages' own names. A page that its language has not is linked as it is."""
    language = language_of(page.file.src_uri, tuple(names))

    def url(path: str) -> str:
        found = files.get_file_from_path(f"{prefix(language)}{path}") or files.get_file_from_path(path)
        return found.url if found else ""

    privacy, about = map(url, _FOOT)
    parts = tuple(_parts(nav) if language == LETTERS else _parts_in(language, page, nav, files))
    return Around(url(_START), f"{prefix(language)}builder/", privacy, about, parts, tuple(_twins(page, files, names)))


def _parts(nav: Navigation) -> Iterator[Link]:
    """The parts of the navigation. A part is reached by its first page, which leads to the others."""
    for item in nav.items:
        first = _first(item)
        if not first.is_homepage:
            yield Link(first.url, str(item.title), "" if not item.active else "page" if first.active else "true")


def _parts_in(language: str, page: Page, nav: Navigation, files: Files) -> Iterator[Link]:
    """The same parts in another language, as far as their first pages are there, by what those call themselves (`nav`, or the title)."""
    for first in map(_first, nav.items):
        twin = files.get_file_from_path(f"{prefix(language)}{first.file.src_uri}")
        if twin and twin.page and not first.is_homepage:
            folder = twin.src_uri.rpartition("/")[0]
            is_inside = folder != language and page.file.src_uri.startswith(f"{folder}/")
            current = "page" if twin.page is page else "true" if is_inside else ""
            yield Link(twin.url, str(twin.page.meta.get("nav") or twin.page.title), current)


def _twins(page: Page, files: Files, names: Mapping[str, str]) -> Iterator[Twin]:
    """The page in each other language, or that language's start page where it has no such page."""
    path = without_language(page.file.src_uri, tuple(names))
    for other, name in names.items():
        if other != language_of(page.file.src_uri, tuple(names)):
            found = files.get_file_from_path(f"{prefix(other)}{path}") or files.get_file_from_path(f"{prefix(other)}{_START}")
            if found:
                yield Twin(found.url, other, name)


def _first(item: object) -> Page:
    """The first page of a part, which may be a page itself."""
    while isinstance(item, Section):
        item = item.children[0]
    if not isinstance(item, Page):
        raise TypeError(f"navigation: found {item!r}, accepted: pages and parts of pages")
    return item

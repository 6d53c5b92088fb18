"""The languages of the site: a page of one stands under its two letters, es/privacy/ beside privacy/, and leads to its twins."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from appealwright.facts import Facts
from appealwright.words import LETTERS, Words
from scripts.fork.settings import Settings

__all__ = [
    "START",
    "Language",
    "Twin",
    "code_of",
    "counterpart",
    "in_language",
    "nearest",
    "other_languages",
    "page_in",
    "prefix",
    "twins",
    "with_links_across",
]

START = "index.md"
_LINK = re.compile(r"\]\((?P<path>[^)\s#:]+\.md)(?P<anchor>#[^)\s]*)?\)(?:\{:?(?P<attributes>[^}\n]*)\})?")


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page in another language, by its address from the root of the site and the words of its link."""

    url: str
    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the guides: its words, and the rows with what of them is said in it."""

    code: str
    words: Mapping[str, Any]
    facts: Facts

    @property
    def folder(self) -> str:
        """Where its pages stand, and under what its addresses begin."""
        return prefix(self.code)

    def day(self, day: date) -> str:
        """A day as it is written in this language."""
        return Words(self.words, self.code).day(day)


def other_languages(data: Path, own: Settings) -> tuple[str, ...]:
    """The languages besides that of the letters which have words and which this copy shows."""
    there = sorted(path.name.split(".")[1] for path in data.glob("messages.*.json"))
    return tuple(language for language in there if language != LETTERS and own.speaks(language))


def prefix(language: str) -> str:
    """What stands before the address of a page in this language."""
    return "" if language == LETTERS else f"{language}/"


def code_of(page: str) -> str:
    """The language of the page at this place under docs/: its first folder, where that is two letters."""
    first = page.partition("/")[0]
    return first if re.fullmatch("[a-z]{2}", first) else LETTERS


def page_in(code: str, page: str) -> str:
    """The place of the same page in that language, whether or not it is there yet."""
    return prefix(code) + page.removeprefix(prefix(code_of(page)))


def counterpart(code: str, page: str, pages: Collection[str]) -> str:
    """The page in that language to offer from here: the same one, else the language's first."""
    same = page_in(code, page)
    return same if same in pages else page_in(code, START)


def nearest(code: str, page: str, pages: Collection[str]) -> str:
    """The page in that language where it is there, else the reference's."""
    same = page_in(code, page)
    return same if same in pages else page_in(LETTERS, page)


def with_links_across(markdown: str, page: str, pages: Collection[str], note: str) -> str:
    """A translated page whose links to what is not translated yet lead to the reference's page, and say so."""

    def led(link: re.Match[str]) -> str:
        folder = posixpath.dirname(page)
        target = posixpath.normpath(posixpath.join(folder, link["path"]))
        if target in pages or code_of(target) == LETTERS:
            return link[0]
        path = posixpath.relpath(page_in(LETTERS, target), folder)
        attributes = f"{(link['attributes'] or '').strip()} hreflang={LETTERS}".strip()
        return f" ({note})]({path}{link['anchor'] or ''}){{: {attributes} }}"

    return _LINK.sub(led, markdown)


def in_language(site: Path, path: str, language: str) -> str:
    """The address of this page in this language if it is there, or as it is."""
    there = f"{prefix(language)}{path}"
    return there if (site / there / "index.html").is_file() else path


def twins(path: str, language: str, languages: Sequence[str], data: Path) -> tuple[Twin, ...]:
    """The twins of the page at `path` (without its language), in every language but its own; each link is in its own."""
    found = []
    for other in languages:
        if other != language:
            said = json.loads((data / f"messages.{other}.json").read_bytes())["language"]
            found.append(Twin(f"{prefix(other)}{path}", other, said["name"]))
    return tuple(found)

"""The site in other languages: a page of one stands under its two letters, es/privacy/ beside privacy/."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from appealwright.words import LETTERS
from scripts.fork.settings import Settings

__all__ = ["Twin", "in_language", "language_of", "other_languages", "prefix", "twins", "without_language"]


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page in another language, by its address from the root of the site and the words of its link."""

    url: str
    language: str
    name: str


def other_languages(data: Path, own: Settings) -> tuple[str, ...]:
    """The languages besides that of the letters which have words and which this copy shows."""
    there = sorted(path.name.split(".")[1] for path in data.glob("messages.*.json"))
    return tuple(language for language in there if language != LETTERS and own.speaks(language))


def prefix(language: str) -> str:
    """What stands before the address of a page in this language."""
    return "" if language == LETTERS else f"{language}/"


def language_of(path: str, languages: Sequence[str]) -> str:
    """The language of the page at this address or in this file."""
    first = path.partition("/")[0]
    return first if first in languages else LETTERS


def without_language(path: str, languages: Sequence[str]) -> str:
    """The address without its language: what all twins share."""
    return path.removeprefix(prefix(language_of(path, languages)))


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

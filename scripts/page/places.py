"""Where things lie: what the pages are made of, and the site they go into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.site.languages import prefix

SITE = Path("site")
BUILDER = SITE / "builder"
RUNTIME = Path("build/runtime")
BLANKS = Path("build/blank")
WEB = Path("builder/web")
JOINED = Path("build/web")
"""The script of each page, joined by scripts/page/bundle.mjs."""
DATA = Path("builder/appealwright/data")
READERS = Path("build/readers")
# How the person has the letter: one page each, alike but for the parts that it loads before the lock.
WAYS: Mapping[str, tuple[str, ...]] = {
    "index": (),
    "pdf": ("pdf", "pdf-worker"),
    "photo": ("pdf", "pdf-worker", "ocr", "ocr-wasm", "ocr-worker", "english"),
}


@dataclass(frozen=True)
class Place:
    """Where a page stands: its language, and its path without that."""

    language: str
    bare: str

    @property
    def path(self) -> str:
        """Its path in the site."""
        return f"{prefix(self.language)}{self.bare}"

    @property
    def root(self) -> str:
        """The way from it to the root of the site."""
        return "../" * self.path.count("/")

    def found_at(self, site: str) -> str:
        """The address to find it at, in a site with that address: the ways to have a letter are one page to a search engine."""
        return f"{site.rstrip('/')}/{self.path.rpartition('/')[0]}/"

    @property
    def name(self) -> str:
        """Its file, without the ending."""
        return Path(self.bare).stem

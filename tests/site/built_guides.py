"""How tests build the site, and a page of it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from scripts.reading import Reading, reading_of
from tests.conftest import TODAY
from tests.site.indexed import IndexedSoup

ROOT = Path(__file__).resolve().parents[2]
SUB_PATH = "/some/project/"


@dataclass(frozen=True)
class BuiltPage:
    """One HTML page of the built site."""

    path: str
    html: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page to read: parsed once for all tests, so no test may change it."""
        return IndexedSoup(self.html, "html.parser")

    @cached_property
    def article(self) -> Tag | None:
        """What the page says, to read as well."""
        return self.soup.find("article")

    @cached_property
    def reading(self) -> Reading | None:
        """How easily it reads, measured once."""
        return reading_of(self.article)

    def to_change(self) -> BeautifulSoup:
        """The page anew, for a test that takes parts out of it."""
        return BeautifulSoup(self.html, "html.parser")


def build(site: Path, config: Path = ROOT / "mkdocs.yml") -> subprocess.CompletedProcess[str]:
    """Runs MkDocs as `make` does, as if the site were to live under a project's sub-path."""
    day = str(int(datetime.combine(TODAY, time.min, UTC).timestamp()))  # the site of the day that the tests' cases are told on
    environment = os.environ | {"SOURCE_DATE_EPOCH": day} | {"SITE_URL": f"https://example.org{SUB_PATH}", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config), "--site-dir", str(site)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

"""Every script and sheet that a page loads carries the hash of the very file that is served."""

from __future__ import annotations

import base64
import hashlib
import posixpath
import re
from functools import cache
from pathlib import Path

import pytest

SITE = Path("site")
TAG = re.compile(r"<(?:script|link)\b[^>]*>")
ATTRIBUTE = re.compile(r'\b([a-z]+)="([^"]*)"')
SHEETS = {"stylesheet", "modulepreload"}

pytestmark = pytest.mark.browser


@cache
def integrity(path: str) -> str:
    return "sha384-" + base64.b64encode(hashlib.sha384((SITE / path).read_bytes()).digest()).decode()


def loading(html: str) -> list[dict[str, str]]:
    """The attributes of each tag by which the page loads a script or a sheet."""
    tags = (dict(ATTRIBUTE.findall(tag)) for tag in TAG.findall(html))
    return [tag for tag in tags if "src" in tag or SHEETS & set(tag.get("rel", "").split())]


def faulty(page: Path) -> list[str]:
    """What the page loads without a hash, or with one that is not its file's."""
    folder = page.relative_to(SITE).parent.as_posix()
    tags = loading(page.read_text(encoding="utf-8"))
    assert tags, page
    return [str(tag) for tag in tags if tag.get("integrity") != integrity(_path(folder, tag.get("src") or tag["href"]))]


def _path(folder: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(folder, address.partition("?")[0]))


def test_every_script_and_sheet_has_the_hash_of_its_file() -> None:
    # The page for lost addresses is served from anywhere: its addresses begin at the top of the host.
    pages = [page for page in SITE.rglob("*.html") if page.name != "404.html"]
    assert len(pages) > 200
    assert {page.as_posix(): found for page in pages if (found := faulty(page))} == {}

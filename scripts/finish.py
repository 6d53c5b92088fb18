"""Gives each finished page its commit and the hash of every script and style it loads: `python -m scripts.finish`, after all pages.

The browser then refuses a script or style that is not the one this page was made with. An address that is not named by its hash
carries the beginning of it, so that a copy of another version, from some store between, is never taken for it. Run again, it
changes nothing.
"""

from __future__ import annotations

import base64
import hashlib
import posixpath
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from scripts.manifest import commit

SITE = Path("site")
LOADING = re.compile(r"<(?:script|link)\b[^>]*>")
ADDRESS = re.compile(r'(\b(?:src|href)=")([^"?#]+)(\?[^"#]*)?"')
INTEGRITY = re.compile(r'\s+integrity="[^"]*"')
CHECKED = re.compile(r'^<script\b|\brel="(?:stylesheet|modulepreload)"')
STAMP = re.compile(r'data-commit="[^"]*"')
SHORT = re.compile(r"(<[^>]*\bdata-short-commit\b[^>]*>)[^<]*")
# An address that changes with what it holds: a part of its own is a hash.
NAMED_BY_HASH = re.compile(r"[.-][0-9a-f]{8,}[./]")
ELSEWHERE = ("data:", "http:", "https:", "//")


def with_hashes(html: str, read: Callable[[str], bytes]) -> str:
    """The page with `integrity` on each script, style and module. `read` gives the body of an address as it stands in the page."""

    def checked(match: re.Match[str]) -> str:
        tag = INTEGRITY.sub("", match[0])
        address = ADDRESS.search(tag)
        if not address or not CHECKED.search(tag) or address[2].startswith(ELSEWHERE):
            return match[0]
        body = read(address[2])
        version = "" if NAMED_BY_HASH.search(address[2]) else f"?{base64.urlsafe_b64encode(hashlib.sha256(body).digest()).decode()[:10]}"
        integrity = base64.b64encode(hashlib.sha384(body).digest()).decode()
        return tag.replace(address[0], f'{address[1]}{address[2]}{version}" integrity="sha384-{integrity}"')

    return LOADING.sub(checked, html)


def with_commit(html: str, made_from: str) -> str:
    """The page with the commit where it is to stand."""
    return SHORT.sub(rf"\g<1>{made_from[:10]}", STAMP.sub(f'data-commit="{made_from}"', html))


@cache
def body(path: str) -> bytes:
    """A file of the site."""
    return (SITE / path).read_bytes()


def finished(page: Path, made_from: str) -> str:
    """The page as it is served."""
    html = with_commit(page.read_text(encoding="utf-8"), made_from)
    # The page for lost addresses is served from anywhere, so its addresses begin at the top of the host.
    if page.name == "404.html":
        return html
    folder = page.relative_to(SITE).parent.as_posix()
    return with_hashes(html, lambda address: body(posixpath.normpath(posixpath.join(folder, address))))


def main() -> None:
    """Finish every page."""
    made_from = commit()
    for page in sorted(SITE.rglob("*.html")):
        page.write_text(finished(page, made_from), encoding="utf-8")


if __name__ == "__main__":
    main()

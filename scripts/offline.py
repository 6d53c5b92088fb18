"""Writes site/sw.js, the service worker with its list of files, and site/offline.json: `python -m scripts.offline`, after the pages.

The list is one version of the site: every page, and what each page needs, with its SHA-256. The version is the hash of list and
program. offline.json names for the guides what may be kept ahead of need; it decides nothing, the worker keeps only what it has listed.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SITE = Path("site")
PROGRAM = Path("builder/web/offline/sw.js")
WORKER = "sw.js"
AHEAD = "offline.json"
GUIDE = "guide"
ROOM = re.compile(r"(?:\w\w/)?(?:builder|reader|check)/")
WHOLE = ("builder/index.html", "check/index.html")
"""The rooms that are kept for those who ask for all of it."""
LANGUAGE = re.compile(r"\w\w/")
# Made from rows, a page for each place and plan: nobody needs them all, so those that were visited are kept.
MANY = ("states/", "plan/")
SEARCH = "search/search_index.json"
LOADED = re.compile(r'<(?:script|link)\b[^>]*?\b(?:src|href)="([^"#?]+)')
PARTS = re.compile(r'<script type="application/json" id="page-data">(.*?)</script>', re.DOTALL)


def digest(body: bytes) -> str:
    """The SHA-256 as the worker writes it."""
    return base64.urlsafe_b64encode(hashlib.sha256(body).digest()).decode().rstrip("=")


def pages(site: Path) -> list[str]:
    """All pages but the one for lost addresses, whose links hold from nowhere."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [page for page in found if page != "404.html"]


def loaded_by(site: Path, page: str) -> set[str]:
    """The files of ours that the page loads: those it names, the fonts, and in the builder's rooms the parts and all of our scripts."""
    html = (site / page).read_text(encoding="utf-8")
    named = {*LOADED.findall(html), *(part["url"] for part in _parts(html))}
    paths = {_path(page, url) for url in named if not url.startswith(("data:", "http"))}
    scripts = (site / "builder").glob("web-*/**/*.*") if ROOM.match(page) else ()
    paths |= {path.relative_to(site).as_posix() for path in (*(site / "assets/fonts").glob("*.woff2"), *scripts)}
    return {path for path in paths if (site / path).is_file() and not path.endswith((".html", ".docx", "manifest.json"))}


def needs(site: Path) -> dict[str, list[str]]:
    """What each room of the builder needs, and all that guides need."""
    found: dict[str, set[str]] = {GUIDE: set()}
    for page in pages(site):
        found.setdefault(page if ROOM.match(page) else GUIDE, set()).update(loaded_by(site, page))
    found[GUIDE] |= set(search(site))
    return {page: sorted(paths) for page, paths in sorted(found.items())}


def made(site: Path) -> dict[str, str]:
    """What a page makes of a part and lays aside: an engine, inflated. Its path, and the SHA-256 it must have."""
    rooms = (page for page in pages(site) if ROOM.match(page))
    parts = [(page, part) for page in rooms for part in _parts((site / page).read_text(encoding="utf-8")) if "ready" in part]
    return {
        _path(page, part["ready"]): digest(gzip.decompress((site / _path(page, part["url"])).read_bytes()))
        for page, part in {part["ready"].rpartition("/")[2]: (page, part) for page, part in parts}.values()
    }


def _path(page: str, url: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), url))


def search(site: Path) -> list[str]:
    """What the search loads once it is opened: the theme's script, its worker, and the index of all pages."""
    scripts = (site / "assets/javascripts").glob("**/*.min.js")
    wanted = [path for path in scripts if path.name.startswith(("bundle.", "search."))]
    return [*sorted(path.relative_to(site).as_posix() for path in wanted), SEARCH]


def worker(site: Path, program: str) -> str:
    """The program, its list before it."""
    needed = needs(site)
    paths = sorted({*pages(site), *(path for some in needed.values() for path in some)})
    listed = {"files": {path: digest((site / path).read_bytes()) for path in paths}, "made": made(site), "needs": needed}
    version = digest(f"{json.dumps(listed, sort_keys=True)}{program}".encode())[:12]
    return f"const LIST = {json.dumps({'version': version} | listed, separators=(',', ':'))};\n{program}"


def ahead(site: Path) -> dict[str, list[str]]:
    """What a reader of guides keeps without asking, and what else there is for those who ask for all of it."""
    guides = [page for page in pages(site) if not ROOM.match(page)]
    # Pages in another language are kept as they are read: who reads one language needs no other.
    main = [page for page in guides if not LANGUAGE.match(page) and (not page.startswith(MANY) or page.count("/") == 1)]
    late = search(site)
    first = [*(path for path in needs(site)[GUIDE] if path not in late), *main, *late]
    rest = [page for page in guides if page not in first]
    rooms = [path for page in WHOLE for path in (page, *needs(site).get(page, ()))]
    return {"guides": first, "all": [*rest, *(path for path in dict.fromkeys(rooms) if path not in first)]}


def main() -> None:
    """Write both."""
    (SITE / AHEAD).write_text(json.dumps(ahead(SITE), separators=(",", ":")), encoding="utf-8")
    (SITE / WORKER).write_text(worker(SITE, PROGRAM.read_text(encoding="utf-8")), encoding="utf-8")


def _parts(html: str) -> Iterator[dict[str, Any]]:
    for data in PARTS.findall(html):
        for some in json.loads(data).values():
            if isinstance(some, dict):
                yield from (part for part in some.values() if isinstance(part, dict) and "url" in part)


if __name__ == "__main__":
    main()

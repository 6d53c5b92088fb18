"""What a page of the builder may do before the lock, and where it may be left for."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.page.places import SITE, WAYS
from scripts.site.languages import prefix
from scripts.site.policy import script_hashes


def first_policy(guard: str, *, reads: bool, keeps: bool) -> str:
    """The policy until the lock: our own origin and nothing else. Nothing may ever be framed, submitted or re-based.

    A page that `reads` files may make the workers for that; one that `keeps` itself on the device may register the service worker.
    """
    own = " 'self'"
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' blob: 'wasm-unsafe-eval' {' '.join(script_hashes(f'<script>{guard}</script>'))}",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            f"worker-src blob:{own * keeps}",
            "form-action 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            f"trusted-types appealwright appealwright-worker{' appealwright-reader' * reads}{' appealwright-offline' * keeps}",
        ]
    )


def ways_out(blanks: list[dict[str, str]], crisis: Mapping[str, str], spoken: tuple[str, ...]) -> list[str]:
    """The only addresses the page may be left for: our own pages, the blank letters, and the crisis line."""
    ways = [
        f"{prefix(language)}{way}"
        for language in spoken
        for way in ("builder/", *(f"builder/{name}.html" for name in WAYS if name != "index"), "reader/", "check/")
    ]
    pages = sorted(path.parent.relative_to(SITE).as_posix() for path in SITE.rglob("index.html"))
    own = [page for page in ("" if page == "." else f"{page}/" for page in pages) if page not in ways]
    return [*own, *ways, "manifest.json", *(blank["url"] for blank in blanks), crisis["call_href"], crisis["text_href"]]

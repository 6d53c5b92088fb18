"""The headers of a finished site: each page's own policy, read back from the page, and what a page cannot say for itself."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

__all__ = ["EVERYWHERE", "UNCHANGING", "page_policies", "policy_in", "united"]

_META = re.compile(r'<meta http-equiv="content-security-policy" content="([^"]*)"', re.IGNORECASE)

EVERYWHERE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}
"""Headers of every answer."""

UNCHANGING = ("builder/parts/", "builder/web-")
"""Where a file's name holds its hash: a browser need never ask for it again."""


def policy_in(page: str) -> str:
    """The first policy that a page gives itself, which is the one in force when it loads. Raises ValueError where it has none."""
    found = _META.search(page)
    if not found:
        raise ValueError("a page without a content security policy")
    return html.unescape(found[1])


def page_policies(site: Path, framed_by: Iterable[str] = ()) -> dict[str, str]:
    """The policy of each page by its path: its own, and who may frame it, which no page can say for itself."""
    frames = " ".join(["frame-ancestors", "'self'", *framed_by])
    pages = sorted(path for path in site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): f"{policy_in(path.read_text(encoding='utf-8'))}; {frames}" for path in pages}


def united(policies: Iterable[str]) -> str:
    """One policy that lets through what any of these does. A page's own still holds beside it, so nothing is loosened."""
    together: dict[str, dict[str, None]] = {}
    for policy in policies:
        for directive in policy.split("; "):
            name, *values = directive.split(" ")
            together.setdefault(name, {}).update(dict.fromkeys(values))
    return "; ".join(" ".join([name, *values]) for name, values in together.items())

"""What a search engine is told at the door: it may read all, and where the list of pages is."""

from __future__ import annotations

NAME = "robots.txt"


def robots_text(address: str) -> str:
    """The file of a site that lives at `address`; where that is not known, no list can be named."""
    lines = ["User-agent: *", "Allow: /"]
    if address:
        lines += ["", f"Sitemap: {address.rstrip('/')}/sitemap.xml"]
    return "\n".join(lines) + "\n"

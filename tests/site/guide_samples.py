"""Rows and words for tests of single pieces."""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.facts import Facts
from scripts.compile import compiled

TODAY = date(2026, 11, 23)

WORDS = {
    "source": "Source {number}",
    "checked": "Checked {date}",
    "official": "Open",
    "read": "Open what we read",
    "uses": "Used",
    "more": "Show {count} more",
    "primary": "Read.",
    "secondary": "secondary source",
    "secondary_short": "secondary",
    "secondary_says": "An account.",
    "unverified": "not confirmed",
    "unverified_short": "not confirmed",
    "unverified_says": "Believed.",
    "in_force": "Current",
    "not_enforced": "Not enforced",
    "expected": "Not yet",
    "close": "Close",
}


def row(row_id: str, **fields: Any) -> dict[str, Any]:
    plain = {
        "id": row_id,
        "kind": "study",
        "title": f"About {row_id}",
        "jurisdiction": "US",
        "topic": "evidence",
        "citation": f"Cite {row_id}",
        "official": f"https://example.org/{row_id}",
        "says": "x",
        "letter": None,
        "guide": "x",
        "effective": "unknown",
        "until": None,
        "status": "in_force",
        "checked": "2026-11-02",
        "verified": "primary",
        "sources": ["https://example.org/read"],
        "detail": {},
    }
    return plain | fields


def facts(*rows: dict[str, Any]) -> Facts:
    return Facts.load(compiled(list(rows)).encode())

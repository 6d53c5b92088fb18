"""The invented papers that these tests read."""

from __future__ import annotations

from pathlib import Path

PAPERS = Path(__file__).parent


def policy(name: str) -> str:
    """The text of an invented policy."""
    return (PAPERS / "policies" / f"{name}.txt").read_text(encoding="utf-8")

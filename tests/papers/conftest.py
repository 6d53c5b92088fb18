"""The invented papers that these tests read."""

from __future__ import annotations

from pathlib import Path

PAPERS = Path(__file__).parent


def booklet(name: str) -> str:
    """The text of an invented plan booklet, its pages parted by form feeds."""
    return (PAPERS / "booklets" / f"{name}.txt").read_text(encoding="utf-8")


def policy(name: str) -> str:
    """The text of an invented policy."""
    return (PAPERS / "policies" / f"{name}.txt").read_text(encoding="utf-8")

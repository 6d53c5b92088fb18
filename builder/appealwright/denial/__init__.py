"""Reads a denial letter's text: what it says, where it says it, and how sure that is. Nothing found is applied silently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from appealwright.denial.finds import Confidence, Find, Kind, Limit, Reading, Start, Suggestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from appealwright.denial.reader import read
    from appealwright.denial.suggestions import suggested, suggested_answers

__all__ = ["Confidence", "Find", "Kind", "Limit", "Reading", "Start", "Suggestion", "read", "suggested", "suggested_answers"]


def __getattr__(name: str) -> Callable[..., object]:
    """What reads: it is most of this package, and is imported by who reads first. The first letter stands there without it."""
    if name == "read":
        from appealwright.denial.reader import read  # noqa: PLC0415 - as said above

        return read
    if name in {"suggested", "suggested_answers"}:
        from appealwright.denial.suggestions import suggested, suggested_answers  # noqa: PLC0415 - as said above

        return suggested if name == "suggested" else suggested_answers
    raise AttributeError(name)

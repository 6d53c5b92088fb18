"""Days of rows on a line, as far apart as they are: what happened stands in the list under it, so that the drawing may be skipped."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from appealwright.facts import Facts, Row

LEFT, RIGHT = 2.0, 98.0
"""Where the first and the last day lie, in percent of the width: a point needs room on both sides."""
_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Timelines:
    """Draws lines of time, with days as one language writes them."""

    facts: Facts
    day: Callable[[date], str]

    def drawn(self, of: str) -> str:
        """The rows named, in the order of their days; the first and the last are written out."""
        days = sorted(day_of(self.facts.row(row_id)) for row_id in of.split())
        if len(days) < 2 or days[0] == days[-1]:
            raise ValueError("a line of time needs two days at least")
        points = "".join(f'<circle class="aw-timeline__point" cx="{place:.2f}%" cy="12" r="6"/>' for place in _places(days))
        line = f'<line class="aw-timeline__line" x1="{LEFT}%" x2="{RIGHT}%" y1="12" y2="12"/>'
        svg = f'<svg aria-hidden="true" focusable="false" width="100%" height="24">{line}{points}</svg>'
        ends = f"<span>{escape(self.day(days[0]))}</span><span>{escape(self.day(days[-1]))}</span>"
        return f'<div class="aw-timeline">{svg}<p aria-hidden="true">{ends}</p></div>'


def day_of(row: Row) -> date:
    """The day from which a row counts, or the month that it gives where the day is not known."""
    if row.effective:
        return row.effective
    found = _MONTH.fullmatch(str(row.detail.get("date") or ""))
    if not found:
        raise ValueError(f"{row.id} has no day and no month to draw")
    return date(int(found[1]), int(found[2]), int(found[3] or 1))


def _places(days: Sequence[date]) -> list[float]:
    whole = (days[-1] - days[0]).days
    return [LEFT + (RIGHT - LEFT) * (day - days[0]).days / whole for day in days]

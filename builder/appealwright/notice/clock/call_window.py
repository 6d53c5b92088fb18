"""How long a notice gives for the clinicians' call, and on which days that ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from appealwright.days.dates import Holidays, after

__all__ = ["Window"]


@dataclass(frozen=True, slots=True)
class Window:
    """How long the notice gives for a call: in its words, and the days on which that ends by its date and by its arrival, as far as these
    are known, or by its date alone where it says so. Business days are counted as if no holiday fell among them, which ends soonest.
    """

    words: str
    ends: tuple[date, ...]
    business: tuple[date, int] | None = None
    """From which day on, at the latest, and how many, where it counts business days."""

    def last_day(self, holidays: Holidays) -> date | None:
        """The last day that it may mean: the latest of those, with the holidays left out of its business days; None for no day."""
        left_out = [after(*self.business, "business_days", holidays)] if self.business else []
        return max([*self.ends, *left_out], default=None)

"""Whether the benefit lasted, by the scores of the scale used first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from appealwright.answers import Record
from appealwright.days.dates import day_in
from appealwright.history.falls import value_of
from appealwright.history.held_scores import Held, Lost, benefit_held, benefit_lost
from appealwright.history.spacing_told import none_was_given
from appealwright.writer.limited import Limited
from appealwright.writer.written import MONTHS

__all__ = ["Lasting"]

_MOST_RECENT = re.compile(
    r"\b(?:most recent|latest|last|newest)\b[^.;]{0,40}"
    r"\b(?:scores?|scales?|PHQ-?9|MADRS|QIDS|HAM-?D|BDI|assessment|measure\w*|rating)\b[^.;]{0,50}?"
    rf"\b(?P<month>{'|'.join(MONTHS)})\b "
    r"(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?(?P<year>20\d\d)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Lasting(Limited):
    """The same case, with what became of the benefit."""

    @property
    def benefit_held(self) -> Held | None:
        """That every later score of the scale used first is below the first one."""
        return None if self.scores_after_cut else benefit_held(self.scores_in_care)

    @property
    def all_below_half(self) -> tuple[Record, ...]:
        """The later scores of the scale used first, where there are two at least and each is half of the first one or less."""
        first, later = self.scores_in_care[:1], () if self.scores_after_cut else self.scores_in_care[1:]
        below = bool(first) and len(later) > 1 and all(2 * value_of(one) <= value_of(first[0]) for one in later)
        return later if below else ()

    def newer_than_named(self, quote: str) -> tuple[str, Record] | None:
        """Where a reason names the month of the most recent score that the plan had, and a later one is dated: both."""
        named, last = _MOST_RECENT.search(quote), self.latest_score
        day = day_in(last.get("date")) if last else None
        if named is None or last is None or day is None:
            return None
        month = (int(named["year"]), MONTHS.index(named["month"].capitalize()) + 1)
        return (f"{named['month']} {named['year']}", last) if (day.year, day.month) > month else None

    @property
    def once_halved(self) -> Lost | None:
        """A fall by half on that scale to a score that is not the last, whether what came after counts as a rise or not."""
        return benefit_lost(self.scores_in_care)

    @property
    def benefit_lost(self) -> Lost | None:
        """A fall by half on the scale used first that was followed by a rise, and by no mere point up and down."""
        lost = self.once_halved
        return lost if lost and any(self._counts_as_rise(lost.lowest, later) for later in lost.after) else None

    @property
    def at_lowest(self) -> Lost | None:
        """The fall to the lowest score, where that is by half, the last is by less, and no rise in between counts as one."""
        lost = self.once_halved
        return lost if lost and not self.found("scores.fell_by_half") and not self.benefit_lost else None

    @property
    def lost_again(self) -> Lost | None:
        """The same where a rise counts as one: half was reached, and the last score is short of it. First to last would hide both."""
        return None if self.found("scores.fell_by_half") else self.benefit_lost

    @property
    def before_lost(self) -> tuple[Record, ...]:
        """The scores up to the lowest of them."""
        series = self.scores_in_care
        return series[: series.index(self.lost_again.lowest) + 1] if self.lost_again else ()

    @property
    def rose_between(self) -> bool:
        """Whether a score between was higher than the one before it by what counts as a rise."""
        series = self.scores_in_care
        return any(self._counts_as_rise(earlier, later) for earlier, later in pairwise(series))

    @property
    def answered_by_going_on(self) -> bool:
        """Whether a reason on improvement is met with the trial of going on with the spray: it was given, and half was reached or lost
        again; beside a limit on how often, whatever the scores did.
        """
        asked = self.case.is_("treatment.drug", "spravato") and not self.case.is_("treatment.indication", "acute")
        if not asked or none_was_given(self.case) or not self.refused_as("no-continued-response"):
            return False
        halved = self.found("scores.fell_by_half") or self.benefit_lost is not None
        return halved or (self.refused_as("dose-frequency-limit") and self.known("scores.fell_by_half"))

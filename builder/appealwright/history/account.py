"""One account of the antidepressants tried beside the number that a sentence of the plan asks for: every one of them stands in it once."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.counted import Count, Left, counted
from appealwright.history.taken_twice import each_medicine_once
from appealwright.writer.weighed import Weighed

__all__ = ["Account", "account", "account_in_box"]

_OPEN = ("side_effect", "no_weeks")
"""What a sentence on a number does not settle by itself: the plan is asked whether it counts them."""
_BEFORE = frozenset({"window", "episode", "closing", "no_end"})
_IN_BOX = 5
"""So many medicines the box names one by one."""


@dataclass(frozen=True, slots=True)
class Account:
    """What counts by the sentence, what of its time was tried besides, what is taken now and stands in no row, and what is left."""

    count: Count
    stopped: tuple[Left, ...]
    """Ended by a side effect, each medicine once, and none of which another row counts."""
    untold: tuple[Left, ...]
    """Of those the weeks are not recorded."""
    now: tuple[str, ...]
    left: tuple[Left, ...]
    """Those of another time, shorter, or at a low dose, and further rows of the same medicine."""

    @property
    def is_short(self) -> bool:
        """Whether fewer count than the sentence asks for, and some do."""
        return 0 < len(self.count.counts) < self.count.asked

    @property
    def together(self) -> int:
        """How many were taken in its time, with those that a side effect ended, those without weeks, and those taken now."""
        return len(self.count.counts) + len(self.stopped) + len(self.untold) + len(self.now)

    @property
    def reaches(self) -> bool:
        """Whether so they are as many as it asks for: then no paper concedes the number."""
        return self.is_short and self.together >= self.count.asked

    @property
    def besides(self) -> tuple[Left, ...]:
        """What is set beside those put forward, in the order of the table."""
        return tuple(one for one in self.count.left if one in (*self.stopped, *self.untold))

    @property
    def before(self) -> int:
        """How many began before the time that it names."""
        return sum(one.why in _BEFORE for one in self.left)

    @property
    def tried(self) -> tuple[Record, ...]:
        """Those put forward, and those that a side effect ended."""
        return (*self.count.counts, *(one.trial for one in self.stopped))


def account(told: Weighed, quote: str) -> Account | None:
    """None where the sentence asks for nothing that can be counted."""
    count = counted(told, quote)
    if count is None:
        return None
    found = [one for one in count.left if one.why in _OPEN and not one.beside_its_like]
    once = each_medicine_once([one.trial for one in found], told.facts)
    opened = [one for one in found if one.trial in once]
    return Account(
        count=count,
        stopped=tuple(one for one in opened if one.why == "side_effect"),
        untold=tuple(one for one in opened if one.why == "no_weeks"),
        now=told.running,
        left=tuple(one for one in count.left if one not in opened),
    )


def account_in_box(told: Weighed) -> Account | None:
    """The first of a reason that asks for a number of an episode or of months; None where something else has to be said of a row than what
    came of it and of which time it is.
    """
    if told.bipolar or told.case.records("plan.criteria"):
        return None
    found = (account(told, reason.text("quote")) for reason in told.case.records("denial.reasons"))
    return next((one for one in found if one and _is_brief(told, one)), None)


def _is_brief(told: Weighed, found: Account) -> bool:
    of_a_time = (found.is_short or found.count.is_met) and (found.count.in_episode or found.count.months > 0)
    plain = not found.untold and all(one.why in {*_BEFORE, "again"} for one in found.left)
    room = _IN_BOX - len(found.now) - (1 + found.before if found.count.is_met else 0)
    few = 1 < len(found.tried) <= room and not (found.count.in_episode and any(one in told.undated_trials for one in found.tried))
    return of_a_time and plain and few and all(one.text("result") for one in found.tried)

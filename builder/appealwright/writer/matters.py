"""A matter that a reason puts whatever its ground: it has its own answer, and no other reason of its ground has one with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from appealwright.answers import Record
from appealwright.history.beside_it import names_depression
from appealwright.notice.reasons.by_name import turns_on_visits
from appealwright.notice.reasons.falls_with import falls_with_another
from appealwright.notice.reasons.own_matter import OF_NO_OTHER, asks_who_stays, illness_named_alone
from appealwright.writer.dosed import Dosed

__all__ = ["Matter", "Matters"]

_OF_COURSES = frozenset({"ground.no-continued-response", "ground.dose-frequency-limit"})
_OF_CARE = ("ground.off-label", "ground.experimental", "ground.benefit-exclusion", "ground.not-medically-necessary")
"""The grounds on the drug itself, what turns on it alone first."""


class Matter(StrEnum):
    """What such a reason puts: sessions later than the first ones, what goes with a drug that is refused, another illness, who is there
    after the session, visits that were missed; or none of these.
    """

    LATER = "later"
    FALLS = "falls"
    ILLNESS = "illness"
    STAYS = "home"
    VISITS = "visits"
    NONE = ""


@dataclass(slots=True)
class Matters(Dosed):
    """The same case, with what a reason puts whatever its ground."""

    def matter_of_any_ground(self, reason: Record) -> Matter:
        """Which of these it puts; who is there at home only where that was told."""
        ground, quote = reason.text("ground"), reason.text("quote")
        unanswered = ground in OF_NO_OTHER
        found = (
            (Matter.LATER, bool(self.refuses_later(reason))),
            (Matter.FALLS, falls_with_another(quote) and self.falls_with(reason) > 0),
            (Matter.ILLNESS, unanswered and bool(self.illness_alone(reason))),
            (Matter.STAYS, unanswered and self.known("treatment.monitoring") and asks_who_stays(quote)),
            (Matter.VISITS, ground in OF_NO_OTHER | _OF_COURSES and turns_on_visits(quote)),
        )
        return next((matter for matter, puts in found if puts), Matter.NONE)

    def falls_with(self, reason: Record) -> int:
        """The number of the reason on the drug itself with which one on a fee falls; 0 where there is none."""
        reasons = enumerate(self.case.records("denial.reasons"), start=1)
        others = [
            (one.text("ground"), number) for number, one in reasons if one is not reason and not falls_with_another(one.text("quote"))
        ]
        return next((number for ground in _OF_CARE for of, number in others if of == ground), 0)

    def illness_alone(self, reason: Record) -> str:
        """The other illness of the mind on which a reason turns, in its words; empty where it names one of the known risks too, and where
        the diagnosis told is no depression.
        """
        told, quote = self.case.text("treatment.diagnosis"), reason.text("quote")
        return "" if self.risks_in(quote) or (told and not names_depression(told)) else illness_named_alone(quote)

"""Who billed the care that was given, what the person paid of it, and what a reason on approval names by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.amounts import cents_in
from appealwright.notice.money.rules_named import call_on_record, part_named, said_none_needed
from appealwright.notice.reasons.givers import (
    asks_for_overseer,
    evaluation_missed,
    misses_an_order,
    names_giver,
    names_overseer,
    tells_of_evaluation,
)
from appealwright.notice.record.new_papers import bear_on
from appealwright.notice.record.paper_named import days_named, record_named
from appealwright.notice.record.unsent import records_unsent
from appealwright.writer.signer import Signer

__all__ = ["Billed"]

_NAME = re.compile(r"[^\W\d_]{3,}")
_SHARES = ("money.allowed", "money.deductible_left", "money.coinsurance")
"""What tells of a share of the bill that stays with the person, whatever is decided."""


@dataclass(slots=True)
class Billed(Signer):
    """The same case, with the money of care that was given."""

    @property
    def spared_by_call(self) -> bool:
        """Whether the plan was called before the care and said that no approval was needed, or that it was there."""
        return self.called_on_approval and said_none_needed(self.case.text("approval.told"))

    @property
    def paid_a_part(self) -> bool:
        """Whether the person paid less than was billed: what the plan pays then goes to two."""
        billed, paid = cents_in(self.case, "money.billed"), cents_in(self.case, "money.paid_by_you")
        return bool(billed and paid) and (paid or 0) < (billed or 0)

    @property
    def paid_something(self) -> bool:
        """Whether the person paid any of the bill, and no part of the claim was paid by the plan: then it is said."""
        return bool(cents_in(self.case, "money.paid_by_you")) and not self.paid_in_part

    @property
    def keeps_a_share(self) -> bool:
        """Whether a share of the bill may stay with the person: a clause of the plan or an amount told of takes a part."""
        return self.clause_without_approval is not None or any(self.known(name) for name in _SHARES)

    @property
    def another_bills(self) -> bool:
        """Whether a clinic is told that does not bear the clinician's name, and the clinician is not the one who writes: whose contract
        bears the cost is then the clinic's.
        """
        clinic, name = self.case.text("treatment.clinic"), self.case.text("clinician.name")
        own = {one.casefold() for one in _NAME.findall(name)} & {one.casefold() for one in _NAME.findall(clinic)}
        return bool(clinic) and not own and not self.case.is_("sender.role", "clinician")

    @property
    def giver_told(self) -> bool:
        """Whether what was told of the watching names who gave the treatment or was there."""
        return names_giver(self.case.text("treatment.monitoring"))

    def overseer_untold(self, quote: str) -> bool:
        """Whether a reason asks who supervised, and no physician was told of."""
        return asks_for_overseer(quote) and not names_overseer(self.case.text("treatment.monitoring"))

    @staticmethod
    def misses_an_order(quote: str) -> bool:
        """Whether a reason does not find the order or the evaluation by a psychiatrist."""
        return misses_an_order(quote)

    @staticmethod
    def evaluation_missed(quote: str) -> str:
        """The sentence of a reason that does not find a psychiatric evaluation; empty where none does."""
        return evaluation_missed(quote)

    @property
    def evaluation_told(self) -> bool:
        """Whether it was told of, where a reason does not find it."""
        return any(tells_of_evaluation(one) for _, one in self.orders_told)

    @staticmethod
    def record_named(quote: str) -> str:
        """The sentence of a reason that names a record with what it lacks."""
        return record_named(quote)

    def other_days(self, quote: str) -> int:
        """How many days of service such a sentence leaves unnamed; 0 where it names none of them by its day, or all."""
        served = days_named(self.case.text("treatment.served"))
        named = days_named(record_named(quote)) & served
        return len(served - named) if named and self.case.is_("denial.timing", "after") else 0

    def new_papers_on(self, quote: str) -> str:
        """Those of the papers told as new that bear on a sentence of the notice, in the words told; all where only all of them do."""
        told = self.case.text("appeal.new")
        parts = [part for part in told.rstrip(".").split("; ") if bear_on(quote, part)]
        return "; ".join(parts) or (told.rstrip(".") if bear_on(quote, told) else "")

    @property
    def records_unsent(self) -> tuple[tuple[str, str], ...]:
        """What was told of records that the plan never got, a sentence each, with the answer."""
        return records_unsent(self.case)

    @staticmethod
    def part_named(quote: str) -> str:
        """The part of the plan that a reason names for what it asks: "Article V"."""
        return part_named(quote)

    @staticmethod
    def call_on_record(quote: str) -> str:
        """The words of a reason by which the plan's own records show a call before the care."""
        return call_on_record(quote)

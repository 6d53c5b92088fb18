"""Which other illnesses and risks a notice names, beside what was told of each and what is watched for it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.contraindicated import contraindication_in
from appealwright.history.either import Either, asked_beside_either, either_met
from appealwright.history.pressure import tells_pressure
from appealwright.notice.reasons.by_name import without_reading_beside
from appealwright.notice.reasons.risks import doubts_tolerance, risks_named
from appealwright.notice.reasons.sober import speaks_of_misuse
from appealwright.notice.record.assessments import assessment_missed
from appealwright.writer.prose import sentences
from appealwright.writer.stated import Stated, names_switch

__all__ = ["RiskNoticed"]

_OF_PRESSURE = ("blood_pressure", "heart")


@dataclass(slots=True)
class RiskNoticed(Stated):
    """The same case, with the risks that the sentences of a notice name."""

    def asked_for_in(self, quote: str) -> tuple[str, ...]:
        """Which of Spravato, ECT and TMS a sentence of the notice names, in its order; of "ECT or TMS" that which was tried."""
        return asked_beside_either(self.case, self.facts, quote)

    def either_in(self, quote: str) -> Either | None:
        """Of two that a sentence asks for one of, that which was tried, with those words."""
        return either_met(self.case, self.facts, quote)

    def risks_in(self, quote: str) -> tuple[str, ...]:
        """Which other illnesses or risks a sentence of the notice names. Bipolar depression, where that is the diagnosis and another reason
        holds a switch of mood against it, is told there alone. One that doubts how the treatment would be borne, and does not
        say on what account, is on the blood pressure where that was told.
        """
        own = self.holds_a_switch and not names_switch(quote)
        named = risks_named(without_reading_beside(quote), self.facts)
        if not named and doubts_tolerance(quote):
            named = tuple(risk for risk in _OF_PRESSURE if self.risk_told(risk))
            named = named or (_OF_PRESSURE[:1] if self.spray_raised_pressure else ())
        return tuple(risk for risk in named if not (own and risk == "bipolar"))

    def assessment_missed(self, quote: str) -> str:
        """The words of a sentence for an assessment that it does not find, where no known risk is what it is of."""
        words = assessment_missed(quote)
        return "" if self.risks_in(words) and not speaks_of_misuse(words) else words

    def risk_told(self, risk: str) -> tuple[Record, ...]:
        """What was told of one of them."""
        return tuple(record for record in self.case.records("treatment.risks") if record.text("risk") == risk)

    @property
    def risks_of_reasons(self) -> frozenset[str]:
        """Which other illnesses or risks the reasons name, together."""
        return frozenset(risk for one in self.case.records("denial.reasons") for risk in self.risks_in(one.text("quote")))

    @property
    def reason_on_pressure(self) -> int:
        """The number, from 1, of the first reason that turns on the blood pressure; else 0."""
        quotes = enumerate((one.text("quote") for one in self.case.records("denial.reasons")), start=1)
        return next((number for number, quote in quotes if _OF_PRESSURE[0] in self.risks_in(quote)), 0)

    @staticmethod
    def doubts_tolerance(quote: str) -> bool:
        """Whether a sentence asks why this treatment would be borne better than another."""
        return doubts_tolerance(quote)

    @property
    def heart_told(self) -> tuple[Record, ...]:
        """What was told of the heart and the blood pressure where no reason names it: both treatments raise the pressure."""
        told = (one for risk in _OF_PRESSURE if risk not in self.risks_of_reasons for one in self.risk_told(risk))
        return tuple(one for one in told if one.text("fact") and not contraindication_in(one.text("fact"), self.facts))

    def watched_for(self, risk: str) -> str:
        """What was told of the monitoring that names this risk, a clause at a time; empty where none does."""
        clauses = [clause for told in sentences(self.case.text("treatment.monitoring")) for clause in re.split(r"; ?(?=\D|$)", told)]
        found = (one for one in clauses if risk in self.risks_in(one) or (risk == "blood_pressure" and tells_pressure(one)))
        return "; ".join(clause.strip().removesuffix(".") for clause in found)

    def new_on(self, risk: str) -> bool:
        """Whether what is new since the first appeal speaks of this risk."""
        return self.known("appeal.new") and risk in self.risks_in(self.case.text("appeal.new"))

"""A dose that a reason of the denial questions, whatever ground that reason was put under, and one that the code told does not hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.codes import CodeBesideDose, code_beside_dose, codes_named
from appealwright.history.higher_dose import higher_dose_told
from appealwright.history.label_use import doses_by_weight, usual_doses
from appealwright.notice.reasons.dose_questioned import doses_named, questions_dose
from appealwright.writer.earlier import Earlier

__all__ = ["Dosed"]

_LIMIT = "dose-frequency-limit"


@dataclass(slots=True)
class Dosed(Earlier):
    """The same case, with the reason that questions the dose asked for."""

    @property
    def dose_reason(self) -> int:
        """The number, from 1, of the first reason that questions a dose which the studies did not give; 0 where none does, or where the
        answer to a limit on doses has it.
        """
        limits = self.limits_named(_LIMIT)
        if not self.another_dose or (self.refused_as(_LIMIT) and (not limits or "dose" in limits)):
            return 0
        reasons = enumerate(self.case.records("denial.reasons"), start=1)
        return next((number for number, reason in reasons if questions_dose(reason.text("quote"))), 0)

    @property
    def code_beside_dose(self) -> CodeBesideDose | None:
        """A dose told that no code told holds, beside the code that does."""
        return code_beside_dose(self.assessment.view, self.facts, self.assessment.as_of, self.case.text("treatment.code"))

    @property
    def several_codes(self) -> bool:
        """Whether more than one code was told."""
        return len(codes_named(self.case.text("treatment.code"))) > 1

    @property
    def code_of_the_notice(self) -> str:
        """The code that does not hold the dose told, where the notice itself names it: the service was refused under it."""
        aside = self.code_beside_dose
        return aside.told.detail["code"] if aside and aside.told.detail["code"] in codes_named(self.case.text("denial.text")) else ""

    def dose_left(self, quote: str) -> str:
        """What to call the dose that is left if this one is refused: one that the quote names beside it, else the usual one."""
        asked = doses_by_weight(self.assessment.view)
        if any(dose not in asked for dose in doses_named(quote)):
            return "the dose that you name"
        usual = usual_doses(self.facts.row("label.protocol.iv").letter or "")
        return f"{usual[0]}\u00a0mg/kg" if usual else "another dose"

    @staticmethod
    def higher_doses_told(trials: Sequence[Record]) -> tuple[tuple[Record, str], ...]:
        """Those of these trials of which it was told what a higher dose than theirs did, each with that sentence, word for word."""
        told = ((trial, higher_dose_told(trial)) for trial in trials)
        return tuple((trial, words) for trial, words in told if words)

    @property
    def below_labeled_age(self) -> bool:
        """Whether Spravato is asked for somebody under 18: both uses of its label are in adults, so the use asked for is in none."""
        return self.case.is_("treatment.drug", "spravato") and self.case.is_("patient.age_band", "under_18")

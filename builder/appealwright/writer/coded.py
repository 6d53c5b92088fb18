"""The codes of a drug that this kind of plan takes, and those that have ended."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.codes import codes_ended, codes_taken
from appealwright.facts import Row
from appealwright.writer.lapsed import Lapsed

__all__ = ["Coded"]


@dataclass(slots=True)
class Coded(Lapsed):
    """The same case, with the codes that go on its claim."""

    @property
    def codes(self) -> tuple[Row, ...]:
        """The codes that this kind of plan usually takes for the drug."""
        return codes_taken(self.assessment.view, self.facts, self.assessment.as_of)

    @property
    def ended_codes(self) -> tuple[Row, ...]:
        """Those that have ended, and that an older approval may still bear."""
        return codes_ended(self.assessment.view, self.facts, self.assessment.as_of)

    @property
    def ended_code_asked(self) -> Row | None:
        """The code of the request that has ended, of care that is still to be given: an approval of it would not be paid."""
        told = "" if self.case.is_("denial.timing", "after") else self.case.text("treatment.code")
        return next((row for row in self.ended_codes if re.search(rf"\b{row.detail['code']}\b", told)), None)

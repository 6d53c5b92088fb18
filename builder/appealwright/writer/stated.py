"""What a reason of the notice says already, so that no letter asks for it, and whether it is of filing alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.history.pressure import pressure_rose
from appealwright.notice.reasons.stated import (
    dates_its_list,
    names_what_is_unmet,
    quotes_a_clause,
    tells_time_of_score,
    tells_where_written,
)
from appealwright.notice.reasons.with_criterion import criterion_of
from appealwright.notice.record.filing import is_of_filing
from appealwright.whole import whole_text
from appealwright.writer.once import Once
from appealwright.writer.unreceived import Unreceived

__all__ = ["Stated", "names_switch"]

_SWITCH = re.compile(r"mani(?:a|c)\b|\b(?:mood|affective)[- ]switch\w*|\bswitch\w* (?:of|in) mood\b", re.IGNORECASE)


def names_switch(quote: str) -> bool:
    """Whether a reason names a switch of mood."""
    return bool(_SWITCH.search(quote))


@dataclass(slots=True)
class Stated(Unreceived):
    """The same case, with what its reasons say already."""

    @Once
    def holds_a_switch(self) -> bool:
        """Whether a reason holds a switch of mood against bipolar depression, which is the diagnosis."""
        bipolar = "bipolar" in self.case.text("treatment.diagnosis").casefold()
        return bipolar and any(names_switch(one.text("quote")) for one in self.case.records("denial.reasons"))

    @Once
    def spray_raised_pressure(self) -> bool:
        """Whether Spravato, as it was told, raised the blood pressure."""
        return pressure_rose(whole_text(self.case, "alternatives.spravato_detail"))

    @staticmethod
    def quotes_a_clause(quote: str) -> bool:
        """Whether a reason quotes the sentence of the plan on which it relies."""
        return quotes_a_clause(quote)

    @staticmethod
    def tells_where_written(quote: str) -> bool:
        """Whether it names where its limit is written."""
        return tells_where_written(quote)

    @staticmethod
    def dates_its_list(quote: str) -> bool:
        """Whether it names the list that was looked in, with its day."""
        return dates_its_list(quote)

    def tells_time_of_score(self, quote: str) -> bool:
        """Whether it, or the notice beside it, says from which time a score has to be."""
        return tells_time_of_score(f"{quote} {self.case.text('denial.text')}")

    @staticmethod
    def names_what_is_unmet(quote: str) -> bool:
        """Whether it holds three matters or more of the history short, by name."""
        return names_what_is_unmet(quote)

    def criterion_led(self, quote: str) -> str:
        """The criterion with which a verdict among these sentences is read; empty where none is."""
        found = (criterion_of(one) for one in self.case.records("denial.reasons"))
        return next((one for one in found if one and one in quote), "")

    @staticmethod
    def is_of_filing(quote: str, ground: str) -> bool:
        """Whether a reason is wholly about papers, dates or codes as they were filed."""
        return is_of_filing(quote, of_records=ground == "documentation")

"""What a reason of the notice says already, so that no letter asks for it, and whether it is of filing alone."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.notice.reasons.stated import (
    dates_its_list,
    names_what_is_unmet,
    quotes_a_clause,
    tells_time_of_score,
    tells_where_written,
)
from appealwright.notice.record.filing import is_of_filing
from appealwright.writer.networked import Networked

__all__ = ["Stated"]


@dataclass(slots=True)
class Stated(Networked):
    """The same case, with what its reasons say already."""

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

    @staticmethod
    def is_of_filing(quote: str, ground: str) -> bool:
        """Whether a reason is wholly about papers, dates or codes as they were filed."""
        return is_of_filing(quote, of_records=ground == "documentation")

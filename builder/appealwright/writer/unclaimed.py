"""What a letter chooses by where the notice goes by claims: the medicines of which it was told why no claim shows them."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.unseen import Unseen, unseen_medicines
from appealwright.notice.record.claims_searched import speaks_of_claims
from appealwright.writer.by_name import ByName
from appealwright.writer.once import Once

__all__ = ["Unclaimed"]


@dataclass(slots=True)
class Unclaimed(ByName):
    """The same case, with the medicines that the plan's records may not show."""

    @Once
    def unseen(self) -> tuple[Unseen, ...]:
        """Those that were told, where the notice goes by its records; a name that stands in no row of the table is none of a letter's."""
        if not self.found("denial.names_claims") or not self.trials:
            return ()
        return tuple(one for one in unseen_medicines(self.case, self.facts) if one.trials or not one.named)

    @property
    def unseen_untabled(self) -> tuple[str, ...]:
        """The names typed there that stand in no row of the table: the person adds the row, and no letter tells them before."""
        told = unseen_medicines(self.case, self.facts) if self.found("denial.names_claims") else ()
        return tuple(one.named for one in told if one.named and not one.trials)

    @property
    def unseen_alike(self) -> tuple[Record, ...]:
        """The rows of several, where each came the same one way, and of none the notice tells a part."""
        told = self.unseen
        alike = len({one.ways for one in told}) == 1 and all(len(one.ways) == len(one.trials) == 1 and not one.seen for one in told)
        return tuple(one.trials[0] for one in told) if len(told) > 1 and alike else ()

    @property
    def unseen_ways(self) -> tuple[str, ...]:
        """Where all of these came from, each once."""
        return tuple(dict.fromkeys(way for one in self.unseen for way in one.ways))

    @property
    def unseen_unproved(self) -> tuple[Unseen, ...]:
        """Those of which a paper is still to get."""
        return tuple(one for one in self.unseen if one.unproved)

    @property
    def unseen_proved(self) -> tuple[str, ...]:
        """The names of those of which every paper is here."""
        return tuple(one.trials[0].text("drug") for one in self.unseen if one.trials and not one.unproved)

    @property
    def unseen_lacking(self) -> tuple[str, ...]:
        """The names of those of which one is not."""
        return tuple(one.trials[0].text("drug") for one in self.unseen_unproved if one.trials)

    @property
    def unseen_to_get(self) -> tuple[str, ...]:
        """The ways of which the paper is still to get, each once."""
        return tuple(dict.fromkeys(way for one in self.unseen for way in one.unproved))

    @property
    def samples_unproved(self) -> bool:
        """Whether the page of the chart on samples is still to get."""
        return any("samples" in one.unproved for one in self.unseen)

    @property
    def claims_reason(self) -> int:
        """The number of the first reason that goes by claims; of the last where only the notice itself does."""
        reasons = self.case.records("denial.reasons")
        return next((at for at, one in enumerate(reasons, start=1) if self.speaks_of_claims(one.text("quote"))), len(reasons))

    def speaks_of_claims(self, quote: str) -> bool:
        """Whether a sentence tells what the plan's claims, fills or records show of medicines."""
        return speaks_of_claims(quote, self.facts)

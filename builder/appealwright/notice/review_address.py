"""Where a notice says that a request for review outside the plan is sent: its word, and only where it names one place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.notice.numbers import numbers_in, only

__all__ = ["ReviewAddress"]

_SENT_TO = re.compile(
    r"\b(?:(?:send|mail|submit|address)\b[^.:;]{0,60}\brequests?\b"
    r"|(?:(?:your|the|this) )?requests?\b[^.:;]{0,60}\b(?:sent|mailed|submitted)\b)[^.:;]{0,60}\bto:?\s+"
    r"(?P<address>(?:P\.? ?O\.?|\b(?:[A-Z]|St|Ave|Blvd)\.|[^:;.!?]){10,160}?\b[A-Z]{2},? \d{5}(?:-\d{4})?)",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"\b(?:external|independent|outside) (?:\w+ )?review\b", re.IGNORECASE)
_APPEAL = re.compile(r"\b(?:may|can|to|or) appeal\b|\b(?:internal|first|second|standard|expedited|fast) (?:\w+ )?appeal\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_APART = re.compile(r"\n\n|[.?!]\s")
_BESIDE = 80
"""A fax number is of the address where no more letters stand between."""


@dataclass(frozen=True, slots=True)
class ReviewAddress:
    """The address for requests for outside review in one notice."""

    notice: str

    @property
    def address(self) -> str:
        """It, in one line; empty where the notice names none, or two, or may mean an appeal."""
        return only(", ".join(line.strip(" ,") for line in found["address"].splitlines()) for found in self._found)

    @property
    def fax(self) -> str:
        """The fax number that stands with it."""
        return self._beside(fax=True)

    @property
    def phone(self) -> str:
        """The telephone number that stands with it: one in a sentence of its own may be another's."""
        return self._beside(fax=False)

    def _beside(self, *, fax: bool) -> str:
        after = (self.notice[found.end() : found.end() + _BESIDE] for found in self._found)
        numbers = (number for one in after for number in numbers_in(one if fax else _APART.split(one)[0], fax=fax))
        return only(numbers) if self.address else ""

    @property
    def _found(self) -> tuple[re.Match[str], ...]:
        return tuple(found for found in _SENT_TO.finditer(self.notice) if self._is_of_review(self.notice[: found.start()], found))

    @staticmethod
    def _is_of_review(before: str, found: re.Match[str]) -> bool:
        last = _SENTENCES.split(before.rpartition("\n\n")[2].strip())[-1]
        asked = found[0].removesuffix(found["address"])
        named = asked if _OUTSIDE.search(asked) else f"{last} {asked}"
        return bool(_OUTSIDE.search(named)) and not _APPEAL.search(named)

"""What a notice shows on its face of review outside and of its reasons; nothing of it is put into an answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.notice.course.says import notice_sentences
from appealwright.notice.people.sold import marketplace_named
from appealwright.notice.reasons.left_in_list import LeftInList, left_in_list

__all__ = ["Face"]

_OUTSIDE = r"(?:external|independent|outside)"
_DENIES = re.compile(
    rf"\bnot subject to (?:any )?(?:further|{_OUTSIDE}) (?:review|appeal)\b"
    rf"|\bnot required to (?:offer|provide|give)\b[^.;]{{0,12}}\b{_OUTSIDE} review\b"
    rf"|\bno (?:further |right to (?:an )?)?{_OUTSIDE} review\b"
    rf"|\b(?:not (?:eligible|available) for|{_OUTSIDE} review is not)\b[^.;]{{0,20}}\b(?:{_OUTSIDE} review|available|offered)\b",
    re.IGNORECASE,
)
_TELLS_OF_RIGHTS = re.compile(r"\bcivil action\b|\b502\(a\)|\bexhausted\b|\bright to (?:sue|bring|file)\b", re.IGNORECASE)
_TELLS_OF_REVIEW = re.compile(rf"\b{_OUTSIDE}\b|\bIRO\b|\breview organization\b", re.IGNORECASE)
_ADDS = re.compile(r"\b(?:further|additionally|in addition|moreover)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Face:
    """One notice, as it was pasted. Only what can be read in one way."""

    case: Case

    @property
    def denies_review(self) -> str:
        """The sentence in which it says that nobody outside reviews the decision; empty where it has none."""
        return next((one for one in notice_sentences(self.case) if _DENIES.search(one)), "")

    @property
    def names_no_review(self) -> bool:
        """Whether a final decision tells of the rights that are left and says no word of review outside."""
        text = self.case.text("denial.text")
        return self.case.is_("denial.stage", "final") and bool(_TELLS_OF_RIGHTS.search(text)) and not _TELLS_OF_REVIEW.search(text)

    @property
    def perhaps_new(self) -> tuple[int, ...]:
        """Which reasons of a decision on an appeal are told as something more, by their places: the first notice may not have had them."""
        if self.case.text("denial.stage") not in {"after_first_appeal", "final"}:
            return ()
        reasons = enumerate(self.case.records("denial.reasons"), 1)
        return tuple(place for place, reason in reasons if place > 1 and _ADDS.search(reason.text("quote")))

    @property
    def left_in_list(self) -> LeftInList | None:
        """What its list of reasons holds beside those that were answered; None where nothing is left."""
        return left_in_list(self.case)

    @property
    def of_a_marketplace(self) -> bool:
        """Whether it calls this plan one that was bought on a Marketplace."""
        return marketplace_named(self.case.text("denial.text")) is not None

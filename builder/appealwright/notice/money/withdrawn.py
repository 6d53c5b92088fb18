"""What a notice says of care that it had approved and does not pay after all: the approval undone, the bill, and who may send it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.notice.course.says import notice_sentences

__all__ = ["Withdrawn", "withdrawn_in"]

_APPROVED = re.compile(r"\b(?:authoriz(?:ation|ed)|approv(?:al|ed)|pre-?certifi(?:cation|ed))\b", re.IGNORECASE)
_UNDONE = re.compile(
    r"\b(?:in error|by mistake|mistaken(?:ly)?|erroneous(?:ly)?|retroactive(?:ly)?|rescinded|revoked|withdrawn|reversed)\b", re.IGNORECASE
)
_NEVER = re.compile(r"\b(?:no|not|without|never)\b[^.;]{0,30}\b(?:authoriz|approv|obtain)", re.IGNORECASE)
_SHARE = re.compile(
    r"\b(?:your|member|patient) responsibility\b[^$;]{0,20}(\$[\d,]+(?:\.\d\d)?)|(\$[\d,]+(?:\.\d\d)?)[^.;$]{0,40}\b(?:your|member|patient)"
    r" responsibility\b",
    re.IGNORECASE,
)
_BARRED = re.compile(r"\b(?:may|must|can|shall|will) ?not (?:balance[- ])?bill you\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The sentence that undoes the approval; the amount that is called the person's, as printed; whether the provider may not bill it."""

    sentence: str
    share: str
    barred: bool


def withdrawn_in(case: Case) -> Withdrawn | None:
    """None where the care was not given yet, or the notice undoes no approval."""
    if not case.is_("denial.timing", "after"):
        return None
    told = tuple(notice_sentences(case))
    undone = next((one for one in told if _APPROVED.search(one) and _UNDONE.search(one) and not _NEVER.search(one)), "")
    return Withdrawn(undone, _share_in(told), any(_BARRED.search(one) for one in told)) if undone else None


def _share_in(told: Iterable[str]) -> str:
    found = next((match for one in told if (match := _SHARE.search(one))), None)
    return (found[1] or found[2]) if found else ""

"""How many appeals inside the plan a notice tells of."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.notice.says import notice_sentences

__all__ = ["tells_of_two"]

_TWO = re.compile(
    r"\b(?:two|2|second|2nd)[- ]levels?\b[^.;]{0,40}\b(?:appeals?|grievances?|reviews?)\b"
    r"|\blevel (?:2|two|II)\b[^.;]{0,20}\b(?:appeal|grievance|review)\b|\b(?:second|2nd) (?:internal )?(?:appeal|grievance)\b",
    re.IGNORECASE,
)
_NO_DUTY = re.compile(
    r"\bvoluntary\b|\bnot required\b|\boptional\b|\bneed not\b|\bno (?:\w+ )?(?:second|2nd|level)\b|\bnot\b", re.IGNORECASE
)


def tells_of_two(case: Case) -> bool:
    """Whether the notice says that the plan has two levels of appeal, the second not called voluntary."""
    return any(_TWO.search(one) and not _NO_DUTY.search(one) for one in notice_sentences(case))

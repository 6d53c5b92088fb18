"""Which of its two paths a program's notice takes: a question of need, or one of fact, which is what it covers."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.notice.course.says import notice_sentences

__all__ = ["is_factual", "is_of_need_alone"]

_FACTUAL = re.compile(r"\b(?:is|was|constitutes|as) (?:considered )?an? (?:initial )?factual determination\b", re.IGNORECASE)
_NEED = "ground.not-medically-necessary"
_OF_COVERAGE = frozenset({"ground.experimental", "ground.off-label", "ground.benefit-exclusion"})


def is_factual(case: Case) -> bool:
    """Whether the notice itself calls its decision a factual one."""
    return any(_FACTUAL.search(one) for one in notice_sentences(case))


def is_of_need_alone(case: Case) -> bool:
    """Whether need is refused, and nothing of coverage beside it."""
    grounds = {one.text("ground") for one in case.records("denial.reasons")}
    return _NEED in grounds and not grounds & _OF_COVERAGE and not is_factual(case)

"""Whether what is asked for is more of a treatment that was begun, by what was told and by what the notice says."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.notices_words import limits_named

__all__ = ["ENDED", "going_on", "limited_or_lapsed"]

ENDED = re.compile(r"\b(?:none|no|not|stopped|ended|off|until|came off|ran out)\b")
"""Words on medicines now that say that one is none of them any more."""
_NAMES = {"spravato": ("spravato", "esketamine"), "iv_ketamine": ("ketamine",)}


def going_on(case: Case) -> bool:
    """Whether the treatment asked for is named among the medicines now: it has begun, though the sessions asked for have not."""
    now = case.text("history.now").casefold()
    named = any(re.search(rf"\b{name}", now) for name in _NAMES.get(case.text("treatment.drug"), ()))
    return named and not ENDED.search(now)


def limited_or_lapsed(case: Case) -> bool:
    """Whether a reason of the notice limits how often a treatment is given, or finds no improvement under it."""
    reasons = case.records("denial.reasons")
    limits = [one.text("quote") for one in reasons if one.text("ground") == "ground.dose-frequency-limit"]
    return any(limits_named(quote) != ("dose",) for quote in limits) or any(
        one.text("ground") == "ground.no-continued-response" for one in reasons
    )

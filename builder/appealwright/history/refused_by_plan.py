"""Whether what was told of a treatment that is called declined tells that the plan refused it: who could not have it declined nothing."""

from __future__ import annotations

import re

__all__ = ["tells_refusal_by_plan"]

_PLAN = r"(?:insurance|insurer|(?:health )?plan|medicaid|medicare|payer|HMO)"
_REFUSED = re.compile(
    rf"\b{_PLAN}(?: company)?(?: has| had)? (?:said no|refused|denied|rejected|turned (?:it|me|us|him|her) down"
    r"|(?:would|will|did|does|do)(?:n['\u2019]t| not) (?:pay|cover|approve|authorize))\b"
    rf"|\b(?:refused|denied|rejected|turned down|not (?:covered|approved|authorized)) by (?:my |his |her |the |our )?{_PLAN}\b",
    re.IGNORECASE,
)
_OWN_WILL = re.compile(
    r"\b(?:(?:I|he|she) (?:declined|refused|said no)|(?:not|n['\u2019]t) want|(?:my|his|her) (?:own )?choice|scared|afraid|fear\w*)\b",
    re.IGNORECASE,
)


def tells_refusal_by_plan(detail: str) -> bool:
    """Whether the plan is told to have refused it, and nothing says that the person did not want it besides."""
    return bool(_REFUSED.search(detail)) and not _OWN_WILL.search(detail)

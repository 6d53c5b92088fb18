"""What became of TMS or ECT where it was tried: a course whose result is told, or one that was begun and left before it could show one."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.history.causes import other_cause
from appealwright.history.falls import OF_SCORES
from appealwright.numerals import NUMBER
from appealwright.whole import whole_text

__all__ = ["is_left_early"]

_NOT = r"(?:(?:did|do|does|was|were|could|can|had|have|has|would)(?:n[’']?t| not)|never|not)"
_LEFT = re.compile(
    r"\b(?:quit|dropped out|bailed|gave (?:it )?up|had to (?:stop|quit|leave|drop)"
    r"|(?:stopped|ended|left) (?:it )?(?:early|going|after|because)|cut (?:it )?short|discontinued"
    rf"|{_NOT} (?:\w+ )?(?:finish|complete|keep|continue|stick)\w*|could(?:n[’']?t| not) [^.;]{{0,20}}\b(?:work|there|time)"
    r"|(?:only|just) (?:(?:ever )?(?:made it|made|got|went|did|had|managed|lasted|completed|finished|could do)(?: to| through| for)? )?"
    rf"{NUMBER}|\d{{1,2}} (?:out )?of (?:the |my )?\d{{2}})\b",
    re.IGNORECASE,
)
"""What tells that it was left before its end."""
_WHOLE = re.compile(
    r"(?<!not )(?<!n[’']t )(?<!never )\b(?:completed|finished|did|had|got) "
    r"(?:all|it|the (?:course|series)|(?:the|a) (?:full|whole|entire))\b"
    r"|\b(?:full|whole|complete|entire) (?:course|series|round)\b|\bwent through all\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b(?:(?:did|do|does|was|were|had|have|has)(?:n[’']?t| not)|never|not|hardly|barely)(?: \w+){0,2} "
    r"(?:help|work|respond|improv|chang|touch|last|lift|better|feel|notice)\w*"
    r"|\bcould(?:n[’']?t| not) (?:tell|feel|notice|see)\b"
    rf"|\b{_NOT} do (?:a thing|anything|much|it)\b"
    r"|\bno (?:\w+ )?(?:effect|change|benefit|help|response|improvement|difference|lift|better|relief|results?|luck)\b"
    r"|\b(?:nothing|useless|failed|zero|ineffective|wore off|relaps\w+|came back|a little|some(?:what)?|slight\w*|partial\w*|remission)\b"
    r"|\b(?:it|TMS|ECT) (?:helped|worked)\b",
    re.IGNORECASE,
)
"""What tells what it brought: then its result stands, however it ended."""


def is_left_early(case: Case, key: str) -> bool:
    """Whether TMS or ECT (`key`) was tried and told as left before its end, and neither a result nor a score of it was told: that is no
    trial of it, and no paper says that it was.
    """
    if not case.is_(f"alternatives.{key}", "tried"):
        return False
    told = whole_text(case, f"alternatives.{key}_detail")
    left = bool(_LEFT.search(told)) or other_cause(told)
    return left and not (_WHOLE.search(told) or _RESULT.search(told) or OF_SCORES.search(told))

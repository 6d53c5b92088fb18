"""What became of TMS, ECT or the spray where it was given, whatever was chosen of it: a course whose result is told, or one that was begun
and left before it could show one.
"""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.causes import other_cause
from appealwright.history.falls import OF_SCORES
from appealwright.history.given_all_the_same import AGAINST, PROCEDURES
from appealwright.history.given_before import COUNT, may_tell_given, tells_sessions_given
from appealwright.numerals import NUMBER, NUMERALS
from appealwright.whole import whole_name, whole_text

__all__ = ["as_chosen", "is_fewer_than_usual", "is_left_early", "perhaps_given"]

_SPRAY = {"spravato": "drug.esketamine-nasal"}
"""The row of the one that is not named by the key of its question."""
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


_SESSIONS = re.compile(
    rf"\b({COUNT})(?: (?!(?:an?|per|each|every)\b)\w+){{0,2}} (?:sessions?|treatments?|times|visits|of (?:it|them|those|TMS|ECT))\b"
    rf"|\b(?:session|treatment|visit) ({COUNT})\b"
    r"|\b(?:it|tried|went|came|TMS|ECT|Spravato) (once|twice)\b(?! (?:an?|per|every|each|weekly)\b)",
    re.IGNORECASE,
)
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")


def as_chosen(case: Case) -> Case:
    """The case with the choice as it was made, where no letter tells the words against it: then nobody says that it was given."""
    untold = (name for name in PROCEDURES if case.text(whole_name(name)) and not case.text(f"{name}_detail"))
    return case.with_told({name: case.get(whole_name(name)) for name in untold})


def perhaps_given(case: Case) -> tuple[str, ...]:
    """Those of which all that was typed may tell that they were given, though they are called unsuitable or out of reach: no paper says
    of them that they were not.
    """
    chosen = ((name.partition(".")[2], case.text(whole_name(name)) or case.text(name)) for name in PROCEDURES)
    return tuple(key for key, choice in chosen if choice in AGAINST and may_tell_given(whole_text(case, f"alternatives.{key}_detail")))


def is_fewer_than_usual(key: str, told: str, facts: Facts) -> bool:
    """Whether the sessions that words name are fewer than the row of this treatment gives a usual course; False where they name none."""
    usual = facts.row(_SPRAY.get(key, f"drug.{key}")).detail.get("usual_course")
    found = [_count(one[1] or one[2] or one[3]) for one in _SESSIONS.finditer(told)]
    return usual is not None and bool(found) and found[0] < usual["sessions"]


def _count(word: str) -> int:
    numerals, word = (*NUMERALS, *_TEENS), {"once": "one", "twice": "two"}.get(word.lower(), word)
    return int(word) if word.isdigit() else numerals.index(word.lower()) if word.lower() in numerals else len(numerals)


def is_left_early(case: Case, key: str, facts: Facts) -> bool:
    """Whether TMS or ECT (`key`) was given, is told as left before its end or in fewer sessions than a usual course has, and neither a
    result nor a score of it was told: that is no trial of it, and no paper says that it was.
    """
    told = whole_text(case, f"alternatives.{key}_detail")
    declined = case.is_(f"alternatives.{key}", "declined") and tells_sessions_given(told)
    if not (declined or case.is_(f"alternatives.{key}", "tried")):
        return False
    left = bool(_LEFT.search(told)) or other_cause(told) or is_fewer_than_usual(key, told, facts)
    return left and not (_WHOLE.search(told) or _RESULT.search(told) or OF_SCORES.search(told))

"""A case without the asides that say that no paper shows a reason: they undo it, and the person is to ask for the note."""

from __future__ import annotations

import re

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case
from appealwright.untold.left import answer_left

__all__ = ["UNWRITTEN", "without_asides"]

UNWRITTEN = "history.unwritten"
"""No question: the answers of which it was told that no paper shows them."""
_REASONS = (
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
    "step.reason",
    "approval.told",
    "history.therapy",
)
"""What a reader weighs. Why an appeal is late may be that no letter came."""
_TRIALS, _ENDED = "history.trials", "stopped"
_PAPER = (
    r"(?:on paper|in writing|written down|(?:any|the|a) (?:papers?|paperwork|proof|note|record|documentation)"
    r"(?: (?:of|for|on|about|that says) (?:it|that|this|so))?|(?:paper|proof|paperwork|papers|records?) (?:of|for|on) (?:it|that|this)"
    r"|prove (?:it|that|this))(?=\W|\Z)"
)
_NOT = r"(?:do not|did not|have not|can ?not|could not|(?:do|did|have|ca|could)n?['’]?n?t|never|have no|got no|have nothing|got nothing)"
_UNWRITTEN = (
    rf"(?:(?:I|we)(?: (?:really|still|just|also))? {_NOT}(?: (?:have|get|got|see|find|it|that|this|any|anything|to)){{0,4}} {_PAPER}"
    r"|(?:I|we) (?:have|got) no(?:thing)? (?:proof|paperwork|papers?|on paper|in writing)"
    r"|(?:(?:it|that|this|there)(?:['’]?s| is| was| isn['’]?t| wasn['’]?t|s)? )?(?:not|nothing|never|isn['’]?t|wasn['’]?t)"
    r"(?: (?:it|put|written|down))? (?:on paper|in writing|written down)"
    r"|no (?:paper|papers|proof|paperwork|note|record|documentation) (?:of|for|on|about) (?:it|that|this)\b(?! \w+ing)"
    r"|(?:he|she|they|the doctor)?(?: (?:just|only))+ (?:told|said)(?: \w+){0,2} (?:verbally|out loud|in person|over the phone)"
    r"|no (?:lo |la )?(?:tengo|tenemos|está|me (?:lo )?(?:dieron|dio))(?: \w+)? ?(?:por escrito|en papel|papel de eso|prueba)"
    r"|sin (?:papel|prueba) de (?:eso|ello))"
)
_ASIDE = re.compile(
    rf"(?:\s*\(|\s*[,;:\u2013\u2014]\s*|\s+-+\s+|\A\s*|(?<=[.!?])\s*|\s+(?=(?:but|and|though|although|only|pero|y)\b))"
    rf"(?:(?:but|and|though|although|only|sorry|sadly|pero|y|aunque),? )*{_UNWRITTEN}(?:(?!\s(?:but|pero)\s)[^.,;:()!?])*\)?",
    re.IGNORECASE,
)
_TWO_STOPS = re.compile(r"(?<=[.!?])\s*\.")
_LEFT_OVER = re.compile(r"\A[\s.,;:!?-]*(?:(?:but|and|though|pero|y) )?")


def without_asides(case: Case) -> Case:
    """The case as papers tell it: of such an answer the reason alone. A clinician weighs what to say."""
    if case.is_("sender.role", "clinician"):
        return case
    found = [name for name in _REASONS if _ASIDE.search(case.text(name))]
    told: dict[str, Answer] = {name: _without(case.text(name)) for name in found}
    if any(_ASIDE.search(trial.text(_ENDED)) for trial in case.records(_TRIALS)):
        found.append(_TRIALS)
        told[_TRIALS] = Known(tuple(map(_cells_without, case.records(_TRIALS))))
    return case.with_told({**told, UNWRITTEN: Known(tuple(found))} if found else {})


def _cells_without(trial: Record) -> Record:
    if not _ASIDE.search(trial.text(_ENDED)):
        return trial
    return Record(tuple((column, _without(trial.text(_ENDED)) if column == _ENDED else cell) for column, cell in trial.cells))


def _without(text: str) -> Answer:
    left = _LEFT_OVER.sub("", _TWO_STOPS.sub("", _ASIDE.sub("", text))).strip()
    left = left[:1].upper() + left[1:] if text[:1].isupper() else left
    return answer_left(left)

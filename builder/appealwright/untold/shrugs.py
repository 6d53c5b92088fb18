"""A case without the "idk" before what somebody does know: "Idk, I cant work" tells that person's own days, and tells them surely. And
without the "no" or "same" that is the whole of an answer to how or why, and the stop behind the name of an illness.
"""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case

__all__ = ["without_shrugs"]

_TRIALS, _ENDED = "history.trials", "stopped"
_OWN = (
    "treatment.function",
    "step.reason",
    "appeal.delay",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
)
"""What the person has lived. Of a dose, a plan of care or a list "idk, 40" is a guess, which stays one."""
_SHRUG = re.compile(
    r"^\W*(?:(?:um|well|sorry|honestly|tbh)\W+)*"
    r"(?:(?:idk|dunno|idek)(?:\W+(?:really|honestly|tbh|man|but))*(?:\s*[,.;:!\u2013\u2014-]+\s*|\s+(?=(?:i|it|they|he|she|we|my|just|nothing|too)\b))"
    r"|(?:i (?:really )?(?:do not|don['\u2019]?t) (?:really )?know|no (?:idea|clue)|n/a|not sure)\s*[,.;:!\u2013\u2014]+\s*)"
    r"(?:but )?(?=\w)",
    re.IGNORECASE,
)
_EXPLAINING = (*_OWN, "approval.told", "treatment.dose", "treatment.schedule", "treatment.monitoring", "treatment.review")
_NAMED = "treatment.diagnosis"
_TAIL = re.compile(r"(?:[\s,;.]|(?<=[\s,;.])(?:and|with|y)(?=[\s,;.]*\Z))+\Z|\.(?=\s*[,;])", re.IGNORECASE)
"""What a name has behind it, or between its parts, that belongs to the sentence it was typed as."""
_BARE = re.compile(
    r"\W*(?:(?:no+|nope|nah|na|yes+|yeah|yep|yup|ok(?:ay)?|none|nothing|n/?a|idk|dunno|same|see above|ditto|whatever|x+|tbd"
    r"|s[ií]|nada|ningun[oa]?)"
    r"(?:\W+(?:as (?:above|before|last time)|thanks?|thank you|way|lol|sir|ma['\u2019]?am|really|more))?)?\W*",
    re.IGNORECASE,
)


def without_shrugs(case: Case) -> Case:
    """The case as papers tell it: of such an answer, what stands behind the shrug, if anything."""
    told: dict[str, Answer] = {name: Known(_SHRUG.sub("", case.text(name))) for name in _OWN if _SHRUG.search(case.text(name))}
    told |= {name: UNKNOWN for name in _EXPLAINING if case.text(name) and _BARE.fullmatch(case.text(name))}
    if (named := _TAIL.sub("", case.text(_NAMED))) and named != case.text(_NAMED):
        told[_NAMED] = Known(named)
    if any(_shrugs(trial.text(_ENDED)) for trial in case.records(_TRIALS)):
        told[_TRIALS] = Known(tuple(map(_told, case.records(_TRIALS))))
    return case.with_told(told)


def _shrugs(why: str) -> bool:
    return bool(why) and bool(_SHRUG.search(why) or _BARE.fullmatch(why))


def _told(trial: Record) -> Record:
    why = trial.text(_ENDED)
    if not _shrugs(why):
        return trial
    kept: Answer = UNKNOWN if _BARE.fullmatch(why) else Known(_SHRUG.sub("", why))
    return Record(tuple((column, kept if column == _ENDED else cell) for column, cell in trial.cells))

"""A case without the person's own words on dying, suicide or self-harm: the clinician says what is needed, and no letter quotes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.writer.voice import speaks_as_patient

__all__ = ["OF_THOUGHTS", "as_sender_tells", "names_thoughts", "unspoken_in", "without_thoughts"]

_ONESELF = r"(?:my|him|her|them|your|one)sel\w+"
OF_THOUGHTS = re.compile(
    r"\b(?:suicid\w*|self-? ?(?:harm|injur|mutilat)\w*|overdos\w*|want(?:s|ed|ing)? to die|wish(?:es|ed|ing)? to die"
    rf"|(?:kill|hurt|harm|injur|cut|hang|shoot|drown|poison|starv)\w* {_ONESELF}"
    r"|(?:end|ending|take|taking|took) (?:my|his|her|their) (?:own )?life|end(?:ing)? it all|(?:better off|rather be|was|were) dead"
    r"|(?:think|thought|wish|dream|talk|idea|plan|urge|pray|hop)\w*\W+(?:\w+\W+){0,4}?(?:dying|death|die|dead)"
    r"|(?:not|\w*n[’']t|never|no longer|stopped) want(?:s|ed|ing)? to (?:live|be here|be alive|wake up|exist|go on living)"
    r"|(?:not|\w*n[’']t|never) worth living|no reason to live|nothing to live for"
    r"|wish(?:es|ed)? (?:I|he|she|they) (?:was|were|had)(?:\w*n[’']t| not| never) (?:been )?(?:alive|born|here|woken)"
    r"|(?:wish|hop|pray|rather|mind)\w*\W+(?:\w+\W+){0,7}?(?:not|never|\w*n[’']t) (?:to )?(?:wake|woken|waking)(?: up)?"
    r"|rather not be (?:here|alive|around)|(?:not|\w*n[’']t|never|no longer) want(?:s|ed)? to be around(?= any ?(?:more|longer)|\W*$)"
    r"|better off without (?:me|him|her|them)|(?:point|sense|use) (?:in|of|to) (?:going on|living|carrying on)(?! with)"
    r"|(?:I|he|she|they)(?:[’']\w+)? (?:\w+ ){0,3}?a burden"
    r"|morir(?:me|se)?|(?:matar|ahorcar|cortar|lastimar)(?:me|se)|hacer(?:me|se) daño|quitar(?:me|se) la vida"
    r"|no qui?er\w+ (?:seguir )?(?:viv\w+|despertar\w*)|pi?ens\w+ en (?:la muerte|morir\w*))\b",
    re.IGNORECASE,
)
"""How people name such thoughts and acts, in both languages of the form: a word too many costs an answer, one too few tells it."""

_DIAGNOSIS = "treatment.diagnosis"
_PARTS = re.compile(r"(\s*[,;]\s*(?:(?:and|with|without)\s+)?|\s+(?:with|without|and|plus)\s+|\s+(?=\()|(?<=\))\s+)")
_GOES_ON = re.compile(r"(?:\w+ )?(?:behaviou?rs?|intent\w*|plans?|gestures?|attempts?)\W*|\((?:R45|T14)[.\d]*\)", re.IGNORECASE)
"""What is left of "suicidal ideation and intent (R45.851)" after its first part."""

_ACCOUNT = (
    "treatment.function",
    "treatment.spacing",
    "treatment.dose",
    "treatment.schedule",
    "treatment.served",
    "treatment.monitoring",
    "treatment.review",
    "history.now",
    "history.therapy",
    "step.reason",
    "appeal.new",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
    "step.drug",
    "approval.told",
    "network.distance",
)
"""The answers in which somebody may tell of the illness in words of their own, and papers print them."""

_CELLS = {
    "history.trials": ("stopped",),
    "treatment.risks": ("fact",),
    "appeal.points": ("shown", "decision", "missing"),
    "plan.criteria": ("fact",),
    "network.calls": ("provider", "person", "result"),
}
"""The columns of tables in which they may."""

_KEPT = 100
"""Texts of which it is kept whether they name such thoughts: a keystroke changes one of some twenty."""

Silent = Callable[[str], bool]
"""Whether a stretch of typed text is told in no letter."""


@lru_cache(_KEPT)
def names_thoughts(text: str) -> bool:
    """Whether a text names such thoughts or acts."""
    return bool(OF_THOUGHTS.search(text))


def unspoken_in(case: Case) -> tuple[str, ...]:
    """The answers of which no paper prints a word, or of a table's row not all cells: in the sentence beside the one that names such
    thoughts stands what somebody does about them. Where a clinician writes, who judges what to say, only a patient's own words.
    """
    silent = _silence_of(case)
    told = tuple(name for name in _ACCOUNT if silent(case.text(name)))
    return told + tuple(name for name in _CELLS if any(_silent_cells(record, name, silent) for record in case.records(name)))


def without_thoughts(case: Case) -> Case:
    """The case as papers tell it: an answer, or a cell of a table, that names such thoughts counts as not given."""
    silent = _silence_of(case)
    told: dict[str, Answer] = {
        name: Known(tuple(_without_cells(record, name, silent) for record in case.records(name))) if name in _CELLS else UNKNOWN
        for name in unspoken_in(case)
    }
    return replace(case, answers={**case.answers, **told}) if told else case


def as_sender_tells(case: Case) -> Case:
    """The case as a letter of the patient, or of who acts for one, tells it: the diagnosis without its words on such thoughts, which the
    clinician's papers have. Whole where the clinician writes, where the drug's own use names them, and where it says nothing else.
    """
    typed = case.text(_DIAGNOSIS)
    if not names_thoughts(typed) or case.is_("sender.role", "clinician") or case.is_("treatment.indication", "acute"):
        return case
    left = _without_parts(typed)
    return replace(case, answers={**case.answers, _DIAGNOSIS: Known(left)}) if left else case


def _without_parts(diagnosis: str) -> str:
    """The diagnosis without the parts that name such thoughts; what was joined to one by "and" takes its place."""
    first, *rest = _PARTS.split(diagnosis)
    kept = "" if names_thoughts(first) else first
    dropped = "" if kept else " "
    for joint, part in zip(rest[::2], rest[1::2], strict=True):
        if names_thoughts(part) or (dropped and _GOES_ON.fullmatch(part)):
            dropped = dropped or joint
        else:
            kept += (dropped if dropped and joint.strip() == "and" else joint) + part
            dropped = ""
    return kept.strip(" ,;")


def _silence_of(case: Case) -> Silent:
    if case.is_("sender.role", "clinician"):
        return lambda text: names_thoughts(text) and speaks_as_patient(text)
    return names_thoughts


def _silent_cells(record: Record, name: str, silent: Silent) -> tuple[str, ...]:
    return tuple(column for column in _CELLS[name] if silent(record.text(column)))


def _without_cells(record: Record, name: str, silent: Silent) -> Record:
    left_out = _silent_cells(record, name, silent)
    return Record(tuple((column, UNKNOWN if column in left_out else cell) for column, cell in record.cells))

"""The short forms of a chart, written out as a clinic's letter has them: "q wk" as "once a week". The list is closed: all else stays."""

from __future__ import annotations

import re

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row
from appealwright.numerals import NUMERALS

__all__ = ["antidepressants_in_full", "diagnosis_in_full", "in_full", "step_in_full", "with_forms_in_full"]

_TOLD = (
    "treatment.schedule",
    "treatment.monitoring",
    "treatment.review",
    "treatment.function",
    "treatment.spacing",
    "history.now",
    "history.therapy",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
    "step.drug",
    "step.reason",
)
_TOLD_IN = {"history.trials": ("drug", "stopped"), "treatment.risks": ("fact",), "plan.criteria": ("fact",)}
_OF_MEDICINES = ("step.", "history.", "plan.")
"""The answers in which AD is an antidepressant, and no other illness."""
_YES = re.compile(r"\s*(?:yes|yeah|yep|yup|correct)\s*[,.:;!-]+\s+(?!(?:but|and|or|though|although|if|no|not)\b)(?=\w)", re.IGNORECASE)
_DIAGNOSIS = "treatment.diagnosis"
_NONE = "NR"
"""What may be "not reported" too, where nothing else says that there was no response."""

_EVERY = r"(?:day|wk|week|mo|month|visit|session)"
_UNITS = {"d": "day", "day": "day", "w": "week", "wk": "week", "week": "week", "mo": "month", "month": "month"}
_UNITS |= {"yr": "year", "h": "hour", "hr": "hour", "min": "minute", "visit": "visit", "session": "session"}
_EVERY_SO_MANY = re.compile(r"\bq ?(\d{1,2}(?:[-\u2013]\d{1,2})?) ?(d|w|wk|mo|h|hr)s?\b\.?", re.IGNORECASE)
_EVERY_ONE = re.compile(rf"\bq(?:\. ?| )?(?:w\b|{_EVERY}\b)\.?", re.IGNORECASE)
_STOP = r"(?:\.(?= (?:later|ago|of|at|on|each|then|and|with|in|for|to|after|before)\b))?"
"""The stop of a short form, where the sentence goes on behind it."""
_LENGTH = re.compile(rf"(?<![\w.-])(\d{{1,3}}(?:[-\u2013]\d{{1,3}})?) ?(wk|mo|yr|hr|min|h)s?\b{_STOP}(?!/)")
_AT_WEEK = re.compile(r"\b([wW])k(?=s? \d)")
_FEWER = re.compile(r"<\s?(\d{1,3} ?%) (drop|decrease|reduction|improvement|response|change)\b", re.IGNORECASE)
_LESS, _MORE = re.compile(r"(?<!\S)<\s?(?=\d)"), re.compile(r"(?<!\S)>\s?(?=\d)")
_ADDED = re.compile(r"\baug(?:ment)?\.? (?:to|of|w/|with)(?= ?\w)", re.IGNORECASE)
_AUGMENTED = re.compile(r"(?P<before>[+&] ?|\bw/ ?|\bwith )aug\b\.?(?! ?\d)|\baug\b(?= (?:trial|strategy|agent|step|attempt)s?\b)")
_SIMPLE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?<![\w/]){form}(?![\w/])"), full)
    for form, full in (
        (r"(?:[qQ]\.?[dD]\.?|[qQ]day)", "once a day"),
        (r"[bB]\.?[iI]\.?[dD]\.?", "twice a day"),
        (r"[tT]\.?[iI]\.?[dD]\.?", "three times a day"),
        (r"[qQ][hH][sS]", "at bedtime"),
        (r"[qQ][aA][mM]", "in the morning"),
        (r"[pP][rR][nN]", "as needed"),
        (r"(?:[dD]/[cC]|dc|DC)['\u2019]?(?:e?d)", "stopped"),
        (r"(?:[dD]/[cC]|dc)", "stop"),
        (r"w/o", "without"),
        (r"w/", "with"),
        (r"h/o", "history of"),
        (r"[iI]nadeq\.?", "inadequate"),
        (r"resp\.?(?= *(?:$|[;,.)]))", "response"),
        (r"HA", "headache"),
        (r"BP", "blood pressure"),
        (r"SEs", "side effects"),
        (r"SE(?! [A-Z])", "side effect"),
        (r"[hH]x", "history"),
        (r"[tT]x", "treatment"),
        (r"[sS]x", "symptoms"),
        (r"(?<!\d )pt", "patient"),
        (r"compl\.?", "completed"),
        (r"obs", "observation"),
        (r"'?til", "until"),
        (r"LOA", "leave of absence"),
        (r"IOP", "intensive outpatient program"),
        (r"AUD", "alcohol use disorder"),
        (r"MDD", "major depressive disorder"),
        (r"TRD", "treatment-resistant depression"),
        (r"See MAR", "See the medication record"),
        (r"venla", "venlafaxine"),
    )
)
_ANTIDEPRESSANTS = (
    (re.compile(r"\bADs\b"), "antidepressants"),
    (re.compile(r"\bADTs\b"), "antidepressant trials"),
    (re.compile(r"\bAD\b"), "antidepressant"),
)
_COUNTED = re.compile(r"(?<![\w.,-])[2-9](?= (?:antidepressants?|antidepressant trials|classes|trials|medicines|medications)\b)")
_SIGNS = (
    (re.compile(r"/(?=[a-z]+ classes\b)"), ", "),
    (re.compile(r"(?<=[a-z\d)]) ?\+ ?(?=[A-Za-z])"), " and "),
    (re.compile(r"(?<=[a-z\d)]) = (?=[A-Za-z])"), ": "),
    (re.compile(r"\bsamples/cash\b"), "samples or cash"),
)
"""What stands between the parts of a step in a chart."""
_OF_A_DIAGNOSIS = tuple(
    (re.compile(rf"(?<![\w/]){form}\b\.?(?!/)", re.IGNORECASE), full)
    for form, full in (("rec", "recurrent"), ("recur", "recurrent"), ("sev", "severe"), ("mod", "moderate"), ("sgl", "single"))
)


def in_full(typed: str) -> str:
    """The words with each short form of the list in full; no number changes."""
    words = _EVERY_SO_MANY.sub(lambda found: f"every {_joined(found[1])} {_UNITS[found[2].lower()]}s", typed)
    words = _EVERY_ONE.sub(_each, words)
    words = _LENGTH.sub(_length, words)
    words = _AT_WEEK.sub(r"\1eek", words)
    words = _FEWER.sub(r"there is less than a \1 \2", words)
    words = _MORE.sub("more than ", _LESS.sub("less than ", words))
    words = _AUGMENTED.sub(lambda found: f"{found['before'] or ''}augmentation", _ADDED.sub("added to", words))
    for form, full in _SIMPLE:
        words = form.sub(full, words)
    return words


def antidepressants_in_full(typed: str) -> str:
    """The same of words on medicines alone, in which AD is no other illness."""
    for form, full in _ANTIDEPRESSANTS:
        typed = form.sub(full, typed)
    return in_full(typed)


def step_in_full(typed: str) -> str:
    """The same of a step, with the signs between its parts and the numbers of medicines in words: "4 ADs/3 classes + aug"."""
    words = _COUNTED.sub(lambda found: NUMERALS[int(found[0])], antidepressants_in_full(typed))
    for sign, said in _SIGNS:
        words = sign.sub(said, words)
    return words


def diagnosis_in_full(typed: str) -> str:
    """The same of a diagnosis: "MDD, rec, sev w/o psychosis"."""
    for form, full in _OF_A_DIAGNOSIS:
        typed = form.sub(full, typed)
    return in_full(typed)


def with_forms_in_full(case: Case, facts: Facts) -> Case:
    """The case as a clinic's papers tell it: what anybody else typed is theirs, and stands as it was typed, but for a "yes," to the
    question of the screen.
    """
    bare: dict[str, Answer] = {name: Known(left) for name in _TOLD if (left := _without_yes(case.text(name))) != case.text(name)}
    case = case.with_told(bare) if bare else case
    if not case.is_("sender.role", "clinician"):
        return case
    told: dict[str, Answer] = {name: Known(full) for name in _TOLD if (full := _full(name, case.text(name))) != case.text(name)}
    if (diagnosis := diagnosis_in_full(case.text(_DIAGNOSIS))) != case.text(_DIAGNOSIS):
        told[_DIAGNOSIS] = Known(diagnosis)
    for name, columns in _TOLD_IN.items():
        rows = case.records(name)
        written = tuple(_row(row, name, columns, facts) for row in rows)
        if written != rows:
            told[name] = Known(written)
    return case.with_told(told)


def _without_yes(typed: str) -> str:
    """An answer without the word that answers the question of the screen, where what it tells stands whole behind it."""
    found = _YES.match(typed)
    return typed[found.end() :] if found else typed


def _full(name: str, typed: str) -> str:
    if name.startswith("step."):
        return step_in_full(typed)
    return antidepressants_in_full(typed) if name.startswith(_OF_MEDICINES) else in_full(typed)


def _row(row: Record, name: str, columns: tuple[str, ...], facts: Facts) -> Record:
    cells = dict(row.cells)
    for column in columns:
        typed = row.text(column)
        full = "no response" if typed.strip(" .") == _NONE and row.text("result") == "no_response" else _full(name, typed)
        # The name of a medicine is what everything else knows it by.
        if full != typed and not (column == "drug" and drug_row(full, facts) != drug_row(typed, facts)):
            cells[column] = Known(full)
    return row if cells == dict(row.cells) else Record(tuple(cells.items()))


def _each(found: re.Match[str]) -> str:
    unit = re.sub(r"[^a-z]", "", found[0].lower())[1:]
    name = _UNITS[unit]
    return f"at every {name}" if name in ("visit", "session") else f"once a {name}"


def _length(found: re.Match[str]) -> str:
    name = _UNITS[found[2]]
    return f"{_joined(found[1])} {name}{'' if found[1] == '1' else 's'}"


def _joined(numbers: str) -> str:
    return re.sub(r"[-\u2013]", " to ", numbers)

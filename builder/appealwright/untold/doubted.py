"""A case without what somebody only guesses at: letters state no diagnosis, plan of care, psychotherapy or fact beside a criterion in
the words of a doubt.
"""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.history.beside_it import bears_on_depression, names_depression
from appealwright.numerals import trials_asked
from appealwright.untold.diagnosis import without_parts, without_talk, without_telling
from appealwright.untold.guessed import without_guessed_details
from appealwright.untold.no_therapy import tells_no_therapy
from appealwright.untold.orders import order_in, without_wrong_form
from appealwright.untold.unsure import is_guess, is_unsure, without_guesses, without_what_is_forgotten
from appealwright.whole import whole_answers
from appealwright.writer.prose import sentences

__all__ = ["bare_dose", "doubted_in", "surely_told", "without_doubts"]

_PLANNED = ("treatment.dose", "treatment.schedule", "treatment.monitoring", "treatment.review")
_TOLD = "history.therapy"
_NAMED = "treatment.diagnosis"
_CRITERIA = "plan.criteria"
_PASSAGES, _PAGE = "plan.passages", "plan.definition_page"
_OPEN_END = r"(?:we(?:['’]?ll| will) see\b|(?:we )?see\W*\Z|see how it goes\b|(?:we )?play it by ear\b)"
_OPEN = re.compile(r"\b(?:we(?:['’]?ll| will) see\b|then (?:we )?see\W*\Z|see how it goes\b|play(?:ed)? it by ear\b)", re.IGNORECASE)
"""How people say that the rest of a plan of care is not set."""
_DOSE, _SCHEDULE = "treatment.dose", "treatment.schedule"
_REVIEW = "treatment.review"
_ORDERED = (_DOSE, _SCHEDULE)
_UNIT = re.compile(r"m(?:illi)?gr?(?:ams?)?\b|mcg\b|\u00b5g|miligramos?|mg|\b(?:devices?|sprays?|vials?)\b", re.IGNORECASE)
"""What makes a number a dose: "50" and "the normal amount" are none."""
_BARE_BY_WEIGHT = re.compile(r"\W*(?P<number>\d*\.?\d+) ?(?:per|a|for each|/) ?(?:kg|kilos?|kilograms?|kilogramo)\b", re.IGNORECASE)
_BARE_OF_SPRAY = re.compile(r"\D*\b(?P<number>\d{2,3})\b(?! ?(?:%|x\b|times|sessions?|visits?|days?|weeks?|min))", re.IGNORECASE)
_AT_NEED = re.compile(
    r"\b(?:as needed|prn|whenever|(?:when|if) (?:(?:i|s?he|they) )?need(?:s|ed)?\b|it depends|depends on|cuando|seg[uú]n (?:me|se))\b",
    re.IGNORECASE,
)
_AT_NEED_THEN = re.compile(
    rf"[\s,;(]*\b(?:and )?(?:then|after that|luego)\W+(?:just |only )?(?:{_AT_NEED.pattern}|{_OPEN_END}).*", re.IGNORECASE | re.DOTALL
)
"""An open end of a schedule: what a plan is asked to approve is a course with a number."""
_HEARD = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|supposed to|(?:should|could|might) be|guess so)\b"
    r"|\bI(?: would|['\u2019]?d)? (?:believe|say|assume|guess)\b|\b(?:as far as I|if I) (?:know|remember|recall)\b"
    r"|\blast I (?:heard|knew)\b|\b(?:not|n['\u2019]t) (?:\d+ ?%|\w+) (?:sure|certain)\b"
    r"|\b(?:they|he|she|doctor|doc|dr\.?(?: \w+)??|nurse|clinic) (?:said|says|told|wants|thinks|decides)\b|\b(?:was|been) told\b",
    re.IGNORECASE,
)
"""How somebody tells of an order that was only heard: over a signature it would be the order itself."""
_FORGOTTEN = re.compile(
    r"\b(?:forg[eo]t|forgotten)\b(?! to\b)|\b(?:can ?not|can['’]?t|don['’]?t) (?:\w+ )?(?:remember|recall)\b|\bno (?:idea|clue)\b"
    r"|\bno (?:me acuerdo|recuerdo)\b|\bse me olvid\w+",
    re.IGNORECASE,
)
_EITHER = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?) ?(?:mg\w* )?(?:or|o|/) ?(\d+(?:\.\d+)?) ?mg\b(?!/)", re.IGNORECASE)
_FAR = 5
"""Two doses of which one is so many times the other are no range that somebody ordered."""

_ASIDE = re.compile(r"\([^)]*")
"""A remark on the whole of what stands before it: "depression (not sure what they call it)"."""


def doubted_in(case: Case) -> tuple[str, ...]:
    """The answers that no letter prints, or not whole, because whoever gave them was not sure."""
    asked = (_NAMED, *_PLANNED, _TOLD)
    beside = (_CRITERIA,) if any(_criterion(one) != one for one in case.records(_CRITERIA)) else ()
    return (*(name for name in asked if surely_told(name, case.text(name)) != case.text(name)), *beside)


def bare_dose(case: Case) -> str:
    """The first number of a dose by weight, or of the spray, that was told without its unit: no doubt, but a question of its own; empty
    where it has one.
    """
    typed = case.text(_DOSE)
    bare = _BARE_OF_SPRAY if case.is_("treatment.drug", "spravato") else _BARE_BY_WEIGHT
    found = None if _UNIT.search(typed) else bare.match(typed)
    return found["number"] if found else ""


def without_doubts(case: Case) -> Case:
    """The case as letters tell it."""
    case = _without_guessed_pages(case)
    doubted = doubted_in(case)
    if not doubted:
        return case
    told = {name: _answer(surely_told(name, case.text(name))) for name in doubted if name != _CRITERIA}
    criteria = {_CRITERIA: Known(tuple(map(_criterion, case.records(_CRITERIA))))} if _CRITERIA in doubted else {}
    kept = whole_answers(case, {_TOLD: UNKNOWN}) if tells_no_therapy(case.text(_TOLD)) else {}
    return case.with_told({**told, **criteria, **kept})


def _without_guessed_pages(case: Case) -> Case:
    """The case without a page of the plan's papers that somebody only guesses at: a letter that names it sends its reader there."""
    passages = case.records(_PASSAGES)
    guessed = any(is_unsure(one.text("page")) for one in passages)
    told: dict[str, Answer] = {_PASSAGES: Known(tuple(map(_placed, passages)))} if guessed else {}
    if is_unsure(case.text(_PAGE)):
        told[_PAGE] = UNKNOWN
    return case.with_told(told) if told else case


def _placed(passage: Record) -> Record:
    unsure = is_unsure(passage.text("page"))
    return Record(tuple((name, UNKNOWN if unsure and name == "page" else cell) for name, cell in passage.cells))


@lru_cache(maxsize=64)
def surely_told(name: str, text: str) -> str:
    """What of an answer is told: a name by its parts, a plan by its sentences, a history without what is forgotten."""
    if name == _DOSE and not _UNIT.search(text):
        return ""
    if name == _TOLD and tells_no_therapy(text):
        return ""
    if name == _NAMED:
        return without_talk(_sure_name(text))
    told = (
        without_guessed_details(without_what_is_forgotten(text))
        if name == _TOLD
        else _AT_NEED_THEN.sub("", text)
        if name == _SCHEDULE
        else text
    )
    told = order_in(told) if name in _ORDERED else without_wrong_form(told) if name == _REVIEW else told
    if not _is_doubt(name, told):
        return told
    return " ".join(one for one in sentences(told.replace("\n", " ")) if not _is_doubt(name, one))


def _sure_name(diagnosis: str) -> str:
    """The illnesses that are sure and that nobody's telling is about, where depression is one of them and no doubt bears on what it is:
    else none. A diagnosis that is nothing but such a telling stays.
    """
    if not is_guess(diagnosis):
        told = without_telling(diagnosis)
        return told if names_depression(told) and (bears_on_depression(told) or not bears_on_depression(diagnosis)) else diagnosis
    if any(map(is_guess, _ASIDE.findall(diagnosis))):
        return ""
    sure = without_telling(without_parts(diagnosis, is_guess))
    return sure if names_depression(sure) and (bears_on_depression(sure) or not bears_on_depression(diagnosis)) else ""


def _criterion(row: Record) -> Record:
    """A criterion with what is sure of the fact beside it. Where that is nothing it is not shown; trials are counted all the same."""
    fact = row.text("fact")
    sure = without_guesses(fact)
    if sure == fact:
        return row
    told = {**dict(row.cells), "fact": _answer(sure)}
    return Record(tuple((told if sure or trials_asked(row.text("words")) else {**told, "status": UNKNOWN}).items()))


def _is_doubt(name: str, words: str) -> bool:
    if is_unsure(words) or _OPEN.search(words):
        return True
    ordered = name in _ORDERED and bool(_HEARD.search(words) or _AT_NEED.search(words) or _FORGOTTEN.search(words))
    return ordered or (name == _DOSE and any(float(most) >= _FAR * float(least) > 0 for least, most in _EITHER.findall(words)))


def _answer(text: str) -> Answer:
    return Known(text) if text.strip() else UNKNOWN

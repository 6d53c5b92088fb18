"""A case without the trials that somebody's own words speak against: taken now and then, or with another dose or length told elsewhere.
Which of the two is right is asked; until both agree no letter argues either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import by_session, names_within
from appealwright.history.skipped import skipping_in, tells_missed
from appealwright.history.told_length import LENGTH, Weeks, weeks_in
from appealwright.history.trials import is_nameless, least_weeks, longest_span, weeks_given
from appealwright.untold.left import answer_left
from appealwright.writer.prose import sentences

__all__ = ["DOSES", "ROWS", "Against", "Refuted", "refuted_in", "told_against", "without_refuted"]

_TRIALS, _ENDED, _DOSE, _DRUG = "history.trials", "stopped", "dose_mg", "drug"
_UNSEEN = "history.unseen"
ROWS, DOSES = "refuted.rows", "refuted.doses"
"""Under which names a case that leaves them out keeps what such medicines were typed as: a letter asks its signer of them. No question."""
_ELSEWHERE = ("step.reason", "treatment.function", "alternatives.ect_detail", "alternatives.tms_detail", "alternatives.spravato_detail")
"""The free answers in which medicines of the table are told of again."""
_FORM = r"(?:[ -](?:XR|XL|SR|ER|CR|IR|DR|LA))?"
_BEHIND = r"(?:[ ,(:@-]|\b(?:at|up to|dose|of|on|mg|milligrams?|a day|daily|it|I was on it|I took it|was|and)\b)*?"
_NUMBER = (
    r"(?P<dose>\d{1,3}(?:\.\d)?)(?![\d/-])(?P<unit> ?mgs?\b)?"
    r"(?! ?(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|times|pills|percent|pounds|lbs|hours)\b|%)"
)
_IT = re.compile(
    r"\b(?:took|take|tried|was on|stayed on|been on|used|had|on) (?:it|them|that(?: one)?) "
    rf"(?:(?:for|only|just|like|about|maybe|really) )*{LENGTH}",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"\A\W*(?:for )?(?:only|just)(?: for)? {LENGTH}", re.IGNORECASE)
"""How a length opens the words on why a medicine ended."""
_NO_WHOLE = re.compile(r"\b(?:after|first|within|by|in|last|every|another|next)\W*(?:the |about )?\Z", re.IGNORECASE)
_BEGUN = re.compile(r"\b(?:start\w*|beg[au]n|from)(?: \w+){0,3}\W*\Z", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:to|onto|with|beside|plus|over|while on|on top of|alongside) (?:the |my |his |her )?\Z", re.IGNORECASE)
"""Before the medicine to which another was added: the length behind it is that of the other."""
_WORDY_TIME = re.compile(r"\b(?:19|20)\d\d\b")
_LEAST_BARE = 10
_A_NAME = 5


class Against(Enum):
    """What the words have that speaks against the row."""

    SKIPPED = "skipped"
    LENGTH = "length"
    DOSE = "dose"


@dataclass(frozen=True, slots=True)
class Refuted:
    """A row of the table, and the words against it: where they stand, the words themselves, and what they speak against."""

    trial: Record
    name: str
    words: str
    against: Against

    @property
    def is_in_row(self) -> bool:
        """Whether its own row tells of doses left out: it stays in the table and no count takes it in (`missed_doses.py`)."""
        return self.name == _TRIALS and self.against is Against.SKIPPED


def without_refuted(case: Case, found: tuple[Refuted, ...], facts: Facts) -> Case:
    """The case as letters tell it: without these rows, or without a dose that is told twice, and without the sentences against them."""
    if not found:
        return case
    gone = _like(case, (one.trial for one in found if one.against is not Against.DOSE and not one.is_in_row))
    undosed = _like(case, (one.trial for one in found if one.against is Against.DOSE))
    trials = tuple(_undosed(one) if one in undosed else one for one in case.records(_TRIALS) if one not in gone)
    told: dict[str, Answer] = {_TRIALS: Known(trials) if trials else UNKNOWN}
    for name in _ELSEWHERE:
        left = _left(case.text(name), found, case.records(_TRIALS), facts)
        if left is not None:
            told[name] = left
    told[ROWS] = Known(tuple(dict.fromkeys(one.text(_DRUG) for one in gone)))
    told[DOSES] = Known(tuple(dict.fromkeys(one.text(_DRUG) for one in undosed)))
    unseen = case.records(_UNSEEN)
    kept = tuple(one for one in unseen if not any(_names(row, one.text(_DRUG), facts) for row in gone))
    return case.with_told(told if kept == unseen else {**told, _UNSEEN: Known(kept) if kept else UNKNOWN})


def _like(case: Case, rows: Iterable[Record]) -> tuple[Record, ...]:
    """The rows of a case that were typed as these, though some of their words are left out of it."""
    typed = {_facts_of(one) for one in rows}
    return tuple(one for one in case.records(_TRIALS) if _facts_of(one) in typed)


def _facts_of(trial: Record) -> tuple[str, ...]:
    return tuple(map(trial.text, (_DRUG, _DOSE, "from", "to", "weeks")))


def refuted_in(case: Case, facts: Facts) -> tuple[Refuted, ...]:
    """The rows that the words beside them, or of another answer, speak against, each once."""
    trials = case.records(_TRIALS)
    found = told_against(trials, tuple((name, case.text(name)) for name in _ELSEWHERE), facts) if trials else ()
    return tuple(one for one in found if not one.is_in_row) if case.is_("sender.role", "clinician") else found


# Asked by every paper with each key.
@lru_cache(maxsize=16)
def told_against(trials: tuple[Record, ...], told: tuple[tuple[str, str], ...], facts: Facts) -> tuple[Refuted, ...]:
    """The same of these rows and answers."""
    known = tuple(one for one in trials if one.text(_DRUG) and not (is_nameless(one) or by_session(one.text(_DRUG), facts)))
    found = (_beside(trial) or _elsewhere(trial, known, told, facts) for trial in known)
    return tuple(one for one in found if one)


def _beside(trial: Record) -> Refuted | None:
    """What the words on why it ended say against it."""
    if tells_missed(trial.text(_ENDED)):
        return Refuted(trial, _TRIALS, trial.text(_ENDED), Against.SKIPPED)
    for one in sentences(trial.text(_ENDED)):
        length = _ALONE.search(one) or _IT.search(one)
        # Beside the dates of its own row "a few months" is only loose (`loose_lengths.py`).
        if length and length["number"].isdigit() and not _fits(trial, (trial,), length):
            return Refuted(trial, _TRIALS, one, Against.LENGTH)
    return None


def _elsewhere(trial: Record, trials: tuple[Record, ...], told: tuple[tuple[str, str], ...], facts: Facts) -> Refuted | None:
    for name, text in told:
        if not _names(trial, text, facts):
            continue
        for one in _of(trial, trials, text, facts):
            against = _against(trial, trials, one, text, facts)
            if against:
                return Refuted(trial, name, one, against)
    return None


def _of(trial: Record, trials: tuple[Record, ...], text: str, facts: Facts) -> tuple[str, ...]:
    """The sentences of an answer that name a medicine, and those that go on telling of it alone."""
    found: list[str] = []
    last = False
    for one in sentences(text.replace("\n", " ")):
        named = _names(trial, one, facts)
        others = any(_names(other, one, facts) for other in trials if not _names(trial, other.text(_DRUG), facts))
        if named or (last and not others):
            found.append(one)
        last = (named or last) and not others
    return tuple(found)


def _against(trial: Record, trials: tuple[Record, ...], sentence: str, text: str, facts: Facts) -> Against | None:
    """What one sentence of an answer says against a row."""
    name = _name_in(trial, sentence, facts)
    same = tuple(one for one in trials if _names(trial, one.text(_DRUG), facts))
    skipping = skipping_in(sentence)
    if skipping and (not name or _is_nearest(name, trials, sentence[: skipping.end()], facts)):
        return Against.SKIPPED
    if not name:
        length = _IT.search(sentence)
        return Against.LENGTH if length and not _fits(trial, same, length) else None
    lead, rest = sentence[: name.start()], sentence[name.end() :]
    behind = re.match(rf"{_FORM}{_BEHIND}(?:\d{{1,3}}(?: ?mgs?)?[ ,]+(?:{_BEHIND}))?{LENGTH}", rest, re.IGNORECASE)
    before = re.search(rf"{LENGTH} (?:on|of|with) (?:the |my |taking )?\Z", lead, re.IGNORECASE)
    length = (None if _BESIDE.search(lead) else behind) or (before if before and not _NO_WHOLE.search(lead[: before.start()]) else None)
    if length and not _fits(trial, same, length):
        return Against.LENGTH
    dose = re.match(rf"{_FORM}{_BEHIND}{_NUMBER}", rest, re.IGNORECASE)
    return Against.DOSE if dose and not _BEGUN.search(lead) and _is_other(dose, same, text) else None


def _is_nearest(name: re.Match[str], trials: tuple[Record, ...], head: str, facts: Facts) -> bool:
    """Whether no other medicine of the table is named between this one and where the skipping is told."""
    places = [found.start() for one in trials if (found := _name_in(one, head, facts))]
    return bool(places) and name.start() == max(places)


def _is_other(dose: re.Match[str], same: tuple[Record, ...], text: str) -> bool:
    """Whether a number behind the name is a dose, and no row of that medicine has it, nor does the answer name one that a row has."""
    told = {float(one.text(_DOSE)) for one in same if one.text(_DOSE)}
    if not told or (not dose["unit"] and float(dose["dose"]) < _LEAST_BARE):
        return False
    numbers = {float(one) for one in re.findall(r"(?<![\d.])\d{1,4}(?:\.\d+)?", _WORDY_TIME.sub("", text))}
    return float(dose["dose"]) not in told and not told & numbers


def _fits(trial: Record, same: tuple[Record, ...], length: re.Match[str]) -> bool:
    """Whether a length can be that of the trial, or of another of the same medicine, or of all of them."""
    told, spans = weeks_in(length), [span for one in {trial, *same} if (span := _span(one))]
    whole = Weeks(min(one.least for one in spans), sum(one.most for one in spans)) if spans else None
    return whole is None or told.agrees_with(whole)


def _span(trial: Record) -> Weeks | None:
    """From how many weeks to how many the row itself has it; None where it does not tell."""
    weeks, least, span = weeks_given(trial), least_weeks(trial), longest_span(trial)
    if weeks is None and least <= 1:
        return None
    dated = (span[1] - span[0]).days / 7 if span and span[1] != date.max else 0 if weeks else float("inf")
    return Weeks(float(least if weeks is None else weeks), max(dated, float(weeks or 0), float(least)))


def _left(text: str, found: tuple[Refuted, ...], trials: tuple[Record, ...], facts: Facts) -> Answer | None:
    """What is left of an answer without the sentences that tell of such a medicine, or its other dose; None where that is all of it."""
    out = {
        sentence
        for one in found
        for sentence in _of(one.trial, trials, text, facts)
        if one.against is not Against.DOSE or _against(one.trial, trials, sentence, text, facts) is Against.DOSE
    }
    if not out:
        return None
    left = " ".join(one for one in sentences(text.replace("\n", " ")) if one not in out)
    return answer_left(left)


def _undosed(trial: Record) -> Record:
    return Record(tuple((column, UNKNOWN if column == _DOSE else cell) for column, cell in trial.cells))


def _names(trial: Record, text: str, facts: Facts) -> bool:
    return bool(text) and bool(_name_in(trial, text, facts))


def _name_in(trial: Record, text: str, facts: Facts) -> re.Match[str] | None:
    """Where a text names the medicine, by what was typed or by another name of it."""
    typed = trial.text(_DRUG).split()
    first = typed[0].casefold().strip(".,;:()/") if typed else ""
    names = {*names_within(trial.text(_DRUG), text, facts), *([first] if len(first) >= _A_NAME else [])}
    found = (re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text, re.IGNORECASE) for name in names)
    return max((one for one in found if one), key=lambda one: (len(one[0]), -one.start()), default=None)

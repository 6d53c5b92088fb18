"""A case without the person's own words on dying, suicide or self-harm, and on what no reason asks: the clinician says what is needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import was_against_drink
from appealwright.untold.account import ACCOUNT, CELLS
from appealwright.untold.asked_for import AskedFor, asked_of
from appealwright.untold.borrowed import BORROWED, borrows
from appealwright.untold.private import ACTS, BEARING, Matter, Matters, matters_in, tells_of, tells_of_stay, without_matters, words_telling
from appealwright.untold.scraps import reason_left
from appealwright.untold.thoughts import beside_thoughts, names_thoughts
from appealwright.whole import with_whole_ended
from appealwright.writer.voice import speaks_as_patient

__all__ = [
    "ACCOUNT",
    "CELLS",
    "EXPECTING",
    "HURT",
    "SEDATED",
    "STAYS",
    "is_parted",
    "is_unspoken",
    "parted_in",
    "pleaded_in",
    "unspoken_in",
    "without_parts",
    "without_private",
    "without_these",
    "without_thoughts",
    "words_parted",
]

STAYS = "treatment.stays"
"""No question: that a stay in a hospital was told, of which the clinician writes."""
SEDATED = "history.sedated"
"""No question: that a sedative or a sleeping pill is taken, which the clinician tells."""
EXPECTING = "patient.expecting"
"""No question: that a pregnancy was told, of which the clinician must know before a session."""
HURT = "patient.hurt"
"""No question: that violence at home was told, so that the person's own page names who helps."""
_STAYED = frozenset(
    {
        "treatment.function",
        "history.now",
        "history.therapy",
        "earlier.told",
        "alternatives.spravato_detail",
        "alternatives.ect_detail",
        "alternatives.tms_detail",
    }
)
"""Where a stay is told by the way: elsewhere it is the reason for a delay or against a step."""
_OF_RELAPSES = frozenset({"treatment.function", "history.now", "history.therapy"})
"""Where a relapse of nothing named may be one into drinking: of earlier sessions, or of what was tried, it is one of the depression."""
_OF_SUMS = frozenset({"appeal.points", "plan.criteria"})
"""Where a sum may be the plan's own: elsewhere it is what somebody pays, which no letter tells (`amounts.py`)."""
_OF_APPROVAL = "approval.told"
"""Where a threshold may be the plan's own, beside what somebody paid."""
_OF_MEANS = frozenset({"treatment.function", "treatment.spacing", "treatment.monitoring", "treatment.review"})
"""Where being without money is no reason: why therapy or another treatment ended it may be."""
_OF_SUBSTANCES = _STAYED | {"treatment.spacing", "step.reason", "appeal.new", "history.trials"}
"""Where alcohol or a drug is: elsewhere it is what a clinic asks of everybody, or the answer to a question about it."""
_OF_MEDICINES = frozenset({"history.trials", "history.now"})
"""Where "I took them all" is of pills: in answer to a step it is of every medicine that was asked for."""
_BY_THE_WAY = frozenset({"treatment.function", "history.now", "history.trials", "history.therapy"})
"""Where it is told by the way, and stays out also of an answer to a reason that names it: that reason is answered in its own place."""
_OF_CARE = frozenset({"treatment.monitoring", "treatment.review"})
"""Where it is a rule of the clinic, unless it is told of somebody: "if I start drinking again"."""
_OF_PEOPLE = _OF_SUBSTANCES | _OF_CARE | {"network.distance", "earlier.served"}
"""Where other people are told of by the way; of why an appeal is late they may be the reason."""
_WITHOUT_PEOPLE = _OF_PEOPLE | {"treatment.risks", "plan.criteria"}

_DRINK = frozenset({Matter.SUBSTANCE})
_BY_NAME = frozenset({Matter.RECOVERY, Matter.PREVENTION})
_VIOLENCE = frozenset({Matter.HURT})
_STREET = re.compile(
    r"\b(?:special k|party|parties|club|rave|street|dealer|recreational\w*|bought off|shrooms|molly|ayahuasca)\b", re.IGNORECASE
)
_PEOPLE_TOLD = ((Matter.OTHERS, Matter.NAME), (Matter.OF_HIS_OWN, Matter.CARER, Matter.NAME_OF_HIS_OWN))
"""Of a patient's own account, and of somebody's who acts for one."""

Silent = Callable[[str, str], bool]
"""Whether a typed text, of the answer of a name, is told in no paper."""


def unspoken_in(case: Case, facts: Facts) -> tuple[str, ...]:
    """The answers that name such thoughts: no paper prints them, but what `beside_thoughts` keeps. Where a clinician writes, who judges
    what to say, only a patient's own words.
    """
    return tuple(name for name in (*ACCOUNT, *CELLS) if is_unspoken(name, case, facts))


def is_unspoken(name: str, case: Case, facts: Facts) -> bool:
    """Whether the answer of this name is one of them."""
    silent = _silence_of(case, facts)
    if name in CELLS:
        return any(_silent_cells(record, name, silent) for record in case.records(name))
    return name in ACCOUNT and silent(case.text(name), name)


def without_thoughts(case: Case, facts: Facts) -> Case:
    """The case as papers tell it: of an answer, or a cell of a table, that names such thoughts, what is kept beside them; without that it
    counts as not given.
    """
    return without_these(case, unspoken_in(case, facts), facts)


def without_these(case: Case, unspoken: tuple[str, ...], facts: Facts) -> Case:
    """The same, where it is known which answers those are (`unspoken_in`): they are looked for once with every key."""
    silent = _silence_of(case, facts)
    told: dict[str, Answer] = {
        name: Known(tuple(_without_cells(record, name, silent, facts) for record in case.records(name)))
        if name in CELLS
        else _kept(case.text(name), name, facts)
        for name in unspoken
    }
    return case.with_told(told)


def parted_in(case: Case, facts: Facts) -> dict[str, Matters]:
    """The answers of which papers leave out a sentence or a clause, and what it tells of: an attempt; a sum; what is nobody's business; a
    stay in a hospital, or alcohol and drugs, where no reason and no criterion asks.
    """
    asked = asked_of(case, facts)
    found = ((name, _parted(name, case, asked)) for name in (*ACCOUNT, *CELLS))
    return {name: matters for name, matters in found if matters}


def is_parted(name: str, case: Case, facts: Facts) -> bool:
    """Whether the answer of this name is one of them: a page with one question need not read all that was typed."""
    return (name in ACCOUNT or name in CELLS) and bool(_parted(name, case, asked_of(case, facts)))


def pleaded_in(case: Case) -> tuple[str, ...]:
    """The answers that ask that something not be said: no paper says it."""
    return tuple(name for name in (*ACCOUNT, *CELLS) if any(tells_of(_plea_in(name), text) for text in _texts(name, case)))


def without_private(case: Case, facts: Facts) -> Case:
    """The case as papers tell it, without those sentences and clauses; with none left, an answer counts as not given."""
    return without_parts(case, parted_in(case, facts), facts)


def without_parts(case: Case, parted: Mapping[str, Matters], facts: Facts) -> Case:
    """The same, where it is known which answers those are (`parted_in`)."""
    told: dict[str, Answer] = {}
    asked = asked_of(case, facts)
    now = case.text("history.now")
    if Matter.SEDATIVE in matters_in(now, _wanted("history.now", now, asked)):
        told[SEDATED] = Known(value=True)
    for name in parted:
        if name in CELLS:
            kept = [record for record in case.records(name) if not (name == "history.trials" and _is_no_medicine(record, asked))]
            told[name] = Known(tuple(_parted_cells(record, name, asked) for record in kept)) if kept else UNKNOWN
        else:
            left = without_matters(case.text(name), _wanted(name, case.text(name), asked))
            told[name] = _told(reason_left(name, left, case))
    if any(matters & BEARING for name, matters in parted.items() if name in _OF_PEOPLE):
        told[EXPECTING] = Known(value=True)
    if not asked.clinician and any(matters_in(case.text(name), _VIOLENCE) for name in ACCOUNT):
        told[HURT] = Known(value=True)
    if any(tells_of_stay(case.text(name)) for name in _STAYED):
        told[STAYS] = Known(value=True)
    if "history.now" in told and borrows(case):
        told[BORROWED] = Known(value=True)
    return case.with_told(told)


def words_parted(name: str, case: Case, facts: Facts) -> tuple[str, ...]:
    """The words that keep a part of this answer out of every paper, as they were typed; none of an act or of violence, which no page
    repeats.
    """
    asked = asked_of(case, facts)
    texts = [(text, _wanted(name, text, asked)) for text in _texts(name, case) if text]
    if any(matters_in(text, wanted) & (ACTS | _VIOLENCE) for text, wanted in texts):
        return ()
    return tuple(dict.fromkeys(word for text, wanted in texts for word in words_telling(text, wanted)))


def _parted(name: str, case: Case, asked: AskedFor) -> Matters:
    texts = _texts(name, case)
    taken = name == "history.trials" and any(_is_no_medicine(record, asked) for record in case.records(name))
    return frozenset(_DRINK if taken else ()).union(*(matters_in(text, _wanted(name, text, asked)) for text in texts if text))


def _texts(name: str, case: Case) -> list[str]:
    return [record.text(column) for record in case.records(name) for column in CELLS[name]] if name in CELLS else [case.text(name)]


def _is_no_medicine(trial: Record, asked: AskedFor) -> bool:
    return tells_of(Matter.PLEA, trial.text("drug")) or any(
        one(trial, asked) for one in (_is_drink_or_drug, _tells_by_name, _is_against_drink)
    )


def _is_drink_or_drug(trial: Record, asked: AskedFor) -> bool:
    """Whether the name told for a medicine is a drink or a street drug: no trial for depression, and the clinician is to hear of it."""
    named = trial.text("drug")
    return not asked.clinician and bool(_STREET.search(named) or (matters_in(named, _DRINK) and not was_against_drink(named)))


def _tells_by_name(trial: Record, asked: AskedFor) -> bool:
    """Whether the name of the medicine alone tells of addiction, where no reason names it, or of HIV or sex."""
    return not asked.clinician and bool(matters_in(trial.text("drug"), _wanted("history.now", "", asked) & _BY_NAME))


def _is_against_drink(trial: Record, asked: AskedFor) -> bool:
    """Whether a medicine was taken for drinking or drugs, where these stay out: it is no trial for depression, and its name alone tells."""
    words = trial.text("stopped")
    return was_against_drink(words) and Matter.SUBSTANCE in matters_in(words, _wanted("history.trials", words, asked))


def _parted_cells(record: Record, name: str, asked: AskedFor) -> Record:
    def told(column: str, cell: Answer) -> Answer:
        text = record.text(column)
        wanted = _wanted(name, text, asked)
        return _left(text, wanted) if column in CELLS[name] and matters_in(text, wanted) else cell

    return with_whole_ended(record, Record(tuple((column, told(column, cell)) for column, cell in record.cells)))


def _left(text: str, wanted: Matters) -> Answer:
    return _told(without_matters(text, wanted))


def _told(left: str) -> Answer:
    return Known(left) if left else UNKNOWN


def _wanted(name: str, text: str, asked: AskedFor) -> Matters:
    """What is left out of this text of this answer. A clinician, who judges what to say, keeps all but a patient's own words on an act."""
    return _left_out_of(name, asked, own=asked.clinician and speaks_as_patient(text))


@lru_cache(maxsize=256)
def _left_out_of(name: str, asked: AskedFor, *, own: bool) -> Matters:
    acts = {Matter.ACT, Matter.ENDED} if name in _OF_MEDICINES else {Matter.ACT}
    sums: set[Matter] = set() if name in _OF_SUMS else {Matter.PAID} if name == _OF_APPROVAL else {Matter.AMOUNT}
    now = name == "history.now"
    if asked.clinician:
        names = (_BY_NAME if not asked.substances else {Matter.PREVENTION}) if now else set[Matter]()
        return frozenset(sums | {_plea_in(name), Matter.SHORTHAND} | names | (acts if own else set[Matter]()))
    stay = name in _STAYED and not asked.stays
    substance = name in _OF_SUBSTANCES and (name in _BY_THE_WAY or not asked.substances)
    relapse = substance and name in _OF_RELAPSES
    own = name in _OF_CARE and not asked.substances
    life = name in _OF_SUBSTANCES | _OF_CARE
    sedative = now and not asked.sedatives
    recovery, prevention = not asked.substances and name in _OF_PEOPLE, name in _OF_PEOPLE
    pills = (
        (Matter.RECOVERY if now else Matter.RECOVERY_TOLD, recovery),
        (Matter.PREVENTION if now else Matter.PREVENTION_TOLD, prevention),
    )
    drink = ((Matter.SUBSTANCE, substance), (Matter.OWN_SUBSTANCE, own), (Matter.RELAPSE, relapse))
    harm = name == "history.therapy" and not asked.therapy
    if name in _OF_MEANS:
        sums.add(Matter.MEANS)
    lost = (Matter.LOSS, life or name == "treatment.risks")
    told = (
        *drink,
        *pills,
        lost,
        (Matter.STAY, stay),
        (Matter.LIFE, life),
        (Matter.HURT, life),
        (Matter.SEDATIVE, sedative),
        (Matter.HARM, harm),
    )
    people = _PEOPLE_TOLD[asked.acts] if name in _WITHOUT_PEOPLE else ()
    bearing = () if asked.bearing or name not in _OF_PEOPLE else BEARING if asked.acts else {Matter.PREGNANCY}
    return frozenset({_plea_in(name), *acts, *sums, *people, *bearing, *(matter for matter, out in told if out)})


def _plea_in(name: str) -> Matter:
    return Matter.PLEA_BY_PLAN if name == "appeal.points" else Matter.PLEA


def _silence_of(case: Case, facts: Facts) -> Silent:
    if case.is_("sender.role", "clinician"):
        return lambda text, name: names_thoughts(text, facts, name) and speaks_as_patient(text)
    return lambda text, name: names_thoughts(text, facts, name)


def _silent_cells(record: Record, name: str, silent: Silent) -> tuple[str, ...]:
    return tuple(column for column in CELLS[name] if silent(record.text(column), name))


def _without_cells(record: Record, name: str, silent: Silent, facts: Facts) -> Record:
    left_out = _silent_cells(record, name, silent)
    return Record(tuple((column, _kept(record.text(column), name, facts) if column in left_out else cell) for column, cell in record.cells))


def _kept(text: str, name: str, facts: Facts) -> Answer:
    return _told(beside_thoughts(text, facts, name))

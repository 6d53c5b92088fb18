"""A case as letters tell its medicines: none that was not taken, no two as one, and no dose far above the usual; the person is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row, drugs_in
from appealwright.history.label_use import PER_KG, usual_doses

__all__ = ["TooMuch", "several_in_one", "too_much", "untaken", "without_unlikely"]

_TRIALS, _DOSE = "history.trials", "treatment.dose"
_PROTOCOL = "label.protocol.iv"
_PILLS = r"(?:it|them|any|one|most|all|half|the (?:pills?|med\w*|rest))"
_UNTAKEN = re.compile(
    r"\b(?:never|did ?n[o'’]?t|hardly(?: ever)?|barely)(?: \w+){0,2}"
    r" (?:took|take|taken|start(?:ed)?|fill(?:ed)?|pick(?:ed)? (?:it|them) up)"
    rf"(?: {_PILLS})?(?=\W|\Z)(?! (?:it|them|any|one|most|all|half|the|an?|my|his|her|for|as|at|every|with|long|more|off|away|care|before"
    r"|after|on|again)\b)"
    rf"|\b(?:flushed|dumped|hid|spit out|threw(?: away| out)?) {_PILLS}\b(?! up\b)"
    r"|\bnunca (?:la|lo|las|los) (?:tom[eéó]|empec[eé])",
    re.IGNORECASE,
)
_THEN = re.compile(r"\b(?:then|later|followed by|switch\w+ to|changed to|luego|después)\b|->|→", re.IGNORECASE)
_JOINED = re.compile(r"/|&|\band\b|,")
"""Between two names: "sertraline/aripiprazole"; what was added to another is told as added."""
_ADDED = re.compile(r"\b(?:add\w*|aug\w*|with|beside|plus|on top|boost\w*)\b", re.IGNORECASE)
_TIMES = 3
"""So many times the highest usual dose is a slip of the pen, and no dose."""
_A_DIGIT = 10


@dataclass(frozen=True, slots=True)
class TooMuch:
    """A dose as it was typed, and the one that may be meant; empty where none is near."""

    drug: str
    typed: str
    meant: str


def without_unlikely(case: Case, facts: Facts) -> Case:
    """The same case without these rows, and without these doses."""
    trials = case.records(_TRIALS)
    told = tuple(_undosed(one, facts) for one in trials if not (_is_untaken(one) or _is_several(one, facts)))
    found: dict[str, Answer] = {} if told == trials else {_TRIALS: Known(told) if told else UNKNOWN}
    return case.with_told(found | ({_DOSE: UNKNOWN} if _by_weight(case, facts) else {}))


def untaken(case: Case) -> tuple[str, ...]:
    """The medicines of the table that, by the words beside them, were not taken: no trial."""
    return tuple(dict.fromkeys(one.text("drug") for one in case.records(_TRIALS) if one.text("drug") and _is_untaken(one)))


def several_in_one(case: Case, facts: Facts) -> tuple[str, ...]:
    """The names that tell of two medicines, one after the other."""
    return tuple(dict.fromkeys(one.text("drug") for one in case.records(_TRIALS) if _is_several(one, facts)))


def too_much(case: Case, facts: Facts) -> tuple[TooMuch, ...]:
    """The doses of the table that are far above the usual."""
    found = ((one, _highest(one, facts)) for one in case.records(_TRIALS) if not _is_several(one, facts))
    doses = (
        TooMuch(one.text("drug"), f"{one.text('dose_mg')} mg", _meant(float(one.text("dose_mg")), most)) for one, most in found if most
    )
    return (*doses, *_by_weight(case, facts))


def _is_untaken(trial: Record) -> bool:
    return bool(_UNTAKEN.search(trial.text("stopped")))


def _is_several(trial: Record, facts: Facts) -> bool:
    drug = trial.text("drug")
    if _THEN.search(drug):
        return len(drugs_in(drug, facts)) > 1
    joined = [] if _ADDED.search(drug) else [one for one in _JOINED.split(drug) if one.strip()]
    rows = [drug_row(one, facts) for one in joined]
    # "Bupropion/naltrexone" is one tablet where a row has that name whole; "Zoloft (sertraline)" names one medicine twice.
    whole = drug_row(drug, facts)
    return len(joined) > 1 and None not in rows and len({row.id for row in rows if row}) == len(rows) and whole in rows


def _highest(trial: Record, facts: Facts) -> float:
    """The highest usual dose of a medicine, where what was told is far above it; else 0."""
    row, dose = drug_row(trial.text("drug"), facts), trial.text("dose_mg")
    usual = row.detail.get("dose_read") if row else None
    if not dose or not usual or usual["unit"] != "mg/day":
        return 0
    return float(usual["high"]) if float(dose) > _TIMES * float(usual["high"]) else 0


def _meant(dose: float, most: float) -> str:
    less = dose / _A_DIGIT
    return f"{less:g}" if less <= most else ""


def _by_weight(case: Case, facts: Facts) -> tuple[TooMuch, ...]:
    """The dose of an infusion that is far above those of the protocol."""
    told = PER_KG.search(case.text(_DOSE))
    by_vein = case.is_("treatment.drug", "iv_ketamine") and case.text("treatment.route") in {"", "iv"}
    usual = tuple(map(float, usual_doses(facts.row(_PROTOCOL).letter or ""))) if told and by_vein else ()
    if not told or not usual or float(told[1]) <= _TIMES * max(usual):
        return ()
    return (TooMuch("ketamine", told[0], _meant(float(told[1]), max(usual))),)


def _undosed(trial: Record, facts: Facts) -> Record:
    return Record(tuple((name, UNKNOWN if name == "dose_mg" else cell) for name, cell in trial.cells)) if _highest(trial, facts) else trial

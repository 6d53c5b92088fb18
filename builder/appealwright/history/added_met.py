"""Whether a medicine added to an antidepressant is what a sentence of the plan asks for: as long, of the kind, and beside which."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.counted import EPISODE, weeks_asked
from appealwright.history.drugs import drug_class, drug_row, drugs_in, is_named, names_within
from appealwright.history.step_parts import asks_for_added, asks_for_one_alone
from appealwright.numerals import NUMBER, as_one_number, trials_asked, value_of
from appealwright.untold.short_forms import step_in_full
from appealwright.writer.weighed import Weighed

__all__ = ["AddedMet", "AddedShort", "added_met", "added_short", "added_untimed", "added_weeks_asked", "is_as_quoted", "step_besides"]

_ADDS = re.compile(r"\badd(?:ed|ing|[- ]?ons?)\b|\baugment\w*|\badjunct\w*", re.IGNORECASE)
_ADDED = re.compile(r"\baugment\w*|\badjunct\w*|\badd-on\b|\badded to\b|\badding (?:an?|another)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\btherap(?:y|ies)\b|psychother|\bCBT\b|\bcounsel|\bECT\b|\bTMS\b|\bantidepressants\b", re.IGNORECASE)
_SEVERAL = re.compile(rf"\b{NUMBER} (?:or more )?(?:\w+ ){{0,2}}(?:augment\w+|adjunct\w+|add-on)", re.IGNORECASE)
_JUDGED = re.compile(r"\badequate\w*|\btherapeutic\b|\bdos(?:es?|age)\b|\bmaxim\w+|\blevels?\b", re.IGNORECASE)
"""What only a clinician can say of it."""
_LENGTH = re.compile(r"\bhow long\b|\bduration\b|\blengths?\b|\bweeks?\b", re.IGNORECASE)
_EXAMPLES = re.compile(r"\b(?:for example|such as|e\.g\.|including|like)\b", re.IGNORECASE)
_KINDS = {
    "antipsychotic": "antipsychotic",
    "lithium": "lithium",
    "thyroid": "thyroid",
    "liothyronine": "thyroid",
    "buspirone": "buspirone",
    "stimulant": "stimulant",
    "mood stabilizer": "mood",
    "anticonvulsant": "anticonvulsant",
}
"""What plans ask to have added, and a word of the class or the name by which a row has it."""
_NEITHER = frozenset({"stopped_side_effect", ""})
"""What ended for a side effect, or nobody says how, is told as that."""
_MORE = re.compile(r"\b(?:claims?|cash|samples?|paid|pharmac\w+|records?|insur\w+|stop\w+|because|since|side effects?)\b", re.IGNORECASE)
"""What tells more of a medicine than that it was added, and for how long."""


@dataclass(frozen=True, slots=True)
class AddedMet:
    """The medicine that was added, the antidepressant beside which it was, and for how many weeks the plan asks."""

    trial: Record
    beside: Record
    asked: int


@dataclass(frozen=True, slots=True)
class AddedShort:
    """The one medicine that was added, for fewer weeks than the plan asks, and both."""

    trial: Record
    weeks: int
    asked: int


def added_met(told: Weighed, quote: str) -> AddedMet | None:
    """None where the sentence asks for none or for two, or says not for how long, where its dose is in question, or where none was as
    long, as the table tells it.
    """
    part, asked = _asked_of_one(quote)
    if not asked:
        return None
    for trial in told.augmenting:
        beside = told.taken_beside(trial)
        weeks = int(told.weeks(trial) or told.least_weeks(trial))
        ended = trial.text("result") in _NEITHER
        outside = EPISODE.search(part) and told.row_of(trial) in told.earlier_trials
        fits = weeks >= asked and not ended and not outside and trial not in told.low_added
        if beside is not None and fits and _is_of_a_kind(told, trial, part):
            return AddedMet(trial, beside, asked)
    return None


def added_short(told: Weighed, quote: str) -> AddedShort | None:
    """None where the sentence asks for none or for two, or says not for how long; where it is met, or not one alone of its kind was added,
    or that one's weeks nobody told.
    """
    part, asked = _asked_of_one(quote)
    added = [one for one in told.augmenting if asked and _is_of_a_kind(told, one, part)]
    if len(added) != 1 or added_met(told, quote) is not None:
        return None
    weeks = int(told.weeks(added[0]) or 0)
    return AddedShort(added[0], weeks, asked) if 0 < weeks < asked and added[0].text("result") else None


def added_untimed(told: Weighed, words: str) -> tuple[Record, ...]:
    """What was added and has no length, where words ask how long one that is added was taken."""
    part, asked = _asked_of_one(words)
    untimed = (one for one in told.augmenting if (asked or (part and _LENGTH.search(words))) and not told.has_length(one))
    return tuple(one for one in untimed if _is_of_a_kind(told, one, part))


def added_weeks_asked(quote: str) -> int:
    """For how many weeks a sentence asks for one added medicine and for nothing else; 0 where the weeks may be another's."""
    part, asked = _asked_of_one(quote)
    return 0 if trials_asked(part) > 1 or _ANOTHER.search(part) else asked


def _asked_of_one(quote: str) -> tuple[str, int]:
    """The part of a sentence that asks for one medicine to be added, and for how many weeks; 0 where it asks for other than that."""
    part = next((one for one in re.split(r"[.;](?:\s|\Z)", quote) if _ADDED.search(one)), "")
    several = _SEVERAL.search(as_one_number(part))
    if not part or _JUDGED.search(part) or (several and value_of(several[1]) > 1):
        return part, 0
    return part, weeks_asked(part)


def _is_of_a_kind(told: Weighed, trial: Record, part: str) -> bool:
    """Whether a sentence that names medicines or kinds names this one, or names them as examples or not at all."""
    kinds = [word for kind, word in _KINDS.items() if kind in part.casefold()]
    listed = [row for row in drugs_in(part, told.facts) if row.detail.get("role") == "augmentation"]
    row = drug_row(trial.text("drug"), told.facts)
    if row is None:
        return False
    what = f"{row.detail['name']} {drug_class(trial.text('drug'), told.facts) or ''}".casefold()
    named = row in listed or any(word in what for word in kinds)
    return named or not (kinds or listed) or (bool(_EXAMPLES.search(part)) and row.detail.get("role") == "augmentation")


def is_as_quoted(told: Weighed) -> bool:
    """Whether the words of a step are a chart's short forms, or name an addition that one of its reasons is met by, or that none of those
    quoted asks for: then the notice's own sentence says which step is meant.
    """
    step = told.case.text("step.drug")
    quotes = [one.text("quote") for one in told.case.records("denial.reasons") if one.text("ground") == "ground.step-therapy"]
    met = len(quotes) > 1 and any(added_met(told, one) for one in quotes)
    elsewhere = bool(quotes) and all(trials_asked(one) and not asks_for_added(one) for one in quotes)
    short = step_in_full(step) != step
    return bool(step) and (short or (met and _is_addition(told)) or (elsewhere and bool(_ADDS.search(step))))


def _is_addition(told: Weighed) -> bool:
    """Whether a step is one that is added: by such a word, and no number of others beside it, or by the name of a medicine that is."""
    step = told.case.text("step.drug")
    named = drugs_in(step, told.facts)
    alone = bool(named) and all(row.detail.get("role") == "augmentation" for row in named) and not trials_asked(step)
    return bool(_ADDED.search(step)) or asks_for_one_alone(step) or alone


def step_besides(told: Weighed) -> str | None:
    """What was told of a step of one added, without the sentences that only name the medicine that a reason is met by: it is told already.
    None where the step is another, or no reason of steps is so met.
    """
    case = told.case
    reasons = (one for one in case.records("denial.reasons") if one.text("ground") == "ground.step-therapy")
    found = next(filter(None, (added_met(told, one.text("quote")) for one in reasons)), None)
    if found is None or not _is_addition(told):
        return None
    name = found.trial.text("drug").split()[0]
    parts = re.split(r"(?<=[.!?])\s+", case.text("step.reason"))
    named = (bool(names_within(found.trial.text("drug"), one, told.facts)) or is_named(name, one) for one in parts)
    return " ".join(one for one, is_it in zip(parts, named, strict=True) if not is_it or _MORE.search(one))

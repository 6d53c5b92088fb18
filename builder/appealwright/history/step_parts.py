"""The parts of a step of several medicines: each has its own ground, and what was not tried is said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.counted import EPISODE, counted
from appealwright.history.drugs import drug_class, drug_row, drugs_in, is_named
from appealwright.history.misspelt import meant_by
from appealwright.history.step_kind import without_one_added_to
from appealwright.history.step_named import Part, parts_named
from appealwright.notice.reasons.treatments_named import others_named
from appealwright.numerals import trials_asked
from appealwright.untold.short_forms import antidepressants_in_full
from appealwright.whole import whole_text
from appealwright.writer.weighed import Weighed

__all__ = ["StepParts", "asks_for_added", "asks_for_one_alone", "step_parts", "stopped_of_step"]

_ADDED = re.compile(r"\b(?:augment\w*|adjunct\w*|add(?:ed|[- ]?ons?)|anti-?psychotic|lithium|thyroid)\b", re.IGNORECASE)
_FIRST = re.compile(r"\bantidepressants?\b(?!,? or\b)", re.IGNORECASE)
_OR = re.compile(r"\bor\b", re.IGNORECASE)
_ONE_MORE = re.compile(r"\b(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|further|additional|one more|another)\b", re.IGNORECASE)
"""How one of several is told: whether it was taken turns on how many the plan counts."""
_JOINED = re.compile(r"\badd(?:s|ing)?\b|\banother (?:medicine|medication|drug|agent)\b", re.IGNORECASE)
"""What asks for one that is added without naming its kind."""
_SIDE_EFFECT = "stopped_side_effect"


@dataclass(frozen=True, slots=True)
class StepParts:
    """The medicines tried that the step asks for, and whether one that was to be added was never tried."""

    trials: tuple[Record, ...]
    lacks_added: bool
    one_more: bool = False
    """Whether the step is one of several, "a third antidepressant", a choice or an addition, and not several itself."""
    named: tuple[Record, ...] = ()
    """Those that it asks for by their names or kinds, beside the antidepressants that it counts: "lithium and an antipsychotic"."""
    counts_none: bool = False
    """Whether it counts no antidepressants beside them."""


def step_parts(told: Weighed) -> StepParts | None:
    """Those of a step told as tried or not tolerated; None where it is one medicine, or one ground holds for all of them."""
    case = told.case
    drug = antidepressants_in_full(case.text("step.drug"))
    adds = bool(_ADDED.search(drug))
    asks = bool(_FIRST.search(drug)) and (adds or trials_asked(drug) > 1 or bool(_ONE_MORE.search(drug))) and not others_named(drug)
    if case.text("step.ground") not in {"tried", "not_tolerated"} or others_named(drug):
        return None
    parts = parts_named(told, drug)
    named = tuple(dict.fromkeys(trial for part in parts for trial in part.trials))
    if not asks:
        return _with_counted(told, drug) or _named_apart(parts, named, drug)
    joins = adds or bool(_JOINED.search(drug))
    tried = tuple(one for one in told.counted_trials if one.text("drug") and (one not in told.added or (joins and one in told.augmenting)))
    lacks = adds and not any(one in told.augmenting for one in tried) and not _adds_now(told)
    # A medicine that the step names and that a side effect ended is its one ground, where nothing else is asked for beside it.
    alone = (
        trials_asked(drug) < 2
        and len(parts) < 2
        and any(one.text("result") == _SIDE_EFFECT and is_named(one.text("drug"), drug) for one in tried)
    )
    several = len({one.text("result") for one in tried}) > 1 and not alone
    one_more = bool(_ONE_MORE.search(drug)) and not adds and trials_asked(drug) < 2
    apart = (several or lacks) and not one_more
    if not tried or not (apart or _falls_short(told, drug)):
        return None
    alone_added = told.augmenting if adds and not _FIRST.search(without_one_added_to(drug)) else ()
    of_it = alone_added or _of_episode(told, tried)
    return StepParts(of_it or tried, lacks, one_more or bool(alone_added) or not of_it, named)


def _with_counted(told: Weighed, drug: str) -> StepParts | None:
    """What was tried of a step that is one addition, where another sentence on steps counts antidepressants and nothing added was stopped
    for a side effect: the addition alone is no answer to that one.
    """
    quotes = [one.text("quote") for one in told.case.records("denial.reasons") if one.text("ground") == "ground.step-therapy"]
    counts = any((count := counted(told, quote)) is not None and count.asked > 1 for quote in quotes)
    told_so = told.augmenting and all(one.text("result") not in {"", _SIDE_EFFECT} for one in told.augmenting)
    if not (counts and told_so and any(map(asks_for_one_alone, quotes)) and told.case.is_("step.ground", "tried")):
        return None
    added = asks_for_one_alone(drug) or any(drug_row(one.text("drug"), told.facts) in drugs_in(drug, told.facts) for one in told.augmenting)
    tried = tuple(one for one in told.counted_trials if one.text("drug") and (one not in told.added or one in told.augmenting))
    return StepParts(_of_episode(told, tried) or tried, lacks_added=False, one_more=True) if added else None


def _of_episode(told: Weighed, tried: tuple[Record, ...]) -> tuple[Record, ...]:
    """Without those that are not surely of the present episode, where a sentence on steps asks for trials of that episode."""
    quotes = (one.text("quote") for one in told.case.records("denial.reasons") if one.text("ground") == "ground.step-therapy")
    asked = any(EPISODE.search(quote) for quote in quotes)
    return tuple(one for one in tried if not asked or one not in told.outside_episode)


def _named_apart(parts: tuple[Part, ...], named: tuple[Record, ...], drug: str) -> StepParts | None:
    """Those of a step that is nothing but medicines by their names or kinds, "lithium and an antipsychotic": apart where a side effect
    ended one and not the other, or where of one of the two nothing was told.
    """
    choice = bool(_OR.search(drug)) or len(parts) < 2
    ended = {one.text("result") == _SIDE_EFFECT for one in named if one.text("result")}
    mixed = len(ended) > 1 and len({one.text("drug").casefold() for one in named}) > 1
    lacking = not choice and any(not part.trials for part in parts)
    return StepParts(named, lacks_added=False, one_more=choice, named=named, counts_none=True) if named and (mixed or lacking) else None


def asks_for_added(words: str) -> bool:
    """Whether words ask for a medicine that is added to an antidepressant, by such a word or by a kind of them."""
    return bool(_ADDED.search(words))


def asks_for_one_alone(words: str) -> bool:
    """Whether words ask for one that is added, and name no other antidepressant than the one to which it is."""
    plain = without_one_added_to(words)
    return asks_for_added(words) and not trials_asked(plain) and not _FIRST.search(plain)


def _falls_short(told: Weighed, drug: str) -> bool:
    """Whether the step is a number of medicines, and a sentence of the plan counts more than are put forward: it is told by its parts."""
    counts = (counted(told, quote) for one in told.case.records("denial.reasons") if (quote := one.text("quote")))
    several = trials_asked(drug) > 1 or bool(_ONE_MORE.search(drug))
    return several and any(count is not None and len(count.counts) < count.asked for count in counts)


def stopped_of_step(told: Weighed) -> tuple[str, ...]:
    """The names of what a side effect ended: the medicines of the step, or of what was told of it, that the table has as stopped so; else
    the one that the step names.
    """
    case = told.case
    drug, words = case.text("step.drug"), f"{case.text('step.drug')} {case.text('step.reason')}"
    stopped = [one.text("drug") for one in told.trials if one.text("result") == _SIDE_EFFECT and _is_in(one, words, told)]
    named = [name for name in stopped if is_named(name, drug)] or stopped
    alone = len(drug.split()) < 4 and (drug_class(drug, told.facts) is not None) and len(drugs_in(drug, told.facts)) == 1
    return tuple(dict.fromkeys(named)) or ((drug,) if alone else ())


def _is_in(trial: Record, words: str, told: Weighed) -> bool:
    typed = trial.text("drug")
    meant = meant_by(typed, told.facts)
    return any(is_named(name, words) for name in (typed, *([meant.meant] if meant else [])) if name)


def _adds_now(told: Weighed) -> bool:
    """Whether one that is added is among the medicines now, though the table has none."""
    return any(row.detail.get("role") == "augmentation" for row in drugs_in(whole_text(told.case, "history.now"), told.facts))

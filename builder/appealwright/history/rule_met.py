"""A rule on a number of antidepressants, of so many classes, for so many weeks each, that the table of medicines reaches in all three."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.counted import Count, counted
from appealwright.history.drugs import drug_class
from appealwright.history.either import without_either
from appealwright.history.rule_reached import is_enough, is_of_episode
from appealwright.notice.reasons.treatments_named import others_named
from appealwright.writer.weighed import Weighed

__all__ = ["RuleMet", "rule_met"]

_MORE = re.compile(
    r"\b(?:augment\w*|adjunct\w*|add(?:ed|-on)|anti-?psychotic\w*|lithium|psychotherapy|adequate\w*|dos(?:es?|age))\b", re.IGNORECASE
)
"""What a rule asks for beside number, classes and weeks. Whether a dose was enough is for the clinician, and no paper calls that met."""
_WITHOUT_ENOUGH = frozenset({"no_response", "partial_response"})
"""The results that nobody disputes to be an inadequate response."""


@dataclass(frozen=True, slots=True)
class RuleMet:
    """What the rule asks for, and the trials that reach it, in the order of the table."""

    asked: int
    of_classes: int
    """0 where it asks for none."""
    weeks: int
    trials: tuple[Record, ...]
    classes: int
    in_episode: bool
    months: int
    besides: tuple[Record, ...]
    """What counts too by the sentence, and the table does not show it in all."""


def rule_met(told: Weighed, quote: str) -> RuleMet | None:
    """The rule of a sentence that gives number and weeks, and is reached; None where it says more or other than that, or fewer rows than
    it asks for show their weeks and their result: one more that does not takes away none of them.
    """
    count = None if _names_more(told, quote) else counted(told, quote)
    if count is None or not (count.asked > 1 and count.least and count.is_met):
        return None
    shown = tuple(one for one in count.counts if _shows(told, count, one))
    if not is_enough(told, count, shown):
        return None
    classes = {drug_class(one.text("drug"), told.facts) for one in shown}
    besides = tuple(one for one in count.counts if one not in shown)
    return RuleMet(count.asked, count.of_classes, count.least, shown, len(classes - {None}), count.in_episode, count.months, besides)


def _names_more(told: Weighed, quote: str) -> bool:
    """Whether a sentence asks for another treatment or medicine beside: the one that is asked for here is none."""
    asked_for = {"spravato"} if told.case.is_("treatment.drug", "spravato") else set()
    return bool(_MORE.search(quote)) or bool(set(others_named(without_either(told.case, told.facts, quote))) - asked_for)


def _shows(told: Weighed, count: Count, trial: Record) -> bool:
    """Whether a row has the weeks of the rule, told or by its days and not by its months alone, an end that it asks for, and its place in
    the episode.
    """
    borne = trial in count.by_length or trial in count.theirs or trial.text("result") in _WITHOUT_ENOUGH
    return borne and int(told.weeks(trial) or 0) >= count.least and is_of_episode(told, count, trial)

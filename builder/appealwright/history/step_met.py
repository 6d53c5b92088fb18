"""Whether the step that a plan asks for first was taken, by what its sentences and the criteria typed from its policy ask."""

from __future__ import annotations

import re

from appealwright.answers import Record
from appealwright.history.added_met import added_met
from appealwright.history.counted import Count, counted
from appealwright.history.drugs import drug_row, drugs_in
from appealwright.history.either import without_either
from appealwright.history.rule_met import rule_met
from appealwright.history.step_kind import without_one_added_to
from appealwright.notice.reasons.oral_pill import asks_for_a_pill_alone
from appealwright.notice.reasons.treatments_named import others_named
from appealwright.numerals import trials_asked
from appealwright.writer.weighed import Weighed

__all__ = ["reached_by_number", "step_is_met"]

_MORE = re.compile(
    r"\b(?:augment\w*|adjunct\w*|add(?:ed|-on)|anti-?psychotic\w*|lithium|psychotherapy|therapist|CBT|counseling|adequate\w*|dos(?:es?|age))\b",
    re.IGNORECASE,
)
"""What a sentence asks for beside a number of antidepressants; whether a dose was enough is for the clinician."""
_OTHER = re.compile(
    r"\b(?:augment\w*|adjunct\w*|add(?:ed|-on)|anti-?psychotic\w*|lithium|psychotherapy|CBT|ECT|electroconvulsive|TMS|transcranial)\b",
    re.IGNORECASE,
)
"""What else a criterion may want to have been tried first."""
_TALKING = re.compile(r"\b(?:therap(?:y|ist)|counseling)\b", re.IGNORECASE)


def step_is_met(told: Weighed, quotes: tuple[str, ...]) -> bool:
    """Whether each sentence asks for a number of antidepressants and nothing beside, and as many are put forward, or for one medicine added
    to an antidepressant, and one was (a pill beside the spray is answered by the label); or each criterion on
    treatments to be tried first is told as met, or has the trials that it counts, and no sentence names a medicine that was not tried.
    """
    spray = told.case.is_("treatment.drug", "spravato")
    first = [one for one in quotes if not (spray and asks_for_a_pill_alone(one))]
    by_sentences = bool(first) and all(_asked_in_sentence(told, one) for one in first)
    return by_sentences or (bool(quotes) and _criteria_met(told) and not any(_names_another(told, one) for one in quotes))


def reached_by_number(told: Weighed, quotes: tuple[str, ...]) -> Count | None:
    """What sentences on steps ask for by number, classes and weeks, where the table reaches it and each asks for nothing beside but a dose:
    of several the one that asks for most; else None.
    """
    asked_for = {"spravato"} if told.case.is_("treatment.drug", "spravato") else set[str]()
    bare = (without_either(told.case, told.facts, one) for one in quotes)
    alone = [one for one in bare if not (set(others_named(one)) - asked_for or _OTHER.search(one) or _TALKING.search(one))]
    counts = [count for one in alone if (count := counted(told, one)) and count.asked > 1 and count.least and count.is_met]
    return max(counts, key=lambda one: one.asked) if counts and len(counts) == len(quotes) else None


def _asked_in_sentence(told: Weighed, quote: str) -> bool:
    """Whether what one sentence asks for was taken."""
    quote = without_either(told.case, told.facts, quote)
    if rule_met(told, quote) or (added_met(told, quote) and not trials_asked(without_one_added_to(quote)) and not others_named(quote)):
        return True
    count = None if others_named(quote) or _MORE.search(quote) else counted(told, quote)
    return count is not None and count.is_met


def _criteria_met(told: Weighed) -> bool:
    """Whether there are typed criteria on such treatments, one that counts trials among them, and all are met by what was told."""
    criteria = [one for one in told.case.records("plan.criteria") if trials_asked(one.text("words")) or _OTHER.search(one.text("words"))]
    return any(trials_asked(one.text("words")) for one in criteria) and all(_is_met(told, one) for one in criteria)


def _is_met(told: Weighed, criterion: Record) -> bool:
    if criterion.text("status") in {"met", "not_met"}:
        return criterion.text("status") == "met"
    words = criterion.text("words")
    count = None if _OTHER.search(words) else counted(told, words)
    return count is not None and count.is_met


def _names_another(told: Weighed, quote: str) -> bool:
    """Whether a sentence names another kind of treatment, or a medicine that no row of the table has."""
    tried = [drug_row(trial.text("drug"), told.facts) for trial in told.trials]
    quote = without_either(told.case, told.facts, quote)
    return bool(others_named(quote) or _OTHER.search(quote)) or any(row not in tried for row in drugs_in(quote, told.facts))

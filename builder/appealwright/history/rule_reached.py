"""A rule on a number of antidepressants for so many weeks each, at a dose or beside another demand, as far as the table of medicines
reaches it: number, classes and weeks. Whether a dose was enough is for the clinician; what the label says of it stands in the row of the
medicine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.facts import Verified
from appealwright.history.counted import OF_EFFECT, Count, counted
from appealwright.history.drugs import drug_class, drug_row
from appealwright.notice.reasons.dose_asked import dose_asked
from appealwright.notice.reasons.treatments_named import others_named
from appealwright.numerals import trials_asked
from appealwright.writer.weighed import Weighed

__all__ = ["RuleReached", "dose_of_rule", "is_enough", "is_of_episode", "rule_reached"]

_SENTENCE = re.compile(r"[.;](?:\s|\Z)")
_OTHER = re.compile(r"\b(?:augment\w*|adjunct\w*|add(?:ed|ing|-on)|anti-?psychotic\w*|lithium|psychotherapy|CBT)\b", re.IGNORECASE)
"""What a sentence may ask for beside a number of antidepressants."""
_ADEQUATE = re.compile(r"\b(?:adequate\w*|dos(?:es?|age|ing))\b", re.IGNORECASE)
_HIGHEST = re.compile(r"\b(?:highest|maxim\w+)\b", re.IGNORECASE)
_TOLERATED = re.compile(r"\btolerated dos(?:e|es|age)\b|\b(?:highest|maxim\w+) dos(?:e|es|age) (?:\w+ ){0,2}tolerated\b", re.IGNORECASE)
"""The highest dose that was borne is the clinician's to tell; the highest of all is claimed of no row."""
_KINDS = re.compile(r"\b(?:SSRI|SNRI|NDRI|TCA|MAOI|tricyclic|serotonin)s?\b", re.IGNORECASE)
_EXAMPLES = re.compile(r"\b(?:for example|such as|e\.g\.|including|like)|\(", re.IGNORECASE)
"""What names kinds as examples: else each of them is asked for, and a number of classes says too little."""
_WITHOUT_ENOUGH = frozenset({"no_response", "partial_response"})
"""The results that nobody disputes to be an inadequate response."""
_A_DAY = "mg/day"


@dataclass(frozen=True, slots=True)
class RuleReached:
    """What the rule asks for, and the trials that reach it, in the order of the table."""

    asked: int
    of_classes: int
    """0 where it asks for none."""
    weeks: int
    trials: tuple[Record, ...]
    in_episode: bool
    months: int
    dose: str
    """The dose that it asks for, in its own word and with its article: "an adequate dose"; empty where it names none."""
    of_label: tuple[str, ...]
    """The rows of the medicines whose label, as it was read, has the dose that was taken; none where no dose is in question."""
    open: tuple[Record, ...]
    """The trials whose dose is in question and of which no label was read that has it."""
    is_all: bool
    """Whether the sentence that asks is the whole demand, and not one beside another."""
    left: tuple[Record, ...]
    """What else was tried and is not counted by it, but for what is from before the episode or the months named."""
    besides: tuple[Record, ...]
    """Those of them that no other account tells: they count by the words, and the table does not show it."""
    earlier: int
    """How many more are from before them."""


def rule_reached(told: Weighed, quote: str) -> RuleReached | None:
    """None where the words ask for no number of antidepressants with weeks, or fewer rows than that show their weeks, their dose where
    one is asked for, their class, their result, and that they lie in the episode named: one more that does not takes away none of them.
    """
    part = _that_asks(told, quote)
    count = counted(told, part) if part else None
    if count is None or not (count.asked > 1 and count.least and count.is_met) or not _is_the_same(told, quote, part, count):
        return None
    judged, borne = bool(_ADEQUATE.search(part)), _asks_for_borne(part)
    if (_HIGHEST.search(part) and not borne) or asks_for_kinds(part):
        return None
    effect = bool(OF_EFFECT.search(part))
    shown = tuple(one for one in count.counts if _shows(told, count, one, dosed=judged, effect=effect))
    if not is_enough(told, count, shown):
        return None
    weighed = shown if judged and not borne else ()
    of_label = tuple((one, row_id) for one in weighed if (row_id := _label_with(told, one)))
    before = ("episode", "window")
    besides = tuple(one for one in count.counts if one not in shown)
    return RuleReached(
        count.asked,
        count.of_classes,
        count.least,
        shown,
        count.in_episode,
        count.months,
        dose_of_rule(part),
        tuple(dict.fromkeys(row_id for _, row_id in of_label)),
        tuple(one for one in weighed if not _label_with(told, one)),
        part == quote,
        (*besides, *(one.trial for one in count.left if one.why not in (*before, "again"))),
        besides,
        sum(one.why in before for one in count.left),
    )


def is_enough(told: Weighed, count: Count, shown: tuple[Record, ...]) -> bool:
    """Whether these of those that count are as many, and of as many classes, as are asked for."""
    classes = {drug_class(one.text("drug"), told.facts) for one in shown}
    return len(shown) >= count.asked and (not count.of_classes or (None not in classes and len(classes) >= count.of_classes))


def dose_of_rule(words: str) -> str:
    """The dose that a rule asks for, with its article, in its own word or as the highest that was borne; empty where it names none."""
    named = dose_asked(words) if _ADEQUATE.search(words) else ""
    return "the highest tolerated dose" if _asks_for_borne(words) else "" if named == "the dose named" else named


def _asks_for_borne(words: str) -> bool:
    return bool(_TOLERATED.search(words))


def asks_for_kinds(words: str) -> bool:
    """Whether words ask for kinds of antidepressants by their names, and not only as examples."""
    return bool(_KINDS.search(words)) and not _EXAMPLES.search(words)


def _that_asks(told: Weighed, quote: str) -> str:
    """The words that ask for the medicines: all of them, or where others ask for another treatment, the one sentence that counts them."""
    if not _names_other(told, quote):
        return quote
    asking = [one for one in _SENTENCE.split(quote) if trials_asked(one) > 1]
    return asking[0] if len(asking) == 1 and not _names_other(told, asking[0]) else ""


def _names_other(told: Weighed, words: str) -> bool:
    """Whether words ask for another treatment or medicine beside: the one that is asked for here is none."""
    asked_for = {"spravato"} if told.case.is_("treatment.drug", "spravato") else set()
    return bool(_OTHER.search(words)) or bool(set(others_named(words)) - asked_for)


def _is_the_same(told: Weighed, quote: str, part: str, count: Count) -> bool:
    """Whether the whole of the words counts the same trials: no other sentence narrows what the one asks for."""
    whole = counted(told, quote) if part != quote else count
    return whole is not None and whole.counts == count.counts and whole.least == count.least


def _shows(told: Weighed, count: Count, trial: Record, *, dosed: bool, effect: bool) -> bool:
    """Whether a row has the weeks of the rule, told or by its days and not by its months alone, an end that it asks for, a dose, and its
    place in the episode. A response that was lost is such an end where the words ask for no `effect`, and it was lost of this episode.
    """
    long = int(told.weeks(trial) or 0) >= count.least
    lost = trial.text("result") == "response_lost" and not effect and told.row_of(trial) not in told.reaching_trials
    ended = trial.text("result") in _WITHOUT_ENOUGH or lost
    told_so = ended and (not dosed or bool(trial.text("dose_mg")))
    return long and told_so and is_of_episode(told, count, trial)


def is_of_episode(told: Weighed, count: Count, trial: Record) -> bool:
    """Whether a row surely lies in the present episode, where the words ask for that."""
    row = told.row_of(trial)
    return not count.in_episode or row in told.present_trials or (row in told.reaching_trials and row not in told.open_ended_trials)


def _label_with(told: Weighed, trial: Record) -> str:
    """The row of a medicine whose label, as it was read, gives a dose for depression that was reached and not passed; else empty."""
    row = drug_row(trial.text("drug"), told.facts)
    if row is None or row.verified is not Verified.PRIMARY or not row.letter:
        return ""
    least = (row.detail.get("min_adequate") or {}).get("mg_per_day")
    usual = row.detail.get("dose_read") or {}
    if not least or not usual.get("high") or usual.get("unit") != _A_DAY:
        return ""
    return row.id if float(least) <= float(trial.text("dose_mg")) <= float(usual["high"]) else ""

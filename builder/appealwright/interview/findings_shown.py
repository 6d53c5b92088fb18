"""What the fragments of the findings show: the values that their templates (forms/) are filled with."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.interview.timeline import Timeline

__all__ = [
    "ArgumentShown",
    "Arguments",
    "ConditionShown",
    "DateShown",
    "Dates",
    "NeedShown",
    "Needs",
    "Reply",
    "RuleShown",
    "Steps",
    "Summary",
    "Topic",
]


@dataclass(frozen=True, slots=True)
class Summary:
    """The letter in three sentences; never sent."""

    asks: str
    best: str
    weak: str
    narrow: bool


@dataclass(frozen=True, slots=True)
class NeedShown:
    """One thing to find out: its question, its name, and where to look."""

    name: str
    label: str
    where: str


@dataclass(frozen=True, slots=True)
class Needs:
    """What the letter cannot do without, and what would make it better."""

    required: tuple[NeedShown, ...]
    helpful: tuple[NeedShown, ...]


@dataclass(frozen=True, slots=True)
class DateShown:
    """One deadline: whose step, which day, by which rule."""

    whose: str
    day: str
    words: str
    original: str
    rule: str
    standing_id: str
    standing: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """The person's own deadlines, and those of the others; whether there are any to come, for a calendar; the day they are seen from."""

    yours: tuple[DateShown, ...]
    theirs: tuple[DateShown, ...]
    drawn: Timeline | None
    for_calendar: bool
    today: str


@dataclass(frozen=True, slots=True)
class Steps:
    """The way through the appeals: each step and whether it is the present one; the documents to send now, by title."""

    levels: tuple[tuple[str, bool], ...]
    documents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the insurer may say, and an honest reply."""

    insurer: str
    reply: str


@dataclass(frozen=True, slots=True)
class ArgumentShown:
    """One argument with its strength in words and why."""

    id: str
    language: str
    name: str
    claim: str
    strength: str
    fit: str
    reasons: tuple[str, ...]
    missing: tuple[str, ...]
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments that fit or may yet, and those that do not."""

    standing: tuple[ArgumentShown, ...]
    fallen: tuple[ArgumentShown, ...]


@dataclass(frozen=True, slots=True)
class ConditionShown:
    """One condition of a rule and how it stands."""

    says: str
    stands: str
    missing: str


@dataclass(frozen=True, slots=True)
class RuleShown:
    """A rule that binds this plan."""

    id: str
    title: str
    citation: str
    says: str
    conditions: tuple[ConditionShown, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """The rules on one topic."""

    id: str
    title: str
    rules: tuple[RuleShown, ...]

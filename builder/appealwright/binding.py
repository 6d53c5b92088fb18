"""Which rules bind this plan on this day, with each rule's conditions taken one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.facts import Condition, Facts, Met, Row
from appealwright.predicates import holds, unknown_answers
from appealwright.regimes import RegimeFinding
from appealwright.view import CaseView

__all__ = [
    "LAW_TOPICS",
    "ConditionFinding",
    "RuleFinding",
    "Shown",
    "held_back_by",
    "law_answers",
    "opens_at_once",
    "rules_that_bind",
    "state_law_applies",
]

PAPERS = "exhibits.have"
"""The answer that lists the papers in hand."""

LAW_TOPICS = ("off-label", "step-therapy", "parity", "medical-necessity", "external-review", "internal-appeal", "continuity")


class Shown(Enum):
    """How a condition stands on what the person has told us."""

    MET = "met"
    UNMET = "unmet"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class ConditionFinding:
    """One condition of a rule, how it stands, and the answers that would settle it."""

    condition: Condition
    shown: Shown
    needs: tuple[str, ...]
    words: Met
    """What a letter may say of it once it is met."""


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """A rule that binds the plan (`certain`), or would if an answer not yet given turns out that way.

    `usable`: a letter may state it today: printable, certain, and no condition known to be unmet.
    """

    row: Row
    certain: bool
    needs: tuple[str, ...]
    conditions: tuple[ConditionFinding, ...]
    usable: bool


def rules_that_bind(facts: Facts, regime: RegimeFinding, view: CaseView, as_of: date) -> tuple[RuleFinding, ...]:
    """Every rule in force on `as_of` that binds this plan, federal before state.

    A rule of a state binds only where the policy was issued there. Of a private employer's plan whose funding nobody has told, the federal
    rules bind that are the same either way, but for outside review, to which each kind has its own way; of other plans nothing binds yet.
    """
    shared = regime.shared
    if not shared:
        return ()
    issued_in = view("plan.issued_in")
    places = ["US", *([str(issued_in.value)] if regime.regime and isinstance(issued_in, Known) else [])]
    rows = facts.rules(places, shared[0], as_of)
    if regime.regime is None:
        rows = tuple(row for row in rows if row.topic != "external-review" and row.binds and row.binds.regimes.issuperset(shared))
    findings = (_finding(row, facts, view, as_of) for row in rows)
    return tuple(finding for finding in findings if finding)


def held_back_by(rule: RuleFinding, name: str, view: CaseView) -> tuple[ConditionFinding, ...]:
    """The conditions that alone keep a rule that binds out of the letters, where each would be open were nothing told under `name`; empty
    where there are none, or another is not met.
    """
    unmet = tuple(one for one in rule.conditions if one.shown is Shown.UNMET)
    untold = view.with_more({name: UNKNOWN})
    opens = all(one.condition.test is not None and holds(one.condition.test, untold) is None for one in unmet)
    return unmet if rule.certain and opens else ()


def law_answers(rules: tuple[RuleFinding, ...], regime: RegimeFinding, facts: Facts, view: CaseView) -> dict[str, Answer]:
    """For each topic, whether a rule of it binds: the derived answers `law.<topic>` (binds, none) or unknown."""
    settled = regime.regime is not None and not (state_law_applies(regime, facts) and not isinstance(view("plan.issued_in"), Known))
    answers = {f"law.{topic}": _law_answer(topic, rules, settled=settled) for topic in LAW_TOPICS}
    return {**answers, "outside.at_once": Known(any(opens_at_once(rule, view) for rule in rules))}


def opens_at_once(rule: RuleFinding, view: CaseView) -> bool:
    """Whether this rule opens outside review of this denial without the plan's own appeal first."""
    when = rule.row.detail.get("at_once")
    return when is not None and rule.usable and holds(when, view) is True


def state_law_applies(regime: RegimeFinding, facts: Facts) -> bool:
    """Whether insurance law of the state of issue reaches this kind of coverage, as its regime row has it."""
    row_id = f"regime.{(regime.regime or '').replace('_', '-')}"
    return row_id in facts and facts.row(row_id).detail.get("state_law") == "applies"


def _law_answer(topic: str, rules: tuple[RuleFinding, ...], *, settled: bool) -> Answer:
    of_topic = [rule for rule in rules if rule.row.topic == topic and rule.row.letter]
    if any(rule.usable for rule in of_topic):
        return Known("binds")
    return Known("none") if settled and all(rule.certain for rule in of_topic) else UNKNOWN


def _finding(row: Row, facts: Facts, view: CaseView, as_of: date) -> RuleFinding | None:
    when = row.binds.when if row.binds else None
    binding = holds(when, view) if when else True
    if binding is False:
        return None
    conditions = tuple([_condition(condition, view) for condition in row.conditions])
    unmet = any(condition.shown is Shown.UNMET for condition in conditions)
    needs = unknown_answers(when, view) if when and binding is None else ()
    return RuleFinding(row, binding is True, needs, conditions, binding is True and not unmet and facts.in_letters(row.id, as_of))


def _condition(condition: Condition, view: CaseView) -> ConditionFinding:
    words = next((words for test, words in condition.variants if holds(test, view) is True), condition.shown)
    if condition.test is None:
        return ConditionFinding(condition, Shown.MET, (), words)
    truth = holds(condition.test, view)
    if truth is False and holds(condition.test, view.with_more({PAPERS: UNKNOWN})) is None:
        # Only a paper is lacking, and a paper can still be had: that is a gap, not a failed condition.
        return ConditionFinding(condition, Shown.NOT_YET, (PAPERS,), words)
    shown = Shown.NOT_YET if truth is None else Shown.MET if truth else Shown.UNMET
    return ConditionFinding(condition, shown, unknown_answers(condition.test, view) if truth is None else (), words)

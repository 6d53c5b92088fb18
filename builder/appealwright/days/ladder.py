"""Where a person stands on the ladder of steps: which are behind, which is next, and from which answer its time runs."""

from __future__ import annotations

from collections.abc import Mapping

from appealwright.answers import Known
from appealwright.days.awaiting import NO_ANSWER
from appealwright.facts import Facts, Time
from appealwright.notice.steps.levels import outside_after_second
from appealwright.view import CaseView

__all__ = ["OUTSIDE", "answer_counted_from", "is_next_step", "named_by_notice", "next_steps", "stage_of", "steps_over"]

OUTSIDE = "outside"
"""The stage at which somebody outside the plan has decided as well: the decision in hand is theirs."""

_OVER: Mapping[str, frozenset[str]] = {
    "after_first_appeal": frozenset({"internal-appeal"}),
    "final": frozenset({"internal-appeal", "second-appeal", "internal-decision"}),
    NO_ANSWER: frozenset({"internal-appeal", "second-appeal"}),
    OUTSIDE: frozenset({"internal-appeal", "second-appeal", "internal-decision", "external-request", "new-evidence", "external-decision"}),
}
"""Steps that are behind the person at each stage: a clock of theirs would show a day that no longer saves the claim."""


def steps_over(facts: Facts, view: CaseView) -> frozenset[str]:
    """The steps that are behind this person: after the first appeal, its answer too, unless the plan may have a second."""
    stage = stage_of(view)
    over = _OVER.get(stage, frozenset())
    if stage == "after_first_appeal" and isinstance(view("regime"), Known) and not _may_have_a_second(view, facts):
        return over | {"second-appeal", "internal-decision"}
    return over


def is_next_step(time: Time, view: CaseView, facts: Facts) -> bool:
    """Whether a rule's time is the person's own for a step of which the notice in hand may name the day."""
    return time.whose == "claimant" and time.what in named_by_notice(view, facts)


def named_by_notice(view: CaseView, facts: Facts) -> tuple[str, ...]:
    """The steps of which the notice in hand may name the day: where a plan may have a second appeal, after the first that one alone; none
    while an appeal has no answer, for the notice in hand is the one that was appealed.
    """
    stage = stage_of(view)
    if stage == NO_ANSWER:
        return ()
    return ("second-appeal",) if stage == "after_first_appeal" and _may_have_a_second(view, facts) else next_steps(stage)


def _may_have_a_second(view: CaseView, facts: Facts) -> bool:
    """Whether plans of this kind may have a second appeal."""
    regime = view("regime")
    row_id = f"regime.{str(regime.value).replace('_', '-')}" if isinstance(regime, Known) else ""
    return row_id in facts and bool(facts.row(row_id).detail.get("second_level"))


def next_steps(stage: str) -> tuple[str, ...]:
    """The step whose deadline comes next at this stage of the ladder; where a plan has one level only, the one after it."""
    after_one = ("second-appeal", "external-request", "hearing-request")
    steps = {"after_first_appeal": after_one, "final": after_one[1:], NO_ANSWER: after_one[1:], OUTSIDE: after_one[2:]}
    return steps.get(stage, ("internal-appeal",))


def stage_of(view: CaseView) -> str:
    """The stage that was told; empty where none was."""
    stage = view("denial.stage")
    return str(stage.value) if isinstance(stage, Known) else ""


def answer_counted_from(event: str, view: CaseView) -> str:
    """The answer that dates an event: after an appeal was refused, the denial in hand is the final one, or that of somebody outside, unless
    it has outside review wait for a second appeal; of an appeal without an answer, the day it was sent stands in for the day it came.
    """
    if event == "appeal.received" and stage_of(view) == NO_ANSWER:
        return "appeal.sent"
    if event.startswith("final_denial.") and stage_of(view) in {"after_first_appeal", "final"} and not _waits_for_a_second(view):
        return event.replace("final_denial.", "denial.")
    if event.startswith("outside_decision.") and stage_of(view) == OUTSIDE:
        return event.replace("outside_decision.", "denial.")
    return event


def _waits_for_a_second(view: CaseView) -> bool:
    """Whether the notice that decided the first appeal says that outside review follows the second."""
    text = view("denial.text")
    return stage_of(view) == "after_first_appeal" and isinstance(text, Known) and outside_after_second(str(text.value))

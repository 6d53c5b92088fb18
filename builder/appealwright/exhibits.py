"""The exhibits of a packet: which papers go along, in which order they are lettered."""

from __future__ import annotations

from appealwright.answers import Known
from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.days.awaiting import has_appealed
from appealwright.history.unseen import proves_unseen
from appealwright.kinds import makes
from appealwright.notice.money.without_approval import tells_a_call
from appealwright.to_come import papers_at_hand

__all__ = ["EXHIBITS", "called_on_approval", "exhibits_of"]

_NO_APPROVAL = "ground.no-prior-authorization"

EXHIBITS = (
    "denial",
    "first-appeal",
    "approval",
    "call-note",
    "clinician-letter",
    "new-evidence",
    "history",
    "unseen",
    "scales",
    "records",
    "procedures",
    "therapy",
    "protocol",
    "plan-pages",
    "articles",
    "guidelines",
    "compendium",
    "authorization",
)
"""Exhibits in the order they are lettered (questions.yaml: exhibits.have)."""


def called_on_approval(case: Case) -> bool:
    """Whether care that was begun is refused for want of approval, and the plan had been called about it."""
    refused = any(one.text("ground") == _NO_APPROVAL for one in case.records("denial.reasons"))
    return refused and case.text("denial.timing") in ("during", "after") and tells_a_call(case.text("approval.told"))


def exhibits_of(case: Case, assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """The exhibits this person has, each letter with its slot; the denial always goes along, and so does what lets somebody else act for
    the member, what is new since the first appeal and at hand, the note of a call about approval, and what shows a medicine that the plan's
    claims do not.
    """
    have = {"denial", *case.chosen("exhibits.have")}
    if case.text("sender.role") in {"", "patient"}:
        # Who signs for himself or herself needs no authorization, whatever box was ticked.
        have.discard("authorization")
    if makes("representative-form", assessment.view):
        have.add("authorization")
    if case.is_("sender.role", "clinician"):
        # The packet holds the letter that the clinician signs: what a paper calls "my letter" is enclosed with it.
        have.add("clinician-letter")
    if papers_at_hand(case) and has_appealed(case):
        have.add("new-evidence")
    if called_on_approval(case):
        have.add("call-note")
    if proves_unseen(case) and assessment.view("denial.names_claims") == Known(value=True):
        have.add("unseen")
    return tuple((chr(ord("A") + index), slot) for index, slot in enumerate(slot for slot in EXHIBITS if slot in have))

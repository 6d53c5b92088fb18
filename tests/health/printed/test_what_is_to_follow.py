"""What a letter says of papers that are not with it, and of reasons that are not there yet."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

ALCOHOL = "The member has an alcohol use disorder and our reviewer could not find documentation that this has been addressed."
SOBER = "no drinking since September 14, 2026; weekly group"


def plan_appeal(facts: Facts, *, have: tuple[str, ...] = ("denial", "scales"), **more: Any) -> str:
    """The appeal of a member of Medicaid in Ohio who asks for compounded ketamine by injection and has one short trial behind him."""
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "date": "2026-11-16",
            "stage": "first",
            "timing": "before",
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": ALCOHOL}],
        },
        "plan": {"kind": "medicaid_managed", "issued_in": "OH"},
        "treatment": {
            "drug": "iv_ketamine",
            "route": "im",
            "product": "compounded",
            "diagnosis": "major depressive disorder, recurrent, severe",
            "risks": [{"risk": "substance", "fact": SOBER, "source": "record"}],
            "scores": [{"scale": "phq-9", "score": 21, "date": "2026-11-05"}],
        },
        "history": {"trials": [{"drug": "fluoxetine", "dose_mg": 20, "from": "2024", "to": "2024", "result": "no_response"}]},
        "clinician": {"name": "Kelly Marsh"},
        "sender": {"role": "patient"},
        "exhibits": {"have": list(have)},
        **more,
    }
    return packet(facts, told)["internal-appeal"]


def test_a_letter_that_is_not_enclosed_is_asked_for_and_is_not_to_be_answered(facts: Facts) -> None:
    without = plan_appeal(facts)
    assert "I am asking Kelly Marsh for a letter; please tell me the last day on which you can take it." in without
    assert "is to follow" not in without  # Nobody said that the clinician will write.
    assert "Kelly Marsh's opinion" not in without
    enclosed = plan_appeal(facts, have=("denial", "scales", "clinician-letter"))
    assert "I am asking Kelly Marsh" not in enclosed
    assert "Kelly Marsh's opinion" in enclosed


def test_what_a_notice_could_not_find_is_shown_by_a_paper_or_left_to_the_pen(facts: Facts) -> None:
    missing = plan_appeal(facts)
    assert "What shows it: ____ (the paper enclosed, or the day on which it was asked for) ____." in missing
    enclosed = plan_appeal(facts, have=("denial", "scales", "records"))
    assert "What shows it" not in enclosed
    assert "weekly group (Exhibit" in enclosed


def test_a_criterion_is_no_paper_and_its_proof_may_be_to_come(facts: Facts) -> None:
    """Who ticks "the proof is still to come" of a diagnosis does not say that a diagnosis is enclosed later."""
    severe, assessed = "severe major depressive disorder", "alcohol or other substance use has been assessed"
    letter = plan_appeal(
        facts,
        denial={
            "date": "2026-11-16",
            "stage": "first",
            "timing": "before",
            "reasons": [{"ground": "ground.documentation", "quote": "Records not received."}],
        },
        plan={
            "kind": "medicaid_managed",
            "issued_in": "OH",
            "policy_text": f"Only for {severe} when {assessed}.",
            "criteria": [
                {"words": severe, "status": "being_obtained"},
                {"words": assessed, "status": "being_obtained", "fact": "the clinic sends the note"},
            ],
        },
    )
    told = f'Still to come: the proof of "{severe}"; the proof of "{assessed}" (the clinic sends the note).'
    assert told in letter
    assert "Not enclosed yet" not in letter


def test_a_score_and_one_trial_are_not_called_reasons(facts: Facts) -> None:
    assert "What is shown today" in plan_appeal(facts)
    assert "Reasons to approve this" not in plan_appeal(facts)
    two = {
        "trials": [
            {"drug": name, "dose_mg": dose, "from": "2025-01", "to": "2025-06", "weeks": 20, "result": "no_response"}
            for name, dose in (("sertraline", 150), ("venlafaxine XR", 225))
        ]
    }
    assert "Reasons to approve this" in plan_appeal(facts, history=two)

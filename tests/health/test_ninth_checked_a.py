"""What a check of the letters of the ninth reading found in next steps, Table 1 and what is weighed, each as a story."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

SPRAY = "spravato-step-therapy"
NO_STEP: dict[str, Any] = {"drug": {"unknown": True}, "ground": {"unknown": True}, "reason": {"unknown": True}}
UNDER_WAY: dict[str, Any] = {
    "denial": {
        "timing": "during",
        "text": {"unknown": True},
        "reasons": [{"ground": "ground.no-continued-response", "quote": "The record does not show improvement."}],
    },
    "course": {"approved": 20, "given": 20, "cut": "2026-12-01"},
    "plan": {"criteria": {"unknown": True}, "policy_text": {"unknown": True}},
    "step": NO_STEP,
}
WEEKS = "They ask for weeks at the full dose."


def criterion(words: str) -> dict[str, Any]:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": "It is not needed."}]}
    trials = [
        {"drug": drug, "dose_mg": dose, "from": "2025-01", "to": "2025-06", "result": "no_response", "source": "memory"}
        for drug, dose in (("sertraline", 200), ("desvenlafaxine", 100))
    ]
    return {
        "denial": denial,
        "plan": {"policy_text": words, "criteria": [{"words": words}]},
        "step": NO_STEP,
        "history": {"trials": trials},
    }


def test_a_course_that_is_used_up_is_extended_and_the_steps_say_so_once(facts: Facts) -> None:
    # twenty were approved and twenty given (the answers): nothing is cut, more is asked for
    steps = packet(facts, SPRAY, UNDER_WAY)["next-steps"]
    assert "Send the request to extend the course with the appeal" in steps
    assert "Request to extend the course (" in steps
    assert "Objection to a cut" not in steps
    assert "Within two days of the objection" not in steps
    assert "unless they restore it" not in steps
    cut = packet(facts, SPRAY, UNDER_WAY | {"course": {"approved": 20, "given": 12, "cut": "2026-12-01"}})["next-steps"]
    assert "Send the objection" in cut
    assert "extend the course" not in cut


def test_of_a_course_that_is_used_up_no_rule_about_a_cut_counts(facts: Facts) -> None:
    # 29 CFR 2560.503-1(f)(2)(ii)(A) is about an end before the approved number; (B) is about asking for more
    used_up = UNDER_WAY | {"course": {"approved": 20, "given": 20}}
    found = packet(facts, SPRAY, used_up)
    assert "Request to extend a course of treatment" in found["concurrent-care-objection"]
    assert "This is a new request, and not a claim that an approval was cut short." in found["concurrent-care-objection"]
    assert not any("takes effect" in letter or "Object well before" in letter for letter in found.values())


def test_the_spanish_steps_extend_it_too(facts: Facts) -> None:
    steps = packet(facts, SPRAY, UNDER_WAY, "es")["next-steps"]
    assert "Envíe la solicitud de prolongar el tratamiento" in steps
    assert "la objeción, antes de que decidan" not in steps


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Maintenance is 84 mg once weekly, in a certified site.", False),
        ("The drug is given twice a week.", False),
        ("Two antidepressants, each for at least 8 weeks.", True),
        ("Two trials of adequate dose and duration.", True),
    ],
)
def test_weeks_at_the_dose_are_asked_for_only_where_the_plan_asks(words: str, facts: Facts, *, asked: bool) -> None:
    steps = packet(facts, SPRAY, criterion(words))["next-steps"]
    assert (WEEKS in steps) is asked
    if asked:
        assert "on which day sertraline 200 mg and desvenlafaxine 100 mg were each first filled" in steps


def test_a_course_under_way_has_a_next_session_and_no_first(facts: Facts) -> None:
    ahead = {"treatment": {"start": "2026-12-01"}}
    going, new = packet(facts, SPRAY, UNDER_WAY | ahead), packet(facts, SPRAY, ahead)
    assert "first session is planned" not in going["next-steps"]
    assert "in time for the first on" not in going["internal-appeal"]
    assert "in time for the first on" in new["internal-appeal"]


def test_what_the_letters_leave_out_they_do_not_point_at(facts: Facts) -> None:
    high = {
        "drug": "sertraline",
        "dose_mg": 150,
        "from": "2025-01",
        "to": "2025-04",
        "result": "stopped_side_effect",
        "stopped": "felt amazing, slept three hours, spent money",
        "source": "record",
    }
    found = packet(facts, "ca-dmhc-insured-experimental", {"history": {"trials": [high]}})
    for name in ("internal-appeal", "external-review-request"):
        assert "what happened" not in found[name]
        assert "felt amazing" not in found[name]


def test_the_clinician_weighs_the_trials_that_the_packet_names(facts: Facts) -> None:
    # KetECT (2022) found ketamine inferior to ECT: it stands beside ELEKT-D in the same letter
    found = packet(facts, "ca-dmhc-insured-experimental")
    weighed = found["clinician-letter"].split("I have weighed the trials above:")[1].split("Weighed together")[0]
    assert "KARMA-Dep 2 (2025)" in weighed
    assert "KetECT (2022)" in weighed


def test_no_gap_is_volunteered_that_answers_no_question(facts: Facts) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental")["external-review-request"]
    assert "Trials against ECT" in found
    assert "None against another" not in found

"""The second use of the Spravato label is with an oral antidepressant and begins at 84 mg: answers that say otherwise are not hidden."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet
from tests.health.papers import Papers

BASE = "spravato-step-therapy"
PILL = "The member must take an oral antidepressant together with Spravato."
WITH_ONE = (
    "The labeled use asked for is with an oral antidepressant. Whether one is begun with it, and which, is for the treating clinician"
)


def second_use(facts: Facts, now: str = "none since May 2026.", dose: str = "56 mg first, then 56 or 84 mg", **more: Any) -> Papers:
    treatment = {"indication": "acute", "dose": dose}
    return packet(facts, BASE, {"treatment": treatment, "history": {"now": now}} | more)


def test_a_use_with_a_pill_and_no_pill_taken_are_put_together_and_asked_about(facts: Facts) -> None:
    found = second_use(facts)
    assert f"No medicine for depression has been taken since May 2026. {WITH_ONE}" in found["internal-appeal"]
    assert "the labeled Spravato dose is 84 mg" in found["internal-appeal"]
    assert "Whether the first dose is to be the labeled one is for the treating clinician" in found["internal-appeal"]
    page = found["next-steps"]
    assert "Settle this before you send: two things differ from the label." in page
    assert "Its first dose is 84 mg" in page
    # Before anything is sent.
    assert page.index("Settle this") < page.index("Today")


def test_where_one_is_taken_and_the_dose_is_the_labels_nothing_is_said(facts: Facts) -> None:
    found = second_use(facts, now="sertraline 100 mg since October 2026.", dose="84 mg")
    assert WITH_ONE not in found["internal-appeal"]
    assert "first dose is to be the labeled one" not in found["internal-appeal"]
    assert "Settle this before you send" not in found["next-steps"]


def test_the_first_use_is_as_well_without_one(facts: Facts) -> None:
    found = packet(facts, BASE, {"history": {"now": "none since May 2026."}})
    assert WITH_ONE not in found["internal-appeal"]
    assert "Settle this before you send" not in found["next-steps"]


def test_a_reason_that_asks_for_a_pill_is_not_answered_by_the_other_use(facts: Facts) -> None:
    """Monotherapy is labeled for treatment-resistant depression alone (label.spravato.monotherapy-2025)."""
    text = f"{case_document(BASE)['denial']['text']}\n{PILL}"
    denial = {"text": text, "reasons": [{"ground": "ground.not-medically-necessary", "quote": PILL}]}
    found = second_use(facts, denial=denial)
    assert "Spravato alone" not in found["internal-appeal"]
    assert found["internal-appeal"].count(WITH_ONE) == 2
    assert "which one is begun with it, and when; or why none" in found["clinician-letter"]
    first = packet(facts, BASE, {"denial": denial, "history": {"now": "none since May 2026."}})
    assert "Spravato alone" in first["internal-appeal"]


def test_a_pill_whose_dose_was_raised_is_taken_though_the_trial_of_the_lower_dose_has_ended(facts: Facts) -> None:
    lower = {"drug": "mirtazapine", "dose_mg": 15, "from": "2026-08-10", "to": "2026-11-18", "weeks": 14, "result": "no_response"}
    raised = second_use(facts, history={"trials": [lower], "now": "mirtazapine 30 mg since November 18, 2026."})
    ended = second_use(facts, history={"trials": [lower], "now": "none since November 18, 2026."})
    assert "and none is taken" in ended["next-steps"]
    assert "and none is taken" not in raised["next-steps"]
    assert WITH_ONE in ended["internal-appeal"]
    assert WITH_ONE not in raised["internal-appeal"]

"""What was learned of infusions is no yardstick for an injection into a muscle, and what is no switch of mood is not called one."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"


@pytest.mark.parametrize(("route", "held"), [("im", False), ("sc", False), ("iv", True)])
def test_a_dose_is_held_to_that_of_infusions_only_by_vein(facts: Facts, route: str, *, held: bool) -> None:
    found = packet(facts, BASE, {"treatment": {"route": route, "dose": "0.7 mg/kg"}})
    assert ("In most published studies of repeated infusions" in found["internal-appeal"]) is held
    assert ("is another is for the treating clinician" in found["internal-appeal"]) is held


def test_only_what_reads_like_hypomania_is_asked_about_as_a_switch(facts: Facts) -> None:
    ended = {"result": "stopped_side_effect", "source": "record"}
    trials = [
        {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2023-02", "to": "2023-05", "stopped": "hypomania", **ended},
        {"drug": "quetiapine", "dose_mg": 100, "from": "2026-02-02", "to": "2026-02-23", "stopped": "sedation, could not work", **ended},
    ]
    told = {"features": ["bipolar"], "diagnosis": "bipolar II disorder, current episode depressed"}
    letter = packet(facts, BASE, {"treatment": told, "history": {"trials": trials}})["clinician-letter"]
    assert 'row 1 ended with "hypomania"; ____' in letter
    assert 'ended with "sedation' not in letter


def test_the_letter_that_the_appeal_names_for_a_further_medicine_gives_its_reason_a_line(facts: Facts) -> None:
    found = packet(facts, BASE)
    assert "to answer on TMS and a further or added antidepressant" in found["internal-appeal"]
    assert "Whether any of these, or a further or added medicine, comes first: ____" in found["clinician-letter"]


def test_beside_the_second_use_of_the_spray_the_pill_taken_is_named_with_its_day(facts: Facts) -> None:
    case = case_document("spravato-step-therapy")
    now = {"history": {"now": "mirtazapine 30 mg since November 18, 2026."}, "treatment": {"indication": "acute"}}
    letter = packet(facts, case, now)["clinician-letter"]
    assert "mirtazapine 30 mg since November 18, 2026: taken now, and the spray is asked for beside it." in letter

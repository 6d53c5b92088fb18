"""What the decision says it did not consider is no ground of it, and no paper answers it as one; the network is told as it was found."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.opm import ASIDE, NETWORK, OPM
from tests.health.packets import packet

CONTESTED = "so that you know that it is contested"
ALSO = "We also deny the claim because the clinic is outside our network."


def test_points_that_the_decision_did_not_consider_are_no_ground_of_it(facts: Facts) -> None:
    """OPM was told that such a reason is contested, and the precertification named beside it had no word."""
    found = packet(facts, OPM)
    request = found["external-review-request"]
    assert f'The notice says of this: "{ASIDE}" It is no ground of the decision.' in request
    assert CONTESTED not in request
    assert f'The plan says of this: "{ASIDE}"' in found["clinician-letter"]


def test_the_calls_and_the_distance_stand_wherever_the_network_is_a_reason(facts: Facts) -> None:
    """Two calls and the search were in no paper: "plan 800 number" was not known as the plan, and the clinic's answer left out."""
    told = [
        "The plan was asked: plan 800 number (June 15, 2026; Tina), said she had no list for ketamine.",
        "Asked in the network: Test Psychiatry (June 12, 2026), does not give it.",
        "Nobody in the network in western Montana that I could find.",
    ]
    reasons = [*OPM["denial"]["reasons"][:2], {"ground": "ground.out-of-network", "quote": ALSO}]
    real = {"denial": {"text": OPM["denial"]["text"].replace(f"{NETWORK} {ASIDE}", ALSO), "reasons": reasons}}
    for case in (OPM, changed(OPM, real)):
        request = packet(facts, case)["external-review-request"]
        assert [one for one in told if one not in request] == []
    assert CONTESTED in packet(facts, OPM, real)["external-review-request"]


@pytest.mark.parametrize("name", ["plan 800 number", "Forest & Range", "the number on my card"])
def test_who_answers_for_the_plan_is_known_by_its_name_and_by_its_line(name: str, facts: Facts) -> None:
    change = {"network": {"calls": [{"provider": name, "date": "2026-06-15", "result": "no list"}]}}
    assert f"The plan was asked: {name} (June 15, 2026), no list." in packet(facts, OPM, change)["external-review-request"]


def test_a_first_appeal_says_that_it_takes_them_to_be_no_ground(facts: Facts) -> None:
    change = {"plan": {"kind": "individual", "issued_in": "MT"}, "denial": {"stage": "first"}}
    letter = packet(facts, OPM, change)["internal-appeal"]
    assert f'You say of this: "{ASIDE}" I take it to be no ground of your decision.' in letter
    assert letter.count(NETWORK) == 1


def test_unblinding_held_against_the_trials_is_answered_with_those_beside_an_active_comparator(facts: Facts) -> None:
    """Phillips 2019 and KARMA-Dep 2 gave midazolam, a sedative that is felt; Singh gave saline, and ELEKT-D was open label."""
    request = packet(facts, OPM)["external-review-request"]
    answer = request.split('"functional unblinding": ')[1].split("Reason 2")[0]
    assert answer.startswith("in Phillips (2019) one infusion lowered scores more than midazolam [")
    assert "KARMA-Dep 2, with repeated infusions, found no significant advantage over midazolam [" in answer
    assert "Blinding stays imperfect, and I do not say otherwise." in answer
    assert "Singh" not in answer
    plain = {"denial": {"reasons": [{"ground": "ground.experimental", "quote": "The published trials are small"}]}}
    assert "more than midazolam" not in packet(facts, OPM, plain)["external-review-request"]

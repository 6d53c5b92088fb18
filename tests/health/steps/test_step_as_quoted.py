"""A step in a chart's short forms, and a count run into a list, are no sentences of a letter: the notice's own words say which step is
meant, and the table what was tried (second of the thirty-first reading, 7 and 17).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.short_forms import step_in_full
from tests.health.asked import spray
from tests.health.papers import Papers

THREE = "You must have tried at least three oral antidepressants from two different classes, each taken for at least 8 weeks."
TRIALS: list[dict[str, Any]] = [
    {"drug": "lexapro", "dose_mg": 20, "from": "2025-04", "to": "2025-09", "weeks": 20, "result": "no_response", "source": "memory"},
    {"drug": "effexor xr", "dose_mg": 225, "from": "2025-10", "to": "2026-04", "weeks": 24, "result": "no_response", "source": "pharmacy"},
    {
        "drug": "wellbutrin xl",
        "dose_mg": 300,
        "from": "2026-05",
        "to": "2026-06",
        "weeks": 5,
        "result": "no_response",
        "source": "pharmacy",
    },
]
RUN_ON = "I took 3, lexapro, effexor and wellbutrin"


def papers(facts: Facts, step: str, reason: str = RUN_ON, role: str = "patient") -> Papers:
    return spray(
        facts,
        ("step-therapy", THREE),
        history={"trials": TRIALS, "now": "none"},
        treatment={"indication": "trd"},
        step={"drug": step, "ground": "tried", "reason": reason},
        plan={"kind": "employer", "funding": "self_funded"},
        patient={"age_band": "from_18_to_64"},
        sender={"role": role},
    )


@pytest.mark.parametrize("role", ["patient", "clinician"])
@pytest.mark.parametrize("step", ["3 ADs + aug", "3 ADs/2 classes", "3 antidepressants"])
def test_short_forms_of_a_step_are_left_to_the_sentence_quoted(step: str, role: str, facts: Facts) -> None:
    made = papers(facts, step, role=role)
    for paper in ("internal-appeal", "step-therapy-exception"):
        assert "ADs" not in made[paper]
        assert " aug." not in made[paper]
    if role == "patient":
        assert "The step is the one just quoted." in made["step-therapy-exception"]


def test_a_count_is_set_off_from_its_list_and_names_are_spelled(facts: Facts) -> None:
    made = papers(facts, "a third antidepressant")
    for paper in ("internal-appeal", "step-therapy-exception", "clinician-letter"):
        assert "I took three: Lexapro, Effexor and Wellbutrin" in made[paper]
        assert "I took 3," not in made[paper]


def test_one_of_several_is_not_called_tried_where_fewer_are_put_forward(facts: Facts) -> None:
    """Wellbutrin ran five weeks of the eight: two are shown, and no paper says that the third step was tried."""
    made = papers(facts, "a third antidepressant, 8 weeks")
    assert "You ask for three; two are shown." in made["internal-appeal"]
    box = made["internal-appeal"].partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    assert "A step of the kind" not in box
    request = made["step-therapy-exception"]
    assert "The step has been tried" not in request
    assert "What was tried, with what came of each: Lexapro, no response; Effexor XR, no response; Wellbutrin XL, no response" in request


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("4 ADs/3 classes + aug", "four antidepressants, three classes and augmentation"),
        ("venla + quetiapine = samples/cash", "venlafaxine and quetiapine: samples or cash"),
        ("sertraline 100 mg, 8 weeks", "sertraline 100 mg, 8 weeks"),
        ("C+ on a screen", "C+ on a screen"),
    ],
)
def test_signs_between_parts_are_words(typed: str, full: str) -> None:
    assert step_in_full(typed) == full


@pytest.mark.parametrize("step", ["abilify or lithium or thyroid added on", "an augmenting medicine"])
def test_an_added_medicine_is_not_told_as_a_step_that_asks_for_none(step: str, facts: Facts) -> None:
    """Reading 33, director C 18: two steps in one field, under the quotation of the other."""
    found = papers(facts, step, reason="I took Lexapro, Effexor and Wellbutrin.")
    for name in ("internal-appeal", "step-therapy-exception"):
        assert step[1:] not in found[name], name
    assert "The step is the one just quoted" in found["step-therapy-exception"]

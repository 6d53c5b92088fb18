"""A step that is psychotherapy has the papers and the line of psychotherapy; a medicine stopped for a side effect is no failure."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.treatments_named import is_talking
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told import MAINTENANCE

TALK = "Your records document eight sessions of cognitive behavioral therapy; our guideline asks for at least twelve."
THERAPY = "CBT with D. Roth, PhD, 19 sessions from October 2025 to July 2026"
TOLD = "I have had 19 sessions of CBT; the attendance list shows them."


def papers(facts: Facts, step: dict[str, Any], trials: list[dict[str, Any]] | None = None) -> Papers:
    change: dict[str, Any] = {
        "denial": {"text": TALK, "timing": "before", "reasons": [{"ground": "ground.step-therapy", "quote": TALK}]},
        "step": {"ground": "tried", **step},
        "history": {"therapy": THERAPY, **({"trials": trials} if trials else {})},
        "exhibits": {"have": ["denial", "clinician-letter", "history", "therapy"]},
    }
    return packet(facts, MAINTENANCE, change)


def test_the_records_of_psychotherapy_show_a_step_of_talking_and_it_is_told_once(facts: Facts) -> None:
    made = papers(facts, {"drug": "twelve sessions of CBT", "reason": TOLD})
    letter = made["step-therapy-exception"].partition("The ground")[2]
    exhibit = letter.partition("Records of psychotherapy")[0].rpartition("Exhibit ")[2][:1]
    assert exhibit
    assert f"the attendance list shows them (Exhibit {exhibit})" in letter
    assert "Besides Table 1" not in made["internal-appeal"]


def test_a_medicine_of_the_step_that_was_stopped_for_a_side_effect_is_not_said_to_have_failed(facts: Facts) -> None:
    added = {"drug": "aripiprazole", "dose_mg": 5, "weeks": 9, "stopped": "akathisia", "source": "record"}
    told = {"drug": "an atypical antipsychotic", "reason": "aripiprazole 5 mg was added and was stopped for akathisia."}
    for result, said in (("stopped_side_effect", False), ("no_response", True)):
        letter = papers(facts, told, [{**added, "result": result}])["step-therapy-exception"]
        assert ("The step has been tried" in letter) is said
        assert ("The step was tried" in letter) is not said
        assert ("did not bring enough benefit" in letter) is said


@pytest.mark.parametrize(
    ("step", "talking"),
    [
        ("twelve sessions of psychotherapy", True),
        ("CBT", True),
        ("a medicine together with CBT", False),
        ("lithium", False),
        ("ECT", False),
    ],
)
def test_what_a_step_of_talking_is(step: str, *, talking: bool) -> None:
    assert is_talking(step) is talking

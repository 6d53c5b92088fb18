"""A treatment that a reason sets beside the infusions, and that was tried, answers that reason first, whatever its ground (reading 32).

An insurer held ECT to be established where ketamine was not; seven sessions of ECT stood in the last list of the letter alone.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import TABLE, infusions

BESIDE = "There is insufficient reliable evidence that it is as effective as established alternatives such as electroconvulsive therapy."
SAME = "ECT is as effective as the treatment requested and is available to you."
ECT = "I had seven in November and December 2025; my score went from 22 to 17, and they were stopped for memory loss."
TOLD = "You name ECT. It has been tried: I had seven in November and December 2025"
DEFINITION = (
    "A drug is experimental if reliable evidence shows that further trials are necessary to determine its efficacy as compared with the "
    "standard means of treatment."
)


def papers(facts: Facts, *reasons: tuple[str, str], ect: str = "tried", stage: str = "first", **more: Any) -> dict[str, str]:
    told = {"ect": ect, "ect_detail": ECT if ect == "tried" else "My aunt lost her memory of it."}
    plan = {"kind": "employer", "funding": "self_funded"} | more.pop("plan", {})
    exhibits = {"have": ["denial", "clinician-letter", "procedures"]}
    return infusions(
        facts, *reasons, denial={"stage": stage}, alternatives=told, history={"trials": TABLE[1:3]}, exhibits=exhibits, plan=plan, **more
    )


@pytest.mark.parametrize("ground", ["experimental", "off-label", "documentation", "benefit-exclusion"])
def test_box_and_answer_say_that_it_was_tried(ground: str, facts: Facts) -> None:
    appeal = papers(facts, (ground, BESIDE))["internal-appeal"]
    box, _, rest = appeal.partition("Reasons to approve this")[2].partition("The diagnosis and the request")
    assert TOLD in box
    assert TOLD in rest[rest.index("Reason 1") :].partition("How I ask")[0]
    assert appeal.count("they were stopped for memory loss") == 2


@pytest.mark.parametrize(
    ("stage", "paper", "says"),
    [
        ("after_first_appeal", "second-level-appeal", TOLD),
        ("final", "external-review-request", TOLD.replace("You name", "The notice names")),
    ],
)
def test_later_reviewers_read_it_under_the_reason(stage: str, paper: str, says: str, facts: Facts) -> None:
    letter = papers(facts, ("experimental", BESIDE), stage=stage)[paper]
    assert says in letter[letter.index("Reason 1") :]
    assert letter.count("they were stopped for memory loss") == 1


def test_the_word_of_the_definition_names_it_as_tried(facts: Facts) -> None:
    appeal = papers(facts, ("experimental", BESIDE), plan={"definition": DEFINITION})["internal-appeal"]
    assert '"standard means of treatment": you name ECT, which has been tried, with the result told above. Beside it, ' in appeal
    assert "If you mean another alternative, please name it" not in appeal


def test_one_that_was_declined_is_no_reason_to_approve(facts: Facts) -> None:
    appeal = papers(facts, ("experimental", BESIDE), ect="declined")["internal-appeal"]
    assert "You name ECT" not in appeal
    assert "I have declined electroconvulsive therapy" in appeal


def test_one_that_is_only_weighed_is_called_no_step(facts: Facts) -> None:
    """A box said "the step you ask for" and the answer "you require none of it first"; costs were asked for that nobody had raised."""
    step = {"drug": "ECT", "ground": "not_tolerated", "reason": "seven sessions, stopped for memory loss"}
    appeal = papers(facts, ("step-therapy", SAME), step=step)["internal-appeal"]
    assert "The step you ask for" not in appeal
    assert "You ask for ECT" not in appeal
    assert TOLD in appeal
    assert "You require none of it first, and weigh it." in appeal
    assert "both costs" not in appeal


def test_on_the_telephone_it_is_not_said_to_be_wanted_first(facts: Facts) -> None:
    sheet = papers(facts, ("experimental", BESIDE))["call-sheet"]
    assert "ECT should come first" not in sheet
    assert "ECT is named beside it." in sheet

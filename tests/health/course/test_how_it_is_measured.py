"""A plan asks how a course is measured, or why it is longer: what was told of review stands in that answer (reading 36, G 5)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.course.measure_asked import asks_how_measured
from tests.health.asked import infusions

REVIEW = "A PHQ-9 after number 4 and number 6. Not down by half by number 6: no 7 and 8."
TOLD = {"sessions": 8, "review": REVIEW}


@pytest.mark.parametrize(
    "words",
    [
        "The information sent does not explain why more than 6 would be needed or how progress will be measured.",
        "It is not stated how response will be assessed.",
        "The plan does not say by what scale benefit is judged.",
        "Response is to be measured after the fourth session, and no such plan was sent.",
        "There is no stopping rule for this course.",
        "You did not tell us why eight sessions are needed.",
    ],
)
def test_what_was_told_of_review_answers_it_in_its_place(words: str, facts: Facts) -> None:
    assert asks_how_measured(words)
    quote = f"Eight infusions were asked for. {words}"
    answer = infusions(facts, ("dose-frequency-limit", quote), treatment=TOLD)["internal-appeal"].split("Reason 1")[1]
    assert "Not down by half by number 6" in answer.split("Alternatives considered")[0]
    assert "How it is reviewed is told with the request" not in answer


@pytest.mark.parametrize(
    "words", ["More than six infusions are not covered.", "The number of sessions exceeds our limit of six in a month."]
)
def test_a_bare_limit_points_to_nothing(words: str, facts: Facts) -> None:
    assert not asks_how_measured(words)
    answer = infusions(facts, ("dose-frequency-limit", words), treatment=TOLD)["internal-appeal"]
    assert "How it is reviewed is told" not in answer


def test_notes_without_a_plan_for_stopping_are_answered_with_it(facts: Facts) -> None:
    """Reading 36, H 3: of a scale and a plan for stopping that were missed, the scale alone was answered."""
    quote = "The office notes do not include a standardized depression rating scale or a plan for when treatment would be stopped."
    answer = infusions(facts, ("documentation", quote), treatment=TOLD)["internal-appeal"].split("Reason 1")[1]
    assert "On review and stopping:" in answer
    assert "Not down by half by number 6" in answer.split("Alternatives considered")[0]

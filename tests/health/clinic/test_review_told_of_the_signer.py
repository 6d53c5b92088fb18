"""What the signer did is no report of the patient's over the signer's own name (reading 34, first reader, 16)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

DONE = "Dr. Whitcomb looked at my score after the sixth one and said no more for now because it was down to 9."
RULE = "Dr. Whitcomb checks the PHQ-9 at each visit and will stop if it is not down by half after six."


def papers(facts: Facts, review: str) -> dict[str, str]:
    return dict(
        infusions(
            facts,
            denial={"stage": "first", "timing": "after"},
            clinician={"name": "Dr. Alan Whitcomb", "credentials": "MD"},
            treatment={"review": review, "sessions": 6, "schedule": "twice a week for three weeks"},
        )
    )


@pytest.mark.parametrize("review", [DONE, "My doctor reviewed my score after the sixth and stopped because it was down to 9."])
def test_a_review_that_the_signer_held_is_the_signers_to_write(facts: Facts, review: str) -> None:
    made = papers(facts, review)
    letter = made["clinician-letter"]
    assert f'The patient reports: "{review}' not in letter
    assert f'The answer tells it as yours: "{review[:-1]}". Write what you did.' in letter
    assert "Review, and what was decided by it: ____" in letter
    assert f'"{review[:-1]}' in made["internal-appeal"]


def test_a_rule_of_the_course_is_kept_for_the_signer(facts: Facts) -> None:
    assert "will stop if it is not down by half after six" in papers(facts, RULE)["clinician-letter"].partition("Letter of medical")[2]

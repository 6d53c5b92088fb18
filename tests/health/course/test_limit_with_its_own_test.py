"""A limit on how often that says when it gives way: read whole, as no step, and answered with what the longer interval brought."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.denial.expectations import offered
from tests.health.asked import spray

LIMIT = "Our limit for Spravato after the first 8 weeks is one visit every two weeks (Clinical Criteria MED.118, section 4)."
TEST = "More often than that is approved only if the records show that the member got worse when visits were two weeks apart."
MISSED = "Your records do not show that this was tried."
NOTICE = f"""Tidewater Community Health Plan
November 13, 2026

Your provider asked for SPRAVATO 84 mg, 24 visits. This is a renewal.

We have PARTLY APPROVED this. We approve 12 visits, one every 2 weeks. We do NOT approve the other 12 visits.

Why we did this:
{LIMIT} {TEST} {MISSED} Also, the progress note dated 10/22/2026 does not have a depression score.

You can appeal within 60 calendar days.
"""


def test_this_was_tried_is_told_with_the_rule_that_it_points_to() -> None:
    """Reading 37, N 2: the last sentence alone was offered as a step, and what was decided as the reason."""
    reasons = [(one["ground"], one["quote"]) for one in offered(NOTICE)["denial.reasons"]]
    assert reasons[0] == ("ground.dose-frequency-limit", f"{LIMIT} {TEST} {MISSED}")
    assert [ground for ground, _ in reasons[1:]] == ["ground.documentation"]


def test_another_treatment_that_was_not_tried_stays_a_step() -> None:
    notice = NOTICE.replace(f"{LIMIT} {TEST} {MISSED}", "ECT must come before ketamine. Your records do not show that this was tried.")
    assert "ground.step-therapy" in [one["ground"] for one in offered(notice)["denial.reasons"]]


def test_the_letter_asks_to_decide_by_that_test_and_for_no_lines(facts: Facts) -> None:
    told = "Dr. Pruitt tried every two weeks in August. PHQ-9 went from 10 to 15. We went back to weekly."
    letter = spray(
        facts,
        ("dose-frequency-limit", f"{LIMIT} {TEST} {MISSED}"),
        treatment={"spacing": told},
        course={"given": 26},
        denial={"text": NOTICE},
    )
    assert (
        "only if the records show that the member got worse when visits were two weeks apart"
        in letter["internal-appeal"].split("Reason 1")[1]
    )
    assert "Please send its lines on this limit" not in letter["internal-appeal"]


def test_partly_approved_is_approved_in_part(facts: Facts) -> None:
    """Reading 37, N 1: "I appeal your refusal of 24", where 12 of them were approved."""
    asked = {"sessions": 24, "schedule": "once a week"}
    letter = spray(facts, ("dose-frequency-limit", TEST), treatment=asked, denial={"text": NOTICE})["internal-appeal"]
    assert "a part of my request" in letter


def test_a_dose_that_could_not_be_told_is_not_called_low(facts: Facts) -> None:
    """Reading 37, N 3: "You hold the dose of bupropion XL short", where the notes gave none."""
    said = "The notes list escitalopram and venlafaxine with no dose and no dates, so we could not tell if the dose was adequate."
    for ground in ("step-therapy", "documentation"):
        letter = spray(facts, (ground, said))["internal-appeal"]
        assert "You hold" not in letter

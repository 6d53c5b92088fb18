"""A refusal because the person is well on the treatment is answered as that: the result was measured on it, and no improvement is argued.

Reading 33, B 6: "in remission, therefore not medically necessary" was answered under "improvement" with "a fall of 12 points. If you
require another change, please say which", and stood nowhere on the call sheet.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.course.tapered import LATER_INFUSIONS, NOTICE, SCORES, SPRAY, TAPER, WELL, tapered

WORDINGS = (
    WELL,
    "The member is stable and doing well; ongoing infusions are not medically necessary.",
    "Your depression has resolved.",
    "The member's symptoms are controlled and more infusions are not needed.",
    "The member is in remission, so more infusions are not needed.",
)


def as_said(well: str, *, limit: bool = True) -> dict[str, object]:
    reasons = [
        *([{"ground": "ground.dose-frequency-limit", "quote": TAPER}] if limit else []),
        {"ground": "ground.experimental", "quote": LATER_INFUSIONS},
        {"ground": "ground.not-medically-necessary", "quote": well},
        {"ground": "ground.step-therapy", "quote": SPRAY},
    ]
    return {"text": NOTICE.replace(WELL, well), "reasons": reasons}


@pytest.mark.parametrize("well", WORDINGS)
def test_every_paper_answers_the_remission_on_treatment(well: str, facts: Facts) -> None:
    papers = tapered(facts, {"denial": as_said(well)})
    letter = papers["internal-appeal"]
    answer = letter.split("Reason 3")[2] if letter.count("Reason 3") > 1 else letter.split("Reason 3")[1]
    answer = answer.split("Reason 4")[0]
    assert "improvement" not in answer
    assert "If you require another change" not in letter
    assert "that was measured on the treatment" in answer
    assert "14 on June 29, 2026" in answer
    assert "9 on November 24, 2026" in answer
    assert "name the criterion by which a response that holds on treatment ends the need for it" in answer
    signed = papers["clinician-letter"].split("Your reasons, answered")[1]
    assert "measured on the treatment" in signed
    assert "What I expect if it stops: ____" in signed
    sheet = papers["call-sheet"].split("They may say")[-1]
    assert "no more is needed" in sheet
    assert "Which change do you require" not in sheet
    assert "improvement is what they dispute" not in papers["next-steps"]


def test_what_was_told_of_missed_sessions_stands_in_the_answer_where_no_other_has_it(facts: Facts) -> None:
    letter = tapered(facts, {"denial": as_said(WELL, limit=False)})["internal-appeal"]
    answer = letter.split("measured on the treatment")[1].split("name the criterion")[0]
    assert "he missed seven weeks" in answer


def test_a_score_that_is_old_is_asked_for_anew_for_what_they_say(facts: Facts) -> None:
    steps = tapered(facts, {"denial": as_said(WELL), "treatment": {"scores": SCORES[:-1]}})["next-steps"]
    assert "improvement is what they dispute" not in steps


@pytest.mark.parametrize(
    "quote",
    [
        "The member has not achieved remission and ongoing infusions are not medically necessary.",
        "The records do not show that the member is stable on ongoing treatment.",
        "Criteria require remission, which is not documented for ongoing treatment.",
    ],
)
def test_a_result_that_is_missed_is_answered_as_before(quote: str, facts: Facts) -> None:
    papers = tapered(facts, {"denial": as_said(quote)})
    assert "measured on the treatment" not in papers["internal-appeal"]
    assert "ends the need for it" not in papers["internal-appeal"]


def test_of_care_that_was_never_begun_nothing_is_said_to_be_measured_on_it(facts: Facts) -> None:
    change = {
        "denial": {
            **as_said("Your symptoms are controlled."),
            "timing": "before",
            "text": "Your symptoms are controlled.",
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": "Your symptoms are controlled."}],
        },
        "course": {"approved": {"unknown": True}, "given": 0},
        "treatment": {"spacing": {"unknown": True}, "scores": SCORES[:1]},
    }
    assert "measured on the treatment" not in tapered(facts, change)["internal-appeal"]

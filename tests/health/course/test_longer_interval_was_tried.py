"""The plan asks why a longer interval was not attempted, and it was: the plain answer, by the scores and what was told beside them.

Reading 31, 12: no paper answered "It was attempted"; the typed line stood twice in the appeal, the scores five times, and the call sheet
held "A longer interval was not tried" against whoever had tried one.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.tricare_renewal import CASE, renewal

ANSWER = "It was tried, between October 13, 2026 and November 10, 2026: PHQ-9 rose from 9 to 13 and 15; on weekly sessions it is 10"
TYPED = CASE["treatment"]["spacing"]


def test_the_appeal_says_that_it_was_tried_and_tells_the_scores_no_more_than_needed(facts: Facts) -> None:
    appeal = renewal(facts)["internal-appeal"]
    assert f"Reason 2: how often {ANSWER}" in appeal
    assert appeal.count(TYPED) == 0
    assert appeal.count("22 on August 19, 2026") == 1
    box = appeal.split("Reasons to approve this")[1].split("The diagnosis")[0]
    assert "A longer interval was tried: PHQ-9 rose from 9 to 13 and 15; on weekly sessions it is 10" in box


def test_the_letter_to_sign_tells_it_as_the_patients_report(facts: Facts) -> None:
    answers = renewal(facts)["clinician-letter"].split("Your reasons, answered")[1]
    assert "It was tried, the patient reports, between October 13, 2026" in answers
    assert "The interval that I advise: ____" in answers


def test_the_call_sheet_answers_so_and_does_not_hold_it_untried(facts: Facts) -> None:
    sheet = renewal(facts)["call-sheet"]
    assert ANSWER in sheet
    assert "A longer interval was not tried" not in sheet
    assert "as I said (2)" not in sheet


@pytest.mark.parametrize("more", ["; at two weeks I could not get out of bed", ", and my husband had to stay home with me"])
def test_words_that_tell_more_than_scores_stand_once_beside_it(more: str, facts: Facts) -> None:
    appeal = renewal(facts, {"treatment": {"spacing": TYPED + more}})["internal-appeal"]
    assert appeal.count(TYPED) == 1
    assert appeal.count("rose from 9 to 13 and 15") == 2


@pytest.mark.parametrize(
    "spacing",
    [
        "We have stayed weekly; every two weeks was never tried.",
        "The form asks for every two weeks after week 8.",
    ],
)
def test_nothing_is_said_to_have_been_tried_that_nobody_told(spacing: str, facts: Facts) -> None:
    papers = renewal(facts, {"treatment": {"spacing": spacing}})
    assert not any("t was tried, " in text for text in papers.values())

"""What came between the last two scores is told of them alone: an answer on other months is no account of it, and no cause is made up.

Reading 33, B 3: scores end 4 (October 20) and 9 (November 24); the answer tells of April to August, and "what came between is told" there.
"""

from __future__ import annotations

import json

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.history.names_last import names_last
from tests.health.course.tapered import LATER_INFUSIONS, MONDAY, NOTICE, REASONS, SPACING, SPRAY, WELL, tapered

OF_OTHER_MONTHS = (
    SPACING,
    "He gets one every 3 weeks.",
    "In summer he missed seven weeks and was at 14.",
    "We tried 4 weeks in July, no difference.",
    "In 9 weeks over the summer he had none and was at 14.",
    "The PHQ-9 was 14 after seven weeks without one.",
    "In November 2025 he was off them for a month.",
)
OF_THE_LAST = (
    "He hasn't had one since October 27 and on November 24 he was at 9.",
    "In November there was none and he slipped.",
    "After three weeks he is at 4, after five weeks at 9.",
    "None since 10/27; the score of 11/24 was taken without one.",
)
NO_GAIN = "This does not show a clinically meaningful improvement."
MISSED = {
    "text": NOTICE.replace(WELL, NO_GAIN),
    "reasons": [{"ground": "ground.no-continued-response", "quote": NO_GAIN} if one["quote"] == WELL else one for one in REASONS],
}
REST = [
    {"ground": "ground.experimental", "quote": LATER_INFUSIONS},
    {"ground": "ground.not-medically-necessary", "quote": WELL},
    {"ground": "ground.step-therapy", "quote": SPRAY},
]


@pytest.mark.parametrize("spacing", OF_OTHER_MONTHS)
def test_an_answer_on_other_months_is_not_pointed_to(spacing: str, facts: Facts) -> None:
    papers = tapered(facts, {"denial": MISSED, "treatment": {"spacing": spacing}})
    answer = papers["internal-appeal"].split("9 after 4.")[1]
    assert "What that means" in answer[:40]
    assert "What came between" not in papers["internal-appeal"]
    row = papers["call-sheet"].split("The last score is higher")[1].split("Spravato should come first")[0]
    assert "as I said" not in row
    assert "What came between: ____" in row


@pytest.mark.parametrize("spacing", OF_THE_LAST)
def test_an_answer_that_names_the_last_score_or_its_month_is(spacing: str, facts: Facts) -> None:
    papers = tapered(facts, {"denial": MISSED, "treatment": {"spacing": spacing}})
    assert "What came between" in papers["internal-appeal"].split("9 after 4.")[1][:60]
    assert "as I said (2)" in papers["call-sheet"].split("The last score is higher")[1]


def test_where_no_other_answer_has_it_what_was_told_stands_under_a_name_without_a_cause(facts: Facts) -> None:
    papers = tapered(facts, {"denial": {"reasons": REST}})
    answer = papers["internal-appeal"].split("9 after 4.")[1]
    assert "Between them" not in answer
    assert "he missed seven weeks" in answer


def test_an_interval_that_was_always_the_same_is_no_spreading_out(facts: Facts) -> None:
    papers = tapered(facts, {"treatment": {"spacing": "He gets one every 3 weeks."}})
    for name in ("internal-appeal", "call-sheet", "clinician-letter"):
        assert "spread out" not in papers[name].replace("Sessions missed or spread out", "").replace("sessions missed or spread out", "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("In August she went to every two weeks.", True),  # between June 10 and October 7
        ("On 8/12 the clinic moved.", True),
        ("She may miss one.", False),
        ("In March she began.", False),
        ("In June she was well.", False),  # the month of the score before it: nobody knows on which side
        ("In August 2025 she had none.", False),
        ("At 12 she could not work.", True),
        ("After 12 weeks she was tired.", False),
        ("PHQ-12 is no scale.", False),
    ],
)
def test_a_month_between_the_two_is_one_of_that_time(words: str, *, told: bool) -> None:
    scores = [{"scale": "phq-9", "score": score, "date": day} for score, day in ((24, "2026-03-04"), (7, "2026-06-10"), (12, "2026-10-07"))]
    case = case_from_json(json.dumps({"case_version": 2, "treatment": {"scores": scores}}), MONDAY)
    assert names_last(words, case.records("treatment.scores")) is told

"""Four weeks are the whole of one labeled use of Spravato and the beginning of the other (reading 34, B 8 and 9).

Sources: label.spravato.schedule and label.spravato.schedule-suicidality (FDA label); label.spravato.acute-beyond and
label.spravato.missed-sessions (the maker's pages for clinicians).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.course.acute_use import limits_acute_use
from tests.health.student import FOUR_WEEKS, REASONS, student

OTHER = "The four weeks named in this reason are those of another labeled use of Spravato, the acute one."
BEYOND = "treatment with Spravato beyond four weeks has not been systematically evaluated"
ACUTE = {"treatment": {"indication": "acute"}}


@pytest.mark.parametrize(
    ("quote", "limits"),
    [
        (FOUR_WEEKS, True),
        ("For MDSI we cover one course of 28 days.", True),
        ("For major depression with suicidal ideation, up to four weeks of treatment are covered.", True),
        # The first weeks of the other use; no weeks of its own; another length.
        ("Acute phase treatment is limited to 4 weeks.", False),
        ("Your notes name suicidal ideation.", False),
        ("For suicidal ideation, reviewed every 12 weeks.", False),
    ],
)
def test_which_limit_is_that_of_the_acute_use(quote: str, *, limits: bool) -> None:
    assert limits_acute_use(quote, 4) is limits


@pytest.mark.parametrize("ground", ["dose-frequency-limit", "not-medically-necessary", "experimental"])
def test_the_plain_answer_comes_first(ground: str, facts: Facts) -> None:
    papers = student(facts, {"denial": {"reasons": [{"ground": f"ground.{ground}", "quote": FOUR_WEEKS}, *REASONS[1:]]}})
    for name in ("internal-appeal", "external-review-request"):
        answer = papers[name].split("Reason 1")[1].split("Reason 2")[0]
        assert OTHER in answer, name
        assert BEYOND in answer, name
        assert "The request is for treatment-resistant depression, whose labeled schedule goes on after week 4." in answer, name
        assert papers[name].count(BEYOND) == 1, name
        assert "suicid" not in answer, name


def test_the_box_has_the_weeks_that_come_and_not_those_after(facts: Facts) -> None:
    """Eight were given: weeks 5 to 8 are asked for."""
    box = student(facts)["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "In weeks 5 to 8 the labeled Spravato schedule is once a week, then weekly or every two weeks" in box
    assert "From week 9" not in box
    later = student(facts, {"course": {"approved": 12, "given": 12}})["internal-appeal"]
    assert "From week 9 the labeled Spravato schedule is" in later.split("The diagnosis and the request")[0]


def test_a_pause_is_faced_by_who_signs(facts: Facts) -> None:
    letter = student(facts)["clinician-letter"]
    answer = letter.split(FOUR_WEEKS)[1].split("2. ")[0]
    assert "The four weeks named are those of the acute use; I ask for treatment-resistant depression" in answer
    assert "Where sessions of Spravato were missed in maintenance treatment and depression worsened, a return to the previous" in answer
    assert "After this pause I begin again at this schedule because: ____" in answer


def test_more_than_the_four_weeks_of_the_acute_use_is_not_within_the_label(facts: Facts) -> None:
    papers = student(facts, ACUTE)
    for name, words in papers.items():
        assert "schedule are within the label" not in words, name
        assert "interval asked for is within the label" not in words, name
        assert OTHER not in words, name
    assert "My request departs from that schedule, because ____" in papers["clinician-letter"]
    answer = papers["internal-appeal"].split("Reason 1")[1].split("Reason 2")[0]
    assert "The request goes beyond those weeks;" in answer
    assert BEYOND in answer
    assert "That use ends after 4 weeks, and more is asked for." in papers["next-steps"]
    assert "Which holds: fewer sessions, or the use for treatment-resistant depression?" in papers["next-steps"]


def test_a_first_course_of_the_acute_use_is_within_it(facts: Facts) -> None:
    first = {"sessions": 8, "schedule": "twice a week for four weeks", "indication": "acute"}
    papers = student(facts, {"treatment": first, "course": {"approved": {"unknown": True}, "given": 0}, "denial": {"timing": "before"}})
    assert "goes beyond those weeks" not in papers["internal-appeal"]
    assert "That use ends after" not in papers["next-steps"]

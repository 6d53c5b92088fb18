"""A limit that is the label, beside a request that keeps to it.

The notice: "Visits will not exceed the FDA labeled frequency", and the form had two a week for 12 weeks. What the doctor wants is the
label's own schedule (twice a week in weeks 1 to 4, once a week in weeks 5 to 8, then weekly or every two weeks), and no paper said so
(reading 34, B 4).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.history.labeled_frequency import is_no_more_often
from appealwright.notice.course.limits import limits_to_label
from tests.health.asked import BIWEEKLY, spray

FORM = "Our finding: Your provider asked for two visits a week for 12 weeks."
LABEL = f"Visits will not exceed the FDA labeled frequency. {FORM} The label provides for two visits a week for the first four weeks only."
TAPERED = "twice a week for 4 weeks, then once a week"
KEEPS = f"{TAPERED}, is no more often than that."


def papers_of(facts: Facts, schedule: str, quote: str = LABEL, **treatment: Any) -> dict[str, str]:
    """The papers of somebody who has had no session, refused by a limit on how often."""
    return spray(
        facts,
        ("dose-frequency-limit", quote),
        denial={"policy": "PG-61"},
        treatment={"schedule": schedule, "sessions": 24, "dose": "84 mg", "spacing": ""} | treatment,
        course={"given": 0},
        earlier={"given": 0},
    )


@pytest.mark.parametrize("paper", ["internal-appeal", "clinician-letter", "call-sheet"])
def test_every_paper_says_that_the_request_keeps_to_the_label(paper: str, facts: Facts) -> None:
    words = papers_of(facts, TAPERED)[paper]
    assert "Your limit is the label." in words
    assert KEEPS in words
    assert "Where the form that you had says otherwise: ____ (corrected by the clinic, on which day" in words
    assert "send its lines on this limit" not in words
    assert "spaced out" not in words
    assert "longer one" not in words


def test_a_dose_limited_as_well_is_answered_with_the_frequency(facts: Facts) -> None:
    quote = "The requested dose and frequency exceed the FDA label."
    within = "The dose, 56 mg first, then 84 mg, is within it too."
    assert within in papers_of(facts, TAPERED, quote, dose="56 mg first, then 84 mg")["internal-appeal"]
    assert "Your limit is the label" not in papers_of(facts, TAPERED, quote, dose="84 mg")["internal-appeal"]


def test_the_box_says_so_too(facts: Facts) -> None:
    box = papers_of(facts, TAPERED)["internal-appeal"].partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    assert f"Your limit on how often is the label; what is asked for, {TAPERED}, is no more often" in box


def test_a_form_that_the_notice_does_not_tell_needs_no_correction(facts: Facts) -> None:
    words = papers_of(facts, TAPERED, "Visits will not exceed the FDA labeled frequency.")["internal-appeal"]
    assert KEEPS in words
    assert "Where the form" not in words


@pytest.mark.parametrize("schedule", ["twice a week for 12 weeks", "twice a week for 4 weeks, then weekly, maybe more", "as he decides"])
def test_a_request_that_does_not_keep_to_it_is_not_said_to(schedule: str, facts: Facts) -> None:
    papers = papers_of(facts, schedule)
    assert all("no more often" not in words for words in papers.values())
    assert "send its lines on this limit" not in papers["internal-appeal"]
    assert "spaced out" not in papers["call-sheet"]


def test_a_rule_of_the_plans_own_is_asked_for(facts: Facts) -> None:
    appeal = papers_of(facts, TAPERED, BIWEEKLY)["internal-appeal"]
    assert "Please send its lines on this limit" in appeal
    assert "Your limit is the label" not in appeal


@pytest.mark.parametrize(
    ("quote", "is_label"),
    [
        (LABEL, True),
        ("Dosing frequency must be consistent with the FDA-approved labeling.", True),
        ("The frequency requested is not in accordance with the prescribing information.", True),
        ("The labeled frequency is weekly. We cover no more than one every two weeks.", False),
        ("Limited to 23 kits per 365 days per the label.", False),
        ("Ketamine is not FDA approved.", False),
        (BIWEEKLY, False),
    ],
)
def test_a_limit_is_the_label_only_by_its_own_words(quote: str, *, is_label: bool) -> None:
    assert limits_to_label(quote) is is_label


@pytest.mark.parametrize(
    ("schedule", "sessions", "keeps"),
    [
        ("two times a week for the first 4 weeks then once a week", 24, True),
        ("twice a week for 4 weeks, then once a week for 4 weeks, then every other week", 16, True),
        ("2x/week x 4 wks, then 1x/wk", 24, True),
        ("weeks 1-4 twice a week, weeks 5-8 once a week, then every two weeks", 16, True),
        ("twice a week for 4 weeks", 8, True),
        ("twice a week for 4 weeks", 24, False),
        ("twice a week for 6 weeks, then weekly", 24, False),
        ("three times a week for 4 weeks, then weekly", 24, False),
        ("twice a week for 4 weeks, then twice a week", 24, False),
        ("twice a week for 4 weeks then once or twice a week", 24, False),
        ("twice a week for 4 weeks, then weekly unless worse", 24, False),
        ("twice a week for 4 months, then weekly", 24, False),
        ("twice a week for 4 weeks, then biweekly", 24, False),
        ("weekly", 12, False),
    ],
)
def test_a_schedule_is_read_word_for_word(schedule: str, sessions: int, *, keeps: bool) -> None:
    assert is_no_more_often(schedule, 4, sessions) is keeps

"""After a pause of weeks the sessions before it are no part of the course asked for: whether the request is within the label is the
clinician's to say, unless it begins as the label begins (reading 33, D 3).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.course.lapsed import HALF, lapsed, without_the_lapse

WITHIN = "The dose and the schedule are within the label."
WHY = "After this pause I begin at this schedule because ____"
DENSER = "a return to the previous dosing schedule may be considered"
OPENING = {"treatment": {"dose": "56 mg first, then 84 mg", "schedule": "twice a week for 4 weeks and then once a week for 4 weeks"}}
TOLD_AT_HOME = "The clinic forgot to send the renewal in July so he went without for three months."
TOLD_BY_DAYS = {"course": {"given": 0}, "earlier": {"given": 33, "served": "February 2 to July 30, 2026"}}


def test_weekly_sessions_after_months_without_are_not_called_within_the_label(facts: Facts) -> None:
    letter = lapsed(facts)["clinician-letter"]
    assert WITHIN not in letter
    assert WHY in letter
    assert DENSER not in letter


@pytest.mark.parametrize("told", [{"treatment": {"function": TOLD_AT_HOME}}, TOLD_BY_DAYS])
def test_a_pause_that_only_the_story_tells_counts_as_well(told: dict[str, Any], facts: Facts) -> None:
    letter = lapsed(facts, changed(without_the_lapse(), told))["clinician-letter"]
    assert WITHIN not in letter
    assert WHY in letter


def test_a_restart_with_the_first_weeks_of_the_label_is_within_it(facts: Facts) -> None:
    papers = lapsed(facts, OPENING)
    assert WITHIN in papers["clinician-letter"]
    assert "departs from that schedule" not in papers["clinician-letter"]
    assert "more sessions than that after week 4" not in papers["internal-appeal"]


def test_a_restart_at_the_higher_dose_is_left_to_the_clinician(facts: Facts) -> None:
    papers = lapsed(facts, changed(OPENING, {"treatment": {"dose": "84 mg"}}))
    assert WITHIN not in papers["clinician-letter"]
    assert f"{DENSER}, on clinical judgment" in papers["clinician-letter"]
    assert WHY in papers["clinician-letter"]
    assert "more sessions than that after week 4" not in papers["internal-appeal"]


def test_sessions_that_went_on_count_as_before(facts: Facts) -> None:
    letter = lapsed(facts, without_the_lapse())["clinician-letter"]
    assert WITHIN in letter
    assert "After this pause" not in letter
    denser = lapsed(facts, changed(without_the_lapse(), OPENING))["clinician-letter"]
    assert "departs from that schedule" in denser


@pytest.mark.parametrize(
    "rule",
    [
        "If treatment lapses for more than 60 days, the request is treated as a new start.",
        "Treatment must be continued without a gap of more than 60 days.",
        "Treatment with an oral antidepressant was interrupted in March 2026, and its last dose was on April 2, 2026.",
        "The last treatment plan is dated May 3, 2026.",
        "The last TMS session was given on May 1, 2026.",
        "Treatment with transcranial magnetic stimulation was interrupted in May 2026.",
        "Where sessions resumed in May after a gap, the plan may review.",
        "The PHQ-9 was 21 on January 5, 2026. The last one sent to us, from May 20, 2026, was 12.",
        "The last one we have is dated May 20, 2026.",
    ],
)
def test_a_rule_on_pauses_or_a_word_on_another_treatment_tells_of_none(rule: str, facts: Facts) -> None:
    reasons = [*without_the_lapse()["denial"]["reasons"], {"ground": "ground.documentation", "quote": rule}]
    letter = lapsed(facts, changed(without_the_lapse(), {"denial": {"text": f"{HALF} {rule}", "reasons": reasons}}))["clinician-letter"]
    assert "After this pause" not in letter


@pytest.mark.parametrize("said", ["The last session was given on May 1, 2026.", "Treatment was interrupted in May 2026."])
def test_the_month_of_may_makes_no_rule_of_a_pause(said: str, facts: Facts) -> None:
    reasons = [*without_the_lapse()["denial"]["reasons"], {"ground": "ground.documentation", "quote": said}]
    letter = lapsed(facts, changed(without_the_lapse(), {"denial": {"text": f"{HALF} {said}", "reasons": reasons}}))["clinician-letter"]
    assert WHY in letter


def test_a_stop_after_which_sessions_were_taken_up_again_is_no_pause_before_the_request(facts: Facts) -> None:
    told = "In March it stopped for five weeks and he got worse. He is back on it weekly."
    letter = lapsed(facts, changed(without_the_lapse(), {"treatment": {"function": told}}))["clinician-letter"]
    assert "After this pause" not in letter

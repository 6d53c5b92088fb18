"""A policy is read as its criteria, in its own words, wherever it puts its bullets; and each is judged by rules that are rows."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.facts import Facts
from appealwright.papers import criteria_of, verdict_on
from appealwright.questions import interview
from tests.papers.conftest import policy


def criteria(name: str, facts: Facts, part: str) -> list[str]:
    """The criteria of one part, each on one line."""
    return [" ".join(found.words.split()) for found in criteria_of(policy(name), facts) if found.part == part]


def test_a_numbered_policy_gives_each_criterion_and_keeps_alternatives_together(facts: Facts) -> None:
    assert criteria("esketamine-numbered", facts, "approval") == [
        "The member is 18 years of age or older",
        "The member has a diagnosis of major depressive disorder, single or recurrent, without psychotic features",
        "Baseline severity has been measured with a standardized rating scale (for example, PHQ-9 or MADRS)",
        "Trial of at least two antidepressants",
        (
            "One of the following: a. The member has tried electroconvulsive therapy; or"
            " b. The member is not a candidate for electroconvulsive therapy"
        ),
        "The drug is given in a setting that is certified under the REMS program.",
    ]
    assert criteria("esketamine-numbered", facts, "continuation") == [
        "Documented improvement on the same rating scale",
        "The member has no active substance use disorder.",
    ]
    assert criteria("esketamine-numbered", facts, "exclusion") == ["Use as an anesthetic", "Treatment at home"]


def test_bullets_that_run_over_lines_stay_whole(facts: Facts) -> None:
    assert criteria("ketamine-bullets", facts, "approval") == [
        "Adult member",
        (
            "Severe depression that has not responded to four or more antidepressant medications from two different classes,"
            " each at an adequate dose for at least 6 weeks"
        ),
        "Member has failed a trial of Spravato",
        "Member does not have a history of bipolar disorder",
        "Request is made by a psychiatrist",
    ]


def test_a_page_that_lost_its_bullets_gives_a_criterion_a_sentence(facts: Facts) -> None:
    assert criteria("no-bullets", facts, "approval") == [
        "The patient must be at least 18 years old.",
        "The patient must have tried at least two antidepressants.",
        "The patient must be monitored for two hours after each dose.",
    ]


@pytest.mark.parametrize("name", ["esketamine-numbered", "ketamine-bullets", "no-bullets"])
def test_every_criterion_stands_in_the_policy_word_for_word(name: str, facts: Facts) -> None:
    text = policy(name)
    assert all(text[found.start : found.end] == found.words for found in criteria_of(text, facts))


@pytest.mark.parametrize(
    "text", ["", "Dear member,\n\nhello.", "1. One\n2. Two\n", "\x00" * 50, "• " * 400, "all of the following:\n" * 80]
)
def test_what_is_no_policy_gives_no_nonsense(text: str, facts: Facts) -> None:
    assert len(criteria_of(text, facts)) <= 60
    if "following" not in text:
        assert criteria_of(text, facts) == ()


TOLD: Mapping[str, Answer] = {
    "patient.age_band": Known("from_18_to_64"),
    "history.count": Known(3),
    "history.counted": Known(3),
    "alternatives.tms": Known("tried"),
    "history.none_helped": Known(value=False),
    "history.classes": Known(2),
    "alternatives.ect": Known("not_tried"),
    "treatment.site_certified": Known(value=True),
    "alternatives.spravato": Known("tried"),
    "treatment.features": Known(("none",)),
    "scores.count": Known(1),
    "treatment.diagnosis": Known("Major depressive disorder"),
}


@pytest.mark.parametrize(
    ("words", "met"),
    [
        ("The member is 18 years of age or older", True),
        ("Adult member", True),
        ("Trial of at least two antidepressants", True),
        ("Failure of four or more antidepressant medications", False),
        ("Tried two antidepressants from different classes", True),
        # Whether a dose was adequate is the clinician's to say.
        ("At least two antidepressants, each at an adequate dose for at least 6 weeks", None),
        ("Failure of four antidepressants, each at an adequate dose", False),
        ("Member has tried Spravato", True),
        # That it was tried tells neither that it failed nor that it was given for long.
        ("Member has failed a trial of Spravato", None),
        ("Inadequate response to TMS", None),
        ("The member had an adequate course of transcranial magnetic stimulation", None),
        ("The member has tried repetitive transcranial magnetic stimulation (TMS)", True),
        # One of the three was stopped for a side effect.
        ("Failure of two antidepressants", None),
        # A word that no answer tells of asks for more, whatever it is.
        ("Adult member who lives in the service area", None),
        ("Baseline PHQ-9 score", None),
        ("Baseline score on a validated scale (for example, PHQ-9 or MADRS)", True),
        ("The site, the prescriber and the member are enrolled in the REMS", None),
        ("The certified healthcare setting observes the member for two hours", None),
        ("The member has tried electroconvulsive therapy", False),
        # Another way is open: "not tried" alone does not fail the criterion.
        ("The member has tried electroconvulsive therapy or is not a candidate for it", None),
        ("Member does not have a history of bipolar disorder", True),
        # One half is known, the other is not.
        ("No history of psychosis or substance use disorder", None),
        ("Baseline score on a standardized rating scale", True),
        # The label: only in healthcare settings certified in the REMS. Whether this one is was told.
        ("The drug is given in a setting that is certified under the REMS program", True),
        ("Spravato will be administered at a REMS-certified healthcare setting", True),
        # Watching the patient, or enrolling the patient or the pharmacy, is another thing than certifying the place.
        ("Given in a certified healthcare setting, and the patient is monitored for two hours", None),
        ("The patient is enrolled in the REMS", None),
        ("Prescribed by a board-certified psychiatrist", None),
        ("The moon is full", None),
    ],
)
def test_a_criterion_is_judged_only_as_far_as_the_answers_go(words: str, met: object, facts: Facts) -> None:
    assert verdict_on(words, lambda name: TOLD.get(name, UNKNOWN), facts).met is met


def test_medicines_that_all_failed_meet_a_criterion_of_failure(facts: Facts) -> None:
    told = {"history.count": Known(2), "history.counted": Known(2), "history.none_helped": Known(value=True)}
    assert verdict_on("Failure of two antidepressants", lambda name: told.get(name, UNKNOWN), facts).met is True
    assert verdict_on("Failure of two antidepressants and of ECT", lambda name: told.get(name, UNKNOWN), facts).met is None


def test_a_place_that_is_not_certified_does_not_meet_the_criterion(facts: Facts) -> None:
    told = {"treatment.site_certified": Known(value=False)}
    words = "The drug is given in a setting that is certified under the REMS program"
    assert verdict_on(words, lambda name: told.get(name, UNKNOWN), facts).met is False
    assert verdict_on("Prescribed by a board-certified psychiatrist", lambda name: told.get(name, UNKNOWN), facts).met is None


def test_nothing_told_judges_nothing(facts: Facts) -> None:
    for name in ("esketamine-numbered", "ketamine-bullets", "no-bullets"):
        for found in criteria_of(policy(name), facts):
            assert verdict_on(found.words, lambda _: UNKNOWN, facts).met is None


def test_every_rule_names_answers_that_are_asked(facts: Facts) -> None:
    asked = {question.name for question in interview().questions()}
    rules = [row for row in facts.of_kind("signal") if row.detail["use"] == "criterion"]
    assert len(rules) > 15
    assert {name for row in rules for name in row.detail["facts"]} <= asked

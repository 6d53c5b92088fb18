"""What is typed on the spacing of sessions is an event only where some were given: a word on the form or a rule is none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.history.spacing_told import tells_of_spacing
from tests.conftest import TODAY
from tests.health.asked import spray

LIMIT = (
    "dose-frequency-limit",
    "The request is for two treatments each week for eight weeks; treatment after the fourth week is once weekly by the labeling.",
)
FORM = "jolene says the form was wrong its twice a week 4 wks then once a week"


def papers(facts: Facts, spacing: str, **more: Any) -> dict[str, str]:
    treatment = {"spacing": spacing, "sessions": 16, "schedule": "twice a week for 8 weeks", "dose": "56 mg"}
    return dict(spray(facts, LIMIT, treatment=treatment, **more))


@pytest.mark.parametrize(
    "spacing",
    [
        FORM,
        "it should be once a week after week 4, the request got it backwards",
        "every two weeks is what the plan wants",
        "they will go to weekly in month two",
    ],
)
def test_a_word_on_the_form_is_no_session(spacing: str, facts: Facts) -> None:
    found = papers(facts, spacing)
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert spacing[:30].lower() not in found[name].lower(), name
        assert "A longer interval was tried" not in found[name], name
        assert "pread out" not in found[name], name
        assert "Earlier sessions" not in found[name], name


def test_where_none_was_given_the_letter_to_sign_says_so(facts: Facts) -> None:
    letter = papers(facts, FORM, course={"given": 0})["clinician-letter"]
    answers = letter[letter.index("easons, answered") :]
    assert "No session has been given yet." in answers
    assert "whether a longer one was tried" not in answers


@pytest.mark.parametrize(
    ("spacing", "told", "tells"),
    [
        ("In August 2026 I went five weeks without an infusion. PHQ-9 went from 9 to 16.", {}, True),
        ("every two weeks in September, and she stopped eating.", {}, True),
        ("3 weeks ok. 6 weeks apart i go down hill", {}, True),
        ("Sessions were never further apart.", {}, True),
        (FORM, {}, False),
        (FORM, {"course": {"given": 0}}, False),
        ("3 weeks ok. 6 weeks apart i go down hill", {"course": {"given": 0}}, False),
        ("3 weeks ok. 6 weeks apart i go down hill", {"course": {"given": 0}, "earlier": {"given": 9}}, True),
        ("once a week, then they made me wait three", {"course": {"given": 9}}, True),
        ("the nurse is very kind", {"course": {"given": 9}}, False),
    ],
)
def test_which_words_tell_of_sessions_given(spacing: str, told: dict[str, Any], *, tells: bool) -> None:
    case = {"case_version": 1, "denial": {"timing": "before"}, "treatment": {"spacing": spacing}, **told}
    assert tells_of_spacing(case_from_json(json.dumps(case), TODAY)) is tells

"""What a notice says of a course is read from its own words: a request for more, a course taken back, a rhythm that is left."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.case import Case, case_from_json
from appealwright.notice.course.renewal import refuses_more
from appealwright.notice.course.says import is_reduced, slower_rhythm
from tests.conftest import TODAY


def case(text: str, *limits: str, schedule: str = "once a week", **course: Any) -> Case:
    """A course under way, whose notice says this, and gives each of `limits` as a limit on how often."""
    reasons = [{"ground": "ground.dose-frequency-limit", "quote": limit} for limit in limits]
    other = [{"ground": "ground.no-continued-response", "quote": "There is no sustained improvement."}] if text else []
    quotes = [reason["quote"] for reason in reasons + other]
    told = {
        "case_version": 2,
        "denial": {"timing": "during", "date": "2026-11-10", "text": " ".join((text, *quotes)), "reasons": reasons + other},
        "treatment": {"drug": "spravato", "schedule": schedule},
        "course": course,
    }
    return case_from_json(json.dumps(told), TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "Your request to continue Spravato after week 12 is denied.",
        "Your provider's request to continue Spravato services is denied.",
        "We received a request from Dr. Smith for continuation of Spravato, 13 sessions.",
        "The request for 12 additional treatments is not approved.",
        "Continued use of Spravato was requested from November 2, 2026.",
        "Your appeal of the denied request for renewal of Spravato is denied.",
    ],
)
def test_a_request_for_more_is_known(text: str) -> None:
    assert refuses_more(case(text))


@pytest.mark.parametrize(
    "text",
    [
        "We have ended the course that we approved. The records that we requested do not show continued improvement.",
        "The records that we requested do not show continued improvement.",
        "We requested notes, and continued treatment is not supported by them.",
        "The information requested does not support continued use of Spravato.",
        "You may request that the treatments continue during the appeal.",
        "Requests to continue services while the appeal is pending must be made within ten days.",
        "To request continuation of benefits, call us.",
        "The request is refused. We will not cover the remaining sessions of Spravato. Renewal was requested.",
        "We stopped the sessions. A request for more sessions was reviewed.",
        "Coverage of your treatments will end on December 10, 2026. The request to extend them is denied.",
    ],
)
def test_no_request_for_more_is_read_into_other_words(text: str) -> None:
    assert not refuses_more(case(text, approved=12, given=6))


@pytest.mark.parametrize(
    ("limit", "schedule", "left"),
    [
        ("Sessions were asked for every two weeks, and only one every month is approved.", "every two weeks", "every month"),
        ("Treatment every two weeks is more often than our limit of one session every four weeks.", "every two weeks", "every four weeks"),
        ("Our guideline allows no more than once every two weeks after week 8.", "once a week", "once every two weeks"),
        ("Dosing more often than every two weeks is not approved.", "once a week", "every two weeks"),
        ("Visits are reduced from once a week to once every four weeks.", "once a week", "once every four weeks"),
        ("Weekly visits are refused; one session every two weeks stays approved.", "once a week", "every two weeks"),
        ("Visits more frequent than monthly are refused.", "twice a week, then every two weeks", "monthly"),
        ("On December 1, 2026 the plan approval changes to: once every 2 weeks.", "once every week", "once every 2 weeks"),
        ("Studies do not support sessions every two weeks.", "once a week", ""),
        ("We do not cover sessions every two weeks.", "every two weeks", ""),
        ("Sessions every two weeks are not approved.", "every two weeks", ""),
        ("The limit is once every two weeks.", "every two weeks", ""),
        ("A score is asked for every two weeks.", "once a week", ""),
        ("Your doctor asked for sessions every two weeks.", "once a week", ""),
        ("Sessions cannot be approved every month.", "once a week", ""),
        ("The request exceeds the dose of the label.", "once a week", ""),
    ],
)
def test_the_rhythm_that_is_left_is_the_one_of_the_limit(limit: str, schedule: str, left: str) -> None:
    assert slower_rhythm(case("", limit, schedule=schedule)) == left


@pytest.mark.parametrize(
    ("text", "limit", "reduced"),
    [
        ("We will not cover the remaining sessions.", "Studies do not support sessions every two weeks.", False),
        ("Sessions are refused.", "Studies do not support sessions every two weeks.", False),
        ("Coverage of your sessions stops on December 10, 2026.", "Our limit is one session every two weeks.", False),
        ("We have stopped the course.", "Our limit is one session every two weeks.", False),
        ("The number of sessions is refused.", "Our limit is one session every two weeks.", True),
        ("From December 10, 2026 we approve one session every two weeks.", "Weekly sessions are refused.", True),
        (
            "The plan will not continue to authorize the remaining five sessions.",
            "More often than every two weeks is unproven.",
            False,
        ),
        ("Authorization ends December 10, 2026.", "More often than every two weeks is unproven.", False),
        ("Authorization ends February 28, 2027.", "More often than every two weeks is unproven.", True),
        (
            "The weekly approval ends on December 10, 2026. We approve one session every two weeks from then.",
            "Weekly sessions are refused.",
            True,
        ),
        # The words of New York's model notice for Medicaid plans, which names all three in its title and one in its text.
        ("NOTICE TO REDUCE, SUSPEND OR STOP SERVICES\nThe plan is reducing the service(s) you are getting now.", "It is no need.", True),
        ("NOTICE TO REDUCE, SUSPEND OR STOP SERVICES\nThe plan is stopping the service(s) you are getting now.", "It is no need.", False),
        ("We are reducing your visits.", "The care is not needed.", True),
        ("If we reduce a service, or your care is reduced, you can ask for a hearing.", "The care is not needed.", False),
        ("On December 10, 2026 the plan approval changes to: once every 2 weeks.", "Weekly sessions are not needed.", True),
    ],
)
def test_a_course_is_reduced_only_where_something_of_it_is_left(text: str, limit: str, *, reduced: bool) -> None:
    """An approval that ends on the day of the cut leaves nothing, whatever rhythm a reason names as its limit."""
    assert is_reduced(case(text, limit, cut="2026-12-10")) is reduced

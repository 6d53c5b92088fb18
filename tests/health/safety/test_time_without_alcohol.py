"""A rule that wants months without alcohol or drugs is asked to be set aside on what was told, and its paper stands on the checklist."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.sobriety import sober_time
from tests.health.asked import infusions

TWELVE = "The member has alcohol use disorder that has not been in remission for at least 12 months."
ASKED = "Please decide whether the 12 months may be set aside here on that, and say on what source the number rests."
PAPER = "On alcohol or drugs: a dated note of remission, a new screen, the counselor's letter if there is one"
SINCE = {"risks": [{"risk": "substance", "fact": "my last drink was July 4, 2026", "source": "record"}]}


def refused(facts: Facts, quote: str, **more: Any) -> Any:
    plan = {"kind": "employer", "funding": "insured", "issued_in": "TX"} | more.pop("plan", {})
    return infusions(facts, ("not-medically-necessary", quote), plan=plan, **more)


@pytest.mark.parametrize(
    ("words", "time"),
    [
        (TWELVE, "12 months"),
        ("no alcohol use disorder in the last twelve months", "twelve months"),
        ("6 months of sobriety", "6 months"),
        ("Ketamine has potential for misuse.", ""),
        ("Our rule asks for a test for alcohol and drugs, a urine screen of the last 30 days.", ""),
        ("We require, within 14 days, a negative alcohol and drug screen.", ""),
        ("No alcohol use for 6 months, with a urine test.", "6 months"),
        ("Failure of two antidepressants for 6 weeks; no active substance use disorder.", ""),
    ],
)
def test_the_time_is_read(words: str, time: str) -> None:
    assert sober_time(words) == time


def test_the_appeal_asks_for_a_departure_on_what_was_told(facts: Facts) -> None:
    made = refused(facts, TWELVE, treatment=SINCE)
    assert ASKED in made["internal-appeal"]
    assert PAPER in made["checklist"].replace("’", "'")
    assert "is a time without alcohol or drugs asked for, how long is it" in made["parity-request"]


def test_nothing_is_asked_where_nothing_was_told_or_no_time_is_named(facts: Facts) -> None:
    assert "may be set aside" not in refused(facts, TWELVE)["internal-appeal"]
    unnumbered = refused(facts, "Alcohol use disorder is a concern with this drug.", treatment=SINCE)
    assert "may be set aside" not in unnumbered["internal-appeal"]
    assert "time without alcohol" not in unnumbered["parity-request"]


def test_a_criterion_that_names_it_has_its_paper_and_one_that_is_met_asks_no_departure(facts: Facts) -> None:
    words = "Any substance use disorder has been in remission for at least 12 months"
    plan = {"criteria": [{"words": words, "status": "met", "fact": "last drink in 2019"}]}
    made = refused(facts, "Alcohol use disorder is a concern.", treatment=SINCE, plan=plan)
    assert PAPER in made["checklist"].replace("’", "'")
    assert "may be set aside" not in made["internal-appeal"]


def test_a_denial_that_names_none_has_no_such_line(facts: Facts) -> None:
    assert "alcohol" not in refused(facts, "It is not necessary.")["checklist"]

"""A score that rose after the sessions had stopped is told as that, and nobody asks what comes if a treatment stops that has stopped
(reading 33, D 4).
"""

from __future__ import annotations

import json
from datetime import date

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.predicates import is_settled
from appealwright.questions import interview
from tests.conftest import changed
from tests.health.course.lapsed import CASE, lapsed, without_the_lapse

STOPS_NOW = "if the treatment stops now"
WHY = "The clinic forgot to ask for the renewal and nobody called us."
ASKED = "earlier.told"


def test_the_rise_is_told_as_one_that_came_without_treatment(facts: Facts) -> None:
    papers = lapsed(facts)
    came = (
        "The 6 was measured while the sessions were given, and the 15 came 88 days after the last, which your notice dates July 30, 2026."
    )
    assert came in papers["internal-appeal"]
    assert "What the rise to 15 means" not in papers["internal-appeal"]
    assert "The 6 was measured while the sessions were given, and the 15 came 88 days after the last" in papers["clinician-letter"]
    assert "It came 88 days after the last session" in papers["call-sheet"]
    assert "What came between" not in papers["call-sheet"]


def test_nobody_asks_what_comes_if_it_stops(facts: Facts) -> None:
    papers = lapsed(facts)
    assert all(STOPS_NOW not in papers[name] for name in papers)
    assert "what is likely if it is not taken up again" in papers["internal-appeal"]
    assert "what is likely if it is not taken up again: ____" in papers["clinician-letter"]
    assert "What is likely on stopping" not in papers["call-sheet"]
    assert STOPS_NOW in lapsed(facts, without_the_lapse())["internal-appeal"]


def test_the_form_asks_what_came_and_why_it_stopped(facts: Facts) -> None:
    def asked(change: dict[str, object]) -> bool:
        day = date(2026, 11, 30)
        view = assess(case_from_json(json.dumps(changed(CASE, change)), day), facts, day).view
        return is_settled(interview().question(ASKED).asked_when, view)

    assert asked({})
    assert not asked(without_the_lapse())


def test_why_it_stopped_answers_the_reason_that_counts_the_lapse(facts: Facts) -> None:
    papers = lapsed(facts, {"earlier": {"told": WHY}})
    answer = papers["internal-appeal"].split("Reason 1")[1].split("Reason 2")[0]
    # Where another writes for the patient, a sentence on "us" is told as the report of whoever writes (reading 35, R35B A26).
    assert "On the pause: as I report, " in answer
    assert WHY in answer
    assert WHY in papers["clinician-letter"].split("Your reasons, answered")[1].split("2. ")[0]
    assert "On the pause" in lapsed(facts)["clinician-letter"]

"""A federal employee writes to OPM thirty days after its ninety days ended."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.as_of import packet_on
from tests.health.papers import Papers

FEHB = "later/fehb-spravato-opm"
OFFICE = "United States Office of Personnel Management\nHealthcare and Insurance\nFederal Employee Insurance Operations\nFEHB 1\n"
NOTICE = f"You must write to OPM within 90 days after its date. Send it to:\n{OFFICE}1900 E Street NW\nWashington, DC 20415-3610\n"
EXTENDS = "or was prevented by circumstances beyond his or her control from submitting the request within it (5 CFR 890.105(e)(1))."


def on(facts: Facts, day: date) -> Papers:
    """90 days after October 28, 2026 are January 26, 2027."""
    change = {"denial": {"text": f"{case_document(FEHB)['denial']['text']}\n{NOTICE}"}}
    return packet_on(facts, FEHB, change, day)


def test_who_is_late_to_opm_is_told_what_lets_it_take_the_request(facts: Facts) -> None:
    """5 CFR 890.105(e)(1): OPM may extend the time for who was not notified of it, or was prevented by what he could not control."""
    made = on(facts, date(2027, 2, 25))
    assert EXTENDS in made["external-review-request"]
    steps = made["next-steps"]
    assert "By January 26, 2027" not in steps
    assert "another door: a new request by the clinic starts afresh" in steps
    assert "the office named below" not in steps


def test_who_is_in_time_reads_nothing_of_lateness(facts: Facts) -> None:
    made = on(facts, date(2026, 11, 28))
    assert EXTENDS not in made["external-review-request"]
    assert "the last day is January 26, 2027" in made["next-steps"]


def test_an_added_medicine_that_was_the_step_stands_in_the_opening(facts: Facts) -> None:
    """Letters.md 1.2: who decides looks first for what was missing."""
    trial = {"drug": "lithium", "dose_mg": 900, "weeks": 11, "result": "no_response", "source": "pharmacy"}
    quote = "No augmentation trial was documented."
    change: dict[str, Any] = {
        "denial": {"text": f"{quote} {NOTICE}", "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
        "history": {"trials": [*case_document(FEHB)["history"]["trials"], trial]},
        "step": {"drug": "an augmentation agent", "ground": "tried", "reason": "lithium for eleven weeks, no benefit"},
    }
    change["denial"]["appeal_address"] = {"unknown": True}
    opening = packet_on(facts, FEHB, change)["external-review-request"].partition("Why this review is open")[0]
    assert "and lithium." in opening


@pytest.mark.parametrize("name", ["external-review-request", "next-steps"])
def test_the_unit_that_the_notice_prints_stands_over_the_street(facts: Facts, name: str) -> None:
    assert "FEHB 1, 1900 E Street NW, Washington, DC 20415-3610" in on(facts, date(2026, 11, 28))[name]


def test_what_the_notice_says_that_opm_must_get_is_on_the_page_of_next_steps(facts: Facts) -> None:
    asks = f"{case_document(FEHB)['denial']['text']}\nInclude copies of all letters, your daytime phone number and the best time to call."
    page = packet_on(facts, FEHB, {"denial": {"text": asks}}, date(2026, 11, 27))["next-steps"]
    assert "write the best time to call beside your number, and put in copies of all letters both ways" in page
    assert "best time to call" not in on(facts, date(2026, 11, 27))["next-steps"]

"""What the notice itself promises holds though nobody has said if the plan is grandfathered (reading 35, R35B grave 6)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

ORDINARY = "We will decide within 30 days."
URGENT = "you can ask for an expedited appeal by phone at 1-833-555-0108; that is decided in 72 hours"
PROMISED = f"You have 180 days to ask for an appeal. {ORDINARY} If waiting could seriously put your health at risk, {URGENT}."


def papers(facts: Facts, *, grandfathered: bool | None = None, language: str = "en", promised: str = PROMISED) -> dict[str, str]:
    plan: dict[str, Any] = {"kind": "individual", "issued_in": "PA", "licence": None, "funding": None, "employer_size": None}
    plan["grandfathered"] = {"unknown": True} if grandfathered is None else grandfathered
    text = f"{case_document(CALIFORNIA)['denial']['text']}\n{promised}"
    change = {"plan": plan, "denial": {"text": text, "appeal_days": 180}, "urgency": {"level": "asking_clinician"}}
    return dict(packet(facts, CALIFORNIA, change, language))


def test_both_times_are_held_against_the_plan_and_stand_among_the_dates(facts: Facts) -> None:
    made = papers(facts)
    assert f'Your notice gives the time: "{ORDINARY}"' in made["internal-appeal"]
    assert 'decided in 72 hours". Please keep to that.' in made["expedited-appeal"]
    page = made["next-steps"]
    dates = page.split("Dates Check each")[1].split("When the answer comes")[0]
    # From November 23 thirty days end on December 23.
    assert "December 23, 2026, if they get it today" in dates
    assert "decided in 72 hours" in dates
    assert "Ask by telephone for their last day" not in page


@pytest.mark.parametrize("promised", ["", "An external reviewer will decide within 45 days."])
def test_a_notice_that_promises_nothing_is_held_to_nothing(promised: str, facts: Facts) -> None:
    made = papers(facts, promised=promised)
    assert "Your notice gives the time" not in made["internal-appeal"]
    assert "Ask by telephone for their last day" in made["next-steps"]


def test_where_the_law_binds_it_is_told_and_not_the_promise_that_is_no_shorter(facts: Facts) -> None:
    made = papers(facts, grandfathered=False)
    assert "Your notice gives the time" not in made["internal-appeal"]
    assert "Please keep to that" not in made["expedited-appeal"]


def test_who_bought_the_plan_on_a_marketplace_is_asked_that_first(facts: Facts) -> None:
    page = papers(facts)["next-steps"]
    assert "hardly changed since)? Bought on HealthCare.gov or a State's Marketplace? Then answer no." in page.replace("\u2019", "'")
    assert "Ellos deciden la apelación. La carta:" in papers(facts, language="es")["next-steps"]

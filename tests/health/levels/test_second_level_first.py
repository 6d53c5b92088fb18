"""A notice has outside review wait for a second appeal: the list of dates names that step, so that nobody waits for the one after it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.notice.steps.levels import second_in_time
from appealwright.words import words_in
from tests.conftest import case_document
from tests.health.as_of import friday_paper, packet_of
from tests.health.case_names import TEXAS

DAYS = "The second level must be requested within 60 days of the first-level decision."
TWO = f"This plan offers two levels of internal appeal. You must complete both before asking for external review. {DAYS}"
EMPLOYER = {"kind": "employer", "funding": "self_funded", "grandfathered": False, "criteria": []}
INDIVIDUAL = {"kind": "individual", "funding": "insured", "criteria": []}
NAMED, FIRST = "Make the second appeal to the plan if they refuse the first", "First the second appeal, then outside review."


def told(text: str, plan: dict[str, Any] | None = None, **denial: Any) -> dict[str, Any]:
    own = {
        "text": f"{case_document(TEXAS)['denial']['text']}\n{text}",
        "date": "2026-11-13",
        "received": "2026-11-18",
        "timing": "before",
        "appeal_days": 180,
        **denial,
    }
    return {"plan": plan or EMPLOYER, "denial": own}


def test_the_second_appeal_stands_before_outside_review_with_the_days_of_the_notice(facts: Facts) -> None:
    page = friday_paper(facts, "next-steps", TEXAS, told(TWO))
    assert f'{NAMED}, before outside review. The notice: "{DAYS}"' in page
    assert page.index(NAMED) < page.index("Ask for external review within four months")
    assert FIRST in page


def test_it_stands_there_in_spanish_too(facts: Facts) -> None:
    page = friday_paper(facts, "next-steps", TEXAS, told(TWO), "es")
    assert f'haga la segunda apelación ante el plan, antes de la revisión externa. La carta: "{DAYS}"' in page
    assert "Primero va la segunda apelación, después la revisión externa." in page


def test_without_a_time_in_the_notice_it_is_in_the_answer(facts: Facts) -> None:
    page = friday_paper(facts, "next-steps", TEXAS, told(TWO.removesuffix(DAYS)))
    assert f"{NAMED}, before outside review. Its time stands in that answer" in page


@pytest.mark.parametrize(
    "change",
    [
        told("This plan offers two levels of internal appeal. The second level is voluntary."),
        told("You may appeal within 180 days."),
        # 45 CFR 147.136(b)(3)(ii)(G): an individual policy has one level, whatever its notice says.
        told(TWO, INDIVIDUAL),
        # The first appeal is refused: the second is then the step itself, with a day.
        told(TWO, stage="after_first_appeal"),
    ],
)
def test_no_second_appeal_is_named_where_none_is_to_come(change: dict[str, Any], facts: Facts) -> None:
    page = friday_paper(facts, "next-steps", TEXAS, change)
    assert NAMED not in page
    assert FIRST not in page


@pytest.mark.parametrize(("text", "said"), [(TWO, True), ("You may appeal within 180 days.", False)])
def test_the_calendar_has_the_second_appeal_on_the_day_of_the_answer(text: str, facts: Facts, *, said: bool) -> None:
    """29 CFR 2560.503-1(i)(2)(ii): 15 days at each of two levels, 30 where there is one; counted from Friday, November 27."""
    packet = packet_of(facts, TEXAS, told(text))
    made = calendar_bytes(packet.case, facts, packet.assessment, words_in("en")).decode().replace("\r\n ", "")
    assert ("The second appeal comes before outside review." in made) is said
    assert f"their time ends on December {12 if said else 27}\\, 2026" in made


@pytest.mark.parametrize(
    ("sentence", "is_time"),
    [
        (DAYS, True),
        ("You may file a second appeal within 90 days after our decision.", True),
        ("A Level 2 appeal must be received within sixty (60) days of our first decision.", True),
        ("We will decide your second level appeal within 15 days after it is received.", False),
        ("A second-level appeal is decided within 30 days.", False),
        ("You may ask for external review within four months after the second level decision.", False),
        ("You may appeal within 180 days.", False),
    ],
)
def test_only_the_persons_own_time_for_it_is_quoted(sentence: str, *, is_time: bool) -> None:
    case = case_from_json(json.dumps({"case_version": 2, "denial": {"text": sentence}}), date(2026, 11, 27))
    assert second_in_time(case) == (sentence if is_time else "")

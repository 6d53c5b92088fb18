"""A course is cut and the last day is near: the call that appeals comes first, and no day is left out of the headline."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.as_of import friday_paper
from tests.health.case_names import CUT

UNKNOWN = {"unknown": True}
CALLED = "Call 1-844-555-0175 or write to Mesa Plan, Member Appeals, PO Box 27190, Albuquerque NM 87125 or fax (505) 555-0129."
NOTICE = (
    "On June 22, 2026 we approved 26 ketamine infusions thru December 31, 2026. You can ask for an appeal. {} "
    "You must ask by November 29, 2026."
)
MEDICAID: dict[str, Any] = {
    "plan": {"kind": "medicaid_managed", "funding": UNKNOWN, "issued_in": "NM", "criteria": [], "policy_text": UNKNOWN},
    "denial": {
        "text": NOTICE.format(CALLED),
        "reasons": [{"ground": "ground.no-continued-response"}],
        "date": "2026-09-30",
        "received": "2026-11-25",
        "appeal_by": "2026-11-29",
        "reference": "26-TC-441907",
        "appeal_address": UNKNOWN,
        "appeal_fax": UNKNOWN,
    },
    "course": {"approved": 26, "given": 14, "cut": "2026-12-01"},
    "sender": {"role": "patient"},
    "urgency": {"level": "asking_clinician"},
}


def steps(facts: Facts, change: dict[str, Any] | None = None, language: str = "en") -> str:
    return friday_paper(facts, "next-steps", CUT, changed(MEDICAID, change or {}), language)


def test_the_call_is_the_one_thing_where_the_notice_takes_it(facts: Facts) -> None:
    """42 CFR 438.402(c)(3)(ii): orally or in writing; an office that is shut on Friday night still has a line."""
    page = steps(facts)
    said = "I appeal, number 26-TC-441907, and I ask that the sessions go on while you decide."
    assert f'One thing today: call 1-844-555-0175, the number in your notice, whatever the hour. Say: "{said}"' in page
    assert page.index("Then send the objection, by fax or portal") < page.index("if waiting is dangerous")
    assert f'llame al 1-844-555-0175, el número de la carta, a cualquier hora. Diga: "{said}"' in steps(facts, language="es")


@pytest.mark.parametrize(
    "change",
    [
        {"denial": {"text": NOTICE.format("Write to Mesa Plan. Questions? Call 1-844-555-0175.")}},
        {"denial": {"text": NOTICE.format("Complaints: call 1-844-555-0175 or write to the Department of Insurance about this appeal.")}},
        # a clinic appeals only with the member's consent in writing
        {"sender": {"role": "clinician"}},
    ],
    ids=["in writing", "another office", "clinic"],
)
def test_no_call_appeals_where_nobody_said_so(change: dict[str, Any], facts: Facts) -> None:
    assert "One thing today: send the objection" in steps(facts, change)


def test_the_last_day_to_appeal_stands_beside_the_day_the_sessions_stop(facts: Facts) -> None:
    page = steps(facts)
    assert "The last day to appeal is November 29, 2026. The sessions stop on December 1, 2026." in page
    assert "That is the day by your notice" not in page
    later = steps(facts, {"denial": {"appeal_by": "2026-12-20"}})
    assert "The last day to appeal" not in later


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Missed that day? Send it all the same: by the law's own count the last day is May 24, 2027."),
        ("es", "¿Se le pasó ese día? Envíela de todos modos: contado como dice la ley, el último día es el 24 de mayo de 2027."),
    ],
)
def test_one_last_day_leads_and_the_laws_own_count_is_told_as_that(language: str, said: str, facts: Facts) -> None:
    """One day is the last, and not two: "The last day to appeal is November 29" and "the last day is May 24, 2027" in one line.
    29 CFR 2560.503-1(h)(3)(i): 180 days from the day it came, November 25.
    """
    employer = {"plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False}}
    page = steps(facts, employer, language)
    assert said in page
    assert "Send it by November 29" not in page


def test_an_approval_thru_a_day_ends_then(facts: Facts) -> None:
    assert "The approval ends on December 31, 2026, whatever happens here." in steps(facts)

"""Whether the plan is grandfathered, left open: 45 CFR 147.140(c)(1) keeps what rests on PHS Act § 2719 from such a plan, so no letter
states it, and the page of next steps says so.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

UNKNOWN = {"unknown": True}
MISSING = "One answer is missing: is the plan grandfathered (in force on March 23, 2010, and hardly changed since)?"
FALTA = "Falta una respuesta: ¿tiene el plan derechos adquiridos"


def page(facts: Facts, plan: dict[str, Any], language: str = "en") -> str:
    return packet(facts, CALIFORNIA, {"plan": {"issued_in": "PA", "licence": None, **plan}}, language)["next-steps"]


@pytest.mark.parametrize(("funding", "lost"), [("self_funded", "outside review and new papers"), ("insured", "give: new papers")])
def test_an_employers_plan_is_told_what_the_letters_leave_out_till_then(facts: Facts, funding: str, lost: str) -> None:
    told = page(facts, {"funding": funding, "grandfathered": UNKNOWN})
    assert MISSING in told
    assert lost in told
    assert "Its booklet must say if it is. Not there? Call the number on the card" in told
    assert FALTA in page(facts, {"funding": funding, "grandfathered": UNKNOWN}, "es")


def test_where_a_call_asks_for_the_last_day_it_asks_this_too_and_says_why(facts: Facts) -> None:
    """45 CFR 147.136(b)(3)(i) makes the claims procedure binding on a policy that somebody bought, unless it is grandfathered."""
    told = page(facts, {"kind": "individual", "funding": None, "employer_size": None, "grandfathered": UNKNOWN})
    assert "Is my plan grandfathered?" in told
    assert "its times to decide, the fast answer and the file" in told
    assert MISSING not in told


@pytest.mark.parametrize("answer", [True, False])
def test_once_answered_nothing_is_missing(facts: Facts, *, answer: bool) -> None:
    told = page(facts, {"grandfathered": answer})
    assert "One answer is missing" not in told
    assert "the letters leave out" not in told


def test_a_program_has_no_such_question(facts: Facts) -> None:
    told = page(facts, {"kind": "medicare_advantage", "funding": None, "issued_in": None, "employer_size": None, "grandfathered": None})
    assert "grandfathered" not in told

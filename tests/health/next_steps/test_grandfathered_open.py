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


@pytest.mark.parametrize(
    ("funding", "lost"), [("self_funded", "give: outside review, what its codes"), ("insured", "give: what its codes")]
)
def test_an_employers_plan_is_told_what_the_letters_leave_out_till_then(facts: Facts, funding: str, lost: str) -> None:
    told = page(facts, {"funding": funding, "grandfathered": UNKNOWN})
    assert MISSING in told
    assert f"{lost} mean, and new papers shown in time to answer." in told
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


@pytest.mark.parametrize("kind", ["public_employer", "church"])
def test_a_plan_outside_erisa_may_owe_its_times_and_the_file_no_more(facts: Facts, kind: str) -> None:
    """The claims rule binds such plans by 45 CFR 147.136(b) or 26 CFR 54.9815-2719 alone, and these bind no grandfathered plan."""
    told = page(facts, {"kind": kind, "funding": "self_funded", "grandfathered": UNKNOWN})
    assert "give: outside review, its times to decide, the fast answer and the file." in told


def test_a_small_insured_plan_may_not_owe_parity_either(facts: Facts) -> None:
    """42 U.S.C. § 300gg-26(c)(1) frees small employers; what binds them is the essential benefits of a plan that is not grandfathered."""
    told = page(facts, {"issued_in": "OR", "funding": "insured", "employer_size": "up_to_50", "grandfathered": UNKNOWN})
    assert "give: a comparison under the parity law, what its codes mean" in told


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_near_day_waits_for_no_call_about_it(facts: Facts, language: str) -> None:
    plan = {"issued_in": "PA", "licence": None, "funding": "insured", "grandfathered": UNKNOWN}
    near = packet(facts, CALIFORNIA, {"plan": plan, "denial": {"appeal_by": "2026-11-27"}}, language)["next-steps"]
    missing, later = (MISSING, "Later 1.") if language == "en" else (FALTA, "Más tarde 1.")
    assert near.index(later) < near.index(missing)


def test_the_letter_to_sign_is_a_step_where_the_day_is_near(facts: Facts) -> None:
    near = packet(facts, CALIFORNIA, {"denial": {"appeal_by": "2026-11-27"}})["next-steps"]
    sent, given = near.index("Read the appeal once aloud"), near.index("Give the clinician the letter to sign today")
    assert sent < given < near.index("Where to send it")


def test_the_times_that_the_notice_gives_stand_there_while_no_rule_dates_a_step(facts: Facts) -> None:
    promised = "You may ask for external review within four months of this decision."
    denial = {"text": f"We upheld our decision.\n{promised}", "stage": "after_first_appeal", "appeal_address": UNKNOWN}
    denial["reasons"] = [{"ground": "ground.experimental", "quote": "We upheld our decision."}]
    plan = {"issued_in": "PA", "licence": None, "funding": "self_funded"}
    case = {"denial": denial | {"appeal_by": UNKNOWN, "appeal_days": UNKNOWN}, "appeal": {"sent": "2026-10-05"}}
    open_still = packet(facts, CALIFORNIA, case | {"plan": plan | {"grandfathered": UNKNOWN}})["next-steps"]
    assert f'Your notice says: "{promised}"' in open_still
    settled = packet(facts, CALIFORNIA, case | {"plan": plan | {"grandfathered": False}})["next-steps"]
    assert "Ask for external review within four months after receiving the final internal denial" in settled
    assert "Your notice says" not in settled

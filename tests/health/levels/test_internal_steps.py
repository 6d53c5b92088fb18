"""After the one appeal that is due: what the notice says of its own steps, of one that nobody has to make, and of its reviewer."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import Case, case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.notice.steps.levels import another_until, says_steps_done
from appealwright.words import words_in
from tests.conftest import case_document, changed
from tests.health.as_of import FRIDAY
from tests.health.as_of import friday_paper as paper

ILLINOIS = "later/il-marketplace-step"
DONE = "You have finished the internal appeal that your Policy requires."
NOTICE = case_document(ILLINOIS)["denial"]["text"]
VOLUNTARY = "You may also ask for a voluntary second level appeal within 60 days of this letter."
NEED_NOT = "You need not make it"


def refused(text: str, **rest: Any) -> dict[str, Any]:
    return {"denial": {"stage": "after_first_appeal", "text": f"{NOTICE}\n{text}", "date": "2026-10-29", "received": "2026-11-02"}, **rest}


def case_of(change: dict[str, Any]) -> Case:
    return case_from_json(json.dumps(changed(case_document(ILLINOIS), change)), FRIDAY)


def test_a_voluntary_level_is_told_with_its_last_day(facts: Facts) -> None:
    """One level is due of an individual policy (45 CFR 147.136(b)(3)(ii)(G)). 60 days from October 29, 2026 are December 28."""
    change = refused(f"{DONE} {VOLUNTARY}")
    page = paper(facts, "next-steps", ILLINOIS, change)
    assert NEED_NOT in page
    assert "December 28, 2026" in page
    assert "28 de diciembre de 2026" in paper(facts, "next-steps", ILLINOIS, change, "es")
    case = case_of(change)
    calendar = calendar_bytes(case, facts, assess(case, facts, FRIDAY), words_in("en")).decode()
    assert "DTSTART;VALUE=DATE:20261228" in calendar
    assert "SUMMARY:Last day for an appeal you need not make" in calendar
    none = paper(facts, "next-steps", ILLINOIS, refused(f"{DONE} No second level of appeal is available."))
    assert NEED_NOT not in none
    assert "December 28, 2026" not in none
    # Of a first denial the first level is what is due.
    first = {"denial": {"text": f"{NOTICE}\n{VOLUNTARY}", "date": "2026-10-29", "stage": "first"}}
    assert NEED_NOT not in paper(facts, "next-steps", ILLINOIS, first)


def test_two_times_in_the_offer_date_nothing() -> None:
    two = "You may ask for a voluntary appeal within 60 days of this letter, or within 30 days of the first."
    assert another_until(case_of(refused(two))) is None
    assert another_until(case_of(refused(DONE))) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (DONE, True),
        ("This letter completes the internal appeal process.", True),
        ("You do not have to use another appeal level before you ask for outside review.", True),
        ("You may ask for outside review once you have finished the appeal process.", False),
        ("If you have exhausted your appeals you may sue.", False),
        ("You have not finished the appeal process.", False),
    ],
)
def test_what_a_notice_says_of_its_own_steps(text: str, *, says: bool) -> None:
    assert bool(says_steps_done(case_of(refused(text)))) is says


def test_the_request_says_the_one_limb_that_holds(facts: Facts) -> None:
    told = paper(facts, "external-review-request", ILLINOIS, refused(DONE))
    assert f'"{DONE}"' in told
    assert "or the notice says that they are not needed" not in told
    silent = paper(facts, "external-review-request", ILLINOIS, refused("The denial is upheld."))
    assert "The internal appeal was decided on October 29, 2026" in silent
    assert "only one level of internal appeal" in silent
    assert "not needed" not in silent


def test_a_reviewer_of_another_field_meets_the_rule(facts: Facts) -> None:
    """29 CFR 2560.503-1(h)(3)(iii), by 45 CFR 147.136(b)(3)(i) of an individual policy that is not grandfathered."""
    text = "Provider: Lakeshore Psychiatry - A. Vale, MD\nThe appeal was reviewed by a physician board certified in internal medicine."
    told = paper(facts, "external-review-request", ILLINOIS, refused(text))
    assert '"board certified in internal medicine"' in told
    assert "training in the field involved (45 CFR 147.136(b)(3)(i)" in told
    own_field = "The appeal was reviewed by a physician board certified in psychiatry."
    assert "training in the field involved" not in paper(facts, "external-review-request", ILLINOIS, refused(own_field))
    grandfathered = paper(facts, "external-review-request", ILLINOIS, refused(text, plan={"grandfathered": True}))
    assert "training in the field involved" not in grandfathered


SHOWN = {"shown": "five articles and my medication list", "decision": "off-label, and Spravato is available"}


def points(missing: str, new: str) -> dict[str, Any]:
    return refused(DONE, appeal={"sent": "2026-09-28", "new": new, "points": [{**SHOWN, "missing": missing}]})


def test_a_decision_is_not_blamed_for_a_paper_it_was_never_shown(facts: Facts) -> None:
    told = paper(
        facts, "external-review-request", ILLINOIS, points("that I had Spravato already", "the Spravato records of the other clinic")
    )
    assert "What the decision does not answer" not in told
    assert "The decision says: off-label, and Spravato is available. NEW, not in the plan's file: the Spravato records" in told
    assert told.count("NEW, not in the plan's file") == 1
    other = paper(
        facts, "external-review-request", ILLINOIS, points("an answer on the articles", "the Spravato records of the other clinic")
    )
    assert "Missing: an answer on the articles" in other
    assert "NEW, not in the plan's file" in other


def test_a_plan_of_one_level_is_told_nothing_of_two(facts: Facts) -> None:
    """The notice says which it is; the rule's other half is of other plans (reading 34, reader of d, 15)."""

    def page(said: str, language: str = "en", name: str = "next-steps") -> str:
        plan = {"kind": "employer", "funding": "self_funded", "grandfathered": False}
        text = f"{NOTICE}\n{said}"
        return paper(facts, name, ILLINOIS, {"denial": {"text": text, "stage": "first", "timing": "before"}, "plan": plan}, language)

    one = page("Your plan has one level of internal appeal.")
    assert "(one level, by the notice)" in one
    assert "(one level, by the notice)" in page("You bought this policy. It has one level of internal appeal.")
    assert "within 30 days of receiving it;" in one
    assert "two levels" not in one
    assert "if it has two" not in one
    letter = page("Your plan has one level of internal appeal.", name="internal-appeal")
    assert "within 30 days of receiving it (29 CFR 2560.503-1(i)(2)(ii))" in letter
    assert "if it has two" not in letter
    spanish = page("Your plan has one level of internal appeal.", "es")
    assert "(un nivel, según la carta)" in spanish
    assert "en cada nivel" not in spanish
    for said in ("", "You must complete one level of appeal.", "Your plan has one level of appeal and a voluntary second level."):
        assert "15 days at each level if it has two" in page(said)

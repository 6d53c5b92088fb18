"""An approval that ran out by its own dates while more was refused: what is refused is asked for, and that the service go on meanwhile."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.course.renewal import refuses_more
from appealwright.notice.people.addressed import names_the_plan
from appealwright.notice.steps.kept_meanwhile import kept_meanwhile
from tests.conftest import case_document, changed
from tests.health.as_of import packet_on
from tests.health.case_names import TEXAS
from tests.health.told_on import judged_on

TODAY = date(2026, 11, 30)
REASON = "This does not show a clinically meaningful improvement."
ENDS = (
    "We have been paying for Spravato under authorization 201733, from 06/08/2026 through 12/06/2026. On 11/12/2026 your provider asked us"
    " to continue it. We have decided to stop paying for this service on 12/07/2026."
)
PROMISE = (
    "If you ask for an appeal within 15 calendar days of the mailing date of this notice, or before the date of the action, whichever is"
    " later, and you ask us to keep your services, you will keep getting the service while your appeal is decided."
)


def told(ends: str = ENDS, promise: str = PROMISE, **more: Any) -> dict[str, Any]:
    return {
        "plan": {"kind": "medicaid_managed", "funding": {"does_not_apply": True}},
        "denial": {
            "text": f"{ends}\n\n{REASON}\n\n{promise}",
            "reasons": [{"ground": "ground.no-continued-response", "quote": REASON}],
            "date": "2026-11-20",
            "received": "2026-11-24",
            "stage": "first",
            "timing": "during",
            "appeal_address": {"unknown": True},
            "appeal_fax": {"unknown": True},
        },
        "sender": {"role": "clinician"},
        "course": {"approved": 26, "given": 21, "cut": "2026-12-07"},
        "treatment": {"drug": "spravato", "sessions": 12},
        **more,
    }


def test_the_twelve_that_are_refused_are_asked_for_and_that_the_service_go_on(facts: Facts) -> None:
    found = packet_on(facts, TEXAS, told(), TODAY)
    assert "twelve further Spravato" in found["internal-appeal"]
    assert "other five" not in found["internal-appeal"]
    assert PROMISE in found["continuation-request"]
    assert "five are left" not in " ".join(found.values())
    # The rule keeps only a service whose approval has not expired (42 CFR 438.420(b)).
    assert "438.420(a)" not in found["continuation-request"] + found["internal-appeal"]
    assert "December 6, 2026" in found["next-steps"]


@pytest.mark.parametrize(
    ("ends", "more"),
    [
        (ENDS, True),
        ("Your current authorization expires 12/06/2026. The request to renew Spravato is denied.", True),
        ("We approved visits until December 6, 2026. Your doctor's request for 12 more visits is not approved.", True),
        # Days of the approval that are left are cut; and a course that nobody asked to extend is cut.
        ("We approved visits until December 31, 2026. Your doctor's request for 12 more visits is not approved.", False),
        ("We approved 26 visits through December 6, 2026. We are ending them on December 7, 2026.", False),
    ],
)
def test_an_approval_is_cut_only_where_days_of_it_are_left(ends: str, *, more: bool) -> None:
    course = {"cut": "2026-12-07", "approved": 26, "given": 21}
    document = {"case_version": 2, "denial": {"timing": "during", "text": ends}, "course": course}
    case = case_from_json(json.dumps(document), TODAY)
    assert refuses_more(case) is more


@pytest.mark.parametrize(
    ("promise", "day"),
    [
        (PROMISE, date(2026, 12, 6)),
        (
            "We will keep paying until we decide if you ask within 10 days of it or by the effective date, whichever is later.",
            date(2026, 12, 7),
        ),
        (
            "Services will continue while we decide, if you ask within 20 days of this notice or before the action, whichever is later.",
            date(2026, 12, 10),
        ),
    ],
)
def test_the_day_before_the_action_is_the_last_day(promise: str, day: date) -> None:
    document = {"case_version": 2, "denial": {"date": "2026-11-20", "text": promise}, "course": {"cut": "2026-12-07"}}
    kept = kept_meanwhile(case_from_json(json.dumps(document), TODAY))
    assert kept is not None
    assert kept.day == day


def test_where_an_approved_course_is_cut_the_notice_ends_the_rules_later_day(facts: Facts) -> None:
    cut = told("We are ending your approved Spravato visits on December 7, 2026.")
    found = next(
        one for one in judged_on(facts, changed(case_document(TEXAS), cut), TODAY)[1].deadlines if one.what == "continuation-request"
    )
    assert (found.act_by, found.at_latest) == (date(2026, 11, 30), date(2026, 12, 6))


def test_a_sentence_behind_another_has_its_space_and_the_plan_stands_once(facts: Facts) -> None:
    cut = told("We are ending your approved Spravato visits on December 7, 2026.")
    request = packet_on(facts, TEXAS, cut, TODAY)["continuation-request"]
    assert "five are left. Your notice" in request
    names = ("Cardinal Valley Community Plan of Ohio", "Lakeland Community Health Plan, Inc.", "Mesa Verde Care of New Mexico")
    places = ("Cardinal Valley Community Plan\nP.O. Box 1902", "Lakeland Community Health Plan\nBox 2", "Mesa Verde Care, Member Appeals")
    assert all(names_the_plan(place, name) for place, name in zip(places, names, strict=True))
    assert not names_the_plan("Mesa\nP.O. Box 1", "Mesa Verde Care")


@pytest.mark.parametrize(
    "ends",
    [
        "We approved 26 visits through December 6, 2026. We are ending them on December 7, 2026.",
        "We have been paying for Spravato under authorization 201733, from 06/08/2026 through 12/06/2026. It ends on 12/07/2026.",
        "Authorization 201733, 26 visits: 06/08/2026 - 12/06/2026. We end this service on 12/07/2026.",
    ],
)
def test_an_approval_that_ran_out_is_extended_and_not_restored(ends: str, facts: Facts) -> None:
    """Nobody asked for more: the sessions left need days, of which the approval has none."""
    found = packet_on(facts, TEXAS, {**told(ends), "treatment": {"drug": "spravato"}}, TODAY)
    for paper in ("internal-appeal", "call-sheet", "clinician-letter"):
        assert "extend the approval past December 6, 2026" in found[paper]
        assert "restore the approval" not in found[paper]


def test_an_approval_with_days_left_is_restored(facts: Facts) -> None:
    ends = "We approved 26 visits until December 31, 2026. We are ending them on December 7, 2026."
    found = packet_on(facts, TEXAS, {**told(ends), "treatment": {"drug": "spravato"}}, TODAY)
    assert "restore the approval" in found["internal-appeal"]
    assert "extend the approval" not in found["internal-appeal"]

"""A level of appeal that the notice calls voluntary, and one that has to be used: what each changes of the days and of the ways."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.steps.levels import calls_level_voluntary
from tests.conftest import case_document, changed
from tests.health.as_of import FRIDAY, packet_on
from tests.health.as_of import friday_paper as paper
from tests.health.case_names import TEXAS
from tests.health.told_on import judged_on

EMPLOYER = {"kind": "employer", "funding": "self_funded", "grandfathered": False, "criteria": []}
SELF_FUNDED_SCHOOL = {"kind": "public_employer", "funding": "self_funded", "grandfathered": False, "criteria": []}
SUIT = "Any lawsuit must be filed within one year of the date of this notice."
VOLUNTARY = "You may also ask for a voluntary second level appeal within 60 days of the date of this letter."


def refused(text: str = "", plan: dict[str, Any] | None = None, **denial: Any) -> dict[str, Any]:
    own = {
        "text": f"{case_document(TEXAS)['denial']['text']}\n{text}",
        "stage": "after_first_appeal",
        "date": "2026-11-06",
        "received": "2026-11-10",
        "timing": "before",
        **denial,
    }
    return {"plan": plan or EMPLOYER, "denial": own}


@pytest.mark.parametrize(
    ("text", "voluntary"),
    [
        ("You may ask for a voluntary second level of appeal.", True),
        ("This appeal is voluntary.", True),
        ("A second review is voluntary and does not delay other rights.", True),
        ("You were admitted on an involuntary basis in 2024.", False),
        ("Your involuntary admission is under appeal.", False),
        ("Your stay was voluntary. You may appeal.", False),
        ("Voluntary use of the hotline is free.", False),
        ("The second level of appeal must be used.", False),
        ("You volunteered for the review.", False),
        ("You need not use the voluntary level of appeal.", True),
        ("There is no fee for a voluntary appeal.", True),
        ("The second level of appeal is not voluntary.", False),
        ("The second appeal isn't voluntary and must be used.", False),
        ("This is not a voluntary level of appeal.", False),
        ("There is no voluntary level of appeal.", False),
        ("The plan does not offer a voluntary second level of appeal.", False),
        ("A voluntary second level of appeal is no longer available.", False),
        ("Asking for an external review is voluntary.", False),
        ("A voluntary independent review can be asked for within four months.", False),
        ("A voluntary admission to the hospital was reported by the clinic before the request and the appeal.", False),
        ("Appeal in writing.\nVoluntary admission: yes", False),
    ],
)
def test_a_level_is_called_voluntary_and_nothing_else(text: str, *, voluntary: bool) -> None:
    assert calls_level_voluntary(text) is voluntary


@pytest.mark.parametrize(
    ("change", "days"),
    [
        (refused(), 15),
        (refused(timing="after"), 30),
        (refused(plan=SELF_FUNDED_SCHOOL), 15),
        # One level is all that this plan makes anybody use.
        (refused(VOLUNTARY), 30),
        (refused(VOLUNTARY, timing="after"), 60),
        (refused("You have finished the internal appeal that the plan requires."), 30),
        (refused(stage="first"), 30),
    ],
)
def test_who_has_a_second_level_to_use_waits_half_as_long_for_it(change: dict[str, Any], days: int, facts: Facts) -> None:
    """29 CFR 2560.503-1(i)(2)(ii), (iii)(A): where a plan provides for two appeals, 15 days for each before care and 30 after it; where it
    provides for one, 30 and 60. 45 CFR 147.136(b)(2)(i) has plans of governments keep the same. That a second appeal is left after the
    first is refused makes two.
    """
    _, assessment = judged_on(facts, changed(case_document(TEXAS), change), FRIDAY)
    clock = next(one for one in assessment.deadlines if one.what == "internal-decision")
    time = next(one for one in facts.row(clock.row_id).times if one.words == clock.words)
    assert time.count == days


@pytest.mark.parametrize("plan", [EMPLOYER, SELF_FUNDED_SCHOOL, {"kind": "employer", "funding": "insured", "grandfathered": False}])
def test_outside_review_is_open_beside_a_level_that_nobody_has_to_use(plan: dict[str, Any], facts: Facts) -> None:
    """29 CFR 2590.715-2719(d)(2)(ii)(A)(3), 45 CFR 147.136(c)(2)(iii): what has to be exhausted first is the plan's own process; a level
    that is voluntary is not needed for it (29 CFR 2560.503-1(c)(3)(i)).
    """
    papers = packet_on(facts, TEXAS, refused(VOLUNTARY, plan))
    assert "second-level-appeal" in papers
    request = papers["external-review-request"]
    assert "The internal appeal was decided on November 6, 2026 (Exhibit A). The notice calls the next level voluntary." in request
    page = papers["next-steps"]
    assert "outside review of this reason is open now. The request is in this packet." in page
    assert "keep its last day" in page
    assert "if you may ask" not in page


def test_a_policy_of_one_level_says_so_by_its_rule_and_an_urgent_case_what_is_over(facts: Facts) -> None:
    """45 CFR 147.136(b)(3)(ii)(G): an issuer of individual coverage may have one level; what the notice calls the next is no matter."""
    calls = "The notice calls the next level voluntary."
    individual = packet_on(facts, TEXAS, refused(VOLUNTARY, {"kind": "individual", "funding": None, "grandfathered": False}))
    assert "147.136(b)(3)(ii)(G)" in individual["external-review-request"]
    assert calls not in individual["external-review-request"]
    urgent = packet_on(facts, TEXAS, {**refused(VOLUNTARY), "urgency": {"level": "clinician_certified"}})["external-review-request"]
    assert calls in urgent
    assert "run at the same time" not in urgent


@pytest.mark.parametrize(
    "change",
    [
        refused(),
        refused("The second level of appeal is not voluntary."),
        # No rule gives a grandfathered plan outside review of this denial.
        refused(VOLUNTARY, {"kind": "employer", "funding": "self_funded", "grandfathered": True, "criteria": []}),
        refused(VOLUNTARY, stage="first"),
    ],
)
def test_it_is_not_open_while_a_level_has_to_be_used_or_no_rule_opens_it(change: dict[str, Any], facts: Facts) -> None:
    assert "external-review-request" not in packet_on(facts, TEXAS, change)


def test_whom_to_ask_is_said_only_where_no_request_is_made(facts: Facts) -> None:
    ministry = {"kind": "sharing_ministry", "funding": None, "criteria": []}
    assert "ask the ministry if you may ask for it now" in paper(facts, "next-steps", TEXAS, refused(VOLUNTARY, ministry))


TOLLED = "any limitation or other defense based on timeliness is tolled while it is pending"
STOPS = "By the rule the voluntary level stops it while it is pending; outside review may not."


def test_the_time_to_sue_stands_still_at_a_voluntary_level(facts: Facts) -> None:
    """29 CFR 2560.503-1(c)(3)(i), (ii), (v): no objection that it was not used, time defenses tolled, no fee; but for levels that State law
    requires, which it cannot of a plan that pays by itself.
    """
    papers = packet_on(facts, TEXAS, refused(f"{VOLUNTARY} {SUIT}"))
    letter = papers["second-level-appeal"]
    assert f"{TOLLED}, and a plan may not object that a claimant did not use it (29 CFR 2560.503-1(c)(3))" in letter
    assert "or calls this one voluntary" not in letter
    page = papers["next-steps"]
    assert STOPS in page
    assert "This level is free, and time limits to sue stop while you wait for its answer." in page
    assert "which may run while you still appeal" not in page
    insured = {"kind": "employer", "funding": "insured", "grandfathered": False}
    assert "wait for its answer, unless State law requires it." in paper(facts, "next-steps", TEXAS, refused(VOLUNTARY, insured))
    spanish = paper(facts, "next-steps", TEXAS, refused(f"{VOLUNTARY} {SUIT}"), "es")
    assert "Según la regla, el nivel voluntario lo detiene mientras está pendiente" in spanish
    assert "Este nivel es gratis" in spanish


@pytest.mark.parametrize("change", [refused(SUIT), refused(f"{VOLUNTARY} {SUIT}", SELF_FUNDED_SCHOOL)])
def test_elsewhere_an_appeal_may_not_stop_it(change: dict[str, Any], facts: Facts) -> None:
    papers = packet_on(facts, TEXAS, change)
    assert TOLLED not in papers["second-level-appeal"]
    assert "An appeal or outside review may not stop it." in papers["next-steps"]


LATER = "You may request a voluntary second level appeal within 60 days of receipt of this letter."


def test_a_level_with_days_of_its_own_is_not_given_those_of_outside_review(facts: Facts) -> None:
    """60 days from November 6, 2026 are January 5, 2027; four months from November 10 are March 10, 2027. An appeal on care already given,
    which may wait for its file, must not wait until the days of another step.
    """
    change = refused(LATER, timing="after")
    page = paper(facts, "next-steps", TEXAS, change)
    assert "January 5, 2027: Whose step: yours, if you wish" in page
    assert "or without it" not in page
    assert "the last day is March" not in page
    assert "at the latest by March" not in page
    given = refused(LATER, timing="after", appeal_days=60)
    assert "which you need not make" not in paper(facts, "next-steps", TEXAS, given)

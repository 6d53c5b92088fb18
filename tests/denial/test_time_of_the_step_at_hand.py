"""A notice of several steps: the time offered is the one of the appeal that is next, never the one that runs from the appeal's decision.

Every notice is of November 9, 2026. Sixty days from it end on January 8, 2027, 65 on January 13, 90 on February 7, 180 on May 8, and six
months on May 9.
"""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.denial.expectations import HERE, offered

NOTICE = """{head}

November 9, 2026

Member number: 7740-26618-03
Service: Spravato (esketamine) nasal spray 84 mg, 8 visits

Dear Darlene Fontenot,

On October 27, 2026 your provider asked us to pay for the service above. We are not approving this service.

Why we made this decision

A member must have tried two antidepressants. Our records show citalopram and one fill of bupropion for 30 days. We count this as one trial.

If you do not agree

{rights}
"""
PLANS = {
    "medicaid": "PELICAN SELECT HEALTH PLAN\nA Healthy Louisiana Medicaid plan",
    "advantage": "HARBOR ADVANTAGE (HMO)\nA Medicare Advantage plan\nNotice of Denial of Medical Coverage",
    "insured": "FRONT RANGE MUTUAL HEALTH INSURANCE COMPANY",
    "employer": "MERIDIAN ADMINISTRATORS\nfor the Coastline Foods Employee Health Plan",
    "tricare": "TRICARE EAST REGION\nHeathrow Federal Services",
    "fehb": "GREENHOLLOW FEDERAL EMPLOYEE PROGRAM",
}
ASKED = (
    "You may ask for an appeal. You, your provider or someone you choose can do this. "
    "If someone else asks for you we need your written OK. You must ask within 60 calendar days from the date on this letter. "
    "We will answer within 30 days."
)
HEARING = (
    "If your appeal is denied you can ask for a State Fair Hearing. You must ask within 120 days of the date on the appeal decision. "
    "You must finish our appeal first."
)
S60, S180 = "2027-01-08", "2027-05-08"


def by_notice(rights: str, head: str = PLANS["medicaid"]) -> tuple[object, object]:
    """The last day and the days that are offered."""
    told = offered(NOTICE.format(head=head, rights=rights))
    return told.get("denial.appeal_by"), told.get("denial.appeal_days")


@pytest.mark.parametrize(
    "hearing",
    [
        HEARING,
        HEARING.replace("120", "90"),
        HEARING.replace("State Fair Hearing", "hearing with the Division of Administrative Law"),
        "If your appeal is denied you can ask for a State Fair Hearing. You must ask for a hearing within 120 days of the appeal decision.",
        "If your appeal is denied you can ask for a State Fair Hearing. You have 120 days.",
        "If your appeal is denied you can ask for an external review. You must ask within four months of the date on the appeal decision.",
        "If we say no to your appeal you can ask for a State Fair Hearing within 120 days of the date on our appeal letter.",
        "State Fair Hearing: after our appeal. Ask within 120 days of the date on the appeal decision.",
        "If we deny your appeal you can ask for external review. You have 120 days from the date of the appeal decision to ask for it.",
    ],
)
@pytest.mark.parametrize(
    "asked",
    [
        ASKED,
        ASKED.replace("on this letter", "of this letter"),
        ASKED.replace("on this letter", "on this notice"),
        ASKED.replace("You must ask", "The request has to be made"),
        ASKED.replace("If someone else asks for you we need your written OK. ", ""),
        "You can appeal. Your request must reach us within 60 calendar days from the date on this letter.",
        "Ask us to change our decision. This is called an appeal. Someone may ask for you. You have 60 days from the date on this letter.",
        "You can appeal. Someone else can ask for you. You must ask by January 8, 2027.",
    ],
)
def test_the_sixty_days_of_the_appeal_are_offered_and_not_the_time_of_the_hearing_after_it(asked: str, hearing: str) -> None:
    assert by_notice(f"{asked}\n\n{hearing}") == (S60, None)


def test_a_longer_time_of_the_appeal_is_kept_too() -> None:
    review = "If your appeal is denied you can ask for an independent external review."
    later = f"{review} You must ask within 4 months of the date of the appeal decision."
    assert by_notice(f"{ASKED.replace('60 calendar', '180')}\n\n{later}") == (S180, None)


def test_a_hearing_alone_offers_no_time_to_appeal() -> None:
    assert by_notice(f"You may ask for an appeal.\n\n{HEARING}") == (None, None)


def pages() -> list[Any]:
    """Each page of rights with the plan whose it is, and what it gives for the step at hand."""
    told = yaml.safe_load((HERE / "steps_and_times.yaml").read_text(encoding="utf-8"))
    return [pytest.param(PLANS[one["plan"]], one["rights"], (_iso(one.get("by")), one.get("days")), id=one["story"]) for one in told]


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


@pytest.mark.parametrize(("head", "rights", "offers"), pages())
def test_in_other_orders_and_tables_the_step_at_hand_keeps_its_own_time(
    head: str, rights: str, offers: tuple[str | None, int | None]
) -> None:
    assert by_notice(rights, head) == offers


@pytest.mark.parametrize("day", ["You must ask by January 8, 2027.", "Last day to appeal: January 8, 2027"])
def test_a_printed_day_of_the_appeal_is_taken_before_a_count(day: str) -> None:
    assert by_notice(f"You can appeal. {day}\n\nYou may ask for a review within 90 days of the date of this letter.") == (S60, None)


def test_after_the_appeal_was_refused_the_time_counted_from_its_decision_is_the_one_at_hand() -> None:
    upheld = (
        "We reviewed your appeal and uphold our denial. You may ask for a State Fair Hearing within 120 days of the date of this decision."
    )
    assert by_notice(upheld) == ("2027-03-09", None)


def test_of_two_times_counted_from_the_notice_the_earlier_is_offered() -> None:
    within = "You may appeal in writing. The appeal must be sent within {} days of the date of this letter."
    assert by_notice(f"{within.format(120)}\n\n{within.format(60)}") == (S60, None)


def test_a_paper_asked_for_sooner_is_no_time_to_appeal() -> None:
    papers = "You must send your notes within 14 days of the date of this letter."
    assert by_notice(f"You may appeal within 60 days of the date of this letter. {papers}") == (S60, None)

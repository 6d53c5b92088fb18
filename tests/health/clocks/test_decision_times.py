"""The time to decide, and the number of levels, that the notice itself gives: used where the rule gives longer, never beyond the rule."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import Case, case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.notice.clock.decides import decision_time, fast_time, reversed_if_late
from appealwright.notice.steps.levels import tells_of_two, two_required
from appealwright.words import words_in
from tests.conftest import case_document, changed
from tests.health.as_of import FRIDAY
from tests.health.as_of import friday_paper as paper
from tests.health.case_names import TEXAS
from tests.health.clocks.decided import LONG, told

TWO = "Your plan has two levels of internal appeal. We will decide a pre-service appeal within 15 days at each level."
WHERE_TO = (
    "You can ask by phone, in writing or by fax:\n\nBluegrass Community Health Plan\nAttn: Member Appeals\nP.O. Box 7744\n"
    "Lexington, KY 40522\nFax: 1-859-555-0148\n\n"
)
MARK = "Your notice gives the time:"


def case_of(change: dict[str, Any]) -> Case:
    return case_from_json(json.dumps(changed(case_document(TEXAS), change)), FRIDAY)


@pytest.mark.parametrize(
    ("text", "timing", "days"),
    [
        (TWO, "before", 15),
        (TWO, "after", None),
        ("We will decide a post-service grievance within 30 days.", "after", 30),
        ("We will decide pre-service appeals within 15 days and post-service appeals within 30 days.", "after", 30),
        ("We will decide pre-service appeals within 15 days and post-service appeals within 30 days.", "before", 15),
        ("You may appeal. We will send you a written decision within thirty (30) days.", "before", 30),
        ("Your appeal will be decided within 20 calendar days.", "before", 20),
        ("A member may file a first appeal. A decision is made in 30 days.", "before", 30),
        ("Your appeal is decided within 20 days.", "before", 20),
        ("You may appeal:\nFax (507) 555-0160\nA decision is mailed in 60 days (72 hours if urgent).", "after", 60),
        ("First level: write to the Appeals Unit. We answer within 30 days.", "after", 30),
        ("We decide an expedited appeal within 72 hours. We decide other appeals in 30 days.", "before", 30),
        (
            "You may file a grievance (a Level 1 appeal).\nLevel 1 decisions for services not yet received are made within 30 days.",
            "before",
            30,
        ),
        ("Level 1 decisions for services not yet received are made within 30 days.", "after", None),
        ("File an appeal by mail. We'll write back in 30 days.", "before", 30),
        ("Level 1 decisions are made within 30 days.", "after", 30),
        ("You may appeal. Decisions for care you have already received are made within 60 days.", "after", 60),
        ("You may appeal. Decisions for services that have not been given are sent within 30 days.", "before", 30),
        ("You may appeal. Decisions on requests for prior authorization are made within 5 days.", "before", None),
        ("We answer within 30 days of a new request.", "before", None),
        ("We answer the telephone within two days of your call.", "before", None),
        ("A decision is made in 30 days on a request for prior authorization.", "before", None),
        ("We will decide an urgent appeal within 3 days.", "before", None),
        ("We will decide an appeal within 30 days, or 60 days where care was given.", "before", None),
        ("We will acknowledge your appeal within 5 days.", "before", None),
        ("We may extend the time for your appeal. We will notify you within 5 days of the extension.", "before", None),
        ("You may ask us for an appeal.\nMail: Appeals, P.O. Box 8\nPhone: 1-800-555-0144\nWe will answer within 15 days.", "before", 15),
        (
            "Send your appeal to us, or write:\nMail Route 4C\nP.O. Box 3390\nDuluth, MN 55803\nWe will decide within 15 days.",
            "before",
            15,
        ),
        (
            "For an external appeal write:\nBureau of Insurance\nP.O. Box 3390\nDuluth, MN 55803\nWe will decide within 15 days.",
            "before",
            None,
        ),
        (f"You may ask for an appeal. {WHERE_TO}We will decide within 30 calendar days.", "before", 30),
        (
            "You may ask for an appeal.\nYou can ask for a new form by phone.\nWe will answer within 15 days.",
            "before",
            None,
        ),
        ("You may ask us for an appeal.\nFor a hearing: P.O. Box 9\nWe will answer within 15 days.", "before", None),
        # Six weeks from a Friday, and three.
        ("We will decide your appeal within 30 business days.", "before", 42),
        ("Send your appeal to us. We will let you know what we decide within 15 working days.", "before", 21),
        ("You must file your appeal within 15 business days.", "before", None),
        ("To keep the service while your appeal is decided, ask within 10 days from the date of this letter.", "before", None),
        ("If you want to keep it while we decide your appeal, you must ask for your appeal within 15 days.", "before", None),
        ("The independent reviewer will decide your external appeal within 45 days.", "before", None),
        ("You must file your appeal within 180 days.", "before", None),
        ("We will decide a second level appeal within 10 days.", "before", None),
    ],
)
def test_the_time_to_decide_that_a_notice_gives(text: str, timing: str, days: int | None) -> None:
    found = decision_time(case_of(told(text, timing)), FRIDAY)
    assert (found and found.days) == days


def test_a_second_level_has_its_own_time() -> None:
    text = "We will decide your appeal within 30 days. We will decide a second level appeal within 10 days."
    second = decision_time(case_of(told(text, stage="after_first_appeal")), FRIDAY)
    assert second is not None
    assert second.days == 10
    assert decision_time(case_of(told(text, stage="final")), FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (TWO, True),
        ("You may ask for a second level grievance within 60 business days after the first decision.", True),
        ("If you are still not satisfied you may send a second appeal within 60 days of the first decision.", True),
        ("After two appeals you may ask for external review.", True),
        ("You may also ask for a voluntary second level appeal.", False),
        ("A second appeal is not required.", False),
        ("There is no second level of appeal.", False),
        ("Your plan has one level of appeal.", False),
    ],
)
def test_two_levels_are_told_where_the_second_is_owed(text: str, *, two: bool) -> None:
    assert tells_of_two(case_of(told(text))) is two


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("This plan offers two levels of internal appeal. You must complete both before asking for external review.", True),
        ("After the second level appeal you may request an external review.", True),
        ("Your plan has two levels of appeal. The second level is voluntary.", False),
        ("If you are still not satisfied you may send a second appeal within 60 days of the first decision.", False),
        ("You may also ask for a voluntary second level appeal.", False),
        ("Your plan has one level of appeal.", False),
    ],
)
def test_the_time_of_two_levels_holds_where_both_are_owed(text: str, *, two: bool) -> None:
    assert two_required(text) is two


def test_two_levels_have_half_the_time_each(facts: Facts) -> None:
    """29 CFR 2560.503-1(i)(2)(ii), (iii)(A): "with respect to any one of such two appeals", 15 days before care and 30 after it."""
    text = "This plan offers two levels of internal appeal. You must complete both before asking for external review."
    change = changed(told(text), {"treatment": {"start": "2026-12-09"}})
    assert "they may take until December 12, 2026" in paper(facts, "next-steps", TEXAS, change)
    letter = paper(facts, "internal-appeal", TEXAS, change)
    assert "it must decide each pre-service appeal within 15 days of receiving it (29 CFR 2560.503-1(c)(2)-(3), (i)(2)(ii)" in letter
    assert "within 30 days of receiving it" not in letter
    past = paper(facts, "next-steps", TEXAS, told(text, "after"))
    assert "it must decide each post-service appeal within 30 days of receiving it" in past


def test_a_shorter_time_is_the_one_counted(facts: Facts) -> None:
    """29 CFR 2560.503-1(i)(2)(ii): 30 days, or 15 at each of two levels. 15 days from November 27, 2026 are December 12."""
    change = changed(told(TWO), {"treatment": {"start": "2026-12-09"}})
    page = paper(facts, "next-steps", TEXAS, change)
    assert "they may take until December 12, 2026" in page
    assert "internal appeal (two levels, by the notice)" in page
    assert "hasta el 12 de diciembre de 2026" in paper(facts, "next-steps", TEXAS, change, "es")
    one = "We will decide a pre-service appeal within 14 days."
    letter = paper(facts, "internal-appeal", TEXAS, changed(told(one), {"treatment": {"start": "2026-12-09"}}))
    assert f'{MARK} "{one}"' in letter
    assert "within 30 days of receiving it" not in letter
    case = case_of(change)
    calendar = calendar_bytes(case, facts, assess(case, facts, FRIDAY), words_in("en")).decode()
    assert f"DTSTART;VALUE=DATE:{date(2026, 12, 14):%Y%m%d}" in calendar


def test_a_longer_time_than_the_rules_is_not_followed(facts: Facts) -> None:
    """The rule's 30 days from November 27, 2026 are December 27; the notice's 45 would be January 11."""
    change = changed(told(LONG), {"treatment": {"start": "2026-12-09"}})
    page = paper(facts, "next-steps", TEXAS, change)
    assert "they may take until December 27, 2026" in page
    assert "That is longer, and the rule counts" in page
    assert MARK not in paper(facts, "internal-appeal", TEXAS, change)
    assert "lo que cuenta es la regla" in paper(facts, "next-steps", TEXAS, change, "es")
    equal = paper(facts, "next-steps", TEXAS, told("We will decide your appeal within 30 days."))
    assert "That is longer" not in equal
    assert 'The notice says: "We will' not in equal


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("If your doctor asks, an expedited appeal is decided within 24 hours after we have the information; call us.", 24),
        ("We will decide an urgent appeal within twenty (20) hours.", 20),
        ("For an emergency case call 1-888-555-0119; we decide within 24 hours.", 24),
        ("For an urgent grievance, we will decide within 36 hours.", 36),
        ("If your appeal is urgent, we will decide it within 48 hours of your call.", 48),
        ("Emergency grievances are decided within 24 hours.", 24),
        ("For an urgent request for approval call us; we decide within 24 hours.", 0),
        ("For an emergency case ask for external review; we decide within 24 hours.", 0),
        ("An expedited external review is decided within 24 hours.", 0),
        ("We decide an expedited request within 24 hours.", 0),
        ("A standard appeal is decided within 30 days.", 0),
        ("An expedited appeal is decided within 24 hours. An urgent appeal is decided within 72 hours.", 0),
    ],
)
def test_the_hours_of_a_fast_appeal_are_read_only_where_there_is_one_such_time(text: str, hours: int) -> None:
    assert fast_time(case_of(told(text)))[1] == hours


def test_a_fast_appeal_holds_the_plan_to_the_fewer_hours_of_its_notice(facts: Facts) -> None:
    """The notice gave 24 hours, and the letter asked for the 72 of 29 CFR 2560.503-1(i)(2)(i)."""
    urgent = {"urgency": {"level": "clinician_certified"}}
    less = 'Your notice gives less: "an expedited appeal is decided within 24 hours after we have the information". Please keep to that.'
    fewer = told("For you an expedited appeal is decided within 24 hours after we have the information.")
    assert less in paper(facts, "expedited-appeal", TEXAS, {**fewer, **urgent})
    page = paper(facts, "next-steps", TEXAS, {**fewer, **urgent})
    assert 'The notice says: "an expedited appeal is decided within 24 hours after we have the information".' in page
    same = told("An expedited appeal is decided within 72 hours.")
    assert "Your notice gives less" not in paper(facts, "expedited-appeal", TEXAS, {**same, **urgent})


FALLS = "If we do not decide in time, the adverse determination is reversed."


def test_that_a_late_decision_reverses_the_denial_is_told_to_the_plan_and_to_the_person(facts: Facts) -> None:
    assert f'Your notice says: "{FALLS}"' in paper(facts, "internal-appeal", TEXAS, told(FALLS))
    page = paper(facts, "next-steps", TEXAS, told(FALLS)).split("Nothing comes:")[1]
    assert f'The notice says: "{FALLS}" Ask for it in writing.' in page
    assert f'La carta dice: "{FALLS}" Pídalo por escrito.' in paper(facts, "next-steps", TEXAS, told(FALLS), "es")


@pytest.mark.parametrize(
    "text",
    [
        "If we do not decide in time, you may go to external review.",
        "If you do not appeal in time, the decision is final.",
        "If we do not receive the records in time, the decision stands. It is reversed if the reviewer agrees.",
    ],
)
def test_another_end_of_the_time_reverses_nothing(text: str) -> None:
    assert not reversed_if_late(case_of(told(text)))


BOARD = "The Plan Administrator is the Board of Trustees of the Harbor Trades Health Fund, 40 Quay Street, Toledo, OH 43604."
OFFICE = "The Plan Administrator is Harbor Trades, Benefits Office, 40 Quay Street, Toledo, OH 43604."
LEVELS = "Your plan has two levels of internal appeal."


def run_by(runs: str, timing: str, stage: str) -> dict[str, Any]:
    text = f"{case_document(TEXAS)['denial']['text']}\n{runs}"
    plan = {"kind": "employer", "funding": "self_funded", "grandfathered": False, "administrator": {"unknown": True}, "criteria": []}
    return {"plan": plan, "denial": {"text": text, "timing": timing, "stage": stage}}


def board_asked(facts: Facts, stage: str) -> str:
    """The request for papers to a plan that trustees run, after the treatment."""
    return paper(facts, "claim-file-request", TEXAS, run_by(BOARD, "after", stage))


def papers_by(facts: Facts, runs: str, timing: str, stage: str = "first") -> tuple[str, str]:
    """The page of next steps and the appeal where these run the plan."""
    change = run_by(runs, timing, stage)
    appeal = "internal-appeal" if stage == "first" else "second-level-appeal"
    return paper(facts, "next-steps", TEXAS, change), paper(facts, appeal, TEXAS, change)


@pytest.mark.parametrize(("levels", "days"), [(LEVELS, "within 30 days of receiving it"), ("", "within 60 days of receiving it")])
@pytest.mark.parametrize("stage", ["first", "after_first_appeal"])
def test_trustees_are_held_to_no_count_of_days_after_the_treatment(facts: Facts, levels: str, days: str, stage: str) -> None:
    """29 CFR 2560.503-1(i)(2)(iii)(A) shall not apply to a board that meets by the quarter; (B) gives the next meeting or the second."""
    page, letter = papers_by(facts, f"{BOARD} {levels}", "after", stage)
    assert days not in page + letter
    assert "(iii)(A)" not in page + letter
    assert "in the 30 days before it, at the one after; it tells you within 5 days (29 CFR 2560.503-1(i)(2)(iii)(B))" in page
    assert "before you decide the appeal" in board_asked(facts, stage)
    employers, _ = papers_by(facts, f"{OFFICE} {levels}", "after", stage)
    assert "(iii)(A)" in employers
    assert "2560.503-1(i)(2)(iii)(B)" not in employers


def test_trustees_are_held_to_the_days_of_an_appeal_before_the_treatment(facts: Facts) -> None:
    """The exception of (iii)(B) is of post-service claims alone."""
    page, _ = papers_by(facts, BOARD, "before")
    assert "within 30 days of receiving it" in page
    assert "2560.503-1(i)(2)(iii)(B)" not in page


@pytest.mark.parametrize(("came", "asked"), [("August 24", True), ("October 12", False)])
def test_trustees_are_asked_which_time_a_first_decision_had_and_accused_of_none(facts: Facts, came: str, *, asked: bool) -> None:
    """Whether (iii)(A) or (B) bound it turns on who made it; from August 24 to October 22 there are 59 days."""
    change = run_by(f"{BOARD} We received your appeal on {came}, 2026.", "after", "after_first_appeal")
    change["denial"] |= {"date": "2026-10-22", "received": "2026-10-27"}
    letter = paper(facts, "second-level-appeal", TEXAS, change)
    line = "it is dated 59 days later. Please say which time limit applied to that decision, and who made it."
    assert (line in letter) is asked
    assert "days later" not in letter or asked
    assert "at most" not in letter


@pytest.mark.parametrize(
    ("days", "start", "shown"),
    [
        (120, "the date of our appeal decision", True),
        (90, "the date on the Notice of Appeal Resolution", True),
        # The State sets 90 to 120 days (42 CFR 438.408(f)(2)): no fewer are told before the rule.
        (60, "the date of our appeal decision", False),
        (120, "the date of this notice", False),
    ],
)
def test_the_time_for_a_hearing_that_the_notice_gives_stands_before_that_of_the_rule(
    days: int, start: str, facts: Facts, *, shown: bool
) -> None:
    says = f"You may ask for a State Fair Hearing within {days} days from {start}."
    plan = {"kind": "medicaid_managed", "funding": {"unknown": True}, "issued_in": "KY"}
    change = changed(told(f"You may appeal. {says}"), {"plan": plan})
    page = paper(facts, "next-steps", TEXAS, change)
    assert (f'The notice says: "{says}" The rule: Ask for a State fair hearing within 90 days' in page) is shown
    assert (f'La carta dice: "{says}" La regla:' in paper(facts, "next-steps", TEXAS, change, "es")) is shown

"""What a notice tells of the fair hearing stands in the request for it: the office, both last days, the plan's own criteria answered.

The service goes on only for who asks in time (42 CFR 438.420); the notice has to say how the hearing is asked for, and that right, and how
it is kept (42 CFR 438.404(b)(4), (6)). A notice of this kind stands in tests/readings, and its numbers are changed here.
"""

from __future__ import annotations

import json
from datetime import date

import pytest

from appealwright.case import Case, case_from_json
from appealwright.facts import Facts
from appealwright.notice.steps.hearing import Hearing
from tests.conftest import TODAY, case_document, changed
from tests.health.levels.hearings import BASE, HALF, OFFICE, RIGHTS, told
from tests.health.packets import packet

SCORES = "Your PHQ-9 score was 24 when you started and 13 on October 6, 2026."
LEFT_OUT = "The reason, as quoted, leaves out:"


def case_of(text: str) -> Case:
    return case_from_json(json.dumps(changed(case_document(BASE), told(text))), TODAY)


def test_both_last_days_are_read_each_for_its_own_step() -> None:
    hearing = Hearing(case_of(RIGHTS + OFFICE))
    assert hearing.ask_by == date(2027, 3, 17)
    assert hearing.keep_by == date(2026, 11, 30)


@pytest.mark.parametrize(
    "text",
    [
        "You can ask the State for an External Appeal. The last day is March 17, 2027.",
        "We decided on November 17, 2026. You can ask for a Fair Hearing within 120 days.",
        "Your hearing request must be made by March 17, 2027. Another hearing can be asked for by May 1, 2027.",
    ],
)
def test_no_day_is_read_of_another_step_or_where_two_are_named(text: str) -> None:
    assert Hearing(case_of(text)).ask_by is None
    assert Hearing(case_of(text)).keep_by is None


def test_days_that_run_once_the_appeal_is_refused_are_told_as_the_notice_gives_them(facts: Facts) -> None:
    sentence = "If we uphold our decision, you may ask for a State fair hearing within 120 days."
    assert Hearing(case_of(sentence)).after_appeal == (sentence, 120)
    steps = packet(facts, BASE, told(sentence) | {"denial": told(sentence)["denial"] | {"stage": "first"}})["next-steps"]
    assert f'The notice says: "{sentence}" The rule: Ask for a State fair hearing within 90 days' in steps


BEHIND = "You have 120 days from the date of our appeal decision to ask."


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"State fair hearing: If you do not agree with our appeal decision you may ask for a State Fair Hearing. {BEHIND}", 120),
        (f"State Fair Hearing\n{BEHIND}", 120),
        ("You have 120 days after our decision on your appeal to ask for a State fair hearing.", 120),
        ("After our answer, you have 120 days from the date on it to ask for a State Fair Hearing.", 120),
        (f"You can ask for a State Hearing only after you have appealed and been told no. {BEHIND}", 120),
        # Another step stands between, or the days are those of the appeal.
        (f"You may ask for a State Fair Hearing. You may ask for an external review. {BEHIND}", 0),
        ("You may ask for a State Fair Hearing. You have 60 days from the date of this notice to ask for an appeal.", 0),
        (f"If we uphold it, you may ask for an external review. {BEHIND}", 0),
    ],
)
def test_days_behind_the_offer_of_a_hearing_are_its_own(text: str, days: int) -> None:
    """Reading 35, C 8: the notice gave 120 days, next steps 90."""
    assert Hearing(case_of(text)).after_appeal[1] == days


def test_the_office_has_its_address_and_its_numbers() -> None:
    hearing = Hearing(case_of(RIGHTS + OFFICE))
    assert hearing.address == OFFICE
    assert (hearing.fax, hearing.phone) == ("518-555-0173", "1-800-555-0134")


def test_the_plans_own_address_is_not_the_office() -> None:
    assert not Hearing(case_of("Write to:\nGrievance and Appeals Unit\nP.O. Box 10455\nSpringfield, NY 12999")).address


def test_the_request_asks_that_the_service_go_on_and_is_in_time(facts: Facts) -> None:
    request = packet(facts, BASE, told())["external-review-request"]
    assert "the service go on unchanged until the hearing is decided (42 CFR 438.420(a)-(c))" in request
    assert "The notice allows this for a request made by November 30, 2026." in request
    assert "This request is in time: the notice allows it until March 17, 2027." in request
    assert "if the notice allows it" not in request
    assert "Managed Care Unit P.O. Box 10455" in request
    assert "By fax: 518-555-0173" in request


def test_a_notice_without_days_is_not_made_to_name_any(facts: Facts) -> None:
    request = packet(facts, BASE, told("You can ask for a fair hearing."))["external-review-request"]
    assert "the service go on unchanged until the hearing is decided (42 CFR 438.420(a)-(c))." in request
    assert "The notice allows this" not in request
    assert "in time: the notice allows it" not in request
    assert "This request is in time: the period runs at least to February 15, 2027 (42 CFR 438.402(c)(1)(i), 438.408(f))." in request


def test_an_office_typed_as_the_address_takes_the_request_and_nothing_for_the_plan(facts: Facts) -> None:
    papers = packet(facts, BASE, told("", appeal_address=OFFICE, appeal_fax="518-555-0173"))
    assert "Managed Care Unit P.O. Box 10455" in papers["external-review-request"]
    for name in ("claim-file-request", "parity-request"):
        assert "10455" not in papers[name], name
        assert "518-555-0173" not in papers[name], name


def test_the_plans_address_stays_the_plans(facts: Facts) -> None:
    papers = packet(facts, BASE, told("", appeal_address="Appeals\nP.O. Box 77\nAlbany, NY 12201"))
    assert "P.O. Box 77" in papers["claim-file-request"]
    assert "P.O. Box 77" not in papers["external-review-request"]


def test_the_plans_criteria_are_answered_and_what_the_notice_cut_off_is_said(facts: Facts) -> None:
    request = packet(facts, BASE, told(RIGHTS + SCORES))["external-review-request"]
    assert "The plan's criteria, one by one" in request
    assert f'{LEFT_OUT} "or documented sustained clinical benefit"' in request
    assert "That is the half that is asked for." in request
    assert "The notice speaks of the score of October 6, 2026; the last is newer." in request


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        # The notice says it.
        ("It asks for a decrease of 50% from baseline, or documented sustained clinical benefit.", HALF),
        # It has no other way.
        (SCORES, "Decrease of at least 50% from baseline in PHQ-9"),
        # No reason speaks of it.
        (SCORES, "Given in a certified setting, or with a waiver by the medical director"),
        # Nothing was pasted: what it leaves out is not known.
        ("", HALF),
    ],
)
def test_nothing_is_said_to_be_left_out_that_is_not(text: str, criterion: str, facts: Facts) -> None:
    assert LEFT_OUT not in packet(facts, BASE, told(text, criterion))["external-review-request"]


def test_a_notice_that_names_the_newest_score_is_not_said_to_lack_it(facts: Facts) -> None:
    named = "Your PHQ-9 score was 13 on October 6, 2026 and 11 on November 18, 2026."
    request = packet(facts, BASE, told(named))["external-review-request"]
    assert "the last is newer" not in request

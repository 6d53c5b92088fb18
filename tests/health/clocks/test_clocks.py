"""Which clock a letter rests on: the law's own before the notice's, counted from receipt, and never a lateness that nobody has shown."""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.answers import Known
from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.told_on import GRANDFATHERED, judged_on, paper_on, papers_on

FRIDAY = date(2026, 11, 27)

# Tenn. Code Ann. § 56-61-107: 180 days after receipt; § 56-61-116(a): six months after receipt of the first denial or the final one.
TENNESSEE = changed(GRANDFATHERED, {"denial": {"date": "2026-05-29", "received": "2026-06-02", "appeal_by": "2026-11-25"}})
# 29 CFR 2590.715-2719(d)(2)(i): four months after receipt; a last day on a Saturday, Sunday or federal holiday moves on.
SELF_FUNDED: dict[str, Any] = {
    "denial": {
        "date": "2026-07-25",
        "received": {"unknown": True},
        "stage": "final",
        "timing": "before",
        "reasons": [{"ground": "ground.experimental", "quote": "Ketamine for depression is experimental."}],
    },
    "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False, "employer_size": "over_50"},
    "treatment": {"drug": "iv_ketamine", "diagnosis": "major depressive disorder"},
    "sender": {"role": "patient"},
}
UNKNOWN = {"denial": {"received": {"unknown": True}}}


def test_a_letter_rests_on_the_days_that_the_law_counts_where_the_notice_names_fewer(facts: Facts) -> None:
    """180 days from June 2 are November 29, 2026."""
    _, assessment = judged_on(facts, TENNESSEE, FRIDAY)
    by = assessment.appeal_by
    assert by is not None
    assert (by.act_by, by.earlier_in_notice, assessment.late) == (date(2026, 11, 29), date(2026, 11, 25), False)
    made = papers_on(facts, TENNESSEE, FRIDAY)
    appeal, steps = made["internal-appeal"], made["next-steps"]
    assert "This appeal is in time: the notice was received on June 2, 2026, and the period runs at least to November 29, 2026" in appeal
    assert "The time in your notice ended on November 25, 2026, which is sooner than that rule allows." in appeal
    assert "accept it all the same" not in appeal
    assert "seems to have passed" not in steps
    assert "Your notice names November 25, 2026, which has passed; the law counts longer. Send it today." in steps


def test_a_receipt_that_nobody_remembers_is_not_pleaded_as_lateness(facts: Facts) -> None:
    for told, kind, period in (
        (changed(TENNESSEE, UNKNOWN), "internal-appeal", "The period is 180 days from receipt of the notice (Tenn. Code Ann. §§ 56-61-107"),
        (SELF_FUNDED, "external-review-request", "The period is four months from receipt of the notice (29 CFR 2590.715-2719(d)(2)(i))."),
    ):
        made = papers_on(facts, told, FRIDAY)
        assert period in made[kind]
        assert "I ask that the period be counted from receipt." in made[kind]
        assert "accept it all the same" not in made[kind]
        assert "November 25, 2026" not in made[kind]
        assert "You may still be in time: send it today." in made["next-steps"]
        assert "November 25, 2026 (by the date on the notice)" in made["next-steps"]


def test_once_it_can_no_longer_have_come_in_time_the_letter_asks_to_be_taken_all_the_same(facts: Facts) -> None:
    """Four months from August 8, two weeks after the date on the notice, are December 8, 2026."""
    _, on_the_last = judged_on(facts, SELF_FUNDED, date(2026, 12, 8))
    _, after_it = judged_on(facts, SELF_FUNDED, date(2026, 12, 9))
    assert on_the_last.appeal_by is not None
    assert after_it.appeal_by is not None
    assert (on_the_last.appeal_by.turns_on_receipt, after_it.appeal_by.turns_on_receipt) == (True, False)
    request = papers_on(facts, SELF_FUNDED, date(2026, 12, 9))["external-review-request"]
    assert "accept it all the same, because" in request


def test_outside_review_is_counted_from_the_first_notice_where_the_appeal_may_be_refused_as_late(facts: Facts) -> None:
    """Six months from May 29 are November 29; from June 2, December 2, 2026. The carrier takes the request, so the appeal holds it."""
    for told, day in ((changed(TENNESSEE, UNKNOWN), date(2026, 11, 29)), (TENNESSEE, date(2026, 12, 2))):
        _, assessment = judged_on(facts, told, FRIDAY)
        outside = next(one for one in assessment.deadlines if one.what == "external-request")
        assert (outside.day, outside.if_refused_late) == (day, True)
        appeal = papers_on(facts, told, FRIDAY)["internal-appeal"]
        assert "If you refuse this appeal as late, please treat this letter as my request for external review (Tenn. Code Ann." in appeal
    in_time = changed(TENNESSEE, {"denial": {"appeal_by": {"unknown": True}}})
    assert "as late" not in papers_on(facts, in_time, FRIDAY)["internal-appeal"]
    assert "no date yet" in papers_on(facts, in_time, FRIDAY)["next-steps"]


NOTICE = "The requested service is considered investigational. You have 180 days from the date of this letter to appeal."
DATED: dict[str, Any] = {"denial": {"date": "2026-05-30", "received": {"unknown": True}, "text": NOTICE}}


def test_who_may_be_late_is_asked_why_and_the_letter_says_it_without_granting_that_it_is(facts: Facts) -> None:
    """180 days before November 28, 2026 is June 1: a notice of May 30 that came then is in time."""
    saturday = date(2026, 11, 28)
    told = changed(TENNESSEE, DATED | {"appeal": {"delay": "he was in the hospital until November 20"}})
    _, assessment = judged_on(facts, told, saturday)
    assert assessment.view("appeal.is_late") == Known(value=True)
    made = papers_on(facts, told, saturday)
    appeal = made["internal-appeal"]
    pleaded = "I ask that the period be counted from receipt. Your notice counts from its own date; the rule counts from receipt."
    assert f"{pleaded} If you count this appeal as late all the same, please accept it. The reason for the delay: he was" in appeal
    # Six months from May 30 are November 30; so the appeal holds the request for outside review.
    assert "please treat this letter as my request for external review (Tenn. Code Ann." in appeal
    assert "you are in time if that was June 1, 2026 or later" in made["next-steps"]
    # Without a reason told the letter grants nothing.
    assert "as late all the same" not in papers_on(facts, changed(TENNESSEE, DATED), saturday)["internal-appeal"]


def test_outside_review_may_turn_on_the_day_of_receipt_as_the_appeal_does(facts: Facts) -> None:
    """Six months from May 29, 2026 are November 29; of a notice that came on June 2, December 2."""
    wednesday = date(2026, 12, 2)
    made = papers_on(facts, changed(TENNESSEE, UNKNOWN), wednesday)
    assert "please treat this letter as my request for external review" in made["internal-appeal"]
    assert "November 29, 2026 (by the date on the notice)" in made["next-steps"]


def test_an_office_that_takes_the_request_itself_is_not_asked_through_the_plan(facts: Facts) -> None:
    """215 ILCS 180/35(a): four months after receipt of the adverse or final adverse determination, to the Director."""
    told = changed(
        TENNESSEE,
        {
            "denial": {"date": "2026-08-28", "received": "2026-09-01", "appeal_by": "2026-11-20"},
            "plan": {"issued_in": "IL", "grandfathered": False},
        },
    )
    _, assessment = judged_on(facts, told, FRIDAY)
    outside = next(one for one in assessment.deadlines if one.what == "external-request")
    assert (outside.day, outside.if_refused_late) == (date(2027, 1, 1), True)
    assert "as my request for external review" not in papers_on(facts, told, FRIDAY)["internal-appeal"]


def test_a_notice_that_gives_sixty_days_is_kept_and_the_law_s_last_day_is_shown(facts: Facts) -> None:
    """29 CFR 2560.503-1(h)(3)(i), by 45 CFR 147.136: 180 days from October 24 are April 22, 2027; 60 from October 19, December 18."""
    told = changed(
        TENNESSEE,
        {
            "denial": {
                "date": "2026-10-19",
                "received": "2026-10-24",
                "appeal_by": {"unknown": True},
                "appeal_days": 60,
                "timing": "after",
            },
            "plan": {"kind": "public_employer", "funding": "self_funded", "issued_in": "OH", "grandfathered": False},
        },
    )
    steps = papers_on(facts, told, FRIDAY)["next-steps"]
    assert "Send by December 18, 2026." in steps
    assert "December 18, 2026; at the latest April 22, 2027" in steps
    assert "the later day: 45 CFR 147.136(b)(2)(i); 29 CFR 2560.503-1(h)(3)(i)" in steps
    # After the sixty days the rule is what the appeal rests on.
    later = papers_on(facts, told, date(2027, 1, 4))["internal-appeal"]
    assert "the period runs at least to April 22, 2027" in later
    assert "The time in your notice ended on December 18, 2026, which is sooner than that rule allows." in later


def test_a_day_of_the_notice_that_gives_less_is_the_one_to_act_by_and_not_the_last(facts: Facts) -> None:
    told = changed(TENNESSEE, {"denial": {"date": "2026-11-02", "received": "2026-11-05", "appeal_by": "2027-01-01"}})
    _, assessment = judged_on(facts, told, FRIDAY)
    by = assessment.appeal_by
    assert by is not None
    assert (by.act_by, by.at_latest) == (date(2027, 1, 1), date(2027, 5, 4))
    # The notice knows nothing of May 4: 180 days from November 5, by the rule that is named for it.
    steps = papers_on(facts, told, FRIDAY)["next-steps"]
    assert "January 1, 2027 (send by December 31, 2026); at the latest May 4, 2027: " in steps
    assert f"Rests on: the notice itself; the later day: {facts.row(by.row_id).citation}" in steps


def test_a_day_later_than_the_rule_for_outside_review_is_asked_about_and_not_the_one_to_act_by(facts: Facts) -> None:
    """29 CFR 2590.715-2719(d)(2)(i): four months from November 17, 2026 end on March 17, 2027. A notice may name the day to sue too."""
    told = changed(SELF_FUNDED, {"denial": {"date": "2026-11-13", "received": "2026-11-17", "appeal_by": "2027-11-13"}})
    made = papers_on(facts, told, FRIDAY)
    assert "Send by March 17, 2027." in made["next-steps"]
    assert "March 17, 2027; at the latest November 13, 2027: " in made["next-steps"]
    assert "Is the later day in your notice for this step? It may be the last day to sue" in made["next-steps"]
    assert "the period runs at least to March 17, 2027" in made["external-review-request"]
    assert "the notice allows until" not in made["external-review-request"]
    # Once the rule's own day has gone by, the later day is what is left.
    after = papers_on(facts, told, date(2027, 4, 1))["external-review-request"]
    assert "the notice allows until November 13, 2027" in after
    spanish = paper_on(facts, "next-steps", told, FRIDAY, "es")
    assert "¿Es para este paso el día posterior de la carta? Puede ser el último día para demandar" in spanish


def test_the_days_of_another_language_say_the_same(facts: Facts) -> None:
    steps = paper_on(facts, "next-steps", TENNESSEE, FRIDAY, "es")
    assert "La carta nombra el 25 de noviembre de 2026, que ya pasó; la ley da más tiempo." in steps
    unknown = paper_on(facts, "next-steps", changed(TENNESSEE, UNKNOWN), FRIDAY, "es")
    assert "Quizás todavía esté a tiempo: envíe hoy." in unknown

"""A course that was approved before and how much of it was given, where a notice counts it."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LETTER = "Plains Health\n\nMay 30, 2026\n\nDear Ms. Rivera,\n\n{}\n\nYou may appeal within 180 days."


def counted(words: str) -> tuple[object, object]:
    answers = offered(LETTER.format(words))
    return answers.get("course.approved"), answers.get("course.given")


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("Of the course, 26 sessions were approved, 14 given. The rest is denied.", (26, 14)),
        ("8 of 12 sessions authorized were used. The others are not medically necessary.", (None, None)),
        ("You have used 8 of 12 authorized sessions. The others are not medically necessary.", (12, 8)),
        ("We previously authorized 14 visits. The records do not show that you have improved with the visits.", (14, None)),
        ("We've approved twenty-six treatments so far. The request for more is denied.", (26, None)),
        ("On March 2, 2026 we approved 26 sessions. We are ending this on June 15.", (26, None)),
        ("You have had 22 infusions since March. We do not authorize 12 more.", (None, 22)),
        ("Of the 20 visits we authorized on April 1, 2026, 11 have been used. The other nine are not covered.", (20, 11)),
        ("Your authorization for 12 Spravato treatments (approved March 4, 2026) is ended. You have completed 9.", (12, 9)),
        (
            "Authorization 7 was issued on March 2, 2026 for 16 treatment sessions. Our records show 10 sessions used. No more.",
            (16, 10),
        ),
        ("On March 2, 2026 we approved 24 therapy visits. 13 visits used so far. More is denied.", (24, 13)),
        ("Authorization history\nApproved 03/01/2026: 8 infusions\nInfusions received: 8\nMore is denied.", (8, 8)),
        ("Our records show that 14 of your 26 authorized sessions were completed before the review.", (26, 14)),
        ("You were approved for 24 sessions of esketamine last year. We deny 12 more.", (24, None)),
        ("On May 6 we certified up to 16 visits. You have used 9. We will stop after the next visit.", (16, 9)),
        ("Twenty-six sessions were approved in May. 14 have been given. We will not pay for the remaining 12.", (26, 14)),
        ("Twenty-six sessions were previously approved. Of the people we asked, 14 have been given more.", (26, None)),
        ("26 approved / 14 given. More is not medically necessary.", (26, 14)),
        ("We certified 4 more visits. You have used 9. We will stop after these.", (None, 9)),
        ("The original authorization was for 8 infusions between March 29, 2026 and May 28, 2026. It is not renewed.", (8, None)),
        ("The authorization asked for is for 8 infusions between June 9 and July 8, 2026. It is denied.", (None, None)),
        ("The initial approval may be for up to 8 infusions. Yours is denied.", (None, None)),
        # Two approvals, one on top of the other: neither number is that of the course, but that of all, where it is told.
        (
            "We approved 6 infusions on April 21, 2026 and 6 more infusions on May 9, 2026. Our records show that all 12 have been used.",
            (12, 12),
        ),
        ("On March 3, 2026 we approved six infusions, and on May 9, 2026 six more. All 12 have been used.", (12, 12)),
        ("We approved 6 infusions on March 3, 2026 and a further 6 on May 9. The last was given on May 20.", (None, None)),
        ("On March 3, 2026 we approved 12 infusions. All 12 have been used.", (12, 12)),
        # More given than the one approval that is read: another is not, or some were none of the plan's.
        ("We approved 6 infusions on March 3, 2026. You have had 12 infusions.", (None, 12)),
        ("We approved 6 infusions on April 1, 2026. We authorized another 8 infusions on May 9, 2026. No more.", (None, None)),
        ("We previously approved 6 sessions. You asked for 6 more sessions. It is denied.", (6, None)),
        # What is approved now is a part of what was asked for.
        ("We have approved six visits of the 32 you asked for.", (None, None)),
        ("On May 28, 2026 we approved 6 visits of the 32 you asked for.", (None, None)),
        ("Sessions approved: 6\nSessions not approved: 6", (None, None)),
        ("On April 8, 2026 Dr. Moreau requested authorization of six infusions.", (None, None)),
        # What a guideline allows, what could be, and a course of another treatment are no course of this one.
        ("Our guideline says that 12 sessions were already approved as a series.", (None, None)),
        ("You have had 36 treatments of TMS and 20 sessions of psychotherapy.", (None, None)),
        ("If 12 sessions were given and you are better, you may ask for more.", (None, None)),
        # "27 of them" counts the course that the sentence before tells of.
        ("In all we authorized 32 visits. Our records show that 27 of them have been used. More is denied.", (32, 27)),
        ("We authorized 32 visits. If 27 of them were used, ask again.", (None, None)),
        # What a named clinician says is not the plan's word.
        ("Dr. Lee says 10 infusions were given between March and June. We approved none of them.", (None, None)),
        ("Ana Lee, PMHNP, wrote that 10 infusions were given. We deny more.", (None, None)),
        ("Dr. Lee asked for more. 10 infusions were given between March and June.", (None, 10)),
        # In Spanish as in English.
        ("En febrero aprobamos 20 sesiones. Hasta el 7 de mayo usted ha recibido 18 sesiones.", (20, 18)),
        ("Usted ya ha recibido 8 de las 12 sesiones que aprobamos. Negamos las demás.", (12, 8)),
        ("Se aprobaron 12 infusiones anteriormente. Se han dado 9 infusiones. Negamos las demás.", (12, 9)),
        ("Su médico pidió 12 sesiones más. Aprobamos 6 sesiones.", (None, None)),
        ("La política permite 12 sesiones. Si usted ha recibido 8 sesiones, pida más.", (None, None)),
        ("La Dra. Paz dice que se han dado 9 infusiones. Negamos más.", (None, None)),
        # Two numbers of one thing: nobody can tell which is meant.
        ("You have had 22 infusions. The member has received 24 infusions. We do not authorize more.", (None, None)),
    ],
)
def test_a_course_is_counted_only_where_the_notice_counts_it(words: str, counts: tuple[object, object]) -> None:
    assert counted(words) == counts


COUNTED = "Of the 26 sessions we authorized on April 1, 2026, 14 have been used. {}"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Payment ends on June 19, 2026. More is not medically necessary.", "2026-06-19"),
        ("We will stop paying for this treatment on June 19, 2026, since it is not medically necessary.", "2026-06-19"),
        ("The sessions will no longer be covered after June 19, 2026.", "2026-06-19"),
        ("The remaining sessions are not approved after June 19, 2026.", "2026-06-19"),
        ("Beginning June 19, 2026, we will cover only one visit every other week.", "2026-06-19"),
        # An approval has its own end, the membership too, and a time to appeal is none of them.
        ("The authorization ends on August 31, 2026. More is not medically necessary.", None),
        ("Your coverage under this plan ends on December 31, 2026. More is not medically necessary.", None),
        ("We will not pay if your appeal comes after November 26, 2026.", None),
    ],
)
def test_the_day_of_the_cut_is_offered_where_the_notice_names_it(words: str, day: str | None) -> None:
    assert offered(LETTER.format(COUNTED.format(words))).get("course.cut") == day


def test_the_day_of_a_cut_is_none_of_a_course_that_nobody_counts() -> None:
    assert "course.cut" not in offered(LETTER.format("We will stop paying for this treatment on June 19, 2026."))


GRANTED = "On March 3, 2026 we approved 24 treatments of Spravato, one time each week, from March 10, 2026 through July 31, 2026. {}"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Starting June 12, 2026 we will only pay for one treatment every two weeks.", "2026-06-12"),
        ("Effective June 12, 2026, we will no longer cover these treatments.", "2026-06-12"),
        # Near misses: what goes on, what may be, and a day for something else.
        ("Starting June 12, 2026 we will pay your clinic by check.", None),
        ("If you agree, starting June 12, 2026 we will only pay for one treatment every two weeks.", None),
        ("You may appeal until June 12, 2026.", None),
    ],
)
def test_a_reduction_names_its_day_without_counting_what_was_given(words: str, day: str | None) -> None:
    """An approval told by its day and its last day, and the day from which less is paid for."""
    answers = offered(LETTER.format(GRANTED.format(words)))
    assert answers.get("course.approved") == 24
    assert answers.get("course.cut") == day
    assert (answers.get("denial.timing") == "during") is (day is not None)


def test_the_sentence_that_names_that_day_stays_the_reason() -> None:
    """It pays for less from then on: that is the limit, and no count of the course."""
    rule = "After week 8 Spravato should be given at the least frequent dosing. Weekly treatment is not medically necessary."
    cut = "Starting June 12, 2026 we will only pay for one treatment every two weeks."
    reasons = offered(LETTER.format(GRANTED.format(f"{cut} {rule}")))["denial.reasons"]
    assert cut in [" ".join(reason["quote"].split()) for reason in reasons]


def test_a_course_that_is_counted_goes_on_unless_the_notice_says_otherwise() -> None:
    more = "More is not medically necessary."
    assert offered(LETTER.format(COUNTED.format(more)))["denial.timing"] == "during"
    assert offered(LETTER.format(COUNTED.format(f"{more}\n\nThis is not a bill.")))["denial.timing"] == "during"
    statement = "EXPLANATION OF BENEFITS. This is not a bill."
    assert offered(LETTER.format(COUNTED.format(f"{more}\n\n{statement}")))["denial.timing"] == "after"
    assert "denial.timing" not in offered(LETTER.format(f"You have had 22 infusions since March. {more}"))


def test_what_is_left_of_a_course_is_no_reason_beside_one() -> None:
    left = "We will not pay for the remaining 12 sessions."
    improved = "The records do not show that you have improved with the treatment."
    reasons = offered(LETTER.format(f"{COUNTED.format(left)} {improved}"))["denial.reasons"]
    assert [reason["ground"] for reason in reasons] == ["ground.no-continued-response"]
    alone = offered(LETTER.format(f"{COUNTED.format('')}We will not pay for more than 14 sessions, the limit of your plan."))
    assert [reason["ground"] for reason in alone["denial.reasons"]] == ["ground.dose-frequency-limit"]


def test_what_a_score_would_have_to_do_is_no_reason() -> None:
    words = "The treatment is not medically necessary. If your score fell by less than half, your doctor may ask for another dose."
    assert {reason["ground"] for reason in offered(LETTER.format(words))["denial.reasons"]} == {"ground.not-medically-necessary"}


def test_a_course_that_medicares_form_stops_is_read_whole() -> None:
    """The form leads to the drug with its own sentence, and says "treatment sessions" and "sessions used"."""
    form = (
        "Your request was denied\nWe've stopped coverage of the medical services/items or Part B drug listed below requested by you or your"
        " doctor:\nSpravato (esketamine) nasal spray 84 mg, once a week. Authorization BR-2609 was issued on March 2, 2026 for 16 treatment"
        " sessions. Our records show 10 sessions used. The remaining sessions are not approved after June 19, 2026.\n\n"
        "Why did we deny your request?\nThe notes do not show a clinically meaningful improvement."
    )
    told = offered(LETTER.format(form))
    assert (told["course.approved"], told["course.given"], told["course.cut"]) == (16, 10, "2026-06-19")
    assert (told["treatment.drug"], told["denial.timing"]) == ("spravato", "during")

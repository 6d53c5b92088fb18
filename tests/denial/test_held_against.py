"""What a notice holds against the request in other words than those of a refusal, and what it only asks of everybody."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

HEAD = "Harborview Health Plan\nNovember 6, 2026\n\nDear Ana Ruiz:\n\n"
REFUSED = "We denied your request for Spravato. It is not medically necessary under our guideline."
RIGHTS = "\n\nYou may appeal within 180 days of this notice.\n"
CRITERIA = """Our criteria require all of the following:
1. Diagnosis of treatment-resistant depression in an adult;
2. Failure of at least two antidepressants from different classes, each for at least 8 weeks;
3. Failure of augmentation with lithium or thyroid hormone;
4. Baseline score on a standardized rating scale.

"""


def quotes(told: str) -> list[tuple[str, str]]:
    """The ground and the words of each reason that is offered from a notice with this told in it."""
    rows = offered(f"{HEAD}{told}{RIGHTS}").get("denial.reasons", ())
    return [(str(row["ground"]).removeprefix("ground."), " ".join(str(row["quote"]).split())) for row in rows]


@pytest.mark.parametrize(
    "why",
    [
        "Criterion 2 is not met because mirtazapine was taken for 5 weeks.",
        "Criterion 3 was not met because no augmentation trial was reported.",
        "Requirement 2 was not satisfied, since only one antidepressant is on record.",
    ],
)
def test_a_criterion_of_everybody_is_no_reason_where_the_notice_says_which_is_unmet(why: str) -> None:
    told = quotes(f"We denied your request for Spravato.\n\n{CRITERIA}{why} Criteria 1 and 4 were met.")
    assert any(why.rstrip(".") in quote for _, quote in told)
    assert not any("Failure of" in quote or "Baseline" in quote or "were met" in quote for _, quote in told)


@pytest.mark.parametrize(
    "held",
    [
        "Lastly, the PHQ-9 score of 17 dated September 29, 2026 is below the score of 20 that the guideline requires.",
        "In addition, your MADRS score was lower than the 28 that we require.",
        "Electroconvulsive therapy, a covered benefit, has not been attempted.",
        "A urine drug screen on 09/22/2026 was positive for cocaine and there is no plan in the notes to address this.",
    ],
)
def test_what_is_held_against_the_request_is_offered(held: str) -> None:
    assert any(held in quote for _, quote in quotes(f"{REFUSED} There is no record of duloxetine in the notes. {held}"))


def test_why_it_would_be_tolerated_is_a_question_of_need_and_of_no_place() -> None:
    why = (
        "The reviewer was unable to determine why intravenous ketamine, which carries the same warning, would be expected to be tolerated."
    )
    assert ("not-medically-necessary", why) in quotes(f"We denied your request for ketamine infusions. It is experimental. {why}")


def test_what_an_appeal_that_was_decided_lacked_is_a_reason_for_its_refusal() -> None:
    lacked = "In addition your blood pressure was not addressed by any letter, and your appeal did not include records of the infusions."
    told = quotes(f"The decision is UPHELD.\n\nRationale: Intravenous ketamine remains experimental under our policy RX.501. {lacked}")
    assert any("your appeal did not include records" in quote for _, quote in told)


def test_small_and_short_studies_are_quoted() -> None:
    told = quotes("The request is denied. Ketamine is experimental. Published studies are small, of short duration and unblinded.")
    assert any("studies are small" in quote and ground == "experimental" for ground, quote in told)


@pytest.mark.parametrize("told", ["Six infusions were given in 2025 with benefit.", "The member has received 6 infusions during 2025."])
def test_what_was_given_in_an_earlier_year_is_no_course_under_way(told: str) -> None:
    assert "course.given" not in offered(f"{HEAD}{REFUSED} {told} No rating scale was received.{RIGHTS}")
    now = told.replace("in 2025 ", "").replace(" during 2025", "")
    assert offered(f"{HEAD}{REFUSED} {now} No rating scale was received.{RIGHTS}")["course.given"] == 6

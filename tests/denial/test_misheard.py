"""Reasons that sound like another: a treatment that is barred, a pill to go with it, the pharmacy that is to dispense it."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = (
    "BlueCross BlueShield of the Carolinas Coast\n\nNotification Date: 10/30/2026\nService Requested: SPRAVATO 84 MG x 8\n\n"
    "Your request for the above service is NOT CERTIFIED.\n\nRationale for the decision:\n  * No baseline score was submitted.\n"
    "  * {}\n\nAn appeal must be received within 180 days of the notification date.\n"
)


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        (
            "The patient has a documented history of aneurysmal vascular disease, for which Spravato is contraindicated.",
            "not-medically-necessary",
        ),
        (
            "Esketamine must be used together with an oral antidepressant; the records show that venlafaxine was stopped in August 2026.",
            "not-medically-necessary",
        ),
        (
            "This product is covered only when dispensed by a participating specialty pharmacy; the clinic proposes to buy and bill.",
            "site-of-care",
        ),
        ("The records do not show that two antidepressants were tried before Spravato, or are contraindicated.", "step-therapy"),
    ],
)
def test_a_reason_is_named_by_what_its_words_hold_against_the_treatment(words: str, ground: str) -> None:
    told = [(row["ground"], row["quote"]) for row in offered(NOTICE.format(words))["denial.reasons"]]
    assert (f"ground.{ground}", words) in told


def test_a_remark_that_points_to_the_plans_papers_is_no_part_of_a_reason() -> None:
    remarks = (
        "SUMMIT RIDGE HEALTH INSURANCE CO.\nEXPLANATION OF BENEFITS\n\nStatement date: 11/04/2026\n\n"
        "Date      Code    Billed     Not covered   Remark\n10/05/26  J3490   $130.00    $130.00       CO-16, N130, M119\n\nRemark codes:\n"
        "CO-16  Claim/service lacks information or has submission/billing error(s).\n"
        "N130   Consult plan benefit documents/guidelines for information about restrictions for this service.\n"
        "M119   Missing/incomplete/invalid/deactivated/withdrawn National Drug Code (NDC).\n\n"
        "You may appeal within 180 days of this statement.\n"
    )
    quotes = [row["quote"] for row in offered(remarks)["denial.reasons"]]
    assert not any("Consult plan benefit documents" in quote for quote in quotes)
    assert any("National Drug Code" in quote for quote in quotes)


@pytest.mark.parametrize(
    "words",
    [
        "Evidence is insufficient that repeated ketamine is as effective as established alternatives such as electroconvulsive therapy.",
        "Randomized trials do not show that ketamine infusions are superior to ECT or TMS; ketamine is investigational.",
        "Ketamine is experimental: its long-term outcomes compared with established treatments such as ECT are not known.",
    ],
)
def test_another_treatment_that_the_evidence_is_compared_with_is_no_step(words: str) -> None:
    grounds = {row["ground"] for row in offered(NOTICE.format(words).replace("SPRAVATO 84 MG", "KETAMINE INFUSION"))["denial.reasons"]}
    assert "ground.experimental" in grounds
    assert "ground.step-therapy" not in grounds


def test_another_treatment_that_was_not_tried_first_stays_a_step() -> None:
    words = "ECT is as effective as ketamine infusions and has not been tried first."
    grounds = {row["ground"] for row in offered(NOTICE.format(words))["denial.reasons"]}
    assert "ground.step-therapy" in grounds


def test_evidence_based_psychotherapy_that_the_notes_do_not_show_is_of_the_notes() -> None:
    """Reading 36, I 1: for the word "evidence" it was read as experimental, and answered with trials of ketamine."""
    notice = (
        "UMR\nDate of this letter: November 12, 2026\n\nDear Colleen Hatch:\n\nWe are not able to certify ketamine infusions, "
        "for these reasons:\n\n"
        "  * Ketamine given by vein is unproven and not medically necessary for treating depression because there is not enough evidence "
        "that it is safe and works over the long term.\n\n"
        "  * The notes from Dr. Desai do not show that you had a course of evidence-based psychotherapy, such as cognitive behavioral "
        "therapy, during this episode.\n\n"
        "You may appeal within 180 days."
    )
    (told,) = (row for row in offered(notice)["denial.reasons"] if row["quote"].startswith("The notes"))
    assert told["ground"] == "ground.documentation"

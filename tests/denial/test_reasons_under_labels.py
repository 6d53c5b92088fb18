"""Reasons under labels of their own, behind criteria numbered in running words: each label's words are a reason, no criterion is."""

from __future__ import annotations

from tests.denial.expectations import offered

LETTER = """Lackawanna Valley Health Insurance Company
P.O. Box 7712, Scranton, PA 18501

November 6, 2026

Re: Denial of prior authorization
Member: DENISE KOWALCZYK          Member ID: LVH 330 44 1182
Group: Electric City Dental Associates, 20417
Service: ketamine infusion, 8 infusions over 4 weeks (J3490, 96365)

Dear Ms. Kowalczyk:

We cannot approve the service above. Lackawanna Valley Medical Policy 7.03.21 covers ketamine infusion for depression when all of the
following are met: (1) the member has a diagnosis of major depressive disorder; (2) the member has not responded to at least three
antidepressants from two classes, each taken for at least 8 weeks in the current episode; (3) a psychiatrist has evaluated the member within
60 days of the request; and (4) a depression score is given.

{reasons}

You may appeal within 180 days of receiving this letter. Send your appeal to:
Lackawanna Valley Health Insurance Company
Member Appeals, Mail Stop 7C
P.O. Box 8810
Scranton, PA 18501
Fax 570-555-0140

{overseer}
"""
REASONS = """Insufficient trials: The records show venlafaxine 150 mg for 14 weeks and Lexapro 20 mg for 10 weeks. This is fewer than three
adequate trials.

No psychiatrist: The request was made by a nurse practitioner. There is no evaluation by a psychiatrist in the records."""
REGULATED = "Your coverage is regulated by the Pennsylvania Insurance Department, 1-877-881-6388."


def _read(reasons: str = REASONS, overseer: str = REGULATED) -> dict[str, object]:
    return offered(LETTER.format(reasons=reasons, overseer=overseer))


def test_the_words_under_each_label_are_a_reason_and_the_numbered_criterion_is_none() -> None:
    told = [" ".join(one["quote"].split()) for one in offered(LETTER.format(reasons=REASONS, overseer=REGULATED))["denial.reasons"]]
    assert told == [
        "The records show venlafaxine 150 mg for 14 weeks and Lexapro 20 mg for 10 weeks. This is fewer than three adequate trials.",
        "The request was made by a nurse practitioner. There is no evaluation by a psychiatrist in the records.",
    ]


def test_labels_of_who_decided_and_what_may_help_are_no_reasons() -> None:
    others = REASONS + "\n\nReviewer: Paul Dietz, MD, Internal Medicine\n\nHelpful papers: Records of each trial that were not sent."
    quotes = [one["quote"] for one in offered(LETTER.format(reasons=others, overseer=REGULATED))["denial.reasons"]]
    assert not any("Dietz" in quote for quote in quotes)


def test_a_state_that_regulates_the_coverage_tells_that_it_is_insured_there() -> None:
    found = _read()
    assert (found["plan.funding"], found["plan.issued_in"]) == ("insured", "PA")


def test_a_state_that_might_regulate_it_tells_nothing() -> None:
    found = _read(overseer="If your coverage is regulated by the Pennsylvania Insurance Department, you may ask it for help.")
    assert "plan.issued_in" not in found
    assert "plan.funding" not in found


def test_an_address_keeps_its_company_and_the_unit_with_its_mail_stop() -> None:
    company = "Lackawanna Valley Health Insurance Company\nMember Appeals, Mail Stop 7C\nP.O. Box 8810\nScranton, PA 18501"
    assert _read()["denial.appeal_address"] == company


def test_a_name_in_capitals_and_the_groups_number_behind_its_name_are_offered() -> None:
    found = _read()
    assert (found["patient.name"], found["member.group"], found["treatment.sessions"]) == ("DENISE KOWALCZYK", "20417", 8)


def test_criteria_that_are_called_met_by_number_name_no_policy() -> None:
    told = "Criteria 1 and 4 were met. Criteria 2 and 3 were not met. The records show two antidepressants and no psychiatrist."
    assert _read(reasons=told)["denial.policy"] == "Lackawanna Valley Medical Policy 7.03.21"
    assert "denial.policy" not in offered(f"Fund\n\nNovember 6, 2026\n\nDear Ms. Lee:\n\nWe denied Spravato. {told}")

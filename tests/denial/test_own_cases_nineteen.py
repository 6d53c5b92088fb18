"""Words of notices that nobody here had read: who sent them, to whom, by which number, and what they quote."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

CLAIM = """{head}

Date: 10/16/2026
ARTURO VILLASENOR
2907 N MESA ST
EL PASO TX 79902

Member ID: 14882093
Patient: ARTURO VILLASENOR

This is denied because ketamine infusion is experimental for the diagnosis billed.

YOUR RIGHT TO APPEAL
{foot}
"""
APPEAL = "Send a written appeal within 180 days to: UMR - Claims Appeal Unit, PO Box 30546, Salt Lake City, UT 84130-0546."


def test_a_sender_of_three_capitals_is_not_the_patient_whose_name_fills_more_lines() -> None:
    head = "UMR\nPO BOX 30541\nSALT LAKE CITY UT 84130-0541"
    assert offered(CLAIM.format(head=head, foot=APPEAL))["denial.insurer"] == "UMR"
    # Capitals that the letter names nowhere again are no sender, and the patient never is.
    other = offered(CLAIM.format(head="PPO\nPO BOX 30541\nSALT LAKE CITY UT 84130-0541", foot="You may appeal within 180 days."))
    assert other.get("denial.insurer") not in {"PPO", "ARTURO VILLASENOR"}


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("No lawsuit may be started more than one year after the final decision on appeal.", None),
        ("You may sue after the final internal decision.", None),
        ("This is our final decision.", "final"),
    ],
)
def test_a_time_to_sue_says_nothing_of_the_stage(words: str, stage: str | None) -> None:
    assert offered(CLAIM.format(head="Plains Health", foot="You may appeal.").replace("ketamine", f"{words} Ketamine")).get(
        "denial.stage"
    ) == (stage)


def test_a_definition_that_a_page_is_quoted_for_is_offered_and_is_no_policy() -> None:
    words = "Experimental or Investigational means any drug for which reliable evidence shows that further studies are needed"
    quoted = f'See page 61 of your Summary Plan Description: "{words}."'
    found = offered(CLAIM.format(head="Plains Health", foot="You may appeal.").replace("for the diagnosis billed.", f"here. {quoted}"))
    assert found["plan.definition"] == f"{words}."
    assert "denial.policy" not in found
    # A title between marks is no definition.
    title = 'See "What Experimental or Investigational means to our members and their own treating doctors".'
    assert "plan.definition" not in offered(CLAIM.format(head="Plains Health", foot=title))


def test_a_policys_title_between_marks_is_offered_with_its_number() -> None:
    used = 'Our policy "Esketamine (Spravato)" (BH 112, effective 07/01/2026) says once every two weeks.'
    assert offered(CLAIM.format(head="Plains Health", foot="You may appeal.").replace("billed.", f"billed. {used}"))["denial.policy"] == (
        "Esketamine (Spravato), BH 112"
    )


MILITARY = """TriWest Healthcare Alliance

November 12, 2026

{name}
91-1029 Kaihi St
Ewa Beach, HI 96706

Beneficiary: Keoni Palakiko      Sponsor SSN: XXX-XX-4410      {number}

{asked}

The request is not authorized since it is unproven.

You may ask for a reconsideration within 90 days.
"""


def military(name: str = "SSG (Ret) Keoni Palakiko", number: str = "DBN: 11290044501", asked: str = "") -> dict[str, object]:
    return offered(MILITARY.format(name=name, number=number, asked=asked))


def test_a_whole_number_of_a_member_goes_before_a_masked_one() -> None:
    assert military()["member.id"] == "11290044501"
    assert military(number="")["member.id"] == "XXX-XX-4410"


def test_a_rank_and_a_street_number_with_a_hyphen_stand_over_a_persons_address() -> None:
    for name in ("SSG (Ret) Keoni Palakiko", "CW3 Keoni Palakiko", "Keoni Palakiko"):
        found = military(name)
        assert found["patient.name"] == "Keoni Palakiko"
        assert found["patient.address"] == "91-1029 Kaihi St\nEwa Beach, HI 96706"


def test_a_doctor_who_asked_us_is_the_clinician_and_the_brackets_name_the_clinic() -> None:
    found = military(asked="On October 30, Dr. Samir Qazi (Lakeview TMS & Wellness) asked us to approve ketamine infusions.")
    assert (found["clinician.name"], found["treatment.clinic"]) == ("Samir Qazi", "Lakeview TMS & Wellness")
    # One who reviewed asked for nothing, and brackets that name a kind of doctor name no clinic.
    assert "clinician.name" not in military(asked="Dr. Samir Qazi (psychiatry) reviewed the ketamine infusions.")
    assert "treatment.clinic" not in military(asked="Dr. Samir Qazi (Board Certified) asked for ketamine infusions.")


def test_behind_your_request_for_stands_the_treatment_and_where_it_was_to_be_given() -> None:
    found = military(asked="Your request for: Ketamine infusion, 6 sessions, from Pacific Neuromodulation Center")
    assert (found["treatment.drug"], found["treatment.clinic"]) == ("iv_ketamine", "Pacific Neuromodulation Center")

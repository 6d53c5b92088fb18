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


def test_a_number_behind_a_label_in_capitals_is_nobodys_name() -> None:
    """ "Member ID: U88" is no member called "ID: U88": whom the letter greets, over an address, is the patient."""
    text = "Plains Health\n\nNovember 13, 2026\n\nDesmond A. Prewitt\n718 Flat Shoals Ave SE\nAtlanta, GA 30316\n\n"
    found = offered(f"{text}Member ID: U8820914403          Appeal Case: GA-0093317\n\nDear Desmond A. Prewitt:\n\nWe denied ketamine.")
    assert (found["patient.name"], found["patient.address"]) == ("Desmond A. Prewitt", "718 Flat Shoals Ave SE\nAtlanta, GA 30316")


def test_the_name_of_a_policy_parts_no_reason() -> None:
    first, last = "Ketamine for depression is considered investigational.", "The published trials are small, and safety is not established."
    policy = "Policy CP.BH.124 Ketamine for Psychiatric Conditions."

    def quoted(between: str) -> list[str]:
        reasons = offered(
            CLAIM.format(head="Plains Health", foot="You may appeal.").replace("for the diagnosis billed.", f"here. {between}")
        )
        return [str(one["quote"]) for one in reasons["denial.reasons"]]

    assert any(first in one and last in one for one in quoted(f"{first} {policy} {last}"))
    assert not any(first in one and last in one for one in quoted(f"{first} {policy[:-1]} is new. We looked at your age. {last}"))


def test_what_a_brochure_is_said_to_hold_in_its_own_words_is_the_definition() -> None:
    held = 'a drug is experimental if it "cannot be lawfully marketed without approval" or if "experts call for more trials"'
    found = offered(CLAIM.format(head="Plains Health", foot="You may appeal.").replace("billed.", f"billed. The brochure says {held}."))
    assert found["plan.definition"] == held
    said = 'The brochure says that you may call if the treatment is experimental and you have "questions about what was decided here".'
    assert "plan.definition" not in offered(CLAIM.format(head="Plains Health", foot=said))


def test_a_drug_on_no_list_is_left_out_by_the_plan_and_not_called_experimental() -> None:
    def grounds(words: str) -> set[str]:
        letter = CLAIM.format(head="Plains Health", foot="You may appeal.")
        reasons = offered(letter.replace("This is denied because ketamine infusion is experimental for the diagnosis billed.", words))
        return {one["ground"] for one in reasons.get("denial.reasons", ())}

    assert grounds("It is not approved. Intravenous ketamine is not on the VA national formulary for depression.") == {
        "ground.benefit-exclusion"
    }
    assert "ground.experimental" in grounds("It is not approved. Ketamine is investigational and not on the formulary for depression.")
    shared = 'Your need is not eligible for sharing. Guidelines, page 8: "Psychiatric care and experimental treatments are not shareable."'
    assert "ground.benefit-exclusion" in grounds(shared)


def test_the_clinic_with_whom_care_was_asked_for_is_the_clinic() -> None:
    asked = "This is about your request for ketamine infusion therapy with Columbia River Ketamine Clinic."
    assert military(asked=asked)["treatment.clinic"] == "Columbia River Ketamine Clinic"
    assert "treatment.clinic" not in military(asked="Ketamine was discussed with Columbia River Ketamine Clinic.")


COUNTY = """Bexar Hill County Employees Benefit Plan

SECOND LEVEL APPEAL DECISION

Date: 11/06/2026
To: Ines Calderon-Whitt
Provider: South Prairie Ketamine (Dr. Hugo Lam)

Dear Ms. Calderon-Whitt,

The Appeals Committee met about your second appeal of the denial of six ketamine infusions. The denial stands.

The Plan {clause}. The Committee decided that the articles do not support repeated infusions.

{ended} You may request an external review by an independent review organization within 4 months of this letter. Send your request to
Boon-Chapman Appeals, PO Box 9201, Austin TX 78766.
"""
CLAUSE = 'excludes "Drugs prescribed for purposes other than those approved by the FDA, unless two articles support the use" (page 44)'
EXHAUSTED = "You have exhausted the Plan's internal appeal."


def test_a_final_letter_of_a_county_is_read_from_its_head_to_the_time_for_outside_review() -> None:
    """Four months from November 6, 2026 end on March 6, 2027, and no appeal inside the plan is left that could have the time."""
    found = offered(COUNTY.format(clause=CLAUSE, ended=EXHAUSTED))
    assert (found["clinician.name"], found["treatment.drug"]) == ("Hugo Lam", "iv_ketamine")
    assert (found["denial.stage"], found["denial.appeal_by"]) == ("final", "2027-03-06")
    assert found["denial.reasons"][0]["ground"] == "ground.benefit-exclusion"
    assert CLAUSE in found["denial.reasons"][0]["quote"]
    # Where the plan's own steps may go on, their day is the one to keep, and outside review's is no day to appeal.
    assert "denial.appeal_by" not in offered(COUNTY.format(clause=CLAUSE, ended=""))
    again = "You may appeal to us again within 60 days of this letter."
    assert offered(COUNTY.format(clause=CLAUSE, ended=again))["denial.appeal_by"] == "2027-01-05"


def test_a_clause_that_another_reason_quotes_or_that_leaves_nothing_out_is_no_further_reason() -> None:
    def grounds(clause: str) -> list[str]:
        return [one["ground"] for one in offered(COUNTY.format(clause=clause, ended="")).get("denial.reasons", ())]

    assert grounds(CLAUSE).count("ground.benefit-exclusion") == 1
    assert "ground.benefit-exclusion" not in grounds('pays for "Drugs prescribed for purposes other than those on a label"')


FORM = """Notice of Denial of Medical Coverage

Date: November 20, 2026                     Member number: {number}
Name: Rosalind T. Ferrante

We've denied the medical services/items or Part B drug listed below requested by you or your doctor:
Spravato (esketamine) 84 mg, 8 visits, Dr. Ian Pomeroy, Laurel Interventional Psychiatry

We denied it because: You must try two antidepressants and one augmentation first. The records show venlafaxine. {missing}

You have the right to appeal within 65 calendar days of the date of this notice.
"""


def test_medicares_form_names_what_was_asked_for_by_whom_and_where_below_its_own_words() -> None:
    found = offered(FORM.format(number="MEBQ7L2R", missing="They do not show augmentation."))
    assert (found["clinician.name"], found["treatment.clinic"]) == ("Ian Pomeroy", "Laurel Interventional Psychiatry")
    assert found["member.id"] == "MEBQ7L2R"
    assert found["denial.reasons"][0]["quote"].endswith("They do not show augmentation.")
    assert "member.id" not in offered(FORM.format(number="MEDICARE", missing=""))
    other = offered(FORM.format(number="", missing="They were sent on a Sunday."))
    assert not any("Sunday" in one["quote"] for one in other["denial.reasons"])


def test_a_spanish_notice_that_calls_it_experimental_gives_that_reason() -> None:
    words = "La raz\u00f3n: La ketamina para la depresi\u00f3n no est\u00e1 aprobada por la FDA y se considera experimental."
    asked = "Recibimos una solicitud para infusiones de ketamina por vena. No la aprobamos."
    letter = (
        f"Plan de Salud\n\n9 de noviembre de 2026\n\nEstimada Ana P\u00e9rez:\n\n{asked}\n\n{words}\n\nUsted puede apelar en 60 d\u00edas."
    )
    assert "ground.experimental" in {one["ground"] for one in offered(letter)["denial.reasons"]}

"""Labels and words by which notices name who asked, where, by which number and by which policy."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LETTER = (
    "Plains Health\n\nMay 30, 2026\n\n{}\n\nDear Ms. Rivera,\n\nWe denied the request for Spravato. {}\n\nYou may appeal within 180 days."
)


@pytest.mark.parametrize(
    ("line", "answer", "value"),
    [
        ("Beneficiary's doctor: Kwame Asante, MD", "clinician.name", "Kwame Asante"),
        ("Proveedor que lo pidi\u00f3: Ernesto Villagr\u00e1n, MD", "clinician.name", "Ernesto Villagr\u00e1n"),
        ("Beneficiary's plan: Kwame Asante, MD", "clinician.name", None),
        ("Where care would be given: Fall Creek Interventional Psychiatry", "treatment.clinic", "Fall Creek Interventional Psychiatry"),
        ("Where care would be given: your home", "treatment.clinic", None),
        ("Denial number: SCR-0618-5571", "denial.reference", "SCR-0618-5571"),
        ("Service/Subject of Request: J3490/S0013 esketamine nasal spray (Spravato) 84 mg, G2083, 8 visits", "denial.reference", None),
        ("Service/Subject of Request: Spravato\nRequest: J-349017", "denial.reference", "J-349017"),
        ("Medical record number: 000-18842210", "member.id", "000-18842210"),
        ("Policy: 907 KAR 3:005", "denial.policy", "907 KAR 3:005"),
        ("Policy: BH-118", "denial.policy", "BH-118"),
        # What is asked for is named by its codes, and no file is.
        ("Service/Subject of Request: J3490/S0013 esketamine\nService Authorization Number: 26-1109-88", "denial.reference", "26-1109-88"),
        ("Subject of Request: J3490/S0013 esketamine", "denial.reference", None),
        ("Service requested: ketamine infusion, HCPCS J3490, CPT 96365, 6 units", "treatment.code", "J3490 and 96365"),
    ],
)
def test_a_label_names_what_stands_behind_it(line: str, answer: str, value: str | None) -> None:
    assert offered(LETTER.format(line, "")).get(answer) == value


@pytest.mark.parametrize(
    ("words", "answer", "value"),
    [
        ("We write about a request from Marcus Lee, MD.", "clinician.name", "Marcus Lee"),
        # A reviewer, and somebody without a clinician's letters, asked for nothing.
        ("We write about a review by Marcus Lee, MD.", "clinician.name", None),
        ("We write about a request from Marcus Lee.", "clinician.name", None),
        (
            "We used the clinical guideline Ketamine Infusion for Behavioral Health Conditions (MED.00481).",
            "denial.policy",
            "Ketamine Infusion for Behavioral Health Conditions (MED.00481)",
        ),
        ("We used the clinical guideline on depression (see page 4).", "denial.policy", None),
    ],
)
def test_a_sentence_names_who_asked_and_the_policy(words: str, answer: str, value: str | None) -> None:
    assert offered(LETTER.format("", words)).get(answer) == value


@pytest.mark.parametrize(
    ("words", "drug"),
    [
        ("We denied the request for 6 ketamine infusions. Spravato can be offered at our clinic instead.", "iv_ketamine"),
        ("We denied the request for ketamine infusions. You must first try esketamine.", "iv_ketamine"),
        ("We denied the request for Spravato. Ketamine infusions were tried in the past.", "spravato"),
        ("A request was received from your provider for Spravato.", "spravato"),
        # Two drugs that were asked for, and a drug that no request names: nobody can tell.
        ("We denied the request for ketamine infusions. We denied the request for Spravato.", None),
        ("We denied your request. The clinic gives Spravato.", None),
        ("Spravato is offered to members instead of ketamine.", None),
    ],
)
def test_the_drug_asked_for_is_not_the_one_that_comes_first_or_instead(words: str, drug: str | None) -> None:
    assert offered(f"Plains Health\n\nMay 30, 2026\n\nDear Ms. Rivera,\n\n{words}").get("treatment.drug") == drug


def test_a_number_that_begins_with_a_spoiled_figure_is_mended_and_a_letter_of_its_own_kept() -> None:
    assert offered(LETTER.format("Member ID: KRH l08842917", "")).get("member.id") == "KRH 108842917"
    assert offered(LETTER.format("Member ID: KRH L08842917", "")).get("member.id") == "KRH L08842917"


@pytest.mark.parametrize(
    ("words", "clinic"),
    [
        ("We looked at a request for six ketamine infusions at Lowcountry Psychiatry. It is not approved.", "Lowcountry Psychiatry"),
        ("We denied the claim for ketamine infusions at Summit Ridge Wellness in November and December.", "Summit Ridge Wellness"),
        ("J3490, ketamine, six infusions at Gulfside Wellness Infusion, 03/02/2026 to 04/10/2026", "Gulfside Wellness Infusion"),
        # Where it could be had instead, a place that is no clinic, and two clinics.
        ("We denied the request. Spravato can be offered at Lakeside Psychiatry.", None),
        ("We denied the request for Spravato at Home.", None),
        ("We denied the request for Spravato at Oak Psychiatry. We denied the claim for Spravato at Elm Psychiatry.", None),
    ],
)
def test_the_clinic_is_where_what_was_asked_for_is_to_be_given(words: str, clinic: str | None) -> None:
    assert offered(f"Plains Health\n\nMay 30, 2026\n\nDear Ms. Rivera,\n\n{words}\n").get("treatment.clinic") == clinic


@pytest.mark.parametrize(
    ("member", "name"),
    [("Member ID: PCH 3319", "Ana Rivera"), ("Member: GARY RIVERA", None)],
)
def test_the_number_of_a_member_is_no_name_beside_the_one_that_is_written_to(member: str, name: str | None) -> None:
    head = f"Plains Health\n\nAna Rivera\n29 Mill Race Court\nGreenville, SC 29601\n\n{member}        Case: 44810"
    assert offered(f"{head}\n\nDear Ana Rivera,\n\nWe denied Spravato.\n").get("patient.name") == name

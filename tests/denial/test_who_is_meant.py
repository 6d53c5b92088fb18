"""Names, numbers and days beside words that look like them: each rule with what it must not hear."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LETTER = "Plains Health\n\nMay 30, 2026\n\n{}\n\nDear Ms. Rivera,\n\n{}\n\nYou may appeal within 180 days of this notice."


@pytest.mark.parametrize(
    ("words", "clinician"),
    [
        ("We denied what was requested by you or your doctor Priya Raman, MD: six ketamine infusions.", "Priya Raman"),
        ("We denied the request that was read by you or your advocate Priya Raman, MD.", None),
    ],
)
def test_a_form_names_the_doctor_by_whom_or_by_the_member_it_was_asked(words: str, clinician: str | None) -> None:
    assert offered(LETTER.format("", words)).get("clinician.name") == clinician


@pytest.mark.parametrize(
    ("line", "clinic", "clinician"),
    [
        ("For: Ketamine infusion x 6 (Brightwater Infusion, Dr. Idris Calloway)", "Brightwater Infusion", "Idris Calloway"),
        ("For: Ketamine infusion x 6 (Intravenous Infusion, Outpatient)", None, None),
    ],
)
def test_a_bracket_behind_the_drug_names_the_clinic_with_its_doctor(line: str, clinic: str | None, clinician: str | None) -> None:
    answers = offered(LETTER.format(line, "We denied it."))
    assert (answers.get("treatment.clinic"), answers.get("clinician.name")) == (clinic, clinician)


@pytest.mark.parametrize(("greeting", "name"), [("Dear Dr. Okafor:", "Nadia Okafor"), ("Dear Dr. Bell:", None), ("Dear Ms. Rivera,", None)])
def test_a_letter_to_a_clinician_names_who_asked(greeting: str, name: str | None) -> None:
    letter = LETTER.replace("Dear Ms. Rivera,", greeting)
    assert offered(letter.format("TO: Nadia Okafor, MD   FAX 919-555-0144", "We could not certify Spravato.")).get("clinician.name") == name


@pytest.mark.parametrize(
    ("words", "clinic"),
    [
        ("Your doctor asked us to pay for this:\n    12 ketamine infusions, at Desert Willow Psychiatry", "Desert Willow Psychiatry"),
        ("We would pay for this:\n    12 ketamine infusions, at Desert Willow Psychiatry", None),
    ],
)
def test_the_line_that_a_request_leads_to_names_the_clinic(words: str, clinic: str | None) -> None:
    assert offered(LETTER.format("", f"{words}\n\nIt is experimental.")).get("treatment.clinic") == clinic


@pytest.mark.parametrize(("line", "number"), [("Appeal: (888) 555-0153", None), ("Appeal: 888-2214-07", "888-2214-07")])
def test_the_area_code_of_a_telephone_is_no_number_of_a_case(line: str, number: str | None) -> None:
    assert offered(LETTER.format(line, "We denied Spravato.")).get("denial.reference") == number


def test_a_box_of_the_member_appeals_is_a_line_of_the_address_and_a_member_number_none() -> None:
    told = "Mail your appeal to:\nPlains Health\n{}\nNorfolk, VA 23501"
    box = offered(LETTER.format("", told.format("Member Appeals, P.O. Box 5588")))
    assert box["denial.appeal_address"] == "Plains Health\nMember Appeals, P.O. Box 5588\nNorfolk, VA 23501"
    assert "5588" not in offered(LETTER.format("", told.format("Member ID: 5588"))).get("denial.appeal_address", "")


@pytest.mark.parametrize(
    ("head", "insurer"),
    [
        ("TALUS SCRIPT SERVICES", "Talus Script Services"),
        ("QUILL CREEK HEALTH", "QUILL CREEK HEALTH"),
    ],
)
def test_an_insurer_in_capitals_is_written_as_the_letter_writes_it_elsewhere(head: str, insurer: str) -> None:
    words = "Talus Script Services denied Spravato. QUiLL CREEK HEALTH does not decide."
    assert offered(f"{head}\n\nMay 30, 2026\n\nDear Ms. Rivera,\n\n{words}\n")["denial.insurer"] == insurer


def test_a_worn_day_and_number_are_mended() -> None:
    answers = offered("Plains Health\n\n0ctober 6, 2O25\n\nMember lD: GPH OO4 518 772\n\nDear Ms. Rivera,\n\nWe denied Spravato.\n")
    assert (answers["denial.date"], answers["member.id"]) == ("2025-10-06", "GPH 004 518 772")
    assert offered(LETTER.format("Member ID: GPH OAK 518 772", "We denied it.")).get("member.id") != "GPH 0AK 518 772"


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("You may talk to a physician reviewer. Call 919-555-0145 within 14 days of this fax, that is, by June 13, 2026.", None),
        ("You may talk to a physician reviewer. You may appeal by November 26, 2026.", "2026-11-26"),
    ],
)
def test_the_day_by_which_to_call_a_reviewer_is_none_to_appeal(words: str, by: str | None) -> None:
    letter = LETTER.replace(" of this notice", "")
    assert offered(letter.format("", f"We denied Spravato.\n\n{words}")).get("denial.appeal_by") == by


def grounds(words: str) -> list[str]:
    return [reason["ground"].removeprefix("ground.") for reason in offered(LETTER.format("", words)).get("denial.reasons", ())]


def test_a_requirement_that_is_not_met_is_the_step_that_it_speaks_of() -> None:
    step = (
        "Spravato is denied. Our records show one antidepressant, taken for three weeks. The drug criteria ask that the member "
        "has tried at least two antidepressants, each for 6 weeks, before this drug is approved."
    )
    assert grounds(f"{step} This requirement is not met.") == ["step-therapy"]
    assert set(grounds(f"{step} The treatment is not medically necessary.")) == {"step-therapy", "not-medically-necessary"}


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Ketamine for depression is an off-label use, and it is experimental.", {"off-label"}),
        ("Ketamine for depression has not been approved by the FDA, and it is experimental.", set()),
        ("The evidence on ketamine for depression is small, and it is experimental.", set()),
    ],
)
def test_only_what_is_called_off_label_is_that_beside_experimental_in_one_sentence(words: str, others: set[str]) -> None:
    assert set(grounds(f"We denied six ketamine infusions. {words}")) == {"experimental", *others}


def test_what_should_come_first_is_a_step_also_beside_the_network() -> None:
    network = "We denied six ketamine infusions. Reason: The clinic isn't in your plan's network"
    assert set(grounds(f"{network}, and our guideline says ketamine should be tried only after Spravato or TMS.")) == {
        "out-of-network",
        "step-therapy",
    }
    assert set(grounds(f"{network}, and you may be seen only after a referral.")) == {"out-of-network"}


def test_a_spanish_notice_names_the_drug_that_was_asked_for() -> None:
    head = "Plan Valle Claro\n\n{}: Spravato (esketamina), 84 mg\n\nEstimada Ana Paz:\n\nNegamos el medicamento."
    assert offered(head.format("Medicamento pedido"))["treatment.drug"] == "spravato"
    assert "treatment.drug" not in offered(head.format("Medicamento que toma"))


@pytest.mark.parametrize(
    ("street", "found"), [("Calle Tamarindo 118, Apto. 4", True), ("Avenida de la Paz 20", True), ("Calle sin salida", False)]
)
def test_a_street_in_spanish_has_its_number_behind_its_name(street: str, *, found: bool) -> None:
    head = f"Plan Valle Claro\n\nAna Paz Rivera\n{street}\nHialeah, FL 33012\n\nEstimada Ana Paz Rivera:\n\nNegamos el medicamento.\n"
    assert ("patient.address" in offered(head)) is found


@pytest.mark.parametrize(
    ("words", "clinician", "letters"),
    [
        ("Requesting provider: CRNP Teresa Amsel", "Teresa Amsel", "CRNP"),
        # Letters that are a State's too are no clinician's before a name.
        ("Requesting provider: PA Teresa Amsel", None, None),
        ("We denied six ketamine infusions ordered by Camille Strother MD.", "Camille Strother", "MD"),
        ("We denied six ketamine infusions ordered by Hanover Wellness.", None, None),
    ],
)
def test_letters_stand_before_a_name_and_behind_who_ordered(words: str, clinician: str | None, letters: str | None) -> None:
    answers = offered(LETTER.format("", words))
    assert (answers.get("clinician.name"), answers.get("clinician.credentials")) == (clinician, letters)


@pytest.mark.parametrize(("told", "name"), [("to treat your depression", None), ("for the member named above", "Nadia Okafor")])
def test_a_doctor_to_whom_a_letter_speaks_as_to_the_patient_is_no_treating_clinician(told: str, name: str | None) -> None:
    letter = LETTER.replace("Dear Ms. Rivera,", "Dear Dr. Okafor:")
    words = f"We denied the request for six ketamine infusions {told}."
    assert offered(letter.format("TO: Nadia Okafor, MD   FAX 919-555-0144", words)).get("clinician.name") == name


RANKED = """Harbor Star Military Health

7 July 2026
{label}

SSgt Marcus T. Delano, USAF
114 Falcon Loop
Abilene, TX 79607

Dear {greeted}:

Provider: Maj. Ellen Quist, MD

We denied six ketamine infusions. They are unproven.
"""


@pytest.mark.parametrize(
    ("label", "greeted", "patient"),
    [
        ("", "SSgt Delano", "Marcus T. Delano"),
        ("Beneficiary: DELANO, MARCUS T (SSgt, USAF)", "SSgt Delano", "Marcus T. Delano"),
        # Whoever holds the coverage may not be who is ill.
        ("Beneficiary: DELANO, IRIS", "SSgt Delano", "IRIS DELANO"),
        ("", "SSgt Ferrer", None),
    ],
)
def test_a_rank_is_no_name_and_the_service_behind_one_is_no_part_of_it(label: str, greeted: str, patient: str | None) -> None:
    answers = offered(RANKED.format(label=label, greeted=greeted))
    assert (answers.get("patient.name"), answers["clinician.name"]) == (patient, "Ellen Quist")
    assert answers.get("patient.address") == ("114 Falcon Loop\nAbilene, TX 79607" if patient == "Marcus T. Delano" else None)


ROWS = (
    "Member;Ines Rivera",
    "Requesting provider;Teresa Amsel, CRNP",
    "Service;Six ketamine infusions",
    "Reason;{}",
    "Appeal by;June 9, 2026",
)
REASON = "Ketamine infusion is considered investigational for depression."


@pytest.mark.parametrize("row", ["{:<19} | {}", "| {:<19} | {} |", "| {} | {} |"])
def test_a_table_of_two_columns_drawn_with_bars_is_read_by_its_labels(row: str) -> None:
    table = "\n".join(row.format(*one.format(REASON).split(";")) for one in ROWS)
    answers = offered(f"Plains Health\n\nMay 30, 2026\n\n{table}\n")
    assert (answers["patient.name"], answers["clinician.name"], answers["clinician.credentials"]) == ("Ines Rivera", "Teresa Amsel", "CRNP")
    assert [one["quote"] for one in answers["denial.reasons"]] == [REASON]
    assert answers["denial.appeal_by"] == "2026-06-09"


@pytest.mark.parametrize(
    ("line", "clinician"),
    [
        # A nurse anesthetist named behind the clinic gave the infusion; who asked is not said.
        ("Provider: Allegheny Ketamine & Wellness, LLC / T. Marsh, CRNA", None),
        ("Rendering provider: Tessa Marsh, RN", None),
        ("Requesting provider: Tessa Marsh, CRNA", "Tessa Marsh"),
        ("Provider: Allegheny Ketamine & Wellness, LLC / Tessa Marsh, MD", "Tessa Marsh"),
        ("Provider: Allegheny Ketamine & Wellness, LLC / Tessa Marsh, APRN", "Tessa Marsh"),
    ],
)
def test_who_only_gives_an_infusion_is_not_who_asked_for_it(line: str, clinician: str | None) -> None:
    answers = offered(LETTER.format(line, "We denied ketamine infusions as experimental."))
    assert answers.get("clinician.name") == clinician
    assert ("clinician.credentials" in answers) == (clinician is not None)

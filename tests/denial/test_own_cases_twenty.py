"""Words of fourteen more senders: where an appeal goes, until when, and who asked."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

HEAD = """Great Prairie Mutual Health
Reconsideration Unit

August 27, 2026

{person}
1 Harbor View Lane
Annapolis, MD 21403

Member ID: GPM 901 144
{labels}

Dear Member:

{body}

{rights}
"""
DENIED = "We denied esketamine (Spravato) because it is experimental."
APPEAL = "You may appeal within 180 days of receiving this letter."


def found(person: str = "Ms. Ottoline Fairbanks", labels: str = "", body: str = DENIED, rights: str = APPEAL) -> dict[str, object]:
    return offered(HEAD.format(person=person, labels=labels, body=body, rights=rights))


def test_no_appeal_goes_to_whom_the_letter_was_sent_whatever_office_stands_above() -> None:
    assert "denial.appeal_address" not in found()
    # An office in capitals is no person.
    assert str(found(person="MESA FRONTIER ALLIANCE")["denial.appeal_address"]).startswith("MESA FRONTIER ALLIANCE")


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("You may file a grievance with the plan within 180 days from receipt of this letter. A decision is made within 35 days.", 180),
        ("You may appeal within 180 days of receipt. Your appeal is decided within 60 days.", 180),
        # What is made in a time may be the appeal itself.
        ("You may appeal. An appeal must be made within 60 days of receiving this letter.", 60),
    ],
)
def test_the_time_in_which_a_decision_is_made_is_not_the_persons(words: str, days: int) -> None:
    assert found(rights=words)["denial.appeal_days"] == days


def test_a_time_for_a_board_is_none_for_the_clinical_appeal() -> None:
    clinical = "Begin a clinical appeal with the Patient Advocate."
    board = "You may ask for a Board appeal within one year from the date of this letter."
    assert not {"denial.appeal_by", "denial.appeal_days"} & found(rights=f"{clinical} {board}").keys()


def test_a_number_for_questions_takes_no_appeal() -> None:
    assert "denial.appeal_fax" not in found(rights=f"{APPEAL}\nQuestions? 218-555-0166, fax 218-555-0167.")
    told = found(rights=f"{APPEAL} Questions? Call 218-555-0166. Fax your appeal to 218-555-0167.")
    assert told["denial.appeal_fax"] == "218-555-0167"


@pytest.mark.parametrize(
    ("body", "clinic"),
    [
        ("Lakeside Mood Clinic asked us to approve ketamine infusions. They are experimental.", "Lakeside Mood Clinic"),
        (
            "La Clínica Neurovida ha pedido que se aprueben las infusiones de ketamina. La solicitud fue denegada.",
            "Cl\u00ednica Neurovida",
        ),
        # A clinic that asked for something else is not where ketamine is given.
        ("Lakeside Imaging Center asked for a scan. Ketamine infusions are experimental.", None),
        ("Lakeside Mood Clinic did not send records. Ketamine infusions are experimental.", None),
    ],
)
def test_a_clinic_that_is_said_to_have_asked_is_offered(body: str, clinic: str | None) -> None:
    assert found(body=body).get("treatment.clinic") == clinic


@pytest.mark.parametrize(
    ("labels", "body", "name"),
    [
        ("Attending: Dr. Helene Strand", DENIED, "Helene Strand"),
        ("Prescriber: HAVERFORD, SIMON MD", DENIED, "SIMON HAVERFORD"),
        ("", f"The request dated 24 April 2026 from Kofi Brandt, MD is denied. {DENIED}", "Kofi Brandt"),
        ("", f"The request dated 24 April 2026 from our Albany office is denied. {DENIED}", None),
    ],
)
def test_the_clinician_is_told_by_the_attending_by_a_turned_name_and_by_whom_a_request_is_from(
    labels: str, body: str, name: str | None
) -> None:
    assert found(labels=labels, body=body).get("clinician.name") == name

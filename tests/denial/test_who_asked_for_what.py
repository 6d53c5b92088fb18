"""Who asked, for what, and where it was to be given, as a letter tells it in its sentences and labels."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered
from tests.denial.from_great_prairie import APPEAL, DENIED, HEAD, found


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


def test_what_a_form_for_part_d_was_asked_for_stands_under_its_sentence() -> None:
    told = offered(
        "NOTICE OF DENIAL OF MEDICARE PART D PRESCRIPTION DRUG COVERAGE\nDate: March 17, 2026\n\nYour request was denied\n"
        "We have denied coverage or payment under your Medicare Part D benefit for the following prescription drug(s)\n"
        "that you or your prescriber requested:\nKETAMINE HCL 100 MG TROCHE\n\n"
        "Why did we deny your request?\nWe denied this request because this product is compounded."
    )
    assert (told["treatment.drug"], told["treatment.route"]) == ("iv_ketamine", "oral")


def test_two_addresses_side_by_side_are_read_one_by_one() -> None:
    beside = (
        "Graciela Montenegro Ruiz                      Dr. Hugo Ferr\u00e1n, MD\n"
        "945 Locust Ave., Apto. 12                     Cl\u00ednica Neurovida\n"
        "Long Beach, CA 90813                          2201 Pacific Ave., Long Beach, CA 90806\n\n"
    )
    letter = HEAD.format(person="X", labels="", body=DENIED, rights=APPEAL).replace("X\n1 Harbor View Lane\nAnnapolis, MD 21403\n", beside)
    assert offered(letter)["patient.address"] == "945 Locust Ave., Apto. 12\nLong Beach, CA 90813"
    # Three rows of a table are no addresses.
    table = "Service asked for                             Spravato 84 mg\nNumber of units                               Eight visits\n"
    assert found(labels=f"{table}Place of treatment                            Alta Psychiatry")["treatment.clinic"] == "Alta Psychiatry"


def test_what_was_submitted_or_a_consult_for_a_drug_is_what_was_asked_for() -> None:
    consult = (
        "the community care consult for Spravato at Palo Duro Behavioral Medicine that Dr. Yvette Sandoval, your VA psychiatrist, entered"
    )
    told = found(body=f"This letter is about {consult} on March 20. We did not approve it.")
    assert (told["treatment.drug"], told["treatment.clinic"], told["clinician.name"]) == (
        "spravato",
        "Palo Duro Behavioral Medicine",
        "Yvette Sandoval",
    )
    # Records that were submitted are no request.
    assert "treatment.drug" not in found(body="We did not approve it. The records submitted show that Spravato was tried.")


@pytest.mark.parametrize(
    ("told", "clinic", "clinician"),
    [
        ("provided by Brookline Ketamine Associates (Anya Petrov, MD, anesthesiology)", "Brookline Ketamine Associates", "Anya Petrov"),
        ("provided by Brookline Ketamine Associates (Boston, MA)", "Brookline Ketamine Associates", None),
    ],
)
def test_the_clinic_that_gave_it_is_named_with_the_clinician_in_brackets(told: str, clinic: str, clinician: str | None) -> None:
    answers = found(body=f"We denied the claim for ketamine infusions {told}. They are considered investigational.")
    assert (answers.get("treatment.clinic"), answers.get("clinician.name")) == (clinic, clinician)


@pytest.mark.parametrize(
    ("service", "product"),
    [
        ("ketamine 50 mg/mL injection, compounded, intramuscular, 8 doses", "compounded"),
        ("ketamine 50 mg/mL injection, not compounded, intramuscular, 8 doses", None),
        ("ketamine 50 mg/mL injection, intramuscular, 8 doses", None),
    ],
)
def test_a_product_that_the_notice_calls_compounded_is_offered_as_that(service: str, product: str | None) -> None:
    assert found(labels=f"Service requested:      {service}").get("treatment.product") == product

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
    for words in ("Questions? Call 218-555-0166. Fax your appeal to", "If you have questions or want to appeal, fax"):
        assert found(rights=f"{APPEAL} {words} 218-555-0167.")["denial.appeal_fax"] == "218-555-0167"


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


def test_a_store_that_prints_a_rejection_takes_no_appeal() -> None:
    slip = (
        "HOLLOWAY DRUG #0417\n1190 S BROADWAY   LEXINGTON KY 40504\nPH 859-555-0118   FAX 859-555-0119\n\n"
        "PATIENT: PRUITT, LENORA J\nDRUG: SPRAVATO 84MG\nPLAN: BLUEGRASS RX SOLUTIONS\nREJECT 75 PRIOR AUTHORIZATION REQUIRED\n"
        "FAX PA FORM TO 800-555-0136."
    )
    assert not {"denial.appeal_address", "denial.appeal_fax"} & offered(slip).keys()
    insurers = offered(slip.replace("HOLLOWAY DRUG #0417", "BLUEGRASS RX SOLUTIONS"))
    assert str(insurers["denial.appeal_address"]).startswith("BLUEGRASS RX SOLUTIONS")


@pytest.mark.parametrize(
    ("rights", "day"),
    [
        ("You have 60 days from the date of this notice, plus 3 days for mail. The last day is October 29, 2026.", "2026-10-29"),
        # The last day of something else is no time to appeal.
        ("You have 60 days from the date of this notice. The last day of your coverage is December 31, 2026.", "2026-10-26"),
    ],
)
def test_the_last_day_that_a_notice_names_is_taken_before_its_count(rights: str, day: str) -> None:
    assert found(rights=f"YOUR RIGHTS\nYou can ask us for an appeal. {rights}")["denial.appeal_by"] == day


@pytest.mark.parametrize(
    ("labels", "kind", "state"),
    [
        ("Plan: Cascadia Silver 3500 EPO (individual, Oregon)", "individual", "OR"),
        ("Plan: Clearwater Bronze 7000 (Individual & Family, West Virginia)", "individual", "WV"),
        ("Plan: Cascadia Silver 3500 (PPO)", None, None),
        ("Plan: Cascadia Silver 3500 (individual and family)", "individual", None),
        ("Plan: Corbin Foundry PPO (individual deductible 3,500)", None, None),
        # Two States, and a bracket behind no plan, tell none.
        ("Plan: Cascadia Silver 3500 (Oregon, Idaho)", None, None),
        ("Provider: Alta Psychiatry (Oregon)", None, None),
    ],
)
def test_a_bracket_behind_a_plans_name_tells_its_kind_and_state(labels: str, kind: str | None, state: str | None) -> None:
    told = found(labels=labels)
    assert (told.get("plan.kind"), told.get("plan.issued_in")) == (kind, state)


def test_the_name_of_a_states_medicaid_tells_the_state() -> None:
    told = found(labels="Plan: Prairie Meadow, a KanCare health plan")
    assert (told["plan.kind"], told["plan.issued_in"]) == ("medicaid_managed", "KS")
    # A page for everybody names programs of others.
    everybody = "NOTICE OF NONDISCRIMINATION\nIf you have MassHealth, call 800-841-2900. We do not discriminate."
    assert "plan.issued_in" not in found(rights=f"{APPEAL}\n\n{everybody}")


def test_the_agency_in_the_head_of_medicares_forms_is_no_medicaid() -> None:
    head = "CENTERS FOR MEDICARE & MEDICAID SERVICES"
    form = f"{head}\n\nNOTICE OF DENIAL OF MEDICARE PART D PRESCRIPTION DRUG COVERAGE\n\nWe denied Spravato because it is experimental."
    assert offered(form)["plan.kind"] == "medicare_part_d"
    assert offered(form.replace(head, "A MEDICAID PLAN").replace("MEDICARE PART D ", ""))["plan.kind"] == "medicaid_managed"


def test_what_a_form_for_part_d_was_asked_for_stands_under_its_sentence() -> None:
    told = offered(
        "NOTICE OF DENIAL OF MEDICARE PART D PRESCRIPTION DRUG COVERAGE\nDate: March 17, 2026\n\nYour request was denied\n"
        "We have denied coverage or payment under your Medicare Part D benefit for the following prescription drug(s)\n"
        "that you or your prescriber requested:\nKETAMINE HCL 100 MG TROCHE\n\n"
        "Why did we deny your request?\nWe denied this request because this product is compounded."
    )
    assert (told["treatment.drug"], told["treatment.route"]) == ("iv_ketamine", "oral")


def test_a_policys_number_is_told_behind_its_title() -> None:
    told = found(body=f'{DENIED} We used the Medical Policy "Ketamine for Psychiatric Conditions," policy number 2026T0588C.')
    assert told["denial.policy"] == "Ketamine for Psychiatric Conditions, 2026T0588C"


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


def reasons(body: str) -> list[tuple[str, str]]:
    rows = found(body=body).get("denial.reasons", [])
    assert isinstance(rows, list)
    return [(row["ground"].removeprefix("ground."), row["quote"]) for row in rows]


@pytest.mark.parametrize(
    ("body", "grounds"),
    [
        ("We will not pay for this. Ketamine is not a covered KanCare service when it is given in a vein.", {"benefit-exclusion"}),
        ("We will not pay for this. Ketamine given at home is not a covered service.", {"site-of-care", "benefit-exclusion"}),
        (
            "We will not pay. Ketamine is not a covered KanCare service. The records also do not have a physical exam.",
            {"benefit-exclusion", "documentation"},
        ),
        ("We deny this request. The records do not have a trial of ECT.", {"step-therapy"}),
        ("We did not approve the consult. You do not meet the access standards for community care.", {"out-of-network"}),
        ("We did not authorize ketamine. We can't see that you have improved enough to go on at this rate.", {"no-continued-response"}),
    ],
)
def test_a_reason_in_plain_words_is_the_one_it_says(body: str, grounds: set[str]) -> None:
    assert {ground for ground, _ in reasons(body)} == grounds


def test_a_count_of_trials_is_quoted_with_what_asks_for_more() -> None:
    asks = "The VA criteria ask that a Veteran has tried four antidepressants in the current episode."
    assert reasons(f"We did not approve the consult for Spravato. {asks} Your record shows three.") == [
        ("step-therapy", f"{asks} Your record shows three.")
    ]


LISTED = """We cannot approve the request named above. Here is what our pharmacist looked for:

 1. A diagnosis of major depressive disorder.   Found.
 2. At least two antidepressants of different classes, each for 8 weeks.   Not found. The chart lists sertraline (4 weeks).
 3. A course of psychotherapy along with medicine.   Not found.

Because items 2 and 3 are not met, the treatment is not medically necessary under our policy dru.601, Esketamine Nasal Spray."""


def test_items_that_were_not_found_are_reasons_each_and_one_found_is_none() -> None:
    steps = [quote for ground, quote in reasons(LISTED) if ground == "step-therapy"]
    assert [quote[:20] for quote in steps] == ["At least two antidep", "A course of psychoth"]
    assert "sertraline (4 weeks)" in steps[0]
    assert not any("major depressive" in quote for _, quote in reasons(LISTED))
    # What was looked for and not found in a sentence is no item of a list.
    assert all(quote.startswith("We did not") for _, quote in reasons("We did not approve this: a course of psychotherapy was not found."))


def test_a_policy_with_a_number_in_small_letters_is_named() -> None:
    assert found(body=LISTED)["denial.policy"] == "dru.601, Esketamine Nasal Spray"
    assert "denial.policy" not in found(body=f"{DENIED} See your policy etc. for more.")


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


CALLED = """We can't approve your ketamine infusions. Our guideline says that they may be approved if:
{first} you have treatment-resistant depression,
{second} two or more antidepressants did not help,
{third} esketamine cannot be used, and
{fourth} the clinic sends a rating scale from the last 30 days.
{said}"""
BULLETS = {"first": "-", "second": "-", "third": "-", "fourth": "-"}
LETTERS = {"first": "(a)", "second": "(b)", "third": "(c)", "fourth": "(d)"}


@pytest.mark.parametrize(
    ("marks", "said", "begun"),
    [
        (BULLETS, "The second, third and fourth of these are not met.", ["two or more", "esketamine ", "the clinic "]),
        (BULLETS, "The fourth of these is not met.", ["the clinic "]),
        (LETTERS, "Criteria (b) and (d) are not met.", ["two or more", "the clinic "]),
        (LETTERS, "Requirements b to d were not shown.", ["two or more", "esketamine ", "the clinic "]),
        # What could be, and an item that the list does not have, is no reason.
        (BULLETS, "If the second and third of these are not met, we may ask for records.", []),
        (BULLETS, "The fifth of these is not met.", []),
    ],
)
def test_items_that_a_notice_calls_unmet_together_are_reasons_each(marks: dict[str, str], said: str, begun: list[str]) -> None:
    items = ("you have", "two or more", "esketamine ", "the clinic ")
    quoted = [quote[:11] for _, quote in reasons(CALLED.format(said=said, **marks))]
    assert [one for one in quoted if one.startswith(items)] == begun


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("We need 14 more days to decide, until September 23, 2026. You can file a grievance.", None),
        ("You may appeal until September 23, 2026, and have until then to decide.", "2026-09-23"),
    ],
)
def test_the_day_until_which_the_plan_decides_is_no_last_day_to_appeal(words: str, day: str | None) -> None:
    assert found(body="We got your request for Spravato.", rights=words).get("denial.appeal_by") == day

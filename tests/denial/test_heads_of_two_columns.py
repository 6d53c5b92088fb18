"""What a crowded head gives: an address beside labels, numbers with a scanner's letters, several claims in a line, who asked and where."""

from __future__ import annotations

from typing import Any

import pytest

from tests.denial.expectations import offered

REFUSED = "We denied the request for Spravato because it is not medically necessary.\n\nYou may appeal within 180 days of this notice."


def answers(head: str, greeting: str = "Dear Ann Moss:") -> dict[str, Any]:
    return offered(f"{head}\nNovember 4, 2026\n\n{greeting}\n\n{REFUSED}")


LEFT = (("ANN MOSS", "Member ID: 91044188"), ("12 ELM AVE APT 2", "Reference: UM-2610"), ("DAYTON OH 45410", ""))
SMALL = (("Ann Moss", "Member ID: 91044188"), ("12 Elm Ave Apt 2", "Plan: Silver HMO"), ("Dayton, OH 45410", "Group: A1"))
RIGHT = (("Member ID: 91044188", "Ann Moss"), ("Plan: Silver HMO", "12 Elm Ave"), ("Group: 1234", "Dayton, OH 45410"))


@pytest.mark.parametrize("rows", [LEFT, SMALL, RIGHT])
def test_the_address_in_a_column_is_offered_without_the_other_column(rows: tuple[tuple[str, str], ...]) -> None:
    head = "\n".join(f"{one:30}{other}".rstrip() for one, other in rows)
    street, town = str(answers(f"Lakes Health Plan\n\n{head}\n")["patient.address"]).split("\n")
    assert (street.lower().startswith("12 elm ave"), town.lower().endswith("oh 45410")) == (True, True)


def test_a_column_that_is_no_address_gives_none() -> None:
    assert "patient.address" not in answers("Lakes Health Plan\n\nAnn Moss        Member ID: 910441\nPlan: Silver    Group: 12345\n")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Reference #: PA-l182O44", "PA-1182044"),
        ("Member ID: W0l 448 8812-02", "W01 448 8812-02"),
        ("Member ID: JMH00l77123", "JMH00177123"),
        ("Member ID: 910O4418823", "91004418823"),
        ("Member ID: MEBQ7L2R", "MEBQ7L2R"),
    ],
)
def test_figures_that_a_scanner_took_for_letters_are_put_right(printed: str, number: str) -> None:
    assert number in {answers(f"Lakes Health Plan\n{printed}\n").get(name) for name in ("denial.reference", "member.id")}


def test_the_number_behind_the_name_of_the_member_is_the_members() -> None:
    assert answers("Lakes Health Plan\nMember: Ann Moss (R58112094)\n")["member.id"] == "R58112094"
    assert "member.id" not in answers("Lakes Health Plan\nMember: Ann Moss (45410)\nMember: (see below)\n".replace("(45410)", "(spouse)"))


@pytest.mark.parametrize(
    "printed",
    [
        "Claim no: 26-0914-55821   and  26-0914-55822",
        "Claim numbers: 26-0914-55821, 26-0914-55822",
        "Claim #: 26-0914-55821 / 26-0914-55822",
        "Claim Nos.: 26-0914-55821  &  26-0914-55822",
    ],
)
def test_every_claim_of_one_line_is_offered(printed: str) -> None:
    assert answers(f"Lakes Health Plan\n{printed}\n")["denial.reference"] == "26-0914-55821 and 26-0914-55822"


@pytest.mark.parametrize(
    "line",
    [
        "DO NOT REPLY TO THIS ADDRESS",
        "PLEASE DO NOT REPLY TO THIS ADDRESS",
        "CHANGE SERVICE REQUESTED",
        "PERSONAL AND CONFIDENTIAL",
        "Please open immediately",
    ],
)
def test_what_tells_the_carrier_what_to_do_names_no_insurer(line: str) -> None:
    head = f"{line}\nPO Box 8800\nPhoenix, AZ 85038\n"
    assert "denial.insurer" not in answers(head)
    assert answers(f"{head}\nLakes Health Plan\n")["denial.insurer"] == "Lakes Health Plan"


def test_who_asked_is_read_with_the_clinic_behind_the_name() -> None:
    said = "We've denied the Part B drug listed below requested by you or your doctor, Priya Nand MD of Saguaro Interventional Psychiatry:"
    told = offered(f"Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\n{said}\nKetamine infusions\n\n{REFUSED}")
    assert (told["clinician.name"], told["clinician.credentials"]) == ("Priya Nand", "MD")
    assert told["treatment.clinic"] == "Saguaro Interventional Psychiatry"


def test_who_asked_is_read_behind_what_was_asked_for() -> None:
    said = "We reviewed a request for prior authorization of Spravato (esketamine), 84 mg, 8 sessions, from Rashida Coleman, PMHNP."
    told = offered(f"Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\n{said}\n\n{REFUSED}")
    assert (told["clinician.name"], told["clinician.credentials"]) == ("Rashida Coleman", "PMHNP")


def test_a_fax_to_the_prescriber_tells_who_asked_and_for_whom() -> None:
    head = "MeridianScript Pharmacy Services\nTO: Dr. Neil Abernathy\n\nMember: WINSLOW, CARLA J        DOB: 04/xx/1979\n"
    told = answers(head, "Dear Prescriber:")
    assert (told["clinician.name"], told["patient.name"]) == ("Neil Abernathy", "CARLA J WINSLOW")


@pytest.mark.parametrize(
    ("head", "kind", "state"),
    [
        ("Sonoran Trails Health (Marketplace)\nSilver Select EPO", "individual", None),
        ("Greenbrier Mutual\nGroup: 44120 - State of Indiana Employees", "public_employer", "IN"),
        ("Greenbrier Mutual\nGroup: 44120 - Commonwealth of Kentucky Employees", "public_employer", "KY"),
        ("Greenbrier Mutual\nPlan: Choice Plus - Prairie Gold 2500 (individual)", None, None),
    ],
)
def test_what_the_head_tells_of_the_kind_of_plan(head: str, kind: str | None, state: str | None) -> None:
    told = answers(f"{head}\n")
    assert (told.get("plan.kind"), told.get("plan.issued_in")) == (kind, state)


@pytest.mark.parametrize(
    ("said", "timing"),
    [
        ("This is not a bill.\nWe reviewed a request for prior authorization of Spravato.", None),
        ("This is not a bill. You are not responsible for payment.", None),
        ("EXPLANATION OF BENEFITS\nThis is not a bill.", "after"),
        ("Dates of Service: 09/08/2026 - 09/22/2026\nWe reviewed the claims shown above for services rendered to you.", "after"),
    ],
)
def test_only_a_statement_or_a_claim_says_that_the_care_was_given(said: str, timing: str | None) -> None:
    told = offered(f"Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\n{said}\n\nWe denied it as not medically necessary.")
    assert told.get("denial.timing") == timing


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("Member ID: H6 2290 4471", "member.id", "H6 2290 4471"),
        ("Group            Weyer Tool & Die, Inc. (0048812)", "member.group", "0048812"),
        ("Group: Weyer Tool & Die, Inc. (0048812)", "member.group", "0048812"),
        ("Group            Weyer Tool & Die, Inc., 1200 Mill Road", "member.group", None),
    ],
)
def test_a_figure_in_the_prefix_and_a_group_in_brackets_are_read(line: str, name: str, value: str | None) -> None:
    """Reading 35, A, reader of notices."""
    assert answers(f"Lakes Health Plan\nNovember 4, 2026\n{line}\n").get(name) == value

"""Questions that bear on a kind of plan are asked of that kind alone: each asks for what a row or a paper of it takes up."""

from __future__ import annotations

import pytest

from tests.interview.room import Room

OF_THE_BOOKLET = {"plan.excludes_by_name", "plan.passages", "plan.definition"}
OF_STATE_LAW = {"plan.covers_drugs", "plan.formulary"}


EVERY = OF_THE_BOOKLET | OF_STATE_LAW | {"member.group", "clinician.in_network", "employer.tell"}


def asked(kind: str, funding: str = "") -> set[str]:
    room = Room().go_to_section("plan").type(plan__kind=kind)
    if funding:
        room.type(plan__funding=funding)
    return names(room) | names(room.go_to_section("people"))


def names(room: Room) -> set[str]:
    """Those of the questions that stand on the page, a table by its own name."""
    shown = {".".join(element["name"].split(".")[:2]) for element in room.all("form")}
    tables = {name for name in EVERY if f"q:{name}:" in room.html("form")}
    return EVERY & (shown | tables)


@pytest.mark.parametrize(
    ("kind", "funding", "left_out"),
    [
        ("va", "", OF_THE_BOOKLET | OF_STATE_LAW | {"member.group", "clinician.in_network", "employer.tell"}),
        ("medicare_original", "", OF_THE_BOOKLET | OF_STATE_LAW | {"member.group", "clinician.in_network", "employer.tell"}),
        ("tricare", "", OF_THE_BOOKLET | OF_STATE_LAW | {"member.group", "employer.tell"}),
        ("medicaid_ffs", "", OF_THE_BOOKLET | {"plan.formulary", "member.group", "clinician.in_network", "employer.tell"}),
        ("sharing_ministry", "", OF_STATE_LAW | {"member.group", "clinician.in_network", "employer.tell"}),
        ("fehb", "", OF_STATE_LAW | {"employer.tell"}),
        # Nobody's letter to an employer is made for a student (packet.yaml), and no State's law binds a self-funded plan but a public one.
        ("student", "self_funded", OF_STATE_LAW | {"employer.tell"}),
        ("employer", "self_funded", OF_STATE_LAW),
        ("public_employer", "self_funded", set()),
        ("employer", "insured", {"employer.tell"}),
        ("individual", "", {"employer.tell"}),
    ],
)
def test_a_plan_is_asked_only_what_bears_on_it(kind: str, funding: str, left_out: set[str]) -> None:
    assert asked(kind, funding) == EVERY - left_out


def test_before_the_kind_of_plan_is_known_its_booklet_is_asked_for() -> None:
    assert names(Room().go_to_section("plan")) >= OF_THE_BOOKLET

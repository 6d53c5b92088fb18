"""Who decided is told whole or not at all, however the notice joins two people; who asked for the care is no reviewer (reading 33)."""

from __future__ import annotations

import pytest

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.notice.gives import Gives

CAROL = "The reviewer was Carol Hemmings, MD, board certified in internal medicine."


def gives(text: str) -> Gives:
    return Gives(Case({"denial.text": Known(text)}))


@pytest.mark.parametrize(
    "joined",
    [
        ", with Daniel Kirsch, MD, Family Medicine",
        " with Daniel Kirsch, MD, Family Medicine",
        ", together with Daniel Kirsch, MD, Family Medicine",
        ", along with our medical director",
        ", alongside Daniel Kirsch, MD, Family Medicine",
        ", in consultation with Daniel Kirsch, MD, Family Medicine",
        ", in collaboration with Daniel Kirsch, MD",
        ", under the supervision of Daniel Kirsch, MD, Family Medicine",
        ", assisted by Daniel Kirsch, MD, Family Medicine",
        "; Daniel Kirsch, MD (Family Medicine)",
        " / Daniel Kirsch, MD (Family Medicine)",
        ", Daniel Kirsch, MD (Family Medicine)",
        ", plus a physician",
    ],
)
@pytest.mark.parametrize("lead", ["This decision was made by R. Osei, PharmD", "Reviewed by: R. Osei, PharmD"])
def test_two_people_however_joined_are_never_half_told(lead: str, joined: str) -> None:
    told = gives(f"{lead}{joined}.")
    assert told.reviewer == ""
    assert told.deciders == f"{lead}{joined}"


def test_a_second_sentence_that_names_another_leaves_neither_alone() -> None:
    told = gives("This decision was made by R. Osei, PharmD. It was confirmed by Daniel Kirsch, MD, Family Medicine.")
    assert (told.reviewer, told.deciders) == ("", "")


HEADINGS = [
    "Who decided?",
    "Who made this decision?",
    "Who looked at your request?",
    "Decision made by",
    "DECISION MADE BY:",
    "Reviewed by:",
    "Reviewer",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_verb_may_stand_in_the_heading_above(heading: str) -> None:
    two = gives(f"{heading}\nLaura Pfister, PharmD, and Dennis Oakley, MD (Internal Medicine).\n\nWhat if I disagree?\nYou can appeal.")
    assert two.reviewer == ""
    assert two.deciders == f"{heading} Laura Pfister, PharmD, and Dennis Oakley, MD (Internal Medicine)"
    one = gives(f"{heading}\nDennis Oakley, MD (Internal Medicine).")
    assert one.reviewer == "Dennis Oakley, MD (Internal Medicine)"


def test_a_psychiatrist_under_such_a_heading_is_no_other_field() -> None:
    told = gives("Who decided?\nLaura Pfister, PharmD, and Dennis Oakley, MD (Psychiatry).")
    assert (told.reviewer, told.deciders) == ("", "")
    assert told.by_psychiatrist


def test_another_heading_makes_nobody_the_decider() -> None:
    assert gives("Who can help me?\nDennis Oakley, MD (Internal Medicine).").reviewer == ""


@pytest.mark.parametrize(
    ("told", "reviewer"),
    [
        ("Reviewer: R. T. Galloway, DO, board certified in Family Practice.", "board certified in Family Practice"),
        ("Reviewer: R. T. Galloway, DO (Family Practice)", "R. T. Galloway, DO (Family Practice)"),
        ("This decision was made by R.T. Galloway, DO (Family Practice).", "R.T. Galloway, DO (Family Practice)"),
        ("The request was reviewed by J. R. R. Moss, PharmD.", "J. R. R. Moss, PharmD"),
    ],
)
def test_initials_end_no_sentence(told: str, reviewer: str) -> None:
    assert gives(told).reviewer == reviewer


@pytest.mark.parametrize(
    "asks",
    [
        "Requesting practitioner: Anil Deshmukh, MD (psychiatry), Tri-City Interventional Psychiatry, Bay City MI",
        "Requesting provider:  Anil Deshmukh, MD (psychiatry)",
        "Ordering clinician: Anil Deshmukh, MD, psychiatry",
        "Ordering clinician      Anil Deshmukh, MD, psychiatry",
        "Requester: Anil Deshmukh, MD, psychiatry",
        "Requested by: Anil Deshmukh, MD, psychiatry",
        "Prescribed by: Anil Deshmukh, MD, psychiatry",
        "Treating psychiatrist: Anil Deshmukh, MD",
        "Submitted by Anil Deshmukh, MD (psychiatry)",
    ],
)
def test_who_asked_is_the_clinics(asks: str) -> None:
    told = gives(f"{asks}\n\n{CAROL}")
    assert told.reviewer == "board certified in internal medicine"
    assert not told.by_psychiatrist


def test_the_person_for_whom_it_was_asked_makes_no_second_decider() -> None:
    told = gives("Your provider, Anil Deshmukh, MD, asked us.\nThis decision was made by R. Osei, PharmD.")
    assert told.reviewer == "R. Osei, PharmD"

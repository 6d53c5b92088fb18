"""A paper that somebody is still to write is no exhibit: no letter encloses it, and the checklist has it among what is to get."""

from __future__ import annotations

import pytest

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.to_come import papers_at_hand, papers_to_come
from tests.health.later import later_case
from tests.health.packets import packet

TO_COME = [
    "My psychiatrist will write a letter on ECT",
    "Dr. Lee is writing a letter about the trials.",
    "I am getting the records from my old clinic",
    "I'm waiting for the notes of Dr. R. Feld.",
    "Dr. Ames has agreed to write a new letter",
    "The clinic will send the notes next week.",
    "My doctor's going to write a letter",
    "a letter that Dr. Lee will send",
    "Letter from Dr. Lee, to follow",
    "records from Mercy, requested November 2",
    "Old records from 2019, which I am getting",
    "I asked the pharmacy for a print-out",
]
HERE = [
    "a letter of Dr. Ames of November 10, 2026",
    "A letter of Dr. Amin dated November 2, 2026, on how the clinic was told that no authorization was needed",
    "Letter of Dr. Lee that says she will give the infusions and will write monthly reports",
    "Dr. Lee's letter of November 10: she will provide a report each month",
    "letter of Dr. Lee of November 10, who will send a report each month",
    "the claim file that I asked for, received November 2",
    "Records requested by your reviewer",
    "the treatment plan for the sessions to come",
    "the consent that I signed in May, and the taper of lorazepam",
    "A MADRS of 11 on November 9, 2026.",
]


def told(words: str) -> Case:
    return Case({"appeal.new": Known(words)})


@pytest.mark.parametrize("words", TO_COME)
def test_a_paper_that_somebody_is_to_write_or_to_get_is_not_at_hand(words: str) -> None:
    assert papers_to_come(told(words)) == (words,)
    assert papers_at_hand(told(words)) == ""


@pytest.mark.parametrize("words", HERE)
def test_a_paper_is_at_hand_whatever_it_tells_of_what_is_to_be(words: str) -> None:
    assert papers_to_come(told(words)) == ()
    assert papers_at_hand(told(words)) == words


def test_of_two_papers_the_one_that_is_there_is_kept() -> None:
    case = told("Letter of Dr. Lee, November 20, 2026. My therapist will write one too.")
    assert papers_at_hand(case) == "Letter of Dr. Lee, November 20, 2026"
    assert papers_to_come(case) == ("My therapist will write one too.",)


@pytest.mark.parametrize("name", ["nc-self-funded-final", "co-school-plan-clinic", "pa-final-bipolar-unanswered"])
def test_no_letter_cites_a_paper_to_come(name: str, facts: Facts) -> None:
    """It stood as "NEW, Exhibit C" in the letters, and there was a sheet for it among the exhibits."""
    coming = "Dr. Ferrer will write a letter on the authorization, psychosis and ECT"
    before = packet(facts, later_case(name))
    after = packet(facts, later_case(name), {"appeal": {"new": coming}})
    assert "What is new since the " in before["exhibits"]
    for paper in set(after) - {"checklist", "next-steps"}:
        assert "Ferrer" not in after[paper], paper
        assert "What is new since the " not in after[paper], paper
        assert "NEW, not in" not in after[paper], paper
    assert f"New, and not here yet: {coming}" in after["checklist"]
    assert "No letter says that it is enclosed." in after["checklist"]


def test_a_second_appeal_says_that_more_is_to_follow(facts: Facts) -> None:
    coming = {"appeal": {"new": "My therapist will write a letter"}}
    letter = packet(facts, later_case("nm-county-second-level"), coming)["second-level-appeal"]
    assert "With leave to add to this appeal until it is decided: more is to follow." in letter
    assert "therapist will write" not in letter
    assert "to follow" not in packet(facts, later_case("nm-county-second-level"))["second-level-appeal"]


def test_a_new_paper_at_hand_is_put_in_and_not_to_be_got(facts: Facts) -> None:
    listed = packet(facts, later_case("ma-spravato-after-first"))["checklist"]
    row = listed.partition("What is new since the first appeal")[2][:160]
    assert "put it in" in row
    assert "not here yet" not in listed

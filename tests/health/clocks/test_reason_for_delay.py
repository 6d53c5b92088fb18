"""Why a step goes out after its last day is asked, and stands in the letter in the person's words: what excuses a delay is the reason."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import friday_paper as paper
from tests.health.as_of import packet_of
from tests.health.packets import words_of_papers

LATE, IN_TIME = "later/co-student-late", "later/il-marketplace-step"
STAY = "I was in the hospital from October 3 to November 20, 2026; the discharge paper is enclosed"
GAP = "because ____ (the reason for the delay, and the paper that shows it) ____"


def told(words: str) -> dict[str, Any]:
    return {"appeal": {"delay": words}}


def test_the_letter_gives_the_reason_in_the_persons_words(facts: Facts) -> None:
    letter = paper(facts, "internal-appeal", LATE, told(STAY))
    assert f"please accept it all the same. The reason for the delay: {STAY}." in letter
    assert GAP not in letter
    assert "It says why it is late: put the proof with it" in paper(facts, "next-steps", LATE, told(STAY))
    assert "Ya dice por qué va tarde: ponga con ella la prueba" in paper(facts, "next-steps", LATE, told(STAY), "es")


@pytest.mark.parametrize("answer", [{}, {"appeal": {"delay": {"unknown": True}}}])
def test_without_an_answer_the_letter_leaves_a_gap(answer: dict[str, Any], facts: Facts) -> None:
    assert GAP in paper(facts, "internal-appeal", LATE, answer)
    assert "Say in it why it is late: put the proof with it" in paper(facts, "next-steps", LATE, answer)


def test_a_reason_that_tells_of_such_thoughts_stands_on_no_paper(facts: Facts) -> None:
    """Decision 0114: all of the answer is withheld, from the person's own pages too."""
    made = packet_of(facts, LATE, told("I could not write. I wanted to die in October."))
    papers = words_of_papers(made)
    assert not [kind.name for kind in made.kinds if "could not write" in papers[kind.name]]
    assert GAP in papers["internal-appeal"]
    assert "Say in it why it is late: put the proof with it" in papers["next-steps"]


def test_a_clinic_gives_the_patients_own_words_as_the_patients(facts: Facts) -> None:
    letter = paper(facts, "internal-appeal", LATE, {**told(STAY), "sender": {"role": "clinician"}})
    assert f'The patient gives the reason: "{STAY}"' in letter


def test_a_letter_in_time_gives_no_reason_for_a_delay(facts: Facts) -> None:
    assert "hospital from October 3" not in paper(facts, "internal-appeal", IN_TIME, told(STAY))


@pytest.mark.parametrize(("case", "asked"), [(LATE, True), (IN_TIME, False)])
def test_it_is_asked_only_after_the_last_day(case: str, facts: Facts, *, asked: bool) -> None:
    made = packet_of(facts, case)
    assert made.assessment.view("appeal.is_late").value is asked  # type: ignore[union-attr]

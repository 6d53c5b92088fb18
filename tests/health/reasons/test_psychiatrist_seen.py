"""A psychiatrist who saw the patient and agreed answers a reason that asks for one, wherever that was typed (confirming reading 35, 1).

Invented: Dana Weiss, whose nurse practitioner asked for the spray; the psychiatrist of the clinic saw her once.
"""

from __future__ import annotations

from datetime import date

import pytest

from appealwright.answers import Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.notice.reasons.psychiatrist_seen import visit_told, with_visit_apart
from tests.health.papers import Papers
from tests.health.student import NO_PSYCHIATRIST, student, without_criterion

ASKED = "Spravato is prescribed by, or in consultation with, a psychiatrist, and no consultation note from a psychiatrist was included."
SEEN = "Dr. Ortega, the psychiatrist there, saw me on October 30 and agreed to it."
REVIEW = "PHQ-9 at 4 weeks; it ends if it has not fallen by half"


def told_in(name: str, words: str) -> Case:
    """A case of one reason, which asks for a psychiatrist, and one answer."""
    reason = Record((("ground", Known("ground.documentation")), ("quote", Known(ASKED))))
    answers = {
        "denial.reasons": Known((reason,)),
        "clinician.credentials": Known("PMHNP-BC"),
        "denial.date": Known(date(2026, 11, 17)),
        name: Known(words),
    }
    return Case(answers)


def papers(facts: Facts, name: str, words: str) -> Papers:
    group, answer = name.split(".")
    untold = without_criterion(2)
    return student(facts, {**untold, group: {**untold.get(group, {}), answer: words}})


@pytest.mark.parametrize("name", ["treatment.review", "step.reason", "treatment.monitoring", "treatment.function", "history.therapy"])
@pytest.mark.parametrize(
    "seen",
    [
        SEEN,
        "Dr Feldman is the psychiatrist there, he saw me by video October 30 and he agreed to the Spravato.",
        "I saw Dr. Ortega on 10/30. He is the psychiatrist of the clinic and he agreed.",
        "The psychiatrist, Lena Ortega, MD, evaluated me in October and recommended it.",
    ],
)
def test_who_was_seen_is_heard_in_any_free_answer(name: str, seen: str) -> None:
    case = told_in(name, f"{REVIEW}. {seen}")
    told = visit_told(case)
    assert told is not None
    assert (told.name, told.words) == (name, seen)
    apart = with_visit_apart(case, "internal-appeal")
    assert apart.text(name) == f"{REVIEW}."
    assert visit_told(apart) == told
    assert with_visit_apart(case, "employer-letter") is case


@pytest.mark.parametrize(
    "told",
    [
        "I am still waiting to see Dr. Ortega, the psychiatrist.",
        "Dr. Ortega, the psychiatrist, saw me and did not agree.",
        "My old psychiatrist Dr. Ortega saw me in 2015.",
        "I saw Dr. Grier, my family doctor, on October 30. No psychiatrist was there.",
        "I will see the psychiatrist Dr. Ortega on December 12.",
        "Your psychiatrist Dr. Ortega never saw me.",
        "I asked for a psychiatrist.",
    ],
)
def test_who_is_not_seen_yet_or_does_not_agree_answers_nothing(told: str) -> None:
    assert visit_told(told_in("treatment.review", told)) is None


@pytest.mark.parametrize(("typed", "day"), [("October 30", "October 30"), ("10/30/26", "October 30, 2026"), ("Oct 30 and Nov 6", "")])
def test_the_day_told_is_the_day_of_the_note(typed: str, day: str) -> None:
    told = visit_told(told_in("treatment.review", SEEN.replace("October 30", typed)))
    assert told is not None
    assert told.day == day


def test_a_sentence_that_tells_the_review_too_stays_there() -> None:
    both = "Dr. Ortega, the psychiatrist, saw me October 30, agreed and reads the PHQ-9 after 8 sessions."
    case = with_visit_apart(told_in("treatment.review", both), "internal-appeal")
    assert case.text("treatment.review") == both
    told = visit_told(case)
    assert told is not None
    assert told.words == both


def test_the_sentence_stands_once_in_each_paper_that_answers(facts: Facts) -> None:
    made = papers(facts, "treatment.review", f"{REVIEW}. {SEEN}")
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        words = made[name]
        assert words.count("saw me on October 30") == 1, name
        assert "____ (note of the visit of October 30; enclosed, or to follow) ____" in words
        assert "PHQ-9 at 4 weeks" in words
    assert "The psychiatrist: ____" not in made["clinician-letter"]
    assert "consulted: ____" not in made["call-sheet"]
    assert "note of the visit of October 30" in made["next-steps"]
    assert "visit of October 30" in made["checklist"]
    assert "its day" not in made["next-steps"]
    assert NO_PSYCHIATRIST[:60] in made["internal-appeal"]

"""A pregnancy that somebody tells by the way stands in no letter, and reaches the person's page and the clinician.

Reading 31, patient M9: `function` = "im 11 weeks pregnant" was printed in the box; nothing to the patient or the clinician. Rows
label.ketamine.pregnancy and label.spravato.pregnancy: each label advises against its use in pregnancy.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.packets import packet

KETAMINE = "ca-dmhc-insured-experimental"
SPRAY = "spravato-step-therapy"
CUT = "course-cut-caregiver"
TOLD = "You wrote of a pregnancy, or of nursing. No letter tells it. Tell"
RESULT = "I missed 19 days of work since June."


@pytest.mark.parametrize(
    ("typed", "secret"),
    [
        (f"{RESULT} im 11 weeks pregnant", "pregnan"),
        (f"{RESULT} I just found out I am pregnant.", "pregnan"),
        (f"{RESULT} I'm 4 months preggers and scared.", "pregger"),
        (f"{RESULT} I am expecting a baby.", "expecting"),
        (f"{RESULT} We're expecting!", "expecting"),
        (f"{RESULT} The positive pregnancy test was on Sunday.", "pregnan"),
        (f"{RESULT} estoy embarazada de 3 meses.", "embaraz"),
        (f"{RESULT} My due date is in May.", "due date"),
    ],
)
def test_it_is_held_and_the_clinician_hears(facts: Facts, typed: str, secret: str) -> None:
    change = {"treatment": {"function": typed}, "sender": {"role": "patient"}}
    for name, label in ((KETAMINE, "The label advises against ketamine in pregnancy"), (SPRAY, "The label advises against Spravato")):
        found = packet(facts, name, change)
        steps = found["next-steps"].partition(TOLD)[2]
        assert label in steps
        assert "must hear before any session" in found["next-steps"]
        assert "regnancy test and nursing" in found["clinician-letter"]
        for one, words in found.items():
            # The clinician is shown it on the page that is taken off before the letter goes out (reading 30, patient M9).
            letter = words.partition("Letter of medical necessity")[2] or words
            told = letter.replace("regnancy test and nursing", "") if one in ("clinician-letter", "call-sheet") else letter
            assert one == "next-steps" or secret not in told.casefold(), one
        assert "I missed 19 days of work since June" in found["internal-appeal"]
    assert "Usted escribió de un embarazo, o de dar el pecho." in paper(facts, "next-steps", KETAMINE, change, "es")


@pytest.mark.parametrize(
    "answer", [{"treatment": {"monitoring": "a nurse; I am 11 weeks pregnant"}}, {"history": {"now": "sertraline 50, I am pregnant"}}]
)
def test_wherever_it_is_told(facts: Facts, answer: dict[str, dict[str, str]]) -> None:
    found = packet(facts, KETAMINE, {**answer, "sender": {"role": "patient"}})
    assert TOLD in found["next-steps"]
    assert "am pregnant" not in found["internal-appeal"]


def test_who_acts_for_her_tells_of_her(facts: Facts) -> None:
    change = {"treatment": {"function": "She gets up at eight again. My wife is 11 weeks pregnant."}}
    found = packet(facts, CUT, change)
    assert TOLD in found["next-steps"]
    assert all("11 weeks" not in words for words in found.values())


@pytest.mark.parametrize(
    "typed",
    [
        "It began when I was pregnant in 2019.",
        "I have been depressed since my pregnancy with my second.",
        "I am expecting an answer from my boss.",
        "I was 6 months pregnant when it began.",
        "I am not pregnant.",
        "I missed 11 weeks of work.",
        "I am on week 11 of the course.",
    ],
)
def test_what_is_over_or_none_is_no_pregnancy_of_now(facts: Facts, typed: str) -> None:
    change = {"treatment": {"function": typed}, "sender": {"role": "patient"}}
    assert "You wrote of a pregnancy" not in packet(facts, KETAMINE, change)["next-steps"]


def test_a_notice_that_names_pregnancy_is_answered(facts: Facts) -> None:
    quote = "Ketamine is contraindicated in pregnancy."
    change = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]},
        "treatment": {"function": "I am 11 weeks pregnant and cannot work."},
        "sender": {"role": "patient"},
    }
    assert "You wrote of a pregnancy" not in packet(facts, KETAMINE, change)["next-steps"]

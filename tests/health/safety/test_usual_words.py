"""A part of an own account is told only in words that letters of this kind use: no list of bad words knows all that is nobody's business.

Reading 30, patient P3 to P8, T1, T3: a cousin's suspended license, the bedroom, a shelter, "just that my mama came" stood in letters.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.usual import usual_part
from scripts.rowfiles import loaded_yaml
from tests.conftest import case_document
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet

SAID: dict[str, Any] = loaded_yaml(Path(__file__).with_name("words.yaml"))
LEAVES = ("internal-appeal", "clinician-letter", "call-sheet", "external-review-request")


def left(text: str, facts: Facts, name: str = "treatment.function") -> str:
    return usual_part(text, name, (), facts)


@pytest.mark.parametrize("words", SAID["told"])
def test_plain_words_of_work_home_and_care_are_told_whole(words: str, facts: Facts) -> None:
    assert left(words, facts) == words


@pytest.mark.parametrize("words", SAID["held"])
def test_what_no_letter_of_this_kind_speaks_of_is_not_told_whole(words: str, facts: Facts) -> None:
    assert left(words, facts) != words


@pytest.mark.parametrize(("words", "told"), SAID["read"])
def test_of_what_a_reader_typed_no_more_than_this_is_told(words: str, told: str, facts: Facts) -> None:
    assert left(words, facts) == told


@pytest.mark.parametrize(
    "words",
    [
        "my husbnad drives me and I cant concetrate at work",
        "alot of exhuastion, missed 9 shifts in ocotber",
        "No puedo levantarme y mi comadre cuida a los niños",
        "Tomo dos pastillas cada mañana.",
    ],
)
def test_misspelt_words_and_spanish_are_left_as_they_are(words: str, facts: Facts) -> None:
    assert left(words, facts) == words


@pytest.mark.parametrize(
    "words",
    [
        "CBT weekly with Dana, LCSW, at Riverbend Counseling",
        "saw Dr. Oyelaran and then ms bright every two weeks",
        "DBT group, January to May 2026, with A. Brandt, LPC",
    ],
)
def test_who_treated_is_named(words: str, facts: Facts) -> None:
    assert left(words, facts, "history.therapy") == words


def test_the_person_reads_what_stays_out_and_how_to_put_it_in(facts: Facts) -> None:
    told = {
        "sender": {"role": "patient"},
        "treatment": {"function": "I missed 14 shifts since June. He slashed my tires. I sleep until noon."},
        "history": {"therapy": "CBT weekly since May, mostly what my stepdaddy did"},
    }
    found = packet(facts, CALIFORNIA, told)
    for paper in LEAVES:
        assert "slashed" not in found[paper], paper
        assert "stepdaddy" not in found[paper], paper
    assert "missed 14 shifts since June" in found["internal-appeal"]
    assert "sleep until noon" in found["internal-appeal"]
    steps = found["next-steps"]
    assert "it has words that letters of this kind do not use" in steps
    assert "edit the letter on the screen and put it in" in steps
    assert "slashed" not in steps.partition("Words that may go out as typed")[2]


def test_a_clinician_judges_what_to_say(facts: Facts) -> None:
    told = "She works half days; her partner slashed the tires in May."
    found = packet(facts, CALIFORNIA, {"sender": {"role": "clinician"}, "treatment": {"function": told}})
    assert "slashed the tires" in found["internal-appeal"]


def test_a_name_of_the_case_is_no_strange_word(facts: Facts) -> None:
    told = {"clinician": {"name": "Brigid Szymanska, MD"}, "treatment": {"function": "I cook again, and szymanska says I can drive."}}
    assert "says I can drive" in packet(facts, CALIFORNIA, told | {"sender": {"role": "patient"}})["internal-appeal"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("lexapro 10 mg since october 1 and a gizmotron", "lexapro 10 mg since october 1"),
        ("gizmotron, and lexapro 10 mg since october 1", "lexapro 10 mg since october 1"),
        ("Lexapro 10 mg since my brother slashed the tires.", "Lexapro 10 mg."),
        ("Escitalopram 10 mg with gizmotron and buspirone 10 mg.", "Escitalopram 10 mg, buspirone 10 mg."),
        ("lexapro 10 mg, gizmotron stopped it in May", ""),
        ("None, gizmotron", "None"),
        ("my sister's lexapro, slashed", ""),
    ],
)
def test_of_medicines_now_an_item_falls_alone(words: str, told: str, facts: Facts) -> None:
    assert left(words, facts, "history.now") == told


def test_a_pill_beside_a_strange_word_is_taken_all_the_same(facts: Facts) -> None:
    """Reading 31, second reader, 2: "and a multivitamin" made of a pill none, and the letter argued that Spravato goes alone."""
    quote = "Spravato must be used in combination with an oral antidepressant. You are not currently taking an oral antidepressant."
    reasons = [{"ground": "ground.step-therapy", "quote": quote}]
    text = f"{case_document(TEXAS)['denial']['text']}\n\n{quote}"
    told = {
        "denial": {"text": text, "reasons": reasons},
        "history": {"now": "lexapro 10 mg since October 1 and a gizmotron"},
        "step": {"drug": ""},
    }
    found = packet(facts, TEXAS, told)
    without = packet(facts, TEXAS, told | {"history": {"now": "lexapro 10 mg since October 1"}})
    rest = " Other medicines now: ____ (from the chart; or strike) ____."
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert found[paper].replace("Medicines now for depression", "Medicines now").replace(rest, "") == without[paper], paper
    assert "exapro 10 mg since October 1" in found["internal-appeal"]
    ended = told | {"history": {"now": "lexapro 10 mg, which the gizmotron ended in May"}}
    assert "exapro 10 mg" not in packet(facts, TEXAS, ended)["internal-appeal"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("I work part time since August. i used to play poker with my cousin, quit that too", "I work part time since August."),
        (
            "I work part time since August. i used to coach my kids baseball team, quit that too",
            "I work part time since August. i used to coach my kids baseball team, quit that too",
        ),
        ("i missed 30 days of work. i used to go to church with my mom, gave that up also", "i missed 30 days of work."),
        ("i used to play with my kids, quit that too", "i used to play with my kids, quit that too"),
    ],
)
def test_what_only_says_that_it_ended_too_falls_with_what_ended(typed: str, told: str, facts: Facts) -> None:
    """Reading 35, A 1: behind the job it said that he had quit that."""
    assert left(typed, facts) == told

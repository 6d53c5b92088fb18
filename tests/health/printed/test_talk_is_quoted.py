"""What somebody types as one talks stands in quotation marks, as that person's words, and in no line of the box of reasons."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import block_runs, plain_text
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.writer.voice import is_talk
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import words_of_papers

BASE = "tx-insured-off-label"
TALK = (
    "ive done 4 now. Welbutrin made me so anxious I couldnt sleep n the abilfy I gained 20 lb",
    "I lost my job in march bc i couldnt get up",
    "it helped til the copay went up, thats all",
    "did it 8 times, felt better for like a day then nothing",
    "they watch my bp, theres a nurse",
    "a nurse watches my bp and oxygen the hole time and my wife drives me",
    "the counselor on campus when she could get in",
    "she is up at nite and sleeps till noon",
    "I get up at noon and I sit there and then I go back to bed",
    "I teach second grade, im down to 2 days a week since September",
    "im out of work since May",
)
PROSE = (
    "I cut my hours to half in August 2026.",
    "a PHQ-9 after the sixth session; it stops unless it has halved.",
    "The clinic is 90 miles away, and nobody can drive me.",
    "IM ketamine 50 mg, two hours of observation",
    "I have not worked since August; I sleep four hours.",
)


@pytest.mark.parametrize("words", TALK)
def test_talk_is_known(words: str) -> None:
    assert is_talk(words)


@pytest.mark.parametrize("words", PROSE)
def test_a_sentence_or_a_note_is_no_talk(words: str) -> None:
    assert not is_talk(words)


def made(facts: Facts, change: dict[str, Any]) -> Packet:
    case = case_from_json(json.dumps(changed(case_document(BASE), change)), TODAY)
    return Packet(case, facts, assess(case, facts, TODAY))


def box(found: Packet) -> str:
    blocks = {block.id: block for block in found.document("internal-appeal").document.blocks}
    return plain_text(tuple(block_runs(blocks["reasons"]))) if "reasons" in blocks else ""


@pytest.mark.parametrize("words", TALK)
@pytest.mark.parametrize(("role", "lead"), [("patient", "In my words"), ("representative", "As told")])
def test_what_daily_life_is_like_is_quoted_and_stays_out_of_the_box(facts: Facts, words: str, role: str, lead: str) -> None:
    """Readings 28, patient S1: run-on sentences stood in the box as if the letter spoke."""
    found = made(facts, {"treatment": {"function": words}, "sender": {"role": role}})
    letter = words_of_papers(found)["internal-appeal"].replace("’", "'")
    told = words[:1].upper() + words[1:]
    assert f'{lead}: "{told}."' in letter
    assert told not in box(found)


@pytest.mark.parametrize("words", TALK)
def test_a_step_told_so_points_to_its_rows(facts: Facts, words: str) -> None:
    trials = [
        {"drug": "welbutrin", "dose_mg": 300, "from": "2025-03", "to": "2025-04", "result": "stopped_side_effect", "source": "record"},
        {"drug": "Zoloft", "dose_mg": 200, "from": "2025-05", "to": "2025-10", "result": "no_response", "source": "record"},
        {"drug": "abilify", "dose_mg": 5, "from": "2025-11", "to": "2026-02", "result": "stopped_side_effect", "source": "record"},
    ]
    step = {"drug": "welbutrin and abilify", "ground": "not_tolerated", "reason": words}
    reason = {"ground": "ground.step-therapy", "quote": "You must first try an antidepressant with an augmentation drug."}
    told = {
        "history": {"trials": trials},
        "step": step,
        "sender": {"role": "patient"},
        "plan": {"criteria": []},
        "denial": {"text": f"{case_document(BASE)['denial']['text']} {reason['quote']}", "reasons": [reason]},
    }
    found = made(facts, told)
    assert words[:20] not in box(found)
    assert "Table 1, rows 1 and 3" in box(found)
    assert words[1:40] in words_of_papers(found)["internal-appeal"].replace("’", "'")


def test_a_medicine_that_ended_so_is_quoted_in_its_row(facts: Facts) -> None:
    trial = {
        "drug": "Zoloft",
        "dose_mg": 200,
        "from": "2025-05",
        "to": "2025-10",
        "result": "no_response",
        "stopped": "couldnt feel a thing",
    }
    letter = words_of_papers(made(facts, {"history": {"trials": [trial]}, "sender": {"role": "patient"}}))["internal-appeal"]
    assert 'no response; "couldnt feel a thing"' in letter.replace("“", '"').replace("”", '"')


def test_psychotherapy_told_so_is_quoted_after_its_name(facts: Facts) -> None:
    told = {"history": {"therapy": "saw Jen for a few months til she moved"}, "sender": {"role": "patient"}}
    letter = words_of_papers(made(facts, told))["internal-appeal"]
    assert 'Psychotherapy: in my words, "saw Jen for a few months til she moved."' in letter


def test_the_list_of_exhibits_has_no_talk(facts: Facts) -> None:
    new = {"denial": {"stage": "final"}, "appeal": {"sent": "2026-09-30", "new": "dr wrote a new note n i got my phq redone"}}
    letter = words_of_papers(made(facts, {**new, "sender": {"role": "patient"}}))["external-review-request"]
    assert letter.count("phq redone") == 1
    assert 'in my words, "dr wrote a new note n i got my phq redone."' in letter


LISTED = (
    "Letter from dr dijkstra about the dose. phq9 sheet thru august.",
    "pharmacy print-out thru june n the MADRS",
    "new scores abt august",
)


@pytest.mark.parametrize("words", LISTED)
def test_a_list_of_papers_is_no_talk(words: str) -> None:
    """Reading 31, confirming 14: "In my words" stood over a list of enclosures."""
    assert not is_talk(words)


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("we saw nothing", True),
        ("she slept but still cried every day", True),
        ("they felt no change", True),
        ("nausea", False),
        ("pacing all night", False),
        ("sedation, could not work", False),
    ],
)
def test_in_one_table_each_account_is_quoted_and_no_fragment(facts: Facts, words: str, *, quoted: bool) -> None:
    """Reading 31, confirming 14: of three reasons in one table one was quoted."""
    trial = {"drug": "Zoloft", "dose_mg": 200, "from": "2025-05", "to": "2025-10", "result": "stopped_side_effect", "stopped": words}
    told = {"history": {"trials": [trial]}, "sender": {"role": "representative"}}
    letter = words_of_papers(made(facts, told))["internal-appeal"]
    assert words in letter
    assert (f'"{words}"' in letter) == quoted


def test_what_is_watched_is_quoted_where_a_risk_is_answered(facts: Facts) -> None:
    """Reading 32, second reader, 24: "u sit there 2 hrs, they do bp" stood as a sentence of the appeal."""
    watched = "they do my bp before and at 40 min and before u leave, my mom drives"
    quote = "The request is denied because of uncontrolled hypertension: blood pressure 152/98."
    change = {
        "denial": {"text": quote, "appeal_address": "", "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]},
        "treatment": {"monitoring": watched},
    }
    assert f'What is watched: "{watched}"' in words_of_papers(made(facts, change))["internal-appeal"]

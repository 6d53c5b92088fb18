"""What somebody asks not to say stands in no paper, whoever writes, and the person's page says that it was asked; nor does a chart's
short word for what is held of a patient.

Reading 30, patient P1 and P2: "protocol says hold, pls don't mention" stood in the letter that the doctor signs.
"""

from __future__ import annotations

import json

import pytest

from appealwright.case import Case, case_from_json
from appealwright.facts import Facts
from appealwright.untold.unspoken import pleaded_in, without_private
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import TEXAS
from tests.health.packets import packet


def papers_telling(found: dict[str, str], mark: str) -> list[str]:
    return [name for name, words in found.items() if mark in words]


PLEADED = "You asked that something not be said, and no letter says it"


@pytest.mark.parametrize(
    "words",
    [
        "Pulse is checked. Was dosed at Quillby anyway, protocol says hold, pls don't mention (Exhibit E).",
        "Quillby closed the unit at 4. Please dont put that in the letter.",
        "RN Quillby leaves at 4 so MA finishes obs, don't put that",
        "Off the record. Quillby runs late.",
        "Quillby saw it, no ROI on file.",
        "This is between us, Quillby is behind with notes",
        "Quillby leaves at four. No le digan a mi jefe.",
        "I would rather you not say Quillby came late",
        "Nobody at Quillby can know.",
    ],
)
@pytest.mark.parametrize("role", ["patient", "representative", "clinician"])
def test_what_somebody_asked_not_to_say_stands_in_no_paper(facts: Facts, words: str, role: str) -> None:
    sender = {"role": role, **({"name": "Ann Pickett", "relation": "wife"} if role == "representative" else {})}
    trial = {"drug": "sertraline", "dose_mg": 100, "result": "no_response", "stopped": words, "source": "record"}
    care = dict.fromkeys(("function", "monitoring", "review", "dose", "schedule"), words)
    told = {"treatment": care, "history": {"now": words, "therapy": words, "trials": [trial]}, "sender": sender}
    found = packet(facts, TEXAS, told)
    assert papers_telling(found, "Quillby") == []
    assert PLEADED in found["next-steps"]


@pytest.mark.parametrize(
    "typed",
    [
        "I don't tell time well since June.",
        "The notes don't mention my score.",
        "They do not say why.",
        "I never put on weight.",
        "No list.",
    ],
)
def test_a_not_that_asks_nothing_is_told(facts: Facts, typed: str) -> None:
    found = packet(facts, TEXAS, {"treatment": {"function": f"I work two days a week. {typed}"}, "sender": {"role": "patient"}})
    assert PLEADED not in found["next-steps"]


@pytest.mark.parametrize(
    "short",
    [
        "Used once after DV incident",
        "On Suboxone 16 mg (Part 2)",
        "IVDU hx, HCV+",
        "SI w/ plan 9/20",
        "UDS 9/22 + fent/coc",
        "Seen thru CSB",
    ],
)
def test_a_charts_short_words_are_held_and_a_clean_screen_is_not(facts: Facts, short: str) -> None:
    risk = {"risk": "substance", "fact": f"UDS neg x4 since October 6; {short} Quillby", "source": "record"}
    told = {"treatment": {"risks": [risk], "function": f"Works two days. {short} Quillby."}, "sender": {"role": "clinician"}}
    found = packet(facts, TEXAS, told)
    assert papers_telling(found, "Quillby") == []


@pytest.mark.parametrize(
    ("typed", "harm"),
    [
        ("missed 12 days. my ex wants the kids and his lawyer says im unstable", "unstable"),
        ("missed 12 days. his lawyer says im unstable and my ex wants the kids", "unstable"),
        ("missed 12 days. my boss Ms. Renee at Publix covers for me and marks me present", "marks me"),
        ("missed 12 days. my p.o. makes me check in tuesdays so i can only sit there", "check in"),
        ("missed 12 days. yall denied my cousin too and he died", "cousin"),
    ],
)
def test_no_half_of_a_held_sentence_keeps_the_harm(facts: Facts, typed: str, harm: str) -> None:
    found = packet(facts, TEXAS, {"treatment": {"function": typed}, "sender": {"role": "patient"}})
    assert papers_telling(found, harm) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("wrote letters to my babies in august in case", "babies"),
        ("cant wear short sleeves at the desk no more", "sleeves"),
        ("my brother shot hisself", "hisself"),
    ],
)
def test_self_harm_told_sideways_stands_in_no_paper(facts: Facts, typed: str, said: str) -> None:
    found = packet(facts, TEXAS, {"treatment": {"function": typed}, "sender": {"role": "patient"}})
    assert papers_telling(found, said) == []


POINTS = (
    "dont even mention her letter",
    "Dont mention the Quillby letter at all",
    "Does not say why. Do not mention Quillby's score",
    "never mention that Quillby wrote twice",
    "didnt want to see Quillby's notes",
    "Don't include Quillby's chart in what they read",
    "Dr. Quillby's letter - don't say one word on it",
    "they read the first page, dont even mention her letter",
)


def told_case(missing: str) -> Case:
    point = {"shown": "Dr. Quillby's letter of May 4", "decision": "not met", "missing": missing}
    return case_from_json(json.dumps(changed(case_document(TEXAS), {"appeal": {"points": [point]}})), TODAY)


@pytest.mark.parametrize("missing", POINTS)
def test_of_what_the_answer_of_the_plan_lacks_the_plan_is_the_subject(missing: str, facts: Facts) -> None:
    """Reading 32, second reader, 8: the treating doctor's letter left unanswered is the best point of a second appeal."""
    case = told_case(missing)
    assert pleaded_in(case) == ()
    assert without_private(case, facts).records("appeal.points")[0].text("missing") == missing


@pytest.mark.parametrize(
    "missing",
    [
        "pls dont mention the thing with Quillby",
        "Quillby saw it. Please do not put that in the letter.",
        "dont mention the Quillby visit in the letter",
        "don't tell my boss about Quillby",
    ],
)
def test_a_plea_there_is_one_all_the_same(missing: str, facts: Facts) -> None:
    case = told_case(missing)
    assert pleaded_in(case) == ("appeal.points",)
    assert "Quillby" not in without_private(case, facts).records("appeal.points")[0].text("missing")

"""The words that letters print as typed, shown once before they go: all of them, and first what somebody may regret."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet

TRIALS = [
    {"drug": "sertraline", "dose_mg": 100, "result": "no_response", "stopped": "didnt help"},
    {"drug": "bupropion", "dose_mg": 300, "result": "response_lost", "stopped": "pooped out"},
]


def listed(facts: Facts, change: dict[str, Any]) -> str:
    return packet(facts, INSURED, {"sender": {"role": "patient"}, **change})["next-steps"].partition("Words that may go out as typed")[2]


@pytest.mark.parametrize("words", ["didnt help", "pooped out", "50mg shot in the arm", "bad depression since 2023"])
def test_short_words_the_dose_and_the_diagnosis_are_among_them(facts: Facts, words: str) -> None:
    # Reading 26, early 1.10 and 3.16: "pooped out" went out, and the list did not have it.
    told = {"treatment": {"dose": "50mg shot in the arm", "diagnosis": "bad depression since 2023"}, "history": {"trials": TRIALS}}
    assert words in listed(facts, told)


def test_of_other_people_and_money_the_page_asks_to_say_less(facts: Facts) -> None:
    found = listed(facts, {"history": {"therapy": "CBT since 2024, my husband drives me there"}})
    assert "say less?" in found
    assert found.index("my husband drives") < found.index("Schedule")
    assert "say less?" not in listed(facts, {})


@pytest.mark.parametrize(
    ("told", "cut", "kept"),
    [
        # Reading 31, confirming, 16: each stood in the list, and in no letter.
        (
            {"treatment": {"diagnosis": "severe recurrent major depression, they also say maybe ptsd from before i came here"}},
            "maybe ptsd",
            "severe recurrent major depression",
        ),
        ({"treatment": {"monitoring": "A nurse stays. I think maybe they check pressure."}}, "they check pressure", "A nurse stays"),
        ({"history": {"therapy": "CBT with a counselor every week since March. Before that I dont remember."}}, "Before that", "CBT with"),
    ],
)
def test_what_no_letter_prints_is_not_listed(facts: Facts, told: dict[str, Any], cut: str, kept: str) -> None:
    found = packet(facts, INSURED, {"sender": {"role": "patient"}, **told})
    assert cut not in found["internal-appeal"]
    words = found["next-steps"].partition("Words that may go out as typed")[2]
    assert cut not in words
    assert kept in words


def test_an_answer_that_no_paper_of_this_packet_tells_is_not_listed(facts: Facts) -> None:
    """The schedule is refused, and what the clinician says of the form stands under it: in this packet no letter takes it up."""
    told = {
        "denial": {"reasons": [{"ground": "ground.experimental"}, {"ground": "ground.dose-frequency-limit"}]},
        "treatment": {"spacing": "jolene says the form was wrong its twice a week 4 wks then once a week"},
    }
    found = packet(facts, INSURED, {"sender": {"role": "patient"}, **told})
    printed = any("form was wrong" in found[name] for name in found if name != "next-steps")
    assert ("form was wrong" in found["next-steps"].partition("Words that may go out as typed")[2]) is printed


def test_a_diagnosis_that_names_thoughts_is_not_shown_there(facts: Facts) -> None:
    told = {"treatment": {"diagnosis": "major depressive disorder, severe, with suicidal ideation"}}
    assert "suicidal" not in listed(facts, told)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("I can not get my children to school most days.", True),
        ("Back at work; my daughter stays home from school when I cannot get up.", True),
        ("My adult son came from Ohio to drive me around.", False),
        ("Back at work since the fourth of March, full time.", False),
    ],
)
def test_words_on_a_child_stand_before_other_people_and_are_asked_about_by_themselves(told: str, facts: Facts, *, asked: bool) -> None:
    """Director and lawyer of the thirtieth reading, 27: a mother in a public program; the list named the children among ten others."""
    change = {"treatment": {"function": told, "monitoring": "My husband said that he saw the blood pressure taken twice."}}
    page = packet(facts, "spravato-step-therapy", change)["next-steps"]
    assert ("Some of it tells of a child: does the plan need to know that?" in page) is asked
    typed = page.split("Words that may go out as typed", 1)[1]
    assert not asked or typed.index(told[:20]) < typed.index("My husband said")
    spanish = packet(facts, "spravato-step-therapy", change, language="es")["next-steps"]
    assert ("Una parte habla de un niño o una niña" in spanish) is asked

"""What a medicine was taken for is read from what was told of it: a complaint about the sleep, or a help beside the mood, makes no
antidepressant a sleeping pill, nor one that was given against pain.
"""

from __future__ import annotations

import pytest

from appealwright.answers import Known, Record
from appealwright.facts import Facts
from appealwright.history.given_for import FOR_SLEEP, is_given_for
from appealwright.history.taken_for import is_for_sleep, taken_for
from tests.health.asked import infusions

NEEDED = ("not-medically-necessary", "Two antidepressants from two classes must be tried.")
SERTRALINE = {"drug": "sertraline", "dose_mg": 100, "from": "2025-02-01", "to": "2025-08-01", "result": "no_response", "source": "pharmacy"}


def use_of(facts: Facts, why: str, drug: str = "Remeron", dose: float = 45, now: str = "") -> str:
    cells = {"drug": drug, "dose_mg": dose, "stopped": why, "result": "no_response"}
    return taken_for(Record(tuple((name, Known(value)) for name, value in cells.items())), now, facts)


@pytest.mark.parametrize(
    "why",
    [
        "it was terrible for sleep and did nothing",
        "bad for sleep",
        "for sleep and mood, gained 31 pounds",
        "she gave it for sleep and for the depression, gained 31 pounds",
        "I took it for sleep too",
        "great for sleep, nothing for the depression",
        "not good for sleep or mood",
        "couldn't tell it did anything except for sleep",
        "did nothing except for sleep",
        "awful for sleep",
        "it was awful for my sleep",
        "horrible for insomnia",
        "only good for sleep",
        "good only for sleep",
        "it only helped for sleep",
        "helped for sleep, that's all",
        "was also for sleep",
        "given for sleep as well",
        "it worked just for sleep",
        "for sleep it did nothing",
        "no good for sleep",
        "worse for sleep than the other one",
        "nothing for me, nothing for sleep",
        "it was hard for sleep",
        "did not help me sleep",
        "it failed to help me sleep",
        "it started to knock me out at night",
        "knocked me out all day",
        "I was not able to sleep on it",
        "not for sleep, for the depression",
        "other than for sleep it was useless",
        "it was too strong for sleep",
    ],
)
def test_a_word_on_the_sleep_makes_no_antidepressant_a_sleeping_pill(facts: Facts, why: str) -> None:
    """Reading 33, D 1: "it was terrible for sleep and did nothing", of 225 mg over 60 weeks, was "not counted: taken for sleep"."""
    assert use_of(facts, why) == ""


@pytest.mark.parametrize(
    "why",
    [
        "for sleep",
        "only for sleep",
        "just for sleep",
        "for sleep only",
        "it was for sleep",
        "it was only for sleep",
        "it was just for my insomnia",
        "given for sleep only",
        "was given for sleep",
        "they gave it to help me sleep",
        "they gave it to me for sleep",
        "prescribed for insomnia",
        "she prescribed it for my sleep, made me groggy",
        "I took it for sleep",
        "used it only for sleep",
        "taken mainly for sleep",
        "for sleep, I was sleepwalking",
        "for sleep; it ended when I got pregnant",
        "made me groggy, it was for sleep",
        "as a sleep aid",
        "it was a sleeping pill",
        "sleep only",
        "to help me sleep",
        "to knock me out at night",
        "he gave it to me so I could sleep",
        "to put me to sleep",
        "was only for sleep and it helped a bit",
        "for sleep, not for depression",
    ],
)
def test_what_was_given_for_sleep_alone_is_no_trial(facts: Facts, why: str) -> None:
    assert use_of(facts, why) == "sleep"
    assert use_of(facts, why, drug="Seroquel", dose=50) == "sleep"


@pytest.mark.parametrize(
    "why",
    [
        "it was for his back pain too",
        "it was for the pain as well",
        "given for pain also",
        "for pain and depression both",
        "helped only for pain",
        "did nothing except for pain",
        "only good for the pain",
        "good just for the back",
        "it worked only for my back pain",
        "great for pain, nothing for the depression",
        "bad for my back",
        "terrible for my pain",
        "it was no good for pain",
        "helped his back more than his mood",
        "nothing for pain, nothing for me",
        "it was also for pain",
        "both for pain and for his spirits",
        "other than for pain it was useless",
        "awful for his neck",
        "for pain it was good",
        "it was given for his mood and for pain",
        "for the best to stop",
        "was for pain besides",
        "was supposed to help his back pain as well but he was still down",
        "worse for the pain",
        "it only did something for the pain",
    ],
)
def test_a_word_on_the_pain_makes_no_antidepressant_a_painkiller(facts: Facts, why: str) -> None:
    """Reading 33, D 1: "it was for his back pain too", of 90 mg over 30 weeks: "Fewer than two antidepressants are shown"."""
    assert use_of(facts, why, drug="Cymbalta", dose=90) == ""


@pytest.mark.parametrize(
    "why",
    [
        "for pain",
        "only for pain",
        "just for my back pain",
        "for nerve pain only",
        "it was for pain",
        "it was for the back",
        "was for the back, not help",
        "given for back pain, not for depression",
        "given for nerve pain",
        "my doctor gave it to me for nerve pain",
        "they gave it to him for his back pain",
        "prescribed for fibromyalgia",
        "taken for arthritis",
        "I took it for pain",
        "took it only for my knees",
        "he got it for sciatica",
        "put on it for neuropathy",
        "was mainly for chronic pain",
        "it was meant for my neck",
        "for the pain, made me sick",
        "made me sick, it was for pain",
        "used for my shoulder pain",
        "she used it for her joint pain",
        "started for low back pain",
        "was only for pain and it helped a bit",
    ],
)
def test_what_was_given_for_pain_alone_is_no_trial(facts: Facts, why: str) -> None:
    assert use_of(facts, why, drug="Cymbalta", dose=90) == "pain"


@pytest.mark.parametrize("why", ["helped me fall asleep, groggy", "knocked me out at night", "made me sleep", "for sleep too"])
def test_a_dose_below_the_one_that_is_added_for_depression_is_for_what_was_told(facts: Facts, why: str) -> None:
    """Reading 33, D 15: Seroquel 50 mg stood in the box as a medicine added for depression."""
    assert use_of(facts, why, drug="Seroquel", dose=50) == "sleep"
    assert use_of(facts, why, drug="Seroquel", dose=300) == ""


@pytest.mark.parametrize(
    ("drug", "use"), [("Remeron (for sleep)", "sleep"), ("Remeron for sleep and depression", ""), ("Cymbalta for pain and mood", "")]
)
def test_what_stands_beside_the_name_is_read_likewise(facts: Facts, drug: str, use: str) -> None:
    assert use_of(facts, "did nothing", drug=drug) == use


def test_what_ended_for_sleeplessness_was_no_sleeping_pill() -> None:
    assert not is_given_for("for insomnia", FOR_SLEEP, of_side_effect=True)


@pytest.mark.parametrize(
    "now",
    ["Remeron 45 mg, terrible for sleep", "Remeron 45 mg is bad for sleep", "Remeron 45 mg for sleep too", "Remeron 45 great for sleep"],
)
def test_a_complaint_about_one_that_is_taken_now_makes_it_no_sleeping_pill(facts: Facts, now: str) -> None:
    assert not is_for_sleep(now)
    assert use_of(facts, "", now=now) == ""


def test_the_trial_is_counted_and_its_words_stand(facts: Facts) -> None:
    mirtazapine = {**SERTRALINE, "drug": "Remeron", "dose_mg": 45, "from": "2025-09-01", "to": "2026-02-01", "stopped": "bad for sleep"}
    letter = infusions(facts, NEEDED, history={"trials": [SERTRALINE, mirtazapine]})["internal-appeal"]
    assert "is not counted" not in letter
    assert "bad for sleep" in letter

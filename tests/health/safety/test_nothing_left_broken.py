"""Where a part of an answer falls, what is left breaks off nowhere, points at nothing that fell, and stands alone.

Reading 33, patient D 8: "lately it's (Exhibit E)", "which is bad", and of work and home only "I sleep maybe 4 hours".
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.leftovers import mended
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

LEAVES = ("internal-appeal", "clinician-letter", "call-sheet", "external-review-request")


@pytest.mark.parametrize(
    ("typed", "left", "whole"),
    [
        ("CBT weekly since May, lately it's all about the divorce.", "CBT weekly since May, lately it's.", "CBT weekly since May."),
        ("Every week since fall, she is great about the money stuff", "Every week since fall, she is great.", "Every week since fall."),
        ("I cut to 20 hours, which is bad because we owe.", "I cut to 20 hours, which is bad.", "I cut to 20 hours."),
        ("No hobbies left, I pawned my kayak and my fishing gear", "No hobbies left and my fishing gear", "No hobbies left"),
        ("I stopped cooking because of the eviction.", "I stopped cooking because of the.", "I stopped cooking."),
        ("I missed work when my ex sued.", "I missed work when my.", "I missed work."),
        ("I sleep badly. He hit me. That's why I quit choir.", "I sleep badly. That's why I quit choir.", "I sleep badly."),
        (
            "I went part time. I sued my ex, quit that too. I sleep late.",
            "I went part time. quit that too. I sleep late.",
            "I went part time. I sleep late.",
        ),
        (
            "I lost my house. Which made work impossible. I shower weekly.",
            "Which made work impossible. I shower weekly.",
            "I shower weekly.",
        ),
    ],
)
def test_no_sentence_breaks_off_or_points_at_what_fell(typed: str, left: str, whole: str) -> None:
    assert mended(left, typed) == whole


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("I went to half time. My ex sued. I sleep until noon.", "I went to half time. I sleep until noon."),
        ("took the edge off then I was right back when we separated", "took the edge off then I was right back"),
        ("I kept it up as long as I could and then my uncle died.", "I kept it up as long as I could."),
        (
            "I left work early 9 times. My mom died. It takes me an hour to dress.",
            "I left work early 9 times. It takes me an hour to dress.",
        ),
        ("weekly CBT, 20 visits (my cousin drove), then monthly", "weekly CBT, 20 visits, then monthly"),
    ],
)
def test_what_stands_whole_beside_the_cut_stays(typed: str, left: str) -> None:
    assert mended(left, typed) == left


def test_a_cause_at_the_head_of_a_sentence_falls_alone(facts: Facts) -> None:
    told = {
        "function": "Since my husband moved out in January I can hardly get up. I went to 20 hours a week in August. I sleep maybe 4 hours."
    }
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "treatment": told})
    assert "I can hardly get up. I went to 20 hours a week in August. I sleep maybe 4 hours" in found["internal-appeal"]
    assert not any("moved out" in found[name] for name in LEAVES)


def test_of_work_and_home_no_sleep_stands_alone_for_what_fell(facts: Facts) -> None:
    told = {"function": "I used up my sick days when my ex sued me for custody. I sleep maybe 4 hours."}
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "treatment": told})
    assert not any("maybe 4 hours" in found[name] for name in LEAVES)
    assert "so little was left that it would speak against you" in found["next-steps"]
    assert "maybe 4 hours" not in found["next-steps"]


def test_the_last_of_a_list_is_no_sentence_without_its_verb(facts: Facts) -> None:
    told = {"function": "I work half days. I quit gizmotron and my belt test. I sleep until noon."}
    appeal = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "treatment": told})["internal-appeal"]
    assert "sleep until noon" in appeal
    assert "belt test" not in appeal


def test_sleep_alone_is_told_where_nothing_else_was(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "treatment": {"function": "I sleep maybe 4 hours."}})
    assert "maybe 4 hours" in found["internal-appeal"]


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("Missed 14 days of work since August and we're behind on everything.", "behind on everything"),
        ("I get to work late most days, I can't make rent", "make rent"),
        ("I cut back to 24 hours, we are living off savings", "savings"),
        # Director's reading 34, 16.
        ("I fix the trucks for the city. I can't afford to lose this job.", "afford to lose"),
    ],
)
def test_no_letter_says_that_money_is_short(words: str, short: str, facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "treatment": {"function": words}})
    assert not any(short in found[name] for name in LEAVES)
    assert words[:14] in found["internal-appeal"]
    assert "or that money is short" in found["next-steps"]


def test_a_stopping_rule_is_told_without_the_money(facts: Facts) -> None:
    rule = "PHQ-9 every visit, half by the 8th or we stop, since I can't keep paying"
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "treatment": {"review": rule}})
    assert "half by the 8th or we stop" in found["internal-appeal"]
    assert not any("keep paying" in found[name] for name in LEAVES)


def test_next_steps_list_the_words_that_are_printed_and_no_others(facts: Facts) -> None:
    told = {"function": "He was out on leave all winter. My husband left in May. Now I cover the gizmotron desk."}
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "treatment": told})
    assert "out on leave all winter" not in found["internal-appeal"]
    assert "out on leave all winter" not in found["next-steps"]


def test_the_words_that_kept_it_out_are_named(facts: Facts) -> None:
    told = {"function": "I missed 9 shifts. I could not face the gizmotron."}
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "treatment": told})
    assert "gizmotron" in found["next-steps"].partition("stays out of every letter")[2].partition("The last page")[0]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("therapy", "ACT therapy for about a year, homework every week"),
        ("therapy", "cognitive processing therapy, 12 sessions, finished in 2024"),
        ("therapy", "CBT for two years, then she discharged me because I had plateaued"),
        ("therapy", "inpatient no, outpatient therapy weekly"),
    ],
)
def test_plain_words_on_therapy_are_told_whole(name: str, words: str, facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "history": {name: words}})
    assert words in found["internal-appeal"]


@pytest.mark.parametrize("why", ["felt drunk and clumsy, walked into door frames", "sodium got low", "hair fell out in clumps"])
def test_a_side_effect_in_everyday_words_is_told(why: str, facts: Facts) -> None:
    trial = {"drug": "mirtazapine", "dose_mg": 30, "from": "2025-01-02", "to": "2025-04-20", "weeks": 12, "stopped": why}
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "history": {"trials": [trial]}})
    assert why in found["internal-appeal"]


@pytest.mark.parametrize(
    "result", ["house got clean, laundry folded and put away", "could get thru the day without a plan for how to get thru the day"]
)
def test_a_result_in_everyday_words_is_no_danger(result: str, facts: Facts) -> None:
    told = {"given": 6, "told": result}
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "earlier": told})
    assert result in found["internal-appeal"]

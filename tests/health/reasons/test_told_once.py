"""What one answer of a letter has told, another points to: a reviewer who reads the same lines three times stops reading.

Reading 36: F "To 2" K 27 and "Smaller", G P 27 and Q 27, H 8, 9, 10 and 12.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions, scores, spray
from tests.health.case_names import TEXAS
from tests.health.packets import packet

NEED = (
    "We also did not find that this is medically necessary. The notes do not show a full trial of psychotherapy along with medication, and "
    "there is no record that esketamine (Spravato), which is covered with prior authorization, was tried or could not be used."
)
STEP = "There is no record that esketamine (Spravato) was tried, or psychotherapy along with medication."
FAR = "The nearest one is in Grand Rapids and the first opening is at the end of February."
THERAPY = "CBT with Joanne Pruitt, LMSW, every week since April 2024"


def box(letter: str) -> str:
    return letter.partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]


def asked_twice(facts: Facts) -> str:
    told = {
        "alternatives": {"spravato": "not_reachable", "spravato_detail": FAR},
        "history": {"therapy": THERAPY},
        "step": {"drug": "Spravato", "ground": "stable", "reason": "It is 45 minutes each way."},
    }
    return infusions(facts, ("not-medically-necessary", NEED), ("step-therapy", STEP), **told)["internal-appeal"]


def test_a_second_reason_on_the_same_treatments_points_to_the_answer_to_the_first(facts: Facts) -> None:
    letter = asked_twice(facts)
    second = letter.partition("Reason 2: ")[2]
    assert "On psychotherapy: as told above." in second
    assert "On Spravato: as told above." in second
    assert letter.partition("Reason 1: ")[2].count(FAR.rstrip(".")) == 1
    assert letter.partition("Reason 1: ")[2].count("Please name a network provider") == 1
    assert second.count("On psychotherapy") == 1


CLAIMS = "Two antidepressants from two different classes must have been tried. Our claims show only one."
TRIALS = [
    {"drug": "zoloft", "dose_mg": 150, "from": "2025-12", "to": "2026-04", "weeks": 16, "result": "no_response", "source": "pharmacy"},
    {"drug": "cymbalta", "dose_mg": 60, "from": "2026-04", "to": "2026-07", "weeks": 10, "result": "no_response", "source": "record"},
]


def spray_refused(facts: Facts, quote: str, **more: Any) -> dict[str, str]:
    told: dict[str, Any] = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
        "plan": {"policy_text": {"unknown": True}, "criteria": {"unknown": True}},
        "treatment": {"drug": "spravato", "indication": "trd"},
    }
    return packet(facts, TEXAS, told | more)


def test_two_from_one_insurer_are_one_sentence_though_one_alone_has_its_paper(facts: Facts) -> None:
    unseen = [{"drug": "Zoloft", "why": "other_insurer"}, {"drug": "Cymbalta", "why": "other_insurer", "paper": True}]
    step = {"drug": "two antidepressants", "ground": "tried", "reason": "I took both."}
    found = spray_refused(facts, CLAIMS, step=step, history={"trials": TRIALS, "unseen": unseen})
    letter = found["internal-appeal"]
    both = "were filled under another insurer, so your claims cannot show them"
    assert f"Zoloft and Cymbalta {both}; of Cymbalta a paper is enclosed (Exhibit " in box(letter)
    assert f"Rows 1 and 2 of Table 1 {both}. Enclosed, of Cymbalta: the print-out" in letter
    # A table is nothing that a patient reports.
    assert f"The patient reports: Zoloft and Cymbalta {both}." in found["clinician-letter"]


ADDED = "You must have tried at least one augmentation drug. We do not see a drug that was added to help your antidepressant work."
VENLAFAXINE = {"drug": "venlafaxine", "dose_mg": 150, "from": "2025-01", "to": "2026-06", "weeks": 60, "result": "partial_response"}
REXULTI = {"drug": "Rexulti", "dose_mg": 2, "from": "2025-04", "to": "2025-06", "weeks": 9, "result": "stopped_side_effect"}


@pytest.mark.parametrize("ground", ["tried", "not_tolerated"])
def test_the_box_names_what_was_added_and_how_it_ended(ground: str, facts: Facts) -> None:
    """Whatever ground was chosen: the side effect stands in the row (reading 36, H 8 and 9)."""
    step = {
        "drug": "an augmentation drug",
        "ground": ground,
        "reason": "I took it on top of the venlafaxine and my legs would not stay still.",
    }
    trials = [one | {"source": "memory"} for one in (VENLAFAXINE, REXULTI)]
    told = box(spray_refused(facts, ADDED, step=step, history={"trials": trials})["internal-appeal"])
    row = "Rexulti 2 mg, 9 weeks: stopped for a side effect, while venlafaxine was taken (row 2 of Table 1; recollection)"
    assert f"On the added medicine that you ask for: {row}." in told
    assert "of the kind you ask for" not in told


def test_what_the_table_has_by_another_name_is_not_told_beside_it(facts: Facts) -> None:
    """Reading 36, F, S s3: BuSpar in the table, buspirone in the words on the step."""
    buspar = {"drug": "buspar", "from": "2025-04", "to": "2025-06", "weeks": 9, "result": "no_response", "source": "memory"}
    step = {"drug": "an augmentation drug", "ground": "tried", "reason": "I was on buspirone with the Effexor and it did nothing."}
    made = spray_refused(facts, ADDED, step=step, history={"trials": [VENLAFAXINE | {"source": "memory"}, buspar]})
    assert "Besides Table 1" not in made["internal-appeal"]


def test_the_spray_as_the_step_has_one_line_of_the_box(facts: Facts) -> None:
    quote = "An inadequate response to esketamine nasal spray (Spravato) is required first."
    told = {
        "alternatives": {"spravato": "tried", "spravato_detail": "8 sessions in February 2025, and the scores stayed as they were."},
        "step": {"drug": "Spravato", "ground": "tried", "reason": "I did all of it and nothing changed."},
    }
    found = box(infusions(facts, ("step-therapy", quote), **told)["internal-appeal"])
    assert "The step you ask for, Spravato, was tried: 8 sessions in February 2025" in found
    assert found.count("8 sessions in February 2025") == 1


def test_the_letter_to_sign_quotes_what_came_of_a_treatment_once(facts: Facts) -> None:
    """Typed under the step and under the treatment alike, it stands where the treatments stand."""
    quote = "An inadequate response to esketamine nasal spray (Spravato) is required first."
    words = "3 sessions in February 2025, and my pressure went up."
    told = {
        "alternatives": {"spravato": "tried", "spravato_detail": words},
        "step": {"drug": "Spravato", "ground": "not_tolerated", "reason": words},
    }
    letter = infusions(facts, ("step-therapy", quote), **told)["clinician-letter"]
    assert letter.count(words) == 1
    assert "What came of Spravato (esketamine) stands above." in letter.partition(quote)[2]


def test_the_box_leaves_whose_judgment_it_is_to_the_answer(facts: Facts) -> None:
    quote = "TMS has not been tried, and would do as well."
    why = "I have a cochlear implant and Dr. Mehrotra said no to the magnet"
    told = {"alternatives": {"tms": "not_suitable", "tms_detail": why}, "clinician": {"name": "Anil Mehrotra"}}
    letter = infusions(facts, ("not-medically-necessary", quote), **told)["internal-appeal"]
    assert "TMS has not been used. As I understand my clinician's reason:" in box(letter)
    assert "whether it is suitable is for my clinician to say" in letter.partition("Reason 1: ")[2]
    assert "whether it is suitable" not in box(letter)


def test_one_taken_still_is_told_so_once_and_all_plain_words_of_a_table_are_quoted(facts: Facts) -> None:
    trials = [
        VENLAFAXINE | {"source": "record", "stopped": "took the edge off and then wore off"},
        REXULTI | {"source": "record", "stopped": "akathisia"},
        {
            "drug": "Trintellix",
            "dose_mg": 20,
            "from": "2026-07",
            "result": "partial_response",
            "source": "record",
            "stopped": "on it still",
        },
    ]
    told = {"trials": trials, "now": {"unknown": True}}
    table = spray_refused(facts, CLAIMS, history=told)["internal-appeal"].partition("Table 1. ")[2].partition("The ")[0]
    assert 'partial response; "took the edge off and then wore off".' in table
    assert "stopped for a side effect; akathisia." in table
    assert "from July 2026; taken now" in table.replace("since July", "from July")
    assert "on it still" not in table
    assert "end not recorded" not in table


def test_a_page_that_a_reason_names_is_not_asked_for(facts: Facts) -> None:
    quote = "It is investigational. Investigational services are excluded under your contract, page 58."
    letter = infusions(facts, ("experimental", quote))["internal-appeal"]
    assert "Please quote page 58, which the reason names and say" not in letter
    assert "Please quote page 58, which the reason names, and say which of its words is not met" in letter


RARER = "Our guideline allows a maintenance frequency of no more than once every two weeks."
FALL = "A reduction of at least 50 percent from the baseline score was not shown."
SPACED = "In July they spaced me out to three weeks and the score stayed at 7. Then the approval ran out and six weeks later it was 13."


def test_what_came_of_a_longer_interval_is_told_under_the_reason_on_it_alone(facts: Facts) -> None:
    told = {
        "denial": {"timing": "during"},
        "course": {"approved": 12, "given": 12},
        "treatment": {"scores": scores(22, 8, 7, 13, 10), "spacing": SPACED},
    }
    letter = infusions(facts, ("dose-frequency-limit", RARER), ("no-continued-response", FALL), **told)["internal-appeal"]
    answers = letter.partition("Reason 1: ")[2]
    assert answers.count("six weeks later it was 13") == 1
    assert "is told in the answer to reason 1." in answers.partition("Reason 2: ")[2]


def test_a_score_is_asked_to_be_decided_on_once(facts: Facts) -> None:
    quote = "No standardized depression score was sent."
    letter = spray(facts, ("documentation", quote), treatment={"scores": scores(21)})["internal-appeal"]
    assert "PHQ-9 was 21" in letter.partition("Reason 1: ")[2]
    assert "Please decide anew with what this letter tells and encloses" in letter
    assert "Please decide on it." not in letter

"""A step that asks for a medicine added to an antidepressant is answered by that medicine, and not by those that the notice concedes."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.conceded import concedes
from tests.health.added_trials import ABILIFY, BUPROPION, CITALOPRAM
from tests.health.case_names import TEXAS
from tests.health.packets import packet
from tests.health.papers import Papers

KINDS = "an augmentation agent (aripiprazole, lithium or quetiapine)"
VA = "The VA had me on Abilify 5 mg on top of the bupropion, June 9 to August 11, 2025. It didn't lift me any and my hands shook."
NOTICE = (
    "You must try and fail at least one augmentation agent (aripiprazole, lithium or quetiapine) for 4 weeks in addition to two "
    "antidepressants. The records show two antidepressants (citalopram, bupropion) and no augmentation agent."
)
FILLED = f"{VA} The VA filled it so it wouldn't be in your records."
TOLD = "Abilify 5 mg, 9 weeks in all: no response, while bupropion XL was taken"


def papers(facts: Facts, *trials: dict[str, object], quote: str = NOTICE, reason: str = FILLED) -> Papers:
    return packet(
        facts,
        TEXAS,
        {
            "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
            "plan": {"criteria": {"unknown": True}},
            "treatment": {"drug": "spravato", "indication": "trd", "episode_start": "2024-05"},
            "step": {"drug": KINDS, "ground": "tried", "reason": reason},
            "history": {"trials": [CITALOPRAM, BUPROPION, *trials]},
        },
    )


def answer_of(letter: str) -> str:
    return letter.partition('no augmentation agent."')[2]


def test_the_letter_to_sign_answers_with_the_added_medicine(facts: Facts) -> None:
    """Reading 33, A 12: "recorded with dose and whole length, are rows 1 and 2", which the notice concedes."""
    answer = papers(facts, ABILIFY)["clinician-letter"].partition("Your reasons, answered")[2].partition("Statement")[0]
    assert f"of which you ask for 4 weeks: {TOLD} (row 3 of Table 1; as the patient recalls)" in answer
    assert "rows 1 and 2" not in answer


def test_the_call_names_it_and_who_filled_it(facts: Facts) -> None:
    sheet = papers(facts, ABILIFY)["call-sheet"].partition("What they may say")[2]
    assert f"{TOLD}, as the patient recalls." in sheet
    assert "The VA filled it so it wouldn't be in your records." in sheet
    assert "failures are not documented" not in sheet


def test_the_box_and_the_answer_set_it_beside_what_is_asked(facts: Facts) -> None:
    letter = papers(facts, ABILIFY)["internal-appeal"]
    box = letter.partition("Reasons to approve this")[2].partition("The diagnosis")[0]
    assert (
        "You ask for an added medicine for 4 weeks: Abilify 5 mg, 9 weeks in all: no response, beside bupropion XL (row 3; recollection)"
        in box
    )
    assert "The drug of a step" not in box
    assert f"of which you ask for 4 weeks: {TOLD} (row 3 of Table 1; recollection)." in letter


def test_the_checklist_names_who_holds_the_proof(facts: Facts) -> None:
    """Reading 33, A 12: nobody is told that the VA's list is the proof."""
    made = papers(facts, ABILIFY)
    told = "Not shown yet: Abilify (June 9, 2025). For Abilify ask the VA's pharmacy for its list of medicines."
    assert told in made["checklist"]
    assert "from the VA's pharmacy." in made["next-steps"]
    elsewhere = papers(facts, ABILIFY, reason="It did not help.")["checklist"]
    assert "Ask the pharmacy that filled it, or the insurer of that time." in elsewhere


def test_a_medicine_that_the_list_does_not_name_is_not_claimed(facts: Facts) -> None:
    risperidone = {**ABILIFY, "drug": "risperidone", "dose_mg": 1}
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "That is what you ask for" not in papers(facts, risperidone, reason="Risperidone was added. No help.")[name]


def test_trials_that_are_disputed_are_told_all_the_same(facts: Facts) -> None:
    quote = NOTICE.replace(
        "The records show two antidepressants (citalopram, bupropion)", "Citalopram and bupropion were not at an adequate dose"
    )
    answer = papers(facts, ABILIFY, quote=quote)["clinician-letter"].partition("Your reasons, answered")[2].partition("Statement")[0]
    assert "rows 1 and 2" in answer


@pytest.mark.parametrize(
    ("words", "conceded"),
    [
        (NOTICE, True),
        ("Your claims show citalopram and bupropion but no augmentation agent.", True),
        ("The records do not show citalopram or bupropion.", False),
        ("The records show no trial of citalopram or bupropion.", False),
        ("The records show citalopram and bupropion at an inadequate dose.", False),
        ("The records show citalopram only.", False),
    ],
)
def test_the_notice_concedes_what_it_counts_and_does_not_dispute(words: str, *, conceded: bool) -> None:
    assert concedes(words, ("citalopram", "bupropion XL")) is conceded

"""A rule on number, classes and weeks that the table reaches is claimed as met in every paper, and the typed line stays out of them
(reading 31b, 7).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

THREE = (
    "Spravato is covered when you have had an inadequate response to, or are intolerant of, at least three oral antidepressants from two "
    "different classes, each taken for at least 8 weeks. The information we received shows only two antidepressants."
)
TYPED = "I took 3, lexapro, effexor and wellbutrin. the lexapro was under my old insurance with my husbands job"
TRIALS: list[dict[str, Any]] = [
    {
        "drug": "lexapro",
        "dose_mg": 20,
        "from": "2023-02",
        "to": "2023-07",
        "weeks": 20,
        "result": "partial_response",
        "source": "memory",
    },
    {
        "drug": "effexor xr",
        "dose_mg": 225,
        "from": "2025-05",
        "to": "2025-11",
        "weeks": 24,
        "result": "no_response",
        "source": "pharmacy",
    },
    {
        "drug": "wellbutrin xl",
        "dose_mg": 300,
        "from": "2025-12",
        "to": "2026-03",
        "weeks": 12,
        "result": "no_response",
        "source": "pharmacy",
    },
]
PAPERS = ("internal-appeal", "step-therapy-exception", "clinician-letter", "call-sheet")


def made(facts: Facts, quote: str = THREE, trials: list[dict[str, Any]] = TRIALS) -> dict[str, str]:
    return spray(
        facts,
        ("step-therapy", quote),
        history={"trials": trials},
        step={"drug": "a third oral antidepressant, 8 weeks", "ground": "tried", "reason": TYPED},
        patient={"age_band": "from_18_to_64"},
        plan={"kind": "fehb"},
        exhibits={"have": ["denial", "clinician-letter", "history"]},
    )


def test_number_classes_and_weeks_stand_in_every_paper_that_answers_it(facts: Facts) -> None:
    found = made(facts)
    for paper in PAPERS:
        assert "You ask for three from two classes, 8 weeks each. That is met by " in found[paper], paper
        assert "Lexapro (SSRI), 20 weeks; Effexor XR (SNRI), 24 weeks; Wellbutrin XL (NDRI), 12 weeks" in found[paper]
    appeal = found["internal-appeal"]
    box = appeal.partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    each = (
        "Lexapro 20 mg, 20 weeks, partial response; Effexor XR 225 mg, 24 weeks, no response; Wellbutrin XL 300 mg, 12 weeks, no response"
    )
    assert f"rows 1, 2 and 3 of Table 1, three from three classes: {each}" in box
    assert box.count("24 weeks") == 1
    assert "row 1: recollection" in box


def test_what_was_typed_of_it_is_in_no_paper_and_another_insurer_is_named_once(facts: Facts) -> None:
    found = made(facts)
    for paper in PAPERS:
        assert "I took 3" not in found[paper], paper
        assert "Lexapro was paid under another insurance" in found[paper]


def test_an_exception_to_a_rule_that_is_met_waits_for_their_answer(facts: Facts) -> None:
    found = made(facts)
    assert "I ask for this only if you hold it unmet" in found["step-therapy-exception"]
    assert "I will ask for an exception by separate letter" in found["internal-appeal"]


@pytest.mark.parametrize(
    "quote",
    [
        "You must have tried at least four oral antidepressants from two different classes, each for at least 8 weeks.",
        "You must have tried at least three oral antidepressants from four different classes, each for at least 8 weeks.",
        "You must have tried at least three oral antidepressants from two different classes, each for at least 16 weeks.",
        "You must have tried at least three oral antidepressants at an adequate dose, each for at least 8 weeks.",
        "You must have tried at least three oral antidepressants, each for at least 8 weeks, and augmentation.",
    ],
)
def test_what_falls_short_of_number_classes_or_weeks_or_asks_for_more_is_not_called_met(quote: str, facts: Facts) -> None:
    found = made(facts, quote)
    for paper in PAPERS:
        assert "That is met" not in found[paper], paper


@pytest.mark.parametrize("change", [{"weeks": None, "from": None, "to": None}, {"result": "stopped_side_effect"}, {"result": None}])
def test_a_row_without_its_weeks_or_an_end_that_they_ask_for_reaches_nothing(change: dict[str, Any], facts: Facts) -> None:
    row = {name: value for name, value in (TRIALS[2] | change).items() if value is not None}
    for paper in PAPERS:
        assert "That is met" not in made(facts, trials=[*TRIALS[:2], row]).get(paper, "")


def test_where_it_is_not_met_the_box_points_to_rows_and_prints_no_raw_words(facts: Facts) -> None:
    """ "was tried: I took 3, lexapro": the words of talk are quoted, and not in the box."""
    appeal = made(facts, "You must try another oral antidepressant for 20 weeks at an adequate dose.")["internal-appeal"]
    box = appeal.partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    assert "I took 3" not in box
    assert "was tried: Table 1, rows 1, 2 and 3" in box


def test_the_paper_of_a_trial_that_counts_and_rests_on_memory_is_asked_for_by_its_name(facts: Facts) -> None:
    """Reading 31b, 8: the third drug wins it, and no list of today's pharmacy shows what a former insurer paid."""
    found = made(facts)
    wanted = "Lexapro counts, and no paper shows it yet. Ask for its print-out of February 2023 from the pharmacy that filled it"
    assert f"{wanted}, or from the insurer that paid for it then." in found["next-steps"]
    assert "Not shown yet: Lexapro (February 2023). Ask the pharmacy that filled it, or the insurer of that time." in found["checklist"]
    assert "Effexor XR counts" not in found["next-steps"]


def test_no_exhibit_stands_behind_words_on_another_insurance(facts: Facts) -> None:
    appeal = made(facts, "You must try another oral antidepressant for 20 weeks at an adequate dose.")["internal-appeal"]
    assert "husbands job (Exhibit" not in appeal

"""Why the claims of a plan lack a fill is the answer to "our claims show only one": samples, cash, a discount list or another insurer
stay in it (reading 34, reader e, 5; reader d, 6). What somebody earns in cash stays out, and so does a sum.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.usual import usual_part
from tests.health.case_names import TEXAS
from tests.health.packets import packet

CLAIMS = "Two antidepressants must have been tried. Our claims show only one, sertraline."


def appeal(facts: Facts, reason: str, **more: Any) -> str:
    told: dict[str, Any] = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": CLAIMS}]},
        "step": {"drug": "two antidepressants", "ground": "tried", "reason": reason},
        **more,
    }
    return packet(facts, TEXAS, told)["internal-appeal"]


@pytest.mark.parametrize(
    ("reason", "left"),
    [
        (
            "I took both. The Cymbalta was samples the first month and then I paid cash at Walmart, so they wouldn't see it.",
            "I paid cash at Walmart",
        ),
        ("I took both. I paid cash for the Cymbalta so they wouldn't see it.", "I paid cash for the Cymbalta so they wouldn't see it."),
        (
            "I took both. The Cymbalta was samples the first month and then Walmart's $4 list.",
            "samples the first month and then Walmart's $4 list",
        ),
        ("I took both. The Cymbalta was filled with a GoodRx card, so no claim went to you.", "filled with a GoodRx card"),
        ("I took both. Medicaid paid for the Cymbalta, so it never went to you.", "Medicaid paid for the Cymbalta"),
    ],
)
def test_why_no_claim_shows_it_is_told(reason: str, left: str, facts: Facts) -> None:
    assert left in appeal(facts, reason)


@pytest.mark.parametrize(
    ("reason", "gone"),
    [
        ("I took both. I get paid cash for cleaning, so I had no plan.", "paid cash"),
        ("I took both. They paid me cash then, so I had no plan.", "cash"),
        ("I took both. It came to $340 at Walmart.", "$340"),
    ],
)
def test_what_somebody_earns_or_spends_stays_out(reason: str, gone: str, facts: Facts) -> None:
    assert gone not in appeal(facts, reason)


def test_another_road_after_the_stop_keeps_the_rule(facts: Facts) -> None:
    told = "If I'm not back under 10 after 4 of them we stop and she'll send me for Spravato."
    assert "under 10 after 4 of them we stop and she'll send me for Spravato" in usual_part(told, "treatment.review", (), facts)


def test_a_hospital_of_two_words_stands_where_one_of_one_does(facts: Facts) -> None:
    told = "36 sessions at Saint Francis in early 2024, went from 17 to 14 and wore off in two months."
    assert usual_part(told, "alternatives.tms_detail", (), facts) == told
    met = "I met Saint Kowalczyk in early 2024."
    assert "Kowalczyk" not in usual_part(met, "alternatives.tms_detail", (), facts)


TRIALS = [
    {"drug": "zoloft", "dose_mg": 150, "from": "2025-12", "to": "2026-04", "weeks": 16, "result": "no_response", "source": "pharmacy"},
    {"drug": "cymbalta", "dose_mg": 60, "from": "2026-04", "to": "2026-07", "weeks": 10, "result": "partial_response", "source": "record"},
]


@pytest.mark.parametrize("reason", ["The Cymbalta was samples from the clinic.", "I paid cash for the Cymbalta, so they wouldn't see it."])
def test_the_next_steps_ask_for_the_paper_that_shows_it(reason: str, facts: Facts) -> None:
    steps = next_steps(facts, f"I took both. {reason}")
    assert "Cymbalta did not all go through this plan" in steps
    assert "Zoloft did not all" not in steps


def test_nothing_is_asked_where_the_plan_paid(facts: Facts) -> None:
    assert "did not all go through this plan" not in next_steps(facts, "I took both, Zoloft and Cymbalta.")


def next_steps(facts: Facts, reason: str) -> str:
    told = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": CLAIMS}]},
        "step": {"drug": "two antidepressants", "ground": "tried", "reason": reason},
        "history": {"trials": TRIALS},
    }
    return packet(facts, TEXAS, told)["next-steps"]

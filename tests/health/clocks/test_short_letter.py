"""A short letter that keeps the day: nothing in it that it does not state, and nothing beside it."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.renewals import LITTLE_KNOWN
from tests.health.told import RETRO


def test_a_letter_without_a_table_does_not_send_the_reader_to_one(facts: Facts) -> None:
    names = {"history": {"trials": [{"drug": "Zoloft", "source": "memory"}]}}
    appeal = packet(facts, RETRO, names)["internal-appeal"]
    assert "apply them now to the record." in appeal
    assert "Table 1" not in appeal
    dosed = {"history": {"trials": [{"drug": "Zoloft", "dose_mg": 150, "from": "2025-01", "weeks": 10, "source": "pharmacy"}]}}
    appeal = packet(facts, RETRO, dosed)["internal-appeal"]
    assert "apply them now to the record in Table 1." in appeal
    assert "Table 1. Medicines tried" in appeal


def test_a_letter_that_keeps_the_day_asks_of_no_test_that_it_does_not_state(facts: Facts) -> None:
    appeal = packet(facts, "tx-insured-off-label", LITTLE_KNOWN)["internal-appeal"]
    assert (
        "Depression is not a labeled use, and I do not say that it is. The evidence, for and against, follows with the full statement."
        in appeal
    )
    assert "that test is not met" not in appeal
    assert "On approval, effect and safety" not in appeal
    assert "Safety and monitoring" not in appeal


def test_a_letter_that_keeps_the_day_has_no_trial_in_its_box_without_those_against_it(facts: Facts) -> None:
    """The evidence is left for the full statement whole: half of it, the half in favor, would be worse than none."""
    dosed = {"from": "2025-01", "weeks": 10, "result": "no_response", "source": "pharmacy"}
    trials = [{"drug": "Zoloft", "dose_mg": 150, **dosed}, {"drug": "Wellbutrin", "dose_mg": 300, **dosed}, {"drug": "Celexa"}]
    appeal = packet(facts, "tx-insured-off-label", {**LITTLE_KNOWN, "history": {"trials": trials}})["internal-appeal"]
    assert "This letter keeps the date." in appeal
    assert str(facts.row("study.anand-2023-elekt-d").detail["short"]).split(" (")[0] not in appeal


NEAR: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "reasons": [{"ground": "ground.step-therapy", "quote": "You have not tried two antidepressants from different classes."}],
        "insurer": "Buckeye Summit",
        "date": "2026-09-28",
        "stage": "first",
        "timing": "before",
    },
    "plan": {"kind": "medicaid_managed", "issued_in": "OH"},
    "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "depression"},
    "history": {"trials": [{"drug": "sertraline", "from": "2025", "to": "2025", "result": "no_response", "source": "memory"}]},
    "step": {"ground": "tried"},
    "sender": {"role": "patient"},
    "exhibits": {"have": ["denial"]},
}


def test_a_short_appeal_keeps_the_day_and_nothing_goes_beside_it(facts: Facts) -> None:
    """letters.md 7.8: under ten days, title, quotations, table, request, what will follow."""
    letters = packet(facts, NEAR)
    assert "step-therapy-exception" not in letters
    appeal = letters["internal-appeal"]
    assert "This letter keeps the date." in appeal
    assert "exception" in appeal
    for left_out in ("What the label says", "Review and stopping", "boxed warning"):
        assert left_out not in appeal
    # With six weeks to go, or with a score to show, it is the full one.
    assert "step-therapy-exception" in packet(facts, NEAR, {"denial": {"date": "2026-11-20"}})
    assert "step-therapy-exception" in packet(
        facts, NEAR, {"treatment": {"scores": [{"scale": "phq-9", "score": 20, "date": "2026-11-02"}]}}
    )


def test_little_known_and_the_day_near_make_a_short_appeal_without_holes(facts: Facts) -> None:
    found = packet(facts, "tx-insured-off-label", LITTLE_KNOWN)
    appeal = found["internal-appeal"]
    assert "Tried, as I recall: Lexapro and Wellbutrin (no response). Doses and dates are not to hand." in appeal
    assert "This letter keeps the date. The full statement and the papers will follow as soon as I have them." in appeal
    for hole in (
        "not recorded",
        "Reasons to approve this The diagnosis",
        "antidepressants tried",
        "the studies that follow",
        "ELEKT-D",
        "set out below",
    ):
        assert hole not in appeal
    whole = packet(facts, "tx-insured-off-label")["internal-appeal"]
    assert "Table 1. Medicines tried" in whole
    assert "In ELEKT-D" in whole

"""An answer that says sessions were never further apart is told as that: no longer interval is said to have been tried."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

NEVER = "They were never spread out; the clinic kept them weekly."
LASTING = "The improvement was not maintained."


def letter(facts: Facts, spacing: str, quote: str = "", drug: str = "iv_ketamine") -> str:
    change: dict[str, Any] = {"treatment": {"drug": drug, "route": "iv", "indication": "trd", "spacing": spacing}}
    if quote:
        text = f"{MAINTENANCE['denial']['text']} {quote}"
        change["denial"] = {"text": text, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}
    return packet(facts, MAINTENANCE, change)["clinician-letter"]


def test_never_spread_out_is_no_trial_of_a_longer_interval(facts: Facts) -> None:
    found = letter(facts, NEVER)
    assert "A longer interval was tried" not in found
    assert "A longer interval was not tried." in found


@pytest.mark.parametrize("quote", [LASTING, "The gain was not sustained."])
def test_what_rose_is_not_laid_to_sessions_that_were_never_apart(facts: Facts, quote: str) -> None:
    assert "were spread out" not in letter(facts, NEVER, quote).replace(NEVER, "")


@pytest.mark.parametrize(
    "spacing", ["On every two weeks the low mood came back.", "MADRS 23 on every two weeks, so they were not spread further."]
)
def test_what_was_tried_is_still_said_to_have_been(facts: Facts, spacing: str) -> None:
    assert "A longer interval was tried, as above." in letter(facts, spacing)

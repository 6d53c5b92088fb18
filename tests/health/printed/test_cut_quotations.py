"""A quotation from which words were taken says so, or stands whole: a clipped one is found by whoever holds the original (lawyer 28.8,
director 28.9).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CUT, TEXAS
from tests.health.packets import packet

RULE = "Criteria for re-authorization require at least a 50% reduction from baseline."
FOUND = "Notes submitted show a score of 24 at first."
UNMET = "Criterion not met: a fall of 50% is required."


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("none since May 2026, on Dr. Lucero's advice", '"none since May 2026 [...]."'),
        ("nothing now; at Lucero's request", '"nothing now [...]."'),
        ("none since May 2026, on Dr. Ito's advice", '"none since May 2026, on Dr. Ito\'s advice."'),
        ("none since May 2026", '"none since May 2026."'),
    ],
)
def test_what_an_answer_says_last_of_the_signer_leaves_a_mark(facts: Facts, told: str, printed: str) -> None:
    assert f"reports: {printed}" in packet(facts, TEXAS, {"history": {"now": told}})["clinician-letter"]


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        (f"{RULE} {FOUND} {UNMET}", f'"{RULE} [...] {UNMET}"'),
        (f"{RULE} {UNMET}", f'"{RULE} {UNMET}"'),
        (f"{FOUND} {RULE}", f'"{RULE}"'),
        (f"{RULE} {FOUND}", f'"{RULE}"'),
    ],
)
def test_a_sentence_left_out_between_two_leaves_a_mark(facts: Facts, quote: str, printed: str) -> None:
    reasons = [{"ground": "ground.no-continued-response", "quote": quote}]
    denial = {"text": {"unknown": True}, "reasons": reasons}
    assert printed in packet(facts, CUT, {"denial": denial})["parity-request"]

"""Every sentence of every paper begins with a space, whatever blocks of a template stood between it and the one before."""

from __future__ import annotations

import re
from typing import Any

import pytest

from appealwright.facts import Facts
from scripts.golden import CASE_FILES
from tests.health.packets import packet
from tests.health.test_ninth_answers import reasons

_RUN_TOGETHER = re.compile(r"(?<![A-Z])[a-z)0-9]{2,}\.[A-Z][a-z]\w*(?!\.\w)")
LIMIT = (
    "Infusions more often than once a month exceed the frequency supported, and the records do not show that a longer interval was "
    "tried and failed."
)
SPACED: dict[str, Any] = {
    "denial": {**reasons(("dose-frequency-limit", LIMIT)), "timing": "during", "appeal_address": {"unknown": True}},
    "course": {"approved": 12, "given": 9, "cut": "2026-12-14"},
    "treatment": {
        "spacing": "In August 2026 I went five weeks without an infusion. PHQ-9 went from 9 to 16.",
        "scores": [
            {"scale": "phq-9", "score": 22, "date": "2026-02-09"},
            {"scale": "phq-9", "score": 9, "date": "2026-07-20"},
            {"scale": "phq-9", "score": 16, "date": "2026-09-08"},
        ],
    },
}
"""A longer interval that was tried, with the scores: what is answered by two blocks in one paragraph."""


@pytest.mark.parametrize("case", CASE_FILES)
def test_no_sentence_runs_into_the_one_before(facts: Facts, case: str) -> None:
    changes: tuple[dict[str, Any], ...] = ({}, SPACED)
    for change in changes:
        for name, words in packet(facts, case, change).items():
            assert not _RUN_TOGETHER.findall(words), name

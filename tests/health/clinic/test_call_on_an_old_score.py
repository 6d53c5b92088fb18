"""The call says what the reason says of a score, and no more: an old score is no doubt of the severity (reading 34, second reader, 18)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import scores, spray

OLD = "Section B.5 requires a baseline PHQ-9 taken within the 30 days before the request. The most recent score is dated August 27, 2026."
DOUBTED = "A baseline PHQ-9 score is not documented, and the severity of the depression cannot be established."


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        (OLD, '"Section B.5 requires a baseline PHQ-9 taken within the 30 days before the request." Answer: PHQ-9 was'),
        (DOUBTED, "The severity is not shown. Answer: PHQ-9 was"),
    ],
)
def test_the_point_on_a_score_is_the_reasons_own(facts: Facts, quote: str, said: str) -> None:
    sheet = spray(facts, ("documentation", quote), treatment={"scores": scores(21, 23)})["call-sheet"]
    assert said in sheet
    assert sheet.count("The severity is not shown") == (quote == DOUBTED)

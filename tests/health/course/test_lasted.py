"""A reason that misses a lasting result, or knows an old score alone, is answered with the scores that were told."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

GROUND = "ground.no-continued-response"


def _appeal(facts: Facts, quote: str, *scores: tuple[int, str]) -> str:
    told = [{"scale": "phq-9", "score": score, "date": day} for score, day in scores]
    denial = {"text": quote, "date": "2026-11-09", "timing": "before", "reasons": [{"ground": GROUND, "quote": quote}]}
    change = {"denial": denial, "course": {"given": 27}, "treatment": {"scores": told, "spacing": {"unknown": True}}}
    return packet(facts, MAINTENANCE, change)["internal-appeal"]


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        ("Sustained improvement is not shown. The most recent PHQ-9 score we were sent is from May 2026.", "May 2026"),
        ("The gain was not maintained; the latest rating scale on file is dated June 3, 2026.", "June 2026"),
    ],
)
def test_a_newer_score_is_called_newer_and_each_below_half_is_told(facts: Facts, quote: str, named: str) -> None:
    """Reading 35, R35D 4: the paper that wins was never called newer than theirs, and "sustained" was never taken up."""
    letter = _appeal(facts, quote, (22, "2026-01-20"), (7, "2026-05-12"), (9, "2026-10-13"))
    assert f"The most recent score that you name is of {named}; a newer one is here: PHQ-9 was 9 on October 13, 2026." in letter
    assert "each later score is half of the first or less, 7 on May 12, 2026 and 9 on October 13, 2026." in letter


def test_nothing_is_called_newer_or_lasting_that_is_not(facts: Facts) -> None:
    quote = "Sustained improvement is not shown. The most recent score sent to us is from October 2026."
    letter = _appeal(facts, quote, (22, "2026-01-20"), (7, "2026-05-12"), (15, "2026-09-01"), (9, "2026-10-13"))
    assert "newer one is here" not in letter
    assert "half of the first or less" not in letter

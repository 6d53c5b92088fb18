"""After care a reason of need is answered by what the treatment brought too, and not in the box alone (reading 31, patient M6)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

SCORES = [{"scale": "madrs", "score": score, "date": day} for score, day in ((35, "2026-07-28"), (16, "2026-08-14"), (14, "2026-09-11"))]
AFTER = {
    "denial": {"timing": "after"},
    "treatment": {"served": "08/03/2026, 08/06/2026, 08/10/2026, 08/13/2026", "sessions": 4, "scores": SCORES},
    "plan": {"criteria": []},
}


@pytest.mark.parametrize("quote", ["This is not deemed a medical necessity by the payer.", "The infusions were not medically necessary."])
def test_the_scores_before_and_after_stand_in_the_answer_to_need(facts: Facts, quote: str) -> None:
    letter = infusions(facts, ("not-medically-necessary", quote), **AFTER)["internal-appeal"]
    answer = letter.partition("Reason 1: medical necessity")[2].partition("Alternatives considered")[0]
    assert "MADRS was 35 on July 28, 2026 and 16 on August 14, 2026" in answer
    assert "a fall of 19 points (54%)" in answer


def test_a_reason_on_improvement_has_them_and_need_does_not_tell_them_again(facts: Facts) -> None:
    reasons = (("not-medically-necessary", "Not medically necessary."), ("no-continued-response", "No improvement is documented."))
    letter = infusions(facts, *reasons, **AFTER)["internal-appeal"]
    answer = letter.partition("Reason 1: medical necessity")[2].partition("Reason 2")[0]
    assert "MADRS was 35" not in answer

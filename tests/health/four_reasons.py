"""The spray refused to somebody of 71 for four reasons, of which she declined one treatment."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import spray

NEED = ("not-medically-necessary", "The requested service is not medically necessary for you.")
STEP = (
    "step-therapy",
    "Our criteria require two antidepressants at the maximum tolerated dose for eight weeks each, and an augmentation.",
)
AGE = ("experimental", "A study in people 65 and older did not show that this drug works better than placebo.")
HEART = ("not-medically-necessary", "Your doctor did not send a statement that your heart disease is stable. ECT has not been tried.")
DECLINED = {"ect": "declined", "ect_detail": "because of my memory."}


def made(facts: Facts, **more: Any) -> dict[str, str]:
    return spray(facts, NEED, STEP, AGE, HEART, alternatives=DECLINED, **more)

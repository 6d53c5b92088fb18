"""Since when somebody is sober answers the plan; the meetings beside it are nobody's business."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

ALCOHOL = (
    "not-medically-necessary",
    "The chart says you have had alcohol use disorder. We need a drug and alcohol screen. None was sent in.",
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("I stopped drinking in March 2021 and now I go to meetings every week.", "I stopped drinking in March 2021"),
        ("I still go to AA and I have been sober since May 9, 2023.", "I have been sober since May 9, 2023"),
    ],
)
def test_the_day_stays_and_the_meetings_fall(facts: Facts, typed: str, kept: str) -> None:
    risk = {"risk": "substance", "fact": f"{typed} A urine test of November 17 was negative.", "source": "record"}
    made = infusions(facts, ALCOHOL, treatment={"risks": [risk]})
    assert f"{kept}. A urine test of November 17 was negative" in made["internal-appeal"]
    assert not [name for name, paper in made.items() if "meetings" in paper or "go to AA" in paper]


@pytest.mark.parametrize("typed", ["I lost my house because I was drinking.", "I went to meetings because I drank again."])
def test_a_loss_or_meetings_alone_are_told_nowhere(facts: Facts, typed: str) -> None:
    risk = {"risk": "substance", "fact": typed, "source": "memory"}
    made = infusions(facts, ALCOHOL, treatment={"risks": [risk]})
    assert not [name for name, paper in made.items() if "my house" in paper or "drank" in paper or "I was drinking" in paper]

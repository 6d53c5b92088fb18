"""A plan names medicines to add as examples: that one of them was not taken is volunteered by no letter (reading 36, F 8)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import spray

QUOTE = (
    "You must have tried at least two antidepressants AND at least one augmentation drug (for example aripiprazole, lithium, quetiapine or "
    "buspirone)."
)


def test_the_lack_of_one_example_is_not_told(facts: Facts) -> None:
    step = {"drug": "an augmentation drug", "ground": "expected_ineffective", "reason": "They cause weight gain."}
    for paper, text in spray(facts, ("step-therapy", QUOTE), step=step).items():
        assert "No lithium" not in text, paper


def test_an_alcohol_use_disorder_has_its_article(facts: Facts) -> None:
    quote = "You must not have an alcohol use disorder. The records say that you drink every night."
    letter = spray(facts, ("not-medically-necessary", quote), treatment={"risks": [{"risk": "substance", "fact": "I drink on Fridays"}]})
    assert all("a alcohol" not in text for text in letter.values())

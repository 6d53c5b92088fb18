"""Where the notice names alcohol, no letter volunteers how much is drunk: the assessment is the clinician's (reading 30, director 26)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions

NAMED = ("not-medically-necessary", "Your chart mentions alcohol use and its effect was not addressed.")


def test_the_amount_stands_in_no_letter(facts: Facts) -> None:
    told = [{"risk": "substance", "fact": "6 pack on fri and sat. none since labor day", "source": "memory"}]
    found = infusions(facts, NAMED, treatment={"risks": told})
    for paper in ("internal-appeal", "clinician-letter"):
        assert "6 pack" not in found[paper], paper
    assert "one since labor day" in found["internal-appeal"]

"""A reason that another treatment does as well at a lower cost requires no step: no exception is asked for, and its evidence is (reading
31, director 29).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.treatments_named import weighs_another
from tests.health.asked import infusions
from tests.health.packets import packet

WEIGHED = (
    "There is no evidence that you have been considered for esketamine (Spravato), which would be equally effective at lower cost.",
    "Spravato is a less costly alternative that is likely to produce equivalent results.",
    "Less costly covered services such as TMS have not been tried.",
    "ECT is available and is more cost-effective than what you ask for.",
)


@pytest.mark.parametrize("quote", WEIGHED)
@pytest.mark.parametrize(("paper", "stage"), [("internal-appeal", "first"), ("second-level-appeal", "after_first_appeal")])
def test_no_exception_is_asked_for_and_the_evidence_is(facts: Facts, quote: str, paper: str, stage: str) -> None:
    made = infusions(facts, ("step-therapy", quote), denial={"stage": stage})
    assert "step-therapy-exception" not in made
    assert "an exception to the step" not in made["next-steps"]
    told = made[paper].partition("Reason 1: the treatment weighed against it")[2]
    assert "You require none of it first, and weigh it." in told
    assert "give the evidence for that, of patients like this one, and both costs." in told
    assert "would do as well for this patient: ____" in made["clinician-letter"]


@pytest.mark.parametrize(
    "quote",
    [
        "Spravato, which is less costly, must be tried first.",
        "Failure of a trial of the less expensive preferred agent is not documented.",
        "Treatment with TMS has not been attempted.",
    ],
)
def test_a_step_stays_a_step(quote: str) -> None:
    assert not weighs_another(quote)


def test_of_the_spray_tms_may_be_weighed_too(facts: Facts) -> None:
    reasons = [{"ground": "ground.step-therapy", "quote": "TMS would be similarly effective and costs less."}]
    made = packet(facts, "spravato-step-therapy", {"denial": {"text": {"unknown": True}, "reasons": reasons}})
    assert "step-therapy-exception" not in made
    assert "You require none of it first, and weigh it. Whether TMS would do as well" in made["internal-appeal"]

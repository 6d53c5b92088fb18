"""A reason asks for an added medicine "or of" ECT: what was told of the added medicine answers it too (reading 36, H 1)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions

QUOTE = (
    "The records do not show that you have had an adequate trial of at least one augmentation strategy (such as lithium or a "
    "second generation antipsychotic), or of electroconvulsive therapy, and no reason was given for not using them."
)
TOLD = "I took Rexulti on top of the Pristiq for two months and quit because my legs would not stay still"


def test_the_added_medicine_is_told_beside_the_procedure(facts: Facts) -> None:
    found = infusions(
        facts,
        ("step-therapy", QUOTE),
        step={"drug": "augmentation", "ground": "not_tolerated", "reason": TOLD},
        alternatives={"ect": "declined", "ect_detail": "I live alone and cannot lose my memory with my job"},
    )
    answer = found["internal-appeal"].split("Reason 1")[1].split("Alternatives considered")[0]
    assert TOLD in answer
    assert "I have declined" in answer

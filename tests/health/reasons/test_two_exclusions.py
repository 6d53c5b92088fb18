"""Two clauses of exclusion, one that turns on dates and one on the kind of care: each has its own answer, though one heading holds both."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

DATES = ("benefit-exclusion", "The condition is pre-existing: you were treated for depression in the 24 months before the effective date.")
MIND = ("benefit-exclusion", "Outpatient treatment of mental or nervous disorders is excluded under Exclusions, item 14.")


@pytest.mark.parametrize("reasons", [(DATES, MIND), (MIND, DATES)])
def test_each_is_answered(facts: Facts, reasons: tuple[tuple[str, str], ...]) -> None:
    """Own case of a short-term policy: the second clause was quoted, numbered in the heading, and answered nowhere."""
    letter = infusions(facts, *reasons, plan={"kind": "short_term", "issued_in": "MO"})["internal-appeal"]
    assert "state the first day of the coverage, how far back the clause looks, and the record" in letter
    second = reasons[1][1].removesuffix(".")
    assert f"On “{second}”: " in letter or f'On "{second}": ' in letter
    assert "quote" in letter.partition(f"{second}")[2]


def test_one_alone_has_one(facts: Facts) -> None:
    letter = infusions(facts, DATES, plan={"kind": "short_term", "issued_in": "MO"})["internal-appeal"]
    assert letter.count("how far back the clause looks") == 1
    assert "which of its words reach it" not in letter


def test_the_va_is_asked_who_gives_it_there_and_for_no_network(facts: Facts) -> None:
    reason = ("step-therapy", "The service is available within VA: intranasal esketamine can be given at the VA medical center.")
    far = {"spravato": "not_reachable", "spravato_detail": "90 miles each way"}
    letter = infusions(facts, reason, plan={"kind": "va"}, alternatives=far)["internal-appeal"]
    assert "Please name who gives it in the VA, how far it is, and the next free date." in letter
    assert "network provider" not in letter

"""A limit in kits that the labeled first weeks do not keep to is answered by the sum (reading 37, L, P 14)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.papers import Papers

QUANTITY = "Quantity. RX-447 allows 4 kits per 28 days. The request is for 8 kits in the first 28 days."
NOTICE = f"We used Medical Benefit Policy MBP 190.0 and pharmacy policy RX-447 (rev. 07/2026). {QUANTITY}"
SUM = "eight sessions in the first 28 days, one kit each; once a week, from week 5, it is four, and your limit is kept"


def made(facts: Facts, **treatment: Any) -> Papers:
    denial = {"text": NOTICE, "policy": "Medical Benefit Policy MBP 190.0"}
    asked = {"indication": "trd", "sessions": 12, "schedule": "twice a week for 4 weeks then once a week for 4 weeks", **treatment}
    return spray(facts, ("dose-frequency-limit", QUANTITY), denial=denial, treatment=asked)


def test_every_paper_has_the_sum_and_asks_for_so_many_kits(facts: Facts) -> None:
    """Row label.spravato.schedule: twice a week in weeks 1 to 4, once a week in weeks 5 to 8."""
    papers = made(facts)
    answer = papers["internal-appeal"].partition("Reason 1: ")[2].partition("Alternatives")[0]
    assert f"That is {SUM}. Please allow eight kits in the first 28 days." in answer
    assert "MBP 190.0" not in answer
    for name in ("clinician-letter", "call-sheet"):
        assert f"What I ask for keeps to the labeled schedule: {SUM}." in papers[name]
    assert "more often than the label" not in papers["call-sheet"]


def test_one_who_opens_for_two_weeks_asks_for_fewer_and_has_no_such_sum(facts: Facts) -> None:
    assert "one kit each" not in made(facts, schedule="twice a week for 2 weeks then once a week for 6 weeks")["internal-appeal"]


def test_one_who_asks_for_more_than_the_label_has_no_such_sum(facts: Facts) -> None:
    papers = made(facts, schedule="three times a week for 4 weeks")
    assert "one kit each" not in papers["internal-appeal"]
    assert "Your notice names RX-447. Please send its lines on this limit" in papers["internal-appeal"]


def test_one_who_has_begun_has_no_such_sum(facts: Facts) -> None:
    found = spray(
        facts,
        ("dose-frequency-limit", QUANTITY),
        treatment={"indication": "trd", "schedule": "twice a week for 4 weeks then once a week for 4 weeks"},
        course={"given": 8},
    )
    assert "one kit each" not in found["internal-appeal"]

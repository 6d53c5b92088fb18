"""The notice's own later doors stand in next steps, each in its whole sentence though a line broke within it."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.steps.later_doors import later_doors, whole_sentences
from tests.health.packets import packet

NOTICE = """We cannot approve the ketamine infusions. They are investigational.

You may ask for a second level within 45 days after our first answer. If we uphold it, you have four months to ask the Office of
Independent Appeals for an external review of the decision.
A network provider may not bill you for denied care unless you signed for it before. Any suit must be filed under the plan
within 2 years of the final decision.
"""
DOORS = (
    "You may ask for a second level within 45 days after our first answer.",
    "If we uphold it, you have four months to ask the Office of Independent Appeals for an external review of the decision.",
)


def test_each_door_is_its_whole_sentence() -> None:
    assert later_doors(NOTICE) == DOORS


@pytest.mark.parametrize("line", ["- an item", "Fax: 555-0100", "YOUR APPEAL RIGHTS"])
def test_an_item_a_label_or_a_heading_goes_on_with_no_line(line: str) -> None:
    long = "You may ask for a review of this decision by somebody outside of the plan"
    assert whole_sentences(f"{long}\n{line}") == (long, line)


def test_next_steps_quote_the_doors_the_bar_on_bills_and_the_time_to_sue(facts: Facts) -> None:
    gone = {key: {"unknown": True} for key in ("reasons", "appeal_address", "appeal_fax", "reference", "policy", "appeal_by")}
    change = {"denial": {**gone, "text": NOTICE}, "plan": {"kind": "employer", "funding": "self_funded"}}
    page = packet(facts, "tx-insured-off-label", change)["next-steps"]
    for told in (*DOORS, "A network provider may not bill you for denied care unless you signed for it before."):
        assert f'"{told}"' in page
    assert 'your notice says "Any suit must be filed under the plan within 2 years of the final decision."' in page

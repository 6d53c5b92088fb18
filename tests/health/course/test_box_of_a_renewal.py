"""The reasons to approve a renewal that was refused on three reasons keep to the length that a reviewer copies.

Reading 31, 22: 218 words, of which the label's first eight weeks, which are over, the trials that nobody doubts, and each score twice.
"""

from __future__ import annotations

from appealwright.document import Items
from appealwright.facts import Facts
from tests.health.lengths import counted
from tests.health.tricare_renewal import packet_of, renewal

MOST = 110


def test_the_box_is_short_enough_to_copy_and_holds_each_answer(facts: Facts) -> None:
    document = packet_of(facts).document("internal-appeal").document
    box = [block for block in document.blocks if isinstance(block, Items) and block.id == "reasons"]
    assert 0 < counted(box, frozenset()) <= MOST


def test_of_the_labels_schedule_it_has_the_weeks_that_are_to_come(facts: Facts) -> None:
    letter = renewal(facts)["internal-appeal"]
    box = letter.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "From week 9 the labeled Spravato schedule is weekly or every two weeks" in box
    assert "twice a week in weeks 1 to 4" not in box
    assert "twice a week in weeks 1 to 4" in letter.split("Reason 2: how often")[1]


def test_the_pill_that_is_taken_is_a_reason_to_approve(facts: Facts) -> None:
    papers = renewal(facts)
    box = papers["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "The oral antidepressant asked for is taken: mirtazapine 15 mg" in box
    # Reading 31, 11: of three reasons the urgent page quoted the one that its next sentence did not answer.
    urgent = papers["expedited-appeal"]
    assert "One reason given" not in urgent
    assert "A longer interval was tried" in urgent

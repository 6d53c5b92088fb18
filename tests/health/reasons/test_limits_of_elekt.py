"""ELEKT-D is told with the limits that every reviewer raises, and its paper on memory in full (director's reading 28, 24 and 36)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA, INSURED
from tests.health.packets import packet

LIMITS = "38 withdrew untreated (33 from ECT); ECT's results were low. [1]"


@pytest.mark.parametrize("name", [CALIFORNIA, INSURED, "ca-self-funded-representative"])
def test_who_left_and_how_ect_did_are_told(name: str, facts: Facts) -> None:
    """Abstract (PMID 37224232): 200 assigned to ketamine and 203 to ECT; 195 and 170 were treated."""
    assert ((200 - 195) + (203 - 170), 203 - 170) == (38, 33)
    letter = packet(facts, name)["internal-appeal"]
    assert LIMITS in letter
    assert "open label" in letter
    assert "self-rated QIDS-SR-16" in letter


def test_memory_is_told_for_the_end_and_for_later(facts: Facts) -> None:
    """Abstract (PMID 40900112): all four tasks worse at the end of treatment; no group difference in responders at 1, 3 and 6 months."""
    letter = packet(facts, CALIFORNIA)["internal-appeal"]
    assert "all four tests of memory and thinking were worse after ECT than after ketamine; at 1, 3 and 6 months responders" in letter
    assert "On memory: Kumpf KT, et al. J Clin Psychiatry 2025;86(4):25m15781." in letter

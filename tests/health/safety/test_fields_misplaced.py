"""A Social Security number is no member number, and a telephone without digits is none: neither stands in a paper, and the person is told.

Reading 31, patient P8: "my social is 602-44-1187" stood in every reference block, and "please call me at dont call my husband doesnt know".
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"
SOCIAL = "looks like a Social Security number: no paper prints it"
NO_NUMBER = "holds no number to call, or asks not to be called: no paper prints it"


@pytest.mark.parametrize(
    "typed", ["my social is 602-44-1187", "602-44-1187", "602 44 1187", "SSN 602441187", "social security # 602-44-1187"]
)
def test_a_social_security_number_stands_in_no_paper(facts: Facts, typed: str) -> None:
    found = packet(facts, CALIFORNIA, {"member": {"id": typed}, "sender": {"role": "patient"}})
    for name, words in found.items():
        assert "1187" not in words, name
    assert SOCIAL in found["next-steps"]


@pytest.mark.parametrize("typed", ["602441187", "GVH 8841203", "88-104-2207", "1EG4-TE5-MK73", "W123 45 6789 01", "602-441187"])
def test_a_number_of_the_plan_stays(facts: Facts, typed: str) -> None:
    found = packet(facts, CALIFORNIA, {"member": {"id": typed}, "sender": {"role": "patient"}})
    assert typed in found["internal-appeal"]
    assert SOCIAL not in found["next-steps"]


@pytest.mark.parametrize("typed", ["dont call my husband doesnt know", "no phone", "email me", "please don't call 602-555-0111"])
def test_words_are_no_telephone(facts: Facts, typed: str) -> None:
    found = packet(facts, CALIFORNIA, {"patient": {"phone": typed}, "sender": {"role": "patient"}})
    for name, words in found.items():
        assert typed not in words, name
    assert "please call me at" not in found["internal-appeal"]
    assert NO_NUMBER in found["next-steps"]


@pytest.mark.parametrize("typed", ["602-555-0111", "(602) 555-0111 after 5", "555 0111", "+1 602 555 0111 ext. 4"])
def test_a_telephone_stays(facts: Facts, typed: str) -> None:
    found = packet(facts, CALIFORNIA, {"patient": {"phone": typed}, "sender": {"role": "patient"}})
    assert typed in found["internal-appeal"]
    assert NO_NUMBER not in found["next-steps"]

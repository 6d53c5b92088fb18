"""A level of appeal that the final notice offers is told; one that it says does not exist is no offer."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet

BASE = "tx-insured-off-label"
TOLD = "Your notice also offers another appeal"


@pytest.mark.parametrize(
    ("sentence", "offers"),
    [
        ("A voluntary second level appeal is available.", True),
        ("You may also ask for a voluntary appeal.", True),
        ("This is our final internal decision. No second level of appeal is available.", False),
        ("No additional appeal is available to you.", False),
        ("There is no second level appeal available.", False),
        ("A second level appeal is not available under this plan.", False),
        ("We do not offer a voluntary appeal; you may ask for external review.", False),
        ("A second level appeal is not required but is available to you.", True),
    ],
)
def test_a_level_that_does_not_exist_is_not_offered(facts: Facts, sentence: str, *, offers: bool) -> None:
    text = f"{case_document(BASE)['denial']['text']} {sentence}"
    page = packet(facts, BASE, {"denial": {"stage": "final", "text": text}})["next-steps"]
    assert (TOLD in page) is offers

"""Where the notice doubts that the clinic is licensed, its license is the answer, and each paper asks for it."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

UNKNOWN = {"unknown": True}
CASE = "tx-insured-off-label"
DOUBT = "We could not verify that the treating clinic is a licensed facility."


def papers(facts: Facts, quote: str) -> dict[str, str]:
    reasons = [{"ground": "ground.site-of-care", "quote": quote}]
    gone = dict.fromkeys(("text", "appeal_address", "appeal_fax", "reference", "policy", "appeal_by"), UNKNOWN)
    return packet(facts, CASE, {"denial": {**gone, "reasons": reasons}})


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        ("internal-appeal", "Please say which license you ask for"),
        ("clinician-letter", "its license, with number"),
        ("checklist", "The license of the place of treatment"),
        ("next-steps", "They doubt that the place is licensed."),
    ],
)
def test_each_paper_says_what_the_place_is_and_asks_for_its_license(facts: Facts, paper: str, said: str) -> None:
    assert said in papers(facts, DOUBT)[paper]
    assert said not in papers(facts, "Infusions are covered in a hospital only.")[paper]

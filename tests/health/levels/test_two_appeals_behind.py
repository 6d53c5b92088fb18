"""A final decision of a second level has two appeals behind it, and no paper calls them the first one."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.final_denials import UPHELD
from tests.health.later import later_case, later_papers
from tests.health.packets import packet


def test_after_a_second_level_the_appeals_behind_it_are_not_called_the_first() -> None:
    # the notice: "We have completed the second level review of claim 26-0417-8830"
    found = later_papers("nc-self-funded-final")
    for name in ("external-review-request", "checklist", "exhibits"):
        assert "The earlier appeals with their papers" in found[name], name
        assert "he first appeal with its papers" not in found[name], name
    assert "What is new since the first appeal" not in found["exhibits"]
    assert "of both appeals, and the answer to each" in found["checklist"]


def test_a_second_level_that_is_only_offered_has_one_appeal_behind_it(facts: Facts) -> None:
    # the notice: "You may request a voluntary second level appeal"
    assert "second level appeal" in UPHELD["denial"]["text"]
    have = {"exhibits": {"have": ["denial", "first-appeal"]}, "appeal": {"sent": "2026-09-08"}}
    request = packet(facts, later_case("nc-self-funded-final"), {"denial": {"text": {"unknown": True}}})["external-review-request"]
    assert "The first appeal with its papers" in request
    offered = packet(facts, "course-cut-caregiver", UPHELD | have)
    assert all("The earlier appeals" not in words for words in offered.values())

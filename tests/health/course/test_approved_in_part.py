"""A request approved in part is told as refused in part; an approval of something else, or of none, is no part."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import LIMIT, MAINTENANCE


def test_a_request_approved_in_part_is_not_told_as_refused(facts: Facts) -> None:
    assert "your refusal of a part of my request, for 26 Spravato" in packet(facts, MAINTENANCE)["internal-appeal"]
    whole = {"denial": {"text": f"{LIMIT} Hypertension is a risk with this drug."}}
    assert "a part of my request" not in packet(facts, MAINTENANCE, whole)["internal-appeal"]


def test_two_lines_of_what_is_approved_and_what_is_not_are_a_part(facts: Facts) -> None:
    def letter(lines: str) -> str:
        return packet(facts, MAINTENANCE, {"denial": {"text": f"{lines}\n{LIMIT} Hypertension is a risk with this drug."}})[
            "internal-appeal"
        ]

    assert "a part of my request" in letter("APPROVED: 1 visit per week x 4 weeks, 4 units\nNOT APPROVED: 12 units")
    for whole in ("APPROVED: 0 units\nNOT APPROVED: 16 units", "NOT APPROVED: 16 units", "Reviewed: 4 notes\nNOT APPROVED: 16 units"):
        assert "a part of my request" not in letter(whole)


def test_a_number_approved_instead_is_a_part_where_the_rest_is_refused(facts: Facts) -> None:
    def letter(words: str) -> str:
        return packet(facts, MAINTENANCE, {"denial": {"text": f"{words} {LIMIT} Hypertension is a risk with this drug."}})[
            "internal-appeal"
        ]

    assert "a part of my request" in letter("We cannot approve this treatment as asked. We will instead approve 4 visits of Spravato.")
    for whole in (
        "We cannot approve this treatment as asked. We will instead approve 4 visits of psychotherapy.",
        "We cannot approve it. We will approve Spravato once 2 antidepressants have failed.",
        "We have approved 12 visits of Spravato.",
    ):
        assert "a part of my request" not in letter(whole)

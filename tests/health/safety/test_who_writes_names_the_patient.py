"""A daughter writes of her mother as "Mom": that is the patient, and what she quit is no other person's business (reading 36, G 6)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

REASON = ("not-medically-necessary", "Severity is not shown.")
DAUGHTER = {"role": "representative", "name": "Simone Ward", "relation": "daughter"}


def appeal(facts: Facts, function: str, **sender: str) -> str:
    return infusions(facts, REASON, treatment={"function": function}, sender=sender)["internal-appeal"]


@pytest.mark.parametrize(
    "function",
    [
        "Mom quit choir and bingo. I do her shopping",
        "Mom quit her water aerobics and mahjong. She won't come to the phone",
        "Mother gave up her rodeo club. She sleeps all day",
    ],
)
def test_what_she_quit_stands(function: str, facts: Facts) -> None:
    assert function in appeal(facts, function, **DAUGHTER)


def test_a_husband_is_another_person_where_a_daughter_writes(facts: Facts) -> None:
    told = appeal(facts, "Mom quit choir. My husband quit Kroger. I do her shopping", **DAUGHTER)
    assert "quit choir" in told
    assert "Kroger" not in told


def test_where_the_patient_writes_her_mother_is_another_person(facts: Facts) -> None:
    told = appeal(facts, "I sleep all day. Mom quit choir", role="patient")
    assert "I sleep all day" in told
    assert "choir" not in told

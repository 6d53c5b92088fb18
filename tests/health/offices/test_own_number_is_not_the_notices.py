"""A number that is the person's own, or stands nowhere in the notice, is never called the notice's (reading 30, director 11)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = ("not-medically-necessary", "IV ketamine is not medically necessary.")
NOTICE = f"{NEED[1]} For an expedited appeal call 1-800-555-0190."


def papers(facts: Facts, phone: str, text: str = NOTICE, **more: Any) -> dict[str, str]:
    denial = {"date": "2026-11-12", **({"text": text} if text else {})}
    return infusions(facts, NEED, denial=denial, urgency={"level": "clinician_certified", "phone": phone}, **more)


@pytest.mark.parametrize(
    ("phone", "own"),
    [("661-555-0144 (sister, days) same at nite too", ""), ("(661) 555-0144", "661-555-0144"), ("661-555-0144", "")],
)
def test_another_number_than_the_notices_is_questioned(phone: str, own: str, facts: Facts) -> None:
    found = papers(facts, phone, **({"patient": {"phone": own}} if own else {}))
    assert '0144" the number that the notice gives for a fast appeal?' in found["next-steps"]
    assert found["next-steps"].count("0144") == 1
    assert "0144" not in found["checklist"]
    assert "1-800-555-0190" in found["next-steps"]


def test_the_notices_own_number_stands(facts: Facts) -> None:
    found = papers(facts, "800-555-0190")["next-steps"]
    assert "the number that the notice gives for a fast appeal?" not in found
    assert "800-555-0190" in found


def test_without_a_typed_notice_the_number_is_taken_as_given(facts: Facts) -> None:
    assert "the number that the notice gives for a fast appeal?" not in papers(facts, "661-555-0144", "")["next-steps"]

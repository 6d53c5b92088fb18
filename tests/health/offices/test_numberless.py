"""A denial that has no number of its own: no paper waits for one."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.people.numberless import gives_no_number
from tests.health.as_of import FRIDAY
from tests.health.told import MAINTENANCE, MEDICAID
from tests.health.told_on import papers_on

FORM = (
    "Notice of Denial of Medical Coverage\nDate: November 10, 2026\nMember name: Rosa Quinn\nMember number: 8841207\n"
    "Your request was denied. We denied the Part B drug listed below: Spravato."
)


@pytest.mark.parametrize(
    ("text", "none"),
    [
        (FORM, True),
        (f"{FORM}\nCase number: 26-1180", False),
        (f"{FORM}\nReference #: 26-1180", False),
        (f"{FORM}\nAuthorization ID 26-1180", False),
        (f"{FORM}\nRef. 26-1180", False),
        (f"{FORM}\nClaim: 2026118", False),
        # Any other letter may have been pasted without its head.
        ("Your request was denied. We denied the Part B drug listed below: Spravato.", False),
    ],
)
def test_a_medicare_form_without_a_number_is_known_by_its_head(text: str, *, none: bool) -> None:
    assert gives_no_number(text) is none


def papers(facts: Facts, like: dict[str, Any], **denial: Any) -> dict[str, str]:
    told = {key: value for key, value in like["denial"].items() if key not in {"text", "reasons"}}
    return dict(papers_on(facts, {**like, "denial": {**told, "reasons": [{"ground": "ground.not-medically-necessary"}], **denial}}, FRIDAY))


def test_no_paper_waits_for_a_number_that_the_form_does_not_have(facts: Facts) -> None:
    medicare = MAINTENANCE | {"plan": {"kind": "medicare_advantage"}}
    for name, words in papers(facts, medicare, text=FORM).items():
        assert "Reference number: __" not in words, name
        assert "number on the denial" not in words, name
    told = papers(facts, medicare, text=FORM, reference="26-1180")
    assert "Reference number: 26-1180" in told["internal-appeal"]
    assert "number on the denial" in papers(facts, medicare, text=FORM.replace("Medical Coverage", "coverage"))["internal-appeal"]


def test_who_says_that_the_letter_gives_no_number_is_asked_for_none(facts: Facts) -> None:
    for name, words in papers(facts, MEDICAID, reference={"does_not_apply": True}).items():
        assert "number on the denial" not in words, name
    assert "number on the denial" in papers(facts, MEDICAID)["internal-appeal"]


def test_the_entity_outside_is_given_the_number_of_medicare_itself(facts: Facts) -> None:
    """Its form asks for the number "from red, white and blue Medicare card"; the plan has its own."""
    number = "Medicare number: ____ (the number on the red, white and blue card) ____"
    final = papers(facts, MAINTENANCE | {"plan": {"kind": "medicare_part_d"}}, stage="final")
    assert number in final["external-review-request"]
    assert number not in papers(facts, MAINTENANCE | {"plan": {"kind": "medicare_part_d"}})["internal-appeal"]
    assert number not in papers(facts, MEDICAID, stage="final")["external-review-request"]

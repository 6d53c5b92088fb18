"""Of a booklet's exclusions only those that the notice raised stand in a letter, and that it excludes the drug nowhere is said.

A federal employee, refused by name, was made to ask for a decision "by these words" of two exclusions that nobody raised (lawyer 28.10);
that he had found no line which names the drug stood nowhere (28.16).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

NAMED = ("benefit-exclusion", "Ketamine infusion for mental health conditions is excluded under Section 6 of your brochure.")
UNPROVEN = "Services, drugs, or supplies that are experimental or investigational"
UNNEEDED = "Services, drugs, or supplies not medically necessary"
CARE = "Professional services, including medication management."


def letter(facts: Facts, *reasons: tuple[str, str], **plan: Any) -> str:
    passages = [
        {"kind": "exclusion", "words": UNPROVEN, "page": "112"},
        {"kind": "exclusion", "words": UNNEEDED, "page": "112"},
        {"kind": "mental_health", "words": CARE, "page": "88"},
    ]
    return infusions(facts, *reasons, plan={"kind": "fehb", "passages": passages} | plan)["internal-appeal"]


@pytest.mark.parametrize(
    ("reason", "printed"),
    [
        (NAMED, set()),
        (("experimental", "Ketamine is experimental for depression."), {UNPROVEN}),
        (("not-medically-necessary", "The infusions are not medically necessary."), {UNNEEDED}),
    ],
)
def test_an_exclusion_that_nobody_raised_is_not_handed_over(facts: Facts, reason: tuple[str, str], printed: set[str]) -> None:
    appeal = letter(facts, reason)
    assert CARE.rstrip(".") in appeal
    assert {one for one in (UNPROVEN, UNNEEDED) if one in appeal} == printed


@pytest.mark.parametrize("named", [True, False, None])
def test_that_no_line_of_the_booklet_names_the_drug_is_said_where_it_was_told(facts: Facts, named: bool | None) -> None:  # noqa: FBT001
    told = {} if named is None else {"excludes_by_name": named}
    assert ("I find no line of the brochure that excludes it by name." in letter(facts, NAMED, **told)) is (named is False)

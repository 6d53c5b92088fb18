"""A question on parity quotes the rule, and not what the plan found under it: director's reading 34, 18."""

from __future__ import annotations

import pytest

from appealwright.notice.reasons.limit_stated import limit_stated


@pytest.mark.parametrize(
    ("quote", "rule"),
    [
        (
            "Visits will not exceed the FDA labeled frequency. Our finding: Two a week were asked for. The label has one only.",
            "Visits will not exceed the FDA labeled frequency.",
        ),
        (
            "The dose may not exceed that of the label. Finding: 84 mg were asked for, and at least one visit more than we allow.",
            "The dose may not exceed that of the label.",
        ),
        # Behind such words alone stands all that there is.
        ("Our finding: The policy requires two trials.", "Our finding: The policy requires two trials."),
    ],
)
def test_what_a_plan_found_is_no_limit_of_it(quote: str, rule: str) -> None:
    assert limit_stated(quote, "...") == rule


@pytest.mark.parametrize(
    ("quote", "standard"),
    [
        (
            "Reason B: Not Medically Necessary. Other treatments that do as well at lower cost are available to you.",
            "Other treatments that do as well at lower cost are available to you.",
        ),
        (
            "Ketamine for depression is unproven. The FDA knows of it, and there are not enough studies showing that it improves outcomes.",
            "Ketamine for depression is unproven. The FDA knows of it, and there are not enough studies showing that it improves outcomes.",
        ),
        (
            "Ketamine for depression is investigational. Published studies are small and its benefit is short. See Guideline 5.112.",
            "Ketamine for depression is investigational. ... See Guideline 5.112.",
        ),
        ("Not medically necessary.", "Not medically necessary."),
    ],
)
def test_a_heading_and_a_fact_on_studies_are_no_limit_and_a_standard_of_evidence_is(quote: str, standard: str) -> None:
    """Confirming reading 35, E 10, and director's, C 10."""
    assert limit_stated(quote, "...") == standard

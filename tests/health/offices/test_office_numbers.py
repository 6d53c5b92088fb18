"""An office outside the plan is called at the number that the notice prints with its name, for what it prints it."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.people.office_numbers import number_with
from tests.conftest import case_document
from tests.health.as_of import friday_paper as paper

ILLINOIS = "later/il-marketplace-step"
OFFICE = "Illinois Department of Insurance (IDOI), Office of Consumer Health Insurance"
HELP = "The Illinois Department of Insurance can help you at 877-555-0143."


@pytest.mark.parametrize(
    ("text", "of_review", "number"),
    [
        (HELP, False, "877-555-0143"),
        (HELP, True, "877-555-0143"),
        ("Ask the Illinois Department of Insurance (877-555-0143) for an external review.", False, ""),
        ("Ask the Illinois Department of Insurance (877-555-0143) for an external review.", True, "877-555-0143"),
        ("Call 800-555-0190. The Illinois Department of Insurance is in Springfield.", False, ""),
        ("At 800-555-0190 we tell you how to reach the Illinois Department of Insurance.", False, ""),
        ("The Illinois Department of Insurance, fax 217-555-0195.", False, ""),
        (f"{HELP} The Illinois Department of Insurance: 866-555-0144.", False, ""),
        ("The Department of Insurance can help you at 877-555-0143.", False, ""),
    ],
)
def test_the_number_follows_the_name_of_its_office(text: str, number: str, *, of_review: bool) -> None:
    assert number_with(text, OFFICE, of_review=of_review) == number


def test_the_page_calls_the_office_at_the_number_in_the_notice(facts: Facts) -> None:
    own = case_document(ILLINOIS)["denial"]["text"]
    told = {"denial": {"stage": "after_first_appeal", "text": f"{own}\n{HELP}"}}
    page = paper(facts, "next-steps", ILLINOIS, told)
    assert page.count("877-555-0143") > 1
    assert "1-866-445-5364" not in page
    silent = paper(facts, "next-steps", ILLINOIS, {"denial": {"stage": "after_first_appeal"}})
    assert "1-866-445-5364" in silent

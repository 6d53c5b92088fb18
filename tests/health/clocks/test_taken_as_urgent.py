"""The plan itself took the request as urgent: its own word stands in the fast appeal."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SAYS = "You took the request itself as urgent; your notice says:"


def fast(facts: Facts, told: str) -> str:
    text = f"{case_document(CALIFORNIA)['denial']['text']}\n\n{told}\n"
    return packet(facts, CALIFORNIA, {"denial": {"text": text, "timing": "before"}, "urgency": {"level": "asking_clinician"}})[
        "expedited-appeal"
    ]


@pytest.mark.parametrize(
    ("told", "quoted"),
    [
        ("Request type: Urgent pre-service", "Request type: Urgent pre-service"),
        ("We received an urgent request on November 20, 2026. We reviewed it.", "We received an urgent request on November 20, 2026"),
    ],
)
def test_the_plans_own_word_that_the_request_was_urgent_stands_in_the_fast_appeal(told: str, quoted: str, facts: Facts) -> None:
    """29 CFR 2560.503-1(m)(1): urgency is of the claim; an appeal is of the same claim."""
    assert f'{SAYS} "{quoted}"' in fast(facts, told)


@pytest.mark.parametrize(
    "told",
    [
        "If your request is urgent, call us.",
        "Request type: Urgent\nYour request was handled as standard.",
        "Urgent requests are decided in 72 hours.",
        "Request type: Standard",
    ],
)
def test_what_a_notice_says_of_urgent_requests_at_large_is_not_its_word_on_this_one(told: str, facts: Facts) -> None:
    assert SAYS not in fast(facts, told)

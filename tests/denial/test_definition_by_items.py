"""A definition that a notice prints by its items, or as a sentence between marks, is offered with its page; none of its items is a reason
("which part of the plan's own definition is not met", of one that the notice had printed whole).
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.denial.expectations import offered

REFUSED = "The request for ketamine infusions is denied as experimental."
ITEMS = (
    "(a) has not been approved by the FDA for the use requested;\n"
    "(b) is not shown by reliable evidence in peer-reviewed literature to be effective; or\n"
    "(c) is the subject of ongoing clinical trials."
)
BY_NUMBERS = (
    "a service is Experimental or Investigational if: 1) it cannot be lawfully marketed without approval of the FDA; 2) reliable evidence "
    "shows that it is the subject of ongoing phase II trials; or 3) the consensus of experts is that further studies are needed."
)
SERVICES = (
    '"Experimental or Unproven Services" are services that are (1) not approved by the U.S. Food and Drug Administration to be lawfully '
    "marketed for the proposed use; (2) not demonstrated through existing peer-reviewed literature to be safe and effective."
)
MEANS = (
    "Investigational means a treatment whose safety and effectiveness has not been established, or whose results are not attainable "
    "outside the investigational setting."
)


def offers(words: str) -> dict[str, Any]:
    head = "Riverbend Health\nNovember 6, 2026\n\nDear Ana Ruiz:\n\nWe cannot approve your request for IV ketamine infusions.\n\n"
    return offered(f"{head}{words}\n\nYou may appeal within 180 days after you receive this notice.")


@pytest.mark.parametrize(
    ("printed", "definition", "page"),
    [
        (
            f'The plan defines "experimental or investigational" (page 71) as a treatment that:\n{ITEMS}',
            "a treatment that: " + " ".join(ITEMS.split()),
            "71",
        ),
        (f"Under the Plan, {BY_NUMBERS}", BY_NUMBERS, None),
        (f"Section 9.4 (page 63) states that {SERVICES}", SERVICES, "63"),
        (f'Your Certificate of Coverage, page 94, says: "{MEANS}"', MEANS, "94"),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_the_definition_is_offered_with_its_page(printed: str, definition: str, page: str | None, *, before: bool) -> None:
    answers = offers(f"{REFUSED}\n{printed}" if before else f"{printed}\n{REFUSED}")
    assert answers["plan.definition"] == definition
    assert answers.get("plan.definition_page") == page
    assert answers["denial.reasons"] == [{"ground": "ground.experimental", "quote": REFUSED}]


@pytest.mark.parametrize(
    "words",
    [
        "Your request is experimental because it (a) has not been approved by the FDA for this use and (b) lacks controlled trials.",
        "A service is Medically Necessary if: (a) it is appropriate; and (b) it is not more costly. The request is denied as experimental.",
        "If your request was denied as experimental, you may: (1) appeal within 180 days; (2) ask for external review.",
        'The policy says: "Experimental services are not covered under this plan, whatever their purpose or the place where they are."',
    ],
)
def test_what_defines_nothing_is_no_definition(words: str) -> None:
    assert "plan.definition" not in offers(words)


def test_a_definition_is_the_reason_where_nothing_else_is_told() -> None:
    answers = offers(f"A treatment is investigational if it\n{ITEMS}")
    assert [reason["ground"] for reason in answers["denial.reasons"]]

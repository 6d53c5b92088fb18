"""A reason is said to rest on words that the definition does not ask for only where each of its grounds is outside the definition.

A letter that asks for a decision by a definition which holds the first ground of the sentence asks for the refusal.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.evidence import words_beside_definition
from tests.health.asked import infusions

ON_APPROVAL = (
    "Intravenous ketamine is considered investigational because the FDA has not approved it for this use and the long-term safety and "
    "benefit have not been established in well-designed controlled studies."
)
ON_STUDIES = "Intravenous ketamine is investigational because its benefit has not been shown in well-designed studies."
WANTS_APPROVAL = "A service is Investigational if the FDA has not granted final approval for the use being requested."
WANTS_EVIDENCE = "Experimental means that reliable evidence does not permit conclusions about its effect on health."


@pytest.mark.parametrize(
    ("quote", "definition", "said"),
    [
        (ON_APPROVAL, WANTS_APPROVAL, False),
        (ON_APPROVAL, f"{WANTS_APPROVAL} {WANTS_EVIDENCE}", False),
        ("It is off-label, and well-designed studies have not shown a benefit.", WANTS_APPROVAL, False),
        ("It is not generally accepted, nor shown in well-designed studies.", "A service that is not generally accepted.", False),
        (ON_STUDIES, WANTS_EVIDENCE, True),
    ],
)
def test_only_where_every_ground_is_outside_the_definition(quote: str, definition: str, *, said: bool) -> None:
    assert bool(words_beside_definition(quote, definition)) is said


def test_the_gain_of_an_earlier_course_opens_the_box_and_the_words_of_the_reason_do_not(facts: Facts) -> None:
    trials = [
        {"drug": drug, "dose_mg": mg, "from": since, "to": to, "weeks": 20, "result": "no_response", "source": "record"}
        for drug, mg, since, to in (("sertraline", 150, "2024-01", "2024-06"), ("venlafaxine", 225, "2024-07", "2025-01"))
    ]
    letter = infusions(
        facts,
        ("experimental", ON_STUDIES),
        plan={"kind": "employer", "funding": "self_funded", "definition": WANTS_EVIDENCE},
        history={"trials": trials},
        earlier={"given": 6, "served": "September 8 to September 25, 2026"},
        treatment={
            "drug": "iv_ketamine",
            "diagnosis": "major depressive disorder",
            "scores": [
                {"scale": "phq-9", "score": 23, "date": "2026-09-01"},
                {"scale": "phq-9", "score": 9, "date": "2026-09-28"},
                {"scale": "phq-9", "score": 14, "date": "2026-11-20"},
            ],
        },
    )["internal-appeal"]
    box = letter.partition("Reasons to approve this")[2]
    assert "does not ask for" in box
    assert "rests on" not in box.partition("2. ")[0]
    assert "23" in box.partition("2. ")[0]

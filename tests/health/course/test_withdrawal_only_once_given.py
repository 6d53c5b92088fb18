"""The trial of stopping the spray, and what the scores have not done so far, belong to somebody who has had it."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import scores, spray

PART = (
    "dose-frequency-limit",
    "The request is approved in part. Our guideline allows a maintenance frequency of no more than once every two weeks after week 8.",
)
PAPERS = ("internal-appeal", "clinician-letter", "call-sheet")


def papers(facts: Facts, **more: Any) -> dict[str, str]:
    return dict(
        spray(
            facts,
            PART,
            treatment={"scores": scores(19, 12), "schedule": "twice a week", "sessions": 8},
            patient={"age_band": "from_18_to_64"},
            **more,
        )
    )


@pytest.mark.parametrize("earlier", [{}, {"given": 0}])
def test_where_no_session_was_given_no_trial_of_stopping_is_cited(earlier: dict[str, Any], facts: Facts) -> None:
    found = papers(facts, course={"given": 0}, earlier=earlier)
    for name in PAPERS:
        assert "SUSTAIN-1" not in found[name], name
        assert "have not fallen by half so far" not in found[name], name


def test_where_sessions_were_given_it_is(facts: Facts) -> None:
    assert "SUSTAIN-1" in papers(facts, course={"given": 12})["internal-appeal"]

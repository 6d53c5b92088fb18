"""A criterion that the table of medicines meets is answered with the rows that meet it, and what the notice grants is quoted
(reading 30, a patient's M3 and M4).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

REASON = ("step-therapy", "Criterion 2 is not met because the second drug was taken for 5 weeks.")
CRITERION = "Failure of at least two antidepressants from different classes, each taken for at least 8 weeks in the current episode"
CYMBALTA = {"drug": "Cymbalta", "dose_mg": 60, "from": "2026-02-03", "to": "2026-07-20", "result": "no_response", "source": "pharmacy"}
PAXIL = {"drug": "Paxil", "dose_mg": 40, "from": "2026-09-01", "to": "2026-11-19", "result": "no_response", "source": "pharmacy"}


def papers(facts: Facts, *trials: dict[str, Any], text: str = "", status: str = "being_obtained") -> dict[str, str]:
    plan = {"criteria": [{"words": CRITERION, "status": status, "fact": "she left Paxil off the form"}]}
    denial = {"date": "2026-11-12", "stage": "first", "timing": "before", "text": f"The request is denied. {REASON[1]} {text}"}
    return spray(facts, REASON, plan={"kind": "employer", **plan}, denial=denial, history={"trials": list(trials)}, treatment=NOW)


NOW = {"episode_start": "2026-01"}
MET = (
    "Put forward: rows 1 and 2 of Table 1, two antidepressants from two classes (SNRI, SSRI), weeks: 23 and 11 in all, "
    "of the present episode"
)


@pytest.mark.parametrize("status", ["being_obtained", "not_met", ""])
def test_the_rows_that_meet_it_are_named_and_the_one_that_ended_since(facts: Facts, status: str) -> None:
    found = papers(facts, CYMBALTA, PAXIL, status=status)
    for paper in ("internal-appeal", "clinician-letter"):
        assert MET in found[paper], paper
        assert "; row 2 ended on November 19, 2026, after the decision" in found[paper]


def test_what_the_table_does_not_meet_is_not_put_forward(facts: Facts) -> None:
    assert "Put forward: rows" not in papers(facts, CYMBALTA)["internal-appeal"]
    short = {**PAXIL, "to": "2026-09-29"}
    assert "Put forward: rows" not in papers(facts, CYMBALTA, short)["internal-appeal"]


@pytest.mark.parametrize(
    ("text", "granted"),
    [
        ("Criterion 2 is not met. Criteria 1, 4 and 5 were met.", "Criteria 1, 4 and 5 were met"),
        ("We agree that requirements (a) and (c) have been met, but (b) has not.", "requirements (a) and (c) have been met"),
        ("Items 1 through 3 are satisfied; item 4 is not.", "Items 1 through 3 are satisfied"),
    ],
)
def test_what_the_notice_grants_in_a_sentence_is_quoted(facts: Facts, text: str, granted: str) -> None:
    assert f'itself grants: "{granted}"' in papers(facts, CYMBALTA, text=text)["internal-appeal"]


@pytest.mark.parametrize(
    "text", ["Approval needs that criteria 1 and 4 are met.", "Criteria 1 and 2 were not met.", "If criteria 1 and 2 are met"]
)
def test_what_is_asked_for_or_refused_is_not_granted(facts: Facts, text: str) -> None:
    assert "itself grants" not in papers(facts, CYMBALTA, text=text)["internal-appeal"]

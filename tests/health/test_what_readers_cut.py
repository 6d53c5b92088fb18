"""What readers would cut stands in no letter: what another letter of the packet asks, what nothing rests on, a law without its fact.

Readings 26: director E, lawyer "What I would cut" and 15, patient 14.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA, CUT, FULL, INSURED, TEXAS
from tests.health.packets import packet

BOX = "Reasons to approve this", "The diagnosis and the request"


@pytest.mark.parametrize("name", [CALIFORNIA, FULL, INSURED, TEXAS])
def test_the_parity_law_is_argued_once_in_the_letter_of_its_own(name: str, facts: Facts) -> None:
    found = packet(facts, name)
    assert "parity-request" in found
    appeal = found["internal-appeal"]
    assert "A question under the parity law" not in appeal
    # That it was raised with the appeal stays on its record. The separate letter may be left out (next steps say so): nothing promises it.
    assert appeal.count("Please also compare the limit applied here with the one on ") == 1
    assert ", in the outpatient class (" in appeal
    assert "letter of its own" not in appeal


def test_the_label_has_no_part_of_its_own_where_the_reasons_have_said_it(facts: Facts) -> None:
    appeal = packet(facts, TEXAS)["internal-appeal"]
    assert "What the label says" not in appeal
    assert "Spravato is FDA-approved for treatment-resistant depression in adults" in appeal


@pytest.mark.parametrize("name", [CALIFORNIA, CUT, INSURED])
def test_a_law_on_off_label_use_stands_in_the_box_beside_what_shows_it(name: str, facts: Facts) -> None:
    appeal = packet(facts, name)["internal-appeal"]
    box = appeal.split(BOX[0])[1].split(BOX[1])[0]
    assert box.count("limits refusals") == box.count("The product is a commercial vial")


def test_no_line_only_says_what_follows(facts: Facts) -> None:
    told = {"denial": {"reasons": [{"ground": "ground.experimental", "quote": "It is investigational."}], "text": {"unknown": True}}}
    unquoted = {**told, "plan": {"definition": {"unknown": True}}, "exhibits": {"have": ["denial"]}}
    appeal = packet(facts, CALIFORNIA, unquoted)["internal-appeal"]
    assert "Approval: " in appeal
    assert "Effect: the studies that follow" not in appeal
    assert "Safety: the known harms" not in appeal
    assert "ELEKT-D" in appeal


def test_scores_around_earlier_sessions_stand_once_in_the_letter_to_sign(facts: Facts) -> None:
    told = [("22", "2026-01-05"), ("9", "2026-02-08"), ("20", "2026-10-12")]
    earlier = {
        "earlier": {"given": 6, "served": "January 6 to February 5, 2026"},
        "treatment": {"scores": [{"scale": "phq-9", "score": int(score), "date": day} for score, day in told]},
    }
    letter = packet(facts, CALIFORNIA, earlier)["clinician-letter"]
    assert letter.count("22 on January 5, 2026") == 1
    assert (
        "PHQ-9 was 20 on October 12, 2026, in the severe band" in letter.split("Diagnosis and severity now")[1].split("Treatment so far")[0]
    )


def test_a_reason_that_counts_medicines_names_them_and_the_table_has_the_rest(facts: Facts) -> None:
    appeal = packet(facts, TEXAS)["internal-appeal"]
    each = "escitalopram (SSRI) 20 mg, 10 weeks in all, no response; venlafaxine XR (SNRI) 225 mg, 18 weeks in all, partial response"
    assert f"6 weeks each: {each} (rows 1 and 2 of Table 1; Exhibit C)" in appeal

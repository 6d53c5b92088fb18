"""Whoever signs for somebody says no "I" of that person's: what speaks as "I" stands in quotation marks."""

from __future__ import annotations

import json
import re

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import block_runs, plain_text
from appealwright.facts import Facts
from appealwright.packet import Packet
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

MARK = "ravenna7"
QUOTED = re.compile(r"“[^”]*”")


def letters_signed(name: str, role: str, facts: Facts) -> dict[str, str]:
    """What the sender signs, of the case with every account of a life in the first person."""
    document = case_document(name)
    trials = [{**trial, "stopped": f"it made me fall, {MARK}"} for trial in document.get("history", {}).get("trials", ())]
    told = {
        "sender": {"role": role},
        "treatment": {"function": f"I cook again, {MARK}"},
        "history": {"therapy": f"I went weekly, {MARK}", "trials": trials},
        "alternatives": {f"{key}_detail": f"it scares me, {MARK}" for key in ("spravato", "ect", "tms")},
        "step": {"reason": f"it made me fall, {MARK}"},
    }
    case = case_from_json(json.dumps(changed(document, told)), TODAY)
    made = Packet(case, facts, assess(case, facts, TODAY))
    return {
        kind.name: "\n".join(plain_text(tuple(block_runs(block))) for block in made.document(kind.name).document.blocks)
        for kind in made.kinds
        if kind.signed_by_sender
    }


@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_who_signs_for_a_patient_did_not_fall(name: str, facts: Facts) -> None:
    """Letters.md, section 2: never mix the patient and who writes in one letter."""
    for paper, text in letters_signed(name, "representative", facts).items():
        assert MARK not in QUOTED.sub("", text), paper


def test_a_patient_says_so_plainly(facts: Facts) -> None:
    assert any(MARK in QUOTED.sub("", text) for text in letters_signed(CALIFORNIA, "patient", facts).values())


def test_who_signs_is_told_of_the_quotation_marks_only_where_some_stand(facts: Facts) -> None:
    told = {"sender": {"role": "representative"}, "treatment": {"function": "I cook for the kids again"}}
    asks = 'A line with "I" is printed in quotation marks.'
    assert asks in packet(facts, CALIFORNIA, told)["next-steps"]
    assert asks not in packet(facts, "course-cut-caregiver")["next-steps"]

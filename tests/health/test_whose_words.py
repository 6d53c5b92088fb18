"""In what a clinician signs or says, another's "I" stands in quotation marks; in a clinician's own case it is the clinician's."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import block_runs, plain_text
from appealwright.facts import Facts
from appealwright.packet import documents
from appealwright.voice import in_first_person
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document, changed

CLINICIANS = {"clinician-letter", "call-sheet"}
"""What the clinician signs, and what the clinician says."""

MARK = "ravenna"
"""A word that no case and no row has: each free answer begins with "I" and holds it."""

ALTERNATIVES = ("spravato", "ect", "tms")
QUOTED = re.compile(r"“[^”]*”")


def as_i(what: str) -> str:
    return f"I told of {what}, {MARK}"


def spoken(document: dict[str, Any], role: str) -> dict[str, Any]:
    """The case with every free answer in the first person."""
    told = ("diagnosis", "dose", "schedule", "clinic", "monitoring", "review", "function")
    trials = [{**trial, "stopped": as_i("why")} for trial in document.get("history", {}).get("trials", ())]
    criteria = [{**one, "fact": as_i("the fact")} for one in document.get("plan", {}).get("criteria", ())]
    return changed(
        document,
        {
            "sender": {"role": role},
            "treatment": {name: as_i(name) for name in told},
            "history": {"therapy": as_i("therapy"), "trials": trials},
            "alternatives": {f"{key}_detail": as_i(key) for key in ALTERNATIVES},
            "step": {"ground": "not_tolerated", "drug": as_i("the drug"), "reason": as_i("the step")},
            "plan": {"criteria": criteria},
        },
    )


def papers(document: dict[str, Any], facts: Facts) -> dict[str, str]:
    case = case_from_json(json.dumps(document), TODAY)
    made = documents(case, facts, assess(case, facts, TODAY))
    return {
        one.document.id: "\n".join(plain_text(tuple(block_runs(block))) for block in one.document.blocks)
        for one in made
        if one.document.id in CLINICIANS
    }


@pytest.mark.parametrize("role", ["patient", "representative"])
@pytest.mark.parametrize("declined", ["declined", "not_suitable", "tried"])
@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_no_clinician_speaks_as_the_patient(name: str, declined: str, role: str, facts: Facts) -> None:
    document = changed(spoken(case_document(name), role), {"alternatives": dict.fromkeys(ALTERNATIVES, declined)})
    found = papers(document, facts)
    assert MARK in found["clinician-letter"]
    for paper, text in found.items():
        assert MARK not in QUOTED.sub("", text), paper


def test_a_clinician_who_writes_speaks_as_i(facts: Facts) -> None:
    found = papers(spoken(case_document("tx-insured-off-label"), "clinician"), facts)
    assert f"Psychotherapy: {as_i('therapy')}." in found["clinician-letter"]
    assert f"“{as_i('therapy')}" not in found["clinician-letter"]


@pytest.mark.parametrize(
    "words", ["I could not sleep", "depression after my second baby", "because it scares me", "with us at home", "i lost my job"]
)
def test_words_that_speak_of_oneself_are_known(words: str) -> None:
    assert in_first_person(words)


@pytest.mark.parametrize(
    "words", ["bipolar I disorder", "i.v. over 40 minutes", "a US clinic", "major depressive disorder, recurrent", "insomnia"]
)
def test_words_that_speak_of_nobody_are_known(words: str) -> None:
    assert not in_first_person(words)

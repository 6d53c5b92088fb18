"""A statutory paragraph in the answer to a reason carries its citation, although the box has it; and no citation joins the law of two
kinds of plan (lawyer 28.28 and 28.30).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA, INSURED, TEXAS
from tests.health.packets import packet

NEED = "The request is not medically necessary."


@pytest.mark.parametrize(
    ("case", "words", "cited"),
    [
        (TEXAS, "equivalents of that drug do not count", "(Tex. Ins. Code § 1369.0547(c))."),
        (TEXAS, "for lack of effect or an adverse event", "(Tex. Ins. Code § 1369.0546)."),
        (CALIFORNIA, "", "(Cal. Health & Safety Code § 1367.21"),
    ],
)
def test_the_paragraph_of_a_law_has_its_citation(facts: Facts, case: str, words: str, cited: str) -> None:
    answers = packet(facts, case)["internal-appeal"].split("Reason 1:")[1]
    assert (f"{words} {cited}" if words else cited) in answers


@pytest.mark.parametrize("case", [TEXAS, CALIFORNIA, INSURED])
def test_none_stands_twice_behind_one_sentence(facts: Facts, case: str) -> None:
    letter = packet(facts, case)["internal-appeal"]
    for law in ("(Tex. Ins. Code § 1369.0547(c))", "(Tex. Ins. Code § 1369.0546)", "(Cal. Health & Safety Code § 1367.21)"):
        assert f"{law} {law}" not in letter
        assert f"{law}. {law}" not in letter


@pytest.mark.parametrize("kind", ["medicaid_managed", "individual"])
def test_new_york_cites_the_regulation_that_binds_both_kinds_of_plan(facts: Facts, kind: str) -> None:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": NEED}]}
    letter = packet(facts, TEXAS, {"denial": denial, "plan": {"kind": kind, "issued_in": "NY"}})["internal-appeal"]
    assert "(14 NYCRR § 514.2)" in letter
    assert "Pub. Health Law § 4902" not in letter

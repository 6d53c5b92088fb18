"""Our own documents pass the linter that the person's words must pass; the linter finds what it should."""

from __future__ import annotations

import json

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compose import Composed, Need
from appealwright.document import Document, Furniture, Paragraph, Run, Why
from appealwright.facts import Facts
from appealwright.lint import Rule, findings
from appealwright.own_words import Theirs
from appealwright.packet import documents
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document, changed

PLANS = ("employer", "individual", "fehb", "medicare_advantage", "medicaid_managed", "tricare", "va", "sharing_ministry")
CASE = case_from_json(json.dumps(case_document("ca-dmhc-insured-experimental")), TODAY)


@pytest.mark.parametrize("kind", PLANS)
@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_no_document_of_ours_threatens_promises_or_overstates(name: str, kind: str, facts: Facts) -> None:
    case = case_from_json(json.dumps(changed(case_document(name), {"plan": {"kind": kind}})), TODAY)
    assessment = assess(case, facts, TODAY)
    for composed in documents(case, facts, assessment):
        assert findings(composed, case, assessment) == (), composed.document.id


def of(text: str, facts: Facts, *, rows: tuple[str, ...] = (), by_hand: bool = False, ours: str = "") -> list[Rule]:
    block = Paragraph("p", (Run(text),), Why(rows))
    document = Document("x", "", "", "en-US", "", draft=True, furniture=Furniture("", "", ""), blocks=(block,))
    composed = Composed(document, (), (Theirs("p", text, ours, stale=False),) if by_hand else ())
    return [finding.rule for finding in findings(composed, CASE, assess(CASE, facts, TODAY), ours=ours)]


@pytest.mark.parametrize("text", ["We will take you to court.", "You will regret this.", "My lawyer will start legal action."])
def test_threats_are_found(text: str, facts: Facts) -> None:
    assert of(text, facts) == [Rule.THREAT]


@pytest.mark.parametrize("text", ["This will cure her.", "It is completely safe.", "Success is guaranteed."])
def test_guarantees_are_found(text: str, facts: Facts) -> None:
    assert of(text, facts) == [Rule.GUARANTEE]


def test_an_absolute_claim_needs_a_rule_behind_it_in_our_words_and_in_none_of_theirs(facts: Facts) -> None:
    text = "A denial for that reason alone is unlawful."
    assert of(text, facts) == [Rule.ABSOLUTE]
    assert of(text, facts, rows=("some.rule",)) == []
    assert of(text, facts, rows=("some.rule",), by_hand=True) == [Rule.ABSOLUTE]


CLAIMS = (
    "Ketamine given by vein is FDA-approved for depression.",
    "This is the standard of care.",
    "It is a proven treatment.",
    "I clearly meet the rule.",
    "It was a miracle.",
    "I have exhausted all options.",
    "She tried every medication.",
    "I have failed everything.",
)
MEASURED = (
    "Ketamine is not FDA-approved for depression.",
    "Esketamine is FDA-approved for depression that resists treatment.",
    "That has not been proven.",
    "An unproven claim would not help.",
    "It was given breakthrough therapy status.",
    "I tried every week to reach the clinic.",
)


@pytest.mark.parametrize("text", CLAIMS)
def test_what_is_claimed_as_settled_or_used_up_needs_a_rule_behind_it(text: str, facts: Facts) -> None:
    assert of(text, facts) == of(text, facts, rows=("some.rule",), by_hand=True) == [Rule.ABSOLUTE]


@pytest.mark.parametrize("text", ["I demand an answer.", "You violated the law.", "This is cruel."])
def test_words_that_accuse_or_command_are_found(text: str, facts: Facts) -> None:
    assert of(text, facts, by_hand=True) == [Rule.TONE]
    assert of(text, facts, rows=("some.rule",)) == []


@pytest.mark.parametrize("text", MEASURED)
def test_the_measured_word_beside_it_is_left_alone(text: str, facts: Facts) -> None:
    assert of(text, facts, by_hand=True) == []


def test_what_the_notice_wrote_may_be_quoted_with_its_words(facts: Facts) -> None:
    quoted = case_document("ca-dmhc-insured-experimental")["denial"]["reasons"][0]["quote"]
    assert of(f"You write: \u201c{quoted}\u201d", facts, by_hand=True) == []


def test_what_the_other_side_said_is_theirs_to_say(facts: Facts) -> None:
    assert of("You write: \u201cNobody can guarantee a result.\u201d", facts) == []


@pytest.mark.parametrize("text", ["I was ill on May 2, 2024.", "Seen on 5/2/2024.", "It costs 3 dollars.", "I never had side effects."])
def test_plain_sentences_are_left_alone(text: str, facts: Facts) -> None:
    assert of(text, facts, by_hand=True) == []


def test_a_final_file_with_a_gap_is_refused(facts: Facts) -> None:
    document = Document("x", "", "", "en-US", "", draft=False, furniture=Furniture("", "", ""))
    composed = Composed(document, (Need("member.id", required=True),))
    assert [finding.rule for finding in findings(composed, CASE, assess(CASE, facts, TODAY))] == [Rule.GAPS]

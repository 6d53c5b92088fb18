"""Every story: a person's situation, and what the law and the facts say must follow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from appealwright.arguments import Fit
from appealwright.assessment import Assessment
from appealwright.document import Document, block_runs, plain_text
from appealwright.facts import Facts
from tests.health.lengths import MOST, own_words
from tests.stories.told import STORIES, told

EXPECTATIONS = {
    "regime",
    "needs",
    "usable",
    "unusable",
    "not_bound",
    "appeal_by",
    "standing",
    "own_clocks",
    "send_by",
    "no_clocks",
    "undated",
    "fits",
    "does_not_fit",
    "cannot_tell",
    "draft",
    "letter_says",
    "letter_never",
    "documents",
    "not_documents",
    "document_says",
    "document_never",
}


def words_of(document: Document) -> str:
    whole = "\n".join(plain_text(tuple(block_runs(block))) for block in document.blocks)
    return whole.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["title"])
def test_story(story: dict[str, Any], facts: Facts) -> None:
    expected = story["expect"]
    assert set(expected) <= EXPECTATIONS, "an expectation nobody checks"
    assessment, packet = told(story, facts)
    check_law(expected, assessment, facts)
    check_deadline(expected, assessment)
    check_arguments(expected, assessment)
    check_letter(expected, next(iter(packet.values())))
    check_packet(expected, packet)
    check_lengths(packet)


def check_lengths(packet: Mapping[str, Document]) -> None:
    """Those that quote the notice apart from their answers: the clinician's letter quotes it between them."""
    long = {name: own_words(packet[name], ()) for name in ("internal-appeal", "external-review-request") if name in packet}
    assert {name: words for name, words in long.items() if words > MOST[name]} == {}


def check_law(expected: Mapping[str, Any], assessment: Assessment, facts: Facts) -> None:
    bound = {rule.row.id: rule.usable for rule in assessment.rules}
    if "regime" in expected:
        assert assessment.regime.regime == expected["regime"]
    assert set(expected.get("needs", [])) <= set(assessment.regime.needs)
    if expected.get("usable") == []:
        assert not any(bound.values())
    assert all(row_id in facts for row_id in expected.get("not_bound", []))
    assert {row_id: bound.get(row_id) for row_id in expected.get("usable", [])} == dict.fromkeys(expected.get("usable", []), True)
    assert {row_id: bound.get(row_id) for row_id in expected.get("unusable", [])} == dict.fromkeys(expected.get("unusable", []), False)
    assert not set(expected.get("not_bound", [])) & set(bound)


def check_deadline(expected: Mapping[str, Any], assessment: Assessment) -> None:
    due = assessment.appeal_by
    if "appeal_by" in expected:
        assert (due.act_by.isoformat() if due and due.act_by else None) == expected["appeal_by"]
    own = {clock.what: clock.act_by.isoformat() for clock in assessment.deadlines if clock.whose == "claimant" and clock.act_by}
    for what, day in expected.get("own_clocks", {}).items():
        assert own.get(what) == day
    if "send_by" in expected:
        assert due is not None
        assert due.send_by == date.fromisoformat(expected["send_by"])
    known = {clock.what for clock in assessment.deadlines}
    assert not set(expected.get("no_clocks", [])) & known
    dated = {clock.what for clock in assessment.deadlines if clock.act_by}
    assert set(expected.get("undated", [])) <= known - dated
    if "standing" in expected:
        assert (due.standing.value if due else None) == expected["standing"]


def check_arguments(expected: Mapping[str, Any], assessment: Assessment) -> None:
    fit = {argument.row.id: argument.fit for argument in assessment.arguments}
    assert {fit[row_id] for row_id in expected.get("fits", [])} <= {Fit.FITS, Fit.CAUTION}
    assert {fit[row_id] for row_id in expected.get("does_not_fit", [])} <= {Fit.DOES_NOT_FIT}
    assert {fit[row_id] for row_id in expected.get("cannot_tell", [])} <= {Fit.CANNOT_TELL}


def check_letter(expected: Mapping[str, Any], letter: Document) -> None:
    if "draft" in expected:
        assert letter.draft is expected["draft"]
    words = words_of(letter)
    assert [wanted for wanted in expected.get("letter_says", []) if wanted not in words] == []
    assert [unwanted for unwanted in expected.get("letter_never", []) if unwanted in words] == []


def check_packet(expected: Mapping[str, Any], packet: Mapping[str, Document]) -> None:
    assert [name for name in expected.get("documents", []) if name not in packet] == []
    assert [name for name in expected.get("not_documents", []) if name in packet] == []
    for name, sentences in expected.get("document_says", {}).items():
        words = words_of(packet[name])
        assert [wanted for wanted in sentences if wanted not in words] == [], name
    for name, sentences in expected.get("document_never", {}).items():
        words = words_of(packet[name])
        assert [unwanted for unwanted in sentences if unwanted in words] == [], name

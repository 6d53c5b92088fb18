"""What a run writes once is what each story would have been given anyway."""

from __future__ import annotations

from datetime import date

import pytest

from appealwright.compiled import compiled
from appealwright.facts import Facts
from tests.conftest import case_document, changed
from tests.health import shelf
from tests.health.packets import packet, papers_of
from tests.health.papers import Papers

BASE = "tx-insured-off-label"
PAPERS = ("internal-appeal", "next-steps")


def words(papers: Papers) -> list[str]:
    return [papers[name] for name in PAPERS]


@pytest.fixture(autouse=True)
def empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shelf of this story's own."""
    monkeypatch.setattr(shelf, "_KEPT", type(shelf._KEPT)())


def test_the_same_case_is_written_once_for_two_stories(facts: Facts) -> None:
    first, second = packet(facts, BASE), packet(facts, BASE)
    assert all(first[name] is second[name] for name in PAPERS)


@pytest.mark.parametrize(
    ("change", "day", "language"),
    [({"denial": {"insurer": "Buckeye Summit"}}, date(2026, 11, 24), "en"), ({}, date(2027, 2, 1), "en"), ({}, date(2026, 11, 24), "es")],
)
def test_another_answer_day_or_language_is_written_anew(facts: Facts, change: dict[str, object], day: date, language: str) -> None:
    told = changed(case_document(BASE), change)
    before = words(papers_of(facts, case_document(BASE), date(2026, 11, 24)))
    after = words(papers_of(facts, told, day, language))
    assert before != after
    shelf._KEPT.clear()
    assert words(papers_of(facts, told, day, language)) == after


def test_rows_of_ones_own_are_asked_and_not_those_of_another_story(facts: Facts) -> None:
    own = Facts.load(compiled("facts.jsonl"))
    assert packet(facts, BASE)["internal-appeal"] is not packet(own, BASE)["internal-appeal"]


def test_only_the_latest_cases_are_kept(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "CASES", 2)
    for insurer in ("Lone Star", "Buckeye Summit", "Covenant Shared"):
        assert insurer in packet(facts, BASE, {"denial": {"insurer": insurer}})["internal-appeal"]
        assert len(shelf._KEPT) <= 2

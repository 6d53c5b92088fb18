"""Every document of every case, in every kind of plan: short enough, mute where it must be, and not saying what may not be said."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.document import Document, block_runs, plain_text
from appealwright.facts import Facts
from appealwright.packet import document_kinds, documents
from appealwright.questions import interview
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document, changed
from tests.health.lengths import LONGEST, words_as_sent, words_of
from tests.health.voice import FORBIDDEN

PLANS = interview().question("plan.kind").options
NAMES = sorted(CASE_FILES)
FULLER = sorted(path for folder in ("later", "full") for path in Path(f"tests/cases/{folder}").glob("*.json"))
EVERYTHING = {"missed": {"right": "no_papers", "since": "2026-11-18"}, "employer": {"tell": True}, "plan": {"funding": "self_funded"}}
HEALTH = re.compile(r"ketamine|spravato|depress|psych|infusion|diagnos|suicid|PHQ|F33", re.IGNORECASE)


def composed(name: str, facts: Facts, *changes: dict[str, object]) -> tuple[Composed, ...]:
    document = case_document(name)
    for change in changes:
        document = changed(document, change)
    case = case_from_json(json.dumps(document), TODAY)
    return documents(case, facts, assess(case, facts, TODAY))


def said_words(sheet: Document) -> int:
    """The words that are said on a call, those in the table of points too; not what is at hand, or is filled in after it."""
    said = [block for block in sheet.blocks if block.id in {"say", "replies", "ask"}]
    return sum(len(plain_text(tuple(block_runs(block))).split()) for block in said)


@pytest.mark.parametrize("kind", PLANS)
@pytest.mark.parametrize("name", NAMES)
def test_every_paper_keeps_its_length_and_its_voice_in_every_kind_of_plan(name: str, kind: str, facts: Facts) -> None:
    for one in composed(name, facts, EVERYTHING, {"plan": {"kind": kind}}):
        if one.document.id in LONGEST:
            assert words_as_sent(one.document) <= LONGEST[one.document.id], one.document.id
            assert not FORBIDDEN.findall(words_of(one.document)), one.document.id
        if one.document.id == "call-sheet":
            assert said_words(one.document) <= 420


@pytest.mark.parametrize("path", FULLER, ids=lambda path: path.stem)
def test_what_is_said_on_the_call_stays_a_call_in_the_fullest_cases_too(path: Path, facts: Facts) -> None:
    for one in composed(f"{path.parent.name}/{path.stem}", facts):
        if one.document.id == "call-sheet":
            assert said_words(one.document) <= 420


def test_a_full_clinicians_letter_is_as_long_as_such_letters_are(facts: Facts) -> None:
    letter = next(one.document for one in composed("ca-dmhc-insured-experimental", facts) if one.document.id == "clinician-letter")
    assert words_as_sent(letter) >= 600


MARKUP = re.compile(r"</?\w+[ >]|&\w+;|&#\d+;|\{[{%]")
SCORES = {
    "fallen": [{"scale": "phq-9", "score": 24, "date": "2026-05-11"}, {"scale": "phq-9", "score": 15, "date": "2026-11-09"}],
    "with a rise": [
        {"scale": "phq-9", "score": score, "date": date} for score, date in ((24, "2026-05-11"), (14, "2026-07-20"), (15, "2026-11-09"))
    ],
}


@pytest.mark.parametrize("scores", [None, *SCORES])
@pytest.mark.parametrize("name", NAMES)
def test_no_paper_shows_the_marks_it_is_made_with(name: str, scores: str | None, facts: Facts) -> None:
    """A value escaped twice prints its tags: bands of scores did, in four cases, and in the Word file too."""
    change: dict[str, object] = {"treatment": {"scores": SCORES[scores]}} if scores else {}
    for one in composed(name, facts, change):
        assert not MARKUP.findall(f"{words_of(one.document)} {one.document.running} {one.document.title}"), one.document.id


@pytest.mark.parametrize("name", ["fax-cover", "call-log", "employer-letter"])
def test_papers_that_others_may_see_say_nothing_about_health(name: str, facts: Facts) -> None:
    [paper] = [one.document for one in composed("ca-self-funded-representative", facts, EVERYTHING) if one.document.id == name]
    assert not HEALTH.findall(f"{words_of(paper)} {paper.running} {paper.title} {paper.stem}")


def test_titles_and_file_names_say_nothing_about_health(facts: Facts) -> None:
    papers = [one.document for name in NAMES for one in composed(name, facts, EVERYTHING)]
    assert not [paper.id for paper in papers if HEALTH.search(f"{paper.title} {paper.stem}")]
    assert all(paper.title for paper in papers)


def test_nobody_ticks_for_the_clinician(facts: Facts) -> None:
    for name in NAMES:
        for one in composed(name, facts, EVERYTHING):
            assert not re.search(r"[☑☒✓✔]|\[x\]", words_of(one.document), re.IGNORECASE), one.document.id


def test_every_kind_of_document_is_looked_at() -> None:
    assert set(LONGEST) <= {kind.name for kind in document_kinds()}

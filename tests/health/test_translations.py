"""The Spanish words beside the English they were made from: none missing, none stale unseen, the same papers and numbers."""

from __future__ import annotations

import copy
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from appealwright.answers import PartialDate
from appealwright.assessment import assess
from appealwright.case import parsed
from appealwright.compose import Composed
from appealwright.days.clocks import clock_said
from appealwright.document import Block, Heading, Items, Table
from appealwright.facts import Facts
from appealwright.interview.parts import part_of, part_said
from appealwright.kinds import document_kinds
from appealwright.packet import documents
from appealwright.words import words_in
from scripts.golden import CASE_FILES
from scripts.saidrows import said_of
from scripts.translations import Beside, flat, languages, newer, our_rows, ours, problems, rows_of, spoken
from tests.conftest import LATER, TODAY, case_document

CASES = [*CASE_FILES, *(f"later/{path.stem}" for path in sorted(LATER.glob("*.json")))]
FOR_PERSON = {kind.name for kind in document_kinds() if kind.for_person}


def packet(facts: Facts, name: str, language: str) -> dict[str, Composed]:
    case, _ = parsed(case_document(name), TODAY)
    return {made.document.id: made for made in documents(case, facts, assess(case, facts, TODAY), language)}


def shape(block: Block) -> tuple[object, ...]:
    """What two languages must share of a block: its name, its kind, its reasons, its rows and cells."""
    parts: tuple[object, ...] = ()
    if isinstance(block, Table):
        parts = tuple(len(row) for row in (block.head, *block.rows))
    elif isinstance(block, Items):
        parts = (len(block.items), block.numbered)
    return (block.id, type(block).__name__, block.why, parts)


@pytest.mark.parametrize("language", languages())
def test_every_word_is_said_again_with_its_places_and_numbers(language: str) -> None:
    assert list(problems(language)) == []


def test_a_sentence_that_changed_in_english_is_said_in_english_and_named() -> None:
    mine = ours("es")
    english = copy.deepcopy(dict(mine.english))
    english["view"]["continue"] = "Go on"
    english["view"]["brand_new"] = "Nobody has translated this"
    changed = Beside(mine.rows, english, mine.theirs)
    assert set(newer("es", changed)) - set(newer("es")) == {"view.continue", "view.brand_new"}
    tree = spoken("es", changed)
    assert tree["view"]["continue"] == "Go on"
    assert tree["view"]["brand_new"] == "Nobody has translated this"
    assert tree["view"]["back"] == "Atrás"
    assert {"view.continue", "view.brand_new"} <= set(tree["newer"])


def test_a_row_that_changed_is_said_in_english_as_a_whole() -> None:
    mine = ours("es")
    rows = copy.deepcopy(dict(mine.rows))
    rows["ground.coding"]["detail"]["weak_points"] = ["This is new."]
    tree = spoken("es", Beside(rows, mine.english, mine.theirs))
    assert "ground.coding" not in tree["rows"]
    assert tree["rows"]["ground.deadline"]["Administrative deadline"] == "Plazo administrativo vencido"


def test_what_a_copy_says_in_its_own_words_is_kept() -> None:
    mine = ours("es")
    english, theirs = copy.deepcopy(dict(mine.english)), copy.deepcopy(dict(mine.theirs))
    english["view"]["continue"], theirs["view"]["continue"] = "Go on", "Siga"
    tree = spoken("es", Beside(mine.rows, english, theirs, ("checklist.html.j2",)))
    assert tree["view"]["continue"] == "Siga"
    assert "template.checklist" in tree["newer"]


def test_every_row_that_can_be_said_again_is(facts: Facts) -> None:
    kinds = {"ground", "regime", "argument"}
    # Of these only what the builder says is said again: tests/health/test_spanish_of_rows.py.
    some = {row_id for row_id, row in our_rows().items() if row["kind"] in {"rule", "label", "code", "agency"}}
    assert {row_id for row_id, row in our_rows().items() if row["kind"] in kinds} == set(rows_of("es")) - some
    words = words_in("es")
    row = facts.row("ground.off-label")
    assert words.of_row(row)(row.detail["name"]) == "Uso fuera de etiqueta (off-label)"
    assert [key for key, _ in flat(said_of(our_rows()[row.id]))] == [key for key, _ in flat(rows_of("es")[row.id])]


@pytest.mark.parametrize("name", CASES)
def test_letters_stay_in_english_and_the_papers_for_the_person_have_the_same_parts(facts: Facts, name: str) -> None:
    english, spanish = packet(facts, name, "en"), packet(facts, name, "es")
    assert list(english) == list(spanish)
    for document_id, made in english.items():
        again = spanish[document_id]
        if document_id not in FOR_PERSON:
            assert again == made
            continue
        assert again.document.language == "es-US"
        assert list(map(shape, again.document.blocks)) == list(map(shape, made.document.blocks)), document_id
        assert again.needs == made.needs
        assert again.document.stem == made.document.stem


@pytest.mark.parametrize("name", CASES)
def test_each_part_of_a_letter_is_explained(facts: Facts, name: str) -> None:
    words = words_in("es")
    for document_id, made in packet(facts, name, "es").items():
        begun = [part_of(block, place) for place, block in enumerate(made.document.blocks)]
        headings = [block for block in made.document.blocks if isinstance(block, Heading)]
        if document_id not in FOR_PERSON:
            assert headings
            assert [part for part in begun if part and not part_said(document_id, part, (), words, facts)] == [], document_id


def test_dates_and_clocks_are_said_as_spanish_says_them(facts: Facts) -> None:
    words = words_in("es")
    assert words.day(date(2026, 11, 3)) == "3 de noviembre de 2026"
    assert words.day(PartialDate(2021, 3)) == "marzo de 2021"
    assert words.day(PartialDate(2021)) == "2021"
    case, _ = parsed(case_document("ca-dmhc-insured-experimental"), TODAY)
    clocks = {one.what: clock_said(one, facts, words) for one in assess(case, facts, TODAY).deadlines}
    # 29 CFR 2560.503-1(h)(3)(i): 180 days
    assert clocks["internal-appeal"] == "Presente la apelación interna dentro de los 180 días después de recibir la denegación."
    assert all(one.startswith(("Presente ", "Pida ", "Usted ", "El ", "La ", "De", "Un ")) for one in clocks.values()), clocks


def test_every_clock_of_a_rule_can_be_said(facts: Facts) -> None:
    words = words_in("es")
    for row in facts.of_kind("rule"):
        for time in row.times:
            assert words("clock", "says", time.what)
            assert words("clock", "length", time.unit, "other", count=time.count)


def test_hints_have_no_stop_and_sentences_are_short() -> None:
    tree: dict[str, Any] = dict(ours("es").theirs)
    for name, said in tree["question"].items():
        for hint in filter(None, (of.get("hint") for of in (said, *said.get("columns", {}).values()))):
            assert not hint.endswith("."), name
            assert len(hint) <= 125, name
    for key, text in flat({name: tree[name] for name in ("section", "question", "option", "error", "view", "letter_view", "letter_part")}):
        for sentence in re.split(r"(?<=[.!?:])\s+", text):
            assert len(sentence.split()) <= 28, key


def test_no_template_of_another_language_is_without_its_english() -> None:
    folder = Path("builder/appealwright/letters")
    names = [path.relative_to(folder / "es") for path in (folder / "es").rglob("*.j2")]
    assert [name for name in names if not (folder / name).is_file()] == []
    assert {f"{name}.html.j2" for name in FOR_PERSON} <= {path.name for path in (folder / "es").glob("*.j2")}

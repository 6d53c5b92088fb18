"""The card of a study on a Spanish page: all of it in Spanish, or marked as English sentence by sentence."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from scripts.site.studies import Studies
from scripts.site.translated import CLOSE, OPEN, TranslatedFacts, memory_of
from tests.conftest import TODAY

ON_PAGES = sorted(
    name
    for path in Path("docs/es").rglob("*.md")
    for name in re.findall(r"^\[\[study:(\S+)\]\]$", path.read_text(encoding="utf-8"), re.MULTILINE)
)


@pytest.fixture(scope="module")
def studies() -> Studies:
    data = files("appealwright") / "data"
    words = json.loads((data / "messages.es.json").read_bytes())
    spoken = TranslatedFacts.of((data / "facts.jsonl").read_bytes(), memory_of(sorted(Path("docs/es/rows").glob("*.yaml"))), words["rows"])
    return Studies(spoken, words["site"]["evidence"], TODAY, {})


def test_there_is_a_spanish_page_with_studies() -> None:
    assert {"study.short-2018-safety", "study.rush-2006-stard", "study.pigott-2023-stard"} <= set(ON_PAGES)


@pytest.mark.parametrize("name", ON_PAGES)
def test_a_study_on_a_spanish_page_is_said_in_spanish_to_the_last_field(studies: Studies, name: str) -> None:
    assert OPEN not in studies.part(name)


def test_the_numbers_of_the_steps_stand_beside_spanish_names(studies: Studies) -> None:
    # Rush 2006: 36.8%, 30.6%, 13.7% and 13.0% at steps one to four.
    chart = studies.charts.of_study(studies.facts.row("study.rush-2006-stard"))
    said = re.findall(r'aw-chart__said">([^<]*)<', chart)
    assert [line.partition(":")[0] for line in said] == ["Primer medicamento", "Segundo paso", "Tercer paso", "Cuarto paso"]
    assert [re.search(r"[\d.]+%", line)[0] for line in said] == ["36.8%", "30.6%", "13.7%", "13%"]  # type: ignore[index]


def test_a_study_that_nobody_translated_is_marked_field_by_field(studies: Studies) -> None:
    card = studies.part("study.phillips-2019")
    assert re.search(rf"<dt>Cómo se hizo</dt><dd>{OPEN}[^{CLOSE}]+{CLOSE}", card)

"""Every sentence of a row said in Spanish keeps the figures of its English, and is bound to it."""

import re
from pathlib import Path

import pytest
from built_guides import ROOT

from appealwright.facts import our_facts
from scripts.guidestranslated import stale_rows
from scripts.site.translated import memory_of, sentences

FILES = sorted((ROOT / "docs/es/rows").glob("*.yaml"))
COUNTED = {"three": "tres", "four": "cuatro", "six": "seis", "seven": "siete", "twelve": "doce"}


def figures(text: str, words: set[str]) -> list[str]:
    spelled = [COUNTED.get(word, word) for word in re.findall(r"[a-záéíóú]+", text.lower()) if word in words]
    return sorted([*re.findall(r"\d[\d,.-]*\d|\d", text), *spelled])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_translation_has_the_figures_of_its_english(file: Path) -> None:
    facts = our_facts()
    entries = [(row_id, name, text) for row_id, found in memory_of([file]).items() for name, (_, text) in found.items()]
    assert len(entries) > 10
    for row_id, name, text in entries:
        english = dict(sentences(facts.row(row_id)))[name]
        assert figures(text, set(COUNTED.values())) == figures(english, set(COUNTED)), f"{row_id}: {name}"


def test_every_translation_is_of_the_sentence_as_it_stands() -> None:
    """A correction of a row need not wait for a translator: `python -m scripts.guidestranslated` lists what fell back to English."""
    assert len(list(stale_rows(our_facts()))) <= 20

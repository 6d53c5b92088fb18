"""How people say that they think of death, or do not care to live; and what sounds alike and tells of work, treatment or others."""

from __future__ import annotations

from pathlib import Path

import pytest

from appealwright.facts import Facts
from appealwright.untold.thoughts import names_thoughts
from scripts.rowfiles import loaded_yaml

SAYINGS: dict[str, list[str]] = loaded_yaml(Path(__file__).with_name("sayings.yaml"))


@pytest.mark.parametrize("words", SAYINGS["thoughts"] + SAYINGS["wishes"])
def test_what_names_such_thoughts_is_kept_out(facts: Facts, words: str) -> None:
    assert names_thoughts(words, facts)


@pytest.mark.parametrize("words", SAYINGS["told"])
def test_what_sounds_alike_is_told(facts: Facts, words: str) -> None:
    assert not names_thoughts(words, facts)

"""Bipolar depression that is the diagnosis is no illness held against it; a switch of mood that the notice names is."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
TOLD = [{"risk": "bipolar", "fact": "one hypomanic episode on venlafaxine in 2023", "source": "record"}]


NEED = "The member\u2019s antidepressant-induced hypomanic episode was not addressed."
USE = "Ketamine is investigational for bipolar depression."


@pytest.mark.parametrize(("quotes", "times"), [((USE, NEED), 1), ((USE,), 1), ((NEED,), 1)])
def test_what_was_told_of_it_stands_once(facts: Facts, quotes: tuple[str, ...], times: int) -> None:
    notice = " ".join((case_document(BASE)["denial"]["text"], *quotes))
    grounds = {USE: "ground.experimental", NEED: "ground.not-medically-necessary"}
    denial = {"text": notice, "reasons": [{"ground": grounds[quote], "quote": quote} for quote in quotes]}
    told = {"diagnosis": "bipolar II disorder, current episode depressed", "risks": TOLD}
    appeal = packet(facts, BASE, {"denial": denial, "treatment": told})["internal-appeal"]
    assert appeal.casefold().count("one hypomanic episode on venlafaxine in 2023") == times

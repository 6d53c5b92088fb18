"""Where violence at home was typed, the person's own page names who helps; no letter tells it. Nor of a child that cuts.

Reading 31, patient P6 (`function` = "my husband hits me when the house is dirty") and P5 ("my 14 yr old cuts"). Row
agency.domestic-violence-hotline: 800-799-7233, or START to 88788.
"""

from __future__ import annotations

import pytest

from appealwright.compiled import compiled
from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"
LINE = "National Domestic Violence Hotline: 800-799-7233, or text START to 88788"
RESULT = "I missed 19 days of work since June."


@pytest.mark.parametrize(
    ("typed", "secret"),
    [
        ("my husband hits me when the house is dirty", "hits me"),
        ("my boyfriend choked me last week", "choked"),
        ("he puts his hands on me", "hands on"),
        ("There is domestic violence at home.", "violence"),
        ("my ex still hurts us", "hurts us"),
        ("I am scared of my husband.", "scared of"),
        ("mi esposo me pega", "pega"),
    ],
)
def test_the_page_names_who_helps(facts: Facts, typed: str, secret: str) -> None:
    change = {"treatment": {"function": f"{RESULT} {typed}"}, "sender": {"role": "patient"}}
    found = packet(facts, CALIFORNIA, change)
    assert LINE in found["next-steps"].partition("Today")[0]
    for name, words in found.items():
        assert secret not in words.replace(LINE, ""), name
    assert "19 days of work" in found["internal-appeal"]
    assert "o el texto START al 88788" in paper(facts, "next-steps", CALIFORNIA, change, "es")


@pytest.mark.parametrize(
    "typed",
    [
        "My husband says I never hit the pillow before three.",
        "It hits me hard in the morning.",
        "My husband does the house now.",
        "I am scared of my phone.",
        "My head hurts and I cannot work.",
        "My partner beat cancer and I could not be glad.",
    ],
)
def test_nobody_else_is_shown_it(facts: Facts, typed: str) -> None:
    change = {"treatment": {"function": typed}, "sender": {"role": "patient"}}
    assert "Domestic Violence" not in packet(facts, CALIFORNIA, change)["next-steps"]


@pytest.mark.parametrize("typed", ["my 14 yr old cuts", "my teenager cuts too", "my youngest is cutting at school", "my son cuts"])
def test_a_child_that_cuts_is_nobodys_business(facts: Facts, typed: str) -> None:
    change = {"treatment": {"function": f"{RESULT} {typed}"}, "sender": {"role": "patient"}}
    found = packet(facts, CALIFORNIA, change)
    for name, words in found.items():
        assert typed not in words, name
    assert "19 days of work" in found["internal-appeal"]


@pytest.mark.parametrize("typed", ["My son cuts the grass now.", "My boss cut my hours in June.", "My oldest cuts her own food now."])
def test_what_is_cut_otherwise_stays(facts: Facts, typed: str) -> None:
    change = {"treatment": {"function": typed}, "sender": {"role": "patient"}}
    assert typed.rstrip(".") in packet(facts, CALIFORNIA, change)["internal-appeal"]


def test_the_browser_has_the_word_that_a_text_begins_with(facts: Facts) -> None:
    kept = Facts.load(compiled("facts.browser.jsonl")).row("agency.domestic-violence-hotline")
    assert kept.detail["keyword"] == facts.row("agency.domestic-violence-hotline").detail["keyword"]

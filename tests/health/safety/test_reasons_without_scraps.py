"""Why ECT, TMS or Spravato is none is told whole or without its private part: what is left of a reason is none.

Reading 33, reader A, 7: "if my memory gets messed up they can pull my CDL" fell, and "I'm the only paycheck." stood as the reason.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.untold.in_letters import as_letters_tell
from appealwright.untold.unspoken import without_private
from scripts.rowfiles import loaded_yaml
from tests.conftest import case_document, changed
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SAID: dict[str, Any] = loaded_yaml(Path(__file__).with_name("refusals.yaml"))


def refused(treatment: str, words: str) -> dict[str, Any]:
    return {"sender": {"role": "patient"}, "alternatives": {treatment: "declined", f"{treatment}_detail": words}}


def told(treatment: str, words: str, facts: Facts) -> str:
    document = changed(case_document(CALIFORNIA), refused(treatment, words))
    case = case_from_json(json.dumps(document), date(2026, 11, 30))
    return as_letters_tell(without_private(case, facts), facts).text(f"alternatives.{treatment}_detail")


@pytest.mark.parametrize(("treatment", "words"), SAID["whole"])
def test_a_reason_in_plain_words_is_told_whole(treatment: str, words: str, facts: Facts) -> None:
    assert told(treatment, words, facts) == words


@pytest.mark.parametrize(("treatment", "words", "left"), SAID["left"])
def test_where_the_reason_falls_nothing_stands_for_it(treatment: str, words: str, left: str, facts: Facts) -> None:
    assert told(treatment, words, facts) == left


def test_the_letter_says_only_that_it_was_declined_and_the_page_asks_for_the_reason_anew(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, refused("ect", "I said no to ECT because my gizmotron gets wiped. I drive kids for a living."))
    assert not any("I drive kids" in words for name, words in found.items() if name != "next-steps")
    assert "type the reason anew" in found["next-steps"]

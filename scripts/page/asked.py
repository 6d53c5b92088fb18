"""The questions that a page asks by itself, in the words of the interview: on the porch, and beside a letter to check."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from appealwright.checking import PLAN_ANSWERS
from scripts.fork.settings import settings
from scripts.page.places import DATA

PORCH_ANSWER = "sender.role"


def porch_options() -> list[str]:
    """Who may be writing."""
    options: list[str] = _questions()[PORCH_ANSWER]["options"]
    return options


def plan_questions(messages: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What is asked beside a letter to check. The places of a copy's settings come first."""
    first, asked = settings().states, []
    for name in PLAN_ANSWERS:
        question, words = _questions()[name], messages["question"][name]
        match question["type"]:
            case "state":
                said = messages["option"]["state"]
                values = sorted(said, key=lambda place: (place not in first, said[place]))
            case "yes_no":
                said, values = messages["view"], ["yes", "no"]
            case _:
                said, values = messages["option"][name], question["options"]
        options = [(value, said[value]) for value in values]
        shown = {"name": name, "id": name.replace(".", "-"), "label": words["label"], "hint": words.get("hint", "")}
        asked.append({**shown, "options": options})
    return asked


def _questions() -> dict[str, Any]:
    interview = json.loads((DATA / "interview.json").read_bytes())
    return {question["name"]: question for section in interview["sections"] for question in section["questions"]}

"""Reads the authored interview and answers which names a predicate may use."""

from __future__ import annotations

from typing import Any

from scripts.rowfiles import PACKAGE, loaded_yaml


def interview() -> dict[str, Any]:
    """The interview as authored: sections with their questions, and the derived names."""
    document: dict[str, Any] = loaded_yaml(PACKAGE / "questions.yaml")
    return document


def answer_names() -> frozenset[str]:
    """Every name a predicate may test: the questions asked and the values worked out from them."""
    document = interview()
    asked = {question["name"] for section in document["sections"] for question in section["questions"]}
    return frozenset(asked | set(document["derived"]))

"""Reads the authored interview and answers which names a predicate may use."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scripts.overlay import interview_with


def answer_names(folders: Sequence[Path] = ()) -> frozenset[str]:
    """Every name a predicate may test: the questions asked, those of overlays too, and the values worked out from them."""
    document = interview_with(folders)
    asked = {question["name"] for section in document["sections"] for question in section["questions"]}
    return frozenset(asked | set(document["derived"]))

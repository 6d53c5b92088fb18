"""What is known of a sentence beside its words: where it stands, what kind it is, what stands around it.

Each trait has a learned weight (`trust`): how much more, or less, a sentence with this trait is believed to give a ground.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.mentions.legend import Legend
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part

__all__ = ["Traits"]

_CUES = (
    "perhaps",
    "perhaps-first^",
    "definition",
    "somebody-says",
    "earlier",
    "rights",
    "reason-begin",
    "reason-begin^",
    "reasons-follow",
    "upheld",
    "unmet",
    "not-about",
    "list",
    "criteria",
    "appeal",
    "elsewhere",
    "other-step",
    "you-must",
    "decision",
    "decision^",
    "policy",
    "insurer-clock",
    "appeal-send",
    "insurance-term^",
    "from-receipt",
    "from-notice",
    "by",
    "organization",
    "phone",
    "fax",
    "could-be",
    "refusal",
    "open",
    "reversed",
    "set-aside",
)
_CUES_BEFORE = (
    "earlier",
    "somebody-says",
    "perhaps",
    "perhaps-first^",
    "reason-begin",
    "rights",
    "not-about",
    "reasons-follow",
    "refusal",
    "open",
    "reversed",
    "set-aside",
)
_CUES_AFTER = (
    "reason-begin",
    "rights",
    "upheld",
    "refusal",
    "set-aside",
)
_FIELD = re.compile(r"[\s*>\u2022-]*[A-Z][A-Za-z/.#' ()-]{1,38}:\s")
"""A label and its value: "Provider: Genesee Infusion (not contracted)"."""
_SHORT, _LONG, _FIGURES = 40, 250, 0.15


class Traits:
    """The traits of the sentences of one letter."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._parts = letter.parts.parts
        self._legend = Legend(letter.text)

    def of(self, at: int) -> list[str]:
        """The traits of one sentence."""
        part = self._parts[at]
        return [*self._place(at, part), *self._form(part), *self._around(at, part)]

    def _place(self, at: int, part: Part) -> Iterator[str]:
        yield f"in {part.section.value}"
        yield from (cue for cue in _CUES if cue in part.cues)
        if at and self._parts[at - 1].sentence.heading:
            yield "under heading"

    def _form(self, part: Part) -> Iterator[str]:
        sentence = part.sentence
        words = self._letter.text[sentence.start : sentence.end]
        form = {
            "heading": sentence.heading,
            "item": sentence.item,
            "labelled": part.labelled,
            "ticked": sentence.box is True,
            "empty": sentence.box is False,
            "short": len(words) < _SHORT,
            "long": len(words) > _LONG,
            "figures": sum(map(str.isdigit, words)) > _FIGURES * len(words),
            "quoted": words[0] in "\"\u201c'",
            "asks": words[-1] == "?",
            "opens": words[-1] == ":",
            "capitals": words.isupper(),
            "cells": "   " in words or "|" in words,
            "dated": self._letter.date_in(sentence.start, sentence.end) is not None,
            "field": not part.labelled and _FIELD.match(words) is not None,
        }
        yield from (trait for trait, holds in form.items() if holds)
        used = self._legend.used(sentence)
        if used is not None:
            yield "legend used" if used else "legend unused"

    def _around(self, at: int, part: Part) -> Iterator[str]:
        paragraph = part.sentence.paragraph
        if at and self._parts[at - 1].sentence.paragraph == paragraph:
            before = self._parts[at - 1].cues
            yield from (f"after {cue}" for cue in _CUES_BEFORE if cue in before)
        if at + 1 < len(self._parts) and self._parts[at + 1].sentence.paragraph == paragraph:
            after = self._parts[at + 1].cues
            yield from (f"then {cue}" for cue in _CUES_AFTER if cue in after)

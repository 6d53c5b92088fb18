"""Answers as letters quote them: in the letters that were typed, with a mark where words of a sentence fell.

A quotation that is cut and closed with a stop says that the sentence ended there. In a sentence that names dying no mark is set: it would
point at what is nobody's to ask.
"""

from __future__ import annotations

import re

from appealwright.answers import Answer, Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.untold.fragments import Pair, pairs_in, words_of
from appealwright.untold.leftovers import LEFT
from appealwright.untold.private import Matter, tells_of
from appealwright.untold.thoughts import names_thoughts
from appealwright.writer.prose import OMITTED, sentences
from appealwright.writer.quoted import fell_name, quoted_name

__all__ = ["with_quotations"]

_IDLE = re.compile(
    r"\W*(?:(?:you know|i guess|i mean|like|well|so|and|but|yes|no|yeah|ok|okay|idk|lol|lmao|ha(?:ha)*|tbh|imo|omg|oh|ugh|hm+|smh|sigh)\b"
    r"\W*)*",
    re.IGNORECASE,
)
"""What is no loss to a sentence."""


def with_quotations(case: Case, typed: Case, facts: Facts) -> Case:
    """The case with each answer, of which letters tell another wording than was typed, as they quote it, and whether words of it fell."""
    told: dict[str, Answer] = {}
    for name in LEFT:
        text, whole = case.text(name), typed.text(name)
        if text and text != whole:
            told[quoted_name(name)] = Known(_marked(text, whole, name, facts))
            if len(words_of(text)) < len(words_of(whole)):
                told[fell_name(name)] = Known(value=True)
    return case.with_told(told)


def _marked(text: str, typed: str, name: str, facts: Facts) -> str:
    whole, at, lines = sentences(typed.replace("\n", " ")), 0, []
    for line in text.split("\n"):
        kept = []
        for sentence in sentences(line):
            found = next(((place, pairs) for place in range(at, len(whole)) if (pairs := pairs_in(sentence, whole[place]))), None)
            if found:
                at = found[0] + 1
            kept.append(_with_marks(sentence, *found, whole) if found and not _is_silent(whole[found[0]], name, facts) else sentence)
        lines.append(" ".join(kept))
    return "\n".join(lines)


def _is_silent(sentence: str, name: str, facts: Facts) -> bool:
    return tells_of(Matter.ACT, sentence) or names_thoughts(sentence, facts, name)


def _with_marks(sentence: str, place: int, pairs: tuple[Pair, ...], whole: tuple[str, ...]) -> str:
    """A sentence in the letters of the typed one that it is left of, with a mark behind each stretch that goes on there."""
    typed = whole[place]
    kept = sentence[: pairs[0].ours.start()]
    for one, other in zip(pairs, (*pairs[1:], None), strict=True):
        fell = typed[one.theirs.end() : other.theirs.start() if other else len(typed)]
        behind = sentence[one.ours.end() : other.ours.start() if other else len(sentence)]
        mark = "" if _IDLE.fullmatch(fell) else f" {OMITTED}"
        kept += (one.theirs[0] if one.theirs[0].casefold() == one.ours[0].casefold() else one.ours[0]) + mark + behind
    return kept

"""A reason that a sentence gives in plain words, where what was learned hears no ground in it."""

from __future__ import annotations

import re
from functools import cache

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.labelled import alike, one_of
from appealwright.denial.letter import Letter
from appealwright.denial.sections import Part, Section

__all__ = ["plain_find", "reason_start", "said_plainly", "widened"]

_LEADS = re.compile(r"[^\d:.!?]{3,70}:\s+(?=[A-Z])")
_FEWEST_WORDS = 4
_PLAIN = ("not-medically-necessary", "no-continued-response", "out-of-network", "step-therapy")
_NOT_TOLD = frozenset(
    {
        "perhaps",
        "perhaps-first^",
        "could-be",
        "earlier",
        "rights",
        "definition",
        "somebody-says",
        "not-about",
        "reversed",
        "set-aside",
        "open",
    }
)
"""Cues of a sentence that tells no reason of this letter: what could be, what was said before, what somebody else says."""


def said_plainly(letter: Letter) -> dict[str, frozenset[int]]:
    """For each ground of these which sentences of the reasons say it in plain words."""
    return {
        f"ground.{name}": frozenset(
            at for at, part in enumerate(letter.parts.parts) if _tells(letter, part, _any_of(letter.words.names[f"plain-{name}"]))
        )
        for name in _PLAIN
    }


def plain_find(letter: Letter, ground: str, plain: frozenset[int]) -> Find:
    """A ground that only these sentences give: the first, with those right behind it."""
    first, last = widened(min(plain), min(plain), plain)
    place = reason_start(letter, first), letter.parts.parts[last].sentence.end
    return letter.find(Kind.GROUND, ground, place, Basis(Confidence.MEDIUM, ground.replace("ground.", "signal.name.plain-"), ground))


def widened(first: int, last: int, plain: frozenset[int]) -> tuple[int, int]:
    """From the first to the last of these sentences and the plain ones next to them: a policy's threshold alone is no reason."""
    while first - 1 in plain:
        first -= 1
    while last + 1 in plain:
        last += 1
    return first, last


def reason_start(letter: Letter, part: int) -> int:
    """Where a sentence begins behind words that only lead to it: "The reason for our decision: ..."."""
    sentence = letter.parts.parts[part].sentence
    leads = _LEADS.match(letter.text, sentence.start, sentence.end)
    behind = letter.text[leads.end() : sentence.end] if leads else ""
    return leads.end() if leads and len(behind.split()) >= _FEWEST_WORDS else sentence.start


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(words)})(?!\w)")


def _tells(letter: Letter, part: Part, words: re.Pattern[str]) -> bool:
    told = part.section is Section.REASON and not part.cues & _NOT_TOLD
    return told and words.search(" ".join(alike(letter.text[part.sentence.start : part.sentence.end]).split())) is not None

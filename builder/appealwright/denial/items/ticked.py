"""What a form ticks under a denial that leaves it to its boxes, as Florida's Medicaid has it: "do not meet the reason(s) checked below"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.items.unmet import as_item
from appealwright.denial.page.labelled import alike, any_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.reasons.plain_words import reason_start

__all__ = ["TICKED", "explained", "ticked_below"]

_BOXED = re.compile(r"\s*[\[(\u2610-\u2612\u25a0\u25a1]")
TICKED = "signal.name.ticked-below"


def ticked_below(letter: Letter, finds: list[Find]) -> Iterator[Find]:
    """Each ticked box right below a reason that points to it, as a further reason of that ground, unless another ground is heard in it;
    one that says "experimental" gives that ground.
    """
    parts = letter.parts.parts
    points, untested = any_of(letter.words.names["ticked-below"]), any_of(letter.words.names["ticked-untested"])
    for at, part in enumerate(parts):
        words = _words(letter, at)
        ground = next((str(find.value) for find in finds if words and words in _plain(find.quote)), "")
        if part.sentence.box is False or not points.search(alike(words)):
            continue
        below_it = list(takewhile(lambda one: parts[one].sentence.box is not None, range(at + 1, len(parts))))
        if not ground:
            yield from _unmet(letter, below_it, finds)
            continue
        for below in below_it:
            words = _words(letter, below)
            value = "ground.experimental" if untested.search(alike(words)) else ground
            if parts[below].sentence.box and not any(words in _plain(find.quote) for find in finds if find.value != value):
                place = reason_start(letter, below), parts[below].sentence.end
                yield letter.find(Kind.GROUND, value, place, Basis(Confidence.MEDIUM, TICKED, value))


def explained(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds; one that a ticked box gives through all that its line says behind it ("Information missing. Explain: no vitals")."""
    parts = letter.parts.parts
    told: list[Find] = []
    for find in finds:
        at = letter.parts.index(find.start)
        end = find.end
        if parts and parts[at].sentence.box and letter.order.original(parts[at].sentence.start, parts[at].sentence.end)[0] <= find.start:
            for part in parts[at + 1 :]:
                first, stop = letter.order.original(part.sentence.start, part.sentence.end)
                if part.sentence.paragraph != parts[at].sentence.paragraph or not part.sentence.box:
                    break
                if _BOXED.match(letter.text, part.sentence.start) or any(
                    one.touches(first, stop) for one in finds if one.value != find.value
                ):
                    break
                end = max(end, stop)
        told.append(replace(find, end=end, quote=letter.written[find.start : end]) if end > find.end else find)
    return told


def _unmet(letter: Letter, boxes: list[int], finds: list[Find]) -> Iterator[Find]:
    """The ticked of these boxes, which stand under "The following criteria were not met:", if a reason was heard in one; but that."""
    ticked = [at for at in boxes if letter.parts.parts[at].sentence.box]
    heard = [at for at in ticked if any(_words(letter, at) in _plain(find.quote) for find in finds)]
    for at in ticked if heard else ():
        if at not in heard:
            yield as_item(letter, (reason_start(letter, at), letter.parts.parts[at].sentence.end), [])


def _words(letter: Letter, at: int) -> str:
    """A sentence in one line, without its box."""
    return _plain(letter.text[reason_start(letter, at) : letter.parts.parts[at].sentence.end])


def _plain(words: str) -> str:
    return " ".join(words.split())

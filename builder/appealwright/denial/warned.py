"""A warning of the FDA that a notice repeats: it is no place of care refused, whatever place it names."""

from __future__ import annotations

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.labelled import alike, any_of
from appealwright.denial.letter import Letter
from appealwright.denial.plainly import reason_start

__all__ = ["WARNED", "warnings_in_place"]

WARNED = "signal.name.agency-warns"
_PLACE, _MIXED = "ground.site-of-care", "ground.compounded"


def warnings_in_place(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds with each such warning given to the reason that it belongs to: the product, where that is refused as compounded, with the
    sentence before it that the same paragraph has; else left out.
    """
    mixed = any(find.value == _MIXED for find in finds)
    kept: list[Find] = []
    for find in finds:
        if not _repeats_warning(letter, find):
            kept.append(find)
        elif mixed:
            kept.append(_of_the_product(letter, find))
    return kept


def _repeats_warning(letter: Letter, find: Find) -> bool:
    """Whether a find of a place rests on a sentence of an agency's warning that refuses nothing itself."""
    words = " ".join(alike(find.quote).split())
    part = next((one for one in letter.parts.parts if letter.order.original(one.sentence.start, one.sentence.end)[0] == find.start), None)
    refuses = part is not None and "refusal" in part.cues
    return find.value == _PLACE and not refuses and any_of(letter.words.names["agency-warns"]).match(words) is not None


def _of_the_product(letter: Letter, find: Find) -> Find:
    parts = [one.sentence for one in letter.parts.parts]
    at = next((number for number, one in enumerate(parts) if letter.order.original(one.start, one.end)[0] == find.start), 0)
    before = at > 0 and parts[at - 1].paragraph == parts[at].paragraph
    start = reason_start(letter, at - 1 if before else at)
    return letter.find(Kind.GROUND, _MIXED, (start, parts[at].end), Basis(Confidence.MEDIUM, WARNED, _MIXED))

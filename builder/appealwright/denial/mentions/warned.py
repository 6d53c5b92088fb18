"""A warning of the FDA that a notice repeats: it is no place of care refused, whatever place it names."""

from __future__ import annotations

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import alike, any_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.reasons.plain_words import reason_start

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
    at = _begun_at(letter, find)
    refuses = at is not None and "refusal" in letter.parts.parts[at].cues
    return find.value == _PLACE and not refuses and any_of(letter.words.names["agency-warns"]).match(words) is not None


def _of_the_product(letter: Letter, find: Find) -> Find:
    parts = [one.sentence for one in letter.parts.parts]
    at = _begun_at(letter, find) or 0
    before = at > 0 and parts[at - 1].paragraph == parts[at].paragraph
    start = reason_start(letter, at - 1 if before else at)
    return letter.find(Kind.GROUND, _MIXED, (start, parts[at].end), Basis(Confidence.MEDIUM, WARNED, _MIXED))


def _begun_at(letter: Letter, find: Find) -> int | None:
    """The number of the sentence with which a find begins; None where it begins within one."""
    begins = (letter.order.original(part.sentence.start, part.sentence.end)[0] for part in letter.parts.parts)
    return next((number for number, start in enumerate(begins) if start == find.start), None)

"""What sounds like a reason beside another and is none: a count of the course so far, or the name of what the decision rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from appealwright.denial.course_words import NOT, PERHAPS
from appealwright.denial.finds import Find
from appealwright.denial.labelled import alike, any_of
from appealwright.denial.letter import Letter
from appealwright.denial.sections import Part

__all__ = ["without_mere_mentions"]

_LIMIT, _NEED = "ground.dose-frequency-limit", "ground.not-medically-necessary"
_TELLS, _PAPERS = frozenset({"refusal", "unmet", "not"}), frozenset({"policy", "criteria"})


def without_mere_mentions(letter: Letter, grounds: list[Find], counted: Iterable[Find]) -> list[Find]:
    """The grounds but a limit that is heard only in sentences that count the course so far, and a lack of need that is heard only where
    the basis of the decision is named; all of them where nothing else would be left.
    """
    at = [find.start for find in counted]
    basis = any_of(letter.words.names["names-basis"])

    def counts(part: Part) -> bool:
        start, end = part.sentence.start, part.sentence.end
        words = letter.text[start:end]
        return any(start <= one < end for one in at) and "refusal" not in part.cues and not PERHAPS.search(words) and not NOT.search(words)

    def names(part: Part) -> bool:
        words = " ".join(alike(letter.text[part.sentence.start : part.sentence.end]).split())
        return basis.match(words) is not None and bool(part.cues & _PAPERS) and not part.cues & _TELLS

    kinds: dict[str, Callable[[Part], bool]] = {_LIMIT: counts, _NEED: names}
    left = [find for find in grounds if str(find.value) not in kinds or not all(map(kinds[str(find.value)], _parts_of(letter, find)))]
    return left or grounds


def _parts_of(letter: Letter, find: Find) -> list[Part]:
    """The sentences that a find quotes."""
    return [part for part in letter.parts.parts if part.sentence.start < find.end and part.sentence.end > find.start]

"""What each sentence of a letter claims: how likely it gives a ground, by learned weights (`weighing`), its place and its kind.

Where a sentence stands, and what kind of sentence it is, decides how much doubt is added before it counts. A letter that approves, or that
has not decided, is doubted as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp

from appealwright.denial.letter import Letter
from appealwright.denial.sections import Part, Section
from appealwright.denial.weighing import NO_GROUND, OUTCOMES, Heard, Weighed, Weights

__all__ = ["Claim", "claims"]

_DOUBT = {Section.REASON: 0.4, Section.BODY: 0.7, Section.REQUEST: 2.4, Section.CRITERIA: 1.7, Section.RIGHTS: 4.0}
"""Added to the odds that a sentence gives no ground. Notices and lists are not weighed at all."""
_CONDITIONAL = frozenset({"perhaps", "definition", "somebody-says", "perhaps-first^"})
_DOUBT_CONDITIONAL = 2.0
_DOUBT_RIGHTS = 2.0
_DOUBT_EARLIER = 2.5
_DOUBT_HEADING = 2.0
_TRUST_LABEL, _TRUST_ITEM = 1.0, 0.7
"""For a line that is a reason by its label or its ticked box; for an item of a list."""
_DOUBT_OUTCOME, _LEAST_OUTCOME = 2.5, 0.5
"""Added where the letter tells that it approves or that nothing is decided, as far as it is likely."""
_WORTH_COUNTING = 0.25
_MOST_WEIGHED = 30_000
"""Characters in which a letter can give a reason, rights pages included; what goes on longer is no letter."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A ground that the sentences from `part` to `last` (the same, or the next one) may give."""

    ground: str
    part: int
    last: int
    likely: float
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A sentence that is weighed, and how much it is doubted."""

    part: int
    heard: Heard
    weighed: Weighed
    doubt: float


def claims(letter: Letter, weights: Weights) -> list[Claim]:
    """What each sentence claims, and each two that stand together in a paragraph: "We asked for the notes. They have not come." """
    every = list(_every(letter, weights))
    outcome = _outcome(letter, every)
    found: list[Claim] = []
    for at, one in enumerate(every):
        found += _claimed(one.weighed, one.doubt + outcome, (one.part, one.part))
        before = every[at - 1] if at else None
        if before and _together_in(letter, before.part, one.part):
            both = weights.weighed(weights.together(before.heard, one.heard))
            found += _claimed(both, (before.doubt + one.doubt) / 2 + outcome, (before.part, one.part))
    return found


def _every(letter: Letter, weights: Weights) -> Iterator[_Weighed]:
    unmet, weighed_so_far = False, 0
    for at, part in enumerate(letter.parts.parts):
        if part.sentence.box is None and part.cues & {"criteria", "reason-begin"}:
            unmet = "reason-begin" not in part.cues
        doubt = _doubt(part, unmet_boxes=unmet)
        if doubt is None or weighed_so_far > _MOST_WEIGHED:
            continue
        weighed_so_far += part.sentence.end - part.sentence.start
        heard = weights.heard(letter.text[part.sentence.start : part.sentence.end])
        yield _Weighed(at, heard, weights.weighed(heard), doubt)


def _outcome(letter: Letter, every: list[_Weighed]) -> float:
    """How much to doubt every ground, since the letter approves or has not decided."""
    if any("upheld" in part.cues for part in letter.parts.parts):
        return 0.0
    plain = (one.weighed.share for one in every if one.doubt < _DOUBT_CONDITIONAL)
    told = max((sum(share.get(name, 0.0) for name in OUTCOMES) for share in plain), default=0.0)
    return _DOUBT_OUTCOME * told if told >= _LEAST_OUTCOME else 0.0


def _together_in(letter: Letter, first: int, second: int) -> bool:
    one, other = letter.parts.parts[first], letter.parts.parts[second]
    return (
        second == first + 1
        and one.sentence.paragraph == other.sentence.paragraph
        and one.section is other.section
        and one.sentence.box is other.sentence.box is None
    )


def _claimed(weighed: Weighed, doubt: float, parts: tuple[int, int]) -> Iterator[Claim]:
    """The grounds that a sentence gives, or two together."""
    none = sum(weighed.share.get(name, 0.0) for name in NO_GROUND)
    total = none * exp(doubt) + 1 - none
    for name, share in weighed.share.items():
        if name not in NO_GROUND and share / total > _WORTH_COUNTING:
            yield Claim(f"ground.{name}", *parts, share / total, weighed.by_ground[name])


def _doubt(part: Part, *, unmet_boxes: bool) -> float | None:
    """How much to doubt that this sentence gives a ground; None where it can give none.

    A ticked box gives one and an empty box does not, except in a list of what the plan asks for: there the empty box does.
    """
    if part.section not in _DOUBT or (part.sentence.box is not None and part.sentence.box is unmet_boxes):
        return None
    doubt = _DOUBT[part.section]
    doubt += _DOUBT_CONDITIONAL if part.cues & _CONDITIONAL else 0
    doubt += _DOUBT_EARLIER if "earlier" in part.cues and "upheld" not in part.cues else 0
    doubt -= _TRUST_LABEL if part.labelled or part.sentence.box is not None else 0
    doubt -= _TRUST_ITEM if part.sentence.item and part.section in {Section.REASON, Section.BODY} else 0
    doubt += _DOUBT_RIGHTS if "rights" in part.cues and not part.cues & {"reason-begin", "upheld"} else 0
    return doubt + (_DOUBT_HEADING if part.sentence.heading and not part.labelled else 0)

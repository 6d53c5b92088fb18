"""Why the insurer says no: weighed sentence by sentence where the letter decides, never where it explains rights or lists what could be.

How likely a sentence gives a ground comes from weights learned from sentences with known grounds (`weighing`). Where the sentence
stands, and what kind of sentence it is, decides how much doubt is added before it counts; several sentences together make a ground surer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.letter import Letter
from appealwright.denial.sections import Part, Section
from appealwright.denial.weighing import NONE, Weights, our_weights

__all__ = ["grounds"]

_DOUBT = {Section.REASON: 0.4, Section.BODY: 0.7, Section.REQUEST: 2.4, Section.CRITERIA: 1.7, Section.RIGHTS: 4.0}
"""Added to the odds that a sentence gives no ground. Notices and lists are not weighed at all."""
_CONDITIONAL = frozenset({"perhaps", "definition", "somebody-says", "perhaps-first^"})
_DOUBT_CONDITIONAL = 2.0
_DOUBT_RIGHTS = 2.0
_DOUBT_EARLIER = 2.5
_DOUBT_HEADING = 2.0
_TRUST_LABEL, _TRUST_ITEM = 1.0, 0.7
"""For a line that is a reason by its label or its ticked box; for an item of a list."""
_WORTH_COUNTING = 0.25
_WORTH_QUOTING = 0.3
_FIRST, _UNTOLD, _FURTHER, _GUESS = 0.45, 0.55, 0.66, 0.35
"""How likely the likeliest ground of a letter must be, that of a letter which tells no decision, a further ground, and one that is only
guessed in a letter that surely denies."""
_SURE, _LIKELY = 0.9, 0.65
_ABOUT_AS = 0.25
_MOST_WEIGHED = 30_000
"""Characters in which a letter can give a reason, rights pages included; what goes on longer is no letter."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A ground that the sentences from `part` to `last` (the same, or the next one) may give."""

    ground: str
    part: int
    last: int
    likely: float
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Heard:
    """A sentence that is weighed: its place in the letter, its known marks, how much it is doubted."""

    part: int
    marks: frozenset[str]
    doubt: float


def grounds(letter: Letter, codes: Iterable[Find]) -> Iterator[Find]:
    """Each ground with the sentences that give it, the surest first; then those that only a code names."""
    claims = _claims(letter, our_weights())
    together = _together(claims)
    codes = tuple(codes)
    named = {str(value) for find in codes for name, value in find.suggests if name == "ground"}
    accepted = _accepted(together, named, denies=any("reason-begin" in part.cues for part in letter.parts.parts))
    first = {ground: min(claim.part for claim in claims if claim.ground == ground) for ground in accepted}
    for ground in sorted(accepted, key=lambda ground: (first[ground], ground)):
        yield from _finds(letter, [claim for claim in claims if claim.ground == ground], together[ground])
    yield from _from_codes(letter, accepted, codes)


def _claims(letter: Letter, weights: Weights) -> list[_Claim]:
    """What each sentence claims, and each two that stand together in a paragraph: "We asked for the notes. They have not come." """
    found: list[_Claim] = []
    before: _Heard | None = None
    for heard in _heard(letter, weights):
        found += _claimed(weights, heard, heard)
        if before and _together_in(letter, before.part, heard.part):
            found += _claimed(weights, before, heard)
        before = heard
    return found


def _heard(letter: Letter, weights: Weights) -> Iterator[_Heard]:
    unmet, weighed_so_far = False, 0
    for at, part in enumerate(letter.parts.parts):
        if part.sentence.box is None and part.cues & {"criteria", "reason-begin"}:
            unmet = "reason-begin" not in part.cues
        doubt = _doubt(part, unmet_boxes=unmet)
        if doubt is None or weighed_so_far > _MOST_WEIGHED:
            continue
        weighed_so_far += part.sentence.end - part.sentence.start
        yield _Heard(at, weights.known(letter.text[part.sentence.start : part.sentence.end]), doubt)


def _together_in(letter: Letter, first: int, second: int) -> bool:
    one, other = letter.parts.parts[first], letter.parts.parts[second]
    return (
        second == first + 1
        and one.sentence.paragraph == other.sentence.paragraph
        and one.section is other.section
        and one.sentence.box is other.sentence.box is None
    )


def _claimed(weights: Weights, first: _Heard, last: _Heard) -> Iterator[_Claim]:
    weighed = weights.weighed(first.marks | last.marks)
    against = weighed.share[NONE] * exp((first.doubt + last.doubt) / 2)
    total = against + 1 - weighed.share[NONE]
    for name, share in weighed.share.items():
        if name != NONE and share / total > _WORTH_COUNTING:
            yield _Claim(f"ground.{name}", first.part, last.part, share / total, weighed.by_ground[name])


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


def _together(claims: list[_Claim]) -> dict[str, float]:
    """How likely each ground is given by one sentence at least, or by two that stand together where that is likelier."""
    unlikely: dict[str, float] = {}
    pairs: dict[str, float] = {}
    for claim in claims:
        if claim.part == claim.last:
            unlikely[claim.ground] = unlikely.get(claim.ground, 1.0) * (1 - claim.likely)
        else:
            pairs[claim.ground] = max(pairs.get(claim.ground, 0.0), claim.likely)
    return {ground: max(1 - unlikely.get(ground, 1.0), pairs.get(ground, 0.0)) for ground in {**unlikely, **pairs}}


def _accepted(together: dict[str, float], named: set[str], *, denies: bool) -> set[str]:
    ranked = sorted(together, key=lambda ground: (-together[ground], ground))
    first = _FURTHER if named else _FIRST if denies else _UNTOLD
    accepted = {ground for at, ground in enumerate(ranked) if together[ground] >= (_FURTHER if at else first)}
    accepted |= {ground for ground in named if together.get(ground, 0) >= _WORTH_QUOTING}
    if not accepted and not named and denies and ranked and together[ranked[0]] >= _GUESS:
        return {ranked[0]}
    return accepted


def _finds(letter: Letter, claims: list[_Claim], together: float) -> Iterator[Find]:
    """The sentences worth quoting: first one that tells the decision, of those about as likely; then by likelihood. Two that stand
    together are quoted where neither says it alone."""
    most = max(claim.likely for claim in claims)

    def order(claim: _Claim) -> tuple[bool, int, bool, float, int]:
        return claim.likely < most - _ABOUT_AS, claim.last - claim.part, not _decides(letter, claim), -claim.likely, claim.part

    ranked = sorted(claims, key=order)
    quoted: set[int] = set()
    for claim in ranked[:1] + [claim for claim in ranked[1:] if claim.likely >= _WORTH_QUOTING]:
        if quoted & {claim.part, claim.last}:
            continue
        quoted |= {claim.part, claim.last}
        likely = together if claim is ranked[0] else claim.likely
        sure = Confidence.HIGH if likely >= _SURE else Confidence.MEDIUM if likely >= _LIKELY else Confidence.LOW
        place = letter.parts.parts[claim.part].sentence.start, letter.parts.parts[claim.last].sentence.end
        yield letter.find(Kind.GROUND, claim.ground, place, Basis(sure, ", ".join(claim.marks), claim.ground))


def _decides(letter: Letter, claim: _Claim) -> bool:
    return "reason-begin" in letter.parts.parts[claim.part].cues


def _from_codes(letter: Letter, claimed: set[str], codes: tuple[Find, ...]) -> Iterator[Find]:
    """Grounds that only a code names. A code that can stand for several grounds adds none where the words claim one of them."""
    for find in codes:
        if find.row is None or find.kind is not Kind.CODE:
            continue
        ground = letter.facts.row(find.row).detail.get("ground")
        could = {row.id for row, held in letter.words.grounds if find.value in held} | {ground}
        if ground and not could & claimed:
            start, end = _line(letter.written, find.start)
            yield Find(Kind.GROUND, ground, letter.written[start:end], start, end, Confidence.MEDIUM, find.row, ground)


def _line(text: str, offset: int) -> tuple[int, int]:
    """The line around an offset, without the space at its ends."""
    start = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    words = text[start : stop if stop >= 0 else len(text)]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())

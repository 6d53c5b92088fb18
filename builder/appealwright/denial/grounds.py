"""Why the insurer says no: weighed sentence by sentence where the letter decides, never where it explains rights or lists what could be.

What each sentence claims is weighed in `claims`; several sentences together make a ground surer, and a further ground must be surer than
the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from appealwright.denial.claims import Claim, claims
from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.letter import Letter
from appealwright.denial.sections import Part
from appealwright.denial.weighing import our_weights

__all__ = ["grounds"]

_WORTH_COUNTING = 0.25
_WORTH_QUOTING = 0.3
_FIRST, _UNTOLD, _FURTHER, _GUESS = 0.52, 0.65, 0.75, 0.42
"""How likely the likeliest ground of a letter must be, that of a letter which tells no decision, a further ground, and one that is only
guessed in a letter that surely denies."""
_SURE, _LIKELY = 0.9, 0.65
_ABOUT_AS = 0.25


def grounds(letter: Letter, codes: Iterable[Find]) -> Iterator[Find]:
    """Each ground with the sentences that give it, the surest first; then those that only a code names."""
    found = claims(letter, our_weights())
    together = _together(found)
    codes = tuple(codes)
    named = {str(value) for find in codes for name, value in find.suggests if name == "ground"}
    accepted = _accepted(together, named, denies=any(map(_tells, letter.parts.parts)))
    first = {ground: min(claim.part for claim in found if claim.ground == ground) for ground in accepted}
    for ground in sorted(accepted, key=lambda ground: (first[ground], ground)):
        yield from _finds(letter, [claim for claim in found if claim.ground == ground], together[ground])
    yield from _from_codes(letter, accepted, codes)


def _tells(part: Part) -> bool:
    """Whether a sentence tells a decision: in words, or by a ticked box."""
    return "reason-begin" in part.cues or part.sentence.box is True


def _together(found: list[Claim]) -> dict[str, float]:
    """How likely each ground is given by one sentence at least, or by two that stand together where that is likelier."""
    unlikely: dict[str, float] = {}
    pairs: dict[str, float] = {}
    for claim in found:
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


def _finds(letter: Letter, found: list[Claim], together: float) -> Iterator[Find]:
    """The sentences worth quoting: first one that tells the decision, of those about as likely; then by likelihood. Two that stand
    together are quoted where neither says it alone."""
    most = max(claim.likely for claim in found)

    def order(claim: Claim) -> tuple[bool, int, bool, float, int]:
        return claim.likely < most - _ABOUT_AS, claim.last - claim.part, not _decides(letter, claim), -claim.likely, claim.part

    ranked = sorted(found, key=order)
    quoted: set[int] = set()
    for claim in ranked[:1] + [claim for claim in ranked[1:] if claim.likely >= _WORTH_QUOTING]:
        if quoted & {claim.part, claim.last}:
            continue
        quoted |= {claim.part, claim.last}
        likely = together if claim is ranked[0] else claim.likely
        sure = Confidence.HIGH if likely >= _SURE else Confidence.MEDIUM if likely >= _LIKELY else Confidence.LOW
        place = letter.parts.parts[claim.part].sentence.start, letter.parts.parts[claim.last].sentence.end
        yield letter.find(Kind.GROUND, claim.ground, place, Basis(sure, ", ".join(claim.marks), claim.ground))


def _decides(letter: Letter, claim: Claim) -> bool:
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

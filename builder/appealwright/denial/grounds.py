"""Why the insurer says no: claimed from the sentences that decide, never from those that explain rights or list what could be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.letter import Letter
from appealwright.denial.sections import Part, Section
from appealwright.denial.terms import Hit, Term
from appealwright.denial.vocabulary import GroundTerms

__all__ = ["grounds"]

_ENOUGH = 3
_SURE = 5
_BASE = {
    Section.REASON: 4,
    Section.BODY: 3,
    Section.REQUEST: 1,
    Section.CRITERIA: 1,
    Section.RIGHTS: 0,
    Section.NOTICE: -9,
    Section.LIST: -9,
}
_LABEL_LENGTH = 140
_NOT_FAR = 24


@dataclass(frozen=True, slots=True)
class _Claim:
    ground: str
    part: int
    score: int
    hit: Hit


def grounds(letter: Letter, codes: Iterable[Find]) -> Iterator[Find]:
    """Each ground with every sentence that claims it, the surest first; then those that only a code names."""
    claims = _exact(letter)
    claims += _generic(letter, claims)
    claims += _labelled(letter, claims)
    claimed = {claim.ground for claim in claims}
    for ground in dict.fromkeys(claim.ground for claim in sorted(claims, key=lambda claim: claim.part)):
        yield from _finds(letter, [claim for claim in claims if claim.ground == ground])
    yield from _from_codes(letter, claimed, tuple(codes))


def _finds(letter: Letter, claims: list[_Claim]) -> Iterator[Find]:
    best: dict[int, _Claim] = {}
    for claim in claims:
        if claim.part not in best or claim.score > best[claim.part].score:
            best[claim.part] = claim
    for claim in sorted(best.values(), key=lambda claim: (-claim.score, claim.part)):
        sentence = letter.parts.parts[claim.part].sentence
        sure = Confidence.HIGH if claim.score >= _SURE else Confidence.MEDIUM if claim.score > _ENOUGH or len(best) > 1 else Confidence.LOW
        place = _quote(letter, sentence.start, sentence.end, claim.hit)
        yield letter.find(Kind.GROUND, claim.ground, place, Basis(sure, claim.hit.term.words, claim.ground))


def _quote(letter: Letter, start: int, end: int, hit: Hit) -> tuple[int, int]:
    """The whole sentence where it stands together in the letter, else the words that were found."""
    from_, to = letter.order.original(start, end)
    return (start, end) if to - from_ >= (end - start) * 0.9 else (hit.start, hit.end)


def _exact(letter: Letter) -> list[_Claim]:
    return [claim for ground in letter.words.grounds for claim in _claims(letter, ground, ground.strong, 0)]


def _generic(letter: Letter, exact: list[_Claim]) -> list[_Claim]:
    """Words such as "does not meet our criteria": a ground only where the sentences around say nothing more exact."""
    near = {claim.part + step for claim in exact for step in (-1, 0, 1)}
    paragraphs = {letter.parts.parts[claim.part].sentence.paragraph for claim in exact}
    return [
        claim
        for ground in letter.words.grounds
        for claim in _claims(letter, ground, ground.generic, 0)
        if claim.part not in near and letter.parts.parts[claim.part].sentence.paragraph not in paragraphs
    ]


def _labelled(letter: Letter, claims: list[_Claim]) -> list[_Claim]:
    """A short line that is a reason by its label or its ticked box: there the topic alone is the reason."""
    taken = {claim.part for claim in claims}
    found: list[_Claim] = []
    for ground in letter.words.grounds:
        for hit in letter.hits(ground.topic):
            at = letter.parts.index(hit.start)
            part = letter.parts.parts[at]
            short = part.sentence.end - part.sentence.start <= _LABEL_LENGTH
            if at not in taken and short and (part.labelled or part.sentence.box) and _eligible(letter, part, hit):
                found.append(_Claim(ground.row.id, at, _ENOUGH + 1, hit))
    return found


def _claims(letter: Letter, ground: GroundTerms, wanted: Iterable[Term], extra: int) -> Iterator[_Claim]:
    against = {letter.parts.index(hit.start) for hit in letter.hits(ground.not_when) if not _negated(letter, hit)}
    for hit in letter.hits(wanted):
        at = letter.parts.index(hit.start)
        part = letter.parts.parts[at]
        if hit.end > part.sentence.end + 1 or at in against or not _eligible(letter, part, hit):
            continue
        score = _score(part) + extra
        if score >= _ENOUGH:
            yield _Claim(ground.row.id, at, score, hit)


def _score(part: Part) -> int:
    score = _BASE[part.section] + (1 if "decision" in part.cues else 0)
    if part.section is Section.CRITERIA:
        score += 2 if part.cues & {"unmet"} else 0
    return score + (2 if part.labelled or part.sentence.box else 0)


def _eligible(letter: Letter, part: Part, hit: Hit) -> bool:
    """Whether the sentence can claim a ground at all: it decides, and is no offer, condition, definition or empty box."""
    cues = part.cues
    if part.sentence.box is False or cues & {"perhaps", "definition", "somebody-says", "perhaps-first^"}:
        return False
    if "rights" in cues and not cues & {"reason-begin", "upheld"}:
        return False
    return not _negated(letter, hit)


def _negated(letter: Letter, hit: Hit) -> bool:
    """Whether the words before turn the hit around: "not" right before it, "rather than ..." shortly before it."""
    first = letter.skeleton.index(hit.start)
    if first in letter.cue_ends("not"):
        return True
    sentence = letter.skeleton.index(letter.parts.parts[letter.parts.index(hit.start)].sentence.start)
    return any(end in letter.cue_ends("not-about") for end in range(max(first - _NOT_FAR, sentence), first + 1))


def _from_codes(letter: Letter, claimed: set[str], codes: tuple[Find, ...]) -> Iterator[Find]:
    """Grounds that only a code names. A code that can stand for several grounds adds none where the words claim one of them."""
    for find in codes:
        if find.row is None or find.kind is not Kind.CODE:
            continue
        ground = letter.facts.row(find.row).detail.get("ground")
        could = {terms.row.id for terms in letter.words.grounds if find.value in terms.codes} | {ground}
        if ground and not could & claimed:
            start, end = _line(letter.written, find.start)
            yield Find(Kind.GROUND, ground, letter.written[start:end], start, end, Confidence.MEDIUM, find.row, ground)


def _line(text: str, offset: int) -> tuple[int, int]:
    """The line around an offset, without the space at its ends."""
    start = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    words = text[start : stop if stop >= 0 else len(text)]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())

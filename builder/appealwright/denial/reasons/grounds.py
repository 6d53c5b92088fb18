"""Why the insurer says no: what the sentences claim, believed as far as their place, their kind and the letter as a whole allow.

The odds of all sentences that claim a ground are added up; what a code says, what the letter tells, and whether another ground is likelier
count too. Every weight was learned from letters that the reader had not seen (`trust`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.items.called_unmet import called_unmet
from appealwright.denial.items.lettered import with_their_list
from appealwright.denial.items.numbered import as_numbered
from appealwright.denial.items.ticked import ticked_below
from appealwright.denial.items.unmet import items_not_met
from appealwright.denial.mentions.legend import Legend
from appealwright.denial.mentions.warned import warnings_in_place
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.denial.reasons.less_costly import with_costs
from appealwright.denial.reasons.notes_missing import missed_in_notes
from appealwright.denial.reasons.past_conditions import past_their_conditions
from appealwright.denial.reasons.plain_words import (
    measured_before,
    missing_behind,
    plain_find,
    reason_start,
    refused_behind,
    said_plainly,
    widened,
)
from appealwright.denial.reasons.quoted_exclusion import quoted_exclusions
from appealwright.denial.reasons.second_reason import said_beside
from appealwright.denial.reasons.spacing import as_limits
from appealwright.denial.reasons.stated_apart import stated_apart
from appealwright.denial.weights.claims import Claim, Claims, claims
from appealwright.denial.weights.traits import Traits
from appealwright.denial.weights.trust import Trust, likely, summed
from appealwright.denial.weights.weighing import our_weights
from appealwright.history.drugs import drugs_in

__all__ = ["OWN_WORDS", "grounds", "letter_facts", "likeliest_ground"]

_LEAST, _GUESS = 0.48, 0.12
"""How likely a ground must be; and the likeliest one of a letter that tells a denial and has no other."""
_HINT = 0.05
"""How likely the ground of an item must be that stands in a list of reasons: that it gives one is known."""
_SURE, _LIKELY, _PLAIN = 0.65, 0.45, 2.0
"""From what a find is sure or likely (of letters left out, nine in ten so called were right); and how plain the words must be where one
sentence tells the decision and its ground."""
_WORTH_QUOTING = 0.3
_ABOUT_AS = 1.0
_NO_DENIAL = ("untold", "approved", "undecided", "open", "reversed")
_SOUNDS_LIKE = {
    "ground.dose-frequency-limit": "ground.no-continued-response",
    "ground.step-therapy": "ground.documentation",
    "ground.experimental": "ground.benefit-exclusion",
    "ground.site-of-care": "ground.benefit-exclusion",
    "ground.not-medically-necessary": "ground.out-of-network",
}
"""Which ground is taken for which other, unless plain words say it."""
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|can|may|must|will|do|does|not|says|states|requires|considers|covers|excludes)\b")
OWN_WORDS = {
    "ground.experimental": re.compile(
        r"experimental|investigational|unproven|not proven|evidence|stud(?:y|ies)|research|\bsafe", re.IGNORECASE
    ),
    "ground.site-of-care": re.compile(r"\b(?:home|office|hospital|facility|outpatient|clinic|setting|site|place|tele\w+)\b", re.IGNORECASE),
}
"""What "not on the formulary" alone does not say, nor "is not covered when given in a vein"."""
_STEP = "ground.step-therapy"
_TRIED = re.compile(r"\b(?:show|list|record|tried|taken|took)", re.IGNORECASE)
_BESIDE = -0.2
"""How far below another ground one may lie in the sentence that speaks most for it."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """The sentences of one quotation, from which to which, and how surely they give the ground."""

    first: int
    last: int
    sure: Confidence
    source: str


@dataclass(frozen=True, slots=True)
class _Believed:
    """A claim, and the odds that its sentences give the ground here."""

    claim: Claim
    odds: float


def grounds(letter: Letter, codes: Iterable[Find]) -> Iterator[Find]:
    """Each ground with the sentences that give it, in the letter's order; then those that only a code names."""
    weights = our_weights()
    codes = tuple(codes)
    claimed = claims(letter, weights)
    named = {str(value) for find in codes for name, value in find.suggests if name == "ground"}
    believed = _by_ground(letter, claimed, weights.trust)
    odds = _odds(believed, claimed, named, weights.trust)
    accepted = _accepted(odds, claimed.told, named)
    ordered = sorted(accepted, key=lambda ground: (min(one.claim.part for one in believed[ground]), ground))
    # What is kept and refused last was denied, whatever a definition says "has not been approved".
    kept = bool(claimed.told.get("kept") and claimed.told.get("refusal last"))
    denied = kept or not any(claimed.told.get(fact) for fact in (*_NO_DENIAL, "boxes", "blanks"))
    plain = {ground: parts for ground, parts in said_plainly(letter).items() if parts and (denied or accepted)}
    finds = [find for ground in ordered for find in _finds(letter, believed[ground], odds[ground], plain)]
    finds = [_by_plain_words(letter, find, plain) for find in finds]
    finds += quoted_exclusions(letter, finds) if denied or accepted else ()
    finds += said_beside(letter, finds)
    known = {find.value for find in finds}
    finds += [find for ground, parts in plain.items() if ground not in known and (find := plain_find(letter, ground, parts, finds))]
    finds += said_beside(letter, [find for find in finds if find.value == "ground.experimental"])
    finds += stated_apart(letter, finds, plain)
    finds += missed_in_notes(letter, finds)
    finds = items_not_met(letter, finds)
    finds += called_unmet(letter, finds) if denied or accepted else ()
    finds += ticked_below(letter, finds)
    finds = with_costs(letter, finds) if denied or accepted else finds
    finds = as_limits(with_their_list(letter, warnings_in_place(letter, as_numbered(letter, past_their_conditions(letter, finds)))))
    yield from finds
    yield from _from_codes(letter, {str(find.value) for find in finds}, codes)


def likeliest_ground(letter: Letter) -> tuple[str, Confidence]:
    """The ground that these words speak most for, whose place says that they give one, and how surely; an empty one where none does."""
    heard = next(grounds(letter, ()), None)
    if heard:
        return str(heard.value), heard.confidence
    weights = our_weights()
    claimed = claims(letter, weights)
    odds = _odds(_by_ground(letter, claimed, weights.trust), claimed, set(), weights.trust)
    likeliest = max(odds, key=lambda ground: (odds[ground], ground), default="")
    return (likeliest if likeliest and likely(odds[likeliest]) >= _HINT else ""), Confidence.MEDIUM


def _by_plain_words(letter: Letter, find: Find, plain: Mapping[str, frozenset[int]]) -> Find:
    """The find; as one of another ground where its sentences say that one plainly, and not the one that was heard: "beyond the initial
    series" alone sounds like a limit, and "three trials; their doses were not submitted" like a step.
    """
    heard, meant = str(find.value), _SOUNDS_LIKE.get(str(find.value), "")
    own = OWN_WORDS.get(heard)
    if own and own.search(find.quote):
        return find
    parts = letter.parts.parts
    within = {at for at in range(len(parts)) if parts[at].sentence.start < find.end and parts[at].sentence.end > find.start}
    if not within & plain.get(meant, frozenset()) or within & plain.get(heard, frozenset()):
        return find
    return replace(find, value=meant, suggests=tuple((name, meant if value == heard else value) for name, value in find.suggests))


def _accepted(odds: Mapping[str, float], told: Mapping[str, float], named: set[str]) -> set[str]:
    accepted = {ground for ground, by_all in odds.items() if likely(by_all) >= _LEAST}
    if accepted or named or not odds or any(told.get(fact) for fact in _NO_DENIAL):
        return accepted
    likeliest = min(odds, key=lambda ground: (-odds[ground], ground))
    return {likeliest} if likely(odds[likeliest]) >= _GUESS else set()


def letter_facts(every: Iterable[Claim], told: Mapping[str, float], named: set[str], *, further: bool) -> dict[str, float]:
    """What is known of the letter that counts for one ground, which these claim, each fact as far as it holds."""
    surest = max(every, key=lambda claim: claim.given + claim.among)
    ground = surest.ground
    return {
        **told,
        f"is {ground.removeprefix('ground.')}": 1.0,
        "named by a code": float(ground in named),
        "another named by a code": float(bool(named) and ground not in named),
        "another is likelier": float(further),
        "in another's sentence": float(surest.among < _BESIDE),
    }


def _by_ground(letter: Letter, claimed: Claims, trust: Trust) -> dict[str, list[_Believed]]:
    traits, known = Traits(letter), dict[int, float]()
    found: dict[str, list[_Believed]] = {}
    for claim in claimed.found:
        for part in {claim.part, claim.last} - known.keys():
            known[part] = trust.of(traits.of(part))
        alone = claim.part == claim.last
        belief = known[claim.part] if alone else trust.both(known[claim.part], known[claim.last])
        found.setdefault(claim.ground, []).append(_Believed(claim, trust.odds(claim.given, claim.among) + belief))
    return found


def _odds(believed: Mapping[str, list[_Believed]], claimed: Claims, named: set[str], trust: Trust) -> dict[str, float]:
    """The odds of each ground in this letter."""
    claims_of = {ground: [one.claim for one in every] for ground, every in believed.items()}
    by_words = {ground: summed(one.odds for one in every) for ground, every in believed.items()}
    alone = {
        ground: odds + trust.told(letter_facts(claims_of[ground], claimed.told, named, further=False)) for ground, odds in by_words.items()
    }
    most = max(alone.values(), default=0.0)
    return {
        ground: odds + trust.told(letter_facts(claims_of[ground], claimed.told, named, further=alone[ground] < most))
        for ground, odds in by_words.items()
    }


def _finds(letter: Letter, believed: list[_Believed], odds: float, plain: Mapping[str, frozenset[int]]) -> Iterator[Find]:
    """The sentences worth quoting: first one that tells the decision, of those about as likely; then by likelihood. Two that stand
    together are quoted where neither says it alone."""
    most = max(one.odds for one in believed)
    whole = odds - summed(one.odds for one in believed)

    def order(one: _Believed) -> tuple[bool, int, bool, float, int]:
        claim = one.claim
        return one.odds < most - _ABOUT_AS, claim.last - claim.part, not _decides(letter, claim), -one.odds, claim.part

    ranked = sorted(believed, key=order)
    quoted: set[int] = set()
    found: list[_Quoted] = []
    for one in ranked[:1] + [one for one in ranked[1:] if likely(one.odds + whole) >= _WORTH_QUOTING]:
        claim = one.claim
        if quoted & {claim.part, claim.last}:
            continue
        quoted |= {claim.part, claim.last}
        certain = likely(odds if one is ranked[0] else one.odds + whole)
        decided = one is ranked[0] and _decides(letter, claim) and claim.given >= _PLAIN
        sure = Confidence.HIGH if certain >= _SURE or decided else Confidence.MEDIUM if certain >= _LIKELY else Confidence.LOW
        found.append(_Quoted(claim.part, claim.last, sure, ", ".join(claim.marks)))
    legend, ground = Legend(letter.text), believed[0].claim.ground
    ours = plain.get(ground, frozenset())
    others = plain.get(_SOUNDS_LIKE.get(ground, ""), frozenset()) - ours
    for one_quote in _joined(letter, found):
        first, last = one_quote.first, one_quote.last
        if not others & set(range(first, last + 1)):
            first, last = widened(letter, first, last, ours)
        last = max(
            last,
            legend.last_of(letter.parts.parts, first),
            refused_behind(letter, last),
            missing_behind(letter, last) if ground == _STEP else last,
        )
        place = reason_start(letter, measured_before(letter, first)), letter.parts.parts[last].sentence.end
        yield letter.find(Kind.GROUND, ground, place, Basis(one_quote.sure, one_quote.source, ground))


def _joined(letter: Letter, found: list[_Quoted]) -> list[_Quoted]:
    """The first quotation with those that stand right before or behind it in its paragraph: one reason is told in several sentences."""
    first, *others = found
    while near := next((one for one in others if _adjoin(letter, first, one)), None):
        others.remove(near)
        first = replace(first, first=min(first.first, near.first), last=max(first.last, near.last))
    return [first, *others]


def _adjoin(letter: Letter, one: _Quoted, other: _Quoted) -> bool:
    parts = letter.parts.parts
    same = parts[one.first].sentence.paragraph == parts[other.first].sentence.paragraph
    first, second = sorted((one, other), key=lambda quoted: quoted.first)
    between = range(first.last + 1, second.first)
    step = len(between) == 1 and _is_on_record(letter, between[0])
    return same and len(between) <= 1 and (step or all(_names_paper(letter, at) for at in between))


def _is_on_record(letter: Letter, at: int) -> bool:
    """Whether a sentence of the reasons tells which medicines were tried, between what is asked and what is missing."""
    part = letter.parts.parts[at]
    words = letter.text[part.sentence.start : part.sentence.end]
    return part.section is Section.REASON and _TRIED.search(words) is not None and bool(drugs_in(words, letter.facts))


def _names_paper(letter: Letter, at: int) -> bool:
    """Whether a sentence is the name of a policy and nothing else: "Policy CP.BH.124 Ketamine for Psychiatric Conditions."."""
    part = letter.parts.parts[at]
    return "policy^" in part.cues and not _VERB.search(letter.text, part.sentence.start, part.sentence.end)


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

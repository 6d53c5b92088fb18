"""What the plan booklet offers: passages to quote with their page, the plan administrator, who pays the claims."""

from __future__ import annotations

from collections.abc import Iterator

from appealwright.denial import Confidence
from appealwright.interview.papers.offers import Offer, Passage, offer
from appealwright.papers import Found

__all__ = ["booklet_offers"]

_FUNDING = {"self_funded": "self_funded", "insured": "insured"}
_HIGH, _MEDIUM = 5, 3


def booklet_offers(found: tuple[Found, ...]) -> tuple[Offer, ...]:
    """The offers of these finds, each answer once."""
    return tuple({one.id: one for one in _offers(found)}.values())


def _offers(found: tuple[Found, ...]) -> Iterator[Offer]:
    for one in found:
        passage, sure = Passage(one.words, page=one.page), _confidence(one.score)
        if one.means == "administrator":
            if one.name:
                yield offer("plan.administrator", one.name, passage, sure)
        elif one.means in _FUNDING:
            yield offer("plan.funding", _FUNDING[one.means], passage, sure)
        else:
            row = {"kind": one.means, "words": one.words} | ({"page": one.page} if one.page else {})
            yield offer("plan.passages", row, passage, sure)


def _confidence(score: int) -> Confidence:
    return Confidence.HIGH if score >= _HIGH else Confidence.MEDIUM if score >= _MEDIUM else Confidence.LOW

"""The amount in dispute, and what a plan would owe by its own terms. In whole cents; shown to the person, printed in no letter."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from appealwright.answers import Known
from appealwright.case import Case

__all__ = ["Amounts", "Estimate", "Terms", "amounts_of", "cents_in", "estimate_of"]

_TERMS = ("money.paid_by_plan", "money.allowed", "money.deductible_left", "money.coinsurance", "money.max_left")
_NETWORK, _OUTSIDE = "clinician.in_network", "money.covers_outside"
_WHOLE = Decimal(100)
"""A hundred cents to the dollar, and a hundred per cent to the whole."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What was billed and paid, and the plan's terms as the person gave them: cents, none below zero. `coinsurance` is the
    person's share in per cent. `paid_by_you` is None where the person did not say.
    """

    billed: int
    paid_by_plan: int
    paid_by_you: int | None
    allowed: int
    deductible_left: int
    coinsurance: Decimal
    max_left: int
    in_network: bool


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the plan would owe if it covered the care by these terms, step by step: all in cents.

    `before_maximum` is deductible and coinsurance together; the maximum cuts it to `your_share`. `above_allowed` is what a
    clinic outside the network may still bill. `back_to_you` is None where it is not known what the person paid.
    """

    allowed: int
    deductible: int
    after_deductible: int
    coinsurance: int
    before_maximum: int
    your_share: int
    plan_share: int
    still_owed: int
    above_allowed: int
    back_to_you: int | None


@dataclass(frozen=True, slots=True)
class Amounts:
    """What is in dispute, and the estimate where every term is known. `missing` names the answers it still lacks;
    `not_covered_outside` says that the plan pays nothing for this clinic, so that there is nothing to work out.
    """

    billed: int
    paid_by_plan: int | None
    in_dispute: int
    terms: Terms | None
    estimate: Estimate | None
    missing: tuple[str, ...]
    not_covered_outside: bool


def amounts_of(case: Case) -> Amounts | None:
    """The amounts of a case, None where nobody said what was billed."""
    billed = cents_in(case, "money.billed")
    if billed is None:
        return None
    paid = cents_in(case, "money.paid_by_plan")
    terms = _terms(case, billed)
    missing = tuple(name for name in (*_TERMS, *_network_answers(case)) if not isinstance(case.get(name), Known))
    return Amounts(
        billed=billed,
        paid_by_plan=paid,
        in_dispute=max(0, billed - (paid or 0)),
        terms=terms,
        estimate=estimate_of(terms) if terms else None,
        missing=missing,
        not_covered_outside=case.is_(_NETWORK, value=False) and case.is_(_OUTSIDE, value=False),
    )


def estimate_of(terms: Terms) -> Estimate:
    """What the plan would owe by these terms. A plan never owes more than was billed, whatever it allows."""
    allowed = min(terms.allowed, terms.billed)
    deductible = min(terms.deductible_left, allowed)
    after = allowed - deductible
    coinsurance = _rounded(after * min(terms.coinsurance, _WHOLE) / _WHOLE)
    yours = min(deductible + coinsurance, terms.max_left)
    plan = allowed - yours
    above = 0 if terms.in_network else terms.billed - allowed
    owed = max(0, plan - terms.paid_by_plan)
    # What the person paid beyond their own share comes from this payment of the plan, so never more than it.
    back = None if terms.paid_by_you is None else min(owed, max(0, terms.paid_by_you - yours - above))
    return Estimate(allowed, deductible, after, coinsurance, deductible + coinsurance, yours, plan, owed, above, back)


def cents_in(case: Case, name: str) -> int | None:
    """An answer in dollars as cents, None where it is not known."""
    value = _number(case, name)
    return None if value is None else _rounded(value * _WHOLE)


def _terms(case: Case, billed: int) -> Terms | None:
    """The terms where all are known and the plan covers this clinic at all."""
    paid, allowed = cents_in(case, "money.paid_by_plan"), cents_in(case, "money.allowed")
    deductible, most = cents_in(case, "money.deductible_left"), cents_in(case, "money.max_left")
    share, inside = _number(case, "money.coinsurance"), case.is_(_NETWORK, value=True)
    outside = case.is_(_NETWORK, value=False) and case.is_(_OUTSIDE, value=True)
    if paid is None or allowed is None or deductible is None or most is None or share is None or not (inside or outside):
        return None
    return Terms(billed, paid, cents_in(case, "money.paid_by_you"), allowed, deductible, share, most, inside)


def _network_answers(case: Case) -> tuple[str, ...]:
    return (_NETWORK, _OUTSIDE) if case.is_(_NETWORK, value=False) else (_NETWORK,)


def _number(case: Case, name: str) -> Decimal | None:
    answer = case.get(name)
    # By way of its text: 0.1 dollars are ten cents, not what a binary fraction makes of them.
    return Decimal(str(answer.value)) if isinstance(answer, Known) and isinstance(answer.value, int | float) else None


def _rounded(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))

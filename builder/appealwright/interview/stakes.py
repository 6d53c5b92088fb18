"""What is at stake, beside the letter: the amount in dispute, what the plan's terms make of it, and the published rates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.amounts import Amounts, Estimate, Terms, amounts_of
from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.facts import Facts, Row
from appealwright.notice.money.recoupment import wanted_back
from appealwright.predicates import holds
from appealwright.words import Words

__all__ = ["Rate", "Stakes", "stakes_of"]


@dataclass(frozen=True, slots=True)
class Rate:
    """One published rate of changed decisions: what it says, what it counts, its limit, and its source."""

    title: str
    says: str
    counts: str
    limit: str
    source: str


@dataclass(frozen=True, slots=True)
class Stakes:
    """The amount in one sentence, what follows from it in a few more, each step of the working, and the rates; or why there
    are no rates.
    """

    dispute: str
    result: tuple[str, ...]
    working: tuple[str, ...]
    rates: tuple[Rate, ...]
    no_rates: str


def stakes_of(case: Case, assessment: Assessment, facts: Facts, words: Words) -> Stakes:
    """What is at stake in this case. Only rates that are about this kind of plan are shown."""
    amounts = amounts_of(case)
    rates = tuple(
        _rate(row, words)
        for place in filter(None, (case.text("plan.issued_in"), "US"))
        for row in facts.on_topic("statistic", place)
        if row.detail.get("reversal")
        and row.in_force_on(assessment.as_of)
        and holds(row.detail["reversal"]["when"], assessment.view) is True
    )
    none = "" if rates else words("view", "rates_none" if case.text("plan.kind") else "rates_later")
    if amounts is None:
        return Stakes("", (), (), rates, none)
    return Stakes(_dispute(amounts, words), tuple(_result(case, amounts, words)), tuple(_working(amounts, words)), rates, none)


def _dispute(amounts: Amounts, words: Words) -> str:
    said = _dollars(amounts.in_dispute)
    if not amounts.paid_by_plan:
        return words("view", "money_dispute", amount=said)
    return words("view", "money_dispute_rest", amount=said, billed=_dollars(amounts.billed), paid=_dollars(amounts.paid_by_plan))


def _result(case: Case, amounts: Amounts, words: Words) -> Iterator[str]:
    if wanted_back(case.text("denial.text")):
        yield words("view", "money_wanted_back", name=words("question", "money.paid_by_plan", "short"))
    if amounts.not_covered_outside:
        yield words("view", "money_outside")
    elif amounts.estimate is None:
        names = ", ".join(words("question", name, "short") for name in amounts.missing)
        yield words("view", "money_missing", names=names)
    else:
        yield words("view", "money_owes", amount=_dollars(amounts.estimate.still_owed))
        if amounts.estimate.back_to_you is not None:
            yield words("view", "money_back", amount=_dollars(amounts.estimate.back_to_you))


def _working(amounts: Amounts, words: Words) -> Iterator[str]:
    terms, found = amounts.terms, amounts.estimate
    if terms is None or found is None:
        return
    counted = "money_allowed" if terms.allowed <= terms.billed else "money_allowed_billed"
    yield words("view", counted, amount=_dollars(found.allowed))
    yield words("view", "money_deductible", amount=_dollars(found.deductible))
    yield words(
        "view",
        "money_coinsurance",
        rest=_dollars(found.after_deductible),
        percent=f"{terms.coinsurance.normalize():f}",
        amount=_dollars(found.coinsurance),
    )
    if found.your_share < found.before_maximum:
        yield words("view", "money_maximum", before=_dollars(found.before_maximum), amount=_dollars(found.your_share))
    yield words("view", "money_plan", allowed=_dollars(found.allowed), yours=_dollars(found.your_share), amount=_dollars(found.plan_share))
    yield words("view", "money_owed", paid=_dollars(terms.paid_by_plan), amount=_dollars(found.still_owed))
    if found.above_allowed:
        yield words("view", "money_above", amount=_dollars(found.above_allowed))
    yield from _your_part(terms, found, words)


def _your_part(terms: Terms, found: Estimate, words: Words) -> Iterator[str]:
    if terms.paid_by_you is not None:
        part = found.your_share + found.above_allowed
        beyond = max(0, terms.paid_by_you - part)
        yield words("view", "money_paid", paid=_dollars(terms.paid_by_you), part=_dollars(part), amount=_dollars(beyond))


def _rate(row: Row, words: Words) -> Rate:
    reversal = row.detail["reversal"]
    source = words("view", "rates_source", source=row.detail["source_name"], date=words.day(row.checked))
    return Rate(row.title, reversal["says"], reversal["counts"], reversal["limit"], source)


def _dollars(cents: int) -> str:
    return f"${cents // 100:,}.{cents % 100:02}"

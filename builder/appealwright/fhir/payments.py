"""ExplanationOfBenefit: the codes by which a claim for this treatment was refused, its number and its sums. Other claims are left alone."""

from __future__ import annotations

from collections.abc import Iterator

from appealwright.facts import Facts
from appealwright.fhir.bundle import Bundle
from appealwright.fhir.found import Left, Taken, Why
from appealwright.fhir.nodes import Node, codings, name_of, number, part, parts, text
from appealwright.fhir.person import display

__all__ = ["claim_answers"]

_SERVICES = {"hcpcs", "cpt"}
_REASONS = {"denialreason", "adjustmentreason", "rejectreason"}
_SYSTEMS = {"claim-adjustment-reason-code": "carc", "remittance-advice-remark-code": "rarc"}
_SUMS = {"submitted": "money.billed", "benefit": "money.paid_by_plan", "paidbypatient": "money.paid_by_you"}


def claim_answers(bundle: Bundle, facts: Facts) -> Iterator[Taken | Left]:
    """What claims for services that the rows know of this treatment say; sums only where there is one such claim."""
    services = {str(row.detail["code"]) for row in facts.of_kind("code") if row.detail["system"] in _SERVICES}
    claims, others = [], 0
    for claim in bundle.of("ExplanationOfBenefit"):
        items = [item for item in parts(claim, "item") if services & {code for _, code in codings(part(item, "productOrService"))}]
        if items:
            claims.append((claim, items))
        else:
            others += 1
    for claim, items in claims:
        yield from _claim(bundle, claim, items, services, facts)
        if len(claims) == 1:
            yield from _sums(claim)
    if others:
        yield Left(str(others), Why.OTHER_CLAIM)


def _claim(bundle: Bundle, claim: Node, items: list[Node], services: set[str], facts: Facts) -> Iterator[Taken | Left]:
    if insurer := display(bundle, claim, "insurer"):
        yield Taken("denial.insurer", insurer, f"ExplanationOfBenefit.insurer: {insurer}")
    for identifier in parts(claim, "identifier")[:1]:
        if value := text(identifier, "value"):
            yield Taken("denial.reference", value, f"ExplanationOfBenefit.identifier: {value}")
    if clinic := display(bundle, claim, "provider"):
        yield Taken("treatment.clinic", clinic, f"ExplanationOfBenefit.provider: {clinic}", surely=False)
    for item in items:
        for _, code in codings(part(item, "productOrService")):
            if code in services:
                yield Taken("treatment.code", code, f"ExplanationOfBenefit.item: {code} {name_of(part(item, 'productOrService'))}".strip())
        for adjudication in parts(item, "adjudication"):
            yield from _reasons(adjudication, facts)
    for adjudication in parts(claim, "adjudication"):
        yield from _reasons(adjudication, facts)


def _reasons(adjudication: Node, facts: Facts) -> Iterator[Taken | Left]:
    """The grounds that the codes of an adjudication stand for, by the rows; codes that no row knows are left."""
    if not _REASONS & {code for _, code in codings(part(adjudication, "category"))}:
        return
    for system, code in codings(part(adjudication, "reason")):
        kind = next((kind for name, kind in _SYSTEMS.items() if name in system), "")
        row_id = f"code.{kind}-{code.casefold()}"
        said = f"{code} {name_of(part(adjudication, 'reason'))}".strip()
        if not kind:
            continue
        ground = facts.row(row_id).detail.get("ground") if row_id in facts else None
        if ground:
            yield Taken("denial.reasons", {"ground": ground, "code": code}, f"ExplanationOfBenefit.adjudication: {said}")
        else:
            yield Left(said, Why.UNKNOWN_CODE)


def _sums(claim: Node) -> Iterator[Taken]:
    for total in parts(claim, "total"):
        category = next((code for _, code in codings(part(total, "category")) if code in _SUMS), "")
        amount = number(total, "amount", "value")
        if category and amount is not None and amount >= 0 and text(total, "amount", "currency") in {"", "USD"}:
            yield Taken(_SUMS[category], amount, f"ExplanationOfBenefit.total ({category}): {amount:.2f}")

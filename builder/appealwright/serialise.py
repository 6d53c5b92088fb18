"""An assessment as JSON: what the shell prints, and what other programs may rely on (schema: `appealwright schema assessment`)."""

from __future__ import annotations

from typing import Any

from appealwright.arguments import ArgumentFinding, Reason
from appealwright.assessment import Assessment
from appealwright.binding import RuleFinding
from appealwright.deadlines import Deadline

__all__ = ["assessment_document"]


def assessment_document(assessment: Assessment) -> dict[str, Any]:
    """The assessment as plain values. Rows are named by id with their citation; words come from the rows."""
    return {
        "as_of": assessment.as_of.isoformat(),
        "regime": {
            "regime": assessment.regime.regime,
            "name": assessment.regime_row.detail["name"] if assessment.regime_row else None,
            "because": list(assessment.regime.because),
            "needs": list(assessment.regime.needs),
        },
        "rules": [_rule(rule) for rule in assessment.rules],
        "deadlines": [_deadline(deadline) for deadline in assessment.deadlines],
        "appeal_by": _deadline(assessment.appeal_by) if assessment.appeal_by else None,
        "arguments": [_argument(argument) for argument in assessment.arguments],
    }


def _rule(rule: RuleFinding) -> dict[str, Any]:
    return {
        "row": rule.row.id,
        "topic": rule.row.topic,
        "citation": rule.row.citation,
        "binds": "yes" if rule.certain else "cannot_tell",
        "usable": rule.usable,
        "needs": list(rule.needs),
        "conditions": [
            {"condition": found.condition.id, "says": found.condition.says, "shown": found.shown.value, "needs": list(found.needs)}
            for found in rule.conditions
        ],
    }


def _deadline(deadline: Deadline) -> dict[str, Any]:
    return {
        "what": deadline.what,
        "whose": deadline.whose,
        "words": deadline.words,
        "row": deadline.row_id,
        "day": deadline.day.isoformat() if deadline.day else None,
        "by_notice": deadline.by_notice.isoformat() if deadline.by_notice else None,
        "act_by": deadline.act_by.isoformat() if deadline.act_by else None,
        "send_by": deadline.send_by.isoformat() if deadline.send_by else None,
        "at_latest": deadline.at_latest.isoformat() if deadline.at_latest else None,
        "counted_from": deadline.counted_from,
        "approximate": deadline.approximate,
        "standing": deadline.standing.value,
    }


def _argument(argument: ArgumentFinding) -> dict[str, Any]:
    return {
        "row": argument.row.id,
        "name": argument.row.detail["name"],
        "fit": argument.fit.value,
        "reasons": [_reason(reason) for reason in argument.reasons],
        "stops": [_reason(reason) for reason in argument.stops],
        "cautions": [_reason(reason) for reason in argument.cautions],
        "needs": list(argument.needs),
        "evidence": list(argument.evidence),
        "against": list(argument.against),
        "counters": [{"insurer_says": counter.insurer_says, "honest_reply": counter.honest_reply} for counter in argument.counters],
        "strength": argument.row.detail["strength"],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {"says": reason.says, "so": reason.so, "missing": reason.missing, "needs": list(reason.needs)}

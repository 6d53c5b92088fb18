"""JSON Schemas of what goes in and what comes out, made from the same questions and enums that the code uses."""

from __future__ import annotations

from typing import Any

from appealwright.arguments import Fit
from appealwright.binding import Shown
from appealwright.case_versions import CASE_VERSION
from appealwright.deadlines import Standing
from appealwright.questions import Kind, Question, interview
from appealwright.reading import MAXIMUM_LENGTH, MAXIMUM_ROWS, states

__all__ = ["assessment_schema", "case_schema"]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NOT_KNOWN = [
    {"type": "null", "description": "not known"},
    {"type": "object", "properties": {"unknown": {"const": True}}, "required": ["unknown"], "additionalProperties": False},
    {"type": "object", "properties": {"does_not_apply": {"const": True}}, "required": ["does_not_apply"], "additionalProperties": False},
]


def case_schema() -> dict[str, Any]:
    """The schema of a case file: nested by the dotted names of the interview; every answer may be unknown or not apply."""
    groups: dict[str, dict[str, Any]] = {}
    for question in interview().questions():
        group, name = question.name.split(".", 1)
        groups.setdefault(group, {})[name] = {"anyOf": [_value(question), *_NOT_KNOWN]}
    return {
        "$schema": _DRAFT,
        "title": "An Appealwright case",
        "type": "object",
        "required": ["case_version"],
        "additionalProperties": False,
        "properties": {
            "case_version": {"enum": list(range(1, CASE_VERSION + 1))},
            "title": {"type": "string", "description": "the situation in one sentence; never printed"},
            "own_words": {"type": "object", "description": "passages the person wrote by hand, by document and block"},
            "withheld": {"type": "object", "description": "facts kept out of a document, by document"},
            **{group: {"type": "object", "additionalProperties": False, "properties": fields} for group, fields in groups.items()},
        },
    }


def assessment_schema() -> dict[str, Any]:
    """The schema of `appealwright assess`."""
    text, flag = {"type": "string"}, {"type": "boolean"}
    day = {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}
    maybe = {"type": ["string", "null"]}
    names = {"type": "array", "items": text}
    reason = _object(says=text, so={"type": ["boolean", "null"]}, missing=maybe, needs=names)
    condition = _object(condition=text, says=text, shown={"enum": [shown.value for shown in Shown]}, needs=names)
    deadline = _object(
        what=text,
        whose=text,
        words=text,
        row=text,
        day=day,
        by_notice=day,
        act_by=day,
        send_by=day,
        at_latest=day,
        counted_from=text,
        approximate=flag,
        standing={"enum": [standing.value for standing in Standing]},
    )
    argument = _object(
        row=text,
        name=text,
        fit={"enum": [fit.value for fit in Fit]},
        reasons=_list(reason),
        stops=_list(reason),
        cautions=_list(reason),
        needs=names,
        evidence=names,
        against=names,
        counters=_list(_object(insurer_says=text, honest_reply=text)),
        strength=text,
    )
    rule = _object(
        row=text,
        topic=text,
        citation=maybe,
        binds={"enum": ["yes", "cannot_tell"]},
        usable=flag,
        needs=names,
        conditions=_list(condition),
    )
    return {
        "$schema": _DRAFT,
        "title": "An Appealwright assessment",
        **_object(
            as_of={"type": "string", "format": "date"},
            regime=_object(regime=maybe, name=maybe, because=names, needs=names),
            rules=_list(rule),
            deadlines=_list(deadline),
            appeal_by={"anyOf": [deadline, {"type": "null"}]},
            arguments=_list(argument),
        ),
    }


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": list(properties), "properties": properties}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _value(question: Question) -> dict[str, Any]:
    bounds = {"minimum": question.minimum or 0, "maximum": question.maximum if question.maximum is not None else 1_000_000}
    columns = {column.name: {"anyOf": [_value(column), *_NOT_KNOWN]} for column in question.columns}
    row = {"type": "object", "additionalProperties": False, "properties": columns}
    forms: dict[Kind, dict[str, Any]] = {
        Kind.DATE: {"type": "string", "format": "date"},
        Kind.PARTIAL_DATE: {"type": "string", "pattern": r"^\d{4}(-\d{2}){0,2}$"},
        Kind.INTEGER: {"type": "integer", **bounds},
        Kind.NUMBER: {"type": "number", **bounds},
        Kind.YES_NO: {"type": "boolean"},
        Kind.CHOICE: {"enum": list(question.options)},
        Kind.CHOICES: {"type": "array", "items": {"enum": list(question.options)}, "uniqueItems": True},
        Kind.STATE: {"enum": list(states())},
        Kind.GROUND: {"type": "string", "pattern": "^ground[.][a-z-]+$"},
        Kind.TABLE: {"type": "array", "maxItems": MAXIMUM_ROWS, "items": row},
        **{kind: {"type": "string", "maxLength": length} for kind, length in MAXIMUM_LENGTH.items()},
    }
    return forms[question.kind]

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
    """The schema of `appealwright assess`; each field says what it holds."""
    row = _text("the id of the row that says so, as in the open dataset")
    needs = _names("the answers that would settle it, by their names in a case file; empty where nothing is missing")
    return {
        "$schema": _DRAFT,
        "title": "An Appealwright assessment",
        **_object(
            as_of={"type": "string", "format": "date", "description": "the day for which all of this holds"},
            regime={**_regime(needs), "description": "the kind of coverage"},
            rules=_list(_rule(row, needs), "the rules that bind the plan, or may"),
            deadlines=_list(_deadline(row), "every clock of the case, the person's and the others'"),
            appeal_by={
                "anyOf": [_deadline(row), {"type": "null"}],
                "description": "the clock of the step to take now; null where no rule and no notice gives one",
            },
            arguments=_list(_argument(row, needs), "every argument there is, those that fit first"),
        ),
    }


def _regime(needs: dict[str, Any]) -> dict[str, Any]:
    return _object(
        regime=_maybe("the kind of coverage, which decides what law governs; null: cannot be told yet"),
        name=_maybe("its name in words"),
        because=_names("the answers that settled it"),
        needs=needs,
    )


def _rule(row: dict[str, Any], needs: dict[str, Any]) -> dict[str, Any]:
    condition = _object(
        condition=_text("the condition's name in its row"),
        says=_text("what the law asks for, in our words"),
        shown={"enum": [shown.value for shown in Shown], "description": "how the case stands to it"},
        needs=needs,
    )
    return _object(
        row=row,
        topic=_text("what it is about: internal-appeal, external-review, off-label, parity and others"),
        citation=_maybe("the law as it is cited; null where the row cites none"),
        binds={"enum": ["yes", "cannot_tell"], "description": "whether it binds this plan; a rule that does not is left out"},
        usable={"type": "boolean", "description": "whether a letter of this day may state it"},
        needs=needs,
        conditions=_list(condition, "what the rule asks for, one by one"),
    )


def _argument(row: dict[str, Any], needs: dict[str, Any]) -> dict[str, Any]:
    reason = _object(
        says=_text("what is asked of the case"),
        so={"type": ["boolean", "null"], "description": "whether it is so; null: cannot be told yet"},
        missing=_maybe("what to do where it is not so"),
        needs=needs,
    )
    counter = _object(insurer_says=_text("what the insurer will say"), honest_reply=_text("what can be answered in good faith"))
    return _object(
        row=row,
        name=_text("what the argument is called"),
        fit={"enum": [fit.value for fit in Fit], "description": "whether it can be used in this case"},
        reasons=_list(reason, "what must be so for it to fit"),
        stops=_list(reason, "what forbids it"),
        cautions=_list(reason, "what weakens it; to be said to the person"),
        needs=needs,
        evidence=_names("rows of studies and bodies for it"),
        against=_names("rows of studies against it; a letter names them too"),
        counters=_list(counter, "what to expect in reply"),
        strength=_text("how much it can carry, in words"),
    )


def _deadline(row: dict[str, Any]) -> dict[str, Any]:
    return _object(
        what=_text("what has to be done"),
        whose=_text("who has to do it: claimant, insurer, reviewer, regulator"),
        words=_text("the rule in words, for the person"),
        row={**row, "description": "the id of the row that gives the clock; empty where the notice alone does"},
        day=_day("the last day by the rule; null where it runs from what has not happened, or in hours"),
        by_notice=_day("the day that the notice itself states"),
        act_by=_day("the day to act by: the notice's own where it gives more, the earlier where it gives less"),
        send_by=_day("the last day on which offices are open, no later than `act_by`"),
        at_latest=_day("a later day that the rule allows besides (the day of a cut), or counts to where its office counts less"),
        counted_from=_text("the answer that the days run from"),
        approximate={"type": "boolean", "description": "counted from the date on the notice, as the day it came is not known"},
        standing={"enum": [standing.value for standing in Standing], "description": "how the day stands to `as_of`"},
    )


def _text(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description}


def _maybe(description: str) -> dict[str, Any]:
    return {"type": ["string", "null"], "description": description}


def _day(description: str) -> dict[str, Any]:
    return {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}], "description": description}


def _names(description: str) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string"}, "description": description}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": list(properties), "properties": properties}


def _list(items: dict[str, Any], description: str) -> dict[str, Any]:
    return {"type": "array", "items": items, "description": description}


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

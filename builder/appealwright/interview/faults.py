"""What is wrong on a page, in the words the person reads: the same beside the field and in the summary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from appealwright.interview.answers import Typed, question_of
from appealwright.interview.casefile import filled_rows
from appealwright.interview.dates import PARTS, month_number
from appealwright.interview.fields import element_id
from appealwright.interview.steps import Page
from appealwright.questions import Interview, Kind, Question
from appealwright.reading import Problem
from appealwright.words import Words

__all__ = ["Fault", "faults_on"]

_BETWEEN = re.compile(r"(\S+) to (\S+)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_AT_MOST = re.compile(r"at most (.+)")


@dataclass(frozen=True, slots=True)
class Fault:
    """One answer that must be mended: its field, the element to go to, and the sentence that says what to do."""

    name: str
    element: str
    message: str


def faults_on(page: Page, problems: Iterable[Problem], typed: Typed, interview: Interview, words: Words) -> tuple[Fault, ...]:
    """The faults of the questions on this page, in the order in which they stand there."""
    order = [question.name for question in page.questions]
    found = [(question_of(problem.field, interview), problem) for problem in problems if _is_asked(problem, interview)]
    here = [(question, problem) for question, problem in found if question.name in order]
    here.sort(key=lambda pair: order.index(pair[0].name))
    return tuple(_fault(problem, question, typed, words) for question, problem in here)


def _is_asked(problem: Problem, interview: Interview) -> bool:
    return any(problem.field == question.name or problem.field.startswith(f"{question.name}.") for question in interview.questions())


def _fault(problem: Problem, question: Question, typed: Typed, words: Words) -> Fault:
    asked, name, short = question, question.name, words("question", question.name, "short")
    if question.kind is Kind.TABLE and problem.field != question.name:
        index, _, column_name = problem.field.removeprefix(f"{question.name}.").partition(".")
        row = filled_rows(typed, question.name)[int(index)]
        asked = next(column for column in question.columns if column.name == column_name)
        name = f"{question.name}.{row}.{column_name}"
        place = words("question", question.name, "row", number=typed.rows_of(question.name).index(row) + 1)
        short = f"{place}: {words('question', question.name, 'columns', column_name, 'short')}"
    code, parts = _code(problem, asked, name, typed, words)
    message = words("error", code, **_values(problem, asked, short, parts, words))
    is_date = asked.kind in {Kind.DATE, Kind.PARTIAL_DATE}
    return Fault(name, element_id(f"{name}.{(parts or PARTS)[0]}") if is_date else element_id(name), message)


def _values(problem: Problem, asked: Question, short: str, parts: tuple[str, ...], words: Words) -> dict[str, str]:
    other = asked.not_before if problem.code == "date_before" else asked.not_after
    limit = words("question", other, "short") if other and other != "as_of" else ""
    missing = words("error", "parts_join").join(words("error", "parts", part) for part in parts)
    bound = _DAY.match(problem.accepted)
    day = words.day(date.fromisoformat(bound[0])) if bound else ""
    return {"name": short, "accepted": _accepted_said(problem.accepted, words), "limit": limit, "parts": missing, "day": day}


def _accepted_said(accepted: str, words: Words) -> str:
    """The bounds of a number or a length, as the core names them, in the words of the person."""
    if found := _BETWEEN.fullmatch(accepted):
        return words("error", "range", least=found[1], most=found[2])
    if found := _AT_MOST.fullmatch(accepted):
        return words("error", "at_most", most=found[1])
    return accepted


def _code(problem: Problem, asked: Question, name: str, typed: Typed, words: Words) -> tuple[str, tuple[str, ...]]:
    """The key of the sentence, and the parts of a date that it is about."""
    if problem.code == "date_after" and asked.not_after == "as_of":
        return "date_future", ()
    if problem.code not in {"not_date", "not_partial_date", "no_such_date"}:
        return problem.code, ()
    given = {part: typed.text(f"{name}.{part}").strip() for part in PARTS}
    missing = tuple(part for part in PARTS if not given[part])
    if problem.code == "not_date" and missing:
        return "date_incomplete", missing
    if given["month"] and month_number(given["month"], words.several("view", "months")) is None:
        return "date_month", ("month",)
    if given["year"] and not (given["year"].isdigit() and len(given["year"]) == 4):
        return "date_year", ("year",)
    return problem.code, ()

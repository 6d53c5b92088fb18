"""What no schema can say: references between rows, printability, answers that do not exist, age."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from scripts.rowfiles import Problem, Row, SourceRow, name_of

REFERENCES = {
    "ground": ("arguments", "evidence"),
    "argument": ("rests_on", "evidence", "against", "thoughts", "thoughts_against", "bodies", "payers", "grounds"),
    "caution": ("about",),
    "note": ("about",),
}
MONTHS_BEFORE_STALE = 12
_TO_THE_PLAN = re.compile(r"\byou(r|rs)?\b|\bplease (?!see\b|ask\b)", re.IGNORECASE)
_TEST_KEYS = {"answer", "is", "in", "has", "at_least", "known"}


def cross_problems(rows: list[SourceRow], answers: frozenset[str], refused: Iterable[Problem] = ()) -> list[Problem]:
    """Doubled ids, dead references, unprintable evidence, predicates over answers that nobody is asked.

    A row that the schemas refused is not looked into, but others may refer to it: one fault hides no other.
    """
    by_id = {str(source.row.get("id")): source.row for source in rows}
    times = Counter(str(source.row.get("id")) for source in rows)
    problems: list[Problem] = []
    for source in sound_rows(rows, refused):
        found = [
            *([("id", f"stands {times[source.row['id']]} times")] if times[source.row["id"]] > 1 else []),
            *_dead_references(source.row, by_id),
            *_unasked(source.row, answers),
            *_spoken_outside(source.row),
            *_ended_routes(source.row, by_id),
            *_uncertified(source.row),
        ]
        problems += [Problem(source.file, str(source.row["id"]), field, reason) for field, reason in found]
    return problems


def sound_rows(rows: list[SourceRow], refused: Iterable[Problem]) -> list[SourceRow]:
    """The rows without any of these problems."""
    faulty = {(problem.file, problem.row) for problem in refused}
    return [source for source in rows if (source.file, name_of(source.row)) not in faulty]


def stale_rows(rows: list[SourceRow], today: date) -> list[Problem]:
    """Rows whose last check is older than twelve months: a warning, since old is not wrong."""
    stale = []
    for source in rows:
        checked = date.fromisoformat(str(source.row["checked"]))
        months = months_between(checked, today)
        if months >= MONTHS_BEFORE_STALE:
            stale.append(Problem(source.file, str(source.row["id"]), "checked", f"{checked.isoformat()} is {months} months ago"))
    return stale


def months_between(day: date, today: date) -> int:
    """The whole months from `day` to `today`."""
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)


def _dead_references(row: Row, by_id: Mapping[str, Row]) -> Iterator[tuple[str, str]]:
    for target in {target for step in row["detail"].get("ladder", ()) for target in step["rows"]} - set(by_id):
        yield "detail.ladder", f"no row has the id {target!r}"
    for field in REFERENCES.get(str(row["kind"]), ()):
        for target in row["detail"].get(field) or ():
            if target not in by_id:
                yield f"detail.{field}", f"no row has the id {target!r}"
            elif field == "evidence" and row["kind"] == "argument" and not by_id[target].get("letter"):
                yield f"detail.{field}", f"{target!r} has no printable result (its letter is null)"


def _unasked(row: Row, answers: frozenset[str]) -> Iterator[tuple[str, str]]:
    for answer in sorted(set(_answers_in(row))):
        if answer not in answers:
            yield "test", f"no question and no derived value is named {answer!r}"


def _spoken_outside(row: Row) -> Iterator[tuple[str, str]]:
    """Off-label conditions also stand in letters to an office outside the plan: what speaks to the plan needs a second wording."""
    if row.get("topic") != "off-label":
        return
    for condition in row.get("conditions") or ():
        for said in (condition, *(condition.get("variants") or ())):
            field = f"conditions.{condition['id']}"
            if _TO_THE_PLAN.search(said["shown"]) and "outside" not in said:
                yield field, f"{said['shown']!r} speaks to the plan; `outside` must say it to an office outside the plan"
            if _TO_THE_PLAN.search(said.get("outside", "")):
                yield field, f"outside: {said['outside']!r} speaks to the plan"


def _uncertified(row: Row) -> Iterator[tuple[str, str]]:
    """A track on which a clinician certifies has the clauses to sign, or says why no page of ours has them."""
    detail, says = row.get("detail") or {}, str(row.get("says"))
    if detail.get("track") != "experimental" or "certif" not in says:
        return
    clauses = detail.get("certifies") or any("certif" in str(one.get("says")) for one in row.get("conditions", ()))
    if not clauses and not detail.get("certificate"):
        yield (
            "detail.certifies",
            "none, though `says` speaks of a certificate; accepted: clauses, or detail.certificate",
        )


def _ended_routes(row: Row, by_id: Mapping[str, Row]) -> Iterator[tuple[str, str]]:
    """A caution that ends a way to send a request is heeded by the rows it is about: they print no route that it ends."""
    for ended in row["detail"].get("ends") or ():
        for target in row["detail"].get("about") or ():
            route = (by_id.get(target) or {"detail": {}})["detail"].get("file_with") or {}
            for field, said in route.items():
                # What a route warns of is no route: "not the old post box".
                if isinstance(said, str) and ended.casefold() in said.casefold():
                    yield "detail.ends", f"{target} still sends requests there: detail.file_with.{field} says {ended!r}"


def _answers_in(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("answer"), str) and set(node) <= _TEST_KEYS:
            yield node["answer"]
        for value in node.values():
            yield from _answers_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from _answers_in(value)

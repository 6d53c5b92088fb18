"""Tests over answers, written as data in rows and questions. Three-valued: what is not known makes a test unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from appealwright.answers import DOES_NOT_APPLY, Answer, Known

__all__ = ["View", "answers_in", "holds", "unknown_answers"]

View = Callable[[str], Answer]
"""Gives the answer of a name: one that was asked, or one worked out from others."""


def holds(predicate: Mapping[str, Any], view: View) -> bool | None:
    """Whether `predicate` is true of the answers in `view`; None where an answer it needs is not known.

    Raises ValueError for a predicate of no known form (the schemas refuse those before they are compiled).
    """
    if "all" in predicate:
        return _all(holds(part, view) for part in predicate["all"])
    if "any" in predicate:
        opposite = _all(_not(holds(part, view)) for part in predicate["any"])
        return _not(opposite)
    if "not" in predicate:
        return _not(holds(predicate["not"], view))
    return _answer_holds(predicate, view(predicate["answer"]))


def answers_in(predicate: Mapping[str, Any]) -> Iterator[str]:
    """The names of the answers that `predicate` tests."""
    if "answer" in predicate:
        yield predicate["answer"]
    for part in (*predicate.get("all", ()), *predicate.get("any", ()), *([predicate["not"]] if "not" in predicate else ())):
        yield from answers_in(part)


def unknown_answers(predicate: Mapping[str, Any], view: View) -> tuple[str, ...]:
    """The answers that `predicate` still needs, each once, in its own order."""
    if holds(predicate, view) is not None:
        return ()
    return tuple(
        dict.fromkeys(name for name in answers_in(predicate) if not isinstance(view(name), Known) and view(name) is not DOES_NOT_APPLY)
    )


def _answer_holds(test: Mapping[str, Any], answer: Answer) -> bool | None:
    if not isinstance(answer, Known):
        return False if answer is DOES_NOT_APPLY else (False if "known" in test else None)
    value = answer.value
    match test:
        case {"is": wanted}:
            return bool(value == wanted)
        case {"in": accepted}:
            return value in accepted
        case {"has": wanted}:
            return isinstance(value, tuple) and wanted in value
        case {"at_least": least}:
            return isinstance(value, int | float) and value >= least
        case {"known": _}:
            return True
        case _:
            raise ValueError(f"a test of no known form: {sorted(test)}")


def _not(truth: bool | None) -> bool | None:  # noqa: FBT001 - a truth value is what this function is about
    return None if truth is None else not truth


def _all(truths: Iterable[bool | None]) -> bool | None:
    known = list(truths)
    if False in known:
        return False
    return None if None in known else True

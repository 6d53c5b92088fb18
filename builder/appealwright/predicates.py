"""Tests over answers, written as data in rows and questions. Three-valued: what is not known makes a test unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from appealwright.answers import DOES_NOT_APPLY, Answer, Known

__all__ = ["View", "answers_in", "holds", "is_settled", "unknown_answers"]

View = Callable[[str], Answer]
"""Gives the answer of a name: one that was asked, or one worked out from others."""

Predicate = Mapping[str, Any]
Test = Callable[[View], bool | None]

_MADE: dict[int, tuple[Predicate, Test]] = {}
"""Each predicate made into a function once, with the predicate itself so that its identity is not given away: a keystroke
asks a thousand of them."""


def holds(predicate: Predicate, view: View) -> bool | None:
    """Whether `predicate` is true of the answers in `view`; None where an answer it needs is not known.

    Raises ValueError for a predicate of no known form (the schemas refuse those before they are compiled).
    """
    made = _MADE.get(id(predicate))
    if made is None or made[0] is not predicate:
        made = _MADE[id(predicate)] = (predicate, _test(predicate))
    return made[1](view)


def is_settled(predicate: Predicate | None, view: View) -> bool:
    """Whether it holds for certain; none at all does. Of a question whose condition is still open the answer that opens it comes first."""
    return predicate is None or holds(predicate, view) is True


def answers_in(predicate: Predicate) -> Iterator[str]:
    """The names of the answers that `predicate` tests."""
    if "answer" in predicate:
        yield predicate["answer"]
    for part in (*predicate.get("all", ()), *predicate.get("any", ()), *([predicate["not"]] if "not" in predicate else ())):
        yield from answers_in(part)


def unknown_answers(predicate: Predicate, view: View) -> tuple[str, ...]:
    """The answers that `predicate` still needs, each once, in its own order."""
    if holds(predicate, view) is not None:
        return ()
    return tuple(
        dict.fromkeys(name for name in answers_in(predicate) if not isinstance(view(name), Known) and view(name) is not DOES_NOT_APPLY)
    )


def _known(name: str) -> Test:
    def test(view: View) -> bool:
        # A view of a case can tell this without giving the answer: what only asks this hangs on no more (ledger.py).
        knows = getattr(view, "knows", None)
        return bool(knows(name)) if knows else isinstance(view(name), Known)

    return test


def _test(predicate: Predicate) -> Test:
    match predicate:
        case {"all": parts}:
            return _all([_test(part) for part in parts])
        case {"any": parts}:
            return _opposite(_all([_opposite(_test(part)) for part in parts]))
        case {"not": part}:
            return _opposite(_test(part))
        case {"answer": name, "known": _}:
            return _known(name)
        case {"answer": name}:
            return _of_value(name, _form(predicate))
        case _:
            raise ValueError(f"a test of no known form: {sorted(predicate)}")


def _form(predicate: Predicate) -> Callable[[Any], bool]:
    match predicate:
        case {"is": wanted}:
            return lambda value: bool(value == wanted)
        case {"in": accepted}:
            return lambda value: value in accepted
        case {"has": wanted}:
            return lambda value: isinstance(value, tuple) and wanted in value
        case {"at_least": least}:
            return lambda value: isinstance(value, int | float) and value >= least
        case _:
            raise ValueError(f"a test of no known form: {sorted(predicate)}")


def _of_value(name: str, is_so: Callable[[Any], bool]) -> Test:
    def test(view: View) -> bool | None:
        answer = view(name)
        if isinstance(answer, Known):
            return is_so(answer.value)
        return False if answer is DOES_NOT_APPLY else None

    return test


def _opposite(inner: Test) -> Test:
    def test(view: View) -> bool | None:
        truth = inner(view)
        return None if truth is None else not truth

    return test


def _all(parts: list[Test]) -> Test:
    def test(view: View) -> bool | None:
        result: bool | None = True
        for part in parts:
            truth = part(view)
            if truth is False:
                return False
            if truth is None:
                result = None
        return result

    return test

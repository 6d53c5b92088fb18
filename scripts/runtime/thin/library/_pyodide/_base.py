"""Runs the few lines that the worker hands to Python; answers the value of the last, as the whole module of this name does."""

from __future__ import annotations

from importlib import import_module
from types import CodeType
from typing import Any


def eval_code(source: str, globals: dict[str, Any] | None = None, locals: dict[str, Any] | None = None, **_: object) -> Any:  # noqa: A002 - the engine names them so
    """The value of what stands after the last line end or semicolon; None where that is no expression."""
    names = {} if globals is None else globals
    space = names if locals is None else locals
    head, last = _parts(source.rstrip())
    exec(head, names, space)  # noqa: S102 - the worker's own text
    return eval(last, names, space) if last else None  # noqa: S307 - as above


def _parts(text: str) -> tuple[CodeType, CodeType | None]:
    cut = max(text.rfind("\n"), text.rfind(";")) + 1
    last = text[cut:].removeprefix(" ") if text[:cut].endswith(";") else text[cut:]
    if not last.startswith((" ", "\t")):
        try:
            return _compiled(text[:cut], "exec"), _compiled(last, "eval")
        except SyntaxError:
            pass
    return _compiled(text, "exec"), None


def _compiled(text: str, mode: str) -> CodeType:
    code: CodeType = compile(text, "<exec>", mode, dont_inherit=True)
    return code


def pyimport_impl(path: str) -> Any:
    """A module by its name."""
    return import_module(path)

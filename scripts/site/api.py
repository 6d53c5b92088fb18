"""The page on the Python API, made from the docstrings and signatures of the modules that we promise to keep."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from itertools import pairwise
from types import ModuleType
from typing import Any

from markupsafe import Markup

from scripts.site.drafts import plain, rendered

PUBLIC = (
    *("facts", "case", "answers", "questions", "assessment", "packet", "compose", "document"),
    *("export.docx", "export.text", "export.html", "export.calendar", "export.packet_zip"),
    *("denial", "lettercheck", "schema", "serialise", "words", "compiled"),
)
"""The modules that keep their names and signatures from one minor version to the next, in the order a program meets them."""

HANDED_OUT: Mapping[str, tuple[str, ...]] = {
    "reading": ("Problem", "Result"),
    "regimes": ("RegimeFinding",),
    "binding": ("ConditionFinding", "RuleFinding", "Shown"),
    "deadlines": ("Deadline", "Standing"),
    "arguments": ("ArgumentFinding", "Counter", "Fit", "Reason"),
    "view": ("CaseView",),
    "days.silence": ("Silence",),
    "next_steps.around": ("Around", "Reply"),
    "next_steps.acting": ("Acting",),
    "next_steps.doors": ("Doors",),
    "history.misspelt": ("Misspelt",),
    "history.score_window": ("ScoreAge",),
    "notice.money.withdrawn": ("Withdrawn",),
    "notice.steps.face": ("Face",),
    "notice.reasons.left_in_list": ("LeftInList",),
    "notice.clock.call_window": ("Window",),
    "notice.gives": ("Gives",),
    "notice.steps.hearing": ("Hearing",),
    "notice.money.benefit": ("Benefit",),
    "notice.steps.kept_meanwhile": ("Kept",),
    "notice.people.review_address": ("ReviewAddress",),
    "packed": ("Gap", "Packed", "Paper", "Unfilled"),
    "next_steps.recipients": ("Recipient",),
    "untold.disclosure": ("Withheld",),
    "untold.looked_for": ("LookedFor",),
    "untold.refuted": ("Against", "Refuted"),
    "untold.unlikely_trials": ("TooMuch",),
    "notice.clauses.rule_dated": ("RuleDated",),
    "own_words": ("Theirs",),
    "days.provisional": ("Provisional",),
    "days.dates": ("Holidays",),
    "days.fast": ("FastClock",),
}
"""What the public modules give or take of others: these names are kept as well, and nothing else of their modules is."""

LONGEST = 90
"""Characters of a signature that stand on one line."""


@dataclass(frozen=True, slots=True)
class Member:
    """A field, a property or a method: how it is written, and its first line."""

    code: str
    says: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of a module: its kind, its signature, what it says, and what it has."""

    name: str
    code: str
    says: tuple[str, ...]
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A module with those of its names that are public."""

    name: str
    says: tuple[str, ...]
    entries: tuple[Entry, ...]


def api_page() -> str:
    """The page as Markdown."""
    return rendered("api.md.j2", {"in_markdown": in_markdown, "modules": modules()})


@cache
def modules() -> tuple[Shown, ...]:
    """All that the page shows: the public modules whole, then what of others they hand out."""
    names = {**{name: import_module(f"appealwright.{name}").__all__ for name in PUBLIC}, **HANDED_OUT}
    return tuple(_shown(import_module(f"appealwright.{name}"), tuple(public)) for name, public in names.items())


def _shown(module: ModuleType, names: tuple[str, ...]) -> Shown:
    entries = (_entry(module, name, getattr(module, name)) for name in sorted(names, key=str.casefold))
    return Shown(module.__name__, _paragraphs(module.__doc__), tuple(entries))


def _entry(module: ModuleType, name: str, found: Any) -> Entry:
    if inspect.isclass(found) and found.__name__ == name:
        kind = "enum" if issubclass(found, Enum) else "exception" if issubclass(found, Exception) else "class"
        return Entry(name, f"{kind} {name}", _paragraphs(_own_doc(found)), tuple(_members(found)))
    if inspect.isroutine(inspect.unwrap(found)) if callable(found) else False:
        return Entry(name, f"{name}{_signature(found)}", _paragraphs(found.__doc__), ())
    code, note = _assigned(module, name)
    return Entry(name, code, _paragraphs(note), ())


def _members(of: type) -> Iterator[Member]:
    """What a class has of its own that is no one's secret: values of an enum, fields, properties, methods."""
    notes = _notes(of)
    if issubclass(of, Enum):
        yield from (Member(f"{of.__name__}.{value.name} = {value.value!r}", notes.get(value.name, "")) for value in of)
        return
    fields = of.__dataclass_fields__ if is_dataclass(of) else {}
    yield from (Member(f"{name}: {field.type}", notes.get(name, "")) for name, field in fields.items() if not name.startswith("_"))
    for name, found in vars(of).items():
        if (name.startswith("_") and name != "__call__") or name in fields:
            continue
        function = found.fget if isinstance(found, property) else getattr(found, "func", getattr(found, "__func__", found))
        if inspect.isfunction(function):
            yield Member(_member_code(of, name, found, function), _paragraphs(function.__doc__)[0])


def _member_code(of: type, name: str, found: Any, function: Any) -> str:
    """A property as it is read, a method as it is called."""
    if isinstance(found, property) or hasattr(found, "func"):
        return f"{name}: {inspect.signature(function).return_annotation}"
    called = f"{of.__name__}.{name}" if isinstance(found, classmethod) else name
    return called + _signature(function, bound=not isinstance(found, staticmethod)).replace("\n", " ")


class _Written(str):
    """An annotation, or the name of a function that stands in for none, shown as it stands in the source."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _signature(function: Any, *, bound: bool = False) -> str:
    """How a function is called; `bound`: without its first parameter, which Python gives. A long one takes a line a parameter."""
    signature = inspect.signature(function)
    parameters = [_as_written(one) for one in list(signature.parameters.values())[int(bound) :]]
    written = signature.replace(parameters=parameters, return_annotation=_Written(signature.return_annotation))
    if bound or len(str(written)) <= LONGEST:
        return str(written)
    star = next((place for place, one in enumerate(parameters) if one.kind is one.KEYWORD_ONLY), None)
    lines = [f"    {one}," for one in parameters]
    if star is not None:
        lines.insert(star, "    *,")
    return "\n".join(["(", *lines, f") -> {written.return_annotation}"])


def _as_written(parameter: inspect.Parameter) -> inspect.Parameter:
    """The parameter as the source has it: Python says of a function where in memory it lies, at each build elsewhere."""
    default = _Written(parameter.default.__name__) if inspect.isroutine(parameter.default) else parameter.default
    return parameter.replace(annotation=_Written(parameter.annotation), default=default)


def _assigned(module: ModuleType, name: str) -> tuple[str, str]:
    """A constant or an alias as its module, or the one it has it from, writes it, and the string under it, which Python itself forgets."""
    body = ast.parse(inspect.getsource(module)).body
    from_others = (one for one in body if isinstance(one, ast.ImportFrom) and name in {alias.name for alias in one.names})
    if another := next((one.module for one in from_others), None):
        return _assigned(import_module(another), name)
    for statement, after in pairwise([*body, ast.Pass()]):
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return ast.unparse(statement), _string(after)
    return name, ""


def _notes(of: type) -> dict[str, str]:
    """The string under a field or a value of an enum."""
    (tree,) = ast.parse(inspect.cleandoc("\n" + inspect.getsource(of))).body
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    found: dict[str, str] = {}
    for statement, after in pairwise(body):
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        note = _paragraphs(_string(after))
        found |= {target.id: note[0] for target in targets if isinstance(target, ast.Name) and note}
    return found


def _string(statement: ast.stmt) -> str:
    value = statement.value if isinstance(statement, ast.Expr) else None
    return str(value.value) if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""


def in_markdown(text: str) -> Markup:
    """A docstring as Markdown: what it has in backticks is code, all else those very characters."""
    parts = text.split("`")
    # Markdown escapes what stands in code itself: done twice, the page would show it.
    return Markup("").join(Markup(f"`{part}`") if place % 2 else plain(part) for place, part in enumerate(parts))  # noqa: S704 - our own docstrings


def _own_doc(of: type) -> str | None:
    """What a class says of itself; what it inherits says nothing of it."""
    return of.__doc__ if of.__doc__ != of.__mro__[1].__doc__ else None


def _paragraphs(doc: str | None) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in inspect.cleandoc(doc or "").split("\n\n") if part)

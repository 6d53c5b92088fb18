"""The page on the Python API, made from the docstrings and signatures of the modules that we promise to keep."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from enum import Enum
from importlib import import_module
from itertools import pairwise
from types import ModuleType
from typing import Any

from markupsafe import Markup

from scripts.site.drafts import plain, rendered

PUBLIC = (
    *("facts", "case", "questions", "assessment", "packet", "compose", "document"),
    *("export.docx", "export.text", "export.html", "export.calendar", "export.packet_zip"),
    *("denial", "lettercheck", "schema", "serialise", "words", "compiled"),
)
"""The modules that keep their names and signatures from one minor version to the next, in the order a program meets them."""


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


def api_page() -> str:
    """The page as Markdown."""
    modules = [import_module(f"appealwright.{name}") for name in PUBLIC]
    return rendered(
        "api.md.j2",
        {"in_markdown": in_markdown, "modules": [(module.__name__, _paragraphs(module), _entries(module)) for module in modules]},
    )


def _entries(module: ModuleType) -> tuple[Entry, ...]:
    return tuple(_entry(name, getattr(module, name)) for name in sorted(module.__all__, key=str.casefold))


def _entry(name: str, found: Any) -> Entry:
    if inspect.isclass(found):
        kind = "enum" if issubclass(found, Enum) else "exception" if issubclass(found, Exception) else "class"
        return Entry(name, f"{kind} {name}", _paragraphs(found), tuple(_members(found)))
    if callable(found) and getattr(found, "__name__", "") == name:
        return Entry(name, f"{name}{inspect.signature(found)}".replace("'", ""), _paragraphs(found), ())
    return Entry(name, f"{name}", (), ())


def _members(of: type) -> Iterator[Member]:
    """What a class has of its own that is no one's secret: values of an enum, fields, properties, methods."""
    if issubclass(of, Enum):
        yield from (Member(f"{of.__name__}.{value.name} = {value.value!r}", "") for value in of)
        return
    notes = _field_notes(of)
    if is_dataclass(of):
        names = (name for name in of.__dataclass_fields__ if not name.startswith("_"))
        yield from (Member(f"{name}: {of.__dataclass_fields__[name].type}", notes.get(name, "")) for name in names)
    for name, found in vars(of).items():
        if name.startswith("_") or name in getattr(of, "__dataclass_fields__", {}):
            continue
        plain = found.fget if isinstance(found, property) else getattr(found, "func", getattr(found, "__func__", found))
        if inspect.isfunction(plain):
            signature = str(inspect.signature(plain)).replace("'", "")
            reads = isinstance(found, property) or hasattr(found, "func")
            code = f"{name} -> {signature.rpartition(' -> ')[2]}" if reads else name + signature
            yield Member(code, (inspect.getdoc(plain) or "").split("\n")[0])


def _field_notes(of: type) -> dict[str, str]:
    """The string under a field, which Python itself forgets."""
    (tree,) = ast.parse(inspect.cleandoc("\n" + inspect.getsource(of))).body
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    return {
        field.target.id: str(note.value.value).split("\n")[0]
        for field, note in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(note, ast.Expr) and isinstance(note.value, ast.Constant)
    }


def in_markdown(text: str) -> Markup:
    """A docstring as Markdown: what it has in backticks is code, all else those very characters."""
    parts = text.split("`")
    return Markup("").join(Markup("`{}`").format(part) if place % 2 else plain(part) for place, part in enumerate(parts))


def _paragraphs(of: Any) -> tuple[str, ...]:
    """A docstring of its own, by paragraph; what a class inherits says nothing of it."""
    inherited = of.__mro__[1].__doc__ if inspect.isclass(of) else None
    text = inspect.cleandoc(of.__doc__ if of.__doc__ and of.__doc__ != inherited else "")
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part)

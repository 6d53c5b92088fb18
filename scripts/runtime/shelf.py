"""Ships in the app and runs before it: where the browser's Python finds our modules and files, in place of an archive.

To look into an archive took a third of the time of importing the package: a table of its files, a path for each question, a file opened
for each answer. Here everything lies in memory already, by the path that it would have. It may come in pieces: what a first letter needs,
and later the rest.
"""

from __future__ import annotations

import marshal
import sys
from _frozen_importlib import ModuleSpec  # importlib's own, without what importlib brings
from collections.abc import Sequence
from types import ModuleType

ROOT = "/app"
LATER = "later"
"""A file of the first piece: what `mark` makes of each template that comes with the next."""
_TEMPLATE = "tmpl_"
_MARK = 4


class NotHereYet(Exception):  # noqa: N818 - as it is: no error of who asked
    """A template that comes with a later piece. Were it said to be missing, Jinja would take the next one of a list in silence."""


def mark(module: str) -> str:
    """By what a template's module is known before it is here; nothing for any other: for want of that an import fails."""
    return module.removeprefix(_TEMPLATE)[:_MARK] if module.startswith(_TEMPLATE) else ""


class Shelf:
    """Finds and loads what was put on it."""

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}
        self._later: frozenset[str] = frozenset()

    def put(self, piece: bytes) -> None:
        """Take more modules and files, by path."""
        self._held |= marshal.loads(piece)  # noqa: S302 - made at build, and checked as every part is
        self._later = frozenset(self._held.pop(f"{ROOT}/{LATER}", b"").decode().split())

    def taken(self, path: str) -> bytes:
        """A file that nobody needs again."""
        return self._held.pop(f"{ROOT}/{path}")

    def find_spec(self, name: str, path: Sequence[str] | None = None, _: object = None) -> ModuleSpec | None:
        """Where the module lies, if it is here. Raises NotHereYet for a template that comes later."""
        place = f"{path[0] if path else ROOT}/{name.rpartition('.')[2]}"
        if f"{place}.pyc" in self._held:
            return self._spec(name, f"{place}.pyc")
        if f"{place}/__init__.pyc" in self._held:
            return self._spec(name, f"{place}/__init__.pyc", place)
        if mark(name.rpartition(".")[2]) in self._later:
            raise NotHereYet(name)
        return None

    def _spec(self, name: str, file: str, package: str = "") -> ModuleSpec:
        spec = ModuleSpec(name, self, origin=file, is_package=bool(package))  # type: ignore[arg-type] # it loads as the others do
        spec.has_location = True
        if package:
            spec.submodule_search_locations = [package]
        return spec

    def create_module(self, _: ModuleSpec) -> None:
        """Python's own way of making one will do."""

    def exec_module(self, module: ModuleType) -> None:
        """Run it. Its code is let go of then: it is imported once."""
        file = module.__spec__.origin  # type: ignore[union-attr] # it has one, from here
        exec(marshal.loads(self._held[file]), module.__dict__)  # type: ignore[index] # noqa: S102, S302 - as above
        del self._held[file]  # type: ignore[arg-type] # as above

    def get_data(self, path: str) -> bytes:
        """A file's content. Raises OSError where there is none. Compiled JSON is let go of: it is read once (`appealwright.compiled`)."""
        try:
            return self._held.pop(path) if path.endswith(".json") else self._held[path]
        except KeyError:
            raise OSError(path) from None


shelf = Shelf()
sys.meta_path.insert(0, shelf)

"""Lets Python import what JavaScript has: `js`, and the engine's own `pyodide_js`. The whole module of this name finds more."""

from __future__ import annotations

import sys
from importlib._bootstrap import spec_from_loader
from typing import Any


class JsFinder:
    """Finds the modules that JavaScript has registered."""

    def __init__(self) -> None:
        self.jsproxies: dict[str, Any] = {}

    def find_spec(self, name: str, _path: object, _target: object = None) -> Any:
        """The module of this name, or what the one before the last dot has of it."""
        parent, _, child = name.rpartition(".")
        found = getattr(sys.modules[parent], child, None) if parent in self.jsproxies else self.jsproxies.get(name)
        return None if found is None else spec_from_loader(name, _Loader(found), origin="javascript")  # type: ignore[arg-type] # what a loader needs

    def register_js_module(self, name: str, jsproxy: Any) -> None:
        """Take one more."""
        self.jsproxies[name] = jsproxy

    def unregister_js_module(self, name: str) -> None:
        """Let one go."""
        del self.jsproxies[name]


class _Loader:
    def __init__(self, found: Any) -> None:
        self._found = found

    def create_module(self, _: object) -> Any:
        return self._found

    def exec_module(self, _: object) -> None:
        pass

    def is_package(self, _: str) -> bool:
        return True


jsfinder = JsFinder()
register_js_module = jsfinder.register_js_module
unregister_js_module = jsfinder.unregister_js_module


def register_js_finder() -> None:
    """Make Python ask here too, last."""
    sys.meta_path.append(jsfinder)


def register_windows_finder() -> None:
    """There is no Windows here."""


def register_module_not_found_hook(_: object) -> None:
    """No package could be installed."""


def add_note_to_module_not_found_error(_: object) -> None:
    """There is no advice on how to install what is missing."""

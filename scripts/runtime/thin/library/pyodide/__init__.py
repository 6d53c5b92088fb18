"""Without the event loop that the whole package begins with."""

from __future__ import annotations

from pyodide_js._api import scheduleCallback  # type: ignore[import-not-found]

from pyodide import _state  # type: ignore[import-not-found] # the engine's own, for what it sets up

# A copy of the memory counts what Python has of JavaScript: this is the first, and held.
__all__ = ["_state", "scheduleCallback"]

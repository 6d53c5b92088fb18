"""What the worker calls of the module of this name."""

from __future__ import annotations

from _pyodide._base import eval_code  # type: ignore[import-not-found] # in the browser

__all__ = ["eval_code"]

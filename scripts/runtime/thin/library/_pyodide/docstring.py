"""Nobody asks the builder's Python for help."""

from __future__ import annotations

from typing import Any


def get_cmeth_docstring(function: Any) -> str:
    """What stands for the documentation of a function of the engine."""
    return f"{function.__name__}()\n--\n\n"

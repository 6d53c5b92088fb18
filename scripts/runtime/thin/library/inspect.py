"""What the library and Jinja ask for of the module of this name while the builder runs: almost nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def unwrap(function: Any) -> Any:
    """The function under its wrappers."""
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    return function


def iscoroutinefunction(_: object) -> bool:
    """Whether it is one: nothing here is."""
    return False


isawaitable: Callable[[object], bool] = iscoroutinefunction


def getattr_static(_: object, name: str) -> Any:
    """Jinja's `attr` filter, which no template of ours uses."""
    raise NotImplementedError(name)


def signature(*_: object, **__: object) -> str:
    """What a data class without a docstring is given for one. Nobody reads it."""
    return ""

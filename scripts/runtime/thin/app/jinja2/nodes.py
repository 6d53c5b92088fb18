"""No template is read, so none becomes a tree; a compiled one asks for its context alone."""

from __future__ import annotations

from typing import Any


class EvalContext:
    """Whether what a template says is escaped; ours always is."""

    def __init__(self, environment: Any, _: object = None) -> None:
        self.environment = environment
        self.autoescape = environment.autoescape
        self.volatile = False

    def save(self) -> dict[str, Any]:
        """As it is now."""
        return dict(self.__dict__)

    def revert(self, old: dict[str, Any]) -> None:
        """As it was."""
        self.__dict__ = dict(old)


class Template:
    """A template as a tree."""


Expr = Node = Template

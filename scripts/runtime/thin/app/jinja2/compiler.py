"""No template is compiled in the browser: all were at build."""

from __future__ import annotations

from typing import NoReturn


class CodeGenerator:
    """What would write its program."""


def generate(*_: object) -> NoReturn:
    """The program of a template."""
    raise NotImplementedError

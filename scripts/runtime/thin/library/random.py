"""Nothing is left to chance in a letter. Jinja has a filter for it."""

from __future__ import annotations

from typing import NoReturn


def choice(_: object) -> NoReturn:
    """One of them."""
    raise NotImplementedError


randrange = choice

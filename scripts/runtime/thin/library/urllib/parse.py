"""No address is put together. Jinja has a filter for it."""

from __future__ import annotations

from typing import NoReturn


def quote_from_bytes(_: object, **__: object) -> NoReturn:
    """The bytes as a part of an address."""
    raise NotImplementedError

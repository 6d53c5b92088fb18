"""No event loop: a call to Python answers before it returns. The engine looks these names up as it starts."""

from __future__ import annotations

from typing import NoReturn


def get_event_loop() -> NoReturn:
    """There is none."""
    raise RuntimeError("the builder's Python has no event loop")


ensure_future = iscoroutine = get_event_loop

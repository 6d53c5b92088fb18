"""What the engine asks for when an error reaches JavaScript, without the text of the source: there is none in the browser."""

from __future__ import annotations

import sys
from collections.abc import Iterator


def format_exception(error: BaseException) -> list[str]:
    """The functions that the error came through, then the error. The engine looks for the first line."""
    return ["Traceback (most recent call last):\n", *_frames(error), f"{type(error).__name__}: {error}\n"]


def _frames(error: BaseException) -> Iterator[str]:
    at = error.__traceback__
    while at:
        yield f"  in {at.tb_frame.f_code.co_qualname}\n"
        at = at.tb_next


def print_exception(*given: object) -> None:
    """Write that where the engine listens."""
    error = next(one for one in given if isinstance(one, BaseException))
    sys.stderr.write("".join(format_exception(error)))

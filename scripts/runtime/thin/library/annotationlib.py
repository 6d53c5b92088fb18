"""Annotations as they were written, which is all that `dataclasses` needs of them."""

from __future__ import annotations


class Format:
    """In which form they are wanted: always as they are."""

    VALUE, VALUE_WITH_FAKE_GLOBALS, FORWARDREF, STRING = range(1, 5)


def get_annotations(owner: type, **_: object) -> dict[str, object]:
    """The owner's own."""
    return dict(owner.__annotations__)

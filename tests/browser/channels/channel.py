"""One way out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Reach(Enum):
    """Which hosts an open page reaches by a channel."""

    BOTH = "our own host and another"
    OWN = "our own host alone"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Channel:
    """`name` is part of the address it tries, by which its request is known; what goes `by_packet` is known by the port that hears it.

    `silent` says why the control reaches nobody.
    """

    name: str
    script: str
    reach: Reach = Reach.BOTH
    silent: str = ""
    by_packet: bool = False


def element(name: str, tag: str, attribute: str, *, also: str = "", value: str = "url", reach: Reach = Reach.BOTH) -> Channel:
    """The channel of an element that takes the address in an attribute."""
    parent = "head" if tag == "link" else "body"
    make = f"const e = document.createElement('{tag}'); {also}; e.setAttribute('{attribute}', {value}); document.{parent}.append(e);"
    return Channel(name, f"url => {{ {make} }}", reach)

"""What a session keeps of the papers besides the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

__all__ = ["Held", "held_from"]


@dataclass(frozen=True, slots=True)
class Held:
    """The offers that the person has set aside, by their ids."""

    aside: frozenset[str] = frozenset()

    def without(self, offer_id: str) -> Held:
        """The same with one offer set aside."""
        return replace(self, aside=self.aside | {offer_id})

    def with_again(self, offer_id: str) -> Held:
        """The same with one offer brought back."""
        return replace(self, aside=self.aside - {offer_id})

    def stored(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return {"aside": sorted(self.aside)}


def held_from(stored: Mapping[str, Any]) -> Held:
    """What `stored` kept."""
    return Held(frozenset(stored.get("aside", ())))

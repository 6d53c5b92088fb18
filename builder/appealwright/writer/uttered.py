"""What a letter has said so far, and what a stretch of it asked of that and added: by no more does it hang on what went before."""

from __future__ import annotations

__all__ = ["Uttered"]


class Uttered(set[str]):
    """Names of what was said. It writes down which it was asked for and which were added since it was made."""

    def __init__(self, names: frozenset[str] = frozenset()) -> None:
        super().__init__(names)
        self.asked: set[str] = set()
        self.added: set[str] = set()

    def __contains__(self, name: object) -> bool:
        self.asked.add(str(name))
        return super().__contains__(name)

    def add(self, name: str) -> None:
        """Say this."""
        self.added.add(name)
        super().add(name)

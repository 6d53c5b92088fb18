"""The browsers that the lock is tried in: Chromium, Firefox and WebKit, behind the same few commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from tests.browser.engines.tab import Tab

__all__ = ["Browser", "Engine"]


class Browser(Protocol):
    """A running browser."""

    version: str

    def tab(self) -> Tab:
        """A new tab."""


@dataclass(frozen=True)
class Engine:
    """A running browser under the name of its engine."""

    name: str
    browser: Browser

    def tab(self) -> Tab:
        """A new tab."""
        return self.browser.tab()

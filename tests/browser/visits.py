"""A visit to the builder as a person makes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page, Route

FIRST_FIELD = "#room :is(input, select, textarea)"


@dataclass
class Visit:
    """A visit to the builder: the page, where it is, and what the browser complained about."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def open(self) -> None:
        """Go in, through the porch, as far as the first question."""
        self.page.goto(self.address)
        self.begin()

    def begin(self) -> None:
        """Press Start and wait for the first question."""
        self.page.locator("#start").click()
        self.page.locator(FIRST_FIELD).first.wait_for()

    def instead(self, part: str, answer: Callable[[Route], object]) -> None:
        """Answer requests for a part so. A service worker, which may take over while the page loads, would ask past us: there is none."""
        self.page.add_init_script("delete Navigator.prototype.serviceWorker")
        self.page.route(part_pattern(part), answer)

    def wait_until(self, state: str) -> None:
        """Wait for `ready` or `failed`."""
        self.page.locator(f"html[data-builder={state}]").wait_for()


def part_pattern(name: str) -> re.Pattern[str]:
    """The address of a part of the browser's Python, whatever its hash; that of its worker, which is a script among scripts."""
    return re.compile(r"/worker\.mjs$") if name == "worker" else re.compile(rf"/parts/{name}-[0-9a-f]+\.gz$")

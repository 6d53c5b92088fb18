"""Chromium, as the other browser tests drive it, behind the same few commands as the other engines."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Browser, Page


class Chromium:
    """A running Chromium."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.version = browser.version

    def tab(self) -> ChromiumTab:
        """A new tab, in a profile of its own."""
        return ChromiumTab(self._browser.new_context(viewport={"width": 1280, "height": 900}).new_page())


class ChromiumTab:
    """A tab of it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def goto(self, address: str) -> None:
        """Open the address, and wait until it has loaded."""
        self.page.goto(address)

    def run(self, function: str, *arguments: Any) -> Any:
        """Call the function in the page; its answer, once a promised one has come."""
        return self.page.evaluate(f"() => ({function})({', '.join(map(json.dumps, arguments))})")

    def type(self, selector: str, text: str) -> None:
        """Type the text into the field with real keys."""
        self.page.locator(selector).first.focus()
        self.page.keyboard.type(text)

    def close(self) -> None:
        """Close the tab, and whatever it has opened."""
        self.page.context.close()

"""Lines that fail a person: slow ones, and ones that go dead in the middle of a file."""

from __future__ import annotations

import re

from playwright.sync_api import CDPSession, Page, expect

SLOW = 250_000
"""Bytes a second: the builder's files take a quarter of a minute then."""
DEAD = 1


class Line:
    """The line between the page and its host, as the browser's own tools throttle it."""

    def __init__(self, page: Page) -> None:
        # A service worker would ask past what throttles the page.
        page.add_init_script("delete Navigator.prototype.serviceWorker")
        self._page = page
        self._tools: CDPSession = page.context.new_cdp_session(page)
        self._tools.send("Network.enable")

    def brings(self, bytes_a_second: int) -> None:
        """Let it bring so much."""
        self._set(bytes_a_second, offline=False)

    def is_cut(self) -> None:
        """Cut it; what is on its way fails."""
        self._set(-1, offline=True)

    def is_mended(self) -> None:
        """Let it bring whatever it can."""
        self._set(-1, offline=False)

    def _set(self, bytes_a_second: int, *, offline: bool) -> None:
        how = {"offline": offline, "latency": 0, "downloadThroughput": bytes_a_second, "uploadThroughput": -1}
        self._tools.send("Network.emulateNetworkConditions", how)

    def brings_some(self, address: str) -> None:
        """Open the page over a slow line, and wait until a good part of it has come."""
        self.brings(SLOW)
        self._page.goto(address)
        expect(self._page.locator("#lock")).to_contain_text(re.compile(r"loading [1-8]\d%"), timeout=60_000)

"""What the tests of the lock ask of a browser, whichever engine it has: a tab to open, and a script to run in it."""

from __future__ import annotations

import base64
import time
from typing import Any, Protocol

LOCKED = "document.documentElement.dataset.network === 'locked' && document.documentElement.dataset.builder === 'ready'"
ROOM_OPEN = "!!document.querySelector('#room input, #room select, #room textarea')"


class Tab(Protocol):
    """One tab of a real browser."""

    def goto(self, address: str) -> None:
        """Open the address, and wait until it has loaded."""

    def run(self, function: str, *arguments: Any) -> Any:
        """Call the JavaScript function in the page; its answer, once a promised one has come."""

    def type(self, selector: str, text: str) -> None:
        """Type the text into the field with real keys."""

    def close(self) -> None:
        """Close the tab."""


def wait_for(tab: Tab, condition: str, seconds: float = 180) -> None:
    """Wait until the expression holds in the tab."""
    until = time.monotonic() + seconds
    while not holds(tab, condition):
        if time.monotonic() > until:
            raise TimeoutError(f"still not: {condition}")
        time.sleep(0.05)


def holds(tab: Tab, condition: str) -> bool:
    """Whether the expression holds. Between two pages nothing does, and each engine has an error of its own to say so."""
    try:
        return bool(tab.run(f"() => !!({condition})"))
    except Exception:
        return False


def enter(tab: Tab, address: str) -> None:
    """Go in through the porch, as far as the first question."""
    tab.goto(address)
    wait_for(tab, LOCKED)
    tab.run("() => document.getElementById('start').click()")
    wait_for(tab, ROOM_OPEN)


CHOOSE = """(name, kind, data) => {
  const given = new DataTransfer();
  given.items.add(new File([Uint8Array.from(atob(data), byte => byte.charCodeAt(0))], name, { type: kind }));
  const field = document.getElementById("files");
  field.files = given.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}"""


def choose(tab: Tab, name: str, kind: str, data: bytes) -> None:
    """Choose a file on the page that reads papers, as if the person had."""
    tab.run(CHOOSE, name, kind, base64.b64encode(data).decode())

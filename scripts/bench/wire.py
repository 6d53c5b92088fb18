"""Chromium by its own wire, for what Playwright forbids it: to open a page ahead, which then takes the place of the one before."""

from __future__ import annotations

import contextlib
import itertools
import json
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from websockets.sync.client import ClientConnection, connect

from scripts import chromium

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--headless=new", "--no-first-run", "--window-size=1280,900", "--remote-debugging-port=0")
PATIENCE = 120
Found = TypeVar("Found")


class Tab:
    """A tab, and the pages in it: the one that is shown, and one that was opened ahead."""

    def __init__(self, wire: ClientConnection) -> None:
        self._wire, self._ids = wire, itertools.count(1)
        self._sessions: list[str] = []
        self.tell("Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=False, flatten=True)

    def tell(self, method: str, session: str = "", **parameters: Any) -> Any:
        """The answer to a command."""
        number = next(self._ids)
        self._wire.send(json.dumps({"id": number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})))
        while True:
            heard = json.loads(self._wire.recv(timeout=PATIENCE))
            if heard.get("method") == "Target.attachedToTarget" and heard["params"]["targetInfo"]["type"] == "page":
                self._sessions.append(heard["params"]["sessionId"])
            if heard.get("id") == number:
                return heard.get("result", {})

    def page(self, ending: str) -> Page:
        """The page whose address ends so, once there is one."""
        return until(lambda: next((page for page in self._pages() if str(page.value("location.href")).endswith(ending)), None), ending)

    def _pages(self) -> Iterator[Page]:
        yield from (Page(self, session) for session in reversed(self._sessions))


class Page:
    """A page, and what it is told."""

    def __init__(self, tab: Tab, session: str) -> None:
        self._tab, self._session = tab, session

    def tell(self, method: str, **parameters: Any) -> Any:
        """The answer to a command."""
        return self._tab.tell(method, self._session, **parameters)

    def value(self, expression: str) -> Any:
        """What an expression comes to, once a promised value has come."""
        answer = self.tell("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        return answer.get("result", {}).get("value")

    def wait_for(self, expression: str) -> None:
        """Wait until the expression, or what it promises, is true."""
        until(lambda: self.value(f"Promise.resolve({expression}).then(Boolean)"), expression)

    def point(self, selector: str, *, click: bool = False) -> None:
        """Move the mouse to the first element in sight that the selector finds, and press it if asked to."""
        middle = "(box => [box.x + box.width / 2, box.y + box.height / 2])(one.getBoundingClientRect())"
        found = f"[...document.querySelectorAll({json.dumps(selector)})].find((one) => one.offsetWidth > 0)"
        x, y = self.value(f"((one) => {middle})({found})")
        self.tell("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased") if click else ():
            self.tell("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)


@contextlib.contextmanager
def tab() -> Iterator[Tab]:
    """The one tab of a Chromium without a window that was never anywhere, until the block ends."""
    path = chromium.found()
    if path is None:
        raise OSError(chromium.ADVICE)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        told = Path(profile) / "DevToolsActivePort"
        command = [path, *ARGUMENTS, f"--user-data-dir={profile}", "about:blank"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                port = until(lambda: told.exists() and told.read_text(encoding="utf-8").split(), str(told))[0]
                address = until(lambda: _tab_at(port), "a tab")
                with connect(address, max_size=None, open_timeout=PATIENCE, compression=None) as wire:
                    yield Tab(wire)
            finally:
                process.terminate()


def _tab_at(port: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list?for_tab", timeout=PATIENCE) as answer:
        return next((str(one["webSocketDebuggerUrl"]) for one in json.load(answer) if one["type"] == "tab"), "")


def until(answer: Callable[[], Found | bool | None], what: str) -> Found:
    """What is answered once that is something. Raises TimeoutError."""
    end = time.monotonic() + PATIENCE
    while not (found := answer()):
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.02)
    return found  # type: ignore[return-value] # it is something

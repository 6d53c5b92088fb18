"""WebKitGTK, driven by WebDriver through Debian's WebKitWebDriver and MiniBrowser, on a screen that is not there."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

from scripts import engines

PATIENCE = 150


@contextlib.contextmanager
def running(programs: engines.WebKit) -> Iterator[WebKit]:
    """WebKit on a screen of its own, until the block ends."""
    with _process([programs.screen, "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]) as screen:
        display = screen.stdout.readline().strip() if screen.stdout else ""
        port = _free_port()
        environment = {"DISPLAY": f":{display}", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "PATH": "/usr/bin:/bin"}
        with _process([programs.driver, f"--port={port}"], environment):
            webkit = WebKit(f"http://127.0.0.1:{port}", programs.browser)
            try:
                yield webkit
            finally:
                webkit.end()


@contextlib.contextmanager
def _process(command: list[str], environment: dict[str, str] | None = None) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            yield process
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class WebKit:
    """A running WebKit with one session, and the commands it takes."""

    def __init__(self, address: str, browser: str) -> None:
        self._address = address
        options = {"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}
        session = self._patiently("POST", "/session", {"capabilities": {"alwaysMatch": options}})
        self._session: str = session["sessionId"]
        self.version: str = session["capabilities"]["browserVersion"]
        self.ask("POST", "/timeouts", {"script": 1000 * (PATIENCE - 10)})
        self._home: str = self.ask("GET", "/window")

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Send a command of the session; its result."""
        return self._call(method, f"/session/{self._session}{path}", body)

    def tab(self) -> WebKitTab:
        """A new tab, which is then the one in hand."""
        self.ask("POST", "/window", {"handle": self._home})
        return WebKitTab(self, self.ask("POST", "/window/new", {"type": "tab"})["handle"])

    def front(self) -> WebKitTab:
        """The tab in the window that is seen: the others lie behind it, and those open no window for anybody."""
        return WebKitTab(self, self._home)

    def close_others(self) -> None:
        """Close every window and tab but that one."""
        for handle in self.ask("GET", "/window/handles"):
            if handle != self._home:
                WebKitTab(self, handle).close()

    def end(self) -> None:
        """End the session and its browser."""
        with contextlib.suppress(RuntimeError, OSError):
            self.ask("DELETE", "")

    def _patiently(self, method: str, path: str, body: Any) -> Any:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return self._call(method, path, body)
            except urllib.error.URLError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)

    def _call(self, method: str, path: str, body: Any) -> Any:
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(self._address + path, data, {"Content-Type": "application/json"}, method=method)  # noqa: S310 - our own driver
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - as above
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refused:
            raise RuntimeError(f"{method} {path}: {refused.read().decode()}") from refused


class WebKitTab:
    """A tab of it."""

    def __init__(self, webkit: WebKit, handle: str) -> None:
        self._webkit, self._handle = webkit, handle
        self._take()

    def goto(self, address: str) -> None:
        """Open the address, and wait until it has loaded."""
        self._take()
        self._webkit.ask("POST", "/url", {"url": address})

    def run(self, function: str, *arguments: Any) -> Any:
        """Call the function in the page; its answer, once a promised one has come."""
        self._take()
        told = ", ".join(json.dumps(argument) for argument in arguments)
        script = (
            "const done = arguments[arguments.length - 1];"
            f"Promise.resolve(({function})({told}))"
            ".then(value => done([JSON.stringify(value ?? null)]), error => done([null, String(error)]));"
        )
        value, *error = self._webkit.ask("POST", "/execute/async", {"script": script, "args": []})
        if error:
            raise RuntimeError(error[0])
        return json.loads(value)

    def type(self, selector: str, text: str) -> None:
        """Type the text into the field with real keys."""
        self._webkit.ask("POST", f"{self._element(selector)}/value", {"text": text})

    def press(self, selector: str) -> None:
        """Press it as a person does: only then does the browser open a window for the page."""
        self._webkit.ask("POST", f"{self._element(selector)}/click")

    def _element(self, selector: str) -> str:
        self._take()
        (element,) = self._webkit.ask("POST", "/element", {"using": "css selector", "value": selector}).values()
        return f"/element/{element}"

    def close(self) -> None:
        """Close the tab; another one is taken in hand by its next command."""
        self._take()
        self._webkit.ask("DELETE", "/window")

    def _take(self) -> None:
        self._webkit.ask("POST", "/window", {"handle": self._handle})

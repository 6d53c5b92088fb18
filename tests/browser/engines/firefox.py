"""Firefox, driven by WebDriver BiDi: its own wire protocol, with no driver program between."""

from __future__ import annotations

import contextlib
import itertools
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
PATIENCE = 150
# Nothing of the browser's own may knock at our hosts, and a page may do all that a page may do by default.
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
    # Otherwise the loopback interface would not be offered to a peer connection, and the control would prove nothing.
    "media.peerconnection.ice.loopback": True,
    # The print dialog belongs to the desktop, and waits for somebody.
    "print.always_print_silent": True,
    "print.print_to_file": True,
    "print_printer": "Mozilla Save to PDF",
}


@contextlib.contextmanager
def running(path: str, profile: Path) -> Iterator[Firefox]:
    """A Firefox without a window, until the block ends."""
    preferences = PREFERENCES | {"print.print_to_filename": str(profile / "printed.pdf")}
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items())
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [path, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            address = _address(process)
            with connect(f"{address}/session", max_size=None, open_timeout=PATIENCE, compression=None) as wire:
                yield Firefox(wire)
        finally:
            process.terminate()


def _address(process: subprocess.Popen[str]) -> str:
    for line in process.stderr or ():
        if match := LISTENING.search(line):
            return match[1]
    raise OSError("Firefox ended before it listened")


class Firefox:
    """A running Firefox, and the commands it takes."""

    def __init__(self, wire: ClientConnection) -> None:
        self._wire, self._ids = wire, itertools.count(1)
        self.version: str = self.ask("session.new", capabilities={})["capabilities"]["browserVersion"]

    def ask(self, method: str, **parameters: Any) -> Any:
        """Send a command; its result."""
        number = next(self._ids)
        self._wire.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._wire.recv(timeout=PATIENCE))
            if answer.get("id") == number:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
                return answer["result"]

    def tab(self) -> FirefoxTab:
        """A new tab."""
        return FirefoxTab(self, self.ask("browsingContext.create", type="tab")["context"])


class FirefoxTab:
    """A tab of it."""

    def __init__(self, firefox: Firefox, context: str) -> None:
        self._firefox, self.context = firefox, context

    def goto(self, address: str) -> None:
        """Open the address, and wait until it has loaded."""
        self._firefox.ask("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def run(self, function: str, *arguments: Any) -> Any:
        """Call the function in the page. Arguments and answer travel as JSON."""
        told = ", ".join(json.dumps(argument) for argument in arguments)
        expression = f"Promise.resolve(({function})({told})).then(value => JSON.stringify(value ?? null))"
        answer = self._firefox.ask(
            "script.evaluate", expression=expression, target={"context": self.context}, awaitPromise=True, userActivation=True
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def type(self, selector: str, text: str) -> None:
        """Type the text into the field with real keys."""
        self.run("selector => document.querySelector(selector).focus()", selector)
        keys = [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")]
        self._firefox.ask("input.performActions", context=self.context, actions=[{"type": "key", "id": "keys", "actions": keys}])

    def close(self) -> None:
        """Close the tab, without asking."""
        self._firefox.ask("browsingContext.close", context=self.context, promptUnload=False)

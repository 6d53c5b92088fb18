"""A person at the page: what is on the screen, what they press and type, and how long it takes them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from appealwright import browser
from appealwright.examples import TOLD_ON

SECONDS_A_KEY = 60 / (40 * 5)
"""Forty words a minute, a word being five strokes, as typists count."""
SECONDS_A_CHOICE = 2.0


@dataclass
class Sitting:
    """One case at the page: what is on the screen, and what it took so far."""

    narrow: bool = False
    keys: int = 0
    choices: int = 0
    room: str = ""
    state: str = ""
    log: list[str] = field(default_factory=list)
    regions: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """The time it took."""
        return self.keys * SECONDS_A_KEY + self.choices * SECONDS_A_CHOICE

    def begin(self, role: str) -> None:
        """Choose who writes on the porch and press Start."""
        self._open({"sender.role": role}, None)
        self._spend("porch: who writes, start", choices=2)

    def resume(self, state: str) -> None:
        """Go on from a state that was kept."""
        self.regions = {}
        self._open({}, state)

    def _open(self, porch: Mapping[str, str], state: str | None) -> None:
        options = {"as_of": TOLD_ON.isoformat(), "language": "en", "porch": porch, "narrow": self.narrow, "state": state}
        self._see(browser.open(json.dumps(options)))

    def type(self, name: str, text: str) -> None:
        """Type into a field."""
        self._input(name, text)
        self._spend(f"{name}: {text!r}", keys=len(text))

    def paste(self, name: str, text: str) -> None:
        """Paste a whole letter: one choice."""
        self._input(name, text)
        self._spend(f"{name}: (pasted)", choices=1)

    def choose(self, name: str, value: str) -> None:
        """Choose an option or tick a box."""
        self._input(name, value)
        self._spend(f"{name}: {value}", choices=1)

    def press(self, action: str, target: str) -> None:
        """Press a button that is on the screen."""
        self._must_show(f'data-action="{action}" data-target="{target}"')
        self._act(action, target)

    def go_on(self) -> None:
        """Press Continue."""
        self._must_show('type="submit"')
        self._act("next", "")

    def _act(self, action: str, target: str) -> None:
        self._see(browser.handle(json.dumps({"type": "action", "action": action, "target": target})))
        self._spend(f"[{action}] {target}", choices=1)

    def shows(self, text: str) -> bool:
        """Whether this markup stands on the screen."""
        return any(text in html for region in self.regions.values() for html in region.values())

    def html(self, region: str) -> str:
        """The markup of a region."""
        return "\n".join(self.regions[region].values())

    def _input(self, name: str, value: str) -> None:
        self._must_show(f'name="{name}"')
        self._see(browser.handle(json.dumps({"type": "input", "name": name, "value": value})))

    def _must_show(self, text: str) -> None:
        if not self.shows(text):
            raise LookupError(f"not on the screen: {text}")

    def _spend(self, what: str, *, keys: int = 0, choices: int = 0) -> None:
        self.keys, self.choices = self.keys + keys, self.choices + choices
        self.log.append(f"  {keys:4} keys {choices:2} choices  {what}")

    def _see(self, answer: str) -> None:
        view = json.loads(answer)
        self.room, self.state = view.get("room", self.room), view["state"]
        for name, change in view["regions"].items():
            known = {**self.regions.get(name, {}), **change["html"]}
            self.regions[name] = {key: known[key] for key in change["order"]}

"""The page as a person has it, without a browser: applies views as web/views.mjs does, and fails where that could not."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from importlib.resources import files
from typing import Any

from appealwright import browser

browser.load((files("appealwright") / "data" / "facts.browser.jsonl").read_bytes())
VOID = {"br", "img", "input", "option", "hr"}


_PIECE = re.compile(r"""<(?:/([a-z][a-z0-9]*)\s*|([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*)>|[^<]+""")
"""A tag as we write them, its end or its beginning, or the text up to the next one."""
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:(=)"([^"]*)")?""")


@dataclass(eq=False)
class Element:
    """One element: its tag, its attributes, the text inside it. Of most neither is asked for: each is read when it is."""

    tag: str
    _written: str
    _words: list[str]
    """The text of the whole fragment, piece by piece."""
    _begins: int
    _ends: int

    @cached_property
    def attributes(self) -> dict[str, str]:
        """By name; one without a value has its own name for it."""
        return {name.lower(): unescape(value) if has else name.lower() for name, has, value in _ATTRIBUTE.findall(self._written)}

    @cached_property
    def text(self) -> str:
        """The words inside it."""
        return "".join(map(unescape, self._words[self._begins : self._ends]))

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "") if name in self._written.lower() else ""


@lru_cache(maxsize=4096)
def elements(html: str) -> tuple[Element, ...]:
    """Every element of a fragment; each must be closed where it was opened. A fragment that stays on the page is read once."""
    found: list[Element] = []
    opened: list[Element] = []
    words: list[str] = []
    at = 0
    for piece in _PIECE.finditer(html):
        assert piece.start() == at, f"neither a tag nor text: {html[at : at + 80]}"
        at = piece.end()
        end, tag, attributes = piece.groups()
        if tag:
            found.append(Element(tag, attributes, words, len(words), len(words)))
            if tag not in VOID:
                opened.append(found[-1])
        elif not end:
            words.append(piece[0])
        elif end not in VOID:
            assert opened, f"</{end}> closes nothing"
            assert opened[-1].tag == end, f"</{end}> closes <{opened[-1].tag}>"
            opened.pop()._ends = len(words)
    assert at == len(html), f"neither a tag nor text: {html[at : at + 80]}"
    assert not opened, f"<{opened[-1].tag}> is not closed"
    return tuple(found)


class Room:
    """A person at the page."""

    def __init__(
        self,
        *,
        narrow: bool = False,
        door: dict[str, str] | None = None,
        state: str | None = None,
        example: str = "",
        as_of: str = "2026-11-23",
        language: str = "en",
        shares: tuple[str, ...] = (),
    ) -> None:
        self.regions: dict[str, dict[str, str]] = {}
        self.drawn: dict[str, list[str]] = {}
        self._held: dict[str, str] = {}
        options: dict[str, Any] = {
            "as_of": as_of,
            "language": language,
            "porch": door or {},
            "narrow": narrow,
            "state": state,
            "example": example,
        }
        options["shares"] = shares
        self.view = self._shown(browser.open(json.dumps(options)))

    def type(self, **fields: str) -> Room:
        """Type into fields; a double underscore stands for the dot of a name."""
        for name, value in fields.items():
            self.enter(name.replace("__", "."), value)
        return self

    def enter(self, name: str, value: str) -> Room:
        """Type into one field that is on the page."""
        assert any(element["name"] == name for element in self.all("form")), f"no field {name} on this page"
        self._held[name] = value
        return self._event({"type": "input", "name": name, "value": value})

    def value(self, name: str) -> str:
        """What stands in a field: what was typed, unless the field was drawn anew since."""
        field = next(element for element in self.all("form") if element["name"] == name)
        return self._held.get(name, field.text.removeprefix("\n") if field.tag == "textarea" else field["value"])

    def press(self, action: str, target: str = "") -> Room:
        """Press a button that is on the page."""
        if action != "next":
            pressed = [one for region in self.regions for one in self.all(region) if one["data-action"] == action]
            assert any(one["data-target"] == target for one in pressed), f"no button {action} {target} on this page"
        return self.act(action, target)

    def act(self, action: str, target: str = "") -> Room:
        """What the page itself reports, without a button."""
        return self._event({"type": "action", "action": action, "target": target})

    def turn(self, *, narrow: bool) -> Room:
        """Turn the device or change the window."""
        return self._event({"type": "layout", "narrow": narrow})

    def go_to_section(self, section: str) -> Room:
        """Press the step of this section."""
        step = next(one for one in self.all("steps") if one["id"] == f"to-{section}")
        return self.press("go-to", step["data-target"])

    def all(self, region: str) -> list[Element]:
        """Every element of a region, in its order."""
        return [element for html in self.regions[region].values() for element in elements(html)]

    def html(self, region: str) -> str:
        """The whole markup of a region."""
        return "\n".join(self.regions[region].values())

    def text(self, region: str) -> str:
        """The words of a region."""
        return " ".join(" ".join(element.text for element in elements(f"<div>{html}</div>")[:1]) for html in self.regions[region].values())

    def by_id(self, element_id: str) -> Element:
        """The element of this id, in whatever region."""
        return next(element for region in self.regions for element in self.all(region) if element["id"] == element_id)

    def _event(self, event: dict[str, Any]) -> Room:
        self.view = self._shown(browser.handle(json.dumps(event)))
        return self

    def _shown(self, answer: str) -> dict[str, Any]:
        view: dict[str, Any] = json.loads(answer)
        for name, change in view["regions"].items():
            known = {**self.regions.get(name, {}), **change["html"]}
            self.drawn[name] = list(change["html"])
            self.regions[name] = {key: known[key] for key in change["order"]}
            redrawn = {element["name"] for html in change["html"].values() for element in elements(html)}
            self._held = {field: value for field, value in self._held.items() if field not in redrawn}
        if view["focus"]:
            assert self.by_id(view["focus"])
        return view

"""Somebody with a keyboard and a screen reader: where the focus is, whether it is seen there, and what the browser tells a reader of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# A control that is laid out of sight, such as a file's, shows its focus on its label. Of an element some part must lie open (WCAG 2.4.11).
FOCUSED = """(() => {
  const focused = document.activeElement;
  const shown = focused.matches(".unseen") ? focused.closest("label") : focused;
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const inside = (least, one, most) => Math.min(Math.max(one, least), most);
  const across = [0.1, 0.5, 0.9].map((part) => inside(1, left + (right - left) * part, innerWidth - 2));
  const down = [0.1, 0.5, 0.9].map((part) => inside(1, top + (bottom - top) * part, innerHeight - 2));
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  return {
    key: focused.id || focused.name || focused.tagName.toLowerCase(),
    field: focused.name ?? "",
    value: focused.value ?? "",
    action: focused.dataset.action ?? "",
    target: focused.dataset.target ?? "",
    is_outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    is_open: across.some((x) => down.some((y) => shown.contains(document.elementFromPoint(x, y)))),
    is_wide: document.documentElement.scrollWidth > innerWidth,
  };
})()"""


@dataclass(frozen=True)
class Stop:
    """What has the focus: what a screen reader is told of it, what the page knows it by, and how it is seen."""

    role: str
    name: str
    description: str
    key: str
    field: str
    value: str
    action: str
    target: str
    is_outlined: bool
    is_open: bool
    is_wide: bool


class Keyboard:
    """The keyboard of a page. Every stop on the way must be seen, lie under nothing, and have a role and a name."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._wire = page.context.new_cdp_session(page)

    def here(self) -> Stop:
        """Where the focus is now. A field may go while it is asked about: then where the focus went."""
        while True:
            focused = self._wire.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
            (heard,) = self._wire.send("Accessibility.getPartialAXTree", {"objectId": focused, "fetchRelatives": False})["nodes"]
            seen = self.page.evaluate(FOCUSED)
            still = {"objectId": focused, "functionDeclaration": "function () { return this === document.activeElement; }"}
            if self._wire.send("Runtime.callFunctionOn", still)["result"]["value"]:
                break
        return Stop(role=_told(heard, "role"), name=_told(heard, "name"), description=_told(heard, "description"), **seen)

    def tab(self) -> Stop:
        """Press Tab; where that leads."""
        self.page.keyboard.press("Tab")
        stop = self.here()
        assert stop.is_outlined, f"the focus does not show on {stop}"
        assert stop.is_open, f"something lies over {stop}"
        assert not stop.is_wide, f"the page scrolls both ways at {stop}"
        assert stop.name.strip(), f"a screen reader has no name for {stop}"
        assert stop.role not in {"", "generic"}, f"a screen reader has no role for {stop}"
        return stop

    def to(self, wanted: str | Callable[[Stop], bool], most: int = 60) -> list[Stop]:
        """Press Tab until the element of this key, or the one that is `wanted`, has the focus; every stop on the way."""
        stops = []
        for _ in range(most):
            stops.append(self.tab())
            if stops[-1].key == wanted if isinstance(wanted, str) else wanted(stops[-1]):
                return stops
        raise AssertionError(f"Tab does not lead there within {most}, but to {[stop.key for stop in stops]}")

    def press(self, key: str) -> None:
        """Press a key where the focus is."""
        self.page.keyboard.press(key)

    def enter(self, stop: Stop, value: str) -> None:
        """Answer the field that has the focus, by its keys alone."""
        if stop.role == "radio":
            self.press("Space")
            for _ in range(len(self.page.locator(f"[name='{stop.field}']").all())):
                if self.page.evaluate("document.activeElement.value") == value:
                    return
                self.press("ArrowDown")
            raise AssertionError(f"the arrows do not lead to {value} of {stop.field}")
        if stop.role == "checkbox":
            self.press("Space")
        elif self.page.evaluate("document.activeElement.tagName") == "SELECT":
            down = "value => Array.from(document.activeElement.options, (option) => option.value).indexOf(value)"
            for _ in range(self.page.evaluate(down, value)):
                self.press("ArrowDown")
        else:
            self.page.keyboard.insert_text(value)


def _told(heard: dict[str, Any], what: str) -> str:
    return str(heard.get(what, {}).get("value", ""))

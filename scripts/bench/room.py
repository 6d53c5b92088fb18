"""Times what happens once the room is open, with the largest case: a keystroke, the longest task, a worker that dies, its memory."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from appealwright.questions import interview
from scripts.bench.host import Counted
from scripts.bench.starts import KEPT

CASE = Path("builder/appealwright/examples/ca-dmhc-insured-experimental.json")
"""The case with the longest letter."""
FIELDS = ("patient.name", "denial.reference", "treatment.dose", "history.therapy")
"""Fields of four steps whose words stand in the letter: a line that four blocks repeat, two of one, and a long text."""
WORDS = "abcdefghijklmnopqrst"
PAUSE_MS = 150
"""Between two keys of somebody who types 80 words a minute."""
PATIENCE_MS = 120_000
MEGABYTE = 1e6

LISTEN = """() => {
  const letter = document.querySelector('[data-region="letter"]');
  const waiting = [];
  globalThis.heard = { laid: [], painted: [], tasks: [] };
  document.addEventListener("input", ({ target, timeStamp }) => waiting.push([target.value.trim(), timeStamp]), { capture: true });
  // A keystroke is answered when a block that changed holds what the field then held, and is laid out.
  new MutationObserver((changes) => {
    letter.getBoundingClientRect();
    const now = performance.now();
    const told = changes.map(({ target }) => target.textContent).join();
    const last = waiting.findLastIndex(([value]) => told.includes(value));
    for (const [, begun] of waiting.splice(0, last + 1)) {
      heard.laid.push(now - begun);
      requestAnimationFrame(() => setTimeout(() => heard.painted.push(performance.now() - begun)));
    }
  }).observe(letter, { childList: true, characterData: true, subtree: true });
  // From the moment when one can type: what was before these lines counts as well, the opening of the file among it.
  const [{ startTime: open }] = performance.getEntriesByName("open");
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) if (startTime + duration > open) heard.tasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
}"""
ANSWERED = "count => heard.laid.length >= count"
DIES = "() => { globalThis.diedAt = performance.now(); }"
BACK = """async (value) => {
  const shown = () => [...document.querySelectorAll('[data-region="letter"] > *')].some((node) => node.textContent.includes(value));
  while (!shown()) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - diedAt;
}"""
HEAP = "interpreter._module.HEAP8.byteLength"


@dataclass
class Heard:
    """What one visit showed, in milliseconds and megabytes."""

    laid: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    tasks: list[float] = field(default_factory=list)
    revived: float = 0
    revived_warm: float = 0
    """The same where an earlier visit left Python's memory."""
    memory: float = 0


def measured(page: Page, host: Counted) -> Heard:
    """A visit to the builder: the case opened from its file, four fields typed into, the worker killed."""
    _opened(page, host)
    page.evaluate(LISTEN)
    count = 0
    for name in FIELDS:
        _go_to(page, name)
        asked = page.locator(f"[name='{name}']")
        # The cursor comes first, then the hand goes to the keys: a key in the very moment of the click would wait for what the browser does
        # once at each field that is entered, and be a twentieth of all keys (docs/decisions/0057).
        asked.click()
        page.wait_for_timeout(PAUSE_MS)
        asked.press_sequentially(WORDS, delay=PAUSE_MS)
        count += len(WORDS)
        page.wait_for_function(ANSWERED, arg=count, timeout=PATIENCE_MS)
    page.wait_for_timeout(500)
    heard = page.evaluate("heard")
    return Heard(heard["laid"], heard["painted"], heard["tasks"], revived=_revived(page))


def memory(page: Page, host: Counted) -> float:
    """What the worker holds with the case open, in a visit that stayed on the porch until all was kept for the next."""
    _opened(page, host, stays=True)
    _go_to(page, FIELDS[-1])
    page.wait_for_timeout(500)
    return _memory(page)


def revived_warm(page: Page, host: Counted) -> float:
    """From the death of the worker to the letter, in a visit after one that stayed on the porch until all was kept."""
    _opened(page, host)
    _go_to(page, FIELDS[-1])
    page.wait_for_timeout(500)
    return _revived(page)


def _opened(page: Page, host: Counted, *, stays: bool = False) -> None:
    """The builder, the case opened from its file; `stays`: after all was kept for the next visit."""
    page.goto(f"{host.address}builder/")
    if stays:
        page.wait_for_function(KEPT, timeout=PATIENCE_MS)
    page.locator("#start").click()
    page.locator("#restore").set_input_files(CASE, timeout=PATIENCE_MS)
    page.locator("[data-action=go-to]").first.wait_for(timeout=PATIENCE_MS)
    page.locator("[data-region=steps] [aria-current]").wait_for()


def _go_to(page: Page, name: str) -> None:
    section = next(section for section in interview().sections if any(question.name == name for question in section.questions))
    page.locator(f"[data-action=go-to][data-target='{section.questions[0].name}']").first.click()
    page.locator(f"[name='{name}']").wait_for(timeout=PATIENCE_MS)


def _revived(page: Page) -> float:
    """From the death of the worker to the letter with what was typed into the dead one."""
    page.evaluate(DIES)
    page.workers[0].evaluate("() => self.close()")
    page.locator(f"[name='{FIELDS[-1]}']").fill("revived")
    return float(page.evaluate(BACK, "revived"))


def _memory(page: Page) -> float:
    """What Python has taken of WebAssembly's memory, and what JavaScript holds beside it. Python is asked in a pause of the worker."""
    with _worker(page) as (ask, told):
        held = ask("Runtime.getHeapUsage", {})
        ask("Debugger.enable", {})
        ask("Debugger.pause", {})
        page.locator(f"[name='{FIELDS[-1]}']").press("Space")
        while not any(event.get("method") == "Debugger.paused" for event in told):
            page.wait_for_timeout(10)
        (paused,) = (event["params"] for event in told if event.get("method") == "Debugger.paused")
        frame = {"callFrameId": paused["callFrames"][0]["callFrameId"], "expression": HEAP}
        taken = ask("Debugger.evaluateOnCallFrame", frame)["result"]["value"]
        ask("Debugger.disable", {})
    return float(taken + held["usedSize"] + held["backingStorageSize"]) / MEGABYTE


@contextmanager
def _worker(page: Page) -> Iterator[tuple[Callable[[str, dict[str, Any]], Any], list[Any]]]:
    """A way to ask the developer tools of the page's worker, and everything they tell."""
    session = page.context.new_cdp_session(page)
    found: list[str] = []
    told: list[Any] = []
    session.on("Target.attachedToTarget", lambda event: found.append(event["sessionId"]))
    session.on("Target.receivedMessageFromTarget", lambda event: told.append(json.loads(event["message"])))
    session.send("Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False})
    numbers = itertools.count(1)

    def ask(method: str, given: dict[str, Any]) -> Any:
        number = next(numbers)
        message = json.dumps({"id": number, "method": method, "params": given})
        session.send("Target.sendMessageToTarget", {"sessionId": found[-1], "message": message})
        while not (answers := [one for one in told if one.get("id") == number]):
            page.wait_for_timeout(10)
        return answers[0]["result"]

    yield ask, told
    session.detach()

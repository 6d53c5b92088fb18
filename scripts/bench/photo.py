"""Times the photo of a page: from the moment it is chosen until its text stands there. A dense letter, drawn as a scanner sees it."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import FilePayload, Page

from scripts.bench.host import Counted

CASE = Path("builder/appealwright/examples/ca-dmhc-insured-experimental.json")
WIDE, HIGH = 1700, 2200
"""A sheet of letter paper at 200 dots an inch."""
TIMES = 3
"""The letter is short: so often it makes a page as full as notices are."""
PATIENCE_MS = 120_000
SHEET = """<pre style="margin:0;padding:150px 130px;width:1440px;background:#fafafa;color:#191919;white-space:pre-wrap;
font:29px/1.35 'Liberation Sans',Arial,sans-serif">"""
CHOSEN = """() => {
  const status = document.getElementById("status");
  globalThis.read = new Promise((done) => {
    document.getElementById("files").addEventListener("change", () => {
      const begun = performance.now();
      new MutationObserver(() => {
        if (document.querySelector("#pages textarea")) done(performance.now() - begun);
      }).observe(document.getElementById("pages"), { childList: true, subtree: true });
    }, { capture: true, once: true });
  });
}"""


def sheet(page: Page) -> bytes:
    """A full page of a notice as a picture."""
    text = json.loads(CASE.read_text(encoding="utf-8"))["denial"]["text"]
    page.set_viewport_size({"width": WIDE, "height": HIGH})
    page.set_content(SHEET + "\n\n".join([text] * TIMES))
    return page.screenshot(type="jpeg", quality=85)


def read(page: Page, host: Counted, picture: bytes) -> float:
    """How many milliseconds the picture takes on the reader page, whose parts are there already."""
    page.goto(f"{host.address}reader/")
    page.locator("html[data-reader=ready]").wait_for(timeout=PATIENCE_MS)
    page.evaluate(CHOSEN)
    chosen: FilePayload = {"name": "page.jpg", "mimeType": "image/jpeg", "buffer": picture}
    page.locator("#files").set_input_files(chosen)
    page.locator("#pages textarea").wait_for(timeout=PATIENCE_MS)
    taken: float = page.evaluate("read")
    return taken

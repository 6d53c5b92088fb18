"""What a browser refuses a site for real: all of its storage where the owner says so, and room where there is none left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scripts import chromium
from scripts.serve import Host
from tests.browser import whole
from tests.browser.visits import Visit
from tests.conftest import ARGUMENTS, COMPILED_ONCE

pytestmark = pytest.mark.browser
browser = whole.browser

CANARY = "Canary-4711"
INSURER, NUMBER = "[name='denial.insurer']", "[name='denial.reference']"
FAULT = '[data-region="side"] .fault'
LETTER = '#room [data-region="letter"]'
# "Sites can't save data on your device", as the browser's own settings write it down.
NOTHING_KEPT = {"profile": {"default_content_setting_values": {"cookies": 2}}}
REFUSED = """async () => {
  const tries = {
    cookie: () => { document.cookie = "kept=1"; if (!document.cookie) throw "refused"; },
    local: () => localStorage,
    session: () => sessionStorage,
    database: () => new Promise((done, failed) => Object.assign(indexedDB.open("x"), { onsuccess: done, onerror: failed })),
    caches: () => caches.keys(),
    privateFiles: () => navigator.storage.getDirectory(),
    worker: () => navigator.serviceWorker.register("sw.js"),
    locks: () => navigator.locks.request("x", () => null),
  };
  const told = await Promise.allSettled(Object.values(tries).map(async (one) => one()));
  return Object.fromEntries(Object.keys(tries).map((name, at) => [name, told[at].status === "rejected"]));
}"""
"""Each store of a browser, and whether it refuses us."""
ASKED = """() => {
  const { postMessage } = Worker.prototype;
  const asked = (globalThis.asked = new Map());
  globalThis.heard = new Set();
  Worker.prototype.postMessage = function (message, given) {
    if (message.id) {
      asked.set(message.id, message.name);
      this.addEventListener("message", ({ data }) => data.id === message.id && asked.delete(data.id) && heard.add(message.name));
    }
    return postMessage.call(this, message, given);
  };
}"""
"""Keeps what Python was asked and has not answered, and what it has."""
ONLY_A_LOCK = "() => heard.has('rest') && [...asked.values()].every(name => name === 'hold')"
"""Whether Python has answered a key to the end, and all else but the call for a lock: that is what is tried here."""


@pytest.fixture
def context(browser: Browser, tmp_path: Path) -> Iterator[BrowserContext]:
    """In place of the usual one: a profile of its own, whose owner lets no site keep anything."""
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(NOTHING_KEPT), encoding="utf-8")
    opened = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=chromium.found(), args=[*ARGUMENTS, COMPILED_ONCE], viewport={"width": 1280, "height": 900}
    )
    yield opened
    opened.close()


def saved(page: Page) -> str:
    """The answers as a file that the person takes along."""
    with page.expect_download() as waiting:
        page.locator("[data-local=keepFile]").click()
    return waiting.value.path().read_text(encoding="utf-8")


def test_where_no_site_may_keep_anything_the_builder_works_on_and_says_what_becomes_of_a_draft(visit: Visit, ours: Host) -> None:
    visit.page.goto(f"{ours.address}privacy/")
    assert set(visit.page.evaluate(REFUSED).values()) == {True}
    visit.page.clock.install()
    visit.page.add_init_script(f"({ASKED})()")
    visit.open()
    visit.page.locator(INSURER).fill(CANARY)
    expect(visit.page.locator(LETTER)).to_contain_text(CANARY)
    # What asks for a lock and is refused it may not wait until patience ends: it would be taken for dead after half a minute, and again.
    before = visit.page.workers
    visit.page.wait_for_function(ONLY_A_LOCK)  # a busy machine is still at the rest of the screen: that too would be taken for dead
    visit.page.clock.fast_forward(31_000)
    visit.page.locator(NUMBER).fill("4712")
    expect(visit.page.locator(LETTER)).to_contain_text("4712")
    assert visit.page.workers == before
    visit.page.locator("#draft").click()
    expect(visit.page.locator(FAULT)).to_contain_text("does not let the page keep a draft. Nothing is lost. Save a file instead.")
    expect(visit.page.locator("#draft")).to_have_attribute("data-target", "on")
    assert CANARY in saved(visit.page)
    visit.page.locator("[data-action=erase]").click()
    visit.page.locator("[data-local=erase]").click()
    visit.page.wait_for_url(ours.address)
    assert visit.complaints == []

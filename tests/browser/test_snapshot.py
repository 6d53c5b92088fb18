"""A visit leaves Python's memory from before the first answer; the next begins there, sooner, and writes no answer into it."""

from __future__ import annotations

import pytest

from tests.browser import whole
from tests.browser.visits import FIRST_FIELD, Visit

pytestmark = pytest.mark.browser
browser = whole.browser

CANARY = "Zyxwvutsrq"
MARKED = "name => performance.getEntriesByName(name).length > 0"
# The bytes of every snapshot on the device, by what hash and text they have.
HELD = """async (canary) => {
  const held = [];
  for await (const [name, file] of await navigator.storage.getDirectory()) {
    if (!name.endsWith("snapshot")) continue;
    const body = await (await file.getFile()).arrayBuffer();
    const digest = Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", body))).join(" ");
    const told = ["latin1", "utf-16le"].some((form) => new TextDecoder(form).decode(body).includes(canary));
    held.push({ length: body.byteLength, digest, told });
  }
  return held;
}"""
# What follows the head becomes zeros.
SPOIL = """async () => {
  for await (const file of (await navigator.storage.getDirectory()).values()) {
    const body = new Uint8Array(await (await file.getFile()).arrayBuffer());
    body.fill(0, 4 + new Uint32Array(body.buffer, 0, 1)[0]);
    const stream = await file.createWritable();
    await stream.write(body);
    await stream.close();
  }
}"""
LEFT = "async () => { for await (const name of (await navigator.storage.getDirectory()).keys()) return name; return null; }"


def test_the_second_visit_begins_from_memory_that_holds_no_answer(visit: Visit) -> None:
    page = visit.page
    page.goto(visit.address)
    visit.wait_until("ready")
    page.wait_for_function(MARKED, arg="snapshot")
    assert not page.evaluate(MARKED, "restored")
    made = page.evaluate(HELD, "appealwright")
    assert [(held["length"] > 20_000_000, held["told"]) for held in made] == [(True, True)], "the canary of this test is not found"

    visit.open()
    assert page.evaluate(MARKED, "restored")
    page.locator("#room input[type=text], #room textarea").first.fill(CANARY)
    page.locator("#try").click()
    # Python answers in order: when it has tried the lock it has heard the answer.
    page.locator("#tried [data-outcome=pythonRefused]").wait_for()
    assert page.evaluate(HELD, CANARY) == [made[0] | {"told": False}]


def test_a_spoiled_memory_is_thrown_away_and_nobody_notices(visit: Visit) -> None:
    page = visit.page
    page.goto(visit.address)
    visit.wait_until("ready")
    page.wait_for_function(MARKED, arg="snapshot")
    page.evaluate(SPOIL)
    page.goto(visit.address)
    page.locator("#start").click()
    page.locator(FIRST_FIELD).first.wait_for()
    assert not page.evaluate(MARKED, "restored")
    assert page.evaluate(LEFT) is None

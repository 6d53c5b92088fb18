"""A visit leaves Python's memory from before the first answer; the next begins there, sooner, and writes no answer into it."""

from __future__ import annotations

import pytest

from tests.browser.visits import FIRST_FIELD, Visit

pytestmark = pytest.mark.browser

CANARY = "Zyxwvutsrq"
MARKED = "name => performance.getEntriesByName(name).length > 0"
# The bytes of every snapshot on the device, by what hash and text they have.
HELD = """async (canary) => {
  const held = [];
  for (const name of await caches.keys()) {
    if (!name.endsWith("snapshot")) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const body = await (await cache.match(request)).arrayBuffer();
      const digest = Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", body))).join(" ");
      const told = ["latin1", "utf-16le"].some((form) => new TextDecoder(form).decode(body).includes(canary));
      held.push({ length: body.byteLength, digest, told });
    }
  }
  return held;
}"""
SPOIL = """async () => {
  const [name] = (await caches.keys()).filter((name) => name.endsWith("snapshot"));
  const cache = await caches.open(name);
  const [request] = await cache.keys();
  const { headers } = await cache.match(request);
  await cache.put(request, new Response(new Uint8Array(1 << 20), { headers }));
}"""


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
    assert page.evaluate("async () => (await caches.keys()).filter((name) => name.endsWith('snapshot'))") == []

"""While a guide is read, the builder's parts come ahead: once the reader shows a mind to go there, and never where bytes are dear."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page

from scripts.bench import wire
from scripts.serve import Host
from tests.browser import whole

pytestmark = pytest.mark.browser
browser = whole.browser

GUIDE = "privacy/"
# The file of Python's memory begins with the length of its head, written last (builder/web/memory.mjs).
READY = """async () => {
  for await (const [name, file] of await navigator.storage.getDirectory()) {
    if (!name.endsWith("snapshot")) continue;
    const begun = await file.getFile().then((content) => content.slice(0, 4).arrayBuffer()).catch(() => new ArrayBuffer());
    if (new Uint32Array(begun)[0]) return true;
  }
  return false;
}"""
PARTS = ("wasm", "library", "app", "facts", "asm", "pyodide")
LINK = 'a[href$="/builder/"]'
NAMED = re.compile(r"[^?]*(\?[\w-]{10})?")
SAVING = "Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })"


def parts_asked(ours: Host) -> set[str]:
    return {request.target.rpartition("/")[2].partition("-")[0] for request in ours.log if "/parts/" in request.target}


def guide(context: BrowserContext, ours: Host) -> Page:
    page = context.new_page()
    page.goto(f"{ours.address}{GUIDE}")
    page.wait_for_load_state("load")
    return page


def test_pointing_at_the_builder_fetches_its_parts(context: BrowserContext, ours: Host) -> None:
    page = guide(context, ours)
    assert parts_asked(ours) == set()
    # The last and largest: it is asked for once nearly all of what Python starts with is here.
    with page.expect_request_finished(lambda request: "/parts/app-" in request.url):
        page.locator(LINK).first.hover()
    assert parts_asked(ours) == set(PARTS)
    # What is asked for says nothing of the reader: the file, and at most the hash that it was published with.
    assert all(request.method == "GET" and NAMED.fullmatch(request.target) for request in ours.log)


def test_a_first_visit_then_begins_where_the_guide_left_off(context: BrowserContext, ours: Host) -> None:
    page = guide(context, ours)
    page.locator(LINK).first.hover()
    while not page.evaluate(READY) or page.workers:
        page.wait_for_timeout(200)
    page.locator(LINK).first.click()
    page.locator("html[data-builder=ready]").wait_for()
    assert page.evaluate("performance.getEntriesByName('restored').length") == 1


def test_a_reader_who_saves_data_is_spared(context: BrowserContext, ours: Host) -> None:
    context.add_init_script(SAVING)
    page = guide(context, ours)
    assert page.evaluate("navigator.connection.saveData")
    page.locator(LINK).first.hover()
    page.locator(LINK).first.focus()
    page.keyboard.press("End")
    # Whatever was asked for would arrive before this page does.
    page.goto(f"{ours.address}about/")
    page.locator(LINK).first.hover()
    page.wait_for_timeout(500)
    assert page.locator("[data-ahead]").count() == 0
    assert parts_asked(ours) == set()
    assert not any("ahead.json" in request.target for request in ours.log)


def with_a_link_in_sight(context: BrowserContext, ours: Host) -> Page:
    """A guide whose text leads to the builder, with that link in sight and the clock in the test's hands."""
    page = context.new_page()
    page.clock.install()
    page.goto(f"{ours.address}appeal/court/")
    page.locator(f"article {LINK}").first.scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    return page


def test_a_link_that_rests_in_sight_for_five_seconds_fetches_its_parts_and_for_three_none(context: BrowserContext, ours: Host) -> None:
    page = with_a_link_in_sight(context, ours)
    page.clock.run_for(3000)
    page.wait_for_timeout(200)
    assert parts_asked(ours) == set()
    with page.expect_request(lambda request: "/parts/wasm-" in request.url):
        page.clock.run_for(3000)


def test_where_data_is_saved_a_link_that_rests_in_sight_fetches_nothing(context: BrowserContext, ours: Host) -> None:
    context.add_init_script(SAVING)
    page = with_a_link_in_sight(context, ours)
    page.clock.run_for(20_000)
    page.wait_for_timeout(500)
    assert parts_asked(ours) == set()
    assert not any("ahead.json" in request.target for request in ours.log)


def test_the_page_itself_is_opened_ahead_and_locked_and_sends_nothing_once_it_is_shown(ours: Host) -> None:
    with wire.tab() as tab:
        tab.page("about:blank").tell("Page.navigate", url=f"{ours.address}builder/")
        tab.page("/builder/").wait_for("performance.getEntriesByName('snapshot').length")
        tab.page("/builder/").tell("Page.navigate", url=f"{ours.address}{GUIDE}")
        guide = tab.page(GUIDE)
        guide.wait_for("document.readyState === 'complete'")
        guide.point(LINK)
        ahead = tab.page("/builder/")
        ahead.wait_for("document.documentElement.dataset.network === 'locked'")
        assert ahead.value("[document.prerendering, document.documentElement.dataset.builder]") == [True, None]
        guide.point(LINK, click=True)
        ahead.wait_for("document.documentElement.dataset.builder === 'ready'")
        assert ahead.value("[document.prerendering, performance.getEntriesByName('restored').length]") == [False, 1]
        ours.forget()
        ahead.value("document.getElementById('start').click()")
        ahead.wait_for("document.querySelector('#room :is(input, select, textarea)')")
        assert ahead.value("fetch(document.baseURI).then(() => 'sent', () => 'refused')") == "refused"
        ahead.value("document.getElementById('try').click()")
        ahead.wait_for("document.querySelector('#tried [data-outcome=pythonRefused]')")
        # Browsers look by themselves for a newer service worker, whatever a page does (docs/decisions/0036).
        assert [request.target for request in ours.log if not request.target.endswith("/sw.js")] == []

"""While a guide is read, the builder's parts come ahead: once the reader shows a mind to go there, and never where bytes are dear."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page

from scripts.bench.starts import READY
from scripts.serve import Host

pytestmark = pytest.mark.browser

GUIDE = "privacy/"
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
    with page.expect_request_finished(lambda request: "/parts/wasm-" in request.url):
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
    assert parts_asked(ours) == set()
    assert not any("ahead.json" in request.target for request in ours.log)

"""The builder starts, says truly how far it is, and when it cannot start it is never a dead page."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document as WordDocument
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from scripts import chromium
from scripts.serve import Host
from tests.browser.lines import DEAD, Line
from tests.browser.visits import FIRST_FIELD, Visit, part_pattern
from tests.conftest import ARGUMENTS

pytestmark = pytest.mark.browser

POLICY = "document.head.append(policy);"
"""The line of `lock.js` that closes the network."""


def test_opens_without_a_complaint_asks_nobody_else_and_lets_the_person_try_the_lock(visit: Visit, ours: Host) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.open()
    assert asked
    assert [url for url in asked if not url.startswith((ours.address, "blob:", "data:"))] == []
    assert visit.page.locator("#lock").inner_text() == visit.page.locator("#lock").get_attribute("data-locked")
    assert visit.page.locator("#porch").is_hidden()
    expect(visit.page.locator(FIRST_FIELD).first).to_be_visible()
    assert visit.page.evaluate("document.getElementById('room').contains(document.activeElement)")
    assert visit.complaints == []
    # It reads no files, so it may not make the workers for that; the page that does is a tab of its own.
    allowed = "() => { try { trustedTypes.createPolicy('appealwright-reader', {}); return true; } catch { return false; } }"
    assert visit.page.evaluate(allowed) is False
    assert visit.page.locator("input[data-paper]").count() == 0
    assert visit.page.locator("a[href='../reader/']").first.get_attribute("target") == "_blank"

    ours.forget()
    visit.page.locator("#try").click()
    outcomes = visit.page.locator("#tried [data-outcome]")
    outcomes.nth(1).wait_for()
    assert outcomes.evaluate_all("lines => lines.map(line => line.dataset.outcome)") == ["pageRuled", "pythonRefused"]
    assert "connect-src" in outcomes.first.inner_text()
    assert ours.log == []
    visit.page.locator("#try").click()
    expect(visit.page.locator("#tried")).to_be_hidden()
    visit.page.locator("#try").click()
    outcomes.nth(1).wait_for()
    visit.page.locator("#tried a").click()
    visit.page.wait_for_url(f"{ours.address}check-it-yourself/")


def test_were_there_a_hole_the_attempt_would_show_it(visit: Visit) -> None:
    def without_the_policy(route: Route) -> None:
        script = route.fetch().text()
        assert script.count(POLICY) == 1
        route.fulfill(content_type="text/javascript", body=script.replace(POLICY, ""))

    visit.page.route(re.compile(r"/boot/main\.js$"), without_the_policy)
    visit.page.route(visit.address, lambda route: route.fulfill(body=re.sub(r' integrity="[^"]*"', "", route.fetch().text())))
    visit.open()
    visit.page.locator("#try").click()
    outcomes = visit.page.locator("#tried [data-outcome]")
    outcomes.nth(1).wait_for()
    assert outcomes.evaluate_all("lines => lines.map(line => line.dataset.outcome)") == ["pageSent", "pythonSent"]


def test_nothing_personal_can_be_typed_before_the_lock(visit: Visit) -> None:
    held: list[Route] = []
    visit.instead("facts", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks the function
    visit.page.goto(visit.address)
    visit.page.locator("#start").click()
    # The browser's own polling would have the page evaluate a string, which its policy forbids.
    expect(visit.page.locator("#lock")).to_contain_text(re.compile(r"loading 9\d%"))
    fields = visit.page.locator("input:visible, textarea:visible, select:visible")
    assert fields.evaluate_all("fields => fields.map(field => field.type)") == ["radio"] * 3
    assert re.search(r"loading \d\d%", visit.page.locator("#lock").inner_text())
    assert visit.page.workers == []
    held.pop().continue_()
    visit.page.locator(FIRST_FIELD).first.wait_for()
    assert visit.page.locator("html[data-network=locked]").count() == 1


def failed_because_of(visit: Visit) -> str:
    """The reason shown, once the page has said that it cannot start."""
    visit.page.goto(visit.address)
    visit.wait_until("failed")
    failed = visit.page.locator("#failed")
    assert failed.is_visible()
    assert visit.page.locator("#retry").is_visible()
    said = visit.page.locator("#failed-reason").inner_text()
    reasons = {reason: failed.get_attribute(f"data-{reason}") for reason in ("network", "damaged", "unsupported", "python")}
    return next(reason for reason, sentence in reasons.items() if sentence == said)


@pytest.mark.parametrize("part", ["worker", "wasm", "library", "app", "facts", "asm", "pyodide"])
def test_a_missing_part_is_said(visit: Visit, part: str) -> None:
    visit.instead(part, lambda route: route.fulfill(status=404))
    assert failed_because_of(visit) == "network"


def test_a_broken_connection_is_said_and_trying_again_works(visit: Visit) -> None:
    visit.instead("library", lambda route: route.abort())
    assert failed_because_of(visit) == "network"
    visit.page.unroute(part_pattern("library"))
    visit.page.locator("#retry").click()
    visit.wait_until("ready")


def test_a_line_that_is_cut_in_the_middle_of_a_file_is_said_and_trying_again_works(visit: Visit) -> None:
    line = Line(visit.page)
    line.brings_some(visit.address)
    line.is_cut()
    visit.wait_until("failed")
    failed = visit.page.locator("#failed")
    expect(visit.page.locator("#failed-reason")).to_have_text(failed.get_attribute("data-network") or "missing")
    line.is_mended()
    visit.page.locator("#retry").click()
    visit.wait_until("ready")


def test_a_line_that_goes_dead_is_said_after_half_a_minute_and_when_it_is_back_all_goes_on(visit: Visit) -> None:
    line = Line(visit.page)
    visit.page.clock.install()
    line.brings_some(visit.address)
    status = visit.page.locator("#status")
    before = status.inner_text()
    line.brings(DEAD)
    visit.page.wait_for_timeout(1000)
    visit.page.clock.fast_forward(20_000)
    expect(status).to_have_text(before)
    visit.page.clock.fast_forward(11_000)
    expect(status).to_have_text(status.get_attribute("data-silent") or "missing")
    line.is_mended()
    visit.wait_until("ready")
    expect(status).to_have_text(status.get_attribute("data-ready") or "missing")


@pytest.mark.parametrize("part", ["wasm", "app"])
def test_a_part_that_is_not_what_we_published_is_refused(visit: Visit, part: str) -> None:
    def tampered(route: Route) -> None:
        body = gzip.decompress(route.fetch().body())
        route.fulfill(body=gzip.compress(body[:-1] + bytes([body[-1] ^ 1]), mtime=0))

    visit.instead(part, tampered)
    assert failed_because_of(visit) == "damaged"


def test_a_truncated_part_is_refused(visit: Visit) -> None:
    visit.instead("library", lambda route: route.fulfill(body=route.fetch().body()[:1000]))
    assert failed_because_of(visit) == "damaged"


@pytest.mark.parametrize("spoiled", [lambda body: body[:-1] + bytes([body[-1] ^ 1]), lambda body: body[:-1000]])
def test_a_piece_that_comes_after_the_first_view_is_refused_as_well(visit: Visit, spoiled: Callable[[bytes], bytes]) -> None:
    visit.instead("app", lambda route: route.fulfill(body=spoiled(route.fetch().body())))
    assert failed_because_of(visit) == "damaged"


OTHER = "document.documentElement.dataset.other = 'runs';"


@pytest.mark.parametrize("answer", [{"status": 404}, {"content_type": "text/javascript", "body": OTHER}], ids=["missing", "another"])
def test_a_script_that_is_missing_or_not_what_we_published_is_said_and_does_not_run(visit: Visit, answer: dict[str, Any]) -> None:
    visit.page.route(re.compile(r"/boot/main\.js$"), lambda route: route.fulfill(**answer))
    assert failed_because_of(visit) == "damaged"
    assert visit.page.evaluate("document.documentElement.dataset.other") is None


def test_a_browser_whose_owner_has_turned_off_what_webassembly_needs_is_told(browser: Browser, ours: Host) -> None:
    off = browser.browser_type.launch(executable_path=chromium.found(), args=[*ARGUMENTS, "--js-flags=--jitless"])
    visit = Visit(off.new_page(), f"{ours.address}builder/")
    assert failed_because_of(visit) == "unsupported"
    assert visit.page.evaluate("typeof WebAssembly") == "undefined"
    # The letters that work without it: each can be had, is a letter for one of the two treatments, and has its gaps ruled.
    blanks = visit.page.locator("#blanks a:visible")
    treatments = ("ketamine", "Spravato")
    assert blanks.count() == len(treatments)
    for link, treatment in zip(blanks.all(), treatments, strict=True):
        with visit.page.expect_download() as waiting:
            link.click()
        letter = WordDocument(str(waiting.value.path()))
        words = " ".join(paragraph.text for paragraph in letter.paragraphs)
        assert f"{treatment}" in words
        assert "your name" in words
    off.close()


@pytest.mark.parametrize("missing", ["DecompressionStream", "Worker"])
def test_a_browser_that_cannot_run_it_is_told(visit: Visit, missing: str) -> None:
    visit.page.add_init_script(f"delete globalThis.{missing}")
    assert failed_because_of(visit) == "unsupported"


def test_without_javascript_the_page_says_what_to_do(browser: Browser, ours: Host) -> None:
    context: BrowserContext = browser.new_context(java_script_enabled=False)
    page: Page = context.new_page()
    page.goto(f"{ours.address}builder/")
    assert page.locator("noscript h2").is_visible()
    context.close()


PHONE = {"width": 390, "height": 844}
EDGES = """(selectors) => selectors.map((selector) => {
  const { top, bottom, left } = document.querySelector(selector).getBoundingClientRect();
  return { top: Math.round(top), bottom: Math.round(bottom), left: Math.round(left) };
})"""


def test_on_a_phone_what_is_said_of_the_lock_stands_whole_above_start(visit: Visit) -> None:
    visit.page.set_viewport_size(PHONE)
    visit.page.goto(visit.address)
    visit.wait_until("ready")
    said, start = visit.page.evaluate(EDGES, ["#status", "#start"])
    assert said["bottom"] <= start["top"]
    assert start["bottom"] <= PHONE["height"]


def test_on_a_wide_screen_the_head_begins_where_the_room_does_and_no_step_moves_when_another_is_chosen(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1440, "height": 900})
    visit.open()
    brand, steps = visit.page.evaluate(EDGES, [".aw-brand", ".steps"])
    assert abs(brand["left"] - steps["left"]) <= 8
    last = ".steps li:last-child"
    before = visit.page.evaluate(EDGES, [last])
    visit.page.locator(".steps__step").nth(2).click()
    expect(visit.page.locator(".steps__step").nth(2)).to_have_attribute("aria-current", "step")
    assert visit.page.evaluate(EDGES, [last]) == before

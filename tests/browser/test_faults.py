"""What goes wrong around a person: slow lines, a browser that keeps nothing, a wrong clock, two tabs, a tiny window, an update."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from scripts.serve import Host, running
from tests.browser.probed import ASK_PYTHON
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser

TEXT_FIELD = "#room :is(input[type=text], textarea):visible"
DENIED = """for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(globalThis, name, { get() { throw new DOMException("denied", "SecurityError"); } });
}"""


def typed(page: Page, text: str) -> None:
    page.locator(TEXT_FIELD).first.fill(text)
    page.wait_for_timeout(300)
    expect(page.locator(TEXT_FIELD).first).to_have_value(text)


def test_a_slow_line_only_takes_longer(visit: Visit) -> None:
    def slowly(route: Route) -> None:
        time.sleep(1.5)
        route.continue_()

    visit.instead("library", slowly)
    visit.open()
    typed(visit.page, "in time")


def test_a_browser_that_lets_nothing_be_kept_runs_it_all_the_same(visit: Visit) -> None:
    visit.page.add_init_script(DENIED)
    visit.open()
    typed(visit.page, "kept nowhere")
    assert visit.complaints == []


def dated(page: Page, name: str, year: int, month: int, day: int) -> None:
    for part, number in (("year", year), ("month", month), ("day", day)):
        page.locator(f"[name='{name}.{part}']").fill(str(number))


def test_a_clock_that_is_behind_stops_nothing_and_a_letter_dated_later_is_met_with_the_day_that_the_device_has(visit: Visit) -> None:
    visit.page.clock.set_fixed_time("1999-12-31T23:59:00")
    visit.open()
    typed(visit.page, "some day")
    dated(visit.page, "denial.date", 2026, 11, 6)
    visit.page.locator("#room [data-region=form] button[type=submit]").click()
    said = "Date on the denial letter must be today or earlier. By this device today is December 31, 1999"
    expect(visit.page.locator("#errors")).to_contain_text(said)
    assert "November 6, 2026" not in visit.page.locator("#room [data-region=letter]").inner_text()
    assert visit.complaints == []


def test_a_clock_that_is_ahead_stops_nothing_and_the_day_that_it_has_stands_beside_the_dates(visit: Visit) -> None:
    visit.page.clock.set_fixed_time("2099-01-01T00:00:00")
    visit.open()
    typed(visit.page, "some day")
    dated(visit.page, "denial.date", 2026, 11, 6)
    dated(visit.page, "denial.appeal_by", 2027, 5, 5)
    side = visit.page.locator("#room [data-region=side]")
    expect(side).to_contain_text("By this device, today is January 1, 2099. If that is wrong, set its clock, then open this page again.")
    expect(side).to_contain_text("May 5, 2027")
    assert visit.complaints == []


def test_two_tabs_know_nothing_of_each_other(visit: Visit) -> None:
    visit.open()
    typed(visit.page, "the first")
    second = Visit(visit.page.context.new_page(), visit.address)
    second.open()
    expect(second.page.locator(TEXT_FIELD).first).to_have_value("")
    typed(second.page, "the second")
    expect(visit.page.locator(TEXT_FIELD).first).to_have_value("the first")


def test_back_and_forward_lead_to_a_builder_that_starts_anew(visit: Visit, ours: Host) -> None:
    visit.page.goto(ours.address)
    visit.open()
    visit.page.go_back()
    visit.page.go_forward()
    visit.wait_until("ready")
    visit.begin()
    typed(visit.page, "again")


def test_without_javascript_the_blank_letters_can_be_had(browser: Browser, ours: Host) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{ours.address}builder/")
    with page.expect_download() as waiting:
        page.locator("#blanks a").first.click()
    assert waiting.value.path().read_bytes().startswith(b"PK")
    context.close()


def test_after_an_update_of_the_site_an_open_tab_goes_on_and_a_new_start_says_why_not(visit: Visit, browser: Browser) -> None:
    visit.open()
    for part in ("wasm", "library", "app", "facts", "asm", "pyodide"):
        visit.instead(part, lambda route: route.fulfill(status=404))
    (worker,) = visit.page.workers
    typed(visit.page, "before")
    with visit.page.expect_event("worker"):
        worker.evaluate("() => self.close()")
        visit.page.wait_for_timeout(300)
        visit.page.locator(TEXT_FIELD).nth(1).fill("after")
    expect(visit.page.locator(TEXT_FIELD).first).to_have_value("before")
    # Another browser, to which nothing was brought yet: where the builder was opened before, it is on the device.
    fresh = Visit(browser.new_page(), visit.address)
    fresh.instead("wasm", lambda route: route.fulfill(status=404))
    fresh.page.goto(visit.address)
    fresh.wait_until("failed")
    assert fresh.page.locator("#failed-reason").inner_text()
    fresh.page.context.close()


NO_ROOM = "setattr(__import__('appealwright.browser', fromlist=['at_once']), 'at_once', lambda event: bytearray(2**31 - 1)) or 'set'"


def test_where_python_runs_out_of_memory_what_was_told_stays_and_the_page_says_so(context: BrowserContext, probed: Path) -> None:
    """In the worker that is asked for more than there can be. The next one is asked for no such thing."""
    with running(probed, under="/repo/") as host:
        visit = Visit(context.new_page(), f"{host.address}builder/")
        visit.open()
        insurer, number = (visit.page.locator(f"[name='denial.{name}']") for name in ("insurer", "reference"))
        letter = visit.page.locator("[data-region=letter]")
        insurer.fill("before")
        expect(letter).to_contain_text("before")
        assert visit.page.evaluate(ASK_PYTHON, NO_ROOM) == "set"
        with visit.page.expect_event("worker"):
            number.fill("4711")
        expect(visit.page.locator("#room [role=status]").first).to_contain_text("That last step did not work", timeout=60_000)
        expect(insurer).to_have_value("before")
        number.fill("4712")
        expect(letter).to_contain_text("4712", timeout=60_000)
        expect(letter).to_contain_text("before")


def test_a_file_of_half_a_gigabyte_is_refused_without_being_read(visit: Visit) -> None:
    visit.open()
    visit.page.evaluate(
        """() => {
          const field = document.createElement("input");
          field.id = "restore";
          field.type = "file";
          Object.defineProperty(field, "files", { value: [{ size: 5e8, arrayBuffer: () => { throw new Error("read"); } }] });
          document.getElementById("room").firstElementChild.append(field);
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
    )
    expect(visit.page.locator("#room [role=status]").first).to_contain_text("too large to be opened")
    assert visit.complaints == []

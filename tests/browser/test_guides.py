"""All pages in a real browser: nothing refused, nothing logged, no other host asked, nothing kept but the palette, nothing out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.serve import running
from tests.axe import violations
from tests.browser.looks import BELOW, MOVE, ON_PAPER, PAPER, SHIFTED
from tests.site.kinds import Kinds, kinds, of_each_kind

pytestmark = pytest.mark.browser

PATIENT = 30_000
"""How long a step may take on a busy machine, in milliseconds."""

SIZES = [(320, 640), (375, 667), (390, 844), (1440, 900)]
STARTS = {"start/", "es/start/"}
STILL = 0.01
"""So little may move while a page is drawn: a tenth of what browsers still call good."""
GUIDE = "guides/ketamine-and-spravato/"
KEPT = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
FITS = "document.documentElement.scrollWidth <= innerWidth"
SPOIL = """() => document.querySelector("article p").insertAdjacentHTML("beforeend", "<button></button> <span class=faint>faint</span>")
  || document.querySelector(".faint").style.setProperty("color", "color-mix(in srgb, currentColor 20%, transparent)")"""
NO_GUIDE = re.compile(r"(es/)?(builder|check|reader|assets)/")


@pytest.fixture(scope="module")
def guides(site: Path) -> dict[str, Kinds]:
    """The address of every guide, and the kinds of elements on it. The pages that lock have tests of their own."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    return {
        name.removesuffix("index.html"): kinds(path.read_text(encoding="utf-8")) for name, path in found.items() if not NO_GUIDE.match(name)
    }


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """At the top of its host, where the page for lost addresses, which is built for one place, finds its sheets too."""
    with running(site, under="/") as host:
        yield host.address


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """A tab that fails the test on any console line, page error, failed request or request to another host."""
    # What the service worker brings and keeps has tests of its own; here it would only be in the way.
    context = browser.new_context(viewport={"width": 1440, "height": 900}, service_workers="block")
    page = context.new_page()
    page.set_default_timeout(PATIENT)
    complaints: list[str] = []
    page.on("console", lambda line: complaints.append(f"{line.type}: {line.text}") if "blocked by Playwright" not in line.text else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    # Leaving a page cuts off what it was still loading; that is no complaint.
    page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}") if request.failure != "net::ERR_ABORTED" else None)
    # A worker that makes the builder ready reads its own code from memory.
    ours = (address, "data:", f"blob:{address}")
    page.on("request", lambda request: None if request.url.startswith(ours) else complaints.append(f"asked: {request.url}"))
    yield page
    context.close()
    assert complaints == []


def test_every_page_fits_a_small_phone_and_each_kind_of_page_any_screen_and_reader(
    tab: Page, address: str, guides: dict[str, Kinds]
) -> None:
    """One visit to each page for all of it: a page is slower to load than to look at. axe looks at every page in `make axe`."""
    looked_at = of_each_kind(guides)
    found: list[str] = []
    tab.emulate_media(reduced_motion="reduce")
    tab.set_viewport_size({"width": 320, "height": 640})
    for path in guides:
        tab.goto(address + path, wait_until="load" if path in looked_at else "domcontentloaded")
        assert tab.evaluate(FITS), f"{path} is wider than 320"
        if path in looked_at:
            tab.evaluate("document.fonts.ready.then(() => true)")
            assert tab.evaluate(SHIFTED) < STILL, f"{path} has moved"  # before its size is changed, which moves all
        if path in STARTS:
            tab.set_viewport_size({"width": 390, "height": 844})
            assert tab.evaluate(BELOW) <= 0, f"{path}: the steps and the button do not fit the first view"
            tab.set_viewport_size({"width": 320, "height": 640})
        if path not in looked_at:
            continue
        assert tab.evaluate("document.fonts.check('1em \"Atkinson Hyperlegible Next\"')"), path
        for width, height in SIZES:
            tab.set_viewport_size({"width": width, "height": height})
            assert tab.evaluate(FITS), f"{path} is wider than {width}"
        found += [f"{path}: {line}" for line in violations(tab)]
        tab.set_viewport_size(PAPER)
        tab.emulate_media(media="print", reduced_motion="reduce")
        found += [f"{path} on paper: {line}" for line in tab.evaluate(ON_PAPER)]
        tab.emulate_media(media="screen", reduced_motion="reduce")
        tab.set_viewport_size({"width": 320, "height": 640})
    assert not found, "\n".join(found)
    assert tab.evaluate(KEPT) == [[], [], ""]
    # Were something wrong, it would be found, in either palette. What moves within half a second of a change of size is not counted.
    tab.wait_for_timeout(600)
    tab.evaluate(MOVE)
    assert tab.evaluate(SHIFTED) > STILL
    tab.evaluate(SPOIL)
    assert {line.partition(":")[0] for line in violations(tab, "main")} == {"button-name", "color-contrast", "in the dark"}


def test_the_probe_would_see_a_request_to_another_host_and_the_policy_stops_it(browser: Browser, address: str) -> None:
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda line: refused.append(line.text))
    page.goto(address)
    assert page.evaluate("fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')") == "refused"
    assert any("Content Security Policy" in line for line in refused)
    page.close()


def test_a_source_opens_where_it_is_cited_and_closes_by_keyboard(tab: Page, address: str) -> None:
    tab.goto(address + GUIDE)
    mark = tab.locator(".aw-cite").first
    mark.focus()
    tab.keyboard.press("Enter")
    note = tab.locator(".aw-source:popover-open")
    assert "Checked" in note.inner_text()
    tab.keyboard.press("Escape")
    assert tab.locator(".aw-source:popover-open").count() == 0
    assert mark.evaluate("mark => mark === document.activeElement")


def test_on_a_phone_a_long_list_of_sources_waits_behind_a_button_and_each_still_opens_from_its_mark(tab: Page, address: str) -> None:
    tab.goto(address + GUIDE)
    items = tab.locator(".aw-sources > li[value]")
    last = tab.locator(".aw-sources > li[value]:last-child")
    expect(last).to_be_visible()  # on a desk all stand there
    tab.set_viewport_size({"width": 390, "height": 844})
    assert items.evaluate_all("items => items.filter(item => item.checkVisibility({ visibilityProperty: true })).length") == 12
    tab.locator(f"[popovertarget=source-{items.count()}]").first.click()
    expect(tab.locator(".aw-source:popover-open a").first).to_be_visible()
    tab.keyboard.press("Escape")
    tab.locator(".aw-sources__rest summary").click()
    expect(last).to_be_visible()


def test_the_parts_of_a_page_open_on_a_phone_and_close_once_chosen(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(address + GUIDE)
    tab.locator(".aw-contents-button").click()
    tab.locator(".aw-contents a").last.click()
    assert tab.locator(".aw-contents:popover-open").count() == 0
    assert tab.url.endswith("#sources")


def test_the_bar_to_the_parts_covers_no_words_of_whoever_reads_on_and_is_back_for_whoever_turns_or_tabs(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.emulate_media(reduced_motion="reduce")
    tab.goto(address + GUIDE)
    bar = tab.locator(".aw-contents-button")
    expect(bar).to_be_in_viewport(ratio=1)
    tab.mouse.wheel(0, 600)
    expect(bar).not_to_be_in_viewport()
    tab.mouse.wheel(0, -100)
    expect(bar).to_be_in_viewport(ratio=1)
    tab.mouse.wheel(0, 600)
    expect(bar).not_to_be_in_viewport()
    tab.locator("article a").first.focus()
    tab.keyboard.press("Shift+Tab")
    expect(bar).to_be_focused()
    expect(bar).to_be_in_viewport(ratio=1)


def test_by_keyboard_the_parts_of_a_page_come_before_its_text(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto(address + GUIDE)
    tab.locator("article a").first.focus()
    tab.keyboard.press("Shift+Tab")
    expect(tab.locator(".aw-contents a").last).to_be_focused()


def test_what_opens_and_closes_shows_that_it_has_the_focus(tab: Page, address: str) -> None:
    tab.goto(address + "letters/iv-ketamine-experimental/")
    opens = tab.locator("article summary").first
    opens.focus()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Shift+Tab")
    expect(opens).to_be_focused()
    expect(opens).to_have_css("outline-style", "solid")


@pytest.mark.parametrize(("words", "guide"), [("spravato first", "denial/step-therapy/"), ("texas external review", "states/texas/")])
def test_search_opens_by_keyboard_and_leads_to_the_right_guide_first(tab: Page, address: str, words: str, guide: str) -> None:
    tab.goto(address)
    tab.locator("[data-aw-search]").focus()
    tab.keyboard.press("Enter")
    tab.locator(".md-search__input").fill(words[:-1])
    tab.keyboard.press(words[-1])  # the one key that asks, so that no earlier answer is taken for this one
    result = tab.locator(".md-search-result__link").first
    result.wait_for(timeout=30_000)  # the index of all states is read first, and a busy machine is slow at it
    result.click()
    assert tab.url.startswith(address + guide)
    assert words.rsplit(maxsplit=1)[-1] not in urlsplit(tab.url).query
    assert "?" not in tab.url


def test_reading_costs_nothing_for_the_search_and_opening_it_finds_what_was_typed_meanwhile(tab: Page, address: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    tab.goto(address + GUIDE, wait_until="networkidle")
    assert not [url for url in asked if "search" in url.removeprefix("assets/search.js") or "bundle" in url]
    with tab.expect_request("**/search_index.json"):
        tab.locator("[data-aw-search]").click()
    tab.keyboard.type("any willing provider")
    tab.locator(".md-search-result__link", has_text="wrong").first.wait_for(timeout=30_000)


def test_single_letters_do_nothing_outside_a_field(tab: Page, address: str) -> None:
    tab.goto(address + GUIDE, wait_until="networkidle")
    for key in ("s", "f", "/", "n", "p", ".", ","):
        tab.keyboard.press(key)
    assert tab.url == address + GUIDE
    assert not tab.locator("#__search").is_checked()


def test_only_the_palette_is_kept_on_the_device(tab: Page, address: str) -> None:
    tab.goto(address)
    tab.locator("[data-aw-colors]").click()
    for path in (GUIDE, "states/texas/", "es/start/"):
        tab.goto(address + path)
        assert tab.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert tab.evaluate(KEPT) == [["appealwright.colors"], [], ""]


def test_what_can_be_tapped_is_large_enough(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(address + GUIDE, wait_until="networkidle")
    small = tab.evaluate(
        """() => [...document.querySelectorAll("button, summary, .aw-button, .aw-crisis a")]
            .map((element) => [element.className || element.textContent, element.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
            .map(([name, box]) => `${name} ${box.width}x${box.height}`)"""
    )
    assert small == []

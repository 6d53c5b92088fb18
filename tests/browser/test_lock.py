"""What the lock and its guard do beside the channels of `test_egress.py`: hints, other windows, and the way out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from scripts import chromium
from scripts.serve import Host
from tests.browser import whole
from tests.browser.engines import Engine
from tests.browser.engines.tab import Tab, wait_for
from tests.browser.engines.webkit import WebKit, WebKitTab
from tests.browser.visits import Visit
from tests.conftest import ARGUMENTS

pytestmark = pytest.mark.browser
browser = whole.browser

QUIET_MS = 1200
"""How long we wait before we say that nothing came. In the control all arrives within a tenth of it."""

HINT = """([relation, name]) => {
  const e = document.createElement("link"); e.rel = relation; e.href = `http://${name}/`; document.head.append(e);
}"""
HINTS = {"dns-prefetch", "preconnect"}
OPENER = """<!doctype html><title>opener</title><script>
addEventListener("message", ({ data }) => fetch(`heard-${data}`));
self.begin = url => { self.opened = open(url); };
</script>"""


def attempt(page: Page, script: str, argument: object) -> None:
    """Run the script. What it throws is of no interest: only what arrives is."""
    page.evaluate(f"given => {{ try {{ Promise.resolve(({script})(given)).catch(() => null); }} catch {{}} }}", argument)


def test_before_the_lock_our_own_host_can_be_reached_and_no_other(visit: Visit, ours: Host, other: Host) -> None:
    held: list[Route] = []
    visit.instead("facts", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks the function
    visit.page.goto(visit.address)
    for host, label in ((ours, "own"), (other, "other")):
        for script in (
            "url => fetch(url)",
            "url => { navigator.sendBeacon(`${url}-beacon`); }",
            "url => { new Image().src = `${url}-image`; }",
        ):
            attempt(visit.page, script, f"{host.address}canary-{label}")
    visit.page.wait_for_timeout(QUIET_MS)
    heard = {match[0] for host in (ours, other) for asked in host.log if (match := re.search(r"canary.*", asked.target))}
    # The service worker, once it is there, sends nothing but what is asked for; whether it is by now is a matter of time.
    assert heard - {"canary-own-beacon"} == {"canary-own", "canary-own-image"}
    assert visit.page.locator("html[data-network=locked]").count() == 0


def test_no_hint_makes_the_browser_look_up_a_name(browser: Browser, ours: Host, tmp_path: Path) -> None:
    """A policy stops no hint, and the name looked up could carry a word. Only an ordinary profile acts on hints, so this uses one."""

    def names_looked_up(run: str, address: str, ready: Callable[[Page], None]) -> set[str]:
        log = tmp_path / f"{run}.json"
        context = browser.browser_type.launch_persistent_context(
            tmp_path / run, executable_path=chromium.found(), args=[*ARGUMENTS, f"--log-net-log={log}"]
        )
        page = context.pages[0]
        page.goto(address)
        ready(page)
        for relation in HINTS:
            attempt(page, HINT, [relation, f"canary-{relation}.appealwright.test"])
        page.wait_for_timeout(QUIET_MS)
        context.close()
        return set(re.findall(r"canary-([a-z-]+)\.appealwright", log.read_text(encoding="utf-8")))

    assert names_looked_up("open", f"{ours.address}lost", lambda _: None) == HINTS
    builder = f"{ours.address}builder/"
    assert names_looked_up("locked", builder, lambda page: page.locator("html[data-network=locked]").wait_for()) == set()


def test_the_page_that_opened_ours_is_not_in_its_hands(context: BrowserContext, ours: Host, other: Host, tmp_path: Path) -> None:
    """Another site's page may open ours and listen. It could pass on whatever our page told it."""
    (tmp_path / "opener.html").write_text(OPENER, encoding="utf-8")
    opener = context.new_page()
    for address, told in ((f"{ours.address}lost", True), (f"{ours.address}builder/", False)):
        opener.goto(f"{other.address}opener.html")
        other.forget()
        with context.expect_page() as opened:
            opener.evaluate("url => { self.begin(url); }", address)
        if not told:
            opened.value.locator("html[data-network=locked]").wait_for()
        attempt(opened.value, "word => { opener.postMessage(word, '*'); }", "canary")
        opener.wait_for_timeout(QUIET_MS)
        assert any("heard-canary" in asked.target for asked in other.log) is told


PRESSED = """url => {
  const button = document.createElement("button");
  Object.assign(button, { id: "opens", textContent: "open", onclick: () => { self.opened = open(url); } });
  document.body.prepend(button);
}"""


def opened_by(engine: Engine, address: str, url: str) -> Tab:
    """A tab of this address that has opened the other one. WebKit opens a window for whoever presses a button, in a tab that is seen."""
    tab = engine.browser.front() if isinstance(engine.browser, WebKit) else engine.tab()
    tab.goto(address)
    if isinstance(tab, WebKitTab):
        tab.run(PRESSED, url)
        tab.press("#opens")
    else:
        tab.run("url => { self.opened = open(url); }", url)
    return tab


def test_the_tie_to_the_page_that_opened_ours_is_cut_in_every_engine(engine: Engine, ours: Host) -> None:
    """A page of our own host opens ours: it may look into what it has opened, so it can tell, and it listens."""
    for path, tied in (("lost", True), ("builder/", False)):
        tab = opened_by(engine, f"{ours.address}lost", f"{ours.address}{path}")
        tab.run("() => { self.heard = []; addEventListener('message', ({ data }) => heard.push(data)); }")
        wait_for(tab, f"self.opened.location.pathname === '/repo/{path}' && self.opened.document.readyState === 'complete'")
        assert tab.run("() => self.opened.opener !== null") is tied
        tab.run("() => { self.opened.opener?.postMessage('canary', '*'); return new Promise(done => setTimeout(done, 300)); }")
        assert tab.run("() => self.heard") == ["canary"] * tied
        tab.run("() => self.opened.close()")
        if engine.name != "webkit":
            tab.close()


AROUND = """<!doctype html><title>around</title><iframe src=%s width=600 height=600></iframe><script>
self.heard = [];
addEventListener("message", ({ data }) => self.heard.push(String(data)));
</script>"""


def test_inside_another_sites_page_the_builder_only_leads_to_a_tab_of_its_own(
    visit: Visit, context: BrowserContext, other: Host, tmp_path: Path
) -> None:
    """A frame has a way out that no lock can close, `top.postMessage`; so no answer is ever typed into one."""
    (tmp_path / "around.html").write_text(AROUND % json.dumps(visit.address), encoding="utf-8")
    visit.page.goto(f"{other.address}around.html")
    frame = visit.page.frame_locator("iframe")
    frame.locator("html[data-builder=failed]").wait_for()
    expect(frame.locator("#failed-reason")).to_have_text(frame.locator("#failed").get_attribute("data-framed") or "missing")
    expect(frame.locator("#porch")).to_be_hidden()
    assert frame.locator("#room *").count() == 0
    other.forget()
    with context.expect_page() as opened:
        frame.locator("#own-tab a").click()
    tab = opened.value
    tab.locator("html[data-network=locked]").wait_for()
    assert tab.url == visit.address
    assert tab.evaluate("[opener, top === self]") == [None, True]
    assert visit.page.evaluate("[self.heard, frames[0].length, document.title]") == [[], 0, "around"]
    assert other.log == [], "the page around is asked for nothing and told nothing"


def test_the_address_cannot_be_made_to_carry_anything_and_the_person_may_still_leave_for_a_page_of_ours(visit: Visit, ours: Host) -> None:
    visit.open()
    for change in ("history.pushState(0, '', '?canary')", "history.replaceState(0, '', '#canary')", "location.hash = 'canary'"):
        visit.page.evaluate(f"() => {{ try {{ {change}; }} catch {{}} }}")
        assert visit.page.url == visit.address
    visit.page.locator("header .aw-brand").click()
    visit.page.wait_for_url(ours.address)

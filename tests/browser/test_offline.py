"""Without a network: what was visited opens, a new version is taken whole or not at all, and a sealed builder is left in peace."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from scripts import offline
from scripts.serve import Host, running
from tests.axe import violations
from tests.browser import whole
from tests.browser.engines import Engine
from tests.browser.engines.tab import wait_for
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser
browser = whole.browser

UNDER = "/repo/"
GUIDE = "denial/step-therapy/"
NEVER_VISITED = "appeal/urgent/"
STATE = "states/texas/"
LOCKED = "document.documentElement.dataset.network === 'locked'"
LOOKS_WHOLE = "() => document.querySelector('h1').innerText !== '' && getComputedStyle(document.body).fontFamily.includes('Atkinson')"
FIRST_TEXT = "#room :is(input[type=text], textarea):visible"
# Who shares our address: another copy of the site, below this one, and somebody else.
NEIGHBOR_NAMES = ["appealwright /repo/two/ site 1", "somebody else's"]
NEIGHBORS = f"async () => {{ for (const name of {NEIGHBOR_NAMES}) await caches.open(name); }}"
PAGES = """async () => {
  const root = new URL(".", document.querySelector("[data-commit] a").href).href;
  const found = [];
  for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) found.push(url);
  return found.filter(url => url.endsWith(".html")).map(url => url.slice(root.length));
}"""
BROUGHT_ALL = """async name => {
  if (!(await caches.has(name))) return false;
  const kept = (await (await caches.open(name)).keys()).map(({ url }) => url);
  const parts = kept.filter(url => url.includes("/parts/"));
  return parts.length === 8 && ["index.html", "main.js", "room.css", ".wasm"].every(end => kept.some(url => url.endsWith(end)));
}"""
"""The seven packed parts and the engine inflated, the page, its script and its look."""
LAY_ASIDE = "async ([name, url]) => (await caches.open(name)).put(url, await fetch(url))"
IDLE = "async () => { const found = await navigator.serviceWorker.getRegistration(); return !found.installing && !found.waiting; }"
KEPT = """async path => Boolean(await caches.match(new URL(path, document.querySelector('[data-commit] a').href)))"""
UNTIL_KEPT = f"async path => {{ while (!(await ({KEPT})(path))) await new Promise(done => setTimeout(done, 50)); return true; }}"
# Without the copy of Python's memory, which is the builder's own.
NAMES = "async () => (await caches.keys()).filter(name => !name.endsWith(' snapshot')).sort()"
PATIENCE = 180_000
"""Each wait ends with what it waits for. A version is some hundred files, which a busy machine takes minutes to look through."""


@pytest.fixture
def copy(site: Path, tmp_path: Path) -> Path:
    """A copy of the site that a test may update."""
    target = tmp_path / "site"
    shutil.copytree(site, target, copy_function=os.link)
    return target


def replaced(path: Path, text: str) -> None:
    """Another file in its place: the old one may be a link to the site's own."""
    later = path.stat().st_mtime + 10  # a host that knows a file by its time, to the second, must see that it is another
    path.unlink()
    path.write_text(text, encoding="utf-8")
    os.utime(path, (later, later))


def deploy(folder: Path, *, word: str, broken: bool = False) -> None:
    """Put up a version of the site whose guide says `word`; a `broken` one is not what its own list says."""
    page = folder / GUIDE / "index.html"
    was = page.read_text(encoding="utf-8")
    replaced(page, was.replace("</h1>", f" {word}</h1>", 1).replace('data-commit="', f'data-commit="{word}', 1))
    worker = offline.worker(folder, offline.PROGRAM.read_text(encoding="utf-8"))
    if broken:
        replaced(page, was)
    replaced(folder / offline.WORKER, worker)


def pages_kept(page: Page) -> set[str]:
    return set(page.evaluate(PAGES))


def wait_until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE / 1000
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)


def wait_until_named(page: Page, *names: str) -> None:
    """Until these are all that is kept on the device, by their names."""
    until = time.monotonic() + PATIENCE / 1000
    while (found := page.evaluate(NAMES)) != sorted(names):
        assert time.monotonic() < until, found
        time.sleep(0.05)


def wait_until_kept(page: Page, path: str) -> None:
    page.wait_for_function(f"path => ({KEPT})(path)", arg=path, timeout=PATIENCE)


def version(folder: Path) -> str:
    return (folder / offline.WORKER).read_text(encoding="utf-8").split('"version":"')[1][:12]


def wait_for_version(page: Page, folder: Path) -> None:
    page.wait_for_function(
        "async ending => (await caches.keys()).some(name => name.endsWith(ending))"
        " && (await navigator.serviceWorker.getRegistration()).active?.state === 'activated'"
        " && !(await navigator.serviceWorker.getRegistration()).installing",
        arg=f"site {version(folder)}",
        timeout=PATIENCE,
    )


def test_after_a_visit_guides_and_builder_open_without_a_network(engine: Engine, site: Path) -> None:
    tab = engine.tab()
    with running(site, under=UNDER) as host:
        tab.goto(f"{host.address}{GUIDE}")
        for path in (f"{NEVER_VISITED}index.html", "offline/index.html"):
            tab.run(UNTIL_KEPT, path)
        tab.goto(f"{host.address}builder/")
        wait_for(tab, LOCKED)
        # What has come may still be on its way into the device's keeping; only then is the network gone.
        ahead = json.loads((site / "builder" / "ahead.json").read_text(encoding="utf-8"))
        for part in set(ahead["files"]) - {ahead["run"]}:
            tab.run(UNTIL_KEPT, f"builder/{part}".replace("/./", "/index.html"))
    for path in (GUIDE, NEVER_VISITED, ""):
        tab.goto(f"{host.address}{path}")
        assert tab.run(LOOKS_WHOLE), path
    tab.goto(f"{host.address}{STATE}")
    wait_for(tab, f"location.pathname === '{UNDER}offline/'")
    tab.goto(f"{host.address}builder/")
    wait_for(tab, LOCKED)  # every part is here, and is what was published
    tab.close()


def test_a_builder_that_was_opened_first_of_all_opens_again_without_a_network(context: BrowserContext, site: Path) -> None:
    page, brought = context.new_page(), f"appealwright {UNDER} site brought"
    with running(site, under=UNDER) as host:
        page.goto(f"{host.address}builder/")
        page.locator("html[data-builder=ready]").wait_for()
        page.wait_for_function(BROUGHT_ALL, arg=brought, timeout=PATIENCE)
        wait_until(lambda: len(page.evaluate(NAMES)) == 2)
    Visit(page, f"{host.address}builder/").open()
    assert set(page.evaluate(NAMES)) == {brought, f"appealwright {UNDER} site {version(site)}"}


def test_a_service_worker_that_comes_before_all_is_laid_aside_stays(context: BrowserContext, site: Path) -> None:
    """On a busy device it is installed between the page and what the page needs: of a first visit it takes what is there."""
    page, brought = context.new_page(), f"appealwright {UNDER} site brought"
    with running(site, under=UNDER) as host:
        page.goto(f"{host.address}robots.txt")
        page.evaluate(LAY_ASIDE, [brought, f"{host.address}builder/index.html"])
        page.goto(f"{host.address}builder/")
        page.locator("html[data-builder=ready]").wait_for()
        wait_until(lambda: len(page.evaluate(NAMES)) == 2)
    assert set(page.evaluate(NAMES)) == {brought, f"appealwright {UNDER} site {version(site)}"}


def test_where_data_is_saved_only_what_is_opened_is_kept(context: BrowserContext, ours: Host) -> None:
    page = context.new_page()
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })")
    page.goto(f"{ours.address}{GUIDE}")
    wait_until_kept(page, "offline/index.html")
    page.wait_for_load_state("networkidle")
    assert pages_kept(page) == {"index.html", "offline/index.html", f"{GUIDE}index.html"}


def test_a_new_version_is_taken_whole_and_told_quietly(context: BrowserContext, copy: Path) -> None:
    reading, next_page = context.new_page(), context.new_page()
    with running(copy, under=UNDER) as host:
        reading.goto(f"{host.address}{GUIDE}")
        wait_until_kept(reading, "offline/index.html")
        reading.evaluate(NEIGHBORS)
        before = pages_kept(reading)
        host.forget()
        deploy(copy, word="broken", broken=True)
        next_page.goto(f"{host.address}{STATE}", wait_until="networkidle")
        wait_until(lambda: any(asked.target == f"{UNDER}{GUIDE}index.html" for asked in host.log))
        next_page.wait_for_function(IDLE, timeout=PATIENCE)
        assert pages_kept(reading) >= before
        assert reading.locator(".aw-news").inner_text() == ""
        deploy(copy, word="changed")
        next_page.goto(f"{host.address}{STATE}", wait_until="networkidle")
        reading.locator(".aw-news [data-show]").wait_for(timeout=PATIENCE)
        assert violations(reading, ".aw-news") == []
        assert next_page.locator(".aw-news").inner_text() == ""
        wait_until_named(reading, *NEIGHBOR_NAMES, f"appealwright {UNDER} site {version(copy)}")
        assert pages_kept(reading) >= before
    reading.locator("[data-show]").click()
    expect(reading.locator("h1")).to_contain_text("changed")


def test_while_a_letter_is_written_no_new_version_is_fetched(context: BrowserContext, copy: Path) -> None:
    writing, reading = context.new_page(), context.new_page()
    with running(copy, under=UNDER) as host:
        reading.goto(f"{host.address}{GUIDE}")
        wait_until_kept(reading, "offline/index.html")
        reading.close()
        before = version(copy)
        Visit(writing, f"{host.address}builder/").open()
        writing.locator(FIRST_TEXT).first.fill("in the middle of it")
        deploy(copy, word="later")
        host.forget()
        # The browser has its own look at the worker's program some time after a page was opened; here it is told to, so that it does in
        # any run. What it asks carries nothing, and nothing follows from it.
        devtools = context.new_cdp_session(writing)
        devtools.send("ServiceWorker.enable")
        devtools.send("ServiceWorker.updateRegistration", {"scopeURL": f"{host.address}"})
        wait_until(lambda: host.log != [])
        writing.wait_for_timeout(4000)
        program = f"{UNDER}sw.js"
        for asked in host.log:
            assert (asked.method, asked.target, asked.cookie) == ("GET", program, "")
            assert asked.referrer in {"", f"{host.address}sw.js"}
        # The new worker has begun its cache, found a builder open, and given it up: on a busy machine that takes a while.
        kept = [f"appealwright {UNDER} site {before}"]
        wait_until(lambda: [name for name in writing.evaluate(NAMES) if not name.endswith(" brought")] == kept)
        expect(writing.locator(FIRST_TEXT).first).to_have_value("in the middle of it")
        writing.on("dialog", lambda dialog: dialog.accept())
        writing.close(run_before_unload=False)
        after = context.new_page()
        after.goto(f"{host.address}{GUIDE}")
        wait_for_version(after, copy)

"""After the lock no byte leaves, in no engine: every channel, from the page, the worker and Python, to our own host and another.

The control is a page of the same host without a lock. It shows, channel by channel, that the channel leaks where nothing stops it.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.browser import whole
from tests.browser.channels import ALONE, DEVICE, NOT_CLOSED, OPEN_REACH, PAGE, PYTHON, SPOKEN_TO, WINDOWS, WORKER, Channel, Reach
from tests.browser.egress import QUIET, Hosts, expected, tried_in_worker, try_all, try_channels, two_hosts, wait_for_ear
from tests.browser.engines import Engine
from tests.browser.engines.tab import Tab, choose, enter, wait_for
from tests.browser.engines.webkit import WebKit
from tests.browser.probed import ASK_PYTHON, OPEN_WORKER, READERS, START_OPEN_WORKER
from tests.browser.samples import pdf_of

pytestmark = pytest.mark.browser
browser = whole.browser

AT_ONCE = 8
SHORTLY_MS = 5000
"""How long a try without a lock may take. Most take a few milliseconds; one that hangs is tried again."""
PACKET_SENDERS = ("RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "WebTransport")
LOCKED = "document.documentElement.dataset.network === 'locked'"


@pytest.fixture
def hosts(probed: Path, tmp_path: Path) -> Iterator[Hosts]:
    with two_hosts(probed, tmp_path) as both:
        yield both


@pytest.fixture
def tab(engine: Engine) -> Iterator[Tab]:
    opened = engine.tab()
    yield opened
    opened.close()


def bare(hosts: Hosts) -> str:
    return f"{hosts.own.address}bare.html"


def test_every_channel_of_a_page_leaks_where_nothing_stops_it(engine: Engine, hosts: Hosts) -> None:
    differing = OPEN_REACH[engine.name]
    leaked: set[str] = set()
    for start in range(0, len(PAGE), AT_ONCE):
        some = PAGE[start : start + AT_ONCE]
        tab = engine.tab()
        tab.goto(bare(hosts))
        try_all(tab, some, hosts)
        leaked |= hosts.arrived_of(expected(some, differing))
        tab.close()
    assert leaked == expected(PAGE, differing)


def test_every_way_of_leaving_leaks_where_nothing_stops_it(engine: Engine, hosts: Hosts) -> None:
    differing = OPEN_REACH[engine.name]
    for channel in ALONE:
        for address, canary in zip(hosts.addresses(channel), ("own", "other"), strict=True):
            tab = engine.tab()
            tab.goto(bare(hosts))
            try_channels(tab, [channel], [(channel.name, address)])
            if differing.get(channel.name) is not Reach.NOBODY:
                hosts.arrived_of({f"{channel.name}-at-{canary}"})
            tab.close()
    assert hosts.arrived() == expected(ALONE, differing)


def test_what_the_device_keeps_leaks_with_the_next_request_or_not_at_all(engine: Engine, tab: Tab, hosts: Hosts) -> None:
    differing = OPEN_REACH[engine.name]
    for channel in DEVICE:
        tab.goto(bare(hosts))
        try_channels(tab, [channel], [(channel.name, hosts.addresses(channel)[0])])
        time.sleep(0.1)
        tab.run("() => { self.before = true; setTimeout(() => location.reload()); }")
        wait_for(tab, "!self.before && document.readyState === 'complete'")
        tab.goto(f"{hosts.own.address}lost")
    assert hosts.arrived() == expected(DEVICE, differing)
    assert {channel.name for channel in DEVICE if not channel.silent} == {"cookie", "cookie-store", "history-push", "history-replace"}


def start_open_worker(tab: Tab, hosts: Hosts) -> None:
    tab.goto(bare(hosts))
    tab.run(START_OPEN_WORKER, OPEN_WORKER.replace("PYODIDE", f"{hosts.own.address}pyodide/"))


def tried_in_open_workers(tab: Tab, channels: Iterable[Channel], hosts: Hosts) -> None:
    """Try each in a worker without a lock; in a new one, after one that hung."""
    start_open_worker(tab, hosts)
    for channel in channels:
        if not tried_in_worker(tab, channel, hosts, SHORTLY_MS):
            start_open_worker(tab, hosts)


def test_every_channel_of_a_worker_and_of_python_leaks_where_nothing_stops_it(engine: Engine, tab: Tab, hosts: Hosts) -> None:
    """A try that hung, or whose request was lost when a worker ended, is made once more: that a browser stalls is no fault of a control."""
    channels = (*WORKER, *PYTHON)
    wanted = expected(channels, OPEN_REACH[engine.name])
    tried_in_open_workers(tab, channels, hosts)
    missing = {name.rpartition("-at-")[0] for name in wanted - hosts.arrived_of(wanted)}
    if missing:
        tried_in_open_workers(tab, [channel for channel in channels if channel.name in missing], hosts)
    assert hosts.arrived_of(wanted) == wanted


def test_what_leaks_nowhere_says_why() -> None:
    channels = (*PAGE, *ALONE, *DEVICE, *WORKER, *PYTHON)
    assert all(bool(channel.silent) is (channel.reach is Reach.NOBODY) for channel in channels)
    assert len({channel.name for channel in channels}) == len(channels)


def test_after_the_lock_nothing_arrives_anywhere(engine: Engine, tab: Tab, hosts: Hosts) -> None:
    enter(tab, f"{hosts.own.address}builder/")
    hosts.forget()
    try_all(tab, PAGE, hosts)
    assert hosts.everything() == []
    assert all(tried_in_worker(tab, channel, hosts) for channel in (*WORKER, *PYTHON))
    assert hosts.everything() == []
    assert tab.run(ASK_PYTHON, "6 * 7") == "42"
    # What sends packets is not only refused but gone, in the page and in the worker.
    assert tab.run(f"() => [{', '.join(f'typeof {name}' for name in PACKET_SENDERS)}]") == ["undefined"] * len(PACKET_SENDERS)
    assert tab.run(ASK_PYTHON, "getattr(__import__('js'), 'WebTransport')") == "undefined"
    assert tab.run("() => location.href") == f"{hosts.own.address}builder/"


def test_after_the_lock_the_page_is_left_for_nothing_but_our_pages(engine: Engine, tab: Tab, hosts: Hosts) -> None:
    builder = f"{hosts.own.address}builder/"
    tab.goto(builder)
    wait_for(tab, LOCKED)
    hosts.forget()
    left: set[str] = set()
    closed = [channel for channel in ALONE if channel.name not in NOT_CLOSED[engine.name]]
    for channel, which in itertools.product(closed, (0, 1)):
        try_channels(tab, [channel], [(channel.name, hosts.addresses(channel)[which])])
        time.sleep(0.05)
        assert tab.run("() => location.href") == builder, channel.name
    assert hosts.everything() == []
    for channel in (channel for channel in ALONE if channel.name in NOT_CLOSED[engine.name]):
        try_channels(tab, [channel], [(channel.name, hosts.addresses(channel)[1])])
        left |= {name.removesuffix("-at-other") for name in hosts.arrived_of({f"{channel.name}-at-other"})}
        tab.goto(builder)
        wait_for(tab, LOCKED)
    assert left == NOT_CLOSED[engine.name]


PRESSED = """url => {
  const [script, button] = [%s, document.createElement("button")];
  document.getElementById("opens")?.remove();
  Object.assign(button, { id: "opens", textContent: "open", style: "position: fixed; inset: 0; z-index: 99" });
  button.onclick = () => { self.pressed = url; try { script(url); } catch {} };
  document.body.prepend(button);
}"""


@pytest.mark.parametrize("engine", ["webkit"], indirect=True)
def test_a_press_opens_windows_from_an_open_page_and_none_from_ours_where_scripts_alone_open_none(engine: Engine, hosts: Hosts) -> None:
    assert isinstance(engine.browser, WebKit)
    tab = engine.browser.front()
    for path, ready in (("bare.html", "true"), ("builder/", LOCKED)):
        tab.goto(f"{hosts.own.address}{path}")
        wait_for(tab, ready)
        hosts.forget()
        for channel in WINDOWS:
            address = hosts.addresses(channel)[1]
            tab.run(PRESSED % channel.script, address)
            tab.press("#opens")
            assert tab.run("() => self.pressed") == address
            if path == "bare.html":
                hosts.arrived_of({f"{channel.name}-at-other"})
                engine.browser.close_others()
        if path == "bare.html":
            assert hosts.arrived() == {f"{channel.name}-at-other" for channel in WINDOWS}
    assert hosts.everything() == []


def locking(site: Path) -> set[str]:
    """The addresses of the pages that lock, by the guard that stands in each."""
    pages = (path for path in site.rglob("*.html") if 'id="ways-out"' in path.read_text(encoding="utf-8"))
    return {page.relative_to(site).as_posix().removesuffix("index.html") for page in pages}


def read_by_workers_that_stay(tab: Tab) -> None:
    """Has the page read a PDF. That starts both workers: a page of it may be a picture."""
    wait_for(tab, "document.documentElement.dataset.reader === 'ready'")
    tab.run("() => { Worker.prototype.terminate = () => {}; }")
    choose(tab, "letter.pdf", "application/pdf", pdf_of(["We deny this request for six infusions."]))
    wait_for(tab, "document.querySelector('#pages textarea')?.value.includes('We deny this request')", seconds=30)
    for worker in READERS:
        wait_for_ear(tab, worker)


def test_no_page_that_locks_lets_anything_out(engine: Engine, probed: Path, hosts: Hosts) -> None:
    """The builder's own page is tried above. Its other pages differ in what they load, twins in their words: one engine looks at all."""
    pages = locking(probed)
    assert {"builder/", "builder/pdf.html", "builder/photo.html", "check/", "es/builder/", "es/check/", "es/reader/", "reader/"} <= pages
    closed = [channel for channel in ALONE if channel.name not in NOT_CLOSED[engine.name]]
    for page in sorted(pages - {"builder/"}):
        if engine.name != "chromium" and page not in {"check/", "reader/"}:
            continue
        tab = engine.tab()
        tab.goto(f"{hosts.own.address}{page}")
        wait_for(tab, LOCKED)
        try_all(tab, PAGE, hosts)
        if page == "check/":
            wait_for(tab, "document.documentElement.dataset.check === 'ready'")
            assert all(tried_in_worker(tab, channel, hosts) for channel in WORKER)
        if page == "reader/":
            read_by_workers_that_stay(tab)
            for worker, channel in itertools.product(READERS, WORKER):
                assert tried_in_worker(tab, channel, hosts, worker=worker), (worker, channel.name)
        try_all(tab, closed, hosts)
        time.sleep(0.3)
        assert tab.run("() => location.href") == f"{hosts.own.address}{page}"
        assert hosts.arrived() == set(), page
        tab.close()
    time.sleep(QUIET)
    assert hosts.arrived() == set()


def test_after_the_lock_nothing_kept_on_the_device_goes_along_when_the_person_leaves(engine: Engine, tab: Tab, hosts: Hosts) -> None:
    tab.goto(f"{hosts.own.address}builder/")
    wait_for(tab, LOCKED)
    try_channels(tab, DEVICE, [(channel.name, hosts.addresses(channel)[0]) for channel in DEVICE])
    time.sleep(0.2)
    assert tab.run("() => location.href.split('#')[0]") == f"{hosts.own.address}builder/"
    tab.run("() => { self.before = true; setTimeout(() => location.reload()); }")
    wait_for(tab, f"!self.before && {LOCKED}")
    tab.run("() => { setTimeout(() => document.querySelector('header a').click()); }")
    wait_for(tab, f"location.href === '{hosts.own.address}'")
    assert hosts.arrived() == set()


def test_a_service_worker_with_ears_hears_nothing_from_a_sealed_builder(engine: Engine, tab: Tab, probed: Path, hosts: Hosts) -> None:
    """It lives outside the page's policies. Ours is deaf; this copy's would pass on whatever it is told, to both hosts."""
    tab.goto(bare(hosts))
    try_channels(tab, [SPOKEN_TO], [(SPOKEN_TO.name, address) for address in hosts.addresses(SPOKEN_TO)])
    assert hosts.arrived_of(expected([SPOKEN_TO], {})) == expected([SPOKEN_TO], {})
    tab.goto(f"{hosts.own.address}builder/")
    wait_for(tab, LOCKED)
    assert tab.run("async () => (await caches.keys()).length") >= 1
    hosts.forget()
    try_channels(tab, [SPOKEN_TO], [(SPOKEN_TO.name, address) for address in hosts.addresses(SPOKEN_TO)])
    assert [asked for asked in hosts.everything() if not asked.startswith("GET /repo/sw.js ")] == []

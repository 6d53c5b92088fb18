"""After the lock no byte leaves: not to our own host, not to another, not from the page, its worker or Python."""

from __future__ import annotations

import hashlib
import re
import socket
from collections.abc import Iterable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, Worker

from scripts.serve import Host
from tests.browser.channels import PAGE, PYTHON, WORKER, Channel
from tests.browser.visits import Visit, part_pattern

pytestmark = pytest.mark.browser

QUIET_MS = 1200
"""How long we wait for a request before we say that none came. In the control all arrive within a tenth of it."""


def arrived(hosts: Iterable[Host]) -> set[str]:
    """The channels whose canary reached one of the hosts, as `channel at own|other`."""
    found = (re.search(r"canary-([\w-]+-at-\w+)", request.target) for host in hosts for request in host.log)
    return {match[1] for match in found if match}


def attempt(where: Page | Worker, channel: Channel, ours: Host, other: Host) -> None:
    """Try the channel towards both hosts. What it throws is of no interest: only what arrives is."""
    for label, host in (("own", ours), ("other", other)):
        guarded = f"url => {{ try {{ Promise.resolve(({channel.script})(url)).catch(() => null); }} catch {{}} }}"
        where.evaluate(guarded, f"{host.address}canary-{channel.name}-at-{label}")


def bare_page(context: BrowserContext, ours: Host) -> Page:
    """A page of our own host without any protection, its page for lost addresses: what attempts do there is the control."""
    page = context.new_page()
    page.goto(f"{ours.address}lost")
    return page


def expected(channels: tuple[Channel, ...]) -> set[str]:
    """What the control must let through: every channel to our own host, and all but the same-origin ones to another."""
    own = {f"{channel.name}-at-own" for channel in channels}
    return own | {f"{channel.name}-at-other" for channel in channels if not channel.own_host_only}


def test_control_an_unprotected_page_leaks_by_every_channel(context: BrowserContext, ours: Host, other: Host) -> None:
    page = bare_page(context, ours)
    for channel in PAGE:
        if not channel.navigates:
            attempt(page, channel, ours, other)
    page.wait_for_timeout(QUIET_MS)
    for channel in (channel for channel in PAGE if channel.navigates):
        for label, host in (("own", ours), ("other", other)):
            leaving = bare_page(context, ours)
            leaving.evaluate(f"url => {{ ({channel.script})(url); }}", f"{host.address}canary-{channel.name}-at-{label}")
            leaving.wait_for_timeout(300)
            leaving.close()
    assert expected(PAGE) - arrived([ours, other]) == set()


def test_control_an_unprotected_worker_leaks_by_every_channel(context: BrowserContext, ours: Host, other: Host) -> None:
    page = bare_page(context, ours)
    with page.expect_event("worker") as started:
        page.evaluate(
            "() => { self.kept = new Worker(URL.createObjectURL(new Blob(['0'], { type: 'text/javascript' })), { type: 'module' }); }"
        )
    for channel in WORKER:
        attempt(started.value, channel, ours, other)
    page.wait_for_timeout(QUIET_MS)
    assert expected(WORKER) - arrived([ours, other]) == set()


def test_before_the_lock_our_own_host_can_be_reached(visit: Visit, ours: Host, other: Host) -> None:
    held: list[Route] = []
    visit.page.route(part_pattern("facts"), lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks the function
    visit.page.goto(visit.address)
    for channel in PAGE:
        if channel.name in {"fetch", "xhr", "beacon", "image"}:
            attempt(visit.page, channel, ours, other)
    visit.page.wait_for_timeout(QUIET_MS)
    assert arrived([ours, other]) == {"fetch-at-own", "xhr-at-own", "beacon-at-own", "image-at-own"}
    assert visit.page.locator("html[data-network=locked]").count() == 0


def test_after_the_lock_the_page_reaches_nobody(visit: Visit, ours: Host, other: Host) -> None:
    visit.open()
    for host in (ours, other):
        host.forget()
    for channel in PAGE:
        attempt(visit.page, channel, ours, other)
    visit.page.wait_for_timeout(QUIET_MS)
    assert [*ours.log, *other.log] == []
    assert visit.page.url == visit.address
    assert visit.page.context.pages == [visit.page]


def test_after_the_lock_the_worker_reaches_nobody(visit: Visit, ours: Host, other: Host) -> None:
    visit.open()
    for host in (ours, other):
        host.forget()
    (worker,) = visit.page.workers
    for channel in WORKER:
        attempt(worker, channel, ours, other)
    visit.page.wait_for_timeout(QUIET_MS)
    assert [*ours.log, *other.log] == []


def test_after_the_lock_python_reaches_nobody(visit: Visit, ours: Host, other: Host) -> None:
    hand_out_python(visit)
    visit.open()
    for host in (ours, other):
        host.forget()
    (worker,) = visit.page.workers
    for channel in PYTHON:
        for host in (ours, other):
            worker.evaluate(
                "([code, url]) => { self.python.globals.set('url', url); try { self.python.runPython(code); } catch {} }",
                [channel.script, f"{host.address}canary-{channel.name}"],
            )
    assert worker.evaluate("() => self.python.runPython('1 + 1')") == 2
    visit.page.wait_for_timeout(QUIET_MS)
    assert [*ours.log, *other.log] == []


def test_peer_connections_are_gone_and_were_not_before(visit: Visit, context: BrowserContext, ours: Host) -> None:
    def stun_packets(page: Page) -> int:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listener:
            listener.bind(("127.0.0.1", 0))
            listener.settimeout(QUIET_MS / 1000)
            page.evaluate(
                "port => { try { const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });"
                " peer.createDataChannel('x'); peer.createOffer().then(offer => peer.setLocalDescription(offer)); } catch {} }",
                listener.getsockname()[1],
            )
            try:
                return len(listener.recv(2048))
            except TimeoutError:
                return 0

    assert stun_packets(bare_page(context, ours)) > 0
    visit.open()
    assert stun_packets(visit.page) == 0
    assert visit.page.evaluate("[typeof RTCPeerConnection, typeof webkitRTCPeerConnection, typeof WebTransport]") == ["undefined"] * 3


def test_the_address_cannot_be_made_to_carry_anything(visit: Visit) -> None:
    visit.open()
    for change in ("history.pushState(0, '', '?canary')", "history.replaceState(0, '', '#canary')", "location.hash = 'canary'"):
        visit.page.evaluate(f"() => {{ try {{ {change}; }} catch {{}} }}")
        assert visit.page.url == visit.address


def test_the_person_may_still_leave_for_a_page_of_ours(visit: Visit, ours: Host) -> None:
    visit.open()
    visit.page.locator("header a").click()
    visit.page.wait_for_url(ours.address)


def hand_out_python(visit: Visit) -> None:
    """Serve a worker that lets the test reach its Python, with a page that expects that worker's hash."""

    def patched(body: str) -> str:
        assert "browser = python.pyimport" in body
        return body.replace("browser = python.pyimport", "self.python = python; browser = python.pyimport")

    def patched_worker(route: Route) -> None:
        route.fulfill(content_type="text/javascript", body=patched(route.fetch().text()))

    def patched_page(route: Route) -> None:
        html = route.fetch().text()
        path = re.search(r'"worker":\{"url":"([^"]+)"', html)
        assert path
        body = visit.page.request.get(visit.address + path[1]).text()
        was, now = (hashlib.sha256(text.encode()).hexdigest() for text in (body, patched(body)))
        assert was in html
        route.fulfill(content_type="text/html", body=html.replace(was, now))

    visit.page.route(re.compile(r"/worker\.mjs$"), patched_worker)
    visit.page.route(visit.address, patched_page)

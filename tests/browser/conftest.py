"""The finished site on two hosts without headers of their own, and a real Chromium to visit it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage

from scripts import engines
from scripts.serve import SITE, Host, running
from tests.browser.egress import Hosts, both_heard
from tests.browser.engines import Engine, firefox, webkit
from tests.browser.engines.chromium import Chromium
from tests.browser.probed import probed_site
from tests.browser.visits import Visit


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site: `make site` makes it, and `make test` has."""
    if not (SITE / "builder" / "index.html").exists():
        pytest.fail("there is no site to visit: run `make site`")
    return SITE


@pytest.fixture(scope="session")
def probed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of it whose worker does what a test asks."""
    return probed_site(site, tmp_path_factory.mktemp("probed") / "site")


@pytest.fixture
def ours(site: Path) -> Iterator[Host]:
    """Our own host, the site under a sub-path, as a project page has it."""
    with running(site, under="/repo/") as host:
        yield host


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Host]:
    """Somebody else's host."""
    with running(tmp_path, host="127.0.0.2") as host:
        yield host


@pytest.fixture
def both(ours: Host, other: Host) -> Iterator[Hosts]:
    """Both hosts, and ears for packets beside them."""
    with both_heard(ours, other) as hosts:
        yield hosts


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


@pytest.fixture
def visit(context: BrowserContext, ours: Host) -> Visit:
    page = context.new_page()
    visit = Visit(page, f"{ours.address}builder/")

    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            visit.complaints.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    return visit


@pytest.fixture(scope="session", params=["chromium", "firefox", "webkit"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Each engine in turn. One that is not on this machine is skipped, and the summary says so."""
    match request.param:
        case "chromium":
            yield Engine("chromium", Chromium(request.getfixturevalue("whole")))
        case "firefox":
            path = engines.firefox() or pytest.skip(f"NOT TESTED IN FIREFOX. {engines.ADVICE}")
            with firefox.running(path, tmp_path_factory.mktemp("firefox")) as started:
                yield Engine("firefox", started)
        case "webkit":
            programs = engines.webkit() or pytest.skip(f"NOT TESTED IN WEBKIT. {engines.ADVICE}")
            with webkit.running(programs) as started:
                yield Engine("webkit", started)

"""The whole site as one ZIP: unpacked on a computer without a network, Python serves it and the builder opens. It can be installed."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from scripts import zipped
from scripts.manifest import ARCHIVE
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser

NOT_HERE = {"in-incognito"}
"""A profile that is thrown away cannot install anything; that is ours, not the site's."""


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("a library's computer")
    with zipfile.ZipFile(site / ARCHIVE) as archive:
        archive.extractall(folder)
    return folder / zipped.TOP


@pytest.fixture
def address(unpacked: Path) -> Iterator[str]:
    """Where `python -m http.server` serves it."""
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(unpacked / "site")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        found = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline() if server.stdout else "")
        assert found
        yield found[0]
        server.terminate()


def test_the_builder_opens_from_the_zip_and_browsers_would_install_it(address: str, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(address)
    errors = context.new_cdp_session(page).send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {error["errorId"] for error in errors} <= NOT_HERE
    visit = Visit(page, f"{address}builder/")
    visit.open()
    assert page.evaluate("document.documentElement.dataset.network") == "locked"

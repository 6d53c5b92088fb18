"""A Chromium that compiles as a visitor's does: twice, the second time with care. A photo is read in half the time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserType

from scripts import chromium
from tests.conftest import ARGUMENTS


@pytest.fixture(scope="module")
def browser(chromiums: BrowserType) -> Iterator[Browser]:
    """In place of the one that all other tests share, in a module that takes it by that name."""
    started = chromiums.launch(executable_path=chromium.found(), args=list(ARGUMENTS))
    yield started
    started.close()

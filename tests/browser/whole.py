"""A whole Chromium: what a browser does around a page - ahead of it, behind it, with what it keeps - is done by no engine alone.

The modules on what leaves the device, what is kept on it and what comes ahead take this one by the name that all others take theirs by.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser(whole: Browser) -> Browser:
    """In place of the engine alone."""
    return whole

"""axe on every page there is, in both palettes.

It takes minutes: `make axe` runs it, and CI once a week. `make test` looks at one page of each kind.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.serve import running
from tests.axe import violations

pytestmark = pytest.mark.axe

PATIENT = 60_000
"""How long a step may take on a busy machine, in milliseconds."""


def test_nothing_is_found_on_any_page(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce", service_workers="block")
    page = context.new_page()
    page.set_default_timeout(PATIENT)
    paths = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    assert len(paths) > 250
    found = []
    # At the top of its host, where the page for lost addresses, which is built for one place, finds its sheets too.
    with running(site, under="/") as host:
        for path in paths:
            page.goto(f"{host.address}{path}", wait_until="domcontentloaded")
            found += [f"{path}: {line}" for line in violations(page)]
    context.close()
    assert not found, "\n".join(found)

"""The page that checks a letter: it locks first, looks up what is pasted by Python on the device, and asks nobody for anything."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from scripts.serve import Host
from tests.axe import violations

pytestmark = pytest.mark.browser

PATIENCE_MS = 120_000
LETTER = "Cal. Ins. Code § 10144.5 and Tex. Ins. Code § 1369.004 bind you.\nSo does the Fair Ketamine Coverage Act § 12-34."


def test_a_pasted_letter_is_looked_up_behind_the_lock_in_both_languages(context: BrowserContext, ours: Host, other: Host) -> None:
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    # As it is sent, not as it stands: a fast machine has locked the page before anybody can look.
    sent = page.goto(f"{ours.address}check/")
    assert sent is not None
    assert re.search(r'<fieldset id="fields" disabled>[\s\S]*id="letter"', sent.text())
    page.locator("html[data-check=ready][data-network=locked]").wait_for()
    ours.forget()

    page.locator("#letter").fill(LETTER)
    page.locator("summary").click()
    for name, value in (
        ("plan.kind", "individual"),
        ("plan.issued_in", "TX"),
        ("plan.covers_drugs", "yes"),
        ("treatment.drug", "iv_ketamine"),
    ):
        page.locator(f"select[name='{name}']").select_option(value)
    page.locator("button[type=submit]").click()
    expect(page.locator("#found-title")).to_be_focused(timeout=PATIENCE_MS)
    standings = page.locator(".cited__standing strong")
    assert standings.all_inner_texts() == ["In force, but it does not bind this plan", "Not known to us", "Known, and in force"]
    assert page.locator("#found a").count() == 0, "no address leads out of the lock"
    assert violations(page) == []
    assert [*ours.log, *other.log] == []
    assert said == []
    assert page.url == f"{ours.address}check/"

    # On paper: what was found, and nothing that is pressed, typed into or waited for.
    page.emulate_media(media="print")
    assert page.locator(".cited").count() == 3
    assert all(found.is_visible() for found in page.locator(".cited").all())
    assert page.locator("header, footer, form, textarea, button, progress, #status").filter(visible=True).count() == 0
    page.emulate_media(media="screen")

    page.locator("header .aw-language").click()
    page.wait_for_url(f"{ours.address}es/check/")
    page.locator("html[data-check=ready]").wait_for()
    page.locator("#letter").fill(LETTER)
    page.locator("button[type=submit]").click()
    expect(page.locator("#found-title")).to_have_text("Se encontraron 3 citas", timeout=PATIENCE_MS)

"""A letter is copied for a portal's box: by a press, onto this device alone; where the browser refuses, that is said."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from scripts.serve import Host
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser

NO_DOOR = "delete Navigator.prototype.clipboard"
MARKED = f"{NO_DOOR}; Document.prototype.execCommand = () => {{ globalThis.marked = String(document.activeElement.value); return true; }}"
REFUSED = f"{NO_DOOR}; Document.prototype.execCommand = () => false"
SMALL = "[data-local=copy][data-format=portal-1000]"


def copied(page: Page, said: str) -> None:
    """Unfold the ways to copy and press the first, by the keyboard: the focus stays on it, and it is said what became of it."""
    button = page.locator(SMALL)
    if not button.is_visible():
        page.locator("#copy > summary").press("Enter")
    button.press("Enter")
    expect(page.locator("#room > [role=status]")).to_have_text(said)
    expect(button).to_be_focused()


def test_the_text_for_a_small_box_lies_on_the_clipboard_and_no_host_hears_of_it(visit: Visit, ours: Host) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open()
    visit.page.locator("[name='denial.reference']").fill("4712")
    expect(visit.page.locator('#room [data-region="letter"]')).to_contain_text("4712")
    ours.forget()
    copied(visit.page, "Copied. Paste it where you need it.")
    text = visit.page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("DRAFT")
    assert "4712" in text
    assert len(text) <= 1000
    assert ours.log == []
    assert visit.complaints == []


@pytest.mark.parametrize(
    ("browsers", "said"),
    [
        (MARKED, "Copied. Paste it where you need it."),
        (REFUSED, "Nothing was copied, since the browser refused. Download the plain text instead."),
    ],
    ids=["no door", "refused"],
)
def test_a_browser_without_that_door_copies_as_by_hand_and_one_that_refuses_is_told_of(visit: Visit, browsers: str, said: str) -> None:
    visit.page.add_init_script(browsers)
    visit.open()
    copied(visit.page, said)
    assert visit.page.locator("body > textarea").count() == 0
    if browsers == MARKED:
        assert visit.page.evaluate("globalThis.marked").startswith("DRAFT")

"""The whole packet printed from the room: what goes out, each on its own sheet, and not a byte asked for it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from appealwright.examples import EXAMPLES
from scripts.serve import Host
from tests.browser.visits import Visit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="not installed: pdftotext (apt-get install poppler-utils)"),
]

WHOLE = "[data-local=printAll][data-format=sheaf]:visible"
STAY = {"next-steps", "checklist", "call-log", "call-sheet"}
"""The person's own pages, and the clinician's for the call."""
# No test can press a button of the browser's own: a phone's goes on at once, a computer's says that it is done before it goes on.
GOES_ON = "window.print = () => {}"
WAITS = "window.print = () => { document.documentElement.dataset.seen = document.title; window.dispatchEvent(new Event('afterprint')); }"


def in_an_example(visit: Visit) -> Page:
    visit.page.goto(visit.address)
    visit.page.locator(".aw-examples summary").click()
    visit.page.locator(f"[data-example='{EXAMPLES[0]}']").click()
    visit.page.locator("#room .bar__example").wait_for()
    return visit.page


def printed(page: Page, place: Path) -> list[str]:
    """The sheets of the page as a PDF, each as its words."""
    page.pdf(path=place, prefer_css_page_size=True, tagged=True)
    text = subprocess.run(["pdftotext", "-layout", str(place), "-"], check=True, capture_output=True, text=True).stdout
    return [" ".join(sheet.split()) for sheet in text.split("\f")[:-1]]


def test_it_has_every_document_that_goes_out_each_from_a_new_sheet_and_none_of_the_persons_own(
    visit: Visit, ours: Host, tmp_path: Path
) -> None:
    page = in_an_example(visit)
    made = set(page.locator("#documents [data-target]").evaluate_all("all => all.map(one => one.dataset.target)"))
    page.evaluate(GOES_ON)
    ours.forget()
    page.locator(WHOLE).first.click()
    page.locator(".sheaf").wait_for(state="attached")
    assert page.title().startswith("packet-")
    assert visit.complaints == []
    titles = page.locator(".sheaf > article").evaluate_all("all => all.map(one => one.querySelector('h1, h2').textContent)")
    assert len(titles) == len(made - STAY) >= 5
    sheets = printed(page, tmp_path / "packet.pdf")
    facts = subprocess.run(["pdfinfo", str(tmp_path / "packet.pdf")], check=True, capture_output=True, text=True).stdout
    assert "Tagged:          yes" in facts
    begun = [sheet for sheet in sheets if "Page 1 " in sheet]
    assert len(begun) == len(titles)
    assert all(" ".join(title.split()) in sheet for title, sheet in zip(titles, begun, strict=True))
    assert "Do not send this page" not in " ".join(sheets)
    # Nothing was asked for, and nothing arrived; a browser that sets a page for paper looks at its fonts anew, which the lock refuses.
    assert ours.log == []


def test_on_a_phone_it_stands_until_the_person_goes_on_and_on_a_computer_until_it_is_printed(visit: Visit) -> None:
    page = in_an_example(visit)
    title = page.title()
    page.evaluate(WAITS)
    page.locator(WHOLE).first.click()
    expect(page.locator("html[data-seen^='packet-']")).to_have_count(1)
    expect(page.locator(".sheaf")).to_have_count(0)
    assert page.title() == title
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate(GOES_ON)
    page.locator("#tab-side").click()
    page.locator(WHOLE).first.click()
    page.locator(".sheaf").wait_for(state="attached")
    expect(page.locator(".sheaf")).to_be_hidden()
    page.locator("#room button:visible").first.click()
    expect(page.locator(".sheaf")).to_have_count(0)
    assert page.title() == title
    # A browser that sets a page for paper, or for another width, may look at its fonts anew, which the lock refuses aloud.
    assert [said for said in visit.complaints if not said.startswith("Loading the font")] == []

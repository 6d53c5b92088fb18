"""The builder opened for PDFs or photos: a file becomes confirmed answers and a quote in the letter, and the lock holds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page, Worker

from scripts.serve import Host
from tests.browser import careful, samples
from tests.browser.channels import PAGE, WORKER, Channel
from tests.browser.egress import TRY_ALL, Hosts
from tests.browser.patience import PATIENCE_MS
from tests.browser.visits import Visit
from tests.papers.conftest import booklet

pytestmark = pytest.mark.browser
browser = careful.browser


@pytest.fixture(autouse=True)
def patience(visit: Visit) -> None:
    """Loading what reads photos takes its time on a busy machine."""
    visit.page.set_default_timeout(PATIENCE_MS)


def choose(page: Page, paper: str, name: str, kind: str, data: bytes) -> None:
    """Choose a file for a paper."""
    page.locator(f"input[data-paper='{paper}']").set_input_files({"name": name, "mimeType": kind, "buffer": data})


SHOWN = "address => { const image = new Image(); image.src = address; return image.decode().then(() => true, () => false); }"


def seen_beside(page: Page, find: str) -> str:
    """The picture beside a find, with its words marked; its address."""
    card = page.locator(".find", has_text=find).first
    card.scroll_into_view_if_needed()
    card.locator(".sight__mark").first.wait_for(timeout=PATIENCE_MS)
    address = card.locator(".sight img").get_attribute("src") or ""
    assert address.startswith("blob:")
    assert page.evaluate(SHOWN, address) is True
    return address


def begin_with_somebody_else(page: Page) -> None:
    """Clear everything, as after a patient is done."""
    page.locator("#clear").click()
    page.locator("[data-local=nextPerson]:not([data-keeps])").click()
    page.locator(".find").first.wait_for(state="detached")


def test_the_porch_leads_to_the_page_for_pdfs_which_alone_loads_what_reads_them(visit: Visit, ours: Host) -> None:
    visit.page.goto(visit.address)
    visit.wait_until("ready")
    assert not any("/pdf-" in request.target or "/ocr-" in request.target for request in ours.log)
    visit.page.locator(".aw-ways a[href='pdf.html']").click()
    visit.page.wait_for_url(f"{visit.address}pdf.html")
    visit.wait_until("ready")
    assert any("/pdf-worker-" in request.target for request in ours.log)
    assert not any("/ocr-" in request.target for request in ours.log)


ATTACK = "<img src=x onerror=document.title='owned'>"
POISONED = samples.LETTER.replace("is considered experimental", f"is considered {ATTACK} experimental")
"""A notice that somebody made to do harm: what it says of its reason is quoted, as text."""


def test_a_pdf_becomes_confirmed_answers_and_a_quote_in_the_letter(visit: Visit, ours: Host) -> None:
    visit.page.goto(f"{visit.address}pdf.html")
    visit.begin()
    ours.forget()
    # Without text it is not read: photos are read elsewhere.
    choose(visit.page, "denial.text", "scan.pdf", "application/pdf", samples.scanned_pdf(samples.page_image()))
    visit.page.get_by_text("holds pictures of pages and no text").wait_for()
    assert visit.page.locator("[name='denial.text']").input_value() == ""
    choose(visit.page, "denial.text", "denial.pdf", "application/pdf", samples.pdf_of([POISONED]))
    visit.page.locator(".find__use").first.wait_for(timeout=PATIENCE_MS)
    letter = visit.page.locator('[data-region="letter"]')
    assert "considered" not in letter.inner_text()
    picture = seen_beside(visit.page, "Member ID")
    while visit.page.locator(".find__use").count():
        left = visit.page.locator(".find__use").count()
        visit.page.locator(".find__use").first.click()
        visit.page.wait_for_function("left => document.querySelectorAll('.find__use').length < left", arg=left)
    assert visit.page.locator("[name='denial.insurer']").input_value() == "Harbor & Pine Health Insurance Company"
    assert visit.page.locator("[name='denial.date.year']").input_value() == "2026"
    quote = " ".join(visit.page.locator("[name='denial.reasons.0.quote']").input_value().split())
    assert ATTACK in quote
    assert quote in " ".join(POISONED.split())
    assert f"“{quote}”" in " ".join(letter.inner_text().split())
    assert visit.page.locator("img[src=x]").count() == 0
    assert visit.page.title() != "owned"
    begin_with_somebody_else(visit.page)
    assert visit.complaints == []
    assert visit.page.evaluate(SHOWN, picture) is False, "the picture can still be shown"
    assert ours.log == []


def test_a_booklet_of_a_hundred_and_fifty_pages_is_read_while_the_room_answers(visit: Visit, ours: Host) -> None:
    visit.page.goto(f"{visit.address}pdf.html")
    visit.begin()
    visit.page.locator("#room [data-action=go-to][data-target='plan.kind']").first.click()
    visit.page.locator("input[data-paper='plan.passages']").wait_for(state="attached")
    ours.forget()
    pages = samples.long_booklet(booklet("self-funded-spd").split("\f"), 150)
    choose(visit.page, "plan.passages", "booklet.pdf", "application/pdf", samples.pdf_of(pages))
    visit.page.locator("[name='plan.name']").fill("Larkspur Plan")
    visit.page.get_by_text("Experimental or Investigational means").first.wait_for(timeout=PATIENCE_MS)
    assert visit.page.locator("[name='plan.name']").input_value() == "Larkspur Plan"
    card = visit.page.locator(".find", has_text="Experimental or Investigational means")
    card.locator(".find__use").click()
    visit.page.locator('[data-region="letter"]', has_text="Experimental or Investigational means").wait_for()
    assert ours.log == []


WORKERS_STAY = "() => { Worker.prototype.terminate = () => {}; }"
"""Lets a worker outlive its work, so that a test can try what it might reach."""


def try_from(where: Page | Worker, channels: Sequence[Channel], hosts: Hosts) -> None:
    """Try the channels from a page or from one of its workers, towards both hosts."""
    tries = [[channel.name, address] for channel in channels for address in hosts.addresses(channel)]
    where.evaluate(TRY_ALL % ",\n".join(f'"{channel.name}": {channel.script}' for channel in channels), tries)


def test_after_the_lock_a_builder_that_reads_photos_reaches_nobody(visit: Visit, both: Hosts) -> None:
    visit.page.goto(f"{visit.address}photo.html")
    visit.begin()
    both.forget()
    visit.page.evaluate(WORKERS_STAY)
    with visit.page.expect_event("worker") as started:
        choose(visit.page, "denial.text", "p.jpg", "image/jpeg", samples.jpeg(samples.page_image()))
    try_from(started.value, WORKER, both)
    visit.page.locator(".find__use").first.wait_for(timeout=PATIENCE_MS)
    assert "HPX204918837" in visit.page.locator("[name='denial.text']").input_value()
    seen_beside(visit.page, "Member ID")
    try_from(visit.page, PAGE, both)
    assert both.everything() == []
    assert visit.page.url == f"{visit.address}photo.html"

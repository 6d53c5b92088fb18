"""One visit to the Spanish page, on a phone: from the start page to a letter for another app, and over to English by a link."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.serve import Host
from tests.axe import violations
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser

PATIENT = 60_000
"""How long a step may take on a busy machine, in milliseconds."""

TWO_LINES = 70
"""How high the line for danger is on a phone where it takes two lines, in pixels; a third makes it 87."""


# A device that shares files. Of Word files it says so too, and then refuses them, as some do.
SHARING = """
Object.defineProperty(Navigator.prototype, "canShare", { value: ({ files }) => files.length === 1 });
Object.defineProperty(Navigator.prototype, "share", { value: async ({ files: [file], ...more }) => {
  if (file.name.endsWith(".docx")) throw new DOMException("", "NotAllowedError");
  globalThis.handed = { name: file.name, type: file.type, text: await file.text(), more: Object.keys(more) };
} });
"""


def hands_the_letter_to_an_app(page: Page, ours: Host) -> None:
    """By the person's own press: the file alone, under a name that tells nothing, and our host hears nothing."""
    page.locator("#tab-side").tap()
    ours.forget()
    word = page.locator("[data-local=share][data-format=docx]")
    word.tap()
    expect(word).to_have_count(0)
    expect(page.locator("#room > [role=status]")).to_have_text(
        "Este dispositivo no comparte archivos de este tipo. Mejor descargue el archivo."
    )
    page.locator("[data-local=share][data-format=txt]").tap()
    expect(page.locator("#room > [role=status]")).to_have_text("El archivo pasó a la aplicación.")
    handed = page.evaluate("globalThis.handed")
    assert re.fullmatch(r"appeal-letter-\d{4}-\d\d-\d\d\.txt", handed["name"])
    assert (handed["type"], handed["more"]) == ("text/plain;charset=utf-8", [])
    assert "ketamine" in handed["text"]
    assert ours.log == []


def has_next_steps_in_spanish(page: Page) -> None:
    """By the template that comes to Spanish pages alone."""
    page.locator("#documents > summary").tap()
    page.locator("#document-next-steps").tap()
    expect(page.locator("[data-region=letter]")).to_contain_text("Acepte lo que aprueban.")
    page.locator("#document-internal-appeal").tap()
    page.locator("#block-opening").wait_for()


def test_a_person_on_a_phone_is_spoken_to_in_spanish(browser: Browser, ours: Host) -> None:
    phone = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True, locale="es-US")
    phone.add_init_script(SHARING)
    page = phone.new_page()
    page.set_default_timeout(PATIENT)
    visit = Visit(page, f"{ours.address}es/builder/")
    page.on("console", lambda message: visit.complaints.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))

    # From the English start page by the link in the header, then to the builder.
    page.goto(ours.address)
    page.locator("header .aw-language").click()
    page.wait_for_url(f"{ours.address}es/")
    assert page.locator("html").get_attribute("lang") == "es"
    assert page.locator(".aw-crisis").evaluate("it => it.clientHeight") <= TWO_LINES
    page.locator(".aw-actions .aw-button").first.click()
    page.wait_for_url(visit.address)
    assert page.locator("html").get_attribute("lang") == "es"
    assert "Las cartas están en inglés" in page.locator("#porch").inner_text()
    visit.wait_until("ready")
    found = violations(page)
    visit.begin()
    found += violations(page)
    for part in ("words-es-", "letters-es-"):
        assert any(part in request.target for request in ours.log), part

    # A first question, a mistake, and the way on.
    assert page.locator("#step").inner_text() == "Lo que dice la carta de denegación"
    room = page.locator("#room")
    room.locator("[data-region=steps] summary").click()
    room.locator("#to-treatment").click()
    room.locator("label", has_text="Ketamina intravenosa").first.click()
    page.locator("[data-region=tabs] button", has_text="Carta").click()
    part = page.locator(".letter .part", has_text="qué se negó")
    part.wait_for()
    assert part.get_attribute("lang") == "es"
    assert page.locator("#block-opening").get_attribute("lang") == "en-US"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert visit.complaints == []

    found += violations(page)

    has_next_steps_in_spanish(page)

    hands_the_letter_to_an_app(page, ours)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert found + violations(page) == []
    assert visit.complaints == []

    # To the same page in English; the browser asks first, since answers would be lost.
    page.on("dialog", lambda dialog: dialog.accept())
    ours.forget()
    page.locator(".aw-top .aw-language").click()
    page.wait_for_url(f"{ours.address}builder/")
    page.locator("#start").wait_for()
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator("html[data-builder=ready]").wait_for()
    assert not any(re.search("/(words|letters)-", request.target) for request in ours.log)
    phone.close()


def test_the_templates_of_a_language_are_checked_before_anybody_begins(visit: Visit, ours: Host) -> None:
    visit.instead("letters-es", lambda route: route.fulfill(body=route.fetch().body()[:-1000]))
    visit.page.goto(f"{ours.address}es/builder/")
    visit.wait_until("failed")
    failed = visit.page.locator("#failed")
    expect(visit.page.locator("#failed-reason")).to_have_text(failed.get_attribute("data-damaged") or "missing")

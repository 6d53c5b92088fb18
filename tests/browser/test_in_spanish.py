"""One visit to the Spanish page, on a phone: in Spanish from the start page to the letter, and over to English by a plain link."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from scripts.serve import Host
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser

PATIENT = 60_000
"""How long a step may take on a busy machine, in milliseconds."""


def test_a_person_on_a_phone_is_spoken_to_in_spanish(browser: Browser, ours: Host) -> None:
    phone = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True, locale="es-US")
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
    page.locator(".aw-actions .aw-button").first.click()
    page.wait_for_url(visit.address)
    assert page.locator("html").get_attribute("lang") == "es"
    assert "Las cartas están en inglés" in page.locator("#porch").inner_text()
    visit.begin()
    assert any("words-es-" in request.target for request in ours.log)

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

    # To the same page in English; the browser asks first, since answers would be lost.
    page.on("dialog", lambda dialog: dialog.accept())
    ours.forget()
    page.locator(".aw-top .aw-language").click()
    page.wait_for_url(f"{ours.address}builder/")
    page.locator("#start").wait_for()
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator("html[data-builder=ready]").wait_for()
    assert not any("words-" in request.target for request in ours.log)
    phone.close()

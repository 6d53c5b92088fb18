"""An invented example, looked at from the porch and from the room, and left without a trace."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from appealwright.examples import EXAMPLES, example_document
from tests.browser.visits import FIRST_FIELD, Visit

pytestmark = pytest.mark.browser

SOMEBODY = example_document(EXAMPLES[0])["patient"]["name"]
OWN = "Own-4711"


def test_from_the_porch_an_example_opens_and_leaving_it_clears_it_wholly(visit: Visit) -> None:
    visit.page.goto(visit.address)
    visit.page.locator(".aw-examples summary").click()
    visit.page.locator(f"[data-example='{EXAMPLES[0]}']").click()
    visit.page.locator("#room .bar__example").wait_for()
    assert SOMEBODY in visit.page.locator('[data-region="letter"]').inner_text()
    visit.page.locator("[data-local=leaveExample]").click()
    expect(visit.page.locator("#room .bar__example")).to_have_count(0)
    assert SOMEBODY not in visit.page.content()
    assert visit.complaints == []


def test_from_the_room_ones_own_answers_are_set_aside_and_come_back(visit: Visit) -> None:
    visit.open()
    visit.page.locator("[name='denial.insurer']").fill(OWN)
    visit.page.locator(f"[data-local=example][data-target='{EXAMPLES[1]}']").click()
    visit.page.locator("#room .bar__example").wait_for()
    assert OWN not in visit.page.content()
    visit.page.locator(FIRST_FIELD).first.fill("changed in the example")
    visit.page.locator("[data-local=leaveExample]").click()
    expect(visit.page.locator("#room .bar__example")).to_have_count(0)
    expect(visit.page.locator("[name='denial.insurer']")).to_have_value(OWN)
    assert "changed in the example" not in visit.page.content()


def test_on_a_phone_no_table_of_a_letter_is_cut_off(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.page.goto(visit.address)
    visit.page.locator(".aw-examples summary").click()
    visit.page.locator(f"[data-example='{EXAMPLES[0]}']").click()
    tables = visit.page.locator("#room .table-box:has(thead)")
    tables.first.wait_for()
    assert tables.evaluate_all("boxes => boxes.filter(box => box.scrollWidth > box.clientWidth).map(box => box.ariaLabel)") == []

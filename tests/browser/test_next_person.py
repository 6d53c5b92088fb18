"""A clinic writes for one patient after another: nothing of the one before is left, anywhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import whole
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser
browser = whole.browser

CANARY = "Zq7canary"
EVERYWHERE = (
    "async () => JSON.stringify([document.documentElement.outerHTML, document.title, location.href, history.state, name,"
    " [...document.querySelectorAll('input, textarea, select')].map((field) => field.value),"
    " { ...localStorage }, { ...sessionStorage }, document.cookie, (await indexedDB.databases()).map((base) => base.name),"
    " (await caches.keys()).filter((name) => !/ (snapshot|site \\S+)$/.test(name))])"
)


def test_nothing_of_the_patient_before_is_left(visit: Visit) -> None:
    page = visit.page
    page.goto(visit.address)
    page.locator("[name='sender.role'][value=clinician]").check()
    visit.begin()
    page.locator("#draft").click()
    for name in ("denial.text", "denial.insurer", "denial.reference"):
        page.locator(f"[name='{name}']").fill(CANARY)
    page.locator("[data-action=go-to][data-target='history.trials']").first.click()
    page.locator("[name='history.trials.0.drug']").fill(CANARY)
    page.wait_for_timeout(800)
    assert CANARY in page.evaluate(EVERYWHERE)
    (before,) = page.workers
    page.locator("#clear").click()
    page.locator("[data-local=nextPerson]:not([data-keeps])").click()
    page.locator("[name='denial.insurer']").wait_for()
    expect(page.locator("[name='denial.insurer']")).to_have_value("")
    page.wait_for_timeout(500)
    left = page.evaluate(EVERYWHERE)
    assert CANARY not in left
    assert "appealwright" not in left.rsplit("[", 2)[1], "the draft of the patient before is gone too"
    (after,) = page.workers
    assert after is not before, "Python begins in a worker that never knew the patient before"
    # Who writes stays: the clinic is not asked again, and the letter speaks as the clinic.
    page.locator("#to-people").click()
    page.locator("[name='patient.name']").wait_for()
    expect(page.locator("#room [name='sender.role']")).to_have_count(0)
    # A file saved now holds nothing of the one before.
    with page.expect_download() as waiting:
        page.locator("[data-local=keepFile]").click()
    assert CANARY not in waiting.value.path().read_text()
    assert visit.complaints == []


def test_the_clinics_own_details_go_over_to_the_next_patient_and_nothing_else(visit: Visit) -> None:
    page = visit.page
    page.goto(visit.address)
    page.locator("[name='sender.role'][value=clinician]").check()
    visit.begin()
    page.locator("[name='denial.text']").fill(CANARY)
    page.locator("#to-people").click()
    page.locator("[name='clinician.name']").fill("Ana Lucero")
    page.locator("[name='patient.name']").fill(CANARY)
    page.locator("#to-packet").click()
    page.locator("#to-next").click()
    expect(page.locator("#clear-title")).to_be_focused()
    (before,) = page.workers
    page.locator("[data-local=nextPerson][data-keeps=clinic]").click()
    expect(page.locator("#room > [role=status]")).to_have_text("The clinic's details are filled in. Nothing of another patient is here.")
    expect(page.locator("[name='denial.text']")).to_have_value("")
    (after,) = page.workers
    assert after is not before
    assert CANARY not in page.evaluate(EVERYWHERE)
    page.locator("#to-people").click()
    expect(page.locator("[name='clinician.name']")).to_have_value("Ana Lucero")
    expect(page.locator("#room [name='sender.role']")).to_have_count(0)
    assert visit.complaints == []

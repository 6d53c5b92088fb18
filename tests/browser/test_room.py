"""What the person typed is kept while the page lives, goes nowhere, and is gone when they say so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from scripts.serve import Host
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser

CANARY = "Canary-4711"
LETTER = '#room [data-region="letter"]'
TEXT_FIELD = "#room :is(input[type=text], textarea):visible"


def typed(page: Page, text: str) -> None:
    """Type into the first text field, and wait until Python has seen it."""
    field = page.locator(TEXT_FIELD).first
    field.fill(text)
    expect(field).to_have_value(text)


def remembered(page: Page) -> str:
    """What stands in the first text field once the worker is quiet."""
    page.wait_for_timeout(500)
    return page.locator(TEXT_FIELD).first.input_value()


DIES_BEFORE_THE_REST = """() => {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, given) {
    if (message.name === "rest") {
      Worker.prototype.postMessage = postMessage;
      this.terminate();
    }
    return postMessage.call(this, message, given);
  };
}"""


def test_a_worker_that_dies_is_replaced_and_nothing_is_lost(visit: Visit) -> None:
    visit.open()
    typed(visit.page, CANARY)
    visit.page.wait_for_timeout(500)
    (worker,) = visit.page.workers
    number = visit.page.locator("[name='denial.reference']")
    with visit.page.expect_event("worker"):
        worker.evaluate("() => self.close()")
        visit.page.wait_for_timeout(300)
        number.fill("4712")
    expect(visit.page.locator(LETTER)).to_contain_text("4712", timeout=30_000)
    assert remembered(visit.page) == CANARY
    expect(number).to_have_value("4712")
    # And of one that has put a key into the letter, and dies before it has told what else hangs on it.
    visit.page.evaluate(DIES_BEFORE_THE_REST)
    with visit.page.expect_event("worker"):
        number.fill("4713")
    expect(visit.page.locator(f"{LETTER} [data-key$=':reference']")).to_contain_text("4713")
    assert remembered(visit.page) == CANARY
    expect(number).to_have_value("4713")
    assert visit.complaints == []


def test_a_worker_that_dies_before_anybody_begins_is_replaced(visit: Visit) -> None:
    visit.page.goto(visit.address)
    visit.wait_until("ready")
    (worker,) = visit.page.workers
    worker.evaluate("() => self.close()")
    visit.page.wait_for_timeout(300)
    visit.begin()
    typed(visit.page, CANARY)
    assert remembered(visit.page) == CANARY
    assert visit.complaints == []


LIT = """number => {
  const lit = [...document.querySelectorAll('[data-region="letter"] > [data-changed] > .block')];
  return lit.some((block) => block.textContent.includes(number)) && lit.map((block) => block.getAnimations().map(({ effect }) => {
    const { delay, duration } = effect.getTiming();
    return [delay > 0, duration];
  }));
}"""
"""The times of the light on each passage that changed, once one with this number is lit."""


def test_a_passage_that_changed_is_lit_for_a_while_and_never_painted_frame_by_frame(visit: Visit) -> None:
    """A key waits for each frame that the page asks for: a light that fades would ask for dozens."""
    visit.open()
    visit.page.locator("[name='denial.reference']").fill("4712")
    lit = visit.page.wait_for_function(LIT, arg="4712").json_value()
    assert all(times == [[True, 0]] for times in lit), lit
    assert len(lit) < visit.page.locator(f"{LETTER} .block").count(), "only what changed is lit"
    expect(visit.page.locator(f"{LETTER} > [data-changed] > .block")).to_have_count(0)


PIECES = """() => {
  const { set } = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  const proceed = scheduler.yield.bind(scheduler);
  self.pieces = [[]];
  Object.defineProperty(Element.prototype, "innerHTML", { set(html) { pieces.at(-1).push(String(html).length); set.call(this, html); } });
  scheduler.yield = () => { pieces.push([]); return proceed(); };
}"""
"""From now on how long the markup is that goes on the page between two of its pauses."""
LARGEST = "builder/appealwright/examples/ca-dmhc-insured-experimental.json"
MUCH = 10_000


def test_a_file_that_is_opened_goes_on_the_page_piece_by_piece(visit: Visit) -> None:
    """Between two pieces the page answers. Where all of it went on at once, it answered nobody for longer than 50 ms."""
    visit.open()
    visit.page.evaluate(PIECES)
    visit.page.locator("#restore").set_input_files(LARGEST)
    visit.page.wait_for_function("much => pieces.flat().reduce((sum, length) => sum + length, 0) > much", arg=3 * MUCH)
    pieces = visit.page.evaluate("pieces")
    assert all(sum(piece) <= MUCH or len(piece) == 1 for piece in pieces), pieces


def test_an_answer_is_in_no_request_address_title_storage_or_console_line(visit: Visit, ours: Host) -> None:
    said: list[str] = []
    visit.page.on("console", lambda message: said.append(message.text))
    visit.open()
    ours.forget()
    typed(visit.page, CANARY)
    visit.page.wait_for_timeout(500)
    kept = visit.page.evaluate(
        "async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title, location.href, name,"
        " history.state, (await indexedDB.databases()).length,"
        " (await caches.keys()).filter((name) => !/ (snapshot|site \\S+)$/.test(name)).length])"
    )
    assert CANARY not in kept
    assert kept.endswith(",0,0]")
    assert said == []
    assert ours.log == []


def test_erase_leaves_nothing_behind(visit: Visit, ours: Host) -> None:
    visit.open()
    typed(visit.page, CANARY)
    visit.page.locator("[data-action=erase]").click()
    visit.page.locator("[data-local=erase]").click()
    visit.page.wait_for_url(ours.address)
    assert [worker for worker in visit.page.workers if worker.url.startswith("blob:")] == []
    visit.page.go_back()
    visit.page.wait_for_timeout(500)
    assert CANARY not in visit.page.content()


def test_the_browsers_back_leads_to_the_page_before_and_puts_nothing_in_the_history(visit: Visit) -> None:
    visit.open()
    typed(visit.page, CANARY)
    step = visit.page.locator("#step")
    visit.page.locator('[data-region="form"] button[type=submit]').click()
    expect(step).to_have_text("The health plan")
    visit.page.go_back()
    expect(step).to_have_text("The denial letter")
    assert remembered(visit.page) == CANARY
    assert visit.page.url == visit.address
    assert visit.page.evaluate("history.state") is None
    assert visit.complaints == []


def test_leaving_with_answers_is_warned_about_and_without_is_not(visit: Visit) -> None:
    warned: list[str] = []

    def heard(dialog: object) -> None:
        warned.append(dialog.type)  # type: ignore[attr-defined] # Playwright's Dialog
        dialog.accept()  # type: ignore[attr-defined]

    visit.page.on("dialog", heard)
    visit.open()
    visit.page.reload()
    visit.begin()
    assert warned == []
    typed(visit.page, CANARY)
    visit.page.wait_for_timeout(500)
    visit.page.reload()
    assert warned == ["beforeunload"]

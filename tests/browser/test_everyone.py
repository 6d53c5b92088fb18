"""The builder for everyone: nothing that axe finds in any of its states; by keyboard alone at 400 % zoom; what a screen reader is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from appealwright.questions import interview
from scripts.serve import Host
from tests.axe import violations
from tests.browser.keyboard import Keyboard
from tests.browser.typist import type_case
from tests.browser.visits import Visit
from tests.conftest import case_document

pytestmark = pytest.mark.browser

PATIENT = 60_000
"""How long a step may take on a busy machine, in milliseconds."""

FORM, PAPER, SIDE, BAR = (f"#room [data-region={name}]" for name in ("form", "letter", "side", "bar"))

# The least that a person may set for themselves (WCAG 1.4.12). A policy refuses style elements, not sheets that are made so.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
CUT_OFF = """() => [...document.querySelectorAll("#room :is(button, label, summary, h1, h2, h3, p, a)")]
  .filter((one) => one.checkVisibility() && !one.matches(".unseen") && getComputedStyle(one).overflow === "hidden"
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
  .map((one) => one.outerHTML.slice(0, 120))"""
# Where colors are forced a control without a border is a bare word.
BARE = """() => [...document.querySelectorAll("button, .input, .aw-button, .file, .aw-ways a")]
  .filter((one) => one.checkVisibility() && !one.matches(".link, .button--quiet, .unseen"))
  .filter((one) => { const { borderStyle, borderWidth } = getComputedStyle(one);
    return !borderStyle.split(" ").some((style) => style !== "none") || !borderWidth.split(" ").some((width) => parseFloat(width) >= 1); })
  .map((one) => one.outerHTML.slice(0, 120))"""


# Whatever begins to move from now on, counted.
MOTION = """() => { self.moved = 0; for (const kind of ["animationstart", "transitionrun"])
  document.addEventListener(kind, () => { self.moved += 1; }, true); }"""


class Watch:
    """Collects what axe finds, state by state, in both palettes."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: list[str] = []

    def look(self, state: str, within: str = "") -> None:
        """Look at the page as it is, or at the part of it that this state is about."""
        self.found += [f"{state}: {line}" for line in violations(self.page, within)]


def test_no_state_of_the_builder_has_anything_that_axe_finds(visit: Visit, tmp_path: Path) -> None:
    page, watch, case = visit.page, Watch(visit.page), case_document("tx-insured-off-label")
    page.set_default_timeout(PATIENT)
    page.emulate_media(reduced_motion="reduce")
    page.goto(visit.address)
    visit.wait_until("ready")
    page.locator(".aw-examples summary").click()
    watch.look("porch")
    visit.begin()
    watch.look("first step")
    page.locator("[name='denial.text']").fill(case["denial"]["text"])
    page.locator(".find__use").first.wait_for()
    watch.look("finds in a pasted letter", FORM)

    type_case(page, case)
    look_at_the_form(watch)
    look_at_the_papers(watch)
    asks_for_stillness(page)
    look_at_the_files(watch, tmp_path)
    look_at_the_bar(watch)
    look_at_the_phone(watch)
    page.evaluate("() => globalThis.guard.fail('python')")
    watch.look("failed")
    assert watch.found == []


def look_at_the_form(watch: Watch) -> None:
    """Every section, the summary of errors, the answers to check."""
    page = watch.page
    for section in interview().sections:
        page.locator(f"#to-{section.id}").click()
        expect(page.locator(f"#to-{section.id}")).to_have_attribute("aria-current", "step")
        watch.look(section.id, FORM)
    page.locator("#to-denial").click()
    page.locator("[name='denial.date.month']").fill("13")
    page.locator(f"{FORM} [type=submit]").click()
    page.locator("#errors").wait_for()
    watch.look("errors")
    page.locator("[name='denial.date.month']").fill("11")
    page.locator("#to-packet").click()
    expect(page.locator("#step")).to_have_text("Check your answers")
    watch.look("check answers")


def look_at_the_papers(watch: Watch) -> None:
    """Every document, why a passage stands there, and words of one's own."""
    page = watch.page
    page.locator("#documents > summary").click()  # it stays open
    for document in page.locator(".documents__one").evaluate_all("all => all.map(one => one.dataset.target)"):
        page.locator(f"#document-{document}").click()
        expect(page.locator(f"#document-{document}")).to_have_attribute("aria-current", "true")
        watch.look(document, PAPER)
    page.locator("#document-internal-appeal").click()
    page.locator("#why-opening > summary").click()
    watch.look("why", PAPER)
    page.locator("#edit-opening").click()
    page.locator("#own-words").fill("This is guaranteed to help.")
    watch.look("own words", PAPER)
    page.locator("[data-action=edit-keep]").click()
    page.locator("#own-words-errors").wait_for()
    watch.look("own words refused", PAPER)


def asks_for_stillness(page: Page) -> None:
    """What changes in the letter lights up for a moment, but not for those who asked that nothing move."""
    insurer = page.locator("[name='denial.insurer']")
    page.locator("#to-denial").click()
    page.evaluate(MOTION)
    insurer.fill("Still Health")
    page.locator(PAPER, has_text="Still Health").wait_for()
    assert page.evaluate("[self.moved, document.getAnimations().length]") == [0, 0]  # nor is anything about to
    page.emulate_media(reduced_motion="no-preference")
    insurer.fill("Moving Health")
    page.wait_for_function("() => self.moved > 0")
    page.emulate_media(reduced_motion="reduce")


def look_at_the_files(watch: Watch, folder: Path) -> None:
    """The file with a passphrase, opened with a wrong one; the next person; a record, line by line."""
    page = watch.page
    page.locator("#passphrase").fill("correct horse")
    with page.expect_download() as waiting:
        page.locator("[data-local=keepFile]").click()
    waiting.value.save_as(folder / "a.locked")
    page.locator("#restore").set_input_files(folder / "a.locked")
    page.locator("#unlock").fill("wrong")
    page.locator("[data-local=unlockFile]").click()
    page.locator("#unlock-error").wait_for()
    page.locator("#clear").click()
    page.locator("#clear-title").wait_for()
    watch.look("passphrase refused, next person", SIDE)
    page.locator("[data-action=clear-not]").click()
    page.locator("#restore").set_input_files("tests/fhir/bundles/portal-contained.json")
    expect(page.locator("#finds-record")).to_be_focused()
    watch.look("record", FORM)
    page.locator("#finds-record-done").click()


def look_at_the_bar(watch: Watch) -> None:
    """An example over one's own answers, the question before all is erased, the lock tried."""
    page = watch.page
    page.locator("[data-local=example]").first.click()
    page.locator("#room .bar__example").wait_for()
    watch.look("example", BAR)
    page.locator("[data-local=leaveExample]").click()
    page.locator("#erase").click()
    page.locator("#erase-title").wait_for()
    watch.look("erase", BAR)
    page.locator("[data-action=erase-not]").click()
    page.locator("#try").click()
    page.locator("#tried [data-outcome]").nth(1).wait_for()
    watch.look("the lock, tried", "#tried")


def look_at_the_phone(watch: Watch) -> None:
    """The three panes where there is room for one, and controls where the device has colors of its own."""
    page = watch.page
    page.set_viewport_size({"width": 320, "height": 640})
    for pane in ("letter", "side", "form"):
        page.locator(f"#tab-{pane}").click()
        expect(page.locator("#room")).to_have_attribute("data-shown", pane)
        watch.look(f"{pane} on a phone")
        page.emulate_media(forced_colors="active")
        assert page.evaluate(BARE) == []
        page.emulate_media(forced_colors="none")


@pytest.fixture
def zoomed(browser: Browser, ours: Host) -> Visit:
    """A window of 1280 by 1024 at 400 %."""
    page = browser.new_context(viewport={"width": 320, "height": 256}, reduced_motion="reduce").new_page()
    page.set_default_timeout(PATIENT)
    return Visit(page, f"{ours.address}builder/")


def test_by_keyboard_alone_at_four_times_the_size(zoomed: Visit) -> None:
    page = zoomed.page
    page.goto(zoomed.address)
    zoomed.wait_until("ready")
    keys = Keyboard(page)
    assert keys.tab().name == "Skip to the main part"
    keys.press("Enter")
    assert keys.here().key == "main"
    stops = keys.to("start")
    assert stops[0].name == "In danger now, or close to it? This can wait. Start here instead"
    expect(page.locator("#porch")).to_match_aria_snapshot(
        """
        - heading "Write your appeal" [level=1]
        - paragraph
        - paragraph:
          - link /In danger now/
        - navigation "How do you have the denial letter?"
        - group "Who is writing?":
          - radio "The patient"
          - radio "Someone acting for the patient"
          - radio "The clinic or clinician"
        - status: The network is locked. Nothing you type can leave this device. Press Start when you are ready.
        - button "Start"
        - group
        - heading "Good to know" [level=2]
        - list
        """
    )
    keys.press("Enter")
    expect(page.locator("#step")).to_be_focused()

    # A few questions a page. From its title Tab leads to the field, to the ways not to answer, to Continue, to the panes.
    assert [stop.key for stop in keys.to("tab-side")] == [
        *("f-denial-text", "a", "f-denial-text-unknown", "f-denial-text-does-not-apply", "summary"),
        *("button", "tab-form", "tab-letter", "tab-side"),
    ]
    keys.press("Enter")
    expect(page.locator("#side-title")).to_be_focused()
    keys.to("tab-form", 80)
    keys.press("Enter")
    expect(page.locator("#step")).to_be_focused()

    for question in ("denial.reasons", "denial.insurer"):
        keys.to("button")
        keys.press("Enter")
        page.locator(f"[name^='{question}']").first.wait_for()
        expect(page.locator("#step")).to_be_focused()
    for part, text in (("month", "13"), ("day", "3"), ("year", "2026")):
        keys.to(f"f-denial-date-{part}")
        page.keyboard.type(text)
    keys.to("button")
    keys.press("Enter")

    # The summary has the focus; its link says what stands beside the field, and leads there.
    expect(page.locator("#errors")).to_be_focused()
    assert page.title().startswith("Error: ")
    message = "Date on the denial letter: the month must be a number from 1 to 12, or a name such as January"
    expect(page.locator(FORM)).to_match_aria_snapshot(
        f"""
        - group "There is a problem":
          - heading "There is a problem" [level=2]
          - list:
            - listitem:
              - 'link "{message}"'
        - group "Date on the denial letter":
          - paragraph
          - paragraph: "Error: {message}"
          - textbox "Month": "13"
        """
    )
    assert keys.tab().key == "a"
    keys.press("Enter")
    assert keys.here().key == "f-denial-date-month"
    assert page.url == zoomed.address
    assert page.locator("#f-denial-date").get_attribute("aria-describedby") == "f-denial-date-hint f-denial-date-error"

    page.evaluate(SPACED)
    for pane in ("letter", "side", "form"):
        page.locator(f"#tab-{pane}").press("Enter")
        expect(page.locator("#room")).to_have_attribute("data-shown", pane)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), pane
        assert page.evaluate(CUT_OFF) == [], pane
    page.context.close()

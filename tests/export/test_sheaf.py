"""What goes out, printed at once: in the order in which it is sent, each document on sheets of its own, nothing of the person's own."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.printing import Sheaf, sheaf
from appealwright.facts import Facts
from appealwright.kinds import document_kinds
from appealwright.packet import Packet
from tests.conftest import TODAY, case_document
from tests.export.samples import document, letter

CASE = "ca-self-funded-representative"
WEB = Path(__file__).parents[2] / "builder" / "web"
CSS = [(WEB / name).read_text(encoding="utf-8") for name in ("letter.css", "style/room/sheaf.css")]
RULE = re.compile(r"@page letter-(\d+) \{[^\n]*\}\n\.sheaf > \.letter:nth-child\(\1\) \{ page: letter-\1; \}\n")
STANDS = """([style, properties, html]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  for (const [name, value] of Object.entries(properties)) document.documentElement.style.setProperty(name, value);
  document.body.innerHTML = `<main>the room</main><div class="sheaf sheaf--headed">${html}</div>`;
}"""


@pytest.fixture(scope="module")
def packet(facts: Facts) -> Packet:
    case = case_from_json(json.dumps(case_document(CASE)), TODAY)
    return Packet(case, facts, assess(case, facts, TODAY))


def test_it_holds_what_goes_out_and_nothing_that_stays(packet: Packet) -> None:
    stays = {kind.name for kind in document_kinds() if not kind.sheaf}
    assert stays == {"next-steps", "checklist", "call-log", "call-sheet"}
    assert {kind.name for kind in packet.sheaf} == {kind.name for kind in packet.kinds} - stays


def test_it_lies_as_it_is_sent(packet: Packet) -> None:
    # A fax begins with its cover; the letter comes before what it encloses; what goes to others by itself comes last.
    names = [kind.name for kind in packet.sheaf]
    assert names == [
        "fax-cover",
        "representative-form",
        "internal-appeal",
        "clinician-letter",
        "exhibits",
        "claim-file-request",
        "parity-request",
    ]
    assert len({kind.sheaf for kind in document_kinds() if kind.sheaf}) == sum(kind.sheaf > 0 for kind in document_kinds())


def test_no_two_blocks_of_the_page_bear_one_name() -> None:
    names = [part.split('"')[0] for part in sheaf([letter(), letter()]).html.split('id="')[1:]]
    assert len(names) == len(set(names)) > 20


def test_what_a_person_typed_ends_no_string_of_a_rule() -> None:
    made = sheaf([document(running='" } @import "https://x.test/"; p { color: red')])
    running = made.properties["--letter-1-running"]
    assert running.count('"') == 2
    assert not set(running) & set("{}@:;/")


def test_each_kind_of_document_has_its_rule_for_the_sheets() -> None:
    rules = RULE.findall(CSS[1])
    assert rules == [str(number) for number in range(1, len(document_kinds()) + 1)]


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="not installed: pdftotext (apt-get install poppler-utils)")
def test_each_begins_a_sheet_and_counts_its_own_under_its_own_head(browser: Browser, tmp_path: Path) -> None:
    first, second = letter(), document(*letter().blocks, running="Somebody else")
    place = tmp_path / "sheaf.pdf"
    printed(browser, sheaf([first, second]), place)
    text = subprocess.run(["pdftotext", "-layout", str(place), "-"], check=True, capture_output=True, text=True).stdout
    sheets = [" ".join(sheet.split()) for sheet in text.split("\f")[:-1]]
    own = len(sheets) // 2
    assert own >= 3
    assert all(sheet.startswith("DRAFT J.D., reference 48-1127, 23 November 2026 Page") for sheet in sheets[:own])
    assert all(sheet.startswith("Somebody else Page") for sheet in sheets[own:])
    counted = [int(sheet.split("Page ")[1].split()[0]) for sheet in sheets]
    assert counted == [*range(1, own + 1)] * 2
    # The head is not told twice on a first sheet, and of the page around it nothing is printed.
    assert sheets[0].count("reference 48-1127") == sheets[1].count("reference 48-1127")
    assert "the room" not in text


def printed(browser: Browser, made: Sheaf, place: Path) -> None:
    page = browser.new_page()
    page.set_content("<!doctype html><body></body>")
    page.evaluate(STANDS, ["\n".join(CSS), made.properties, made.html])
    page.pdf(path=place, prefer_css_page_size=True, tagged=True)
    page.close()

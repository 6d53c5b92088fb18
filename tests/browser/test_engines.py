"""Builder and reader work in every engine: a short case is typed with real keys, papers are read, and nothing is asked of the host."""

from __future__ import annotations

import pytest

from appealwright.questions import interview
from scripts.serve import Host
from tests.browser import samples
from tests.browser.engines import Engine
from tests.browser.engines.tab import choose, enter, holds, wait_for

pytestmark = pytest.mark.browser

ANSWERS = {
    "denial.insurer": "Plain Health Plan",
    "denial.reference": "CL-77 O'Hara",
    "treatment.drug": "iv_ketamine",
    "patient.name": "Maria Example",
}
LETTER = "document.querySelector('[data-region=letter]').innerText"


def section_of(name: str) -> str:
    """The question with which the section of this one begins."""
    return next(section.questions[0].name for section in interview().sections if name in {question.name for question in section.questions})


def test_a_short_case_is_typed_and_the_letter_says_it(engine: Engine, ours: Host) -> None:
    tab = engine.tab()
    enter(tab, f"{ours.address}builder/")
    ours.forget()
    for name, answer in ANSWERS.items():
        seen = f"document.querySelector(`#room [name='{name}']`)?.offsetParent"
        if not holds(tab, seen):
            tab.run("target => document.querySelector(`[data-action=go-to][data-target='${target}']`).click()", section_of(name))
            wait_for(tab, f"{seen} && document.getElementById('room').contains(document.activeElement)")
        if name == "treatment.drug":
            tab.run("value => document.querySelector(`#room [name='treatment.drug'][value='${value}']`).click()", answer)
        else:
            tab.type(f"#room [name='{name}']", answer)
            wait_for(tab, f"{LETTER}.includes({answer!r})")
    wait_for(tab, f"{LETTER}.includes('ketamine')")
    assert ours.log == []
    assert tab.run("() => document.documentElement.dataset.network") == "locked"
    tab.close()


READ = "document.querySelector('#pages textarea')?.value.includes({words!r})"


def test_a_letter_is_read_from_a_pdf_with_text_and_from_one_that_holds_a_picture(engine: Engine, ours: Host) -> None:
    """WebKit's tab is hidden from whoever drives it, as one is that a person has left meanwhile: what waits for frames waits for ever."""
    tab = engine.tab()
    tab.goto(f"{ours.address}reader/")
    wait_for(tab, "document.documentElement.dataset.reader === 'ready'")
    ours.forget()
    scan = samples.scanned_pdf(samples.page_image().crop((0, 0, 1700, 1100)))
    for data, words in ((samples.pdf_of(["We deny your request of July 1 for six infusions."]), "July 1"), (scan, "Marisol Quintero")):
        choose(tab, "letter.pdf", "application/pdf", data)
        wait_for(tab, READ.format(words=words), seconds=60)
    assert ours.log == []
    tab.close()

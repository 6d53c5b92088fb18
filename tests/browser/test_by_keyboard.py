"""A whole case by keys alone, heard as a screen reader hears it: from the first page to the Word file, and on to the letter checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from appealwright.interview.dates import PARTS
from appealwright.questions import Kind, Question, Section, interview
from appealwright.words import words_in
from scripts.serve import Host
from tests.browser.files import from_the_shell, parts
from tests.browser.keyboard import Keyboard, Stop
from tests.browser.typist import YES_NO
from tests.browser.visits import Visit
from tests.conftest import case_document

pytestmark = pytest.mark.browser

PATIENT = 60_000
"""How long a step may take on a busy machine, in milliseconds."""

CASE = "tx-insured-off-label"
AT_THE_DOOR = "sender.role"
WORDS = words_in("en")
STATUS = "#room > [role=status]"
LANDMARKS: tuple[tuple[Literal["navigation", "form", "article", "complementary"], str], ...] = (
    ("navigation", WORDS("view", "steps")),
    ("form", WORDS("view", "form")),
    ("article", WORDS("letter_view", "region")),
    ("complementary", WORDS("view", "tab_side")),
)
PASTED = "Tex. Ins. Code § 1369.004 binds you. So does the Fair Ketamine Coverage Act § 12-34."


@dataclass(frozen=True)
class Entry:
    """A field to fill: its name, what to enter, the question it is of, and the words that a screen reader is given for it."""

    field: str
    value: str
    question: Question
    label: str
    options: str

    def is_heard_at(self, stop: Stop) -> bool:
        """Whether the field says what it is. One choice of several says its own words; the group around it has the question's."""
        match self.question.kind:
            case Kind.DATE | Kind.PARTIAL_DATE:
                return stop.role == "textbox" and stop.name.startswith(WORDS("view", self.field.rpartition(".")[2]))
            case Kind.CHOICES:
                return stop.role == "checkbox" and stop.name.startswith(WORDS("option", self.options, self.field.rpartition(".")[2]))
            case Kind.YES_NO:
                return stop.role == "radio" and stop.name == WORDS("view", stop.value)
            case Kind.CHOICE if stop.role == "radio":
                return stop.name.startswith(WORDS("option", self.options, stop.value))
            case Kind.CHOICE | Kind.STATE | Kind.GROUND:
                return stop.role == "combobox" and stop.name.startswith(self.label)
            case _:
                # A field with suggestions is a combobox to a screen reader.
                return stop.role in {"textbox", "combobox"} and stop.name.startswith(self.label)


def entries(section: Section, document: dict[str, Any]) -> Iterator[Entry]:
    """Every field of the section that the case fills, in the order of the interview."""
    for question in section.questions:
        group, name = question.name.split(".", 1)
        value = document.get(group, {}).get(name)
        if question.name == AT_THE_DOOR or value is None or (isinstance(value, dict) and "unknown" in value):
            continue
        if question.kind is not Kind.TABLE:
            yield from _filled(question, question.name, value, WORDS("question", question.name, "label"), question.name)
            continue
        for place, row in enumerate(value):
            for column in question.columns:
                if column.name in row:
                    label = WORDS("question", question.name, "columns", column.name, "label")
                    yield from _filled(
                        column, f"{question.name}.{place}.{column.name}", row[column.name], label, f"{question.name}.{column.name}"
                    )


def _filled(question: Question, name: str, value: Any, label: str, options: str) -> Iterator[Entry]:
    match question.kind:
        case Kind.DATE | Kind.PARTIAL_DATE:
            told = dict(zip(("year", "month", "day"), str(value).split("-"), strict=False))
            values = {f"{name}.{part}": str(int(told[part])) for part in PARTS if part in told}
        case Kind.CHOICES:
            values = {f"{name}.{option}": "on" for option in question.options if option in value}
        case Kind.YES_NO:
            values = {name: YES_NO[value]}
        case _:
            values = {name: str(value)}
    for field, entered in values.items():
        yield Entry(field, entered, question, label, options)


def is_way_to(field: str, table: str, stop: Stop) -> bool:
    """Whether this is the field, or what adds the row that it is in."""
    return stop.field == field or (stop.action, stop.target) == ("add-row", table)


def fill(keys: Keyboard, section: Section, document: dict[str, Any]) -> None:
    """Go through the section from its title to its last field by Tab, and fill what is to be filled, in one go and in that order."""
    stop = None
    for entry in entries(section, document):
        table = entry.field.rpartition(".")[0].rpartition(".")[0]
        if stop is None or stop.field != entry.field:
            # A question that follows from another comes when Python has heard the answer before it.
            wanted = keys.page.locator(f"[name='{entry.field}'], [data-action=add-row][data-target='{table}']").first
            wanted.wait_for(state="attached")
            (*_, stop) = keys.to(partial(is_way_to, entry.field, table))
        if stop.action == "add-row":
            keys.press("Enter")
            keys.page.wait_for_function("field => document.activeElement.name === field", arg=entry.field)
            stop = keys.here()
        assert entry.is_heard_at(stop), f"{entry} sounds like {stop}"
        if stop.role in {"radio", "checkbox"} or entry.field.endswith(PARTS):
            expect(keys.page.get_by_role("group", name=entry.label).first).to_be_visible()
        keys.enter(stop, entry.value)


def begun_from_the_first_page(page: Page, ours: Host) -> Keyboard:
    """From the start page through the porch to the first question."""
    page.goto(ours.address)
    keys = Keyboard(page)
    keys.to(lambda stop: stop.role == "link" and stop.name == "Start your appeal")
    keys.press("Enter")
    page.wait_for_url(f"{ours.address}builder/")
    page.locator("html[data-builder=ready]").wait_for()
    keys = Keyboard(page)
    (*_, patient) = keys.to(lambda stop: stop.field == AT_THE_DOOR)
    keys.enter(patient, "patient")
    keys.to("start")
    keys.press("Enter")
    expect(page.locator("#step")).to_be_focused()
    return keys


def test_a_whole_case_by_keyboard_alone_gives_the_letter_that_the_shell_gives(visit: Visit, ours: Host) -> None:
    page, document = visit.page, case_document(CASE)
    page.set_default_timeout(PATIENT)
    keys = begun_from_the_first_page(page, ours)
    for role, name in LANDMARKS:
        expect(page.locator("#room").get_by_role(role, name=name, exact=True)).to_have_count(1)
    assert page.locator("#room").aria_snapshot().startswith("- status"), "what is done is said in a line that is there before"
    for section in interview().sections:
        expect(page.locator("#step")).to_have_text(WORDS("section", section.id, "title"))
        expect(page.locator("#step")).to_be_focused()
        fill(keys, section, document)
        keys.to(lambda stop: stop.role == "button" and stop.name == WORDS("view", "continue"))
        keys.press("Enter")
        expect(page.locator(STATUS)).to_contain_text("the letter", ignore_case=True)
    expect(page.locator("#step")).to_be_focused()
    assert page.title()

    # A word of what was answered, and the way back to each, then the letter as a file.
    with page.expect_download() as waiting:
        keys.to(lambda stop: stop.name.startswith("Download") and stop.name.endswith("Word"), 400)
        keys.press("Enter")
    expect(page.locator(STATUS)).to_have_text(WORDS("view", "saved"))
    assert parts(waiting.value.path().read_bytes()) == parts(from_the_shell(document)[0])
    assert waiting.value.suggested_filename == f"appeal-letter-{date.today().isoformat()}.docx"
    keys.to(lambda stop: stop.name == WORDS("view", "get_check"))
    with page.context.expect_page() as opened:
        keys.press("Enter")
    checks_a_letter(opened.value)
    assert visit.complaints == []


def checks_a_letter(page: Page) -> None:
    """On the page that checks a letter: paste, ask, and be told where it stands."""
    page.set_default_timeout(PATIENT)
    page.locator("html[data-check=ready]").wait_for()
    keys = Keyboard(page)
    (*_, field) = keys.to("letter")
    assert (field.role, field.name) == ("textbox", WORDS("page", "check", "letter"))
    keys.page.keyboard.insert_text(PASTED)
    keys.to(lambda stop: stop.role == "button" and stop.name == WORDS("page", "check", "button"))
    keys.press("Enter")
    expect(page.locator("#found-title")).to_be_focused(timeout=PATIENT)
    expect(page.locator("#status")).to_have_text(WORDS("page", "check", "checked"))
    expect(page.locator("#found")).to_match_aria_snapshot(
        """
        - heading "2 citations found" [level=2]
        - list:
          - listitem:
            - paragraph:
              - strong: Not known to us
        """
    )

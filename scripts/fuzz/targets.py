"""What is fuzzed: each takes any bytes, and must either do its work or refuse in the way it says it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from importlib.resources import files

from appealwright import browser
from appealwright.case import parsed
from appealwright.denial import read, suggested_answers
from appealwright.facts import our_facts
from appealwright.lettercheck import checked_citations
from appealwright.questions import Kind, interview
from appealwright.workcheck import checked_works

TODAY = date(2026, 11, 23)
FACTS = our_facts()
TEXTS = [question.name for question in interview().questions() if question.kind in {Kind.TEXT, Kind.LINES, Kind.LONG}]
FILES = (
    *(("internal-appeal", form) for form in ("docx", "txt", "portal")),
    *(("packet", form) for form in ("zip", "sheaf", "everything")),
    *(("dates", "ics"), ("answers", "json"), ("clinic", "json")),
)
"""Everything that the page can ask to be written."""
OPTIONS = {"as_of": TODAY.isoformat(), "language": "en", "porch": {}, "narrow": False, "state": None, "example": ""}

browser.load((files("appealwright") / "data" / "facts.browser.jsonl").read_bytes())


def case(data: bytes) -> None:
    """A case file: any JSON is a case or a list of named problems."""
    with suppress(json.JSONDecodeError, RecursionError):
        document = json.loads(data.decode(errors="replace"))
        if isinstance(document, dict):
            parsed(document, TODAY)


def denial(data: bytes) -> None:
    """A denial letter's text: read without an error, every find quoting it."""
    text = data.decode(errors="replace")
    reading = read(text, FACTS)
    for find in reading.finds:
        if text[find.start : find.end] != find.quote:
            raise AssertionError(f"{find.quote!r} is not in the text")
    suggested_answers(reading)


def save(data: bytes) -> None:
    """A save file: restored or refused, and then the page goes on."""
    browser.open(json.dumps(OPTIONS))
    browser.handle(json.dumps({"type": "action", "action": "restore", "target": data.decode(errors="replace")}))
    browser.handle(json.dumps({"type": "input", "name": "patient.name", "value": "A"}))


def record(data: bytes) -> None:
    """A health record: offered line by line or refused with a reason, and then the page goes on."""
    browser.open(json.dumps(OPTIONS))
    browser.handle(json.dumps({"type": "action", "action": "restore", "target": '{"resourceType":' + data.decode(errors="replace")}))
    browser.handle(json.dumps({"type": "input", "name": "patient.name", "value": "A"}))


def letter(data: bytes) -> None:
    """A letter to check: every citation in it stands where it is said to stand."""
    text = data.decode(errors="replace")
    for found in (*checked_citations(text, FACTS, TODAY), *checked_works(text, FACTS, TODAY)):
        if not 0 <= found.start < found.end <= len(text):
            raise AssertionError(f"{found.words!r} is not in the text")


def export(data: bytes) -> None:
    """An answer of any text: every writer writes it. The first byte says to which question, the second to which writer it goes."""
    name, (document, form) = TEXTS[sum(data[:1]) % len(TEXTS)], FILES[sum(data[1:2]) % len(FILES)]
    browser.open(json.dumps(OPTIONS))
    browser.handle(json.dumps({"type": "input", "name": name, "value": data[2:].decode(errors="replace")}))
    browser.handle(json.dumps({"type": "input", "name": "treatment.drug", "value": "iv_ketamine"}))
    browser.export(json.dumps({"document": document, "format": form}))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "case": case,
    "denial": denial,
    "save": save,
    "record": record,
    "letter": letter,
    "export": export,
}

"""Writes every letter of every case file as the shipped parts make it: build/letters.json, name to text. Runs inside Pyodide.

It is run by the cut engine with the cut library and the packed app, so whatever was cut too deep shows here.
"""

from __future__ import annotations

import json
import marshal
import os

PIECES = ("build/parts/app.1", "build/parts/app.2", "build/parts/letters-es")
WORDS = "builder/appealwright/data/messages.es.json"
LANGUAGES = ("en", "es")
CASES = ("tests/cases", "builder/appealwright/examples")


def content(path: str) -> bytes:
    """A file's content, without pathlib."""
    with open(path, "rb") as file:  # noqa: PTH123 - the cut library is what is tried
        return file.read()


exec(marshal.loads(marshal.loads(content(PIECES[0]))["/app/shelf.pyc"]))  # noqa: S102, S302 - as in the browser
for piece in PIECES:
    shelf.put(content(piece))  # type: ignore[name-defined] # noqa: F821 - made by the line before

import prepared  # type: ignore[import-not-found] # noqa: E402 - from the shelf, first, as in the browser

PATTERNS = prepared.use(shelf.taken("prepared.bin"))  # type: ignore[name-defined] # noqa: F821 - as above

from appealwright import browser  # noqa: E402 - all that a start imports
from appealwright.assessment import assess  # noqa: E402 - from the archive
from appealwright.case import case_from_json  # noqa: E402
from appealwright.examples import TOLD_ON  # noqa: E402
from appealwright.export.docx import docx_bytes  # noqa: E402
from appealwright.export.text import plain_text_bytes  # noqa: E402
from appealwright.facts import Facts  # noqa: E402
from appealwright.packet import documents  # noqa: E402


def letters() -> dict[str, dict[str, str]]:
    """By case, document and its language: its text, and its Word file in hexadecimal."""
    facts = Facts.load(content("build/parts/facts"))
    browser.learn("es", content(WORDS))
    found = {}
    for path in (f"{folder}/{name}" for folder in CASES for name in sorted(os.listdir(folder)) if name.endswith(".json")):  # noqa: PTH208
        case = case_from_json(content(path), TOLD_ON)
        stem, judged = path.rpartition("/")[2].removesuffix(".json"), assess(case, facts, TOLD_ON)
        # In another language is only what stays with the person: all else comes as before, once more.
        for document in (composed.document for language in LANGUAGES for composed in documents(case, facts, judged, language)):
            name = f"{stem}.{document.id}.{document.language}.txt"
            found[name] = {"text": plain_text_bytes(document).decode(), "word": docx_bytes(document, TOLD_ON).hex()}
    return found


def main() -> None:
    """Write them all; what was not prepared, though it should have been, stops here."""
    if PATTERNS.unprepared:
        raise SystemExit(f"compiled at the start, not at build: {PATTERNS.unprepared[0]}")
    with open("build/letters.json", "w", encoding="utf-8") as target:  # noqa: PTH123
        json.dump(letters(), target)


main()

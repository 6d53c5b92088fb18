"""Uses everything the browser may use, and writes down which modules that loaded: build/loaded.txt. Runs inside Pyodide.

The list decides what is shipped, so this script itself imports nothing that the tool does not.
"""

from __future__ import annotations

import json
import os
import re
import sys
import traceback
import zipimport
from collections.abc import Callable

APP = "build/thin/app.zip"
CASES = ("tests/cases", "builder/appealwright/examples")
LETTER = "next-steps.html.j2"
FACTS = "builder/appealwright/data/facts.browser.jsonl"
sys.path.insert(0, APP)

from appealwright import browser  # noqa: E402 - from the archive
from appealwright.examples import EXAMPLES  # noqa: E402 - from the archive
from appealwright.templates import environment  # noqa: E402 - from the archive


def content(path: str) -> bytes:
    """A file's content, without pathlib."""
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib would be counted as used
        return file.read()


def import_everything() -> None:
    """Import every module of ours, and every module that any of our functions may import later."""
    zipimport.zipimporter(APP)
    directory: dict[str, object] = zipimport._zip_directory_cache[APP]  # type: ignore[attr-defined] # there, only not in the stubs
    ours = [name for name in directory if name.startswith("appealwright/") and name.endswith(".pyc")]
    for name in ours:
        __import__(name.removesuffix(".pyc").replace("/", ".").removesuffix(".__init__"))
    for name in content("build/imports.txt").decode().split():
        __import__(name)


def use_the_door() -> None:
    """Open every case file as the page would, and write every file that its view offers."""
    browser.load(content(FACTS))
    for path in (f"{folder}/{name}" for folder in CASES for name in sorted(os.listdir(folder)) if name.endswith(".json")):  # noqa: PTH208 - pathlib would be counted as used
        options = {"as_of": "2026-11-23", "language": "en", "porch": {"sender.role": "patient"}, "narrow": False, "state": None}
        browser.open(json.dumps(options | {"example": EXAMPLES[0]}))
        browser.open(json.dumps(options))
        view = browser.handle(json.dumps({"type": "action", "action": "restore", "target": content(path).decode()}))
        for document, kind in set(re.findall(r'data-document=\\"([^"\\]+)\\" data-format=\\"([^"\\]+)', view)):
            browser.export(json.dumps({"document": document, "format": kind}))
        browser.handle(json.dumps({"type": "input", "name": "patient.name", "value": "A"}))


def fail_and_explain() -> None:
    """Errors load modules of their own: raise the usual kinds and format them as Pyodide does."""
    attempts: list[Callable[[], object]] = [
        lambda: environment("forms").get_template("nothing"),
        lambda: environment("letters").get_template(LETTER).render(),
        lambda: getattr(sys, "nothing"),  # noqa: B009 - the error is wanted
        lambda: json.loads("{"),
    ]
    for attempt in attempts:
        try:
            attempt()
        except Exception as error:  # any error will do
            traceback.format_exception(error)


def main() -> None:
    """Exercise the tool, then list what it loaded."""
    import_everything()
    use_the_door()
    fail_and_explain()
    files = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    loaded = sorted(file for file in files if file)
    with open("build/loaded.txt", "w", encoding="utf-8") as target:  # noqa: PTH123 - as above
        target.write("\n".join(loaded))


main()

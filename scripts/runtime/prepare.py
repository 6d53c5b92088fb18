"""Opens the builder as pages do, and writes down what that takes. Runs inside Pyodide.

build/prepared.bin: what it makes of text, for scripts/runtime/prepared.py to look up. build/first.txt: what of the app it reads before the
first view stands; the rest may come later (scripts/runtime/pack.py).
"""

from __future__ import annotations

import json
import marshal
import sys
import zipimport
from pathlib import Path
from types import ModuleType
from typing import Any

from scripts.runtime.recorded import looked_up, recorded

APP = "build/thin/app.zip"
FACTS = Path("builder/appealwright/data/facts.browser.jsonl")
SPANISH = FACTS.with_name("messages.es.json")
FIRST = Path("build/first.txt")


def read_from_the_archive() -> list[str]:
    """The paths in the archive of all modules and files that are read from here on: a list that fills."""
    paths: list[str] = []
    run, got = zipimport.zipimporter.exec_module, zipimport.zipimporter.get_data

    def executed(loader: Any, module: ModuleType) -> None:
        paths.append(str(module.__file__).partition(f"{APP}/")[2])
        run(loader, module)

    def given(loader: Any, path: str) -> bytes:
        paths.append(path.partition(f"{APP}/")[2])
        return got(loader, path)

    for name, heard in (("exec_module", executed), ("get_data", given)):
        setattr(zipimport.zipimporter, name, heard)
    return paths


def main() -> None:
    """Open the builder as a page would, and keep what that made."""
    methods, patterns = recorded()
    paths = read_from_the_archive()
    sys.path.insert(0, APP)
    from appealwright import browser, questions  # noqa: PLC0415 - only now in the archive, and listened to
    from appealwright.examples import EXAMPLES  # noqa: PLC0415 - as above

    browser.load(FACTS.read_bytes())
    options = {"as_of": "2026-11-23", "language": "en", "porch": {}, "narrow": False, "state": None}
    roles = questions.interview().question("sender.role").options
    ways: list[dict[str, Any]] = [
        {"narrow": narrow, "porch": {"sender.role": role} if role else {}} for narrow in (False, True) for role in ("", *roles)
    ]
    for example in ("", *EXAMPLES):
        for way in ways:
            vars(browser._desk).pop("session", None)  # each is a first one: none is to be forgotten before it
            browser.open_at_once(json.dumps(options | way | {"example": example}))
    # On the very day, and with what this device can do, it is drawn otherwise; and all of it in Spanish.
    browser.learn("es", SPANISH.read_bytes())
    device = {"as_of": "2027-03-01", "reads": ["pdf", "photo"], "shares": ["docx", "txt"]}
    for example in ("", *EXAMPLES):
        for way in (device, {"language": "es"}):
            vars(browser._desk).pop("session", None)
            browser.open_at_once(json.dumps(options | way | {"example": example}))
    FIRST.write_text("\n".join(sorted(set(paths))), encoding="utf-8")
    for example in ("", *EXAMPLES):
        browser.open(json.dumps(options | {"example": example}))
    browser.export(json.dumps({"document": "packet", "format": "zip"}))  # what writes files is imported there
    kept = looked_up(methods, patterns)
    # Twice, so that the bytes do not hang on who else holds a string.
    Path("build/prepared.bin").write_bytes(marshal.dumps(marshal.loads(marshal.dumps(kept))))  # noqa: S302 - our own
    print(f"prepared: {len(methods)} methods, {len(patterns)} patterns")


main()

"""Writes build/prepared.bin: what opening the builder makes of text, for scripts/runtime/prepared.py to look up; and build/first.txt, the
files of the app that are read before a session is opened. Runs inside Pyodide.
"""

from __future__ import annotations

import json
import marshal
import sys
import zipimport
from pathlib import Path
from typing import Any

from scripts.runtime import prepared
from scripts.runtime.bytecode import slimmed

APP = "build/thin/app.zip"
FACTS = Path("builder/appealwright/data/facts.browser.jsonl")


def files_read() -> list[str]:
    """A list that fills from here on with the files that are read from the app's archive."""
    read: list[str] = []
    get = zipimport._get_data  # type: ignore[attr-defined] # the one way that modules and data are read

    def noted(archive: str, entry: tuple[Any, ...]) -> bytes:
        if archive == APP:
            read.append(str(entry[0]).removeprefix(f"{APP}/"))
        return get(archive, entry)  # type: ignore[no-any-return] # bytes

    zipimport._get_data = noted  # type: ignore[attr-defined] # as above
    return read


def main() -> None:
    """Open the builder as a page would, and keep what that made."""
    methods, patterns = prepared.recorded()
    read = files_read()
    sys.path.insert(0, APP)
    from appealwright import browser  # noqa: PLC0415 - only now in the archive, and listened to
    from appealwright.examples import EXAMPLES  # noqa: PLC0415 - as above

    browser.load(FACTS.read_bytes())
    Path("build/first.txt").write_text("\n".join(sorted(set(read))), encoding="utf-8")
    options = {"as_of": "2026-11-23", "language": "en", "porch": {}, "narrow": False, "state": None}
    for example in ("", *EXAMPLES):
        browser.open(json.dumps(options | {"example": example}))
    kept = {text: slimmed(code) for text, code in methods.items()}, patterns
    # Twice, so that the bytes do not hang on who else holds a string.
    Path("build/prepared.bin").write_bytes(marshal.dumps(marshal.loads(marshal.dumps(kept))))  # noqa: S302 - our own
    print(f"prepared: {len(methods)} methods, {len(patterns)} patterns")


main()

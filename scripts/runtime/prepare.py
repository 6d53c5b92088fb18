"""Writes build/prepared.bin: what opening the builder makes of text, for scripts/runtime/prepared.py to look up. Runs inside Pyodide."""

from __future__ import annotations

import json
import marshal
import sys
from pathlib import Path

from scripts.runtime import prepared
from scripts.runtime.bytecode import slimmed

APP = "build/thin/app.zip"
FACTS = Path("builder/appealwright/data/facts.browser.jsonl")


def main() -> None:
    """Open the builder as a page would, and keep what that made."""
    methods, patterns = prepared.recorded()
    sys.path.insert(0, APP)
    from appealwright import browser  # noqa: PLC0415 - only now in the archive, and listened to
    from appealwright.examples import EXAMPLES  # noqa: PLC0415 - as above

    browser.load(FACTS.read_bytes())
    options = {"as_of": "2026-11-23", "language": "en", "porch": {}, "narrow": False, "state": None}
    for example in ("", *EXAMPLES):
        browser.open(json.dumps(options | {"example": example}))
    kept = {text: slimmed(code) for text, code in methods.items()}, patterns
    # Twice, so that the bytes do not hang on who else holds a string.
    Path("build/prepared.bin").write_bytes(marshal.dumps(marshal.loads(marshal.dumps(kept))))  # noqa: S302 - our own
    print(f"prepared: {len(methods)} methods, {len(patterns)} patterns")


main()

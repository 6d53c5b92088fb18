"""Writes the golden letters anew: `python -m scripts.golden`. Read the difference before it is committed, and say why it is right."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.examples import TOLD_ON
from appealwright.export.text import plain_text_bytes
from appealwright.facts import our_facts
from appealwright.packet import documents

CASE_FILES: Mapping[str, Path] = {
    path.stem: path for folder in ("tests/cases", "builder/appealwright/examples") for path in sorted(Path(folder).glob("*.json"))
}
"""Every case by its name: those of the tests, and the examples that the builder offers."""
FOLDER = Path("tests/golden")
AS_OF = TOLD_ON
"""The day the case files are told on."""


def golden_letters() -> dict[str, str]:
    """File name to text: every document of every case file, as of the day the cases are told on."""
    facts = our_facts()
    letters = {}
    for name, path in sorted(CASE_FILES.items()):
        case = case_from_json(path.read_bytes(), AS_OF)
        for composed in documents(case, facts, assess(case, facts, AS_OF)):
            text = plain_text_bytes(composed.document).decode().replace("\r\n", "\n")
            letters[f"{name}.{composed.document.id}.txt"] = text
    return letters


def main() -> int:
    """Write all golden letters; remove those that no case makes any more."""
    letters = golden_letters()
    for path in FOLDER.glob("*.txt"):
        if path.name not in letters:
            path.unlink()
    for name, text in letters.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

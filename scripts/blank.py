"""Makes the blank letters, for whoever cannot run the builder: `python -m scripts.blank FOLDER`.

They are composed like any letter, from a case that says nothing but the treatment: every gap is a ruled blank. Writes
the Word files and titles.json, which gives each file the key of its title (messages: page.blank).
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from datetime import date
from pathlib import Path

from appealwright.assessment import assess
from appealwright.case import parsed
from appealwright.document import Block, Document, Mark, Paragraph, Run
from appealwright.export.docx import docx_bytes
from appealwright.facts import Facts, our_facts
from appealwright.packet import documents
from appealwright.words import words_in


def main(arguments: list[str] | None = None) -> int:
    """Write one blank letter a treatment."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    facts, words = our_facts(), words_in("en")
    # The newest check of the rows, and not today: the same rows give the same files.
    as_of = max(row.checked for row in facts.of_kind("rule"))
    titles = {}
    for number, drug in enumerate(("iv_ketamine", "spravato"), start=1):
        name = f"blank-letter-{number}.docx"
        letter = blank_letter(drug, facts, as_of, today=words("page", "blank", "date"))
        (folder / name).write_bytes(docx_bytes(letter, as_of))
        titles[name] = drug
    (folder / "titles.json").write_text(json.dumps(titles), encoding="utf-8")
    return 0


def blank_letter(drug: str, facts: Facts, as_of: date, *, today: str) -> Document:
    """The appeal for one treatment with nothing else known, and a blank where its date goes."""
    case, _ = parsed({"treatment": {"drug": drug}, "denial": {"timing": "before"}}, as_of)
    letter = documents(case, facts, assess(case, facts, as_of))[0].document
    blocks: tuple[Block, ...] = tuple(
        Paragraph(block.id, (Run(today, Mark.BLANK),), block.why) if block.id == "date" else block for block in letter.blocks
    )
    return dataclasses.replace(letter, running="", blocks=blocks)


if __name__ == "__main__":
    sys.exit(main())

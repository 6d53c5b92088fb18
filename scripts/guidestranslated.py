"""Which translated guides and rows are older than their English: `python -m scripts.guidestranslated [--settle PAGE ...] [--rows]`.

A page of docs/es/ or a template of scripts/site/pages/es/ carries the sign of its English (`from`), an entry of docs/es/rows/ that of its
sentence (`@`). Whoever has read both again settles the page by name (docs/es/start.md), or the rows that have no sign yet with --rows.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from appealwright.facts import Facts, our_facts
from scripts.site.drafts import TEMPLATES
from scripts.site.languages import prefix
from scripts.site.stale import sign_of
from scripts.site.translated import memory_of, sentences, sign
from scripts.translations import languages

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FOLDERS = tuple(prefix(code) for code in languages())
_FROM = re.compile(r'^(from: )"?([0-9a-f]*)"?$', re.MULTILINE)
_ROW = re.compile(r"^(\S+):$")
_NEW = re.compile(r"^  ([a-z_0-9.]+):")


def translated_files() -> Iterator[tuple[Path, Path]]:
    """Every translated page and template with the English it stands for."""
    for folder in FOLDERS:
        for path in sorted((DOCS / folder).rglob("*.md")):
            yield path, DOCS / path.relative_to(DOCS / folder)
        for path in sorted((TEMPLATES / folder).glob("[!_]*.j2")):
            yield path, TEMPLATES / path.name


def stale_files() -> Iterator[Path]:
    """Those whose sign is not that of the English as it is now."""
    for path, english in translated_files():
        found = _FROM.search(path.read_text(encoding="utf-8"))
        if not found or found[2] != sign_of(english):
            yield path


def stale_rows(facts: Facts) -> Iterator[str]:
    """Each entry that no longer counts, by row and field: its English changed, or is gone, or it was never settled."""
    for folder in FOLDERS:
        for row_id, entries in memory_of(sorted((DOCS / folder / "rows").glob("*.yaml"))).items():
            now = dict(sentences(facts.row(row_id))) if row_id in facts else {}
            yield from (
                f"{row_id}: {field}" for field, (made_from, _) in entries.items() if field not in now or made_from != sign(now[field])
            )


def settle(path: Path) -> None:
    """Gives the file the sign of its English as it is now."""
    english = dict(translated_files())[path.resolve()]
    text = path.read_text(encoding="utf-8")
    path.write_text(_FROM.sub(rf'\g<1>"{sign_of(english)}"', text, count=1), encoding="utf-8")


def settle_new_rows(facts: Facts) -> None:
    """Gives each entry that has no sign yet the sign of its sentence. Raises ValueError where the row has no such sentence."""
    for folder in FOLDERS:
        for path in sorted((DOCS / folder / "rows").glob("*.yaml")):
            lines, row_id = [], ""
            for written in path.read_text(encoding="utf-8").splitlines():
                line = written
                row_id = found[1] if (found := _ROW.match(line)) else row_id
                if entry := _NEW.match(line):
                    now = dict(sentences(facts.row(row_id))) if row_id in facts else {}
                    if entry[1] not in now:
                        raise ValueError(f"{path.name}: {row_id}: {entry[1]}: the row has no such sentence")
                    line = f"  {entry[1]} @{sign(now[entry[1]])}{line[entry.end() - 1 :]}"
                lines.append(line)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Settles what is asked for, then prints what is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--settle", nargs="*", type=Path, default=[], metavar="PAGE", help="read beside its English, and right")
    parser.add_argument("--rows", action="store_true", help="settle the entries of rows that have no sign yet")
    options = parser.parse_args(arguments)
    facts = our_facts()
    for path in options.settle:
        settle(path)
    if options.rows:
        settle_new_rows(facts)
    stale = [*(str(path.relative_to(ROOT)) for path in stale_files()), *stale_rows(facts)]
    print("\n".join(stale) or "Nothing is stale.")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())

"""The only door for the shell: a case file in, a packet, an assessment or a schema out.

Exit codes: 0 done; 2 the input cannot be taken (every problem is named, nothing is written); 1 anything else.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from appealwright import __version__
from appealwright.assessment import Assessment, assess
from appealwright.case import Case, CaseError, case_from_json
from appealwright.export.calendar import calendar_bytes, has_dates
from appealwright.export.docx import docx_bytes
from appealwright.export.packet_zip import packet_zip_bytes, packet_zip_name
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts, our_facts
from appealwright.packet import Packet
from appealwright.schema import assessment_schema, case_schema
from appealwright.serialise import assessment_document
from appealwright.words import Words, words_in

__all__ = ["main"]

LARGEST_FILE = 5_000_000
"""Bytes of a case file that are read: far more than any honest one."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    words = words_in("en")
    options = _parser(words).parse_args(arguments)
    try:
        return int(options.run(options, words))
    except CaseError as error:
        for problem in error.problems:
            print(f"{options.case}: {problem}", file=sys.stderr)
        print(words("shell", "refused"), file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename or options.case}: {error.strerror}", file=sys.stderr)
        return 2


def _packet(options: argparse.Namespace, words: Words) -> int:
    """Write every document as Word and plain text, and the dates; all of them or none."""
    case, facts, assessment = _assessed(options)
    packet = Packet(case, facts, assessment)
    composed = [packet.document(kind.name) for kind in packet.kinds]
    files = {
        f"{item.document.stem}{ending}": data
        for item in composed
        for ending, data in ((".docx", docx_bytes(item.document, options.as_of)), (".txt", plain_text_bytes(item.document)))
    }
    if has_dates(assessment):
        files[f"{words('bundle', 'dates')}-{options.as_of.isoformat()}.ics"] = calendar_bytes(case, facts, assessment, words)
    if options.zip:
        files[packet_zip_name(options.as_of, words)] = packet_zip_bytes(packet, words)
    _write_all(options.out, files)
    for name in files:
        print(options.out / name)
    if case.removed_characters:
        print(words("shell", "removed", count=case.removed_characters), file=sys.stderr)
    for item in composed:
        for need in item.needs:
            print(words("shell", "required" if need.required else "wanted", answer=need.answer), file=sys.stderr)
    return 0


def _assess(options: argparse.Namespace, words: Words) -> int:  # noqa: ARG001 - all commands are called alike
    _, _, assessment = _assessed(options)
    print(json.dumps(assessment_document(assessment), ensure_ascii=False, indent=1))
    return 0


def _schema(options: argparse.Namespace, words: Words) -> int:  # noqa: ARG001 - all commands are called alike
    schema = case_schema() if options.of == "case" else assessment_schema()
    print(json.dumps(schema, ensure_ascii=False, indent=1))
    return 0


def _assessed(options: argparse.Namespace) -> tuple[Case, Facts, Assessment]:
    with options.case.open("rb") as file:
        case = case_from_json(file.read(LARGEST_FILE + 1)[:LARGEST_FILE], options.as_of)
    facts = our_facts()
    return case, facts, assess(case, facts, options.as_of)


def _write_all(folder: Path, files: dict[str, bytes]) -> None:
    """Put all files in `folder`, or none: they are made beside it first and moved in only when every one is complete."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".making-") as making:
        for name, data in files.items():
            (Path(making) / name).write_bytes(data)
        for name in files:
            (Path(making) / name).replace(folder / name)


def _parser(words: Words) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="appealwright", description=words("shell", "about"), epilog=words("safety", "disclaimer", "site"))
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run in (("packet", _packet), ("assess", _assess)):
        command = commands.add_parser(name, help=words("shell", name))
        command.add_argument("case", type=Path, metavar="CASE.json", help=words("shell", "case"))
        command.add_argument("--as-of", type=_day, default=date.today(), metavar="YYYY-MM-DD", help=words("shell", "as_of"))  # noqa: DTZ011
        command.set_defaults(run=run)
        if name == "packet":
            command.add_argument("--out", type=Path, required=True, metavar="DIR", help=words("shell", "out"))
            command.add_argument("--zip", action="store_true", help=words("shell", "zip"))
    schema = commands.add_parser("schema", help=words("shell", "schema"))
    schema.add_argument("of", nargs="?", choices=("case", "assessment"), default="case", help=words("shell", "of"))
    schema.set_defaults(run=_schema, case=None)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"found {text!r}, accepted: a day as YYYY-MM-DD") from error

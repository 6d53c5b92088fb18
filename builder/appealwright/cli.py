"""The only door for the shell: packets, assessments and schemas of cases; the rows; the citations of a letter.

Exit codes: 0 all was done; 1 some case was refused (every problem is named, nothing is written of it), no row was found, or a
citation is to be looked at; 2 the call itself is wrong, and nothing is written; 130 stopped by Ctrl-C, or
by a reader that has read enough: what was finished stays.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from appealwright import __version__
from appealwright.assessment import assess
from appealwright.case import CaseError, case_from_json
from appealwright.compiled import use
from appealwright.facts import our_facts
from appealwright.lettercheck import Standing, checked_citations
from appealwright.reading import Problem
from appealwright.schema import assessment_schema, case_schema
from appealwright.serialise import assessment_document
from appealwright.shell.batch import Ended, Order, outcomes
from appealwright.shell.folders import write_all
from appealwright.shell.letters import letter_text
from appealwright.shell.making import Wanted, packet_files
from appealwright.shell.pdf import NoPdfError, ready_for_pdf
from appealwright.shell.rows import line_of, lines_of, rows_with
from appealwright.shell.sources import CallError, case_bytes, cases_in, is_many
from appealwright.shell.telling import Progress, lines_about, lines_missing, totals
from appealwright.words import LETTERS, Words, words_in
from appealwright.workcheck import checked_works

__all__ = ["main"]

DONE, REFUSED, BAD_INPUT = 0, 1, 2
STOPPED = 130
"""As a shell has it for a command that Ctrl-C ended."""
_DATA = ("--data",)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    try:
        use(_data_folder(arguments))
    except CallError as error:
        print(*(f"{error.place}: {problem}" for problem in error.problems), sep="\n", file=sys.stderr)
        return BAD_INPUT
    words = words_in(LETTERS)
    options = _parser(words).parse_args(arguments)
    try:
        return _read_as_far_as_wanted(options, words)
    except CaseError as error:
        for problem in error.problems:
            print(f"{options.case}: {problem}", file=sys.stderr)
        print(words("shell", "refused"), file=sys.stderr)
        return BAD_INPUT
    except CallError as error:
        for problem in error.problems:
            print(f"{error.place}: {problem}", file=sys.stderr)
        print(words("shell", "bad_call"), file=sys.stderr)
        return BAD_INPUT
    except OSError as error:
        print(f"{error.filename or options.case}: {error.strerror}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        print(f"\n{words('shell', 'stopped')}", file=sys.stderr)
        return STOPPED


def _read_as_far_as_wanted(options: argparse.Namespace, words: Words) -> int:
    """The command's exit code; `STOPPED` where whoever reads it has read enough (`| head`)."""
    try:
        code = int(options.run(options, words))
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at its end, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return STOPPED
    return code


def _packet(options: argparse.Namespace, words: Words) -> int:
    """Write every document as Word and plain text, and the dates; of each case all of them or none."""
    if options.pdf:
        try:
            ready_for_pdf()
        except NoPdfError as error:
            raise CallError(Path("--pdf"), (Problem("files", "no_pdf", words("shell", "no_pdf"), str(error)),)) from error
    if is_many(options.case):
        return _packets(options, words)
    made = packet_files(case_bytes(options.case), our_facts(), _wanted(options))
    write_all(options.out, made.files)
    for name in made.files:
        print(options.out / name)
    if made.removed_characters:
        print(words("shell", "removed", count=made.removed_characters), file=sys.stderr)
    for line in lines_missing(made.missing, words):
        print(line, file=sys.stderr)
    return DONE


def _packets(options: argparse.Namespace, words: Words) -> int:
    """A packet of each case, each in its folder; the bad ones are named together at the end."""
    sources = cases_in(options.case)
    progress = Progress(len(sources), sys.stderr, words)
    counts: Counter[Ended] = Counter()
    refused: list[str] = []
    for outcome in outcomes(sources, Order(options.out, _wanted(options)), options.jobs):
        progress.clear()
        for line in lines_about(outcome, words):
            print(line)
        counts[outcome.ended] += 1
        refused += [f"{outcome.source.place}: {problem}" for problem in outcome.problems]
        progress.tell(outcome)
    progress.clear()
    print(totals(counts, words))
    for line in refused:
        print(line, file=sys.stderr)
    if refused:
        print(words("shell", "refused"), file=sys.stderr)
    return REFUSED if refused else DONE


def _wanted(options: argparse.Namespace) -> Wanted:
    return Wanted(options.as_of, options.zip, options.pdf, options.language)


def _assess(options: argparse.Namespace, words: Words) -> int:  # noqa: ARG001 - all commands are called alike
    facts = our_facts()
    assessment = assess(case_from_json(case_bytes(options.case), options.as_of, facts.grounds), facts, options.as_of)
    print(json.dumps(assessment_document(assessment), ensure_ascii=False, indent=1))
    return DONE


def _schema(options: argparse.Namespace, words: Words) -> int:  # noqa: ARG001 - all commands are called alike
    schema = case_schema() if options.of == "case" else assessment_schema()
    print(json.dumps(schema, ensure_ascii=False, indent=1))
    return DONE


def _facts(options: argparse.Namespace, words: Words) -> int:
    """The rows with these words, a line each, or one row as a whole."""
    facts = our_facts()
    if options.id is not None:
        if options.id not in facts:
            raise CallError(Path(options.id), (Problem("id", "no_row", words("shell", "no_row"), words("shell", "a_row")),))
        print("\n".join(lines_of(facts.row(options.id), options.as_of, words)))
        return DONE
    rows = rows_with(options.search, facts, words)
    for row in rows:
        print(line_of(row, options.as_of, words))
    print(words("shell", "rows_found", count=len(rows)), file=sys.stderr)
    return DONE if rows else REFUSED


def _check(options: argparse.Namespace, words: Words) -> int:
    """Each citation of a letter and how it stands; REFUSED where one of them is to be looked at."""
    facts = our_facts()
    text = letter_text(options.letter)
    case = case_from_json(case_bytes(options.case), options.as_of, facts.grounds) if options.case else None
    law = checked_citations(text, facts, options.as_of, assess(case, facts, options.as_of) if case else None)
    found = sorted((*law, *checked_works(text, facts, options.as_of)), key=lambda one: one.start)
    for one in found:
        print(words("shell", "cited", line=one.line, words=one.words, standing=words("shell", "standing", one.standing.value)))
        for row_id in one.rows:
            print(f"  {line_of(facts.row(row_id), options.as_of, words)}")
    doubtful = sum(one.standing is not Standing.IN_FORCE for one in found)
    print(words("shell", "checked", count=len(found), doubtful=doubtful), file=sys.stderr)
    return REFUSED if doubtful else DONE


def _parser(words: Words) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="appealwright", description=words("shell", "about"), epilog=words("safety", "disclaimer", "site"))
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(*_DATA, type=Path, metavar="DIR", help=words("shell", "data"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    packet = commands.add_parser("packet", help=words("shell", "packet"))
    packet.add_argument("case", type=Path, metavar="CASES", help=words("shell", "cases"))
    packet.add_argument("--out", type=Path, required=True, metavar="DIR", help=words("shell", "out"))
    packet.add_argument("--zip", action="store_true", help=words("shell", "zip"))
    packet.add_argument("--pdf", action="store_true", help=words("shell", "pdf"))
    packet.add_argument("--language", type=_language, default=LETTERS, metavar="LANGUAGE", help=words("shell", "language"))
    packet.add_argument("--jobs", type=_count, metavar="N", help=words("shell", "jobs"))
    packet.set_defaults(run=_packet)
    assessing = commands.add_parser("assess", help=words("shell", "assess"))
    assessing.add_argument("case", type=Path, metavar="CASE.json", help=words("shell", "case"))
    assessing.set_defaults(run=_assess)
    rows = commands.add_parser("facts", help=words("shell", "facts"))
    rows.add_argument("search", nargs="*", metavar="SEARCH", help=words("shell", "search"))
    rows.add_argument("--id", metavar="ROW", help=words("shell", "id"))
    rows.set_defaults(run=_facts, case=None)
    check = commands.add_parser("check", help=words("shell", "check"))
    check.add_argument("letter", type=Path, metavar="LETTER", help=words("shell", "letter"))
    check.add_argument("--case", type=Path, metavar="CASE.json", help=words("shell", "for_case"))
    check.set_defaults(run=_check)
    for command in (packet, assessing, rows, check):
        command.add_argument("--as-of", type=_day, default=date.today(), metavar="YYYY-MM-DD", help=words("shell", "as_of"))  # noqa: DTZ011
    schema = commands.add_parser("schema", help=words("shell", "schema"))
    schema.add_argument("of", nargs="?", choices=("case", "assessment"), default="case", help=words("shell", "of"))
    schema.set_defaults(run=_schema, case=None)
    return parser


def _data_folder(arguments: Sequence[str] | None) -> Path | None:
    """The folder of compiled rows, questions and letters that is to be used, which must be known before anything is read."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    early.add_argument(*_DATA, type=Path)
    with contextlib.suppress(argparse.ArgumentError):
        folder: Path | None = early.parse_known_args(arguments)[0].data
        if folder and not (folder / "facts.jsonl").is_file():
            accepted = "a folder made by `python -m scripts.compile --overlay FOLDER --out DIR`"
            raise CallError(folder, (Problem("--data", "no_data", "no facts.jsonl in it", accepted),))
        return folder
    return None


def _language(text: str) -> str:
    try:
        return words_in(text).language
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"found {text!r}, accepted: en, es, or another with its messages") from error


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"found {text!r}, accepted: a number from 1")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"found {text!r}, accepted: a day as YYYY-MM-DD") from error

"""Compiles the authored YAML to the JSON that runs: `python -m scripts.compile [--overlay FOLDER]`.

facts.jsonl holds the rows, facts.browser.jsonl what of them a browser needs, facts.check.jsonl that and what else a letter may
cite, interview.json the questions, packet.json the documents, lint.json what none of them may say, private.json and
dangers.json by what an own account is known to tell what none of them tells, or a clinic must hear, vocabulary.json the words
that one may be told in, messages.<language>.json
the words, sentences.json the weights by which a denial letter's sentences are judged, site.json what a copy of the site says of
itself, letters.json the templates of overlays, letter.css how a printed letter looks. The output depends on nothing but the
input: same rows, same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from appealwright.listed import NAMING
from appealwright.reading import STATES
from appealwright.words import LETTERS
from scripts import learn
from scripts.browserfacts import browser_rows, checking_rows, takes_requests
from scripts.fork.settings import NAME, Settings, settings, site_document
from scripts.illnesses import illnesses_of, unasked_illnesses
from scripts.interview import answer_names
from scripts.overlay import interview_with, laid_rows, letters_of, overlays, packet_with, unworded, words_with
from scripts.patterns import joined_patterns
from scripts.rowfiles import PACKAGE, Row, loaded_yaml, schema_problems
from scripts.rowrules import cross_problems
from scripts.templaterules import named_in_templates
from scripts.translations import MESSAGES, Beside, languages, spoken
from scripts.vocabulary import packed_vocabulary

DATA = PACKAGE / "data"
FACTS_VERSION = 1
LETTER_STYLE = PACKAGE.parent / "web/letter.css"
"""The page's own: the shell's PDF looks as what the browser prints."""


def main(arguments: list[str] | None = None) -> int:
    """Write the compiled files; print every problem and return 1 if the rows have any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--overlay", type=Path, action="append", default=[], help="a folder over ours, laid out as scripts/overlay.py says")
    parser.add_argument("--out", type=Path, default=DATA, help="the folder to write to (the package's own, if left out)")
    options = parser.parse_args(arguments)
    folders = overlays(*options.overlay)
    try:
        own = settings()
        names = answer_names(folders)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    laid = laid_rows(folders)
    problems = [*laid.problems, *schema_problems(laid.rows)]
    problems += [] if problems else [*cross_problems(laid.rows, names), *unasked_illnesses(laid.rows, interview_with(folders))]
    for path in sorted((PACKAGE / "messages").glob("*.yaml")) if folders else ():
        if own.speaks(path.stem):
            problems += unworded(interview_with(folders), words_with(path, folders), f"messages/{path.name}")
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    for warning in laid.warnings:
        print(f"warning: {warning}", file=sys.stderr)
    options.out.mkdir(parents=True, exist_ok=True)
    ordered = sorted((source.row for source in laid.rows), key=lambda row: str(row["id"]))
    _write_rows(options.out, ordered, folders)
    _write_interview(options.out, folders)
    _write_words(options.out, ordered, folders, own)
    return 0


def _write_rows(out: Path, ordered: list[Row], folders: Sequence[Path]) -> None:
    """The rows whole, and what the builder and the page that checks letters load of them."""
    named = named_in_templates(folders)
    _write(out / "facts.jsonl", compiled(ordered))
    _write(out / "facts.browser.jsonl", compiled(list(browser_rows(ordered, named)), lean=True))
    _write(out / "facts.check.jsonl", compiled(list(checking_rows(ordered, named)), lean=True))


def _write_interview(out: Path, folders: Sequence[Path]) -> None:
    """What is asked and made, and what is looked for in the answers."""
    _write(out / "interview.json", _json(interview_with(folders)))
    _write(out / "lint.json", _json(loaded_yaml(PACKAGE / "lint.yaml")))
    for name in ("private", "dangers"):
        _write(out / f"{name}.json", _json(joined_patterns(PACKAGE / f"{name}.yaml")))
    _write(out / "vocabulary.json", _json(packed_vocabulary(PACKAGE / "vocabulary.yaml")))
    _write(out / "packet.json", _json(packet_with(folders)))
    learn.write(out / "sentences.json")


def _write_words(out: Path, ordered: list[Row], folders: Sequence[Path], own: Settings) -> None:
    """What is said in each language, which letters there are, how they look, and what is this copy's own."""
    places, letters = added_places(ordered), letters_of(folders)
    said = {language: words_with(MESSAGES / f"{language}.yaml", folders) for language in (LETTERS, *languages())}
    for language, theirs in said.items():
        beside = Beside({str(row["id"]): row for row in ordered}, said[LETTERS], theirs, tuple(letters))
        words = _named(theirs if language == LETTERS else spoken(language, beside), own.name)
        words["option"]["state"] |= places
        _write(out / f"messages.{language}.json", _json(words))
    _write(out / "letters.json", _json(letters))
    _write(out / "letter.css", LETTER_STYLE.read_text(encoding="utf-8"))
    _write(out / "site.json", _json({**site_document(own), "added_places": sorted(places)}))


def added_places(rows: list[Row]) -> dict[str, str]:
    """The names of the places that an overlay adds, by their two letters."""
    details = [row["detail"] for row in rows if row["kind"] == "jurisdiction"]
    return {detail["code"]: detail["name"] for detail in details if detail["code"] not in STATES}


def compiled(rows: list[Row], *, lean: bool = False) -> str:
    """A line that says what is where, then a line a row: a reader parses only the rows it is asked for. `lean`: a row's line does not say
    again what names it there.
    """
    lines = [_json({key: told for key, told in row.items() if not (lean and key in NAMING)}) for row in rows]
    index = [[row["id"], row["kind"], row["topic"], row["jurisdiction"], int(bool(decides(row))), *illnesses_of(row)] for row in rows]
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return "\n".join([_json({"version": FACTS_VERSION, "hash": digest, "index": index}), *lines])


def decides(row: Row) -> bool:
    """Whether a rule can bind a plan and then print, set a clock or name who takes a request or a form; others are for guides."""
    of_use = row.get("letter") or row.get("times") or takes_requests(row) or row["detail"].get("form")
    return bool(row["kind"] == "rule" and row.get("binds") and of_use)


def _named(words: Any, name: str) -> Any:
    """The words with the copy's own name in place of ours, but where they say what it is a copy of."""
    match words:
        case dict():
            return {key: value if key == "made" else _named(value, name) for key, value in words.items()}
        case list():
            return [_named(value, name) for value in words]
        case str():
            return words.replace(NAME, name)
    return words


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _write(target: Path, text: str) -> None:
    # An unchanged file keeps its time stamp, so that nothing after it is rebuilt.
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

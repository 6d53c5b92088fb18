"""Compiles the authored YAML to the JSON that runs: `python -m scripts.compile [--overlay FOLDER]`.

facts.jsonl holds the rows, facts.browser.jsonl what of them a browser needs, interview.json the questions, packet.json
the documents, lint.json what none of them may say, messages.<language>.json the words, sentences.json the weights by
which a denial letter's sentences are judged, site.json what a copy of the site says of itself. The output depends on
nothing but the input: same rows, same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from scripts import learn
from scripts.browserfacts import browser_rows, takes_requests
from scripts.fork.settings import NAME, SettingsError, settings, site_document
from scripts.interview import answer_names, interview
from scripts.rowfiles import PACKAGE, ROWS, Row, loaded_yaml, schema_problems, source_rows
from scripts.rowrules import cross_problems
from scripts.templaterules import named_in_templates

DATA = PACKAGE / "data"
FACTS_VERSION = 1


def main(arguments: list[str] | None = None) -> int:
    """Write the compiled files; print every problem and return 1 if the rows have any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--overlay", type=Path, action="append", default=[], help="a folder of rows that correct or add to ours")
    parser.add_argument("--out", type=Path, default=DATA, help="the folder to write to (the package's own, if left out)")
    options = parser.parse_args(arguments)
    try:
        own = settings()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 1
    rows, problems = source_rows(ROWS, *options.overlay)
    problems += schema_problems(rows)
    problems += [] if problems else cross_problems(rows, answer_names())
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    options.out.mkdir(parents=True, exist_ok=True)
    ordered = sorted((source.row for source in rows), key=lambda row: str(row["id"]))
    _write(options.out / "facts.jsonl", compiled(ordered))
    _write(options.out / "facts.browser.jsonl", compiled(list(browser_rows(ordered, named_in_templates()))))
    _write(options.out / "interview.json", _json(interview()))
    _write(options.out / "lint.json", _json(loaded_yaml(PACKAGE / "lint.yaml")))
    _write(options.out / "packet.json", _json(loaded_yaml(PACKAGE / "packet.yaml")))
    learn.write(options.out / "sentences.json")
    for path in sorted((PACKAGE / "messages").glob("*.yaml")):
        _write(options.out / f"messages.{path.stem}.json", _json(_named(loaded_yaml(path), own.name)))
    _write(options.out / "site.json", _json(site_document(own)))
    return 0


def compiled(rows: list[Row]) -> str:
    """A line that says what is where, then a line a row: a reader parses only the rows it is asked for."""
    lines = [_json(row) for row in rows]
    index = [[row["id"], row["kind"], row["topic"], row["jurisdiction"], int(bool(decides(row)))] for row in rows]
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return "\n".join([_json({"version": FACTS_VERSION, "hash": digest, "index": index}), *lines])


def decides(row: Row) -> bool:
    """Whether a rule can bind a plan and then print, set a clock or name who takes a request; others are for guides."""
    return bool(row["kind"] == "rule" and row.get("binds") and (row.get("letter") or row.get("times") or takes_requests(row)))


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

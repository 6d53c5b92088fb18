"""How each translation stands against the English it was made from: `python -m scripts.translations [--settle KEY ...] [--same KEY ...]`.

messages/<language>.yaml has every key of en.yaml; messages/rows/<language>.yaml says some rows again; letters/<language>/ holds
the papers that stay with the person. messages/settled/<language>.txt keeps, by key, the hash of the English each was made from,
and which may read as the English does. What is not settled is said in English (scripts.compile) until somebody has read both and
settles it here.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from appealwright.words import LETTERS
from scripts.rowfiles import PACKAGE, Row, loaded_yaml, source_rows
from scripts.saidrows import said_of

MESSAGES = PACKAGE / "messages"
SPARE: Mapping[str, frozenset[str]] = {"safety.crisis.call": frozenset({"press"}), "safety.crisis.text": frozenset({"word"})}
"""Places that a sentence is given and need not use."""

_SAME = "same"
_PLACE = re.compile(r"\{(\w+)\}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_HASH_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing said in English and again in another language; `text` is None where it is not said again."""

    key: str
    english: str
    text: str | None

    @property
    def made_from(self) -> str:
        """The hash of the English as it is now."""
        return hashlib.sha256(self.english.encode()).hexdigest()[:_HASH_LENGTH]


@dataclass(frozen=True, slots=True)
class Settled:
    """What was read beside its English: by key, the hash of that English; and the keys that may read the same."""

    hashes: Mapping[str, str]
    same: frozenset[str]


def languages() -> tuple[str, ...]:
    """The languages that the words are translated to."""
    return tuple(sorted(path.stem for path in MESSAGES.glob("*.yaml") if path.stem != LETTERS))


@dataclass(frozen=True, slots=True)
class Beside:
    """What a translation is laid beside: the rows, the English words and those of the language, with all that a copy of the site
    has laid over them; and the names of the templates that the copy has of its own.
    """

    rows: Mapping[str, Row]
    english: Mapping[str, Any]
    theirs: Mapping[str, Any]
    templates: tuple[str, ...] = ()


@cache
def our_rows() -> Mapping[str, Row]:
    """The rows by id."""
    return {str(source.row["id"]): source.row for source in source_rows()[0]}


def ours(language: str) -> Beside:
    """What we have, with nothing laid over it."""
    return Beside(our_rows(), loaded_yaml(MESSAGES / f"{LETTERS}.yaml"), loaded_yaml(MESSAGES / f"{language}.yaml"))


def pairs(language: str, beside: Beside | None = None) -> tuple[Pair, ...]:
    """Everything that is said in both: the words, the rows that are said again, the papers that stay with the person."""
    beside = beside or ours(language)
    theirs = dict(flat(beside.theirs))
    words = [Pair(key, english, theirs.get(key)) for key, english in flat(beside.english)]
    there = [(row_id, again) for row_id, again in rows_of(language).items() if row_id in beside.rows]
    said = [Pair(f"rows.{row_id}", _json(said_of(beside.rows[row_id])), _json(again)) for row_id, again in there]
    letters = PACKAGE / "letters"
    papers = sorted(path.relative_to(letters / language).as_posix() for path in (letters / language).rglob("*.j2"))
    templates = [Pair(f"template.{name.partition('.')[0]}", _text(letters / name), _text(letters / language / name)) for name in papers]
    return (*words, *said, *templates)


def rows_of(language: str) -> Mapping[str, Mapping[str, Any]]:
    """The rows that are said again in a language, by id, in the shape of `said_of`."""
    path = MESSAGES / "rows" / f"{language}.yaml"
    found: Mapping[str, Mapping[str, Any]] = loaded_yaml(path) if path.exists() else {}
    return found


def settled(language: str) -> Settled:
    """What is settled of a language."""
    path = _file(language)
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    return Settled({parts[0]: parts[1] for parts in lines}, frozenset(parts[0] for parts in lines if parts[2:] == [_SAME]))


def settle(language: str, keys: list[str], same: list[str]) -> None:
    """Write down that these were read beside their English as it is now."""
    known = settled(language)
    now = {pair.key: pair.made_from for pair in pairs(language)}
    hashes = {key: known.hashes.get(key, "") for key in now} | {key: now[key] for key in (*keys, *same)}
    may_be_same = known.same | set(same)
    lines = ["\t".join([key, made, *([_SAME] if key in may_be_same else [])]) for key, made in hashes.items() if made]
    _file(language).parent.mkdir(exist_ok=True)
    _file(language).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def newer(language: str, beside: Beside | None = None) -> tuple[str, ...]:
    """The keys whose English is newer than the translation, or that have none. What a copy says in its own words is its own to keep."""
    known, beside = settled(language).hashes, beside or ours(language)
    our_own = dict(flat(ours(language).theirs))
    templates = {f"template.{name.partition('.')[0]}" for name in beside.templates}
    return tuple(
        pair.key
        for pair in pairs(language, beside)
        if pair.text is None
        or pair.key in templates
        or (known.get(pair.key) != pair.made_from and our_own.get(pair.key, pair.text) == pair.text)
    )


def spoken(language: str, beside: Beside) -> dict[str, Any]:
    """The words as the tool says them in a language: what is not settled in English, and which keys those are under `newer`."""
    old = set(newer(language, beside))
    theirs = {pair.key: pair.text for pair in pairs(language, beside) if pair.key not in old and pair.text is not None}
    tree: dict[str, Any] = _filled(beside.english, theirs)
    tree["rows"] = {
        row_id: dict(zip(_sentences(said_of(beside.rows[row_id])), _sentences(again), strict=True))
        for row_id, again in rows_of(language).items()
        if row_id in beside.rows and f"rows.{row_id}" not in old
    }
    tree["newer"] = sorted(old)
    return tree


def problems(language: str) -> Iterator[str]:
    """What is wrong with a translation whatever its age: keys missing or left over, empty words, lost places or numbers, words
    left in English.
    """
    known, old = settled(language), set(newer(language))
    keys = {key for key, _ in flat(loaded_yaml(MESSAGES / f"{LETTERS}.yaml"))}
    for key, _ in flat(loaded_yaml(MESSAGES / f"{language}.yaml")):
        if key not in keys:
            yield f"{language}: {key}: found a key that {LETTERS}.yaml has not"
    for pair in pairs(language):
        # What is newer in English is said in English, whatever stands here.
        if wrong := "" if pair.key in old and pair.text is not None else _problem(pair, known):
            yield f"{language}: {pair.key}: {wrong}"
    for row_id, again in ((row_id, again) for row_id, again in rows_of(language).items() if f"rows.{row_id}" not in old):
        yield from (f"{language}: rows.{row_id}.{wrong}" for wrong in _row_problems(said_of(our_rows()[row_id]), again))


def flat(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every sentence of a tree by its key; the items of a list by their numbers."""
    if isinstance(node, Mapping):
        for key, child in node.items():
            yield from flat(child, f"{path}.{key}" if path else str(key))
    elif isinstance(node, list):
        for number, child in enumerate(node):
            yield from flat(child, f"{path}.{number}")
    else:
        yield path, str(node)


def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong and what is newer in English; settle what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", default="es", choices=languages())
    parser.add_argument("--settle", nargs="*", default=[], metavar="KEY", help="read beside its English, and right")
    parser.add_argument("--same", nargs="*", default=[], metavar="KEY", help="the same, and it may read as the English does")
    options = parser.parse_args(arguments)
    if options.settle or options.same:
        settle(options.language, options.settle, options.same)
    wrong = list(problems(options.language))
    for line in (*wrong, *(f"{options.language}: {key}: the English is newer; said in English" for key in newer(options.language))):
        print(line)
    return 1 if wrong else 0


def _problem(pair: Pair, known: Settled) -> str:
    if pair.text is None:
        return "missing"
    if pair.english and not pair.text.strip():
        return "empty"
    if not pair.key.startswith("template.") and _places(pair.text) - SPARE.get(pair.key, frozenset()) != _places(pair.english):
        return f"found the places {sorted(_places(pair.text))}, accepted: {sorted(_places(pair.english))}"
    if pair.text == pair.english != "" and pair.key in known.hashes and pair.key not in known.same:
        return f"reads as the English does; if it may, --same {pair.key}"
    return ""


def _row_problems(english: Mapping[str, Any], again: Mapping[str, Any]) -> Iterator[str]:
    """A row that is said again has the same fields, and in each sentence the same numbers."""
    ours, theirs = dict(flat(english)), dict(flat(again))
    if list(ours) != list(theirs):
        yield f"found {sorted(theirs.keys() - ours.keys())} and not {sorted(ours.keys() - theirs.keys())}"
        return
    for field, sentence in ours.items():
        numbers, found = sorted(_NUMBER.findall(sentence)), sorted(_NUMBER.findall(theirs[field]))
        if numbers != found:
            yield f"{field}: found the numbers {found}, accepted: {numbers}"


def _sentences(node: Any) -> list[str]:
    return [sentence for _, sentence in flat(node)]


def _filled(node: Any, theirs: Mapping[str, str], path: str = "") -> Any:
    if isinstance(node, Mapping):
        return {key: _filled(child, theirs, f"{path}.{key}" if path else str(key)) for key, child in node.items()}
    if isinstance(node, list):
        return [_filled(child, theirs, f"{path}.{number}") for number, child in enumerate(node)]
    return theirs.get(path, node)


def _file(language: str) -> Path:
    return MESSAGES / "settled" / f"{language}.txt"


def _places(text: str) -> set[str]:
    return set(_PLACE.findall(text))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


if __name__ == "__main__":
    sys.exit(main())

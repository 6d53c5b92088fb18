"""Lays folders over ours: rows corrected or added, words, questions, documents and letters, each checked as ours are.

FOLDER/rows/       rows: one with an `id` is added; one with `change: ID` changes the fields it names of that row of ours
FOLDER/messages/   words by language, laid over ours key by key
FOLDER/questions.yaml   `options` more options of our questions; `changes` other fields of them; `sections` more questions
FOLDER/packet.yaml      more documents of the packet, and more sensitive facts
FOLDER/letters/    templates, in place of ours where the name is the same
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from scripts.fork import FOLDER
from scripts.rowfiles import PACKAGE, ROWS, Problem, Row, SourceRow, loaded_yaml, source_rows

__all__ = ["BY_SITE", "Laid", "interview_with", "laid_rows", "letters_of", "merged", "overlays", "packet_with", "unworded", "words_with"]

BY_SITE = "by_site"
"""The mark on each row that is not as we have it: it can be seen wherever the row is shown."""
ENGLISH = "en.yaml"
_EVIDENCE = ("checked", "sources")
"""What a change must say anew: when somebody looked, and where."""


@dataclass(frozen=True, slots=True)
class Laid:
    """All rows together, what is wrong with them, and what is only worth a look."""

    rows: list[SourceRow]
    problems: list[Problem]
    warnings: list[Problem]


def overlays(*more: Path) -> tuple[Path, ...]:
    """The copy's own folder, where there is one, and then those named."""
    return (*((FOLDER,) if FOLDER.is_dir() else ()), *more)


def laid_rows(folders: Sequence[Path]) -> Laid:
    """Our rows with those of each folder laid over them, in turn."""
    rows, problems = source_rows(ROWS)
    problems += [
        Problem(source.file, str(source.row.get("id")), BY_SITE, "accepted: nothing; it is set at build")
        for source in rows
        if BY_SITE in source.row
    ]
    laid = {str(source.row.get("id")): source for source in rows} if not problems else {}
    if not laid:
        return Laid(rows, problems, [])
    warnings: list[Problem] = []
    doubled = [source for source in rows if laid[str(source.row.get("id"))] is not source]
    for folder in folders:
        theirs, unreadable = source_rows(folder / "rows") if (folder / "rows").is_dir() else ([], [])
        problems += unreadable
        for source in theirs:
            one = SourceRow(f"{folder.name}/rows/{source.file}", source.row)
            problems += _lay(one, laid, warnings)
    return Laid([*laid.values(), *doubled], problems, warnings)


def _lay(theirs: SourceRow, laid: dict[str, SourceRow], warnings: list[Problem]) -> Iterator[Problem]:
    row = dict(theirs.row)
    changed = row.pop("change", None)
    if changed is None:
        row_id = str(row.get("id"))
        if row_id in laid:
            yield Problem(theirs.file, row_id, "id", f"found an id of ours, accepted: a new one, or `change: {row_id}`")
            return
        laid[row_id] = SourceRow(theirs.file, {**row, BY_SITE: "added"})
        return
    row_id = str(changed)
    missing = [field for field in _EVIDENCE if not row.get(field)]
    if missing:
        yield Problem(
            theirs.file, row_id, "change", f"found no {' and no '.join(missing)}, accepted: a change with the day it was checked and where"
        )
    if "id" in row or "kind" in row:
        yield Problem(theirs.file, row_id, "change", "found an id or a kind, accepted: a change of the other fields")
    if row_id not in laid:
        yield Problem(theirs.file, row_id, "change", f"no row has the id {row_id!r}")
        return
    ours = laid[row_id]
    if _day(ours.row.get("checked")) > _day(row.get("checked")):
        warnings.append(
            Problem(
                theirs.file, row_id, "checked", f"ours was checked later, on {ours.row['checked']}: see whether the change is still needed"
            )
        )
    # Marked as theirs from here on: what a schema refuses is then named in their file.
    laid[row_id] = SourceRow(theirs.file, {**merged(ours.row, row), BY_SITE: "changed"})


def words_with(language: Path, folders: Sequence[Path]) -> dict[str, Any]:
    """Our words of one language (its file) with those of each folder over them; what a folder says in English only stands in English."""
    words: dict[str, Any] = loaded_yaml(language)
    for folder in folders:
        english, own = (folder / "messages" / name for name in (ENGLISH, language.name))
        words = merged(loaded_yaml(english), words) if english.is_file() and own != english else words
        words = merged(words, loaded_yaml(own)) if own.is_file() else words
    return words


def interview_with(folders: Sequence[Path]) -> dict[str, Any]:
    """Our questions with the options and questions of each folder. Raises ValueError for an option of no question."""
    document: dict[str, Any] = loaded_yaml(PACKAGE / "questions.yaml")
    for folder in folders:
        path = folder / "questions.yaml"
        if not path.is_file():
            continue
        theirs = loaded_yaml(path)
        questions = {question["name"]: question for section in document["sections"] for question in section["questions"]}
        for group in ("options", "changes"):
            for name in theirs.get(group) or {}:
                if name not in questions:
                    raise ValueError(f"{folder.name}/questions.yaml: {group}: found {name!r}, accepted: {', '.join(sorted(questions))}")
        for name, options in (theirs.get("options") or {}).items():
            questions[name]["options"] += options
        for name, fields in (theirs.get("changes") or {}).items():
            questions[name].update(fields)
        sections = {section["id"]: section for section in document["sections"]}
        for section in theirs.get("sections") or ():
            if section["id"] in sections:
                sections[section["id"]]["questions"] += section["questions"]
            else:
                document["sections"].append(section)
    return document


def unworded(interview: Mapping[str, Any], words: Mapping[str, Any], file: str) -> Iterator[Problem]:
    """Questions and options that have no words: a form cannot show them."""
    for question in (question for section in interview["sections"] for question in section["questions"]):
        name = question["name"]
        if not {"label", "short", "why"} <= set(words["question"].get(name, {})):
            yield Problem(file, f"question.{name}", "words", "accepted: label, short and why")
        missing = [option for option in question.get("options", ()) if option not in words["option"].get(name, {})]
        if missing:
            yield Problem(file, f"option.{name}", "words", f"no words for {', '.join(map(str, missing))}")


def packet_with(folders: Sequence[Path]) -> dict[str, Any]:
    """Our documents with those of each folder; one of the same name is theirs."""
    packet: dict[str, Any] = loaded_yaml(PACKAGE / "packet.yaml")
    for folder in folders:
        path = folder / "packet.yaml"
        theirs = loaded_yaml(path) if path.is_file() else {}
        named = {item["name"]: item for item in theirs.get("documents") or ()}
        packet["documents"] = [named.pop(item["name"], item) for item in packet["documents"]] + list(named.values())
        packet["sensitive"] |= theirs.get("sensitive") or {}
    return packet


def letters_of(folders: Sequence[Path]) -> dict[str, str]:
    """Every template of the folders by its name."""
    return {
        path.relative_to(folder / "letters").as_posix(): path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted((folder / "letters").rglob("*.j2"))
    }


def merged(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Row:
    """`theirs` over `ours`: mappings key by key, all else as a whole."""
    made = dict(copy.deepcopy(ours))
    for key, value in theirs.items():
        old = made.get(key)
        made[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return made


def _day(text: Any) -> date:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return date.min  # the schema says what is wrong with it

"""Reads the authored rows (YAML) and says everything that is wrong with them, all at once."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from referencing import Registry, Resource

PACKAGE = Path(__file__).resolve().parent.parent / "builder" / "appealwright"
ROWS = PACKAGE / "rows"
SCHEMAS = ROWS / "schemas"

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one row: where, what was found, what is accepted."""

    file: str
    row: str
    field: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.row}: {self.field}: {self.reason}"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row with the file it stands in."""

    file: str
    row: Row


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """YAML as JSON has it: dates stay strings, `yes` and `no` stay words (NO is Norway's and a state's problem)."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"}]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def loaded_yaml(path: Path) -> Any:
    """The document in `path`, with dates as strings and only `true`/`false` as booleans."""
    return pickle.loads(_read(path.read_text(encoding="utf-8")))  # noqa: S301 - our own, made below


@cache
def _read(text: str) -> bytes:
    """What a text says, to be handed out anew each time: a compile asks for every file twice, and the tests compile often."""
    return pickle.dumps(yaml.load(text, Loader=_Loader))  # noqa: S506 - a subclass of SafeLoader


def row_files(*folders: Path) -> Iterator[Path]:
    """Every authored row file under `folders`, in a stable order."""
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*.yaml") if "schemas" not in path.parts)


def source_rows(*folders: Path) -> tuple[list[SourceRow], list[Problem]]:
    """The rows of all files under `folders` (default: ours), with files that are no list of rows reported."""
    found: list[SourceRow] = []
    problems: list[Problem] = []
    roots = folders or (ROWS,)
    for path in row_files(*roots):
        name = path.relative_to(next(root for root in roots if path.is_relative_to(root))).as_posix()
        try:
            document = loaded_yaml(path)
        except yaml.YAMLError as error:
            problems.append(Problem(name, "-", "file", f"is not YAML: {str(error).splitlines()[0]}"))
            continue
        for index, row in enumerate(document if isinstance(document, list) else [document]):
            if isinstance(row, dict):
                found.append(SourceRow(name, row))
            else:
                problems.append(Problem(name, f"#{index}", "row", f"found {type(row).__name__}, accepted: a mapping"))
    return found, problems


def schema_problems(rows: list[SourceRow]) -> list[Problem]:
    """What the JSON Schemas refuse: by file, row, field and reason."""
    validators = _validators()
    problems: list[Problem] = []
    for source in rows:
        kind = source.row.get("kind")
        if str(kind) not in validators:
            accepted = ", ".join(sorted(validators))
            problems.append(Problem(source.file, name_of(source.row), "kind", f"found {kind!r}, accepted: {accepted}"))
            continue
        refused = _refused(str(kind), pickle.dumps(source.row))
        problems += [Problem(source.file, name_of(source.row), field, reason) for field, reason in refused]
        if unknown := sorted(set(source.row) - _row_fields()):
            found = f"found {', '.join(unknown)}, accepted: the fields of the schema"
            problems.append(Problem(source.file, name_of(source.row), "row", found))
    return problems


@cache
def _refused(kind: str, row: bytes) -> tuple[tuple[str, str], ...]:
    """What the schema of a kind refuses in a row: field and reason. The same row is judged once, however often it is compiled."""
    errors = _validators()[kind].iter_errors(pickle.loads(row))  # noqa: S301 - made above
    return tuple((_field(error), _reason(error)) for error in errors)


@cache
def _row_fields() -> frozenset[str]:
    """The fields that a row can have."""
    return frozenset(json.loads((SCHEMAS / "row.schema.json").read_text(encoding="utf-8"))["properties"]) | {"kind", "detail"}


@cache
def _validators() -> dict[str, Draft202012Validator]:
    """A validator for each kind. The fields of a row are counted above: the library's own count (`unevaluatedProperties`) judges
    every row twice, and calls all fields unexpected where one is wrong.
    """
    documents = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.schema.json")}
    registry: Registry[Any] = Registry().with_resources((name, Resource.from_contents(document)) for name, document in documents.items())
    return {
        name.removesuffix(".schema.json"): Draft202012Validator(
            {key: value for key, value in document.items() if key != "unevaluatedProperties"}, registry=registry
        )
        for name, document in documents.items()
        if name not in {"row.schema.json", "rows.schema.json"}
    }


def name_of(row: Mapping[str, Any]) -> str:
    """What a problem calls a row: its id, if it has one."""
    return str(row.get("id", "row without id"))


def _field(error: ValidationError) -> str:
    return ".".join(str(part) for part in error.absolute_path) or "row"


def _reason(error: ValidationError) -> str:
    # A failed `oneOf` says little by itself; its closest branch says what is off.
    closest = best_match([error]) if error.context else error
    where = ".".join(str(part) for part in closest.absolute_path)
    text = closest.message if len(closest.message) <= 300 else closest.message[:297] + "..."
    return f"{text} (at {where})" if closest is not error and where else text

"""The open dataset says what the rows say, with its schemas, its licence and its hashes."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.reading import STATES
from scripts.dataset import main


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("data")
    assert main([str(made)]) == 0
    return made


def test_every_row_is_in_it_and_every_file_is_as_its_index_says(folder: Path, facts: Facts) -> None:
    index = json.loads((folder / "index.json").read_text())
    assert index["rows"] == len(facts)
    assert index["licence"] == "CC-BY-4.0"
    for name, said in index["files"].items():
        data = (folder / name).read_bytes()
        assert hashlib.sha256(data).hexdigest() == said["sha256"]
        assert len(data) == said["bytes"]
    of_kinds = [json.loads((folder / name).read_text()) for name in index["files"] if name.endswith(".json") and name != "rows.json"]
    assert {row["id"] for rows in of_kinds for row in rows} == {row.id for row in facts}
    assert {path.name for path in (folder / "schemas").iterdir()} == set(index["schemas"])


def test_the_schema_of_an_assessment_says_of_every_field_what_it_holds(folder: Path) -> None:
    schema = json.loads((folder / "schemas/assessment.schema.json").read_text())
    silent = [name for name, field in fields_of(schema) if not field.get("description")]
    assert not silent
    assert json.loads((folder / "schemas/case.schema.json").read_text())["properties"]["plan"]["properties"]["kind"]


def fields_of(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, field in schema.get("properties", {}).items():
        yield name, field
        for inner in (field, field.get("items", {}), *field.get("anyOf", [])):
            yield from fields_of(inner)


def test_the_table_has_all_fifty_six_jurisdictions(folder: Path) -> None:
    with (folder / "jurisdictions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["code"] for row in rows} == set(STATES)
    assert next(row for row in rows if row["code"] == "CA")["reaches_depression"] == "yes"
    assert all(row["why"] and row["external_review"] for row in rows)


def test_the_table_of_rows_says_of_each_how_sure_it_is_and_when_it_was_checked(folder: Path, facts: Facts) -> None:
    with (folder / "rows.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert set(rows) == {row.id for row in facts}
    statute = rows["us.parity.statute-erisa"]
    assert (statute["kind"], statute["jurisdiction"]) == ("rule", "US")
    assert all(row["checked"] > "2026-01-01" and row["verified"] in {"primary", "secondary", "unverified"} for row in rows.values())

"""Writes the open dataset: `python -m scripts.dataset FOLDER`. The same rows as the letters use, as JSON, with their schemas.

One file a kind of row, the schemas beside them (of a case and of an assessment too), index.json (version, licence, counts,
hashes), and two CSVs: of all rows, and of the 56 jurisdictions. Nothing depends on the day it is made: same rows, same bytes.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from appealwright import __version__
from appealwright.schema import assessment_schema, case_schema
from scripts.rowfiles import PACKAGE, SCHEMAS, Row

LICENCE = "CC-BY-4.0"
ROW_COLUMNS = ("id", "kind", "jurisdiction", "title", "citation", "verified", "status", "effective", "until", "checked", "official")
COLUMNS = ("code", "name", "off_label_scope", "reaches_depression", "why", "off_label_laws", "external_review", "regulators", "checked")


def main(arguments: list[str] | None = None) -> int:
    """Write the dataset into a folder, which is emptied first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    if folder.exists():
        shutil.rmtree(folder)
    (folder / "schemas").mkdir(parents=True)
    for name, text in dataset_files((PACKAGE / "data" / "facts.jsonl").read_bytes()).items():
        (folder / name).write_text(text, encoding="utf-8")
    return 0


def dataset_files(compiled: bytes) -> dict[str, str]:
    """Every file of the dataset by its path, from the compiled facts."""
    rows: list[Row] = [json.loads(line) for line in compiled.split(b"\n")[1:]]
    files = {f"{kind}.json": _json([row for row in rows if row["kind"] == kind]) for kind in sorted({row["kind"] for row in rows})}
    files["rows.json"] = _json(rows)
    files["rows.csv"] = rows_csv(rows)
    files["jurisdictions.csv"] = jurisdictions_csv(rows)
    schemas = {f"schemas/{path.name}": path.read_text(encoding="utf-8") for path in sorted(SCHEMAS.glob("*.json"))}
    schemas |= {"schemas/assessment.schema.json": _json(assessment_schema()), "schemas/case.schema.json": _json(case_schema())}
    index = _json(_index(files, rows, sorted(name.removeprefix("schemas/") for name in schemas)))
    return {**files, **schemas, "index.json": index}


def rows_csv(rows: list[Row]) -> str:
    """One line a row: what it is, where it stands, how well it is established, and when it was checked."""
    text = io.StringIO()
    writer = csv.DictWriter(text, ROW_COLUMNS, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def jurisdictions_csv(rows: list[Row]) -> str:
    """One line a jurisdiction: what its off-label law reaches and why, its laws, its outside review, its regulators."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        if row["kind"] == "jurisdiction":
            place = row["jurisdiction"]
            writer.writerow(
                {
                    **{key: row["detail"][key] for key in ("code", "name", "off_label_scope", "reaches_depression", "why")},
                    "off_label_laws": _joined(rows, place, "off-label", "citation"),
                    "external_review": _joined(rows, place, "external-review", "citation"),
                    "regulators": _joined(rows, place, "regulator", "title"),
                    "checked": row["checked"],
                }
            )
    return text.getvalue()


def _joined(rows: list[Row], place: str, topic: str, field: str) -> str:
    named = [row[field] for row in rows if row["jurisdiction"] == place and row["topic"] == topic and row["kind"] in {"rule", "agency"}]
    return "; ".join(dict.fromkeys(str(name) for name in named if name))


def _index(files: dict[str, str], rows: list[Row], schemas: list[str]) -> dict[str, Any]:
    return {
        "title": "Appealwright: law, medicine and payers on refused ketamine and Spravato",
        "version": __version__,
        "licence": LICENCE,
        "rows": len(rows),
        "newest_check": max(str(row["checked"]) for row in rows),
        "schemas": schemas,
        "files": {
            name: {"sha256": hashlib.sha256(text.encode()).hexdigest(), "bytes": len(text.encode())} for name, text in sorted(files.items())
        },
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.exit(main())

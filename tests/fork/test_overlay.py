"""A copy's own rows: one corrected, a place added, each checked as ours are and marked wherever it is shown."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.compile import main as compile_rows
from scripts.overlay import laid_rows
from tests.conftest import case_document, changed

ROOT = Path(__file__).parents[2]
LAKE = Path(__file__).parent / "lake-clinic"
CHANGE: dict[str, Any] = {
    "change": "tx.regulator.tdi",
    "checked": "2026-11-24",
    "sources": ["https://example.org/read"],
    "detail": {"phone": "800-555-0199"},
}


def folder_with(folder: Path, *rows: dict[str, Any]) -> Path:
    (folder / "rows").mkdir()
    (folder / "rows" / "ours.yaml").write_text(json.dumps(rows), encoding="utf-8")
    return folder


def said(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert compile_rows(["--overlay", str(folder), "--out", str(folder / "data")]) == 1
    return capsys.readouterr().err


def test_a_change_keeps_every_field_that_it_does_not_name(tmp_path: Path) -> None:
    ours = {str(source.row["id"]): source.row for source in laid_rows(()).rows}["tx.regulator.tdi"]
    laid = {str(source.row["id"]): source.row for source in laid_rows((folder_with(tmp_path, CHANGE),)).rows}
    row = laid["tx.regulator.tdi"]
    assert row["detail"]["phone"] == "800-555-0199"
    assert row["detail"]["url"] == ours["detail"]["url"]
    assert row["says"] == ours["says"]
    assert row["by_site"] == "changed"
    assert [row_id for row_id, found in laid.items() if "by_site" in found] == ["tx.regulator.tdi"]


def test_a_change_needs_its_own_day_and_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare = {key: value for key, value in CHANGE.items() if key not in {"checked", "sources"}}
    error = said(folder_with(tmp_path, bare), capsys)
    assert "rows/ours.yaml: tx.regulator.tdi: change: found no checked and no sources" in error


def test_a_change_is_checked_by_the_schema_of_the_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    error = said(folder_with(tmp_path, {**copy.deepcopy(CHANGE), "verified": "certain"}), capsys)
    assert f"{tmp_path.name}/rows/ours.yaml: tx.regulator.tdi: verified: 'certain' is not one of" in error


def test_all_that_is_wrong_with_an_overlay_is_said_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    error = said(folder_with(tmp_path, {**CHANGE, "change": "tx.nowhere"}, {"id": "tx.regulator.tdi"}), capsys)
    assert "tx.nowhere: change: no row has the id 'tx.nowhere'" in error
    assert "tx.regulator.tdi: id: found an id of ours, accepted: a new one, or `change: tx.regulator.tdi`" in error


def test_a_change_older_than_our_own_check_is_warned_of_and_still_made(tmp_path: Path) -> None:
    laid = laid_rows((folder_with(tmp_path, {**CHANGE, "checked": "2020-01-01"}),))
    assert not laid.problems
    (warning,) = laid.warnings
    assert "tx.regulator.tdi: checked: ours was checked later" in str(warning)
    assert any(source.row.get("by_site") == "changed" for source in laid.rows)


def test_the_mark_of_a_change_is_not_written_by_hand(tmp_path: Path) -> None:
    laid = laid_rows((folder_with(tmp_path, {**CHANGE, "by_site": "added"}),))
    assert next(source.row for source in laid.rows if source.row["id"] == "tx.regulator.tdi")["by_site"] == "changed"


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("lake") / "data"
    assert compile_rows(["--overlay", str(LAKE), "--out", str(data)]) == 0
    return data


def shell(*arguments: str) -> str:
    command = [sys.executable, "-m", "appealwright", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "builder")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_shell_says_which_rows_are_the_copys_own(lake: Path) -> None:
    assert "By this copy of the site: changed" in shell("--data", str(lake), "facts", "--id", "tx.regulator.tdi")
    assert "By this copy of the site: added" in shell("--data", str(lake), "facts", "--id", "xh.off-label.7")
    assert "By this copy" not in shell("--data", str(lake), "facts", "--id", "tx.jurisdiction")


def test_a_letter_from_an_added_place_states_its_law(lake: Path, tmp_path: Path) -> None:
    """A policy of that place: its off-label law stands in the appeal, with its citation."""
    plan = {"kind": "individual", "issued_in": "XH"}
    reasons = [{"ground": "ground.off-label", "quote": "off-label use is not covered"}]
    case = changed(case_document("two-answers"), {"plan": plan, "denial": {"text": "off-label use is not covered", "reasons": reasons}})
    (tmp_path / "case.json").write_text(json.dumps(case), encoding="utf-8")
    shell("--data", str(lake), "packet", str(tmp_path / "case.json"), "--out", str(tmp_path / "out"), "--as-of", "2026-11-25")
    (letter,) = (tmp_path / "out").glob("appeal-letter*.txt")
    text = " ".join(letter.read_text(encoding="utf-8").split())
    assert "may not refuse one because its label does not name the illness (Harbor Islands Code § 7)" in text


def test_a_folder_that_holds_no_compiled_rows_is_refused(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "appealwright", "--data", str(tmp_path), "schema"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "builder")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "--data: found no facts.jsonl in it, accepted: a folder made by" in done.stderr

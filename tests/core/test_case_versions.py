"""A file that was ever saved still opens: one of every version is kept here, and none is ever changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from appealwright.case import CaseError, case_from_json
from appealwright.case_versions import CASE_VERSION, NewerCaseError, current_case
from tests.conftest import TODAY

FOLDER = Path(__file__).parents[1] / "cases" / "versions"


def test_a_file_of_every_version_is_kept() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == [str(version) for version in range(1, CASE_VERSION + 1)]


@pytest.mark.parametrize("version", range(1, CASE_VERSION + 1))
def test_every_version_opens_with_all_it_told(version: int) -> None:
    data = (FOLDER / f"{version}.json").read_bytes()
    assert json.loads(data)["case_version"] == version
    case = case_from_json(data, TODAY)
    assert case.text("patient.name") == "Maria Okafor"
    assert case.text("denial.reference") == "48-1127"
    assert [trial.text("drug") for trial in case.records("history.trials")] == [
        "sertraline",
        "venlafaxine XR",
        "bupropion XL",
        "mirtazapine",
    ]


def test_a_file_of_a_later_version_is_said_to_be_one() -> None:
    with pytest.raises(NewerCaseError):
        current_case({"case_version": CASE_VERSION + 1})
    with pytest.raises(CaseError, match=f"case_version: found {CASE_VERSION + 1}, accepted: 1 to {CASE_VERSION}"):
        case_from_json(json.dumps({"case_version": CASE_VERSION + 1}), TODAY)


@pytest.mark.parametrize("version", [None, "1", 0, -1, True, 1.5])
def test_what_has_no_version_is_no_case_file(version: object) -> None:
    with pytest.raises(ValueError, match="case_version"):
        current_case({"case_version": version})

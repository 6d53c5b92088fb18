"""The run of all tests: what drives a browser and fails is tried once more, and a failure that stays is the end's."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scripts import suite

ROOT = Path(__file__).parents[2]
DRIVES = re.compile(r"\bmark\.browser\b")


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(suite, "BUILD", tmp_path)


def ended(monkeypatch: pytest.MonkeyPatch, *parts: str, **codes: tuple[int, ...]) -> tuple[int, list[str]]:
    """How it ends where these runs end so, each time they are run, and all others well; and which were run again."""
    left, again = {run.name: list(codes.get(run.name, (0,))) for run in suite.RUNS}, []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        name = next(name for name in left if f"cache_dir=build/pytest-{name}" in command)
        if "--last-failed" in command:
            again.append(name)
        return subprocess.CompletedProcess(command, left[name].pop(0))

    monkeypatch.setattr(subprocess, "run", run)
    for part in parts or ("python", "browsers"):
        assert suite.main(part) == 0, "the verdict alone tells of a failure: make stops at the first"
    return suite.main("verdict"), again


def test_all_is_well_where_every_run_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ended(monkeypatch) == (0, [])


def test_a_browser_is_given_a_second_try_and_python_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ended(monkeypatch, core=(1,), engines=(1, 0)) == (1, ["engines"])


def test_what_fails_twice_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ended(monkeypatch, chromium=(1, 1)) == (1, ["chromium"])


@pytest.mark.parametrize("code", [3, -9])
def test_a_run_that_could_not_be_made_or_was_killed_is_not_tried_again(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    assert ended(monkeypatch, chromium=(code,)) == (abs(code), [])


def test_a_run_that_never_began_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ended(monkeypatch, "python") == (suite.NOT_RUN, [])


def test_how_a_run_ended_another_time_counts_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ended(monkeypatch) == (0, [])

    def killed(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "run", killed)
    with pytest.raises(KeyboardInterrupt):
        suite.main("python")
    assert suite.main("verdict") == suite.NOT_RUN


def test_what_drives_a_browser_is_not_made_to_wait_for_python() -> None:
    assert {run.name for run in suite.RUNS if run.command()[0] != "nice"} == {run.name for run in suite.RUNS if run.drives}


@pytest.mark.parametrize(
    ("runs", "rest"), [({"pages", "health", "room"}, "core"), ({"shipped", "course"}, "health"), ({"reading"}, "chromium")]
)
def test_what_one_run_leaves_out_another_takes(runs: set[str], rest: str) -> None:
    tests = {run.name: run.tests for run in suite.RUNS}
    taken = {test for run in runs for test in tests[run] if test.startswith("tests/")}
    assert {test.removeprefix("--ignore=") for test in tests[rest] if test.startswith("--ignore=")} == taken
    assert all((ROOT / test).exists() for test in taken)


def test_whatever_drives_a_browser_lies_where_browsers_are_driven() -> None:
    marked = [path for path in (ROOT / "tests").rglob("test_*.py") if DRIVES.search(path.read_text("utf-8"))]
    assert len(marked) > 30
    assert [path for path in marked if not path.relative_to(ROOT).as_posix().startswith(suite.DRIVING)] == []

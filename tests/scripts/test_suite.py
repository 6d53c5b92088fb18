"""The run of all tests: what drives a browser and fails is tried once more, and a failure that stays is the end's."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from scripts import suite

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(suite, "BUILD", tmp_path)


def ended(monkeypatch: pytest.MonkeyPatch, **codes: tuple[int, ...]) -> tuple[int, list[str]]:
    """How it ends where the runs end so, each time they are run; and which were run again."""
    left, again = {name: list(of) for name, of in codes.items()}, []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        name = next(name for name in left if f"cache_dir=build/pytest-{name}" in command)
        if "--last-failed" in command:
            again.append(name)
        return subprocess.CompletedProcess(command, left[name].pop(0))

    monkeypatch.setattr(subprocess, "run", run)
    return suite.main(), again


def test_all_is_well_where_every_run_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ended(monkeypatch, core=(0,), pages=(0,), reading=(0,), engines=(0,), chromium=(0,)) == (0, [])


def test_a_browser_is_given_a_second_try_and_python_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ended(monkeypatch, core=(1,), pages=(0,), reading=(0,), engines=(1, 0), chromium=(0,)) == (1, ["engines"])


def test_what_fails_twice_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ended(monkeypatch, core=(0,), pages=(0,), reading=(0,), engines=(0,), chromium=(1, 1)) == (1, ["chromium"])


def test_a_run_that_could_not_be_made_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ended(monkeypatch, core=(0,), pages=(0,), reading=(0,), engines=(0,), chromium=(3,)) == (3, [])


@pytest.mark.parametrize(("run", "rest"), [("pages", "core"), ("reading", "chromium")])
def test_what_one_run_leaves_out_another_takes(run: str, rest: str) -> None:
    runs = {run.name: run.tests for lane in suite.LANES for run in lane}
    taken = {test for test in runs[run] if test.startswith("tests/")}
    assert {test.removeprefix("--ignore=") for test in runs[rest] if test.startswith("--ignore=")} == taken
    assert all((ROOT / test).exists() for test in taken)

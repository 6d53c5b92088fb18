"""Which Chromium the tests drive: the engine alone where it is, the whole browser where it is not, and the one that somebody names."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import chromium


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any browser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    return tmp_path


def bring(machine: Path, name: str) -> str:
    program = machine / name
    program.touch(mode=0o755)
    return str(program)


def test_without_any_none_is_found(machine: Path) -> None:
    assert (chromium.found(), chromium.light()) == (None, None)


def test_the_whole_browser_takes_the_place_of_the_engine_alone(machine: Path) -> None:
    whole = bring(machine, "google-chrome")
    assert (chromium.found(), chromium.light()) == (whole, whole)
    assert chromium.with_light(whole) == whole


def test_where_both_are_each_has_its_tests(machine: Path) -> None:
    whole, light = bring(machine, "chromium"), bring(machine, chromium.LIGHT)
    assert (chromium.found(), chromium.light()) == (whole, light)


def test_one_that_is_named_is_driven_for_everything(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bring(machine, "chromium")
    bring(machine, chromium.LIGHT)
    monkeypatch.setenv("CHROMIUM", "/opt/mine")
    assert (chromium.found(), chromium.light()) == ("/opt/mine", "/opt/mine")


def test_a_machine_without_apt_goes_on_with_what_it_has(machine: Path) -> None:
    whole = bring(machine, "chromium")
    assert chromium.with_light(whole) == whole
    assert chromium.installed() is None

"""The fuzzer runs every target there is, each target takes what it is first fed with, and the weekly run has the time for all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.fuzz.__main__ import FEW, NAMES, SEEDS, seeds
from scripts.fuzz.targets import FILES, TARGETS

BUILDING = 10
"""Minutes that the weekly run may need before it begins."""


def test_every_target_is_run() -> None:
    assert tuple(TARGETS) == NAMES
    assert set(SEEDS) < set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_target_takes_a_seed_and_what_is_none(name: str) -> None:
    """That a target refuses as it should, and does not stumble over itself: atheris would tell it only once a week."""
    assert 0 < len(seeds(name)) <= FEW or name not in SEEDS
    for data in (b"", b"\xff\x00{", *(seed.read_bytes() for seed in seeds(name)[:1])):
        TARGETS[name](data)


@pytest.mark.parametrize("writer", range(len(FILES)), ids=["-".join(one) for one in FILES])
def test_every_writer_is_reached(writer: int) -> None:
    TARGETS["export"](bytes([0, writer]) + b"</w:t>]]>{{7}}")


def test_the_weekly_run_ends_before_it_is_ended() -> None:
    job = Path(".github/workflows/weekly.yml").read_text(encoding="utf-8").partition("\n  fuzz:")[2]
    minutes, seconds = (int(re.findall(pattern, job)[0]) for pattern in (r"timeout-minutes: (\d+)", r"FUZZ_SECONDS=(\d+)"))
    assert BUILDING + len(NAMES) * seconds / 60 < minutes

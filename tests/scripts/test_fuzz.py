"""The fuzzer runs every target there is, and each target takes what it is first fed with."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.fuzz.__main__ import NAMES, SEEDS
from scripts.fuzz.targets import TARGETS


def test_every_target_is_run() -> None:
    assert tuple(TARGETS) == NAMES
    assert set(SEEDS) < set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_target_takes_a_seed_and_what_is_none(name: str) -> None:
    """That a target refuses as it should, and does not stumble over itself: atheris would tell it only once a week."""
    seeds = sorted(Path(SEEDS[name]).iterdir())[:1] if name in SEEDS else []
    assert seeds or name not in SEEDS
    for data in (b"", b"\xff\x00{", *(seed.read_bytes() for seed in seeds)):
        TARGETS[name](data)

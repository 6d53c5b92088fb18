"""The threat model lists the ways out that leak nothing even on an open page: there, the tests of the lock prove nothing."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from tests.browser.channels import ALONE, DEVICE, PAGE, PYTHON, SILENT, WORKER

NAMES = {"firefox": "Firefox", "webkit": "WebKit"}
EVERYWHERE = "all three"


def table() -> list[str]:
    """The table, a line for each reason in each browser."""
    silent: dict[tuple[str, str], list[str]] = defaultdict(list)
    for channel in (*PAGE, *ALONE, *DEVICE, *WORKER, *PYTHON):
        if channel.silent:
            silent[EVERYWHERE, channel.silent].append(channel.name)
    for engine, reasons in SILENT.items():
        for reason, names in reasons.items():
            silent[NAMES[engine], reason].extend(names)
    lines = [f"| {engine} | {', '.join(f'`{name}`' for name in names)} | {reason} |" for (engine, reason), names in silent.items()]
    return ["| Browser | Ways out | Why |", "| --- | --- | --- |", *lines]


def test_what_leaks_nowhere_is_told_in_full() -> None:
    assert "\n".join(table()) in Path("docs/threat-model.md").read_text(encoding="utf-8")

"""`make bench` measures each visit that it is asked for, at each pace, and says of each promise whether it is kept."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.bench import quarter
from scripts.bench.table import of_visits, side_by_side
from scripts.bench.visits import planned

PACES = ("no limit", "10 Mbit/s, 40 ms", "1.6 Mbit/s, 150 ms", "a quarter core")
KINDS = ("cold", "warm", "repeat")
CELLS = [(series.way.name, kind, series.pace.name) for series in planned(3) for kind in series.kinds]


def test_ours_is_timed_to_the_first_question_and_to_the_first_letter_at_every_pace() -> None:
    asked = {("ours", f"first {to}, {kind}", pace) for to in ("question", "letter") for kind in KINDS for pace in PACES}
    assert asked <= set(CELLS)
    assert ("ours", "first letter, after one guide", "no limit") in CELLS


def test_the_others_are_timed_cold_and_warm_at_every_pace_and_leave_nothing_more_for_a_repeat() -> None:
    for way in ("naive Pyodide", "PyScript"):
        assert {cell[1:] for cell in CELLS if cell[0] == way} == {
            (f"first letter, {kind}", pace) for kind in ("cold", "warm") for pace in PACES
        }


def test_the_floor_is_timed_cold_at_every_pace() -> None:
    for way in ("the wire alone", "a letter in JavaScript"):
        assert {cell[1:] for cell in CELLS if cell[0] == way} == {("first letter, cold", pace) for pace in PACES}


def test_no_visit_is_timed_twice_and_the_slowest_once() -> None:
    assert len(CELLS) == len(set(CELLS))
    assert {series.rounds for series in planned(3) if series.pace.name == "1.6 Mbit/s, 150 ms"} == {1}
    assert {series.rounds for series in planned(3) if series.pace.name == "no limit" and series.way.name == "ours"} == {3}


def test_each_promise_stands_under_the_table_once_it_can_be_judged() -> None:
    times = dict.fromkeys(CELLS, 1000.0)
    promised = [must.what for must in of_visits(times, 3_700_000)]
    assert promised == [
        "cold, times sooner than naive Pyodide",
        "repeat, times sooner than naive Pyodide",
        "first visit",
        "first letter after one guide",
        "10 Mbit/s, 40 ms, times the wire alone",
    ]
    alone = {("ours", "first letter, cold", "a quarter core"): 9000.0}
    assert list(of_visits(alone, 0)) == []


def test_the_table_has_a_line_a_kind_of_visit_and_a_column_a_pace() -> None:
    head, line = side_by_side({("ours", "first letter, cold", "no limit"): 2501.4, ("ours", "first letter, cold", "a quarter core"): 11000})
    assert head.split() == ["medians,", "ms", *" ".join(PACES).split()]
    assert line.split() == ["ours", "first", "letter,", "cold", "2,501", "-", "-", "11,000"]


def test_on_a_quarter_core_a_process_runs_a_quarter_of_the_time_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as spinning:
        monkeypatch.setattr(quarter, "below", lambda _: [spinning.pid])
        begun, used = time.monotonic(), processor_seconds(spinning.pid)
        with quarter.quartered(os.getpid()):
            time.sleep(2)
        ran, took = processor_seconds(spinning.pid) - used, time.monotonic() - begun
        spinning.kill()
    assert 0 < ran < took * 0.3


def processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

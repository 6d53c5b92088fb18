"""A quarter of a core: every process below ours is stopped three quarters of the time, and all share one core."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

STOP_S = 0.03
"""How long they are stopped at the least."""
SHARE = 4
"""They run so many times less than the time goes."""


def below(root: int) -> list[int]:
    """The browser's processes below one of ours: those that run Chromium."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, ValueError):
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                parents.setdefault(int(fields[1]), []).append(int(entry.name))
    found, waiting = [], [root]
    while waiting:
        for child in parents.get(waiting.pop(), []):
            waiting.append(child)
            with contextlib.suppress(OSError):
                if "chrom" in (Path("/proc") / str(child) / "comm").read_text():
                    found.append(child)
    return found


@contextmanager
def quartered(root: int) -> Iterator[None]:
    """Slows what runs below until the block ends."""
    ended = threading.Event()
    thread = threading.Thread(target=_slow, args=(root, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _slow(root: int, ended: threading.Event) -> None:
    """Stop them for three times as long as they ran: what looking for them takes, or an alarm that comes late, is counted."""
    ran, stopped, known, since = 0.0, 0.0, below(root), time.monotonic()
    while not ended.is_set():
        _signal(known, signal.SIGSTOP)
        ran, since = ran + time.monotonic() - since, time.monotonic()
        known = below(root)
        _signal(known, signal.SIGSTOP)  # those begun since
        owed = (SHARE - 1) * ran - stopped - (time.monotonic() - since)
        ended.wait(max(STOP_S, owed))
        _signal(known, signal.SIGCONT)
        stopped, since = stopped + time.monotonic() - since, time.monotonic()
        ended.wait(STOP_S / (SHARE - 1))
    _signal(below(root), signal.SIGCONT)


def _signal(processes: Sequence[int], number: int) -> None:
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            if number == signal.SIGSTOP:
                os.sched_setaffinity(process, {0})
            os.kill(process, number)

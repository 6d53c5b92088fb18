"""A quarter of a core: every process below ours is stopped three quarters of the time, and all share one core."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RUN_S = 0.01
STOP_S = 0.03


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

    def signalled(number: int) -> None:
        for process in below(root):
            with contextlib.suppress(ProcessLookupError):
                if number == signal.SIGSTOP:
                    os.sched_setaffinity(process, {0})
                os.kill(process, number)

    def slowing() -> None:
        while not ended.is_set():
            signalled(signal.SIGSTOP)
            ended.wait(STOP_S)
            signalled(signal.SIGCONT)
            ended.wait(RUN_S)
        signalled(signal.SIGCONT)

    thread = threading.Thread(target=slowing, daemon=True)
    thread.start()
    yield
    ended.set()
    thread.join()

"""Runs every test, on two cores, in parts that `make test` begins as soon as it can.

`python -m scripts.suite python` needs no site: make begins it while the site is built. `python -m scripts.suite browsers` looks
at the site. The lanes of a part run side by side. Python gives way to browsers and to the build: a browser has clocks that run
out, and waits more than it works.

`python -m scripts.suite verdict` comes last, and prints what each run said. A browser test that failed is tried once more, with the
machine to itself: a busy machine can starve a browser of its time-outs, a real fault fails again, and both runs are printed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

BUILD = Path("build")
OTHER_ENGINES = "firefox or webkit"
PAGES = ("tests/site", "tests/fork", "tests/shell", "tests/scripts")
"""The tests in Python of what is built around the core."""
HEALTH = ("tests/health",)
"""Every letter of every kind of case: longer than the rest of the core, so in two runs."""
COURSE = tuple(f"tests/health/{name}" for name in ("clinic", "clocks", "course", "history", "levels", "next_steps", "safety"))
"""What was tried, goes on and comes next, and what the clinic writes of it: about half of what health takes."""
ROOM = ("tests/interview",)
"""What a person goes through in the builder, in Python: about half of the rest of the core."""
SHIPPED = ("tests/health/test_shipped_python.py",)
"""What reads the browser's Python as it was built."""
DRIVING = ("tests/browser", "tests/export", "tests/site/test_integrity.py")
"""Where tests drive a browser. To look for them among all others took a quarter of a minute."""
READING = tuple(f"tests/browser/test_{name}.py" for name in ("guides", "offline", "reader"))
"""What Chromium reads without the builder's room: about a third of what it does."""
FAILED = 1
"""What pytest says where tests failed, and nothing worse."""
NOT_RUN = 70
"""How a run ended that never began, or never came to its end."""
GIVES_WAY = ("nice", "-n", "10")


def _without(tests: Sequence[str]) -> list[str]:
    return [f"--ignore={test}" for test in tests]


@dataclass(frozen=True)
class Run:
    """One run of pytest: what it is called, which tests it takes, and whether they drive a browser."""

    name: str
    tests: tuple[str, ...]
    drives: bool

    @property
    def log(self) -> Path:
        """Where its words are kept until the verdict."""
        return BUILD / f"test-{self.name}.log"

    @property
    def end(self) -> Path:
        """Where its exit code is kept until the verdict."""
        return BUILD / f"test-{self.name}.end"

    def command(self, *more: str) -> list[str]:
        """The command, with a memory of its own of what failed."""
        pytest = (sys.executable, "-m", "pytest", *self.tests, "--durations=15", "-o", f"cache_dir=build/pytest-{self.name}", *more)
        return list(pytest) if self.drives else [*GIVES_WAY, *pytest]


IN_PYTHON = ("-m", "not browser and not axe and not sweep")
IN_BROWSERS = ("-m", "browser", "-k")
PYTHON = (
    (Run("core", (*IN_PYTHON, *_without((*PAGES, *HEALTH, *ROOM))), drives=False),),
    (Run("room", (*IN_PYTHON, *ROOM), drives=False),),
    (Run("health", (*IN_PYTHON, *HEALTH, *_without((*SHIPPED, *COURSE))), drives=False),),
    (Run("course", (*IN_PYTHON, *COURSE), drives=False),),
    (Run("pages", (*IN_PYTHON, *PAGES), drives=False),),
)
BROWSERS = (
    (
        Run("chromium", (*IN_BROWSERS, f"not ({OTHER_ENGINES})", *DRIVING, *_without(READING)), drives=True),
        Run("shipped", (*IN_PYTHON, *SHIPPED), drives=False),
    ),
    (
        Run("engines", (*IN_BROWSERS, OTHER_ENGINES, "tests/browser"), drives=True),
        Run("reading", (*IN_BROWSERS, f"not ({OTHER_ENGINES})", *READING), drives=True),
    ),
)
RUNS = tuple(run for lane in (*PYTHON, *BROWSERS) for run in lane)


def main(part: str) -> int:
    """Do this part; how it ended, as pytest tells it. That tests failed is told by the verdict alone, so that all of them are run."""
    return _PARTS[part]()


def _run(lanes: Sequence[Sequence[Run]]) -> int:
    BUILD.mkdir(exist_ok=True)
    with ThreadPoolExecutor(len(lanes)) as threads:
        list(threads.map(_lane, lanes))
    return 0


def _lane(runs: Sequence[Run]) -> None:
    for run in runs:
        run.end.unlink(missing_ok=True)
    for run in runs:
        begun = time.monotonic()
        print(f"{run.name}: begun, {run.log}", flush=True)
        with run.log.open("w", encoding="utf-8") as log:
            code = subprocess.run(run.command(), stdout=log, stderr=subprocess.STDOUT, check=False).returncode
        run.end.write_text(str(code), encoding="utf-8")
        print(f"{run.name}: ended after {time.monotonic() - begun:.0f} s", flush=True)


def _verdict() -> int:
    return max(map(abs, _final()))


def _final() -> Iterator[int]:
    for run in RUNS:
        if not run.end.exists():
            print(f"\n{run.name}\ndid not come to its end, {run.log}", flush=True)
            yield NOT_RUN
            continue
        code = int(run.end.read_text(encoding="utf-8"))
        print(f"\n{run.name}\n{run.log.read_text(encoding='utf-8')}", flush=True)
        if run.drives and code == FAILED:
            print(f"{run.name}, what failed, once more", flush=True)
            code = subprocess.run(run.command("--last-failed", "--last-failed-no-failures", "none"), check=False).returncode
        yield code


_PARTS: dict[str, Callable[[], int]] = {"python": lambda: _run(PYTHON), "browsers": lambda: _run(BROWSERS), "verdict": _verdict}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Runs every test, on two cores: `python -m scripts.suite`, or `make test`, which builds the site first.

Three lanes side by side, of about the same length: a browser waits more than it works, and leaves room for two of Python. A
browser test that failed is tried once more when all lanes have ended: a busy machine can starve a browser of its
time-outs, a real fault fails again, and both runs are printed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

BUILD = Path("build")
OTHER_ENGINES = "firefox or webkit"
PAGES = ("tests/site", "tests/fork", "tests/shell", "tests/scripts")
"""The tests in Python of what is built around the core: they and all others take about as long."""
READING = tuple(f"tests/browser/test_{name}.py" for name in ("guides", "offline", "reader"))
"""What Chromium reads without the builder's room: about a third of what it does."""
FAILED = 1
"""What pytest says where tests failed, and nothing worse."""


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
        """Where its words are kept until the lanes have ended."""
        return BUILD / f"test-{self.name}.log"

    def command(self, *more: str) -> list[str]:
        """The command, with a memory of its own of what failed."""
        return [sys.executable, "-m", "pytest", *self.tests, "--durations=15", "-o", f"cache_dir=build/pytest-{self.name}", *more]


IN_PYTHON = ("-m", "not browser and not axe")
IN_BROWSERS = ("-m", "browser", "-k")
LANES = (
    (
        Run("chromium", (*IN_BROWSERS, f"not ({OTHER_ENGINES})", *_without(READING)), drives=True),
        Run("engines", (*IN_BROWSERS, OTHER_ENGINES, "tests/browser"), drives=True),
    ),
    (
        Run("pages", (*IN_PYTHON, *PAGES), drives=False),
        Run("reading", (*IN_BROWSERS, f"not ({OTHER_ENGINES})", *READING), drives=True),
    ),
    (Run("core", (*IN_PYTHON, *_without(PAGES)), drives=False),),
)


def main() -> int:
    """Run the lanes, then what failed once more; how it ended, as pytest tells it."""
    BUILD.mkdir(exist_ok=True)
    with ThreadPoolExecutor(len(LANES)) as threads:
        ended = [one for lane in threads.map(_lane, LANES) for one in lane]
    return max(list(_final(ended)))


def _lane(runs: Sequence[Run]) -> list[tuple[Run, int]]:
    return [(run, _ended(run)) for run in runs]


def _ended(run: Run) -> int:
    begun = time.monotonic()
    print(f"{run.name}: begun, {run.log}", flush=True)
    with run.log.open("w", encoding="utf-8") as log:
        code = subprocess.run(run.command(), stdout=log, stderr=subprocess.STDOUT, check=False).returncode
    print(f"{run.name}: ended after {time.monotonic() - begun:.0f} s", flush=True)
    return code


def _final(ended: Sequence[tuple[Run, int]]) -> Iterator[int]:
    for run, code in ended:
        print(f"\n{run.name}\n{run.log.read_text(encoding='utf-8')}", flush=True)
        if run.drives and code == FAILED:
            print(f"{run.name}, what failed, once more", flush=True)
            code = subprocess.run(run.command("--last-failed", "--last-failed-no-failures", "none"), check=False).returncode  # noqa: PLW2901
        yield code


if __name__ == "__main__":
    sys.exit(main())

"""Runs the fuzzer: `python -m scripts.fuzz [TARGET] [--seconds N]`. Without a target, each in turn, in a process of its own.

It needs `atheris` (requirements/fuzz.txt), which has wheels for Linux alone. What it finds lies in build/fuzz as a file to feed again.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

FOUND = Path("build/fuzz")
SEEDS = {
    "case": "tests/cases/**/*.json",
    "save": "tests/cases/**/*.json",
    "denial": "tests/denial/letters/*.txt",
    "record": "tests/fhir/bundles/*.json",
    "letter": "tests/denial/letters/*.txt",
}
FEW = 20
"""So many files a target begins with, at the most. Each is run before any is changed: hundreds of them would take all of the time."""
NAMES = ("case", "denial", "save", "record", "letter", "export")
"""Those of `targets.py`, which may be imported only once the fuzzer watches. A test holds the two together."""


def seeds(target: str) -> list[Path]:
    """What the target is first fed with: a few of its files, from the first to the last."""
    found = sorted(Path().glob(SEEDS[target])) if target in SEEDS else []
    return found[:: -(-len(found) // FEW) or 1]


def run(target: str, seconds: int) -> None:
    """Fuzz one target in this process; atheris ends it."""
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore] # noqa: PLC0415 - not installed for anything else

    with atheris.instrument_imports(include=["appealwright"]):
        from scripts.fuzz.targets import TARGETS  # noqa: PLC0415 - what is imported here is watched

    corpus = FOUND / target
    corpus.mkdir(parents=True, exist_ok=True)
    arguments = [
        sys.argv[0],
        f"-max_total_time={seconds}",
        "-timeout=20",
        "-max_len=8192",
        f"-artifact_prefix={FOUND}/{target}-",
        str(corpus),
    ]
    arguments += [f"-seed_inputs={','.join(map(str, seeds(target)))}"] if target in SEEDS else []
    atheris.Setup(arguments, TARGETS[target])
    atheris.Fuzz()


def main() -> int:
    """Fuzz what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="?", choices=NAMES)
    parser.add_argument("--seconds", type=int, default=60)
    options = parser.parse_args()
    if options.target:
        run(options.target, options.seconds)
        return 0
    command = [sys.executable, "-m", "scripts.fuzz", "--seconds", str(options.seconds)]
    return max(subprocess.run([*command, name], check=False).returncode for name in NAMES)


if __name__ == "__main__":
    sys.exit(main())

"""Builds the site twice from the same commit, each time in a fresh clone, and compares the two: `make reproduce`.

It takes a while, and a network for the packages. CI runs it once a week. The tests check what can be checked of one build.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.manifest import ARCHIVE, hashes


def built(folder: Path) -> dict[str, str]:
    """The hashes of a site built in a fresh clone of this commit."""
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ".", str(folder)], check=True)
    subprocess.run(["make", "site"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    archive = (folder / "site" / ARCHIVE).read_bytes()
    return hashes(folder / "site") | {ARCHIVE: hashlib.sha256(archive).hexdigest()}


def main() -> int:
    """Build, compare, and name each file that differs."""
    with tempfile.TemporaryDirectory() as work:
        first, second = (built(Path(work) / name) for name in ("one", "two"))
    differing = sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))
    print("\n".join([*differing, f"{len(first)} files, {len(differing)} differ"]))
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())

"""Builds the three wheels that run in the browser: `python -m scripts.wheels FOLDER`.

Ours, Jinja2 and MarkupSafe. MarkupSafe publishes no pure-Python wheel, so it is built from its source release with the
C compiler switched off, which that package supports.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path("requirements/browser.txt")


def main(folder: Path) -> None:
    """Fill the folder with the wheels, and nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    _run(
        *("-m", "pip", "--quiet", "wheel", "--wheel-dir", str(folder), "--no-deps", "--no-build-isolation"),
        *("--no-cache-dir", "--no-binary", "markupsafe", "--require-hashes", "--requirement", str(REQUIREMENTS)),
        CC="false",
    )
    compiled = [wheel.name for wheel in folder.glob("*.whl") if not wheel.name.endswith("-none-any.whl")]
    if compiled:
        raise SystemExit(f"not pure Python, and so of no use in the browser: {', '.join(compiled)}")


def _run(*arguments: str, **environment: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "315532800", **environment})


if __name__ == "__main__":
    main(Path(sys.argv[1]))

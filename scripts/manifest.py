"""Lists every file of the finished site with its SHA-256 in site/manifest.json: `python -m scripts.manifest`, once all is there.

`python -m scripts.verify` compares a copy of the site with such a list.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

SITE = Path("site")
NAME = "manifest.json"
ARCHIVE = "appealwright.zip"
"""The whole site in one file (scripts.zipped), the list with it: so it is not in the list."""


def commit() -> str:
    """The commit that is built, marked where files were changed since; `unknown` outside a repository."""
    state = subprocess.run(
        ["git", "describe", "--always", "--abbrev=40", "--exclude=*", "--dirty"], capture_output=True, text=True, check=False
    )
    return state.stdout.strip() or "unknown"


def hashes(site: Path) -> dict[str, str]:
    """The SHA-256 of each file of the site by its path, but of the list itself and of what holds it."""
    files = sorted(path for path in site.rglob("*") if path.is_file() and path not in {site / NAME, site / ARCHIVE})
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def main() -> None:
    """Write the list."""
    listed = {"commit": commit(), "source_date_epoch": os.environ.get("SOURCE_DATE_EPOCH", ""), "files": hashes(SITE)}
    (SITE / NAME).write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

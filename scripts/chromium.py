"""Finds the browser that the tests drive, or installs it, with its engine alone: `python -m scripts.chromium` prints its path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

LIGHT = "chromium-headless-shell"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = """No Chromium was found, and it could not be installed here. The browser tests need one. Either
  - install it (Debian: apt-get install chromium), or
  - name one that is there: CHROMIUM=/path/to/chromium make test"""


def found() -> str | None:
    """The path of a Chromium on this machine."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def light() -> str | None:
    """The path of the same engine without the windows of a browser around it, where that is here too; else of the whole browser."""
    return found() if "CHROMIUM" in os.environ else shutil.which(LIGHT) or found()


def installed() -> str | None:
    """The path after an attempt with apt-get, as root or by sudo."""
    return found() if _apt("update", "-q") and _apt("install", "-qy", "chromium") else None


def with_light(path: str) -> str:
    """This path, once it has been tried to bring the light one, which Debian has beside its `chromium`."""
    if Path(path).name == NAMES[0] and not shutil.which(LIGHT):
        _apt("install", "-qy", "--no-install-recommends", LIGHT)
    return path


def _apt(*arguments: str) -> bool:
    apt = shutil.which("apt-get")
    sudo = [] if os.geteuid() == 0 else [shutil.which("sudo")]
    return apt is not None and None not in sudo and subprocess.run([*filter(None, sudo), apt, *arguments], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(print(with_light(path)) if (path := found() or installed()) else ADVICE)

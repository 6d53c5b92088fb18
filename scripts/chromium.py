"""Finds the browser that the tests drive, or installs it: `python -m scripts.chromium` prints its path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = """No Chromium was found, and it could not be installed here. The browser tests need one. Either
  - install it (Debian: apt-get install chromium), or
  - name one that is there: CHROMIUM=/path/to/chromium make test"""


def found() -> str | None:
    """The path of a Chromium on this machine."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def installed() -> str | None:
    """The path after an attempt with apt-get, as root or by sudo."""
    apt = shutil.which("apt-get")
    sudo = [] if os.geteuid() == 0 else [shutil.which("sudo")]
    if apt is None or None in sudo:
        return None
    for arguments in (["update", "-q"], ["install", "-qy", "chromium"]):
        if subprocess.run([*filter(None, sudo), apt, *arguments], check=False).returncode != 0:
            return None
    return found()


if __name__ == "__main__":
    sys.exit(print(path) if (path := found() or installed()) else ADVICE)

"""Installs what the tests can do without, where it can: `python -m scripts.engines`. What is missing is skipped, loudly.

The other two engines of browsers, the library that draws the shell's PDFs, and what reads a PDF that a browser printed.
"""

from __future__ import annotations

import ctypes.util
import glob
import os
import shutil
import subprocess
from dataclasses import dataclass

ADVICE = "To run them: apt-get install firefox-esr webkit2gtk-driver xvfb libpangoft2-1.0-0 libharfbuzz-subset0 poppler-utils"
MINI_BROWSER = "/usr/lib/*/webkit2gtk-4.1/MiniBrowser"
PANGO = {"pango-1.0": "libpango-1.0-0", "pangoft2-1.0": "libpangoft2-1.0-0", "harfbuzz-subset": "libharfbuzz-subset0"}
"""The libraries that WeasyPrint loads, by Debian's packages."""
FIREFOX = ("firefox-esr", "firefox")


@dataclass(frozen=True)
class WebKit:
    """The programs that it takes to drive WebKitGTK: its driver, a browser, and a screen that is not there."""

    driver: str
    browser: str
    screen: str


def firefox() -> str | None:
    """The path of a Firefox on this machine."""
    return next(filter(None, map(shutil.which, FIREFOX)), None)


def webkit() -> WebKit | None:
    """WebKit's programs, if all are on this machine."""
    driver, screen = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    browsers = sorted(glob.glob(MINI_BROWSER))  # noqa: PTH207 - the pattern is absolute
    return WebKit(driver, browsers[0], screen) if driver and screen and browsers else None


def missing() -> list[str]:
    """Debian's packages that would bring what is not here."""
    engines = ([] if firefox() else ["firefox-esr"]) + ([] if webkit() else ["webkit2gtk-driver", "xvfb"])
    engines += [] if shutil.which("pdftotext") else ["poppler-utils"]
    return engines + [package for library, package in PANGO.items() if ctypes.util.find_library(library) is None]


def install() -> None:
    """Try to install what is missing, with apt-get, as root or by sudo: each for itself."""
    apt = shutil.which("apt-get")
    sudo = [] if os.geteuid() == 0 else [shutil.which("sudo")]
    if apt is None or None in sudo:
        return
    for package in missing():
        subprocess.run([*filter(None, sudo), apt, "install", "-qy", "--no-install-recommends", package], check=False)


if __name__ == "__main__":
    if missing():
        install()
    for package in missing():
        print(f"NOT HERE: {package}. The tests that need it are skipped. {ADVICE}")

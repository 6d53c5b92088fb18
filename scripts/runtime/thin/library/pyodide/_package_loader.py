"""No package is ever loaded: all that there is came with the page. The engine asks where packages would lie."""

from __future__ import annotations

# A copy of the memory counts what Python has of JavaScript: this is the second, and held.
from pyodide_js import loadedPackages  # type: ignore[import-not-found]

__all__ = ["DSO_DIR", "SITE_PACKAGES", "init_loaded_packages", "loadedPackages"]


class _Nowhere:
    """A folder that is never looked into."""

    def __str__(self) -> str:
        return "/nowhere"


SITE_PACKAGES = DSO_DIR = _Nowhere()


def init_loaded_packages() -> None:
    """There are none."""

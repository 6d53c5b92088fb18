"""What the menu calls a page, so that a page that lists others calls them the same."""

from __future__ import annotations

from typing import Any


def menu_names(nav: Any) -> dict[str, str]:
    """The name of each page in the navigation, as mkdocs.yml has it, by its place under docs/; a page without one is not there."""
    if isinstance(nav, dict):
        pages = {place: str(name) for name, place in nav.items() if isinstance(place, str)}
        return pages | menu_names([part for part in nav.values() if not isinstance(part, str)])
    return {place: name for part in nav if not isinstance(part, str) for place, name in menu_names(part).items()}

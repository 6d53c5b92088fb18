"""What a copy's own folder does to the guides: its name, colors, mark and pages in place of ours or beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scripts.fork import FOLDER, ROOT
from scripts.fork.colors import our_palette, palette_css
from scripts.fork.settings import NAME, Settings

__all__ = ["THEIRS", "header_colors", "own_assets", "own_guides", "own_part", "renamed"]

DOCS = ROOT / "docs"
THEIRS = "guides"
"""The folder of a copy's pages. One with the place of a page of ours stands instead of it."""
OURS_TO_NAME = {"index.md", "privacy.md"}
"""Our pages that call the site by its name; the others speak of the project, and keep it."""
TOKENS, MARK = "assets/tokens.css", "assets/mark.svg"


def own_assets(own: Settings) -> dict[str, str]:
    """The files of the site's look that the settings change, by their place in the site."""
    changed: dict[str, str] = {}
    if own.colors:
        changed[TOKENS] = (DOCS / TOKENS).read_text(encoding="utf-8") + palette_css(own.colors)
    if own.mark:
        changed[MARK] = own.mark.read_text(encoding="utf-8")
    return changed


def own_guides(folder: Path = FOLDER) -> Iterator[tuple[str, Path]]:
    """Every file of the copy's guides, pictures too: its place in the site, and where it lies."""
    for path in sorted((folder / THEIRS).rglob("*")):
        if path.is_file():
            yield path.relative_to(folder / THEIRS).as_posix(), path


def own_part(own: Settings) -> list[dict[str, list[str]]]:
    """The copy's part of the navigation: its pages that stand in place of none of ours."""
    added = [page for page in own.guides if not (DOCS / page).exists()]
    return [{own.guides_title: added}] if added else []


def renamed(text: str, page: str, own: Settings) -> str:
    """Text of a page with the copy's name where it means this site."""
    return text.replace(NAME, own.name) if page in OURS_TO_NAME else text


def header_colors(own: Settings) -> tuple[str, str]:
    """The colors that a browser may give its own bars, on light and on dark pages."""
    return {**our_palette(), **own.colors}["night"]

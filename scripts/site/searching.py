"""The words to search, parted by language: the theme writes one index of all pages, and a reader searches one language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

INDEX = Path("search") / "search_index.json"


def split_index(site: Path, folders: Mapping[str, str]) -> None:
    """Takes each language's pages out of the index at `site`, into an index under that language's folder."""
    file = site / INDEX
    if not file.is_file():
        return
    whole: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    for code, folder in folders.items():
        own = {**whole, "config": {**whole["config"], "lang": [code]}, "docs": _under(folder, whole["docs"])}
        whole["docs"] = [doc for doc in whole["docs"] if not doc["location"].startswith(folder)]
        if own["docs"]:
            _write(site / folder / INDEX, own)
    _write(file, whole)


def _under(folder: str, docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**doc, "location": doc["location"].removeprefix(folder)} for doc in docs if doc["location"].startswith(folder)]


def _write(file: Path, index: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")

"""What a pasted letter left in the room: the case file as it would be saved, and the finds still to check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from appealwright import browser
from tests.interview.room import Room

LETTERS = Path(__file__).parents[1] / "denial" / "letters"
LETTER = (LETTERS / "01-commercial-experimental.txt").read_text(encoding="utf-8")


def answers() -> dict[str, Any]:
    """The case file as it would be saved now."""
    saved: dict[str, Any] = json.loads(browser.export('{"document": "answers", "format": "json"}').data)
    return saved


def open_finds(room: Room) -> list[str]:
    """The ids of the finds still to check."""
    return [one["data-target"] for one in room.all("form") if one["data-action"] == "use-offer"]

"""Makes the site one that can be put on a home screen: `python -m scripts.installed`, after the guides and the icons.

Every address in app.webmanifest is relative to it, so a copy is installed from wherever it lies.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from scripts.fork.settings import Settings, settings
from scripts.icons import ICONS, TARGET

SITE = Path("site")
WORDS = Path("builder/appealwright/data/messages.en.json")
LIST = "app.webmanifest"
PAPER, NIGHT = "#f8f7f3", "#143a45"
"""As in docs/assets/tokens.css: the paper, and the bar at the top of each page."""


def manifest(words: dict[str, Any], own: Settings) -> dict[str, Any]:
    """What a browser must know to install the site. With a way back where there is one: people read here, and follow links."""
    icons = [
        {"src": f"assets/{icon.name}", "sizes": f"{icon.side}x{icon.side}", "type": "image/png", "purpose": icon.purpose} for icon in ICONS
    ]
    # We draw our own mark only: a copy with another shows it as it is, where the browser can.
    if own.mark:
        icons = [{"src": "assets/mark.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}]
    return {
        "id": "./",
        "name": own.name,
        "short_name": own.name,
        "description": words["installed"],
        "lang": "en-US",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "display_override": ["minimal-ui", "standalone"],
        "background_color": PAPER,
        "theme_color": NIGHT,
        "icons": icons,
        "shortcuts": [{"name": words["header"]["start"], "url": "builder/"}],
    }


def main() -> None:
    """Write the list and lay the icons beside the other pictures."""
    words = json.loads(WORDS.read_bytes())["site"]
    (SITE / LIST).write_text(json.dumps(manifest(words, settings()), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for icon in ICONS:
        shutil.copyfile(TARGET / icon.name, SITE / "assets" / icon.name)


if __name__ == "__main__":
    main()

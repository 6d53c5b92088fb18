"""What a copy of the site has of its own: one folder that the code of everybody never holds, so that updates never touch it.

fork/settings.yaml says the copy's name, colors, contact, places and letterhead; fork/guides/ are its pages; fork/rows/, fork/messages/ and
the rest are an overlay over ours. Nothing of it need be there: without it the site comes out as the code has it.
"""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["FOLDER", "ROOT"]

ROOT = Path(__file__).resolve().parents[2]

FOLDER = Path(os.environ.get("APPEALWRIGHT_FORK") or ROOT / "fork")
"""The copy's own folder; tests name another."""

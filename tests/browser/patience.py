"""The machine that tests may be busy; how fast the reader of papers is on a quiet one is measured elsewhere."""

from __future__ import annotations

PATIENCE_MS = 120_000

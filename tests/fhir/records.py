"""Records as portals, clinics and insurers export them, all invented."""

from __future__ import annotations

from pathlib import Path

BUNDLES = Path(__file__).parent / "bundles"

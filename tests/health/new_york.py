"""A student in New York whose plan has refused for the last time."""

from __future__ import annotations

from typing import Any

NEW_YORK: dict[str, Any] = {
    "plan": {"kind": "student", "funding": "insured", "issued_in": "NY", "definition": None, "passages": []},
    "denial": {
        "text": None,
        "stage": "final",
        "timing": "before",
        "date": "2026-07-31",
        "received": "2026-08-05",
        "reasons": [
            {"ground": "ground.experimental", "quote": "Intravenous ketamine for depression is investigational."},
            {"ground": "ground.not-medically-necessary", "quote": "It is also not medically necessary."},
        ],
    },
    "appeal": {"sent": "2026-06-22"},
}

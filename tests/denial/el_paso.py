"""A notice to somebody in El Paso whose head and last words each story puts in."""

from __future__ import annotations

CLAIM = """{head}

Date: 10/16/2026
ARTURO VILLASENOR
2907 N MESA ST
EL PASO TX 79902

Member ID: 14882093
Patient: ARTURO VILLASENOR

This is denied because ketamine infusion is experimental for the diagnosis billed.

YOUR RIGHT TO APPEAL
{foot}
"""

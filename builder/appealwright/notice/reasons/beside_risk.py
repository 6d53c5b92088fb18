"""What a sentence of a denial that names an illness or a risk asks besides: how many medicines were tried, or how severe it is."""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["asked_beside"]

_CLAUSES = re.compile(
    r"(?<=[.;])\s+|,\s+(?:and|or|but)\s+(?=(?:when|that|with|without|where|if|no|the|there|has|is|must)\b)", re.IGNORECASE
)
_ASKS = re.compile(
    r"\bantidepressants?\b|\b(?:adequate|drug|medication|medicine) trials?\b|\btrials? of\b"
    r"|\b(?:PHQ|MADRS|HAM-?D|QIDS|BDI)\b|\bsever(?:e|ity)\b|\bsymptoms?\b",
    re.IGNORECASE,
)


def asked_beside(quote: str, names_risk: Callable[[str], object]) -> str:
    """The clauses of a quotation that name no risk, where they turn on the trials or the severity; else empty."""
    left = " ".join(clause for clause in _CLAUSES.split(quote) if not names_risk(clause))
    return left if _ASKS.search(left) else ""

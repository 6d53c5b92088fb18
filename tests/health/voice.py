"""Words that no letter says: they promise, threaten, flatter or claim more than a row can carry."""

from __future__ import annotations

import re

FORBIDDEN = re.compile(
    r"\b(guarantee\w*|ironclad|fight\w*|battle|demand\w*|violate[sd]?|illegal|bad faith|fraud|cruel|greedy|miracle|life-saving|"
    r"breakthrough|proven|clearly|obviously|undisputed|gold standard|cure[sd]?|last resort|failed everything|exhausted all|"
    r"commit suicide|suffers? from|non-compliant)\b",
    re.IGNORECASE,
)

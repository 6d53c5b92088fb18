"""Whether a sentence of a notice asks how a course is measured, or what more sessions than it allows are decided by."""

from __future__ import annotations

import re

__all__ = ["asks_how_measured"]

_MEASURED = r"(?:measur|assess|evaluat|monitor|review|judg|track|gaug|determin|decid)\w*"
_ASKS = re.compile(
    rf"\b(?:how|by what|by which|against which)\b[^.;]{{0,80}}\b{_MEASURED}"
    rf"|\b(?:progress|response|outcomes?|benefit|improvement|results?)\b[^.;]{{0,30}}\b(?:will|would|is to|are to|to|can) be {_MEASURED}"
    r"|\b(?:no|without|lacks?|not (?:\w+ ){0,4}an?)\b[^.;]{0,30}"
    r"\b(?:stopping (?:rule|point|criteri\w+)|end ?point|plan (?:to|for) (?:measur|assess|evaluat|monitor|review|stop)\w*)"
    r"|\bplan\b[^.;]{0,40}\b(?:stop|end|discontinu|taper)\w*"
    r"|\bwhy (?:more than|so many|this many|this number|\d+|(?:six|eight|ten|twelve)\b)",
    re.IGNORECASE,
)


def asks_how_measured(words: str) -> bool:
    """Whether these words do: what was told of review and stopping is the answer, and stands there."""
    return _ASKS.search(words) is not None

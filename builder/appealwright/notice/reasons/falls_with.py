"""A reason that only follows from another: the fee of the infusion, refused since the drug is."""

from __future__ import annotations

import re

__all__ = ["falls_with_another"]

_REFUSED = (
    r"(?:(?:is|are|was|were|has been|have been|can ?not be) )?"
    r"(?:not (?:a )?(?:covered|payable|paid|approved|eligible)|denied|excluded)"
)
_FEE = (
    r"(?:infusions?|administration|injections?|procedures?|services?|fees?|charges?|supplies|monitoring|observation|visits?|facility|room)"
)
_DRUG = r"(?:drugs?|medications?|medicines?|ketamine|spravato|esketamine|products?|primary service|related (?:service|drug|claim))"
_SINCE = rf"(?:because|since|as|when|if|where) (?:the |this |that )?(?:\w+ ){{0,2}}{_DRUG}"
_FALLS = re.compile(
    rf"\b{_SINCE} (?:itself )?{_REFUSED}\b[^.;]*\b{_FEE}\b[^.;]*?\b(?:not|denied|either|also|too)\b"
    rf"|\b{_FEE}\b[^.;]{{0,40}}\b{_REFUSED} (?:either )?{_SINCE}\b[^.;]{{0,30}}\b(?:not|denied|excluded)\b"
    rf"|\b{_FEE}\b[^.;]{{0,60}}\b(?:related to|associated with|incident to|for) an? "
    rf"(?:non-?covered|excluded|denied) (?:\w+ ){{0,2}}{_DRUG}\b",
    re.IGNORECASE,
)


def falls_with_another(quote: str) -> bool:
    """Whether a sentence refuses what goes with the drug for no other cause than that the drug is refused."""
    return bool(_FALLS.search(quote))

"""A case in which the result of an earlier treatment is told without how it was paid for: "paid cash for 2, felt like me again for 10 days,
then the money ran out" keeps what it brought.
"""

from __future__ import annotations

import re

from appealwright.answers import Answer, Known
from appealwright.case import Case

__all__ = ["with_money_apart"]

_RESULTS = ("earlier.told",)
_FUNDS = r"(?:(?:the|my|our|all the) )?(?:\$+|money|cash|funds|savings)(?!\w)"
_MONEY = re.compile(
    rf"\W*(?:and |then |but |until |till |so )*(?:(?:I|we) )?(?:{_FUNDS}\W+(?:ran out|was gone|is gone|dried up|ended)"
    r"|ran out of (?:money|cash|funds|savings)|(?:paid|bought|self[- ]?paid)\b[^,;]*\b(?:cash|out[- ]of[- ]pocket|myself|ourselves)\b[^,;]*"
    r"|(?:could(?: not|n['\u2019]?t)|can(?:not|['\u2019]?t)) (?:afford|pay)\b[^,;]*)\W*",
    re.IGNORECASE,
)
_JOINTS = re.compile(
    rf"(\s*[,;.]\s+|\s+(?=(?:and |but )?(?:then|until|till|but|and) (?:(?:I|we) )?(?:{_FUNDS}|ran out of|could)))", re.IGNORECASE
)


def with_money_apart(case: Case) -> Case:
    """The case as papers tell it; nothing of it where it tells of money alone, which is left to what reads private words."""
    told: dict[str, Answer] = {}
    for name in _RESULTS:
        typed = case.text(name)
        left = _bare(typed)
        if left and left != typed:
            told[name] = Known(left)
    return case.with_told(told) if told else case


def _bare(typed: str) -> str:
    parts = _JOINTS.split(typed)
    kept = ""
    for joint, part in zip(("", *parts[1::2]), parts[::2], strict=True):
        if not _MONEY.fullmatch(part):
            kept += (joint if kept else "") + part
    return kept.strip(" ,;") if kept.strip(" ,;.") else ""

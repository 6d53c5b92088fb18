"""Whoever a notice says decided, by name or kind, with a field that is not psychiatry, or as a pharmacist:
"Lorna Bell, MD (family medicine)", "Lorna Bell, MD, Family Medicine", "a doctor licensed in family medicine"."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["reviewers_named"]

_NAME = r"(?:[A-Z][\w'\u2019-]+|[A-Z]\.)(?: [A-Z]\.?)?(?: [A-Z][\w'\u2019-]+){1,2}"
_FIELD = (
    r"(?:family|internal|emergency|pain|sleep|sports|addiction|occupational|physical|preventive) (?:medicine|practice)"
    r"|(?:general |plastic |orthopedic )?surgery|obstetrics(?: and gynecology)?|pediatrics|[a-z]+ology"
)
_CERTIFIED = rf"(?i:board[- ]certified in )?(?i:{_FIELD})"
_WHO = rf"{_NAME}, (?:(?:MD|DO)(?: \({_CERTIFIED}\)|, {_CERTIFIED}\b(?! ?(?:and|&|/)))|PharmD\b|RPh\b)"
_DECIDED = r"(?:reviewed|looked at|decided|denied|made (?:this|the|our) (?:decision|determination)|determined|was unable|found)"
_NAMED = re.compile(
    rf"(?<![\w.] )(?P<first>{_WHO}),?(?= (?:has |have )?{_DECIDED}\b)"
    rf"|(?i:\b(?:decision|determination|denial)(?: was)? made by|\b(?:reviewed|decided|denied) by)"
    rf"(?i::| our [a-z ]{{3,40}},)? (?P<by>{_WHO})"
    rf"|(?i:\b(?:our|the) (?:physician advisor|reviewer|medical director|clinical pharmacist),) (?P<our>{_WHO})"
    r"|(?i:\b(?:decision|determination|denial)(?: was)? made by|\b(?:reviewed|decided) by)"
    r" (?P<kind>an? (?:clinical |licensed )?pharmacist"
    rf"|an? (?:licensed )?(?:doctor|physician) (?:who is )?(?:licensed|trained|certified|who speciali[sz]es) in (?i:{_FIELD}))"
    r"\b(?! ?(?:and|or|&|/))"
)


def reviewers_named(sentence: str) -> Iterator[str]:
    """Those whom a sentence of a notice names so, in its words."""
    yield from (next(filter(None, found.groups())) for found in _NAMED.finditer(sentence))

"""Whether what was told of a treatment that is declined now tells that it was given: sessions of one's own, and not of a relative's."""

from __future__ import annotations

import re

from appealwright.writer.prose import pieces

__all__ = ["tells_sessions_given"]

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:full )?(?:course|series)|several|some)"
_SESSIONS = rf"{_NUMBER}\s+(?:\w+\s+){{0,3}}?(?:sessions?|treatments?|of (?:it|them|ECT))"
_GIVEN = re.compile(
    rf"\b(?:had|received|underwent|got|completed|was given|were given|did|after)\b[^.;]{{0,30}}?\b{_SESSIONS}"
    r"|\b(?:had|received|underwent|got|was given|did|tried) (?:ECT|TMS|it|electroconvulsive therapy|magnetic stimulation)\b[^.;]{0,40}?"
    r"\b(?:19|20)\d\d"
    rf"|\b{_SESSIONS}\b[^.;]{{0,40}}?\b(?:in|from|between|of) (?:\w+ (?:and \w+ )?)?(?:19|20)\d\d",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:mother|father|sister|brother|aunt|uncle|cousin|relative|grand\w+|husband|wife|son|daughter|friend|neighbou?r|someone|people)\b",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:would|should|could|need(?:s|ed)?|offer(?:s|ed)?|recommend(?:s|ed)?|suggest(?:s|ed)?|propos\w+|instead|never|not|no|if)\b|n['\u2019]t\b",
    re.IGNORECASE,
)


def tells_sessions_given(detail: str) -> bool:
    """Whether one of its sentences says that sessions were given to this patient."""
    for one in pieces(detail):
        found = _GIVEN.search(one)
        if found and not _OF_ANOTHER.search(one) and not _NOT_GIVEN.search(one[: found.end()]):
            return True
    return False

"""A sentence of a notice on sessions of the treatment that were given before the request."""

from __future__ import annotations

import re

__all__ = ["speaks_of_earlier"]

_SESSIONS = r"(?:infusions?|injections?|sessions?|treatments?|course|ketamine|esketamine|spravato)"
_BEFORE = (
    r"(?:you paid|paid for|(?:previous|prior|earlier|initial|first)(?:ly)?"
    r"|(?:were|was|already|have|had|has) (?:\w+ )?(?:given|received)|you (?:had|received))"
)
_SPOKEN_OF = re.compile(rf"\b{_SESSIONS}\b[^.;]{{0,40}}\b{_BEFORE}|\b{_BEFORE}\b[^.;]{{0,40}}\b{_SESSIONS}\b", re.IGNORECASE)


def speaks_of_earlier(quote: str) -> bool:
    """Whether it speaks of sessions that were given, or paid for, before."""
    return _SPOKEN_OF.search(quote) is not None

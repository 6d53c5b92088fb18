"""Who signed a notice that names no physician: a pharmacist, a nurse, in the notice's own words."""

from __future__ import annotations

import re

__all__ = ["signed_without_physician"]

_SIGNED = re.compile(
    r"^[ \t]*(?P<who>(?:[A-Z][\w'\u2019-]+|[A-Z]\.)(?: [A-Z]\.)?(?: [A-Z][\w'\u2019-]+){1,2},? (?:PharmD|RPh|CPhT|RN|BSN|LPN|LCSW))\b",
    re.MULTILINE,
)
_PHYSICIAN = re.compile(
    r"\b(?:MD|DO|M\.D\.|D\.O\.|[Mm]edical [Dd]irector|[Dd]octor|[Pp]hysician|[Pp]sychiatrist)(?![\w'\u2019-])|\bDr\."
    r"|\breviewed by\b|\bmade by\b"
)
_OF_CARE = re.compile(r"^.*\b(?:[Pp]rovider|[Pp]rescriber|[Yy]our|[Tt]reating|[Rr]equest(?:ed|ing))\b.*$", re.MULTILINE)
"""A line on whoever treats, and not on whoever decided."""


def signed_without_physician(notice: str) -> str:
    """The one who signed, where the notice names nobody who decided and no physician at all; empty else, and of two."""
    signed = {found["who"] for found in _SIGNED.finditer(notice)}
    names_physician = _PHYSICIAN.search(_OF_CARE.sub("", notice))
    return signed.pop() if len(signed) == 1 and not names_physician else ""

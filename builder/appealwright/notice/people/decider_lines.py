"""The lines of a notice on who decided, joined as they are read: a heading with the names under it, a name with what stands under that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["HEADING", "NAME", "PERSON", "with_feet", "with_heads"]

NAME = r"(?:[A-Z][\w'\u2019-]+|[A-Z]\.(?: ?[A-Z]\.){0,2})(?: [A-Z]\.?){0,2}(?: [A-Z][\w'\u2019-]+){1,2}"
PERSON = re.compile(rf"{NAME},? (?:MD|M\.D\.|DO|D\.O\.|PharmD|RPh|RN|NP|PA|LCSW|PhD|PsyD)(?!\w)")
HEADING = (
    r"(?:who (?:decided|reviewed|denied|made|looked at)\b[^.?:;]{0,40}[?:]?"
    r"|(?:(?:this|the|our) )?(?:decision|determination|denial|review)(?: was)? made by:?"
    r"|(?:reviewed|decided|denied) by:?|(?:(?:clinical|physician|medical|peer) )?reviewers?:?)"
)
"""What stands above the names of those who decided, or before them."""
_HEADING = re.compile(
    rf"{HEADING}|(?:(?:requested|ordered|prescribed|submitted|referred) by"
    r"|(?:requesting|ordering|prescribing|treating|attending|referring) (?:provider|prescriber|physician|clinician|doctor)):?",
    re.IGNORECASE,
)
"""Those of who decided, and of who asked: whoever stands under these treats."""


def with_heads(told: Iterable[str]) -> Iterator[str]:
    """The sentences; such a heading and the sentence that begins with a name under it as one: "Who decided? Lorna Bell, MD"."""
    head = ""
    for one in told:
        if head and PERSON.match(one.strip()):
            yield f"{head} {one.strip()}"
            head = ""
            continue
        if head:
            yield head
        head = one.strip() if _HEADING.fullmatch(one.strip()) else ""
        if not head:
            yield one
    if head:
        yield head


def with_feet(told: Iterable[str], signer: re.Pattern[str], under: re.Pattern[str]) -> Iterator[str]:
    """The same, with the lines under a name at the foot of a notice in one: "Lorna Bell, MD", "Family Medicine", "Medical Director"."""
    feet: list[str] = []
    for one in told:
        line = one.strip().rstrip(".,")
        if feet and under.fullmatch(line):
            feet.append(line)
            continue
        if feet:
            yield ", ".join(feet)
        feet = [line] if signer.fullmatch(line) else []
        if not feet:
            yield one
    if feet:
        yield ", ".join(feet)

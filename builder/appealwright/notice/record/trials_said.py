"""What a notice says of the record of a medicine, a clause at a time: that it is missing, or that it is there."""

from __future__ import annotations

import re
from collections.abc import Collection

__all__ = ["clauses", "disputes_dose", "holds_adequate", "said_missing_of", "says_all_tried", "says_found", "says_missing"]

_CLAUSE = re.compile(r"[;.]\s+|,?\s+(?:but|while|whereas|although)\s+|,\s+and\s+", re.IGNORECASE)
_SAID = r"(?:document|record|show|list|report|establish|f[oi]u?nd|includ|mention|specif|verif|confirm|identif|locat|indicat|demonstrat)\w*"
_MISSING = re.compile(
    rf"\b(?:not|never|cannot)\b(?: \w+){{0,2}} (?:{_SAID}|see|contain|state|given?|known?)\b|\bneither\b[^.;]{{0,80}}\bcan be {_SAID}"
    r"|\bun(?:documented|recorded|verified|confirmed|specified|stated|known|clear)\b|\bnot clear\b"
    r"|\b(?:no|without|lack(?:s|ed|ing)?|missing|insufficient)\b(?: \w+){0,2} (?:documentation|records?|evidence|mention|proof"
    r"|information)\b"
    rf"|\bunable to {_SAID}|\bfound no\b",
    re.IGNORECASE,
)
_OF_A_TRIAL = re.compile(
    r"\b(?:trials?|tried|trialed|fail\w*|dos(?:e|es|age)|duration|length|weeks?|months?|use|used|taken|took)\b", re.IGNORECASE
)
_OF_ANOTHER_MATTER = re.compile(
    r"\b(?:respon\w+|improv\w+|benefit\w*|remission|relapse\w*|toler\w+|intoler\w+|side effects?|adverse|reactions?|allerg\w*"
    r"|contraindicat\w+|interact\w+|blood|levels?|screen\w*|monitor\w*|reasons?|why)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:shows?|showed|documents?|documented|lists?|listed|confirms?|confirmed|found|indicates?|reports?|tried|took|completed)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\b(?:not|no|never|without|only|less|fewer|below|under|short\w*|inadequate\w*|insufficient\w*|sub-?\w+|low|stopped|discontinued|must|requires?"
    r"|at least|minimum|unless|if)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:shows?|showed|documents?|lists?|confirms?|found|indicates?|reports?)\b[^.;]{0,40}"
    r"(?:\btrials? of (?:an )?adequate (?:dos|dur)|\badequate (?:\w+ )?trials?\b)",
    re.IGNORECASE,
)
_DOSE = r"dos(?:e|es|age|ages|ing)"
_LOW = r"(?:(?:too )?low|inadequate|insufficient|sub-?(?:therapeutic|optimal)|below|less than|short of)"
_DOSE_HELD_LOW = re.compile(
    rf"\b{_DOSE}\b[^.;]{{0,80}}?\b(?:not|never|{_LOW})\b|\b{_LOW}\b[^.;]{{0,40}}\b{_DOSE}\b"
    rf"|\bnot (?:an? |at (?:an? )?)?(?:adequate|sufficient|optimal|therapeutic|maximum|maximal)\b[^.;]{{0,20}}\b{_DOSE}\b",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    rf"\b(?:no|without (?:an?y? )?) ?{_DOSE}\b|\b(?:could|can) ?not (?:tell|see|say|judge)\b"
    r"|\b(?:do|does|did) not (?:say|tell|state|give)\b",
    re.IGNORECASE,
)
"""That a dose was not told holds none too low: "with no dose and no dates, so we could not tell"."""
_TRIED = re.compile(r"\b(?:ha[sd]|have|shows?|documents?|lists?)\b(?: \w+){0,3} (?:tried|trialed|taken|used|trials? of)\b", re.IGNORECASE)
_NOT_ALL = re.compile(
    r"\b(?:not|no|never|nor|including|such as|among|e\.g|for example|other|others|several|multiple|prior|if|must|should|another"
    r"|requires?|required|requirements?|criteri(?:a|on)|needs?|needed|shall|unless|until|at least)\b",
    re.IGNORECASE,
)
"""Words by which a list of medicines does not say that it is whole, or tells no trial: what a rule requires is no list."""
_DENIED = re.compile(r"\b(?:not|never|no|without)\b", re.IGNORECASE)


def clauses(quote: str) -> tuple[str, ...]:
    """A quotation in pieces, each of which says one thing of a medicine."""
    return tuple(piece for one in _CLAUSE.split(quote) if (piece := one.strip(" .;,")))


def says_missing(clause: str) -> bool:
    """Whether a clause says that a trial, its dose or its length is not on record. What came of it is another matter."""
    return bool(_MISSING.search(clause)) and (bool(_OF_A_TRIAL.search(clause)) or not _OF_ANOTHER_MATTER.search(clause))


def said_missing_of(names: Collection[str], clause: str) -> str:
    """The shortest stretch of a clause, from comma to comma, that names each of these medicines and still says that something is missing:
    word for word, for what a notice misses is never put in other words.
    """
    cuts = [-1, *(one.start() for one in re.finditer(r",(?!\d)", clause)), len(clause)]
    runs = (clause[start + 1 : end].strip() for at, start in enumerate(cuts) for end in cuts[at + 1 :])
    told = [one for one in runs if says_missing(one) and set(names) <= set(re.findall(r"[a-z]+", one.casefold()))]
    return min(told, key=len, default=clause)


def disputes_dose(clause: str) -> bool:
    """Whether a clause holds a dose too low; that a dose is not on record is another matter."""
    return bool(_DOSE_HELD_LOW.search(clause)) and not (says_missing(clause) or _UNTOLD.search(clause))


def says_found(clause: str) -> bool:
    """Whether a clause grants what it says of a medicine, and holds nothing short of anything."""
    return bool(_FOUND.search(clause)) and not _SHORT.search(clause)


def holds_adequate(clause: str) -> bool:
    """Whether a clause says that the notes show an adequate trial; it may say "only one"."""
    return bool(_HELD.search(clause)) and not _DENIED.search(clause)


def says_all_tried(clause: str) -> bool:
    """Whether a clause lists what was tried as if that were all: "has tried fluoxetine and escitalopram"."""
    return bool(_TRIED.search(clause)) and not _NOT_ALL.search(clause)

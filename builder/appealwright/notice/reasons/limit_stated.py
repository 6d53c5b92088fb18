"""The limit that a reason states, apart from what it found, approved or read beside it: what a question on parity can be asked about."""

from __future__ import annotations

import re
from itertools import pairwise

from appealwright.numerals import NUMBER

__all__ = ["limit_stated"]

_FINDING = re.compile(r"\A(?:(?:our|the|reviewer['\u2019]?s?|plan) )?findings?(?: was| is)?:", re.IGNORECASE)
"""What opens what the plan found, behind the rule that it holds it against."""
_PARTS = re.compile(r"(?<=[.;])(?<!\bU\.S\.)(?<!\bDr\.)(?<!\bNo\.)\s+")
_OF_A_RULE = re.compile(r"\b(?:must|requires?|required|should|polic(?:y|ies)|criteri(?:a|on)|at least|unless)\b", re.IGNORECASE)
_OF_A_LIMIT = re.compile(
    r"\b(?:requirements?|guidelines?|need(?:s|ed)? to|cover(?:s|ed|age)?|pays?|payable|paid|benefits?|exclu\w+|limit(?:s|ed|ations?)?"
    r"|experimental|investigat(?:ional|ive)|unproven|medical(?:ly)? necess\w+|reasonable and necessary|step therapy|in-?network|network"
    r"|(?:pre|prior )?-?(?:authoriz\w+|certif\w+)|pre-?approv\w+|prior approval|formulary|only|no more than|maximum|allow(?:s|ed)?"
    r"|(?:not enough|not sufficient|insufficient|inadequate) (?:[\w-]+ ){0,3}(?:evidence|stud(?:y|ies)|trials?|data)|health outcomes"
    r"|(?:low(?:er|est)|less|more) (?:cost|costly|expensive)|permitted|eligible"
    rf"|more than {NUMBER} (?:would|will|are|is|can|infusions?|sessions?|doses?|visits?|treatments?)"
    r"|(?:will|may|can|shall|does|do) ?not exceed|tried? first|used first|before (?:\w+ ){1,5}(?:can|may|will|is|are) )",
    re.IGNORECASE,
)
"""Words by which a plan draws a line. A fact on a drug, a study or a person has none of them, and is no limit."""
_HEADING = re.compile(
    r"\A(?:reason [A-Z\d]+ ?[.:)-] ?)?(?:(?:not|and|or|experimental|investigational|unproven|medical(?:ly)?|necess(?:ary|ity)|step|therapy"
    r"|off[- ]label|use|services?|treatments?|requirements?)[ ,/.:]*)+\Z",
    re.IGNORECASE,
)
"""What only names a reason, and states nothing: "Reason B: Not Medically Necessary."."""
_ON_STUDIES = re.compile(
    r"\A(?:the )?(?:published |available |existing )?(?:stud(?:y|ies)|trials?|literature)\b[^.;]*\b(?:is|are|were|was)\b[^.;]*"
    r"\b(?:small|short|few|limited|brief|uncontrolled)\b",
    re.IGNORECASE,
)
"""A fact about studies: how large or long they were is no line that a plan draws."""
_FOUND = re.compile(
    r"\b(?:records?|notes?|charts?|information|documentation|history|file)\b[^.;]{0,40}"
    r"\b(?:shows?|showed|lists?|documents?|indicates?|contains?|do not|does not|did not)\b"
    r"|\bthere (?:is|was) (?:nothing|no)\b[^.;]*\b(?:notes?|records?|chart)\b|\bwe (?:can see|found|saw)\b|\bwas not included\b"
    r"|\byou (?:have |had )?(?:took|taken|tried|stopped)\b",
    re.IGNORECASE,
)
"""What a notice found in the papers of one person, or did not find."""


def limit_stated(quote: str, omitted: str) -> str:
    """The sentences of a reason that state a limit of the plan, with `omitted` in place of any left out between two; empty where it
    states none. What this person's records show or lack stands only where no sentence draws the line without it.
    """
    pieces = _PARTS.split(quote)
    found = next((at for at, one in enumerate(pieces) if _FINDING.match(one)), len(pieces))
    if found and any(_OF_A_RULE.search(one) or _OF_A_LIMIT.search(one) for one in pieces[:found]):
        pieces = pieces[:found]
    told = {at: one for at, one in enumerate(pieces) if not _HEADING.match(one) and not _ON_STUDIES.match(one)} or dict(enumerate(pieces))
    kept = [at for at, one in told.items() if _OF_A_RULE.search(one) or (_OF_A_LIMIT.search(one) and not _FOUND.search(one))]
    kept = kept or [at for at, one in told.items() if _OF_A_LIMIT.search(one)]
    return " ".join(
        f"{omitted} {pieces[at]}" if at and before != at - 1 and before >= 0 else pieces[at] for before, at in pairwise([-1, *kept])
    )

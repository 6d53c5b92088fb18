"""What the story tells of the end of sessions: that they stopped, and that one was given after those that are counted."""

from __future__ import annotations

import re

from appealwright.case import Case

__all__ = ["tells_a_later_session", "tells_that_they_ended"]

_ENDED = re.compile(
    r"\b(?:sessions?|infusions?|treatments?|course|they|it) (?:had |were |was )?(?:ended|stop(?:s|ped)?(?! \w+ing\b)|ran out)\b"
    r"|\b(?:after|since|from) (?:the|my|her|his) last(?: one| session| infusion| treatment| dose)?\b"
    r"|\b(?:quit|stopped) (?:paying|covering|the (?:sessions|infusions|treatments?))\b|\b(?:cut|turned) (?:me|her|him|us) (?:off|down)\b",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(
    r"\b(?:paid|pa(?:y|ying) for|out of (?:my |her |his |our )?(?:own )?pocket|in cash|another (?:one|session|infusion|treatment|dose)"
    r"|(?:one|two|three|1|2|3) more|boosters?|top[- ]?ups?"
    r"|(?:had|got|did|took) (?:one|an?|two)(?: more)? (?:infusion|session|treatment|again|on|in)"
    r"|resumed|restarted|started (?:up )?again)\b",
    re.IGNORECASE,
)


def tells_that_they_ended(case: Case) -> bool:
    """Whether what was told of the sessions, of the scores or of the decision says that the sessions stopped before a score rose."""
    return any(_ENDED.search(words) for words in _of_sessions(case))


def tells_a_later_session(case: Case) -> bool:
    """Whether it tells of a session after those that are counted: no days are counted from the last of these, then."""
    others = (case.text("treatment.function"), case.text("appeal.new"))
    return any(_ONE_MORE.search(words) for words in (*_of_sessions(case), *others))


def _of_sessions(case: Case) -> tuple[str, ...]:
    missing = (point.text("missing") for point in case.records("appeal.points"))
    return (case.text("treatment.spacing"), case.text("earlier.told"), *missing)

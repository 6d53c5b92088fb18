"""What the story tells of the end of sessions: that they stopped, and that one was given after those that are counted."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.history.apart_told import tells_of_longer
from appealwright.whole import whole_text

__all__ = ["tells_a_later_session", "tells_of_a_stop", "tells_that_none_came", "tells_that_they_ended"]

_ENDED = re.compile(
    r"\b(?:sessions?|infusions?|treatments?|course|they|it) (?:had |were |was )?(?:ended|stop(?:s|ped)?(?! \w+ing\b)|ran out)\b"
    r"|\b(?:after|since|from) (?:the|my|her|his) last(?: one| session| infusion| treatment| dose)?\b"
    r"|\b(?:quit|stopped) (?:paying|covering|the (?:sessions|infusions|treatments?))\b|\b(?:cut|turned) (?:me|her|him|us) (?:off|down)\b",
    re.IGNORECASE,
)
_SESSION = r"(?:doses?|sessions?|infusions?|treatments?|visits?|appointments?|spravato|esketamine|ketamine)"
_NONE_CAME = re.compile(
    rf"\b(?:no|without(?: an?y?)?|zero)(?: (?:more|further|other|additional|new))? {_SESSION}\b"
    r"(?![^.;,]{0,25}\b(?:missed|skipped|spread|apart|lost))"
    rf"|\b(?:off|w/o) (?:of )?(?:the )?(?:{_SESSION}|it)\b|\b(?:none|nothing) (?:since|between|after|at all)\b"
    rf"|\b(?:(?:did|could|have|has|had)n['’]t|(?:did|could|have|has|had) not) (?:\w+ )?(?:have|had|get|got|gotten|receive|received)"
    rf" (?:an?y?|the|my|her|his|another|more)? ?{_SESSION}\b"
    r"|\b(?:weeks?|wks?|days?|months?) (?:without|with (?:none|nothing)|off)(?: an?y?)?(?=[.,;]|$| (?:and|but|so|in|it|i|my|the)\b)"
    r"|\bhad (?:none|nothing)\b|\bthen nothing\b"
    r"|\b(?:paused|interrupted|on hold|lapsed)\b",
    re.IGNORECASE,
)
"""That no session came, for whatever reason: of sessions further apart it tells nothing."""
_A_GAP_OF_WEEKS = re.compile(
    r"\b(?:\w+|\d+) (?:weeks?|wks?|days?) without an\b|\b(?:\w+|\d+) (?:weeks?|wks?|days?) without a (?=[a-z])", re.IGNORECASE
)
"""What may be a longer interval between two sessions, told by what stood between them: no end of them is told by it."""
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


def tells_that_none_came(words: str) -> bool:
    """Whether words on the spacing say that for a time there were no sessions."""
    return bool(_NONE_CAME.search(_A_GAP_OF_WEEKS.sub("", words)))


def tells_of_a_stop(case: Case) -> bool:
    """Whether it was told that the sessions stopped, for good or for a time, and not only that they were further apart."""
    words = whole_text(case, "treatment.spacing")
    return tells_that_they_ended(case) or (tells_that_none_came(words) and not tells_of_longer(words))


def tells_a_later_session(case: Case) -> bool:
    """Whether it tells of a session after those that are counted: no days are counted from the last of these, then."""
    others = (whole_text(case, "treatment.function"), whole_text(case, "appeal.new"))
    return any(_ONE_MORE.search(words) for words in (*_of_sessions(case), *others))


def _of_sessions(case: Case) -> tuple[str, ...]:
    missing = (point.text("missing") for point in case.records("appeal.points"))
    return (whole_text(case, "treatment.spacing"), whole_text(case, "earlier.told"), *missing)

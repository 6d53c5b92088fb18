"""Whether words say that a medicine was given for a use, such as sleep or pain, and for that alone: "given for sleep", "only for pain",
or a bare "for sleep". A complaint ("bad for sleep") or a help beside ("for the pain too") is no such use.
"""

from __future__ import annotations

import re

__all__ = ["FOR_PAIN", "FOR_SLEEP", "MOOD", "SLEPT_ON_IT", "is_given_for", "is_judged"]

MOOD = re.compile(r"(?<!not )(?<!not for )(?<!not for the )(?<!not for my )\b(?:depress\w+|mood)\b", re.IGNORECASE)
_ME = r"(?:me|him|her|them)"
FOR_SLEEP = (
    r"(?:for (?:(?:my|his|her|their|the|better|bad|trouble) )*(?:sleep(?:ing)?|insomnia)\b|sleep (?:only|aid|med\w*|pill)\b"
    r"|(?:as )?a sleep(?:ing)? (?:aid|pill|med\w*)"
    rf"|(?:to|so(?: that)? (?:I|he|she) (?:can|could|would))(?: help(?: with)?(?: {_ME})?| (?:put|make|let|get) {_ME}| get| fall| stay)?"
    r"(?: to| to get| get| fall| stay)?(?: some| my| his| her| a)? (?:a?sleep|bit of sleep)\b"
    rf"|to knock {_ME} out\b)"
)
FOR_PAIN = (
    r"for (?:(?:my|his|her|their|the|a|bad|chronic|low|lower|upper|nerve|neuropathic|knee|hip|joint|neck|shoulder|muscle) )*"
    r"(?:(?:back|neck|knee|leg|joint|nerve|muscle|shoulder|hip)[- ])?"
    r"(?:back(?! (?:to|on|at)\b)|neck|knees?|pains?|neuropathy|nerves in|fibromyalgia|arthritis|sciatica)\b"
)
SLEPT_ON_IT = re.compile(
    rf"{FOR_SLEEP}|\b(?:help(?:s|ed)?|made|makes|got|put)(?: {_ME})?(?: to| with| get| fall| stay)*(?: my| his| her)? a?sleep\b"
    rf"|\bknock(?:s|ed)? {_ME} out\b",
    re.IGNORECASE,
)
"""Also what it did to the sleep, whatever it was given for."""

_CLAUSES = re.compile(r"[,;.:()]|\s-\s|\b(?:and|but|because|since|when|until|so(?! (?:that )?(?:I|he|she)\b))\b", re.IGNORECASE)
_ONLY = r"(?:only|just|mainly|mostly|strictly|purely|primarily)"
_GIVEN = (
    r"\b(?:(?:was|is) used|was|is|were|been|given|gave|taken|prescribed|meant|supposed"
    r"|(?:got|had|take|took|started|put on|used?|on)(?! to\b))"
    rf"(?: (?:me|him|her|it|this|that|to me|to him|to her|really|again|{_ONLY})){{0,3}} "
)
_AT_ONCE = rf"^\W*(?:it |{_ONLY} )*"
_JUDGED = re.compile(
    r"\b(?:bad|badly|terrible|awful|horrible|great|good|fine|ok|okay|best|better|worse|worst|hard|useless|helps?|helped|work(?:s|ed)|did"
    r"|didn[’']t|failed|nothing|anything|something|except|other than|besides|too|also|as well|both|no|never"
    r"|not(?! (?:for )?(?:my |the |his |her )?(?:depress|mood))|start(?:s|ed) to|used to"
    r"|strong|enough|more|less|than)\b",
    re.IGNORECASE,
)


def is_judged(words: str) -> bool:
    """Whether words tell how good or bad something was, or of one more use, and so not what a medicine was given for."""
    return bool(_JUDGED.search(words))


def is_given_for(words: str, use: str, *, of_side_effect: bool = False) -> bool:
    """Whether words on a medicine say that it was given for a use (a pattern) and for no mood besides. `of_side_effect`: it ended for one,
    so a bare "for back pain" alone may be that.
    """
    if MOOD.search(words):
        return False
    lead = _GIVEN if of_side_effect else rf"(?:{_GIVEN}|{_AT_ONCE})"
    told = re.compile(rf"{lead}(?P<use>{use})", re.IGNORECASE)
    return any(_says(clause, told) for clause in _CLAUSES.split(words))


def _says(clause: str, told: re.Pattern[str]) -> bool:
    found = told.search(clause)
    return found is not None and not is_judged(clause[: found.start("use")]) and not is_judged(clause[found.end("use") :])

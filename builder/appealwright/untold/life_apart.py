"""A case in which why a medicine ended is told without the life around it: "took the edge off, right back when we separated" keeps what
it did. Who left, filed or was born is no finding on a medicine, and a reviewer would take it for the cause.
"""

from __future__ import annotations

import re

from appealwright.answers import Known, Record
from appealwright.case import Case
from appealwright.untold.left import answer_left
from appealwright.whole import with_whole_ended

__all__ = ["tells_life", "without_life"]

_TRIALS, _ENDED = "history.trials", "stopped"
_KIN = (
    r"(?:husband|wife|ex|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|son|daughter|kids?|children|baby|twins?|mom|mother|dad|father"
    r"|brother|sister|parents?|marriage)"
)
_LEFT = (
    rf"(?:(?:we|I|he|she|they|(?:my|his|her|our|the) {_KIN})(?:['’]d| had| have| has| was| were| got| both| all| finally)* "
    r"(?:separat\w+|split(?: up)?|divorc\w+|broke up|left(?: (?:me|him|her|us))?(?! (?:arm|leg|side|eye|ear|hand|foot|knee)\b)"
    r"|moved out|walked out|filed|cheated|(?:was|were) born|married|remarried|evicted|foreclosed|laid off|fired|let go"
    r"|lost (?:my|his|her|the) job(?! and (?:(?:my|the|his|her) )?(?:insurance|coverage|health|benefits)))\b"
    rf"|(?:the|my|our|his|her) (?:divorce|separation|break-?up|custody|wedding|eviction|foreclosure|mortgage|{_KIN} (?:was|were) born)\b)"
)
_WHEN = (
    r"(?:in|on|last|this|early|late|mid|for|me|him|her|us|out|up|off|again|too|that|the|my|our|a|and|divorce|house|home|job|good"
    r"|year|years|month|months|week|spring|summer|fall|winter|\d{1,4}"
    r"|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|(?:at|from) (?:the|my|his|her|a) \w+)"
)
_TAIL = re.compile(
    r"(?:\A\W*|\s*[,;(\u2013\u2014]\s*|\s+)(?:(?:just|even|only|shortly|soon|right|a|few|weeks?|months?) )*"
    r"(?:when|since|after|before|until|till?|once|while|because(?: of)?|as|during|with|around (?:the|that) time(?: that| when| of)?)"
    rf" {_LEFT}"
    rf"(?: {_WHEN})*\)?(?=\W*\Z|[,;.)]| (?:and|but|so|then)\b)",
    re.IGNORECASE,
)
"""Of such words no more than when it was: what else is told with them may be a danger, which others read."""


def tells_life(name: str, case: Case) -> bool:
    """Whether the answer of this name holds such words, which no letter prints."""
    return name == _TRIALS and without_life(case) is not case


def without_life(case: Case) -> Case:
    """The case as papers tell it. A clinician weighs what to say."""
    trials = case.records(_TRIALS)
    if case.is_("sender.role", "clinician") or not any(_TAIL.search(trial.text(_ENDED)) for trial in trials):
        return case
    return case.with_told({_TRIALS: Known(tuple(map(_without, trials)))})


def _without(trial: Record) -> Record:
    words = trial.text(_ENDED)
    left = _TAIL.sub("", words).strip(" ,;.")
    if not _TAIL.search(words):
        return trial
    ended = answer_left(left)
    return with_whole_ended(trial, Record(tuple((column, ended if column == _ENDED else cell) for column, cell in trial.cells)))

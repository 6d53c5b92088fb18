"""Whether what was told of a medicine says that it was given for sleep, for pain or for something else, and not for the depression: a
trial of it then shows nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.answers import Record
from appealwright.facts import Facts
from appealwright.history.adequacy import Adequacy, known_of
from appealwright.history.drugs import OTHER_USES, drug_row, is_named, is_no_antidepressant, names_another_use
from appealwright.history.given_for import FOR_PAIN, FOR_SLEEP, MOOD, SLEPT_ON_IT, is_given_for
from appealwright.history.trials import is_nameless
from appealwright.whole import whole_ended

__all__ = ["SLEEP", "counted", "is_for_sleep", "now_for_pain", "taken_for"]

SLEEP = re.compile(
    r"\b(?:for sleep|sleep only|for insomnia|as a sleep aid|to help (?:me|him|her|with)(?: my| his| her)? sleep)\b", re.IGNORECASE
)
_TO_SLEEP = re.compile(
    r"\b(?<!able )(?<!want )(?<!wants )(?<!need )(?<!needs )(?<!hard )(?<!trouble )(?<!can[’']t get )(?<!trying )(?<!go )(?<!gone )"
    r"(?:(?:to|so (?:that )?(?:I|he|she) can|can)(?: help(?: with)?(?: me| him| her)?| get| fall| stay)*(?: to| to get)?"
    r"(?: some| my| his| her| a)? (?:a?sleep|bit of sleep)|for (?:my |his |her |better )?sleep(?:ing)?"
    r"|(?:prn|as needed|only|just) sleep|sleep (?:aid|med\w*|pill))\b"
    r"|\(sleep\)",
    re.IGNORECASE,
)
"""What a medicine now is for. Of one that ended the same words may say why: "unable to sleep"."""

_NAMED = re.compile(FOR_PAIN, re.IGNORECASE)
_STOPS = re.compile(r"[,;.]")
_LISTED = re.compile(r"[,;.]|\b(?:and|plus)\b|(?<=\s)[n&+](?=\s)")
_BAD_FOR = re.compile(
    r"\b(?:bad|terrible|awful|horrible|great|good|best|worse|worst|hard|helps?|helped|nothing|except|(?:also|not|too)$)\W*$", re.IGNORECASE
)
_TOO = re.compile(r"\W*(?:too|also|as well)\b", re.IGNORECASE)
_PIECES = re.compile(r"[,;.]|\bplus\b|(?<=\s)[n&+](?=\s)|\band\b(?! (?:for )?(?:(?:my|his|her|the) )?(?:depress|mood))", re.IGNORECASE)


def now_for_pain(now: str, name: str) -> bool:
    """Whether the medicines now name this one, in small letters, as taken for pain and for no mood."""
    pieces = (piece for piece in _PIECES.split(now) if is_named(name, piece))
    return any(_NAMED.search(piece) and not MOOD.search(piece) for piece in pieces)


def is_for_sleep(now: str) -> bool:
    """Whether one of the medicines now is told to be for sleep, and not for the mood as well; no complaint about the sleep ("bad for")."""
    told = (found for found in (SLEEP.search(now), _TO_SLEEP.search(now)) if found)
    return any(not _is_judged_around(now, found) for found in told) and not MOOD.search(now)


def _is_judged_around(now: str, found: re.Match[str]) -> bool:
    """Whether the words of the same clause judge it, or name it as one more use."""
    before = _STOPS.split(now[: found.start()])[-1]
    return bool(_BAD_FOR.search(before) or _TOO.match(now[found.end() :]))


# Asked of each row a dozen times with every key.
@lru_cache(maxsize=64)
def taken_for(trial: Record, now: str, facts: Facts) -> str:
    """What a medicine is told to have been, or by the words on medicines `now` to be, taken for, where that is not the depression:
    "sleep", "pain", "something else" (which no letter says again), or empty.
    """
    name = [] if is_nameless(trial) else trial.text("drug").casefold().split()[:1]
    pieces = [piece for piece in _LISTED.split(now) if name and is_named(name[0], piece)]
    drug, ended, of_side_effect = trial.text("drug"), whole_ended(trial), trial.text("result") == "stopped_side_effect"
    if _was_for_sleep(trial, facts) or any(is_for_sleep(piece) for piece in pieces):
        return "sleep"
    if is_given_for(ended, FOR_PAIN, of_side_effect=of_side_effect) or (name and now_for_pain(now, name[0])):
        return "pain"
    if names_another_use(drug):
        return "pain" if _NAMED.search(drug) else "something else"
    return "something else" if is_given_for(ended, OTHER_USES, of_side_effect=of_side_effect) else ""


def _was_for_sleep(trial: Record, facts: Facts) -> bool:
    """A use beside the name, or one that was told plainly; of a dose below the one that is added for depression, what it did will do."""
    drug, ended = trial.text("drug"), whole_ended(trial)
    if SLEEP.search(drug) and not MOOD.search(drug):
        return True
    # What ended for a side effect may have ended "for insomnia"; "for sleep" is what it was given for.
    of_side_effect = trial.text("result") == "stopped_side_effect" and "insomnia" in ended.casefold()
    if is_given_for(ended, FOR_SLEEP, of_side_effect=of_side_effect):
        return True
    known = known_of(trial, facts)
    added_too_low = known is not None and not known.weeks and known.adequacy is Adequacy.TOO_LOW
    return added_too_low and bool(SLEPT_ON_IT.search(ended)) and not MOOD.search(ended)


def counted(trials: tuple[Record, ...], now: str, facts: Facts) -> tuple[Record, ...]:
    """Those of the trials that may be counted: not taken for sleep, pain or something else alone, of a medicine that is given or added
    for depression, not given by the session, and not without a name that anybody knows.
    """
    told = (trial for trial in trials if not taken_for(trial, now, facts) and not is_no_antidepressant(trial.text("drug"), facts))
    return tuple(trial for trial in told if not is_nameless(trial) or drug_row(trial.text("drug"), facts) is not None)

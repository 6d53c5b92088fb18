"""Whether what was told of a medicine says that it was given for sleep, for pain or for something else, and not for the depression: a
trial of it then shows nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.answers import Record
from appealwright.facts import Facts
from appealwright.history.drugs import OTHER_USES, drug_row, is_named, is_no_antidepressant, names_another_use
from appealwright.history.trials import is_nameless
from appealwright.whole import whole_ended

__all__ = ["MOOD", "SLEEP", "counted", "given_for_pain", "is_for_sleep", "now_for_pain", "taken_for"]

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

_PAIN = (
    r"for (?:(?:my|his|her|their|the|a|bad|chronic|low|lower|upper|nerve|neuropathic|knee|hip|joint|neck|shoulder|muscle) )*"
    r"(?:(?:back|neck|knee|leg|joint|nerve|muscle)[- ])?"
    r"(?:back(?! (?:to|on|at)\b)|neck|knees?|pains?|neuropathy|nerves in|fibromyalgia|arthritis|sciatica)\b"
)
_GIVEN_FOR = (
    r"\b(?:was|is|were|given|gave|got|had|took|taken|prescribed|meant|started|put on|only|just|mainly|mostly)"
    r"(?: (?:me|him|her|it|this|to me|to him|to her|only|just|mainly|mostly|really|again)){0,2} "
)
_BEGINS = r"^\W*(?:only |just |mainly |it )?"
_GIVEN = re.compile(_GIVEN_FOR + _PAIN, re.IGNORECASE)
_AT_ONCE = re.compile(_BEGINS + _PAIN, re.IGNORECASE)
_ELSE_GIVEN = re.compile(_GIVEN_FOR + OTHER_USES, re.IGNORECASE)
_ELSE_AT_ONCE = re.compile(_BEGINS + OTHER_USES, re.IGNORECASE)
_NAMED = re.compile(_PAIN, re.IGNORECASE)
MOOD = re.compile(r"(?<!not )(?<!not for )(?<!not for the )(?<!not for my )\b(?:depress\w+|mood)\b", re.IGNORECASE)
_PIECES = re.compile(r"[,;.]|\bplus\b|(?<=\s)[n&+](?=\s)|\band\b(?! (?:for )?(?:(?:my|his|her|the) )?(?:depress|mood))", re.IGNORECASE)


def given_for_pain(words: str, *, of_side_effect: bool) -> bool:
    """Whether words on why a medicine ended say that it was given for pain; for the mood besides, it counts. `of_side_effect`: it ended for
    one, so "for back pain" alone may be that.
    """
    found = _GIVEN.search(words) or (not of_side_effect and _AT_ONCE.search(words))
    return bool(found) and not MOOD.search(words)


def given_for_something_else(words: str, *, of_side_effect: bool) -> bool:
    """The same of a use that is none of the mood's, such as drinking or seizures."""
    found = _ELSE_GIVEN.search(words) or (not of_side_effect and _ELSE_AT_ONCE.search(words))
    return bool(found) and not MOOD.search(words)


def now_for_pain(now: str, name: str) -> bool:
    """Whether the medicines now name this one, in small letters, as taken for pain and for no mood."""
    pieces = (piece for piece in _PIECES.split(now) if is_named(name, piece))
    return any(_NAMED.search(piece) and not MOOD.search(piece) for piece in pieces)


def is_for_sleep(now: str) -> bool:
    """Whether one of the medicines now is told to be for sleep, and not for the mood as well."""
    return bool(SLEEP.search(now) or _TO_SLEEP.search(now)) and not MOOD.search(now)


# Asked of each row a dozen times with every key.
@lru_cache(maxsize=64)
def taken_for(trial: Record, now: str) -> str:
    """What a medicine is told to have been, or by the words on medicines `now` to be, taken for, where that is not the depression:
    "sleep", "pain", "something else" (which no letter says again), or empty.
    """
    name = [] if is_nameless(trial) else trial.text("drug").casefold().split()[:1]
    pieces = [piece for piece in re.split(r"[,;.]|\b(?:and|plus)\b|(?<=\s)[n&+](?=\s)", now) if name and is_named(name[0], piece)]
    drug = trial.text("drug")
    if SLEEP.search(drug) or SLEEP.search(whole_ended(trial)) or any(is_for_sleep(piece) for piece in pieces):
        return "sleep"
    ended, of_side_effect = whole_ended(trial), trial.text("result") == "stopped_side_effect"
    if given_for_pain(ended, of_side_effect=of_side_effect) or (name and now_for_pain(now, name[0])):
        return "pain"
    if names_another_use(drug):
        return "pain" if _NAMED.search(drug) else "something else"
    return "something else" if given_for_something_else(ended, of_side_effect=of_side_effect) else ""


def counted(trials: tuple[Record, ...], now: str, facts: Facts) -> tuple[Record, ...]:
    """Those of the trials that may be counted: not taken for sleep, pain or something else alone, of a medicine that is given or added
    for depression, not given by the session, and not without a name that anybody knows.
    """
    told = (trial for trial in trials if not taken_for(trial, now) and not is_no_antidepressant(trial.text("drug"), facts))
    return tuple(trial for trial in told if not is_nameless(trial) or drug_row(trial.text("drug"), facts) is not None)

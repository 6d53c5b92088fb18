"""Whether what was told of an end names a cause that is neither a side effect nor a want of effect: a plan that ended, a move, a ride."""

from __future__ import annotations

import re

__all__ = ["ended_otherwise", "other_cause"]

_OTHER = re.compile(
    r"\b(?:insurance|coverage|(?:health|my|our) plan|medicaid|employer)\b[^.;]{0,40}"
    r"\b(?:ended|ran out|lapsed|chang\w+|lost|expired|stopped|dropped|quit|would(?:n[’']t| not)|no longer|refused|denied)\b"
    r"|\b(?:lost|lose|losing|changed|switched|no|without|between) (?:(?:my|our|his|her|their|the|that|this|any|health) )*"
    r"(?:insurance|coverage|job|health plan)\b"
    r"|\b(?:not|no longer|n[’']t) cover(?:ed)?\b"
    r"|\b(?:I|we|he|she|they|family) (?:have |had )?moved\b"
    r"(?! (?:me|him|her|them|up|on|to (?:a |an |the )?(?:\d|high|low|another (?:drug|med)|\w+ mg)))"
    r"|\b(?:moved (?:away|house|out of|across|states?)|moving (?:away|house|to)|the move)\b"
    r"|\bpregnan\w+|\b(?:trying to conceive|breast-?fe\w+)\b"
    r"|\b(?:afford\w*|co-?pays?|too (?:expensive|costly)|costs?(?! (?:me|him|her|us)))\b"
    r"|\b(?:rides?|transport\w*|the van|the bus|too far|distance|(?:quit|stopped|could(?:n[’']t| not)) driv\w+|get there)\b"
    r"|\b(?:shortages?|back-?order\w*|out of stock|pharmacy (?:could|did|ran|no longer|stopped)|ran out(?: of)?|recall(?:ed)?)\b"
    r"|\b(?:no|lost (?:my|our|his|her|the)) (?:doctor|psychiatrist|prescriber|clinic)\b"
    r"|\b(?:doctor|psychiatrist|prescriber|clinic|practice) (?:had |has )?(?:retired|left|moved|died|closed|quit)\b"
    r"|\b(?:surgery|operation|child ?care|get (?:time )?off work|time off work)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not (?:because of|for|due to|over)|nothing to do with)(?: \w+){0,2} ?\Z", re.IGNORECASE)
_OF_THE_BODY = re.compile(
    r"\b(?:sick\w*|ill|naus\w+|vomit\w*|threw up|dizz\w+|faint\w*|head ?aches?|migraines?|pains?|rash\w*|hives|itch\w*|sweat\w*|weight"
    r"|insomnia|sleep\w*|tired\w*|sedat\w+|drows\w+|fog\w*|numb\w*|sexual|libido|blood pressure|hypertens\w+|heart|palpitation\w*|panic\w*"
    r"|anxi\w+|agitat\w+|restless\w*|akathisia|tremors?|shak\w+|seizures?|confus\w+|memory|dry mouth|constipat\w+|diarrhea|stomach"
    r"|side[- ]effects?|reactions?|adverse|worse\w*|suicid\w*|toler\w+|intoler\w+"
    r"|could(?:n[’']t| not) (?:bear|stand|take)|swell\w*|bleed\w*"
    r"|liver|dissociat\w+|mania|manic|hypomani\w+|falls?|fell)\b",
    re.IGNORECASE,
)


def other_cause(words: str) -> bool:
    """Whether words on why something ended name such a cause, and do not deny it; whatever else they name."""
    return any(not _DENIED.search(words[: found.start()].rpartition(".")[2]) for found in _OTHER.finditer(words))


def ended_otherwise(words: str) -> bool:
    """Whether they name such a cause and nothing of the body."""
    return other_cause(words) and not _OF_THE_BODY.search(words)

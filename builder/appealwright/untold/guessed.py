"""An answer without the details in it that are guesses: a doubt of a dose or a month leaves the name beside it as sure as it was told.

Every word of such a detail has to be one of the few below: where a guess may bear on more than a detail, nothing is trimmed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drugs_in
from appealwright.untold.unsure import is_guess, is_unsure

__all__ = ["guess_trimmed", "surely_taken", "without_guessed_details", "without_guesses_at_details"]

_NOW = "history.now"

_PIECES = re.compile(r"(?<=[,;\n])|(?<=[.?!])(?=\s)")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_MONTH = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\w*|may|spring|summer|fall|autumn|winter"
_WORD = re.compile(
    rf"(?:\d+(?:[/.-]\d+)*(?:mg|mcg|st|nd|rd|th|s)?|{_MONTH}|i|we|he|she|they|thinks?|guess(?:es)?|(?:un|not)?sure|not|do(?:es)?n[’']?t|can[’']?t|do|can|know"
    r"|remember|recall|say|idk|exact(?:ly)?|of|about|around|the|my|his|her|it|its|it['’]s|was|is|in|on|at|since|from|for|to|or|and|but|though"
    r"|maybe|perhaps|probably|possibly|like|early|late|mid|last|this|dos(?:e|es|age)|strength|mg|mcg|milligrams?|amount|how|much|many|long|when"
    r"|what|which|visits?|sessions?|times|appointments?|date|day|days|months?|weeks?|years?|start(?:ed|s)?|began|begun|an?|been|be|that|night|morning|evening|daily|once|twice|per"
    r"|every|if)",
    re.IGNORECASE,
)
_DOSE = re.compile(r"\b(?:dos(?:e|es|age)|strength|mg|mcg|milligrams?|amount|how much)\b|\dmc?g\b|(?<!\d)\d{1,3}(?!\d)", re.IGNORECASE)
_TIME = re.compile(rf"\b(?:{_MONTH}|(?:19|20)\d\d|when|since|date|how long|start\w*|beg[au]n|last)\b", re.IGNORECASE)
_DETAIL = re.compile(r"[(\s]*\d|\s(?:since|from|at|in|for|every|once|twice|daily|before|after|until)\b", re.IGNORECASE)
"""Where in words on a medicine its name is over."""


def without_guesses_at_details(case: Case, facts: Facts) -> Case:
    """The case as letters tell it: of the medicines now without the doses and months that are guesses."""
    sure = guess_trimmed(case, facts)
    return case.with_told({_NOW: Known(sure)}) if sure else case


def guess_trimmed(case: Case, facts: Facts) -> str:
    """What is sure of the words on medicines now, where they hold guesses at a detail alone; else empty."""
    now = case.text(_NOW)
    sure = surely_taken(now, facts)
    return "" if sure == now else sure


def surely_taken(now: str, facts: Facts) -> str:
    """Words on medicines now without their guessed details; as they are where one of the medicines that they name may be a guess."""
    if not is_unsure(now):
        return now

    def names(words: str) -> frozenset[str]:
        return frozenset(row.id for row in drugs_in(words, facts))

    sure = _trimmed(now, names)
    return sure if names(sure) and names(sure) == names(now) and not is_unsure(sure) else now


def without_guessed_details(words: str) -> str:
    """The words without each piece behind a comma that is no more than a guessed detail; as they are where that leaves a guess."""
    sure = _trimmed(words, lambda _: frozenset()) if is_unsure(words) else words
    return words if is_unsure(sure) or len(sure.split()) < 2 else sure


def _trimmed(words: str, names: Callable[[str], frozenset[str]]) -> str:
    kept: list[str] = []
    fell = False
    bare = _BRACKETS.sub(lambda found: "" if is_guess(found[0]) and _is_detail(found[0]) else found[0], words)
    for piece in _PIECES.split(bare):
        if not is_guess(piece):
            kept.append(piece)
            fell = fell and not names(piece)
            continue
        if names(piece):
            name = _DETAIL.split(piece, maxsplit=1)[0]
            if is_guess(name) or name == piece or not _is_detail(piece[len(name) :]):
                return words
            kept.append(f"{name},")
        elif not _is_detail(piece) or not (_is_apart(piece, kept, names) or fell):
            return words
        if kept and kept[-1].endswith(",") and piece.rstrip().endswith((".", "?", "!")):
            kept[-1] = f"{kept[-1][:-1]}."
        fell = True
    left = "".join(kept).strip(" ,;\n")
    return left[:-1] if left.endswith(".") and not words.rstrip().endswith(".") else left


def _is_detail(piece: str) -> bool:
    return all(_WORD.fullmatch(one) for one in re.findall(r"[\w'’/.-]*\w", piece))


def _is_apart(piece: str, kept: list[str], names: Callable[[str], frozenset[str]]) -> bool:
    """Whether a guessed detail says what it is of, and nothing that was kept of the same medicine tells that: else it too is a guess.
    Of a medicine such a telling is cut off.
    """
    kinds = [one for one in (_DOSE, _TIME) if one.search(piece)]
    at = next((at for at in range(len(kept) - 1, -1, -1) if names(kept[at])), None)
    if at is None:
        return bool(kinds) and bool(kept) and not any(one.search(kept[-1]) for one in kinds)
    told = "".join(kept[at:])
    if kinds and not any(one.search(told) for one in kinds):
        return True
    name = _DETAIL.split(kept[at], maxsplit=1)[0]
    if name == kept[at] and not kinds:
        return False
    kept[at:] = [f"{name.rstrip(' ,;.')},"]
    return True

"""How the scores of one scale went: which of them are told, by how much they fell, and where one rose between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from appealwright.answers import Record
from appealwright.case import Case
from appealwright.history.trials import score_series
from appealwright.writer.prose import sentences

__all__ = [
    "OF_SCORES",
    "Fall",
    "ToldFall",
    "asks_for_half",
    "asks_for_lasting_half",
    "fall_between",
    "fall_of",
    "fall_told",
    "first_and_last",
    "percent_of",
    "rise_told",
    "scale_of_half",
    "series_told",
    "value_of",
]

_HALF = ("half", "50%", "50 percent", "fifty percent")
"""How the plan's own words ask for a fall by half."""
_LASTING = re.compile(r"\b(?:sustain\w*|durable|lasting|maintained)\b", re.IGNORECASE)
_FOUND = re.compile(r"\bfrom \d{1,2} to \d{1,2}\b|\b(?:was|is|were|remains) \d{1,2}\b", re.IGNORECASE)
_OR = re.compile(r"\bor\b(?! (?:greater|more|better|higher)\b)", re.IGNORECASE)
"""Parts two ways to meet a line: "50% or documented sustained benefit" asks for no lasting half."""
OF_SCORES = re.compile(r"\bPHQ|\bMADRS|\bQIDS|\bHAM-?D|\bBDI|\bscores?\b|\bratings?\b", re.IGNORECASE)
"""Words of an answer that tell of a score on a scale."""
_SCALES = re.compile(r"\b(PHQ|MADRS|QIDS|HAM-?D|BDI)", re.IGNORECASE)
_IT = r"\bit (?:\w+ )?(?:went|rose|climbed|crept|jumped|came|was)(?: back)?(?: up)? "
_FROM_TO = re.compile(
    rf"(?P<it>{_IT})?(?:\bfrom (?P<low>\d{{1,2}}) (?:up )?to |\b(?P<below>\d{{1,2}}) ?(?:-+>|\u2192) ?)(?P<high>\d{{1,2}})\b(?![-/%]|\.\d)"
    r"(?! ?(?:hours?|days?|weeks?|months?|minutes?|mg|percent|sessions?|visits?|infusions?|times|points?|pounds|steps|a\.?m|p\.?m)\b)",
    re.IGNORECASE,
)
_ROWS = {"phq": "scale.phq-9", "madrs": "scale.madrs", "hamd": "scale.ham-d-17", "qids": "scale.qids-sr-16"}
_BEFORE_AND_AFTER = re.compile(
    r"\b(?P<scale>PHQ-?9|MADRS|HAM-?D(?:-?17)?|QIDS(?:-?SR)?(?:-?16)?)(?: scores?)?(?: was| were| fell| went| dropped| came down)?"
    r"(?: from)? "
    r"(?P<first>\d{1,2})(?: before(?: it| that| the first)?,?(?: and| to)?| to) (?P<last>\d{1,2})\b(?![-/%]|\.\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ToldFall:
    """A fall that a sentence tells of in two scores of one scale: the row of the scale, the first score, points, and percent of it."""

    row_id: str
    points: int
    percent: int
    first: int


@dataclass(frozen=True, slots=True)
class Fall:
    """From a first score to a lower last one on the same scale, in points and in percent of the first."""

    first: Record
    last: Record
    points: int
    percent: int
    each_lower: bool
    """Whether three scores or more were told, each lower than the one before."""
    rose_to: Record | None
    """The last score between that was higher than the one before it."""


def value_of(score: Record) -> int:
    """The score itself. Only of a score that has one (history.score_series)."""
    return int(score.text("score"))


def percent_of(points: int, first: int) -> int:
    """A fall in whole percent of the first score, rounded; one short of a half is not rounded up to it."""
    percent = (points * 200 + first) // (first * 2)
    return min(percent, 49) if points * 2 < first else percent


def rise_told(words: str, scale: str, most: int) -> tuple[int, int] | None:
    """From which score to which higher one, where a sentence on a score, or on "it", tells of a rise within the range of the scale: "my
    score went from 13 to 18". A sentence that names another scale tells nothing of this one.
    """
    for sentence in sentences(words):
        named = [one.replace("-", "").casefold() for one in _SCALES.findall(sentence)]
        if named and not any(scale.replace("-", "").casefold().startswith(one) for one in named):
            continue
        for found in _FROM_TO.finditer(sentence):
            low, high = int(found["low"] or found["below"]), int(found["high"])
            if low < high <= most and (found["it"] or OF_SCORES.search(sentence)):
                return low, high
    return None


def fall_told(words: str) -> ToldFall | None:
    """The fall that these words tell of: "PHQ-9 was 22 before and 17 after eight"; None where they tell of none, of a rise, or of two."""
    found = list(_BEFORE_AND_AFTER.finditer(words))
    if len(found) != 1:
        return None
    first, last = int(found[0]["first"]), int(found[0]["last"])
    named = found[0]["scale"].casefold().replace("-", "")
    row_id = next(row for name, row in _ROWS.items() if named.startswith(name))
    return ToldFall(row_id, first - last, percent_of(first - last, first), first) if last < first else None


def fall_of(series: Sequence[Record], *, rise: bool = False) -> Fall | None:
    """The fall of one scale from its first score to its last; None where the last is not the lower, or stands alone. `rise`: one between
    was told in words, so that not each score is lower than the one before.
    """
    if len(series) < 2 or value_of(series[-1]) >= value_of(series[0]):
        return None
    rises = [later for earlier, later in pairwise(series) if value_of(later) > value_of(earlier)]
    each_lower = not rise and len(series) > 2 and all(value_of(later) < value_of(earlier) for earlier, later in pairwise(series))
    return _fall(series[0], series[-1], each_lower=each_lower, rose_to=rises[-1] if rises else None)


def fall_between(first: Record, last: Record) -> Fall:
    """The fall from one score to another that is known to be lower."""
    return _fall(first, last, each_lower=False, rose_to=None)


def first_and_last(series: Sequence[Record], most: int) -> tuple[Record, ...]:
    """The scores of one scale where at most so many have room: all of them, else the first and the last, or the last alone."""
    if len(series) <= most:
        return tuple(series)
    return (series[-1],) if most == 1 else (series[0], series[-1])


def asks_for_half(case: Case) -> bool:
    """Whether a reason of the denial or a criterion of the plan asks for a fall by half: only then is half spoken of."""
    return bool(_sentences_on_half(case))


def asks_for_lasting_half(case: Case) -> bool:
    """Whether one of those sentences asks that the half lasts, which no single score shows."""
    ways = (way for words in _sentences_on_half(case) for way in _OR.split(words))
    return any(_LASTING.search(way) and any(half in way.lower() for half in _HALF) for way in ways)


def scale_of_half(case: Case) -> str:
    """The scale, as "phq", on which one of those sentences asks for that half; else empty. One that only finds scores, and
    not half, says on which scale it was looked for, and not on which it is asked.
    """
    named = (_SCALES.search(words) for words in _sentences_on_half(case) if not _FOUND.search(words))
    return next((_plain(found[1]) for found in named if found), "")


def series_told(case: Case) -> tuple[tuple[Record, ...], ...]:
    """The dated scores of each scale, by date: first the scale on which a half is asked for by name, else the one used first."""
    asked = scale_of_half(case)
    series = score_series(case.records("treatment.scores"))
    return tuple(sorted(series, key=lambda one: not (asked and _plain(one[0].text("scale")).startswith(asked))))


def _plain(scale: str) -> str:
    return scale.replace("-", "").casefold()


def _sentences_on_half(case: Case) -> list[str]:
    asked = (f"{one.text('quote')} {one.text('words')}" for one in (*case.records("denial.reasons"), *case.records("plan.criteria")))
    return [one for words in asked for one in sentences(words) if any(half in one.lower() for half in _HALF)]


def _fall(first: Record, last: Record, *, each_lower: bool, rose_to: Record | None) -> Fall:
    points = value_of(first) - value_of(last)
    return Fall(first, last, points, percent_of(points, value_of(first)), each_lower=each_lower, rose_to=rose_to)

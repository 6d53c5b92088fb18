"""Scores that a notice prints with their days: "PHQ-9 was 21 on June 3 and 9 on September 2".

A score without a day is none that can be set beside others, and a number that a rule asks for has no day in the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.denial.times.dates import bare_days_in
from appealwright.denial.times.letter_dates import letter_dates
from appealwright.facts import Facts, Row

__all__ = ["scores"]

_ASIDE = frozenset({Section.RIGHTS, Section.NOTICE, Section.LIST})
_NUMBER = r"(?<![\w.$/-])(?P<score>\d{1,2})(?:/\d{2})?(?![\w%/]|[.,]\d|-\d)"
_POINTS = r"(?: (?:points?|at baseline|before treatment|at the start))?"
_ON = r"(?:,? {1,12}\(?(?:(?:on|dated|as of|taken on) )?)"
_BEHIND = re.compile(rf"{_NUMBER}{_POINTS}{_ON}(?=\x01)")
"""The number before its day: "21 on June 3", "20 (01/19/2026)"."""
_BETWEEN = re.compile(r"(?:\x01\x02*\)?|[^\d.;\x01]){0,45}\Z")
"""What stands before such a number, from the scale or from the number before it: words, and no other number."""
_NO_SCORE = re.compile(
    r"\b(?:at least|at most|above|below|over|under|(?:less|more|lower|higher|greater) than|must|should|requires?|ask\w*|if|not?|without"
    r"|request\w*|approv\w+|authori[sz]\w+)\b"
)
"""What makes of a number what a rule asks for, or how much was asked for."""
_DATED = re.compile(
    rf"(?:total )?(?:scores?)?,? ?\(?(?:(?:of|on|from|dated|taken(?: on)?) )?\x01\x02*\)?[,:]?(?: (?:was|is|of|showed|shows))? ?{_NUMBER}"
)
"""The day between the scale and its number: "PHQ-9 (06/03/2026): 21"."""
_WHILE = r"[^\d.;\x01]"
_UNDATED = re.compile(
    r"(?: (?:total )?scores?)?(?: (?:was|were|is|of)|:| =)?"
    rf"(?: \d{{1,2}}(?: [a-z]{_WHILE}{{2,40}}?(?: \d{{4}}{_WHILE}{{0,24}})?)?,?(?: and| then)?(?= ))+ (?=\d)"
)
"""Numbers without a day before the one that has it: "was 19 when you started and 17 on April 21"."""
_AHEAD = re.compile(r"\x01\x02*\)?[,:]? (?:(?:the|your|a|his|her|their) )?\Z")
_THEN = re.compile(rf"(?: (?:total )?scores?)?(?: (?:was|is|of|stood at)|:| =)? ?{_NUMBER}(?! (?:on|times)\b)")
"""The day before the scale: "On June 3 your PHQ-9 was 21"."""


def scores(letter: Letter) -> Iterator[Find]:
    """Each score of a sentence that names its scale and its day, in a notice with a date; of two for one scale and day neither."""
    dated = next((find.value for find in letter_dates(letter) if find.kind is Kind.NOTICE_DATE), None)
    if not isinstance(dated, date):
        return
    told: dict[tuple[str, date], dict[int, tuple[int, int]]] = {}
    for part in letter.parts.parts:
        if part.section not in _ASIDE:
            for one in _in_sentence(letter, part.sentence.start, part.sentence.end, dated):
                told.setdefault((one.scale.id, one.day), {}).setdefault(one.score, one.place)
    for (scale, day), values in told.items():
        if len(values) == 1:
            ((score, place),) = values.items()
            row = (("scale", scale.partition(".")[2]), ("score", str(score)), ("date", day.isoformat()))
            yield letter.find(Kind.SCORE, str(score), place, Basis(Confidence.MEDIUM, scale, scale, row))


@dataclass(frozen=True, slots=True)
class _Score:
    scale: Row
    score: int
    day: date
    place: tuple[int, int]


def _in_sentence(letter: Letter, start: int, end: int, newest: date) -> Iterator[_Score]:
    """The scores of one sentence, the newest no later than the notice."""
    named = [(name, row) for pattern, row in _names(letter.facts) for name in pattern.finditer(letter.text, start, end)]
    if not named:
        return
    days = {one.start: (one.end, one.day) for one in letter.dates if start <= one.start < end}
    days |= {at: (stop, day) for at, stop, day in bare_days_in(letter.text, start, end, newest) if at not in days}
    marked = letter.text[:start] + _marked(letter.text, start, end, days)
    for name, row in named:
        stop = min((other.start() for other, _ in named if other.start() > name.start()), default=end)
        for number, at in _of_scale(marked, name, start, stop):
            day = days[at][1]
            if day <= newest and row.detail["low"] <= int(number["score"]) <= row.detail["high"]:
                place = min(name.start(), number.start("score"), at), max(name.end(), number.end("score"), days[at][0])
                yield _Score(row, int(number["score"]), day, place)


def _of_scale(marked: str, name: re.Match[str], start: int, stop: int) -> Iterator[tuple[re.Match[str], int]]:
    """The numbers of a scale named here, each with where its day stands."""
    ahead = _AHEAD.search(marked, start, name.start())
    then = _THEN.match(marked, name.end(), stop) if ahead else None
    dated = _DATED.match(marked[:stop], name.end() + (marked[name.end() : name.end() + 1] == " "))
    reach = name.end()
    if ahead and then:
        yield then, ahead.start()
        reach = then.end()
    elif dated:
        yield dated, marked.index("\x01", name.end())
        reach = dated.end()
    undated = _UNDATED.match(marked, reach, stop)
    reach = undated.end() if undated and _BEHIND.match(marked, undated.end(), stop) else reach
    for number in _BEHIND.finditer(marked, reach, stop):
        between = marked[reach : number.start()]
        if not _BETWEEN.match(between) or _NO_SCORE.search(between):
            return
        yield number, number.end()
        reach = number.end()


def _marked(text: str, start: int, end: int, days: dict[int, tuple[int, date]]) -> str:
    """The sentence with a mark for each day, as long as before, and space for the ends of lines."""
    words = list(text[start:end].replace("\n", " "))
    for at, (stop, _) in days.items():
        words[at - start : stop - start] = ["\x01", *["\x02"] * (stop - at - 1)]
    return "".join(words)


@lru_cache(maxsize=2)
def _names(facts: Facts) -> tuple[tuple[re.Pattern[str], Row], ...]:
    """The scales by their names, a hyphen or none between the parts."""
    rows = [row for row in facts.of_kind("scale") if row.detail.get("high") is not None]
    return tuple((_name((row.detail["name"], *row.detail.get("called", ()))), row) for row in rows)


def _name(called: tuple[str, ...]) -> re.Pattern[str]:
    words = (r"[- ]?".join(map(re.escape, re.split(r"[- ]+", name))) for name in sorted(called, key=lambda one: (-len(one), one)))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)

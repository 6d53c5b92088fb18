"""A course that was approved before, and how much of it was given: "we authorized 26 sessions", "14 have been given".

What a notice approves now, of what was asked, is no such course; neither is what a guideline allows, nor a course of another treatment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import any_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part, Section
from appealwright.denial.treatment.course_words import (
    APPROVED,
    ASKED,
    BEFORE,
    BOTH,
    COUNTS,
    CUT,
    CUT_FROM,
    FURTHER,
    GIVEN,
    GRANTS,
    NOT,
    PERHAPS,
    ROWS,
    SAID_BY_SOMEBODY,
    USED_UP,
    number_of,
)

__all__ = ["courses"]

_FARTHEST = 30_000
"""What stands farther down is no letter any more."""
_SAYS = frozenset({"somebody-says", "perhaps", "could-be"})
_TELLS = frozenset({Section.BODY, Section.REASON, Section.REQUEST})
_SOONEST = timedelta(days=14)
"""What was approved later than so before the notice may be what it decides, told to somebody by telephone."""
_GOES_ON = re.compile(
    r"\b(?:approval|authorization)\b[^.;\n]{0,40}\b(?:now|currently|in place|you have)\b[^.;\n]{0,40}\b(?:runs?|ends?|lasts?|expires?)\b"
    r"|\b(?:approval|authorization) (?:runs|ends|expires)\b"
    r"|\bcontinu(?:ed|ing) (?:the |your )?(?:treatments?|services?|visits?|sessions?|spravato|esketamine|ketamine|infusions?)\b"
    r"[^.;\n]{0,80}\b(?:not|no longer)\b",
    re.IGNORECASE,
)
"""How a notice tells that what it refuses goes on now."""
_WANTED = re.compile(r"\b(?:ask\w*|request\w*)\b", re.IGNORECASE)
_IN_A_YEAR = re.compile(r"\b(?:in|during|back in) ((?:19|20)\d\d)\b")
_NAMES = {"granted": "approved"}
_Counts = dict[int, tuple[int, int]]
"""Each number told, and where."""
_BASIS = Basis(Confidence.MEDIUM, "course")
_KINDS = {"approved": Kind.COURSE_APPROVED, "given": Kind.COURSE_GIVEN}


def courses(letter: Letter) -> Iterator[Find]:
    """How many sessions of a course had been approved and how many were given, each where the notice tells one number of it; and the day
    on which it cuts the course, where it tells both.
    """
    found: dict[str, _Counts] = {"approved": {}, "given": {}}
    for match in (*_in_rows(letter), *_in_sentences(letter)):
        for group, words in match.groupdict().items():
            if words is not None:
                found[_NAMES.get(group, group)].setdefault(number_of(words), match.span(group))
    found = _together(letter, found["approved"], found["given"])
    for name, told in found.items():
        if len(told) == 1:
            ((number, place),) = told.items()
            yield letter.find(_KINDS[name], str(number), place, _BASIS)
    if not found["approved"]:
        # Where the notice says that a treatment went on, or until when it was approved, the day needs no number.
        going_on = any(_GOES_ON.search(letter.text, part.sentence.start, part.sentence.end) for part in letter.parts.parts)
        yield from (_cut(letter, CUT) if going_on else ())
    elif len(found["approved"]) == 1 and len(found["given"]) < 2:
        left = not found["given"] or max(found["given"]) < max(found["approved"])
        ends = list(_cut(letter, CUT)) if left and found["given"] else []
        yield from ends or (_cut(letter, CUT_FROM) if left else ())


def _together(letter: Letter, approved: _Counts, given: _Counts) -> dict[str, _Counts]:
    """The numbers approved and given: that of all approvals together where there are two, and none approved where more was given, for
    then another approval is not read, or some were none of the plan's.
    """
    used = _all_used(letter)
    approved = used if _approved_twice(letter) else approved
    given = given | used if used and approved.keys() == used.keys() else given
    exceeded = bool(approved and given) and max(given) > max(approved)
    return {"approved": {} if exceeded else approved, "given": given}


def _approved_twice(letter: Letter) -> bool:
    """Whether a sentence tells of a number approved on top of another, and of none that was asked for or refused."""
    told = (letter.text[one.sentence.start : one.sentence.end] for one in letter.parts.parts if one.section in _TELLS)
    return any(FURTHER.search(words) and not NOT.search(words) and not _WANTED.search(words) for words in told)


def _all_used(letter: Letter) -> _Counts:
    """The number of all that was approved, where one sentence says that all of it was given: "All 12 have been used."."""
    told = [part.sentence for part in letter.parts.parts if part.section in _TELLS and not part.cues & _SAYS]
    every = [used for one in told for used in USED_UP.finditer(letter.text, one.start, one.end)]
    return {number_of(used["all"]): used.span("all") for used in every}


def _cut(letter: Letter, leads: re.Pattern[str]) -> Iterator[Find]:
    """The one day after which the course is not paid for any more, or from which less of it is."""
    days: dict[date, tuple[int, int]] = {}
    for part in letter.parts.parts:
        if part.section not in _TELLS or part.cues & _SAYS or "appeal" in part.cues:
            continue
        if leads is CUT_FROM and PERHAPS.search(letter.text, part.sentence.start, part.sentence.end):
            continue
        for lead in leads.finditer(letter.text, part.sentence.start, part.sentence.end):
            dated = letter.date_in(lead.end(), lead.end() + 1)
            days |= {dated.day: (dated.start, dated.end)} if dated else {}
    if len(days) == 1:
        ((day, place),) = days.items()
        yield letter.find(Kind.COURSE_CUT, day, place, _BASIS)


def _in_rows(letter: Letter) -> Iterator[re.Match[str]]:
    rows = [next(row.finditer(letter.text), None) for row in ROWS]
    yield from (row for row in rows if row and all(rows))


def _in_sentences(letter: Letter) -> Iterator[re.Match[str]]:
    other = any_of(letter.words.names["other-course"])
    for at, part in enumerate(letter.parts.parts):
        start, end = part.sentence.start, part.sentence.end
        words = letter.text[start:end]
        if start > _FARTHEST:
            break
        if part.section not in _TELLS or not COUNTS.search(words) or other.search(words.lower()):
            continue
        both = next((match for pattern in BOTH if (match := pattern.search(letter.text, start, end))), None)
        if both:
            yield both
            continue
        if PERHAPS.search(words) or part.cues & _SAYS or SAID_BY_SOMEBODY.search(words):
            continue
        if not _of_an_earlier_year(letter, words):
            yield from (match for pattern in GIVEN for match in pattern.finditer(letter.text, start, end))
        if _of_an_earlier_day(letter, part, words) or _counted_behind(letter, at, words):
            yield from (match for pattern in APPROVED for match in pattern.finditer(letter.text, start, end))


def _of_an_earlier_year(letter: Letter, words: str) -> bool:
    """Whether what was given is told of a whole year before the notice's, which is no course under way: "six were given in 2025"."""
    head = [one.day.year for one in letter.dates if one.start < letter.greeting]
    return bool(head) and any(int(year) < max(head) for year in _IN_A_YEAR.findall(words))


def _of_an_earlier_day(letter: Letter, part: Part, words: str) -> bool:
    """Whether a sentence tells of an approval before this decision: by a word, or by the day, which lies before the notice's."""
    if NOT.search(words):
        return False
    if BEFORE.search(words):
        return True
    told = [one for one in letter.dates if part.sentence.start <= one.start < part.sentence.end]
    # "On August 3 we approved 24 sessions through January 31": the day before the verb is the approval's.
    verb = GRANTS.search(letter.text, part.sentence.start, part.sentence.end)
    days = [one.day for one in told if verb and one.start < verb.start()] or [one.day for one in told]
    head = [one.day for one in letter.dates if one.start < letter.greeting]
    return bool(days and head) and all(day + _SOONEST <= max(head) for day in days)


def _counted_behind(letter: Letter, at: int, words: str) -> bool:
    """Whether the next sentence of the paragraph counts what was given: "We certified up to 16 visits. You have used 9." """
    one, *behind = letter.parts.parts[at : at + 2]
    if not behind or behind[0].sentence.paragraph != one.sentence.paragraph or NOT.search(words) or ASKED.search(words):
        return False
    start, end = behind[0].sentence.start, behind[0].sentence.end
    return not PERHAPS.search(letter.text[start:end]) and any(pattern.search(letter.text, start, end) for pattern in GIVEN)

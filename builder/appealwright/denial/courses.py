"""A course that was approved before, and how much of it was given: "we authorized 26 sessions", "14 have been given".

What a notice approves now, of what was asked, is no such course; neither is what a guideline allows, nor a course of another treatment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.labelled import any_of
from appealwright.denial.letter import Letter
from appealwright.denial.sections import Part, Section

__all__ = ["courses"]

_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_FEW = "one two three four five six seven eight nine"
_ONES = {word: number for number, word in enumerate(_FEW.split(), 1)}
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_WORDS = {
    **{f"{ten}{joint}{one}": tens + ones for ten, tens in _TENS.items() for one, ones in _ONES.items() for joint in "- "},
    **_TENS,
    **{word: number for number, word in enumerate(_TEENS.split(), 10)},
    **_ONES,
}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_UNIT = r"(?:(?:ketamine|esketamine|spravato|infusion|treatment|iv|nasal)\s+){0,2}(?:sessions|infusions|treatments|visits|doses)"
_GRANT = r"(?:approved|authori[sz]ed|certified)"
_USED = r"(?:given|used|completed|received|administered)"
_OF = rf"(?P<given>{_NUMBER})\s+(?:{_UNIT}\s+)?(?:out\s+)?of\s+(?:the\s+|your\s+|those\s+|these\s+)?(?P<approved>{_NUMBER})"
_BOTH = (
    re.compile(
        rf"\bof\s+(?:the|your|those|these)\s+(?P<approved>{_NUMBER})\s+{_UNIT}\s+(?:that\s+)?(?:we|the\s+plan)\s+(?:had\s+|have\s+)?{_GRANT}\b"
        rf"[^.;]{{0,60}}?,\s+(?P<given>{_NUMBER})\s+(?:{_UNIT}\s+)?(?:have\s+been|were)\s+{_USED}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<given>{_NUMBER})\s+of\s+(?:the|your)\s+(?P<approved>{_NUMBER})\s+{_GRANT}\s+{_UNIT}\s+(?:have\s+been|were)\s+{_USED}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_OF}\s+(?:previously\s+|already\s+)?{_GRANT}\s+{_UNIT}\s+(?:have\s+been|has\s+been|were|are)\s+{_USED}", re.IGNORECASE
    ),
    re.compile(
        rf"\b{_OF}\s+{_UNIT}\s+(?:that\s+)?(?:we|the\s+plan)\s+(?:had\s+|have\s+)?{_GRANT}\b[^.;]{{0,40}}?\b(?:have\s+been|were)\s+{_USED}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:you\s+have\s+|have\s+|has\s+)?{_USED}\s+{_OF}\s+(?:previously\s+)?{_GRANT}\s+{_UNIT}", re.IGNORECASE),
    re.compile(
        rf"\b(?P<approved>{_NUMBER})\s+(?:{_UNIT}\s+)?(?:were\s+)?{_GRANT}[,;]\s+(?:and\s+|of\s+which\s+)?(?P<given>{_NUMBER})\s+"
        rf"(?:{_UNIT}\s+)?(?:have\s+been\s+|were\s+)?{_USED}",
        re.IGNORECASE,
    ),
)
_APPROVED = (
    re.compile(rf"\b{_GRANT}\s+(?:for\s+)?(?:a\s+(?:total|course)\s+of\s+|up\s+to\s+)?(?P<approved>{_NUMBER})\s+{_UNIT}", re.IGNORECASE),
    re.compile(
        rf"\b(?P<approved>{_NUMBER})\s+{_UNIT}\s+(?:were|had\s+been|have\s+been)\s+(?:previously\s+|originally\s+|already\s+)?{_GRANT}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:your|our|that|earlier|prior|previous|existing)\s+(?:authorization|approval)\s+(?:for|of)\s+(?P<approved>{_NUMBER})\s+{_UNIT}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:{_GRANT})\s+course\s+of\s+(?P<approved>{_NUMBER})\s+{_UNIT}", re.IGNORECASE),
)
_GIVEN = (
    re.compile(
        rf"\b(?:you|member|patient|enrollee|she|he)\s+(?:have|has|had)\s+(?:already\s+|now\s+)?(?:had|received|completed|used|been\s+given)\s+"
        rf"(?P<given>{_NUMBER})(?:\s+{_UNIT}|(?=[.;]))",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<given>{_NUMBER})\s+{_UNIT}\s+(?:have\s+been|were|had\s+been)\s+(?:already\s+)?{_USED}", re.IGNORECASE),
)
_ROW = (
    r"^[ \t]*(?:number\s+of\s+)?(?:sessions|infusions|treatments|visits)\s+{}(?:\s+to\s+date|\s+so\s+far)?\s*[:.]?[ \t]+"
    r"(?P<{}>\d{{1,3}})[ \t]*$"
)
_GRANTED_ON = rf"^[ \t]*{_GRANT}(?:[ \t]+on)?[ \t]*[\d/.-]*[ \t]*:[ \t]*(?P<approved>\d{{1,3}})[ \t]+{_UNIT}\b"
_ROWS = (
    re.compile(f"{_ROW.format(_GRANT, 'approved')}|{_GRANTED_ON.replace('<approved>', '<granted>')}", re.IGNORECASE | re.MULTILINE),
    re.compile(_ROW.format(_USED, "given"), re.IGNORECASE | re.MULTILINE),
)
"""A table with a row for either; one of what is approved alone may be this decision's."""
_BEFORE = re.compile(
    r"\b(?:previously|originally|already|earlier|so\s+far|to\s+date|first\s+(?:approved|authorized)|of\s+which|of\s+those|last\s+year)\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\b(?:(?-i:may)|would|should|if|guidelines?|policy|limit\w*|maximum)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no|cannot)\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:ask\w*|request\w*|more|further|additional)\b", re.IGNORECASE)
"""What is decided now, of what was asked."""
_COUNTS = re.compile(rf"\b(?:sessions|infusions|treatments|visits|doses)\b|\b{_USED}\b", re.IGNORECASE)
_FARTHEST = 30_000
"""What stands farther down is no letter any more."""
_SAYS = frozenset({"somebody-says", "perhaps", "could-be"})
_TELLS = frozenset({Section.BODY, Section.REASON, Section.REQUEST})
_SOONEST = timedelta(days=14)
"""What was approved later than so before the notice may be what it decides, told to somebody by telephone."""
_NAMES = {"granted": "approved"}
_KINDS = {"approved": Kind.COURSE_APPROVED, "given": Kind.COURSE_GIVEN}


def courses(letter: Letter) -> Iterator[Find]:
    """How many sessions of a course had been approved and how many were given, each where the notice tells one number of it."""
    found: dict[str, dict[int, tuple[int, int]]] = {"approved": {}, "given": {}}
    for match in (*_in_rows(letter), *_in_sentences(letter)):
        for group, words in match.groupdict().items():
            if words is not None:
                found[_NAMES.get(group, group)].setdefault(_value(words), match.span(group))
    for name, told in found.items():
        if len(told) == 1:
            ((number, place),) = told.items()
            yield letter.find(_KINDS[name], str(number), place, Basis(Confidence.MEDIUM, "course"))


def _value(words: str) -> int:
    return int(words) if words.isdigit() else _WORDS[" ".join(words.lower().split())]


def _in_rows(letter: Letter) -> Iterator[re.Match[str]]:
    rows = [next(row.finditer(letter.text), None) for row in _ROWS]
    yield from (row for row in rows if row and all(rows))


def _in_sentences(letter: Letter) -> Iterator[re.Match[str]]:
    other = any_of(letter.words.names["other-course"])
    for at, part in enumerate(letter.parts.parts):
        start, end = part.sentence.start, part.sentence.end
        words = letter.text[start:end]
        if start > _FARTHEST:
            break
        if part.section not in _TELLS or not _COUNTS.search(words) or other.search(words.lower()):
            continue
        both = next((match for pattern in _BOTH if (match := pattern.search(letter.text, start, end))), None)
        if both:
            yield both
            continue
        if _PERHAPS.search(words) or part.cues & _SAYS:
            continue
        yield from (match for pattern in _GIVEN for match in pattern.finditer(letter.text, start, end))
        if _of_an_earlier_day(letter, part, words) or _counted_behind(letter, at, words):
            yield from (match for pattern in _APPROVED for match in pattern.finditer(letter.text, start, end))


def _of_an_earlier_day(letter: Letter, part: Part, words: str) -> bool:
    """Whether a sentence tells of an approval before this decision: by a word, or by the day, which lies before the notice's."""
    if _NOT.search(words):
        return False
    if _BEFORE.search(words):
        return True
    days = [one.day for one in letter.dates if part.sentence.start <= one.start < part.sentence.end]
    head = [one.day for one in letter.dates if one.start < letter.greeting]
    return bool(days and head) and all(day + _SOONEST <= max(head) for day in days)


def _counted_behind(letter: Letter, at: int, words: str) -> bool:
    """Whether the next sentence of the paragraph counts what was given: "We certified up to 16 visits. You have used 9." """
    one, *behind = letter.parts.parts[at : at + 2]
    if not behind or behind[0].sentence.paragraph != one.sentence.paragraph or _NOT.search(words) or _ASKED.search(words):
        return False
    return any(pattern.search(letter.text, behind[0].sentence.start, behind[0].sentence.end) for pattern in _GIVEN)

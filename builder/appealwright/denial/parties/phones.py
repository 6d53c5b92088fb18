"""Fax and telephone numbers, told apart by the nearest word before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.numerals import DIGIT, digits
from appealwright.denial.page.sections import Section

__all__ = ["phones"]

_PHONE = re.compile(
    rf"(?<![\w-])(?:\+?[1lI][-. ]{{0,2}})?\(?({DIGIT}{{3}})\)?[-. \u2013]{{1,2}}({DIGIT}{{3}})[-. \u2013]{{1,2}}({DIGIT}{{4}})(?![\w-])"
)
_FAX_LETTER = re.compile(r"(?<![A-Za-z])[Ff][:.]?[ \t]{1,3}\Z")
""" "F 555-0103 | P 555-0104"."""
_FAX_TOLL_FREE = re.compile(r"\bfax ?\([^)\d\n]{1,25}\)[:.]?\s{0,3}\Z", re.IGNORECASE)
"""What stands in brackets says of the fax how it is called, and makes no telephone of it."""
_OWN_LABEL = re.compile(
    r"\b(?:Urgent|Expedited|Fast|Phone|Toll[- ]free|Questions|Help|Emergency)\b(?![^:\n]*\bfax\b)[^:\n]{0,20}:[ \t]*\Z", re.IGNORECASE
)
"""What a line or a sentence calls its number: none of the fax before it."""
_QUESTIONS = re.compile(r"\bquestions\b(?:(?!\bappeal)[^.\n]){0,80}\Z", re.IGNORECASE)
"""A number to ask at takes no appeal."""
_SENT_TO = re.compile(r"\bto ?: ?\Z", re.IGNORECASE)
"""Whose fax the letter itself goes to."""
_OF_A_NUMBER = re.compile(r"\b(?!(?:FAX|TEL|TTY|CALL|CELL|PH|OR|AT|TO|FREE)\b)[A-Z]{2,4} ?\Z")
"""Letters right before the figures make an identifier of them ("ABC 448 201 7719"), where they do not say what kind of number it is."""
_FAST = re.compile(
    r"\b(?:fast|expedited|urgent|rush)\b(?:(?!\b(?:standard|regular)\b)(?:[^.\n]|(?<=[\w,:])\n(?=[a-z0-9(]))){0,140}\Z", re.IGNORECASE
)
"""A number for appeals that cannot wait: it takes no other one. Its sentence may go on in the next line."""
_SENTENCE = 170
_LEVEL = re.compile(
    r"^[ \t*\u2022-]*(?:(?P<first>level (?:1|one|I)\b|(?:first|1st)[- ]level\b)"
    r"|level (?:2|3|two|three|II|III)\b|(?:second|2nd|third|3rd)[- ]level\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that begins a level of appeal, the first of them or a later one."""
_BEFORE = 90


def phones(letter: Letter) -> Iterator[Find]:
    """Every number once. A fax in the words about appealing, or the letter's only fax, is the fax for appeals."""
    faxes: dict[str, tuple[tuple[int, int], int]] = {}
    for match in _PHONE.finditer(letter.text):
        if _is_identifier(letter, match.start()):
            continue
        number = "-".join(digits(part) for part in match.groups())
        if _is_fax(letter, match.start()):
            score = _for_appeals(letter, match.start())
            if number not in faxes or score > faxes[number][1]:
                faxes[number] = (match.span(), score)
        else:
            yield letter.find(Kind.PHONE, number, match.span(), Basis(Confidence.MEDIUM, "phone"))
    yield from _faxes(letter, faxes)


def _is_identifier(letter: Letter, start: int) -> bool:
    """Whether the figures are the rest of a member's or a claim's number, whose label stands on their line."""
    begun = _OF_A_NUMBER.search(letter.text, max(0, start - 6), start)
    labels = (kind.value for kind in (Kind.MEMBER_ID, Kind.CLAIM, Kind.REFERENCE, Kind.AUTHORIZATION, Kind.GROUP_NUMBER))
    line = letter.line_at(start)[0]
    return begun is not None and any(line <= hit.start and hit.end <= begun.start() + 1 for kind in labels for hit in letter.labels(kind))


def _faxes(letter: Letter, faxes: dict[str, tuple[tuple[int, int], int]]) -> Iterator[Find]:
    best = max((score for _, score in faxes.values()), default=0)
    for number, (place, score) in faxes.items():
        ours = score == best and score >= 0 and (score >= 1 or len(faxes) == 1)
        sure = Confidence.HIGH if score >= 2 else Confidence.MEDIUM if len(faxes) == 1 else Confidence.LOW
        yield letter.find(Kind.APPEAL_FAX if ours else Kind.FAX, number, place, Basis(sure, "fax"))


def _is_fax(letter: Letter, start: int) -> bool:
    """Whether the nearest label before the number, on its line or the one before, says fax."""
    if _FAX_LETTER.search(letter.text, max(0, start - 6), start) or _FAX_TOLL_FREE.search(letter.text, max(0, start - 40), start):
        return True
    if _OWN_LABEL.search(letter.text, letter.line_at(start)[0], start):
        return False
    label = _last(letter, ("fax",), start)
    return label >= 0 and label > _last(letter, ("phone",), start)


def _for_appeals(letter: Letter, start: int) -> int:
    """How much the words before the number speak for appeals (2 and more: clearly; below 0: for something else)."""
    ours = _last(letter, ("appeal-send", "appeal"), start, 400)
    others = -1 if letter.only_outside else _last(letter, ("elsewhere",), start, 400)
    part = letter.parts.at(start)
    score = 2 if ours >= 0 else 0
    score += 1 if part and part.section is Section.RIGHTS else 0
    score -= 1 if _FAST.search(letter.text, max(0, start - _SENTENCE), start) else 0
    for_others = _QUESTIONS.search(letter.text, max(0, start - _BEFORE), start) or _SENT_TO.search(letter.text, max(0, start - 6), start)
    score -= 4 if others > ours or _is_of_later_level(letter, start) or for_others else 0
    return score - (2 if part and part.section is Section.NOTICE else 0)


def _is_of_later_level(letter: Letter, start: int) -> bool:
    """Whether the notice tells its levels one by one, from the first, and the number stands under a later one."""
    levels = list(_LEVEL.finditer(letter.text, 0, start))
    return any(level["first"] for level in levels) and not levels[-1]["first"]


def _last(letter: Letter, cues: tuple[str, ...], before: int, reach: int = _BEFORE) -> int:
    return max(letter.last_cue(cue, before - reach, before) for cue in cues)

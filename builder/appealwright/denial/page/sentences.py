"""Sentences of a letter in reading order: paragraphs, headings, items of lists, boxes ticked or left empty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from appealwright.denial.page.layout import Line, lines_of, unparted

__all__ = ["Sentence", "paragraphs", "sentences"]

_TICKED = (
    r"\[\s?[xX\u2713\u2714*]\s?\]|\(\s?[xX\u2713]\s?\)|[\u2611\u2612\u2713\u2714\u25a0\u25c9]|_[xX]_"
    r"|(?<![A-Za-z])[xX](?=\s{1,3}[A-Z])"
)
_EMPTY = r"\[ {0,3}\]|\( {0,3}\)|[\u2610\u25a1\u25cb\u274f\u2751]|_{2,4}(?=\s{0,2}[A-Z])"
_BOX = re.compile(rf"(?P<ticked>{_TICKED})|(?P<empty>{_EMPTY})")
_RESULT = r"(?:criterion |requirement )?{}\b[ \t]*[-:\u2013\u2014][ \t]*(?=\w)"
_GRANTED = re.compile(rf"^[ \t]*(?:{_TICKED})[ \t]*{_RESULT.format('met')}", re.IGNORECASE | re.MULTILINE)
_MISSED = re.compile(rf"^[ \t]*(?:{_EMPTY})[ \t]*{_RESULT.format('not met')}", re.IGNORECASE | re.MULTILINE)
_ITEM = re.compile(r"\s*(?:[-*\u2022\u00b7\u25aa\u2023\u25e6\u2013\u2014]\s|o\s|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s)")
_LABEL = re.compile(r"\s*[A-Z][^.:!?\n]{1,48}:(?=\s|$)")
_STOP = re.compile(
    r"[.!?;]+[\"'\u201d\u2019)\]]*(?=\s+[\"'\u201c(\[]*[A-Z0-9\u00c0-\u00dd\u00bf\u00a1\u2022]|[A-Z][a-z]|\s*\n|\s*$)|:(?=\s*\n)"
)
_NO_STOP = re.compile(
    r"\b(?:[A-Z]|Dr|Mr|Mrs|Ms|No|Inc|Co|St|Ave|Nos|vs|Rev|Ref|Tel|Sec|Sect|Art|U\.S\.C|C\.F\.R|Ph|Jr|Sr|Sra|Dra|approx|[Ee]ff|e\.g|i\.e|etc"
    r"|pp?|pgs?|Admin|Stat|Regs?|Comp|Code r)\Z"
)
_BEFORE_FIGURES = re.compile(r"\b(?:no|nos|art|sec|[Pp]ara?s?|[Ss]ec|[Cc]h|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s+\d")
"""What stands short before a number or a day, and ends nothing there: "General Exclusions, no. 14", "Nov. 3"."""
_ROW = re.compile(r"[|\u00a6]\s(?!\s*[|\u00a6])")
"""How a row of a table begins that is drawn with bars, and goes on with none before it."""
_REQUEST_CAME = re.compile(
    r"\s*(?:On [\w ,/.]{4,20}, ?)?[Ww]e (?:have )?(?:received|reviewed|got) (?:an?|the|your) (?:\w+ )?"
    r"(?:request|claim) (?:from|by|for|to)\b"
)
"""How a sentence begins that may break behind a name: "We received a request from Ana Ruiz, M.D., at Phelps County / Psychiatry for"."""
_COUNTS = re.compile(r"\s*\(?(?:\d{1,3}|[IVX]{1,4}|[ivx]{1,4}|[a-h])")
_TURNS = re.compile(r"\s*\n\s*")
_LONGEST = 900
_WIDEST = 80
_BARS = "|\u00a6"
_RULE = "-_=*~ \t"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its offsets; `box` tells a ticked box (True) from an empty one (False), None where there is none."""

    start: int
    end: int
    paragraph: int
    heading: bool = False
    item: bool = False
    box: bool | None = None


@dataclass(slots=True)
class _Paragraph:
    start: int
    end: int
    widest: int


def sentences(text: str, lines: Sequence[Line] | None = None, *, lists_end: bool = False) -> tuple[Sentence, ...]:
    """Every sentence of the text, in order; `lines` are its lines where they are known already. `lists_end`: a line left of a list begins a
    paragraph, as in a letter; in a booklet it goes on with the clause that the list is part of.
    """
    told = _results(text)
    return tuple(
        sentence
        for number, paragraph in enumerate(_paragraphs(text, lines or lines_of(text), lists_end=lists_end))
        for sentence in _in_paragraph(text, paragraph, number, told)
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a letter, each on one line: where a page's width broke its lines, the words go on."""
    return tuple(_TURNS.sub(" ", unparted(text[one.start : one.end])) for one in _paragraphs(text, lines_of(text), lists_end=True))


def _paragraphs(text: str, lines: Sequence[Line], *, lists_end: bool) -> Iterator[_Paragraph]:
    current: _Paragraph | None = None
    blank = False
    for line in lines:
        words = text[line.start : line.end].strip()
        if not words.strip(_RULE):  # an empty line, or one that is drawn
            blank = True
            continue
        ended = current is not None and lists_end and _is_left_of_its_item(text, current, line.start)
        if current is None or _breaks(text, current, words, line.start, after_blank=blank or ended):
            if current:
                yield current
            current = _Paragraph(line.start, line.end, line.end - line.start)
        else:
            current.end, current.widest = line.end, max(current.widest, line.end - line.start)
        blank = False
    if current:
        yield current


def _breaks(text: str, current: _Paragraph, words: str, start: int, *, after_blank: bool) -> bool:
    """Whether a line begins a new paragraph after `current`."""
    before = text[current.start : current.end].rstrip()
    last = before[before.rfind("\n") + 1 :]
    if words[0].islower() and not _ITEM.match(words) and before[-1] not in ".!?:":
        return False
    if _ROW.match(words):
        return True
    if after_blank or _ITEM.match(words) or _BOX.match(words) or _LABEL.match(words) or current.end - current.start > 6 * _LONGEST:
        return True
    short = len(last) < 0.6 * max(current.widest, len(text[start : start + 200].split("\n", 1)[0]))
    goes_on = before[-1] not in ".!?:;" and _REQUEST_CAME.match(before) is not None
    return short or (_looks_like_heading(last) and not goes_on)


def _is_left_of_its_item(text: str, current: _Paragraph, start: int) -> bool:
    """Whether a line begins further left than the mark of the item before it, or at that mark where the item's own lines hang: the item has
    ended, and the letter goes on.
    """
    if not _ITEM.match(text, current.start, current.end):
        return False
    mark, line, before = (_indent(text, at) for at in (current.start, start, text.rfind("\n", 0, current.end) + 1))
    return line < mark or line == mark < before


def _indent(text: str, start: int) -> int:
    """How far a line is indented that begins there."""
    return len(text[start : start + _WIDEST]) - len(text[start : start + _WIDEST].lstrip(" \t\xa0"))


def _results(text: str) -> frozenset[int]:
    """Where the boxes of results begin: "[X] Met - Diagnosis", "[ ] Not met - Two trials". A form to fill has only empty ones."""
    met, unmet = list(_GRANTED.finditer(text)), list(_MISSED.finditer(text))
    boxes = (_BOX.search(text, match.start()) for match in met + unmet) if met and unmet else ()
    return frozenset(box.start() for box in boxes if box)


def _in_paragraph(text: str, paragraph: _Paragraph, number: int, told: frozenset[int]) -> Iterator[Sentence]:
    words = text[paragraph.start : paragraph.end]
    heading = "\n" not in words.strip() and _looks_like_heading(words)
    item = bool(_ITEM.match(words))
    for start, end, box in _boxed(text, paragraph.start, paragraph.end, told):
        for first, last in _split(text, start, end):
            yield Sentence(first, last, number, heading and box is None, item or box is not None, box)


def _looks_like_heading(words: str) -> bool:
    words = words.strip().strip("*_#=-\u2022 ")
    if not words or len(words) > 90 or words[-1] in ".;," or len(words.split()) > 14:
        return False
    return words[-1] in ":?" or words[0].isupper() or words[0] in "\u00bf\u00a1" or words[0].isdigit()


def _boxed(text: str, start: int, end: int, told: frozenset[int]) -> Iterator[tuple[int, int, bool | None]]:
    """The paragraph cut at its boxes. Behind a box of `told` the words themselves say how it came out, and stand as they are."""
    at, state = start, None
    for match in _BOX.finditer(text, start, end):
        if match.start() > at:
            yield at, match.start(), state
        at, state = (match.end(), None) if match.start() in told else (match.start(), match.lastgroup == "ticked")
    if at < end:
        yield at, end, state


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _STOP.finditer(text, start, end):
        counts = match.start() - at <= 6 and _COUNTS.fullmatch(text, at, match.start())
        if counts or (match.group()[0] == "." and match.end() < end and _NO_STOP.search(text, max(at, match.start() - 8), match.start())):
            continue
        if _BEFORE_FIGURES.search(text, max(at, match.start() - 5), match.end() + 4):
            continue
        yield from _trimmed(text, at, match.end())
        at = match.end()
    yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words from start to end without the space around them; what is too long for a sentence, line by line."""
    while start < end and (text[start].isspace() or (text[start] in _BARS and text[start + 1 : start + 2].isspace())):
        start += 1
    while end > start and (text[end - 1].isspace() or (text[end - 1] in _BARS and text[end - 2 : end - 1].isspace())):
        end -= 1
    while end - start > _LONGEST:
        cut = text.rfind("\n", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    if end > start:
        yield start, end

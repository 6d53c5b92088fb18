"""Lines that a notice marks in one way ("B.2:", "1)", "* BH-114 para. 5(c):"), of which each says what was found short: reasons beside each
other, whatever leads to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from appealwright.denial.items.item_ends import item_end
from appealwright.denial.items.listed import FALLS_SHORT, ends_list, leads_to_reasons, rests_on_papers

__all__ = ["marked_runs"]

_NUMBER = r"(?:[A-Z]\.?)?\d{1,2}(?:\.\d{1,2}){0,2}(?:\([a-z\d]{1,2}\)){0,2}|[A-Za-z]|[ivx]{2,4}|[IVX]{2,4}"
_WORD = r"(?i:paragraph|para\.?|par\.|section|sec\.|criterion|point|item|requirement|condition|rule|article|art\.|part|\u00a7)"
_MARK = re.compile(
    r"^[ \t]*(?:(?P<bullet>[*\u2022\u25cf\u25aa\u00b7\u2013\u2014-])[ \t]+)?"
    rf"(?:(?P<paper>[A-Z]{{1,6}}-?\d{{1,6}}),? )?(?:(?P<word>{_WORD}) ?)?(?P<open>\()?(?P<number>{_NUMBER})"
    r"(?P<close>\)?\.?[ \t]?:|[ \t]+[\u2013\u2014-]|\)|\.)[ \t]+(?=\S)"
    r"|^[ \t]*(?P<bare>[*\u2022\u25cf\u25aa\u00b7\u2013\u2014-])[ \t]+(?=\S)",
    re.MULTILINE,
)
"""A bullet, or the number of a place, perhaps behind a bullet, and with the paper and the word for such a place before it."""
_PLACE = re.compile(rf"[ \t]*(?:[^\w\s(]+[ \t]+)?(?:[A-Z]{{1,6}}-?\d{{1,6}}\b|{_WORD} ?[A-Z\d]|[A-Z]\.?\d)")
"""How a line begins that names a place in a policy, and is no mere item."""
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_SENTENCE_OVER = re.compile(r"(?<=[.;])\s+(?=[A-Z\d])")
_CONDITIONS = re.compile(
    r"\b(?:all|any|each|one|either|criteria|must|when|if|unless|covered|covers?|requires?|required|requirements?|asks? for|needs?)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\bwe (?:(?:could|can|did|do|have)(?: not)?(?: been able to)? (?:find|see|found|seen|receive[d]?|get)|found|saw|see|received)\b"
    r"|\bthere (?:is|was) no (?:record|evidence|documentation|note|proof|indication|claim)\b"
    r"|\bno (?:records?|documentation|evidence|notes?|scores?|proof|claims?)\b[^.;]{0,60}\b(?:was|were|is|are)\b"
    r"|\b(?:is|are) (?:considered |deemed )?(?:investigational|experimental|unproven|excluded)\b"
    r"|\b(?:is|are) (?:considered |deemed )?not (?:medically )?(?:necessary|covered|proven)\b"
    r"|\b(?:records?|notes?|request|claims?|chart|documentation|information|history)\b[^.;]{0,60}?"
    r"\b(?:(?:does|do|did) not|lacks?|(?:is|are|was|were) (?:silent|missing|not))\b",
    re.IGNORECASE,
)
"""What a plan found, wherever it stands."""
_TOLD = re.compile(
    r"\b(?:records?|notes?|request|claims?|chart|documentation|information|form|history|submission|papers?|score|reading|test)\b[^.;]{0,80}?"
    r"\b(?:shows?|states?|says?|lists?|is|are|was|were|does|do|did|has|have|contains?|mentions?|gives?|came)\b"
    r"|\b(?:you|(?:the )?(?:member|patient|enrollee)) (?:is|are|was|were|has|have|had|does|do|did|will|only)\b",
    re.IGNORECASE,
)
"""What it found, where it stands behind what it asks for."""
_REQUIRED = re.compile(r"\b(?:must|required|requires|only|has to|have to|needs? to)\b", re.IGNORECASE)
"""What a plan asks for: of a paragraph of its policy that the notice names beside what it found, that is held against the request."""
_SHORT = re.compile(rf"{FALLS_SHORT.pattern}|\b(?:silent|less than|fewer|older|dated|neither|nor)\b", re.IGNORECASE)
_RIGHT = re.compile(r"(?:You (?:may|can|have (?:the|a) right)|If you|Ask|Call|Send|Write|Fax|Mail|To appeal)\b")
"""How an item begins that tells what a person may do."""
_BEFORE = 200
_MOST = 12
"""More marked lines than that are no list of reasons."""


class _Form(NamedTuple):
    """How a line is marked, but for its own number."""

    bullet: str
    paper: str
    word: str
    closed: str
    digits: bool


def marked_runs(text: str) -> list[tuple[tuple[int, int, int], ...]]:
    """Of each list whose lines are all reasons: where each mark stands, where its words begin, and where they end."""
    marks = list(_MARK.finditer(text))
    runs: list[tuple[tuple[int, int, int], ...]] = []
    for at, first in enumerate(marks):
        if runs and first.start() < runs[-1][-1][2]:
            continue
        items = list(_in_order(text, marks[at:]))
        stops = [one.start() for one in items[1:]] + [len(text)]
        blocks = tuple(_block(text, one, stop) for one, stop in zip(items, stops, strict=True))
        if 1 < len(blocks) <= _MOST and _are_reasons(text, blocks):
            runs.append(blocks)
    return runs


def _in_order(text: str, marks: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The first mark and those of its form behind it whose numbers rise, up to words that are no part of a list."""
    before = marks[0]
    yield before
    for one in marks[1:]:
        if _form(one) != _form(before):
            continue
        if _number(one) <= _number(before) and not one["bare"]:
            return
        if ends_list(text, before.end(), one.start()):
            return
        yield one
        before = one


def _form(one: re.Match[str]) -> _Form:
    number = one["number"] or ""
    closed = f"{one['open'] or ''}{' '.join((one['close'] or '').split())}"
    bullet = one["bullet"] or one["bare"] or ""
    return _Form(bullet, one["paper"] or "", (one["word"] or "").casefold(), closed, any(map(str.isdigit, number)))


def _number(one: re.Match[str]) -> tuple[int, ...]:
    """The place of a mark among those of its form."""
    told = (one["number"] or "").lower()
    if told in _ROMANS:
        return (_ROMANS.index(told),)
    return tuple(int(piece) if piece.isdigit() else ord(piece) for piece in re.findall(r"\d+|[a-z]", told))


def _block(text: str, item: re.Match[str], stop: int) -> tuple[int, int, int]:
    return item.start(), item.end(), item_end(text, item.end(), stop)


def _are_reasons(text: str, blocks: tuple[tuple[int, int, int], ...]) -> bool:
    """Whether words lead to these as to reasons, or each says of itself what the plan found, and half of them that it falls short."""
    start = blocks[0][0]
    items = [" ".join(text[begin:end].split()) for _, begin, end in blocks]
    if any(_RIGHT.match(one) for one in items):
        return False
    if leads_to_reasons(text, start) and not rests_on_papers(text, start):
        return True
    lead = re.split(r"(?<=[.!?])\s", text[max(0, start - _BEFORE) : start].rstrip())[-1]
    behind = [[one for one in _SENTENCE_OVER.split(item)[1:] if _FOUND.search(one) or _TOLD.search(one)] for item in items]
    anywhere = [_FOUND.search(item) is not None for item in items]
    if _CONDITIONS.search(lead):
        told = all(behind)
    else:
        singled = any(anywhere) and _PLACE.match(text, start) is not None
        asked = [singled and _REQUIRED.search(item) is not None for item in items]
        told = all(map(any, zip(behind, anywhere, asked, strict=True)))
    return told and 2 * sum(_SHORT.search(item) is not None for item in items) >= len(items)

"""A paper that was asked for and did not come, told in two sentences: "We asked for the observation log. It was not sent." """

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from appealwright.denial.finds import Find
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section

__all__ = ["papers_not_come", "with_its_paper"]

_NAME = r"(?:records?|logs?|forms?|notes?|charts?|sheets?|documentation|reports?|scores?|results?|plans? of care|evaluations?|invoices?)"
_PAPER = re.compile(rf"\b{_NAME}\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:asked|requested|need(?:ed)?|requires?|required|must|looked for|wrote)\b", re.IGNORECASE)
_TO_SEE = re.compile(r"\bneed(?:ed)? to (?:see|know) that\b", re.IGNORECASE)
_GOT_NOT = r"we (?:(?:did|have|do) not|(?:did|have|do)n['\u2019]t|never)"
_CAME = r"(?:sent|received|submitted|returned|provided|included)"
_NOT_COME = re.compile(
    r"(?:(?:none|nothing) (?:of (?:it|this|these|them) )?(?:was|were|has been|have been|came)"
    rf"|(?:it|they|this|these|those|that) (?:was|were|has|have) (?:not|never)(?: been)? {_CAME}"
    r"|(?:it|they|these|those) (?:never (?:came|arrived|reached us)|(?:did not|didn['\u2019]t) (?:come|arrive|reach us))"
    rf"|no (?:[\w-]+ ){{0,2}}(?:{_NAME}|PHQ-?9|MADRS|HAM-?D) (?:was|were|has been|have been) {_CAME}"
    rf"|{_GOT_NOT} (?:get|got|receive|received|find|have|see) (?:it|them|these|this|one|any)\b"
    rf"|{_GOT_NOT} (?:see|find|have|get) proof\b"
    r"|(?:your|the) (?:[\w'\u2019]+ ){0,2}(?:notes?|records?|chart) (?:do(?:es)? not|did not|do(?:es)?n['\u2019]t|didn['\u2019]t)"
    r" (?:have|include|tell|say)\b"
    rf"|{_GOT_NOT} (?:get|got|hear|heard|receive|received) (?:back|an answer|a (?:reply|response)))",
    re.IGNORECASE,
)
_NOT_OURS = frozenset({"rights", "perhaps", "definition", "somebody-says", "earlier"})


def papers_not_come(letter: Letter, found: list[Find]) -> Iterator[tuple[int, int]]:
    """Where in the text as written two such sentences of the reasons stand that no find holds."""
    for start, _, end in _pairs(letter):
        if not any(find.touches(start, end) for find in found):
            yield start, end


def with_its_paper(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds; one that begins with the second of two such sentences begins with the first, where no other holds that."""
    for start, second, _ in _pairs(letter):
        free = not any(find.touches(start, second) for find in found)
        found = [
            replace(find, start=start, quote=letter.written[start : find.end]) if free and find.start == second else find for find in found
        ]
    return found


def _pairs(letter: Letter) -> Iterator[tuple[int, int, int]]:
    """Where the first sentence begins, the second begins, and the second ends."""
    for one, other in pairwise(letter.parts.parts):
        same = one.sentence.paragraph == other.sentence.paragraph and one.section is other.section is Section.REASON
        if not same or (one.cues | other.cues) & _NOT_OURS:
            continue
        second = " ".join(letter.text[other.sentence.start : other.sentence.end].split())
        if not _NOT_COME.match(second):
            continue
        first = " ".join(letter.text[one.sentence.start : one.sentence.end].split())
        if _TO_SEE.search(first) or (_PAPER.search(first) and _ASKED.search(first)):
            begin, _ = letter.order.original(one.sentence.start, one.sentence.end)
            yield begin, *letter.order.original(other.sentence.start, other.sentence.end)

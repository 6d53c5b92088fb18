"""A screen, an EKG or a lab report that is asked for: no treatment to be tried first; and with what was held beside it one reason."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Confidence, Find
from appealwright.denial.items.listed import LISTED
from appealwright.denial.items.numbered import numbered_reasons
from appealwright.denial.page.letter import Letter
from appealwright.history.drugs import drugs_in
from appealwright.notice.reasons.risks import risks_named
from appealwright.notice.reasons.treatments_named import others_named

__all__ = ["with_tests_whole"]

_NEED, _STEP, _PAPERS = "ground.not-medically-necessary", "ground.step-therapy", "ground.documentation"
_JOINED = frozenset({_NEED, _STEP, _PAPERS})
_TEST = re.compile(
    r"\b(?:(?:urine|blood|drugs?|alcohol|substance(?: use| abuse)?|toxicology|pregnancy|liver(?: function)?)(?:(?:,| and| or|/) ?)?\s*)+"
    r"(?:screen(?:s|ing)?|tests?|testing|panels?|work)\b"
    r"|\b(?:toxicology|urinalysis|UDS|EKG|ECG|electrocardiogram|lab (?:work|tests?|results?|reports?)|laboratory (?:tests?|results?))\b",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(
    r"\b(?:before|prior to) (?:(?:the|this|your|starting|beginning|any) )*(?:drug|medication|medicine|treatment|therapy)\b", re.IGNORECASE
)
_TREATED = re.compile(
    r"antidepress|antipsychot|medic(?:ation|ine)|\bdrugs?\b|treatment|therap|\btr(?:y|ied|ials?)\b|\bfail|first[- ]line|augment|counsel"
    r"|\bsteps?\b",
    re.IGNORECASE,
)
"""What may be a step beside the test."""


def with_tests_whole(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds; what one item or one sentence asks of a test alone as one reason: that an illness is held against the treatment where one
    is named there, else that a paper is missing.
    """
    blocks = [(begin, end) for _, begin, end in numbered_reasons(letter.written, found)]
    for begin, end in blocks:
        within = [find for find in found if begin <= find.start and find.end <= end]
        ill = risks_named(_TEST.sub("", letter.written[begin:end]), letter.facts)
        torn = len(within) > 1 or any(find.value == _STEP or (ill and find.value == _PAPERS) for find in within)
        if torn and {find.value for find in within} <= _JOINED and _asks_for_a_test(letter, begin, end):
            whole = replace(within[0], start=begin, end=end, quote=letter.written[begin:end])
            found = [_put(letter, whole) if find is within[0] else find for find in found if find is within[0] or find not in within]
    steps = [find for find in found if find.value == _STEP and _asks_for_a_test(letter, find.start, find.end)]
    kept = [find for find in found if find not in steps]
    return kept + [_put(letter, find) for find in steps if not any(_covers(one, find) for one in kept)]


def _asks_for_a_test(letter: Letter, begin: int, end: int) -> bool:
    """Whether the words there name a test, and no medicine or treatment that might be asked for first."""
    words = " ".join(letter.written[begin:end].split())
    rest = _BEFORE_IT.sub("", _TEST.sub("", words))
    return rest != words and bool(_TEST.search(words)) and not (_TREATED.search(rest) or others_named(rest) or drugs_in(rest, letter.facts))


def _put(letter: Letter, find: Find) -> Find:
    ground = _NEED if risks_named(find.quote, letter.facts) else _PAPERS
    return replace(find, value=ground, row=ground, source=LISTED, confidence=max(find.confidence, Confidence.MEDIUM))


def _covers(one: Find, other: Find) -> bool:
    return one.value in _JOINED and one.start <= other.start and other.end <= one.end

"""What the notes are said to show right behind a reason: "The notes show three antidepressants. There is nothing in them about TMS." """

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.history.drugs import drugs_in
from appealwright.numerals import NUMBER

__all__ = ["with_the_record"]

_STEP, _PAPERS, _NEED = "ground.step-therapy", "ground.documentation", "ground.not-medically-necessary"
_NOTES = r"(?:notes?|records?|charts?|information|history|claims|documentation)"
_SHOWN = re.compile(
    rf"(?:your|the|our)\b[^.;]{{0,40}}\b{_NOTES}\b[^.;]{{0,40}}\b(?:shows?|lists?|documents?)\b(?! (?:no|not)\b)[^;]*", re.IGNORECASE
)
_COUNT = re.compile(rf"\b{NUMBER}\b", re.IGNORECASE)
_FEWER = re.compile(r"\b(?:fewer|less|none|not)\b", re.IGNORECASE)
_NOTHING = re.compile(
    rf"(?:there (?:is|was) nothing|we (?:see|saw|find|found) nothing|nothing) in (?:the|your)\b[^.;]{{0,40}}\b{_NOTES}\b[^.;]*"
    r" (?:about|on|of)\b",
    re.IGNORECASE,
)
_LAST_SEEN = re.compile(r"the (?:last|latest|most recent) [^.;]{2,60}\b(?:is|was) (?:dated|from|of|taken)\b[^;]*\d", re.IGNORECASE)
_READING = re.compile(
    r"(?:an?|your|the|our)\b[^.;]{0,60}\b(?:notes?|records?|charts?|readings?|visits?)\b[^;]{0,80}"
    r"\b(?:blood pressure|BP|heart rate|pulse)\b"
    r"[^;]{0,40}\b\d{2,3}\b",
    re.IGNORECASE,
)
"""The reading that a reason on the blood pressure or the heart rests on, in the sentence behind it."""
_OF_HEART = re.compile(r"\bblood pressure\b|\bhypertensi|\bheart\b|\bcardi", re.IGNORECASE)
_BEGINS = re.compile(r"\s*(?:an?|your|the|our|there|we|nothing)\b", re.IGNORECASE)
_SAME = re.compile(r"[ \t]*\n?[ \t]*\Z")
_NOT_TOLD = frozenset({"rights", "perhaps", "definition", "somebody-says", "earlier", "appeal"})


def with_the_record(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds; a step through what the notes show of trials right behind it and that they say nothing of one, and what the notes lack
    through the last of it that is on record, and one on the blood pressure or the heart through the reading; none into the words of
    another ground.
    """
    for part in letter.parts.parts:
        within = part.section in {Section.REASON, Section.BODY} or (part.section is Section.CRITERIA and part.sentence.item)
        if not within or part.cues & _NOT_TOLD:
            continue
        if not _BEGINS.match(letter.text, part.sentence.start, part.sentence.end):
            continue
        words = " ".join(letter.text[part.sentence.start : part.sentence.end].split())
        step = _NOTHING.match(words) or (
            _SHOWN.match(words) and (_COUNT.search(words) or _FEWER.search(words) or drugs_in(words, letter.facts))
        )
        ground = _STEP if step else _PAPERS if _LAST_SEEN.match(words) else _NEED if _READING.match(words) else ""
        if not ground:
            continue
        start, end = letter.order.original(part.sentence.start, part.sentence.end)
        if any(find.value != ground and find.touches(start, end) for find in found):
            continue
        found = [
            replace(find, end=end, quote=letter.written[find.start : end])
            if find.value == ground
            and find.end <= start
            and _SAME.fullmatch(letter.written[find.end : start])
            and (ground != _NEED or _OF_HEART.search(find.quote))
            else find
            for find in found
        ]
    return found

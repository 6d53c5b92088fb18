"""A reason that a notice gives behind the conditions of its rule, in the same breath: "only when (1) ...; and (2) .... The records do not
show ...". What the records lack, or what they show of the medicines, is the reason; the conditions are those of everybody.
"""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import alike, any_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.history.drugs import drugs_in

__all__ = ["past_their_conditions"]

_MARK = r"\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)"
_CONDITION = r"(?:\b(?:when|if|unless|requires?|must)\b|\b(?:criteria|conditions|requirements)\b)"
_IN_A_LIST = re.compile(
    rf"{_CONDITION}[^.:]{{0,160}}(?::\s*|\s){_MARK}\s(?:[^.]{{0,600}}[;,]\s(?:and |or )?{_MARK}\s)?\Z",
    re.IGNORECASE,
)
"""What stands before an item that a sentence numbers in its course, from the word that makes it a condition."""
_OVER = re.compile(r"[^.]{3,700}\.\s+(?=[A-Z])")
_LACKS = re.compile(
    r"\b(?:do|does|did) not (?:show|document|demonstrate|indicate|contain|include|support)\b"
    r"|\b(?:is|are|was|were) not (?:shown|documented|demonstrated)\b|\bno (?:record|documentation|evidence) (?:of|that)\b",
    re.IGNORECASE,
)
_REACH = 900
_STEP, _NEED = "ground.step-therapy", "ground.not-medically-necessary"
_LIST = re.compile(
    rf"{_CONDITION}[^.:\n]{{0,160}}?(?::\s*|\s){_MARK}\s(?P<items>[^.\n]{{3,900}}+)\.\s+",
    re.IGNORECASE,
)
_NEXT = re.compile(rf"\s{_MARK}\s", re.IGNORECASE)
"""A list in one sentence, and the mark of an item behind the first."""
_SHOWN = re.compile(
    r"(?:You meet [^.\n]{1,60}\.\s+)?(?P<shown>(?:The|Your|Our) (?:notes?|records?|chart|history|claims) (?:you sent )?(?:shows?|lists?) "
    r"[^.\n]{3,300}\.(?: No [^.\n]{3,90}\.)?)"
)
"""What stands behind the list: "You meet (1) and (3). The notes show citalopram ... . No oral antidepressant is being taken now."."""


def past_their_conditions(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds; one that begins among such conditions and goes on to what the records lack, from there; and what they show of medicines in
    place of the trials that the list asks for.
    """
    found = [_past(letter.written, find) for find in finds]
    shown = _shown_of_trials(letter) if any(find.value in (_NEED, _STEP) for find in finds) else None
    if shown is None:
        return found
    listed, place = shown
    said = letter.find(Kind.GROUND, _STEP, place, Basis(Confidence.MEDIUM, "behind conditions", _STEP))
    return [*(find for find in found if find.value != _STEP or find.quote not in listed), said]


def _shown_of_trials(letter: Letter) -> tuple[str, tuple[int, int]] | None:
    """A list in one sentence that asks for trials, and where behind it the paragraph says what the records show of medicines."""
    trials = any_of(letter.words.names["item-step-therapy"])
    for one in _LIST.finditer(letter.text):
        shown = _SHOWN.match(letter.text, one.end())
        part = letter.parts.at(one.start())
        told = part is not None and part.section is Section.REASON and _NEXT.search(one["items"]) and trials.search(alike(one["items"]))
        if shown and told and drugs_in(shown["shown"], letter.facts):
            return one.group(), shown.span("shown")
    return None


def _past(text: str, find: Find) -> Find:
    over = _OVER.match(find.quote)
    if over is None or not _LACKS.search(find.quote, over.end()) or not _IN_A_LIST.search(text, max(0, find.start - _REACH), find.start):
        return find
    start = find.start + over.end()
    return replace(find, start=start, quote=text[start : find.end])

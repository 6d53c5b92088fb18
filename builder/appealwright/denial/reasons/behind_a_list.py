"""The plan's own finding behind a list of its criteria: "The records show two trials. They do not show augmentation." That is the reason;
the items are what the plan asks of everybody, but where it names those that are unmet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from appealwright.denial.finds import Basis, Find, Kind
from appealwright.denial.items.called_unmet import ONLY_CALLS, items_of, places_called
from appealwright.denial.items.listed import LISTED
from appealwright.denial.items.unmet import as_item
from appealwright.denial.page.labelled import alike, any_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.history.drugs import drugs_in
from appealwright.notice.reasons.oral_pill import asks_for_a_pill

__all__ = ["found_behind_a_list"]

_STEP = "ground.step-therapy"
_PAPERS = r"(?:[\w-]+ ){0,2}(?:notes?|records?|chart|history|claims|information|documentation|request|submission)"
_SHOW = r"(?:show|list|indicate|document|include|mention)"
_SHOWN = re.compile(
    rf"(?:The|Your|Our) {_PAPERS}\b[^.;]{{0,50}}? {_SHOW}s?\b"
    r"|(?:(?:Based on|According to|From) [^.;]{3,60}, you|You) (?:have (?:only )?)?(?:tried|taken|had)\b"
)
_MISSING = re.compile(
    rf"(?:It|They|These|Those|The {_PAPERS})\b[^.;]{{0,40}}? (?:do|does|did) not {_SHOW}\b"
    r"|(?:There (?:is|was) n|We (?:found|have|received) n|N)o (?:record|documentation|evidence|indication)\b"
    r"|You have not (?:tried|taken|had)\b"
)
_TELLS = frozenset({Section.REASON, Section.BODY, Section.CRITERIA})


def found_behind_a_list(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds; in place of the step that was heard in a list of criteria, the items that the paragraph behind it calls unmet, else what
    the plan found of the trials there, and apart from it that no oral antidepressant goes with the treatment.
    """
    for items, behind in _lists(letter):
        start, end = letter.order.original(items[0][0], items[-1][1])
        heard = [find for find in finds if find.value == _STEP and start <= find.start < end]
        called = _called(letter, items, behind) if heard else []
        said = _said(letter, behind) if heard and not called else []
        found = [as_item(letter, place, []) for place in called]
        found += [letter.find(Kind.GROUND, _STEP, place, Basis(heard[0].confidence, LISTED, _STEP)) for place in said]
        if found:
            others = [find for find in finds if find not in heard and not (called and ONLY_CALLS.fullmatch(find.quote.strip()))]
            return [*(find for find in others if not any(find.value == one.value and find.quote in one.quote for one in found)), *found]
    return finds


def _lists(letter: Letter) -> Iterator[tuple[list[tuple[int, int]], list[int]]]:
    """Where each item of each list of criteria stands that asks for trials, and which sentences make the paragraph behind the list."""
    parts = letter.parts.parts
    trials = any_of(letter.words.names["item-step-therapy"])
    first = 0
    for at, part in enumerate(parts):
        if part.sentence.item:
            continue
        items, first = items_of(letter, first, at), at + 1
        if len(items) > 1 and part.section in _TELLS and trials.search(alike(letter.text[items[0][0] : items[-1][1]])):
            yield items, list(takewhile(partial(_stand_together, letter, at), range(at, len(parts))))


def _stand_together(letter: Letter, one: int, other: int) -> bool:
    """Whether two sentences stand in the same paragraph."""
    return letter.parts.parts[one].sentence.paragraph == letter.parts.parts[other].sentence.paragraph


def _called(letter: Letter, items: list[tuple[int, int]], paragraph: list[int]) -> list[tuple[int, int]]:
    """Where the items stand that the paragraph calls unmet."""
    sentences = (letter.parts.parts[at].sentence for at in paragraph)
    places = sorted({place for one in sentences for place in places_called(" ".join(letter.text[one.start : one.end].split()))})
    return [items[place - 1] for place in places] if places and places[-1] <= len(items) else []


def _said(letter: Letter, paragraph: list[int]) -> list[tuple[int, int]]:
    """Where the paragraph says what was found of the trials, and of the pill beside; nothing where it begins with something else."""
    sentences = [letter.parts.parts[at].sentence for at in paragraph]
    words = [" ".join(letter.text[one.start : one.end].split()) for one in sentences]
    shown = bool(_SHOWN.match(words[0]) and drugs_in(words[0], letter.facts))
    missing = list(takewhile(lambda at: _MISSING.match(words[at]), range(int(shown), len(words))))
    pills = [at for at in missing if asks_for_a_pill(words[at])]
    trials = [0] * shown + [at for at in missing if at < min(pills, default=len(words))]
    runs = [run for run in (trials, *([at] for at in pills)) if run]
    return [(sentences[run[0]].start, sentences[run[-1]].end) for run in runs] if missing else []

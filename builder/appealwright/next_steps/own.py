"""What a person wrote freely: cell by cell, and of it what a letter of this packet prints as it was typed, to be read once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.predicates import View, is_settled
from appealwright.questions import Kind, Question, interview
from appealwright.unspoken import is_unspoken
from appealwright.unsure import is_unsure
from appealwright.writer.prose import stopless

__all__ = ["texts_of", "typed_words"]

_FREE = {Kind.TEXT, Kind.LINES}
_NAMES = {"drug", "words", "page"}
"""Columns of a table that name a thing or quote the plan, and tell nothing in the person's own words."""
_OF_THE_CARE = {"treatment.schedule", "treatment.monitoring", "treatment.review"}
"""Answers that name no papers under their question, for they are short or a clinic's, and that letters print as they stand."""
_TELLING = 4
"""Fewer words, such as "no benefit", are no sentence that somebody may regret."""
_TENDER = re.compile(
    r"\bhospital\w*|\balcohol\w*|\b(?:dr[aiu]nk\w*|sober|drugs?|police|court|jail|divorce\w*|secret\w*|savings|debts?|money|afford\w*|rent|paid"
    r"|kids?|child(?:ren)?|son|daughter|husband|wife|partner|mother|father|mom|dad|sister|brother|boss|manager|fired|coworkers?)\b",
    re.IGNORECASE,
)
"""What somebody may regret first: illness and money told by the way, and other people."""
_POINTS = re.compile(r"\bTable \d\b")
"""Words that only point at a table of the letters tell nothing."""


def texts_of(question: Question, case: Case) -> Iterator[str]:
    """What the person wrote freely in answer to a question, cell by cell in a table."""
    if question.kind is Kind.TABLE:
        columns = [column.name for column in question.columns if column.kind in _FREE and column.name not in _NAMES]
        yield from filter(None, (record.text(column) for record in case.records(question.name) for column in columns))
    elif case.text(question.name):
        yield case.text(question.name)


def typed_words(case: Case, view: View, facts: Facts, made: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each such text of a few words or more that a document of these may print as it stands, with the name of its answer; each once. First
    what names a hospital, alcohol, money or other people. What somebody is not sure of is printed in none, nor what this case is not asked.
    """
    every = interview().questions()
    printed = (one for one in every if (set(one.printed_in) & set(made) or one.name in _OF_THE_CARE) and is_settled(one.asked_when, view))
    asked = (one for one in printed if not is_unspoken(one.name, case, facts))
    every_one = ((one.name, stopless(" ".join(text.split()))) for one in asked for text in texts_of(one, case))
    told = sorted(every_one, key=lambda one: not _TENDER.search(one[1]))
    return tuple(
        {
            text: (name, text) for name, text in told if len(text.split()) >= _TELLING and not _POINTS.search(text) and not is_unsure(text)
        }.values()
    )

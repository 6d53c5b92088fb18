"""What a person wrote freely: cell by cell, and of it what a letter of this packet prints as it was typed, to be read once more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.predicates import View, is_settled
from appealwright.questions import Kind, Question, interview
from appealwright.untold.thoughts import names_thoughts
from appealwright.untold.unspoken import is_unspoken
from appealwright.untold.unsure import is_unsure
from appealwright.writer.prose import sentences, stopless

__all__ = ["TypedWords", "plain_words", "printed_of", "texts_of", "typed_words"]

_FREE = {Kind.TEXT, Kind.LINES}
_NAMES = {"drug", "words", "page"}
"""Columns of a table that name a thing or quote the plan, and tell nothing in the person's own words."""
_OF_THE_CARE = {"treatment.diagnosis", "treatment.dose", "treatment.schedule", "treatment.monitoring", "treatment.review"}
"""Answers that name no papers under their question, for they are short or a clinic's, and that letters print as they stand."""
_SHORT = {*_OF_THE_CARE, "history.trials"}
"""Of these a letter prints two words as well: "pooped out", "didnt help"."""
_RUN = 3
"""So many words on end are those that were typed: a letter may change one of a sentence."""
_TELLING = 4
"""Elsewhere fewer words are no sentence that somebody may regret."""
_CHILDREN = re.compile(
    r"\b(?:kids?|child(?:ren)?|toddlers?|babies|day ?care|child ?care)\b"
    r"|\b(?:sons?|daughters?)\b(?=[^.]*\b(?:school|lives?|stays?|custody|years? old|father|dad|mother|mom)\b)",
    re.IGNORECASE,
)
"""What tells of a child who is not grown: it concerns somebody who was not asked."""
_INTIMATE = re.compile(
    r"\bsex\w*|\blibido\w*|\berect\w*|\borgasm\w*|\bclimax\w*|\bimpoten\w*|\bintim[ai]\w*"
    r"|\blove (?:life|making)|\bin the (?:bedroom|sack)\b"
    r"|(?:n['\u2019]?t|\b(?:cannot|not|never|unable to))(?: \w+)? (?:get it up|(?:get|stay|get or stay) hard"
    r"|perform(?=\W*(?:\Z|[.,;!?]|you know|anymore))"
    r"|(?:perform|finish|come|do it)(?=\W*(?:you know|in bed|with my (?:wife|husband|partner|girlfriend|boyfriend))))",
    re.IGNORECASE,
)
"""What tells of sex, in plain words or around them; who cannot perform a job tells of work."""
_GRAVE = re.compile(
    r"\bhospital\w*|\balcohol\w*|\b(?:dr[aiu]nk\w*|sober|drugs?|police|court|jail|arrest\w*|D[UW]I|custody|divorce\w*|affair|secret\w*"
    r"|abort\w*|miscarr\w*|pregnan\w*|abus\w*|assault\w*|rap(?:e|ed)|immigra\w*|visa"
    r"|step(?:father|mother|dad|mom|son|daughter|brother|sister|child\w*|kids?))\b",
    re.IGNORECASE,
)
"""What somebody may regret most."""
_TENDER = re.compile(
    r"\b(?:savings|debts?|money|afford\w*|rent|paid|aunt|uncle|cousin|niece|nephew|grand[a-z]+|ex-\w+|in-laws?|fianc\w+|girlfriend|boyfriend"
    r"|kids?|child(?:ren)?|son|daughter|husband|wife|partner|mother|father|mom|dad|sister|brother|boss|manager|fired|coworkers?)\b",
    re.IGNORECASE,
)
"""What somebody may regret next: money told by the way, and other people."""
_PLAIN = 4
_POINTS = re.compile(r"\bTable \d\b")
"""Words that only point at a table of the letters tell nothing."""


@dataclass(frozen=True, slots=True)
class TypedWords:
    """What one answer has letters print as it was typed: a text, or of a table several."""

    name: str
    texts: tuple[str, ...]

    @property
    def tender(self) -> bool:
        """Whether a text names a hospital, alcohol, money, other people or what is nobody's business: what somebody may regret first."""
        return self.rank < _PLAIN

    @property
    def intimate(self) -> bool:
        """Whether a text tells of sex."""
        return self.rank == 0

    @property
    def of_a_child(self) -> bool:
        """Whether a text tells of a child who is not grown."""
        return any(_CHILDREN.search(text) is not None for text in self.texts)

    @property
    def rank(self) -> int:
        """How soon it is to be read again: 0 of sex, then what is most private, of a child, what names money or other people, the rest."""
        return min(map(_rank, self.texts))


def _rank(text: str) -> int:
    return next((rank for rank, words in enumerate((_INTIMATE, _GRAVE, _CHILDREN, _TENDER)) if words.search(text)), _PLAIN)


def texts_of(question: Question, case: Case) -> Iterator[str]:
    """What the person wrote freely in answer to a question, cell by cell in a table."""
    if question.kind is Kind.TABLE:
        columns = [column.name for column in question.columns if column.kind in _FREE and column.name not in _NAMES]
        yield from filter(None, (record.text(column) for record in case.records(question.name) for column in columns))
    elif case.text(question.name):
        yield case.text(question.name)


def typed_words(case: Case, view: View, facts: Facts, made: tuple[str, ...]) -> tuple[TypedWords, ...]:
    """By answer, each such text that a document of these may print as it stands, each once. First what is most private, then what tells
    of a child, then what names money or other people. What somebody is not sure of is printed in none, nor what this case is not asked.
    """
    every = interview().questions()
    printed = (one for one in every if (set(one.printed_in) & set(made) or one.name in _OF_THE_CARE) and is_settled(one.asked_when, view))
    # Of a diagnosis that names such thoughts the page says elsewhere where it is whole.
    asked = (
        one
        for one in printed
        if not is_unspoken(one.name, case, facts)
        and not (one.name in _OF_THE_CARE and names_thoughts(case.text(one.name), facts, one.name))
    )
    found = (TypedWords(one.name, tuple(dict.fromkeys(_telling(one, case)))) for one in asked)
    return tuple(sorted((one for one in found if one.texts), key=lambda one: one.rank))


def _telling(question: Question, case: Case) -> Iterator[str]:
    least = 1 if question.name in _SHORT else _TELLING
    for text in sorted(texts_of(question, case), key=_rank):
        said = stopless(" ".join(text.split()))
        if len(said.split()) >= least and not _POINTS.search(said) and not is_unsure(said):
            yield said


def plain_words(text: str) -> str:
    """A text in small letters, with one blank between its words and straight apostrophes."""
    return " ".join(text.casefold().replace("\u2019", "'").split())


def printed_of(one: TypedWords, said: str) -> TypedWords:
    """Of what was typed the sentences that stand among these words of papers."""
    kept = (" ".join(sentence for sentence in sentences(text) if _stands(sentence, said)) for text in one.texts)
    return TypedWords(one.name, tuple(filter(None, kept)))


def _stands(sentence: str, said: str) -> bool:
    found = plain_words(sentence).strip(".,;:!?").split()
    runs = (found[at : at + _RUN] for at in range(max(1, len(found) - _RUN + 1)))
    return any(" ".join(run).strip(".,;:!?") in said for run in runs)

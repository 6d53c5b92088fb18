"""Words to begin an answer with: a press puts them into the field, another takes them out. What they say is for the person to settle."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.interview.fields import Option, element_id
from appealwright.interview.fragments import Fragment
from appealwright.predicates import View, holds
from appealwright.questions import Question
from appealwright.words import LETTERS, Words, words_in

__all__ = ["phrases_of", "with_phrase"]

_JOINED = "; "


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a question, those that stand in its answer marked as chosen."""

    question: str
    id: str
    options: tuple[Option, ...]


def phrases_of(question: Question, text: str, view: View, words: Words) -> Fragment | None:
    """The phrases that this case calls for; None where there are none."""
    fitting = (phrase.id for phrase in question.phrases if phrase.asked_when is None or holds(phrase.asked_when, view) is True)
    options = tuple(Option(name, words("phrase", question.name, name), chosen=_said(question, name) in text) for name in fitting)
    return (
        Fragment(f"q:{question.name}:phrases", "phrases", Phrases(question.name, element_id(question.name), options)) if options else None
    )


def with_phrase(question: Question, name: str, text: str) -> str:
    """The answer with the phrase, in the language of the letters, or without it where it stood there."""
    said = _said(question, name)
    if said in text:
        return _JOINED.join(part for part in text.split(_JOINED) if part.strip(" .;") != said)
    before = text.rstrip(" .;\n")
    return f"{before}{_JOINED}{said}" if before else said


def _said(question: Question, name: str) -> str:
    return words_in(LETTERS)("phrase", question.name, name)

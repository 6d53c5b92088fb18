"""Words to begin an answer with: a press puts them into the field, another takes them out. What they say is for the person to settle."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.facts import Facts
from appealwright.interview.fields import Option, element_id
from appealwright.interview.fragments import Fragment
from appealwright.predicates import View, holds
from appealwright.questions import Phrase, Question
from appealwright.words import LETTERS, Words, words_in

__all__ = ["phrases_of", "with_phrase"]

_JOINED = "; "


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a question, those that stand in its answer marked as chosen; `hint` names the words on what to press."""

    question: str
    id: str
    options: tuple[Option, ...]
    hint: str


def phrases_of(question: Question, text: str, view: View, facts: Facts, words: Words) -> Fragment | None:
    """The phrases that this case calls for; None where there are none."""
    fitting = tuple(phrase for phrase in question.phrases if _fits(phrase, view, facts))
    options = tuple(Option(one.id, _said(question, one, words), chosen=_said(question, one, words_in(LETTERS)) in text) for one in fitting)
    if not options:
        return None
    hint = "phrases_codes" if all(phrase.row for phrase in fitting) else "phrases"
    return Fragment(f"q:{question.name}:phrases", "phrases", Phrases(question.name, element_id(question.name), options, hint))


def with_phrase(question: Question, name: str, text: str) -> str:
    """The answer with the phrase, in the language of the letters, or without it where it stood there."""
    said = next(_said(question, phrase, words_in(LETTERS)) for phrase in question.phrases if phrase.id == name)
    if said in text:
        return _JOINED.join(part for part in text.split(_JOINED) if part.strip(" .;") != said)
    before = text.rstrip(" .;\n")
    return f"{before}{_JOINED}{said}" if before else said


def _fits(phrase: Phrase, view: View, facts: Facts) -> bool:
    asked = facts.row(phrase.row).detail["taken_when"] if phrase.row else phrase.asked_when
    return asked is None or holds(asked, view) is True


def _said(question: Question, phrase: Phrase, words: Words) -> str:
    # A code is the same in every language, and its phrase is named by it.
    return phrase.id if phrase.row else words("phrase", question.name, phrase.id)

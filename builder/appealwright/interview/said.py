"""Answers as they are read back to the person: on the check page and under "Why this sentence?"."""

from __future__ import annotations

from datetime import date

from appealwright.answers import DOES_NOT_APPLY, Answer, Known, PartialDate, Record
from appealwright.interview.fields import Choices
from appealwright.questions import Kind, Question
from appealwright.words import Words

__all__ = ["said", "value_said"]

_LONG_TEXT = 160
_BARE = {Kind.INTEGER, Kind.NUMBER, Kind.DATE, Kind.PARTIAL_DATE}


def said(answer: Answer, question: Question, words: Words, choices: Choices) -> tuple[str, ...]:
    """The answer in words, one line or one for each row; nothing where it is not known."""
    if answer is DOES_NOT_APPLY:
        return (words("question", question.name, "none"),)
    if not isinstance(answer, Known):
        return ()
    value = answer.value
    if isinstance(value, tuple) and question.kind is Kind.TABLE:
        return tuple(_row_said(record, question, words, choices) for record in value if isinstance(record, Record))
    if isinstance(value, tuple):
        return (", ".join(words("option", question.name, str(option)) for option in value),)
    return (value_said(value, question, question.name, words, choices),)


def _row_said(record: Record, question: Question, words: Words, choices: Choices) -> str:
    parts = []
    for column in question.columns:
        answer = record.get(column.name)
        if isinstance(answer, Known):
            text = value_said(answer.value, column, f"{question.name}.{column.name}", words, choices)
            # A bare number or year does not say what it counts.
            name = words("question", question.name, "columns", column.name, "short") if column.kind in _BARE else ""
            parts.append(f"{name}: {text}" if name else text)
    return " · ".join(parts)


def value_said(value: object, question: Question, group: str, words: Words, choices: Choices) -> str:
    """One value in words; `group` names the words of its options."""
    match question.kind:
        case Kind.CHOICE:
            return words("option", group, str(value))
        case Kind.STATE | Kind.GROUND:
            return next((option.label for option in choices(question) if option.value == value), str(value))
        case Kind.YES_NO:
            return words("view", "yes" if value else "no")
        case _ if isinstance(value, date | PartialDate):
            return words.day(value)
        case _:
            return _short(str(value))


def _short(text: str) -> str:
    """The text, or as much of it as is needed to know it again."""
    if len(text) <= _LONG_TEXT:
        return text
    return f"{' '.join(text[:_LONG_TEXT].split()[:-1])} …"

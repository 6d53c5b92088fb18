"""The interview as data: what is asked, of what type, and when. Words are elsewhere (messages)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Any

from appealwright.compiled import compiled_json
from appealwright.facts import Predicate

__all__ = ["Interview", "Kind", "Phrase", "Question", "Section", "interview"]


class Kind(Enum):
    """What an answer looks like."""

    TEXT = "text"
    LINES = "lines"
    LONG = "long"
    DATE = "date"
    PARTIAL_DATE = "partial_date"
    INTEGER = "integer"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    STATE = "state"
    GROUND = "ground"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a person can put into an answer with one press, where the case calls for them."""

    id: str
    asked_when: Predicate | None = None
    row: str = ""
    """The row of a code whose code is put in; it tells when it is offered."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, or one column of a table question.

    `minimum` and `maximum` bound numbers; `not_after` and `not_before` name another date answer or "as_of";
    `quote_of` names the answer in which the value must stand word for word, or where it is `in_parts` each part between commas and line
    ends; `page` the page on which it stands with others where there is room for little; `printed_in` the documents in which a free
    answer stands as it was written.
    """

    name: str
    kind: Kind
    options: tuple[str, ...] = ()
    columns: tuple[Question, ...] = ()
    asked_when: Predicate | None = None
    health: bool = False
    quote_of: str | None = None
    in_parts: bool = False
    minimum: int | None = None
    maximum: int | None = None
    not_after: str | None = None
    not_before: str | None = None
    page: str = ""
    phrases: tuple[Phrase, ...] = ()
    printed_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A short run of questions that a person thinks of together."""

    id: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Interview:
    """All sections in the order they are asked."""

    sections: tuple[Section, ...]
    by_name: Mapping[str, Question] = field(init=False, repr=False, compare=False)
    groups: frozenset[str] = field(init=False, repr=False, compare=False)
    dated: tuple[Question, ...] = field(init=False, repr=False, compare=False)
    """Those whose dates, or those of a column, other dates bound."""
    quoting: tuple[Question, ...] = field(init=False, repr=False, compare=False)
    """Those that quote another answer, or have a column that does."""
    _asked: tuple[Question, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # A keystroke asks for them dozens of times.
        asked = tuple(question for section in self.sections for question in section.questions)
        object.__setattr__(self, "by_name", {question.name: question for question in asked})
        object.__setattr__(self, "groups", frozenset(question.name.partition(".")[0] for question in asked))
        object.__setattr__(self, "dated", tuple(q for q in asked if any(one.not_after or one.not_before for one in (q, *q.columns))))
        object.__setattr__(self, "quoting", tuple(q for q in asked if any(one.quote_of for one in (q, *q.columns))))
        object.__setattr__(self, "_asked", asked)

    def questions(self) -> tuple[Question, ...]:
        """Every question in the order it is asked."""
        return self._asked

    def __contains__(self, name: str) -> bool:
        return name in self.by_name

    def question(self, name: str) -> Question:
        """The question of this name. Raises KeyError where there is none."""
        return self.by_name[name]


@cache
def interview() -> Interview:
    """The interview that ships with the package."""
    document = compiled_json("interview.json")
    sections = tuple(Section(raw["id"], tuple(_question(item) for item in raw["questions"])) for raw in document["sections"])
    return Interview(sections)


def _question(raw: Mapping[str, Any]) -> Question:
    return Question(
        name=raw["name"],
        kind=Kind(raw["type"]),
        options=tuple(raw.get("options", ())),
        columns=tuple(_question(column) for column in raw.get("columns", ())),
        asked_when=raw.get("asked_when"),
        health=bool(raw.get("health")),
        quote_of=raw.get("quote_of"),
        in_parts=bool(raw.get("in_parts")),
        minimum=raw.get("minimum"),
        maximum=raw.get("maximum"),
        not_after=raw.get("not_after"),
        not_before=raw.get("not_before"),
        page=raw.get("page", ""),
        phrases=tuple(Phrase(phrase["id"], phrase.get("asked_when"), phrase.get("row", "")) for phrase in raw.get("phrases", ())),
        printed_in=tuple(raw.get("printed_in", ())),
    )

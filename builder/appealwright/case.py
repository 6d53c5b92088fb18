"""What the person told us: frozen answers, each Known, Unknown or does not apply.

A case file is JSON: `{"case_version": 2, "denial": {"date": "2026-11-03", ...}, ...}`, nested by the dotted names of the
interview. `{"unknown": true}` and `{"does_not_apply": true}` are the other two states; what is absent is unknown.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case_versions import BESIDES_ANSWERS, CASE_VERSION, current_case
from appealwright.contradicted import contradicted
from appealwright.days.dates import day_in
from appealwright.ledger import over
from appealwright.questions import Question, interview
from appealwright.reading import Problem, Result, answer_from

__all__ = ["OUR_ILLNESS", "Aside", "Case", "CaseError", "Finding", "case_from_json", "parsed"]

Aside = tuple[Mapping[str, Answer], tuple[Problem, ...]]
"""What stands in place of answers that were set aside, and why they were."""
Finding = Callable[[Mapping[str, Answer]], Aside]
"""How answers are looked through for those to set aside: once, or only as far as a key may have changed them."""
OUR_ILLNESS = "depression"
"""What a case is of where no overlay asks."""


@dataclass(frozen=True, slots=True)
class Case:
    """One person's situation. `title` is the case file's own sentence, never printed in a letter."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    title: str = ""
    removed_characters: int = 0
    """How many characters were taken out because no document may hold them."""

    @property
    def illness(self) -> str:
        """What the treatment is for, as rows name it: ours, unless an overlay asks for another."""
        return self.text("treatment.illness") or OUR_ILLNESS

    def get(self, name: str) -> Answer:
        """The answer of this name; UNKNOWN where it was not given."""
        return self.answers.get(name, UNKNOWN)

    def text(self, name: str) -> str:
        """The answer as text, empty where it is not known."""
        answer = self.get(name)
        return str(answer.value) if isinstance(answer, Known) else ""

    def day(self, name: str) -> date | None:
        """The answer as a date, None where it is not known or no full date."""
        return day_in(self.get(name))

    def records(self, name: str) -> tuple[Record, ...]:
        """The rows of a table answer, none where it is not known."""
        answer = self.get(name)
        value = answer.value if isinstance(answer, Known) else ()
        return tuple(item for item in value if isinstance(item, Record)) if isinstance(value, tuple) else ()

    def chosen(self, name: str) -> tuple[str, ...]:
        """The options chosen of a question that takes several."""
        answer = self.get(name)
        value = answer.value if isinstance(answer, Known) else ()
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

    def is_(self, name: str, value: object) -> bool:
        """Whether the answer is known and equal to `value`."""
        answer = self.get(name)
        return isinstance(answer, Known) and answer.value == value

    def with_told(self, told: Mapping[str, Answer]) -> Case:
        """The same with these answers in place of its own; the very case where there are none."""
        return replace(self, answers=over(self.answers, told)) if told else self


class CaseError(ValueError):
    """A case file that cannot be taken as it is; `problems` are all of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(str(problem) for problem in problems))


def case_from_json(data: bytes | str, as_of: date, grounds: Collection[str] | None = None) -> Case:
    """The case in a file. Raises CaseError with every problem at once; nothing is guessed or dropped.

    `grounds`: the denial grounds that the rows know; a reason that names another is refused.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        reason = f"text that stops being JSON at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "text nested too deep"
        raise CaseError((Problem("file", "not_json", reason, "JSON"),)) from error
    if not isinstance(document, dict):
        raise CaseError((Problem("file", "not_object", type(document).__name__, "an object with case_version"),))
    try:
        document = current_case(document)
    except ValueError as error:
        found = document.get("case_version", "nothing")
        raise CaseError((Problem("case_version", "version", str(found)[:40], f"1 to {CASE_VERSION}"),)) from error
    case, problems = parsed(document, as_of)
    if grounds is not None:
        problems += _unknown_grounds(case, grounds)
    if problems:
        raise CaseError(problems)
    return case


def _unknown_grounds(case: Case, known: Collection[str]) -> tuple[Problem, ...]:
    named = ((f"denial.reasons.{index}.ground", record.text("ground")) for index, record in enumerate(case.records("denial.reasons")))
    return tuple(
        Problem(place, "not_option", ground, ", ".join(sorted(known))) for place, ground in named if ground and ground not in known
    )


def parsed(
    document: Mapping[str, Any],
    as_of: date,
    answer_from: Callable[[Any, Question, str], Result] = answer_from,
    set_aside: Callable[[Mapping[str, Answer], Finding], Aside] = lambda answers, finding: finding(answers),
) -> tuple[Case, tuple[Problem, ...]]:
    """The case in an object, and what could not be taken: such an answer stays unknown, all others stand.

    `as_of` is today's date as the caller has it: a denial dated after it is refused. `answer_from` and `set_aside` may know from before
    what comes of the same.
    """
    questions = interview()
    answers: dict[str, Answer] = {}
    problems: list[Problem] = []
    removed = 0
    asked = questions.by_name
    for name, raw in _flat(document, questions.groups):
        question = asked.get(name)
        if question is None:
            problems.append(Problem(name, "unknown_field", "a field that is not asked", "the fields of `appealwright schema`"))
            continue
        answer, found, taken = answer_from(raw, question, name)
        answers[name] = answer
        problems += found
        removed += taken
    aside, why = set_aside(answers, lambda given: contradicted(given, questions, as_of))
    return Case({**answers, **aside}, str(document.get("title", "")), removed), (*problems, *why)


def _flat(document: Mapping[str, Any], groups: frozenset[str]) -> Iterator[tuple[str, Any]]:
    for group, content in document.items():
        if group in BESIDES_ANSWERS:
            continue
        if not isinstance(content, Mapping) or group not in groups:
            yield group, content
            continue
        for key, value in content.items():
            yield f"{group}.{key}", value

"""What the person told us: frozen answers, each Known, Unknown or does not apply.

A case file is JSON: `{"case_version": 2, "denial": {"date": "2026-11-03", ...}, ...}`, nested by the dotted names of the
interview. `{"unknown": true}` and `{"does_not_apply": true}` are the other two states; what is absent is unknown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial
from itertools import accumulate
from typing import Any, cast

from appealwright.answers import UNKNOWN, Answer, Known, PartialDate, Record
from appealwright.case_versions import BESIDES_ANSWERS, CASE_VERSION, current_case
from appealwright.characters import folded
from appealwright.history.causes import ended_otherwise
from appealwright.notice.page_marks import without_page_marks
from appealwright.questions import Interview, Question, interview
from appealwright.reading import Problem, Result, answer_from

__all__ = ["OUR_ILLNESS", "Aside", "Case", "CaseError", "Finding", "case_from_json", "parsed"]

Check = Callable[[str, Answer, Question], Problem | None]
Aside = tuple[Mapping[str, Answer], tuple[Problem, ...]]
"""What stands in place of answers that were set aside, and why they were."""
Finding = Callable[[Mapping[str, Answer]], Aside]
"""How answers are looked through for those to set aside: once, or only as far as a key may have changed them."""
OUR_ILLNESS = "depression"
"""What a case is of where no overlay asks."""
_TRIALS = "history.trials"
_PART_END = re.compile(r"[,;\n]")
_LONG_PART = 6
"""An address has a line of so many letters and digits at the least: shorter ones stand in any text by chance."""


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
        answer = self.get(name)
        return answer.value if isinstance(answer, Known) and isinstance(answer.value, date) else None

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
    aside, why = set_aside(answers, lambda given: _set_aside(given, questions, as_of))
    return Case({**answers, **aside}, str(document.get("title", "")), removed), (*problems, *why)


def _set_aside(answers: Mapping[str, Answer], questions: Interview, as_of: date) -> Aside:
    """What stands in place of answers that others, or today, make impossible, and the problems that say which."""
    now = _Mended(answers)
    _leave_other_treatment(now, questions)
    _leave_results_denied(now)
    problems = [*_contradictions(now, questions, as_of), *_misquoted(now, questions)]
    return now.mended, tuple(problems)


def _leave_other_treatment(answers: _Mended, questions: Interview) -> None:
    """Leaves out what was told of one treatment before another was chosen, as its indication or product: it is not said of that one."""
    drug = answers["treatment.drug"]
    if not isinstance(drug, Known):
        return
    for question in questions.by_name.values():
        when = question.asked_when if isinstance(question.asked_when, Mapping) else {}
        other = when.get("answer") == "treatment.drug" and when.get("is") != drug.value
        if other and question.name.startswith("treatment.") and answers[question.name] is not UNKNOWN:
            answers[question.name] = UNKNOWN


def _leave_results_denied(answers: _Mended) -> None:
    """Leaves out "stopped for a side effect" of a medicine whose own words name another cause alone: what it brought is then not known."""
    told = answers[_TRIALS]
    trials = told.value if isinstance(told, Known) and isinstance(told.value, tuple) else ()
    mended = tuple(_without_result(one) if isinstance(one, Record) and _is_denied(one) else one for one in trials)
    if mended != trials:
        answers[_TRIALS] = Known(cast("tuple[Record, ...]", mended))


def _is_denied(trial: Record) -> bool:
    return trial.text("result") == "stopped_side_effect" and ended_otherwise(trial.text("stopped"))


def _without_result(trial: Record) -> Record:
    return Record(tuple(cell for cell in trial.cells if cell[0] != "result"))


class _Mended:
    """Answers, and what was put in place of some: whoever asks has that."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self._answers = answers
        self.mended: dict[str, Answer] = {}

    def __getitem__(self, name: str) -> Answer:
        return self.mended[name] if name in self.mended else self._answers.get(name, UNKNOWN)

    def __setitem__(self, name: str, answer: Answer) -> None:
        self.mended[name] = answer


def _flat(document: Mapping[str, Any], groups: frozenset[str]) -> Iterator[tuple[str, Any]]:
    for group, content in document.items():
        if group in BESIDES_ANSWERS:
            continue
        if not isinstance(content, Mapping) or group not in groups:
            yield group, content
            continue
        for key, value in content.items():
            yield f"{group}.{key}", value


def _contradictions(answers: _Mended, questions: Interview, as_of: date) -> list[Problem]:
    """Sets dates aside that other answers, or today, make impossible; says which."""
    check = partial(_impossible, answers=answers, as_of=as_of)
    problems: list[Problem] = []
    for question in questions.dated:
        name = question.name
        answer = answers[name]
        problem = check(name, answer, question)
        if problem:
            answers[name] = UNKNOWN
            problems.append(problem)
        if question.columns and isinstance(answer, Known) and isinstance(answer.value, tuple):
            rows = [
                _possible_row(row, f"{name}.{index}", question, check) for index, row in enumerate(answer.value) if isinstance(row, Record)
            ]
            found = [problem for _, found in rows for problem in found]
            if found:
                answers[name] = Known(tuple(row for row, _ in rows))
                problems += found
    return problems


def _possible_row(record: Record, place: str, question: Question, check: Check) -> tuple[Record, list[Problem]]:
    cells = dict(record.cells)
    found = {column.name: check(f"{place}.{column.name}", cells.get(column.name, UNKNOWN), column) for column in question.columns}
    cells |= {name: UNKNOWN for name, problem in found.items() if problem}
    return Record(tuple(cells.items())), [problem for problem in found.values() if problem]


def _impossible(place: str, answer: Answer, question: Question, answers: _Mended, as_of: date) -> Problem | None:
    value = _date_of(answer)
    if value is None:
        return None
    latest = as_of if question.not_after == "as_of" else _date_of(answers[question.not_after or ""])
    earliest = _date_of(answers[question.not_before or ""])
    if latest and value > latest:
        return Problem(place, "date_after", value.isoformat(), f"{latest.isoformat()} or earlier")
    if earliest and value < earliest:
        return Problem(place, "date_before", value.isoformat(), f"{earliest.isoformat()} or later")
    return None


def _date_of(answer: Answer) -> date | None:
    if not isinstance(answer, Known):
        return None
    if isinstance(answer.value, PartialDate):
        # The earliest day a remembered month or year can mean: only then is it surely in the future.
        return date(answer.value.year, answer.value.month or 1, answer.value.day or 1)
    return answer.value if isinstance(answer.value, date) else None


def _misquoted(answers: _Mended, questions: Interview) -> list[Problem]:
    """Sets quotations aside that do not stand in the text they are said to come from; says which."""
    problems: list[Problem] = []
    for question in questions.quoting:
        answer = answers[question.name]
        if not isinstance(answer, Known):
            continue
        if question.quote_of and not stands_in(str(answer.value), answers[question.quote_of], in_parts=question.in_parts):
            problems.append(
                Problem(question.name, "not_in_text", "words that are not in the text", f"words as they stand in {question.quote_of}")
            )
            answers[question.name] = UNKNOWN
        if question.columns and isinstance(answer.value, tuple):
            before = len(problems)
            checked = tuple(
                _checked(record, index, question, answers, problems)
                for index, record in enumerate(answer.value)
                if isinstance(record, Record)
            )
            if len(problems) > before or checked != answer.value:
                answers[question.name] = Known(checked)
    return problems


def _checked(record: Record, index: int, question: Question, answers: _Mended, problems: list[Problem]) -> Record:
    cells = dict(record.cells)
    for column in question.columns:
        cell = cells.get(column.name)
        if not column.quote_of or not isinstance(cell, Known):
            continue
        whole = answers[column.quote_of]
        if stands_in(str(cell.value), whole):
            cells[column.name] = Known(without_page_marks(str(cell.value), str(whole.value) if isinstance(whole, Known) else ""))
        else:
            place = f"{question.name}.{index}.{column.name}"
            problems.append(Problem(place, "not_in_text", "words that are not in the text", f"words as they stand in {column.quote_of}"))
            cells[column.name] = UNKNOWN
    return Record(tuple(cells.items()))


@lru_cache(maxsize=64)
def stands_in(quotation: str, whole: Answer, *, in_parts: bool = False) -> bool:
    """Whether words stand in an answer, or each part of them does. Remembered, since every keystroke asks it of all quotations."""
    if not isinstance(whole, Known):
        # Without the text there is nothing to check against: the person copied the words from paper.
        return True
    if not in_parts:
        text = str(whole.value)
        return folded(quotation) in folded(text) or folded(without_page_marks(quotation, text)) in folded(without_page_marks(text, text))
    # An address is printed and not quoted: a notice has it on one line, an envelope on four, with other dots and spaces.
    parts = [part for line in _PART_END.split(quotation) if (part := _letters_and_digits(folded(line)))]
    words = [part for word in re.findall(r"\w+", folded(str(whole.value))) if (part := _letters_and_digits(word))]
    ends = set(accumulate(map(len, words), initial=0))
    return any(len(part) >= _LONG_PART for part in parts) and all(_stands_between(part, "".join(words), ends) for part in parts)


def _stands_between(part: str, text: str, ends: set[int]) -> bool:
    """Whether a part stands in a text of letters and digits from the beginning of a word to the end of one."""
    at = text.find(part)
    while at >= 0 and not (at in ends and at + len(part) in ends):
        at = text.find(part, at + 1)
    return at >= 0


def _letters_and_digits(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()

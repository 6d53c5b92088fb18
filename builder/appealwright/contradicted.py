"""Which answers are set aside because others, or today, make them impossible: dates, quotations, results, another treatment's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache, partial
from itertools import accumulate
from typing import cast

from appealwright.answers import UNKNOWN, Answer, Known, PartialDate, Record
from appealwright.characters import folded
from appealwright.days.dates import day_in
from appealwright.denial.page.layout import as_read
from appealwright.denial.page.sentences import paragraphs
from appealwright.history.causes import ended_otherwise
from appealwright.history.given_all_the_same import as_given
from appealwright.notice.page_marks import without_page_marks
from appealwright.questions import Interview, Question
from appealwright.reading import Problem

__all__ = ["contradicted", "stands_in"]

_Check = Callable[[str, Answer, Question], Problem | None]
_TRIALS = "history.trials"
_PART_END = re.compile(r"[,;\n]")
_LONG_PART = 6
"""An address has a line of so many letters and digits at the least: shorter ones stand in any text by chance."""


def contradicted(answers: Mapping[str, Answer], questions: Interview, as_of: date) -> tuple[Mapping[str, Answer], tuple[Problem, ...]]:
    """What stands in place of answers that others, or today, make impossible, and the problems that say which."""
    now = _Mended(answers)
    _leave_other_treatment(now, questions)
    _leave_results_denied(now)
    for name, answer in as_given(answers).items():
        now[name] = answer
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


def _possible_row(record: Record, place: str, question: Question, check: _Check) -> tuple[Record, list[Problem]]:
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
    if isinstance(answer, Known) and isinstance(answer.value, PartialDate):
        # The earliest day a remembered month or year can mean: only then is it surely in the future.
        return date(answer.value.year, answer.value.month or 1, answer.value.day or 1)
    return day_in(answer)


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


def _flowing(words: str) -> str:
    """A quotation copied from a page is broken where that page was narrow: its sentences go on, and its items stay apart."""
    return "\n".join(paragraphs(words)) if "\n" in words else words


def _checked(record: Record, index: int, question: Question, answers: _Mended, problems: list[Problem]) -> Record:
    cells = dict(record.cells)
    for column in question.columns:
        cell = cells.get(column.name)
        if not column.quote_of or not isinstance(cell, Known):
            continue
        whole = answers[column.quote_of]
        if stands_in(str(cell.value), whole):
            cells[column.name] = Known(_flowing(without_page_marks(str(cell.value), str(whole.value) if isinstance(whole, Known) else "")))
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
        return (
            folded(quotation) in folded(text)
            or folded(without_page_marks(quotation, text)) in folded(without_page_marks(text, text))
            # A notice of two columns is quoted as it is read.
            or any(folded(quotation) in folded(read) for read in as_read(text))
        )
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

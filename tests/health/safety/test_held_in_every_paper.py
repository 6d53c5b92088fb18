"""What next steps say that the letters leave out stands in no paper, whichever question it was typed into."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.questions import Kind, Question, interview
from tests.conftest import case_document
from tests.health.case_names import TEXAS
from tests.health.packets import packet

_FREE = (Kind.TEXT, Kind.LINES)
_PLANS_OWN = {"denial.reasons", "denial.policy", "plan.passages", "treatment.diagnosis_code", "treatment.code"}
"""Health words that the plan wrote, and codes: no free words of the person's."""
_CONTACTS = {"network.calls", "network.distance"}
"""Asked for addresses and calls, and answered with a story all the same."""

PROMISED = "Until then the letters leave those words out."


def free_questions() -> Iterator[Question]:
    """Every question that a person answers in words of their own, on health or beside it."""
    for one in interview().questions():
        free = one.kind in _FREE or any(column.kind in _FREE for column in one.columns)
        if free and (one.health or one.name in _CONTACTS) and one.name not in _PLANS_OWN:
            yield one


def answered(question: Question, words: str, case: dict[str, Any]) -> Any:
    """The answer of this case with the words in each of its free cells, of a table in the first row."""
    if question.kind is not Kind.TABLE:
        return words
    group, name = question.name.split(".", 1)
    first, *rest = case.get(group, {}).get(name) or [{}]
    cells = {column.name: words for column in question.columns if column.kind in _FREE and not column.quote_of}
    return [{**first, **cells}, *rest]


def with_words(base: str, words: str, *questions: Question) -> dict[str, Any]:
    """A case of Spravato that tells these words in the answers to these questions."""
    case = case_document(base)
    case["treatment"] = {**case["treatment"], "drug": "spravato"}
    for one in questions:
        group, name = one.name.split(".", 1)
        case[group] = {**case.get(group, {}), name: answered(one, words, case)}
        if name.endswith("_detail"):
            case[group][name.removesuffix("_detail")] = "not_suitable"
    return case


def papers_telling(found: dict[str, str], mark: str) -> list[str]:
    return [name for name, words in found.items() if mark in words]


@pytest.mark.parametrize("question", tuple(free_questions()), ids=lambda one: one.name)
def test_what_was_typed_here_stands_in_no_paper(facts: Facts, question: Question) -> None:
    found = packet(facts, with_words(TEXAS, "Dr. Sayeed said not with her aneurysm of Quillby", question))
    assert PROMISED in found["next-steps"]
    assert papers_telling(found, "Quillby") == []


@pytest.mark.parametrize("words", ["I feel dull. Never with my AVM, says Quillby. It goes on.", "the bleed in my brain that Quillby saw"])
@pytest.mark.parametrize(
    "base",
    [
        "course-cut-caregiver",
        "later/nm-county-second-level",
        "later/fl-husband-limit-weekly",
        "later/ma-spravato-after-first",
        "later/oh-medicaid-reduction",
        "later/co-student-late",
        "later/il-marketplace-step",
        "full/wi-hmo-father",
    ],
)
def test_what_was_typed_everywhere_stands_in_no_paper(facts: Facts, base: str, words: str) -> None:
    found = packet(facts, with_words(base, words, *free_questions()))
    assert papers_telling(found, "Quillby") == []


@pytest.mark.parametrize("treatment", ["ect", "tms"])
@pytest.mark.parametrize("how", ["tried", "not_suitable", "declined", "not_reachable"])
def test_what_speaks_against_another_treatment_is_held_however_it_was_set_aside(facts: Facts, treatment: str, how: str) -> None:
    """Reading 31: the page promised it, and the appeal printed "Dr. Sayeed said not with her brain aneurysm"."""
    told = {
        "treatment": {"drug": "spravato"},
        "alternatives": {treatment: how, f"{treatment}_detail": "Dr. Sayeed said not with her brain aneurysm"},
        "sender": {"role": "representative", "name": "Gerald Pickett", "relation": "husband"},
    }
    for base in (TEXAS, "course-cut-caregiver"):
        found = packet(facts, base, told)
        assert PROMISED in found["next-steps"]
        assert papers_telling(found, "her brain aneurysm") == []

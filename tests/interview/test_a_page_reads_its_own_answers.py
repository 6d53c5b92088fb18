"""A key has drawn anew only the questions that hang on its answer: the notes beneath the others are not read again."""

from __future__ import annotations

import pytest

from appealwright.examples import EXAMPLES, TOLD_ON, example_document
from appealwright.facts import our_facts
from appealwright.interview.casefile import typed_from
from appealwright.interview.form import Form
from appealwright.interview.fragments import Fragment
from appealwright.interview.session import Session
from appealwright.questions import Question, interview
from appealwright.words import words_in


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that were drawn, as they are."""
    names: list[str] = []
    draw = Form._question

    def noted(form: Form, question: Question, *, is_heading: bool) -> tuple[Fragment, ...]:
        names.append(question.name)
        return draw(form, question, is_heading=is_heading)

    monkeypatch.setattr(Form, "_question", noted)
    return names


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("typed", ["treatment.function", "history.therapy"])
def test_somebody_who_writes_of_the_illness_has_no_other_question_of_the_page_drawn_anew(
    example: str, typed: str, drawn: list[str]
) -> None:
    questions = interview()
    session = Session(our_facts(), questions, words_in("en"), TOLD_ON, example)
    session.open(narrow=False, door={}, state=None)
    session.handle({"type": "action", "action": "go-to", "target": typed})
    given = typed_from(example_document(example), questions).fields.get(typed, "")
    assert typed in drawn
    for words in (f"{given} A word more", f"{given} A word more of it"):
        session.at_once({"type": "input", "name": typed, "value": words})
        session.rest()
        drawn.clear()
    session.at_once({"type": "input", "name": typed, "value": f"{given} A word more of it all"})
    session.rest()
    assert set(drawn) == {typed}

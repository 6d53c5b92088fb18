"""A keystroke does only what is new, and nobody can tell: after each change the screen and every paper are as a new session makes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any

import pytest

from appealwright import packet
from appealwright.answers import Known, Record
from appealwright.case import Case
from appealwright.examples import EXAMPLES, TOLD_ON, example_document
from appealwright.facts import Facts, our_facts
from appealwright.history import tried
from appealwright.history.taken_for import counted
from appealwright.interview.answers import question_of
from appealwright.interview.casefile import typed_from
from appealwright.interview.form import key_of
from appealwright.interview.session import Session
from appealwright.questions import interview
from appealwright.recall import Recall
from appealwright.words import words_in
from appealwright.writer.ink import Ink

FACTS, QUESTIONS, WORDS = our_facts(), interview(), words_in("en")
OTHER_WORDS = "Other words than before"


class Person:
    """Somebody at the page, with what the page shows."""

    def __init__(self, state: str | None, example: str) -> None:
        self.example = example
        self.session = Session(FACTS, QUESTIONS, WORDS, TOLD_ON, example)
        self.regions: dict[str, dict[str, str]] = {}
        self.in_hand: set[str] = set()
        self._take(self.session.open(narrow=False, door={}, state=state))

    def types(self, name: str, *values: str) -> None:
        """Type into a field, which then stands as the person left it until it is drawn anew. The letter comes with each key, the rest
        once no other key follows.
        """
        self.in_hand.add(key_of(name, question_of(name, QUESTIONS)))
        for value in values:
            view = self.session.at_once({"type": "input", "name": name, "value": value})
            assert (list(view["regions"]), view["more"]) == (["letter"], True)
            self._show(view)
        self._take(self.session.rest())

    def goes_to(self, question: str) -> None:
        """Go to the page of a question."""
        self._take(self.session.handle({"type": "action", "action": "go-to", "target": question}))

    def _take(self, view: dict[str, Any]) -> None:
        self.state: str = view["state"]
        self._show(view)

    def _show(self, view: dict[str, Any]) -> None:
        for name, change in view["regions"].items():
            self.in_hand -= change["html"].keys()
            known = {**self.regions.get(name, {}), **change["html"]}
            self.regions[name] = {key: known[key] for key in change["order"]}


def fields_by_question(example: str) -> Iterator[tuple[str, list[str]]]:
    """The questions that the case answers, and their fields."""
    fields = typed_from(example_document(example), QUESTIONS).fields
    for question in QUESTIONS.questions():
        own = [name for name in fields if name == question.name or name.startswith(f"{question.name}.")]
        if own:
            yield question.name, own


def assert_as_new(person: Person) -> None:
    """All that is shown and written is what somebody would get who opens the same answers anew; but for fields in hand, which stand."""
    new = Person(person.state, person.example)
    for name, shown in new.regions.items():
        assert list(person.regions[name]) == list(shown), name
        drawn = [key for key in shown if key not in person.in_hand]
        assert [person.regions[name][key] for key in drawn] == [shown[key] for key in drawn], name
    ours, theirs = person.session.judged.packet, new.session.judged.packet
    assert [kind.name for kind in ours.kinds] == [kind.name for kind in theirs.kinds]
    for kind in ours.kinds:
        assert ours.document(kind.name) == theirs.document(kind.name), kind.name
    assert person.session.judged.assessment.judged == new.session.judged.assessment.judged


def turns(example: str) -> Iterator[tuple[str, list[str]]]:
    """The same, each question in one example alone: those that answer it take turns."""
    answered = {one: dict(fields_by_question(one)) for one in EXAMPLES}
    for at, question in enumerate(dict.fromkeys(chain.from_iterable(answered.values()))):
        having = [one for one in EXAMPLES if question in answered[one]]
        if having[at % len(having)] == example:
            yield question, answered[example][question]


def change(person: Person, question: str, fields: list[str], given: Mapping[str, str]) -> None:
    """Take the answer back, change it and give it again, and look each time."""
    for name in dict.fromkeys((fields[0], fields[-1])):
        person.goes_to(question)
        other = OTHER_WORDS if " " in given[name] else "3" if given[name].isdigit() else ""
        person.types(name, f"{other}1", other)
        assert_as_new(person)
        person.types(name, given[name])
    person.types(fields[0], "")
    assert_as_new(person)


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("questions", [turns, pytest.param(fields_by_question, marks=pytest.mark.sweep)])
def test_whatever_answer_is_taken_back_changed_and_given_again_nothing_stays_of_what_it_was(
    example: str, questions: Callable[[str], Iterator[tuple[str, list[str]]]]
) -> None:
    person = Person(None, example)
    given = typed_from(example_document(example), QUESTIONS).fields
    for question, fields in questions(example):
        change(person, question, fields, given)


def test_each_question_has_its_turn_in_one_example() -> None:
    every = {question for example in EXAMPLES for question, _ in fields_by_question(example)}
    taken = [question for example in EXAMPLES for question, _ in turns(example)]
    assert sorted(taken) == sorted(every)


def test_a_date_that_another_makes_impossible_is_set_aside_and_taken_again_with_it() -> None:
    person = Person(None, "course-cut-caregiver")
    given = typed_from(example_document("course-cut-caregiver"), QUESTIONS).fields["denial.date.day"]
    for day, refused in (("20", ["denial.received"]), (given, []), ("20", ["denial.received"])):
        person.types("denial.date.day", day)
        person.types("patient.name", f"{OTHER_WORDS} {day}")
        assert [problem.field for problem in person.session.judged.problems] == refused
        assert isinstance(person.session.judged.case.get("denial.received"), Known) is not bool(refused)
    assert_as_new(person)


def test_what_is_found_in_a_paper_is_announced_once_the_rest_comes_however_many_keys_came_before() -> None:
    session = Session(FACTS, QUESTIONS, WORDS, TOLD_ON)
    session.open(narrow=False, door={}, state=None)
    session.handle({"type": "action", "action": "go-to", "target": "denial.text"})
    letter = "We denied this request because intravenous ketamine for depression is considered experimental and investigational."
    session.at_once({"type": "input", "name": "denial.text", "value": letter})
    session.at_once({"type": "input", "name": "denial.text", "value": f"{letter} "})
    view = session.rest()
    assert view["announce"]
    assert any(key == "q:denial.text:finds" for key in view["regions"]["form"]["html"])
    assert session.rest()["announce"] is None


def test_what_a_key_puts_into_the_letter_comes_at_once_and_what_is_judged_otherwise_with_the_rest() -> None:
    person = Person(None, "ca-dmhc-insured-experimental")
    person.goes_to("treatment.dose")
    dose = person.session.judged.case.text("treatment.dose")
    event = {"type": "input", "name": "treatment.dose", "value": f"a{dose}"}
    at_once = person.session.at_once(event)["regions"]["letter"]["html"]
    assert any(f"a{dose}" in html for html in at_once.values())
    rest = person.session.rest()["regions"].get("letter", {"html": {}, "reveals": False})
    assert rest["reveals"] is False
    assert at_once.keys().isdisjoint(key for key, html in rest["html"].items() if html == at_once.get(key))
    whole = Person(person.state, person.example).session
    whole.handle(event)
    assert person.session.judged.packet.document("internal-appeal") == whole.judged.packet.document("internal-appeal")


def test_what_is_taken_away_is_what_is_judged_even_before_the_rest_was_asked_for() -> None:
    person = Person(None, "ca-dmhc-insured-experimental")
    event = {"type": "input", "name": "denial.stage", "value": "final"}
    before = [kind.name for kind in person.session.judged.packet.kinds]
    person.session.at_once(event)
    now = [kind.name for kind in person.session.judged.packet.kinds]
    assert now != before
    whole = Person(None, "ca-dmhc-insured-experimental").session
    whole.handle(event)
    assert now == [kind.name for kind in whole.judged.packet.kinds]


def test_where_one_pane_is_seen_at_a_time_a_key_has_one_answer() -> None:
    session = Session(FACTS, QUESTIONS, WORDS, TOLD_ON)
    session.open(narrow=True, door={}, state=None)
    view = session.at_once({"type": "input", "name": QUESTIONS.questions()[0].name, "value": ""})
    assert not view["more"]
    assert view["state"]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts of letters that were written, as they are."""
    names: list[str] = []
    part = Recall.part

    def noted(recall: Recall, name: str, ink: Ink, write: Callable[[], str]) -> str:
        def writes() -> str:
            names.append(name)
            return write()

        return part(recall, name, ink, writes)

    monkeypatch.setattr(Recall, "part", noted)
    return names


def test_the_first_key_writes_no_more_of_the_letter_anew_than_the_next(written: list[str]) -> None:
    person = Person(None, EXAMPLES[0])
    assert len(written) > 20, "all of it was written when the case was opened"
    by_key = []
    for typed in ("A", "AB"):
        written.clear()
        person.types("patient.name", typed)
        by_key.append(list(written))
    assert by_key[0] == by_key[1]
    assert len(by_key[0]) < 10


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("treatment.dose", 1),
        ("treatment.schedule", 1),
        ("treatment.function", 1),  # the request: the box reads it only where it may stand there
        ("treatment.review", 1),  # the request: the opening is the ask alone
        ("history.therapy", 1),
        ("history.now", 1),  # of the whole table only whether a medicine of it is taken still
        ("treatment.diagnosis", 2),  # the opening and the request: no answer to a reason hangs on how it is worded
    ],
)
def test_a_key_that_changes_no_more_than_words_writes_only_the_parts_that_print_them(name: str, parts: int, written: list[str]) -> None:
    person = Person(None, EXAMPLES[0])
    given = typed_from(example_document(EXAMPLES[0]), QUESTIONS).fields[name]
    written.clear()
    person.types(name, f"{given} x")
    assert len(written) == parts
    assert_as_new(person)


def test_a_key_in_a_medicine_writes_only_the_parts_that_tell_of_it(written: list[str]) -> None:
    person = Person(None, EXAMPLES[0])
    for stopped in ("No benefit", "No benefit at all"):
        written.clear()
        person.types("history.trials.0.stopped", stopped)
        assert len(written) < 8, "those after it do not ask how it ended; parts within parts are counted too"
        assert_as_new(person)


def test_a_dose_that_changes_what_the_letter_states_writes_only_what_it_touches(written: list[str]) -> None:
    person = Person(None, EXAMPLES[0])
    for dose in ("0.75 mg/kg over 40 minutes", "0.5 mg/kg over 40 minutes"):
        written.clear()
        person.types("treatment.dose", dose)
        assert len(written) < 10, "those after it do not ask for what is stated now; parts within parts are counted too"
        assert_as_new(person)


def test_a_key_has_the_case_told_anew_only_as_far_as_it_asks_for_that_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def noted(name: str) -> None:
        tell = getattr(packet, name)

        def tells(case: Case, *besides: object) -> Case:
            told.append(name)
            again: Case = tell(case, *besides)
            return again

        monkeypatch.setattr(packet, name, tells)

    for name in ("as_decided", "without_parts", "with_names_of_rows", "as_surely_told"):
        noted(name)
    person = Person(None, EXAMPLES[0])
    for field, anew in (
        ("patient.name", []),
        ("denial.reference", []),
        ("treatment.dose", ["without_parts", "as_surely_told"]),
        ("history.now", ["without_parts", "with_names_of_rows", "as_surely_told"]),
    ):
        told.clear()
        person.types(field, f"{OTHER_WORDS} {field}")
        assert told == anew, field


def test_a_letter_finds_once_what_its_parts_ask_of_the_case_and_again_only_where_that_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []

    def counted_anew(trials: tuple[Record, ...], now: str, facts: Facts) -> tuple[Record, ...]:
        found.append(now)
        return counted(trials, now, facts)

    monkeypatch.setattr(tried, "counted", counted_anew)
    person = Person(None, EXAMPLES[0])
    assert len(found) == 1
    person.types("treatment.dose", f"{OTHER_WORDS} of the dose")
    assert len(found) == 1
    person.types("history.now", OTHER_WORDS)
    assert found[1:] == [OTHER_WORDS]


def test_a_diagnosis_that_claims_too_much_can_be_taken_back() -> None:
    """What was found in it is read again only once no other key follows: the letter that comes with the key asks the answer itself."""
    person = Person(None, "ca-dmhc-insured-experimental")
    person.goes_to("treatment.diagnosis")
    person.types("treatment.diagnosis", "TRD")
    assert "is given as" in "".join(person.regions["letter"].values())
    person.types("treatment.diagnosis", "")
    assert "is given as" not in "".join(person.regions["letter"].values())

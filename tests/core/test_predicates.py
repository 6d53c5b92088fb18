"""Tests over answers are three-valued: what is not known stays not known."""

from hypothesis import given
from hypothesis import strategies as st

from appealwright.answers import DOES_NOT_APPLY, UNKNOWN, Answer, Known
from appealwright.predicates import holds, unknown_answers

ANSWERS: dict[str, Answer] = {
    "kind": Known("employer"),
    "size": Known(51),
    "finds": Known(("chronic",)),
    "open": UNKNOWN,
    "void": DOES_NOT_APPLY,
}


def view(name: str) -> Answer:
    return ANSWERS[name]


def test_each_form_of_test_reads_as_it_says() -> None:
    assert holds({"answer": "kind", "is": "employer"}, view) is True
    assert holds({"answer": "kind", "in": ["church", "student"]}, view) is False
    assert holds({"answer": "size", "at_least": 51}, view) is True
    assert holds({"answer": "size", "at_least": 52}, view) is False
    assert holds({"answer": "finds", "has": "chronic"}, view) is True
    assert holds({"answer": "open", "known": True}, view) is False
    assert holds({"answer": "kind", "known": True}, view) is True


def test_an_answer_that_is_not_known_leaves_the_test_open() -> None:
    assert holds({"answer": "open", "is": 1}, view) is None
    assert holds({"not": {"answer": "open", "is": 1}}, view) is None


def test_an_answer_that_does_not_apply_fails_the_test() -> None:
    assert holds({"answer": "void", "is": 1}, view) is False


def test_all_and_any_settle_as_soon_as_they_can() -> None:
    is_open = {"answer": "open", "is": 1}
    true, false = {"answer": "kind", "is": "employer"}, {"answer": "kind", "is": "church"}
    assert holds({"all": [is_open, false]}, view) is False
    assert holds({"all": [is_open, true]}, view) is None
    assert holds({"any": [is_open, true]}, view) is True
    assert holds({"any": [is_open, false]}, view) is None


def test_only_answers_that_would_settle_a_test_are_asked_for() -> None:
    assert unknown_answers({"any": [{"answer": "open", "is": 1}, {"answer": "kind", "is": "church"}]}, view) == ("open",)
    assert unknown_answers({"any": [{"answer": "open", "is": 1}, {"answer": "kind", "is": "employer"}]}, view) == ()


leaf = st.sampled_from([{"answer": "kind", "is": "employer"}, {"answer": "kind", "is": "church"}, {"answer": "open", "is": 1}])
tree = st.recursive(
    leaf,
    lambda part: st.one_of(st.builds(lambda p: {"not": p}, part), st.builds(lambda p: {"all": p}, st.lists(part, min_size=1, max_size=3))),
)


@given(tree)
def test_knowing_more_never_turns_a_settled_test(predicate: dict[str, object]) -> None:
    before = holds(predicate, view)
    for value in (1, 2):
        known = {**ANSWERS, "open": Known(value)}
        after = holds(predicate, known.__getitem__)
        assert after is not None
        assert before in (None, after)

"""What the notes are said to show or to lack is offered where it stands apart from the rule and from the conclusion."""

from __future__ import annotations

from tests.denial.expectations import offered

_HEAD = "Prairie Health Plan\nNovember 20, 2026\n\nDear Ann Pell:\n\n"


def _reasons(text: str) -> list[tuple[str, str]]:
    return [(row["ground"].removeprefix("ground."), row["quote"]) for row in offered(_HEAD + text).get("denial.reasons", ())]


_CRITERIA = (
    "A physician reviewed this request and could not find it medically necessary. The clinical reason: our criteria for Spravato require"
    " (1) a diagnosis of TRD; (2) failure of at least two oral antidepressants of different classes; (3) a baseline score on a"
    " standard scale; and (4) that the member also takes an oral antidepressant. You meet (1) and (3). {}\n"
)


def test_behind_a_list_in_one_sentence_what_the_notes_show_of_medicines_is_the_reason() -> None:
    shown = "The notes show citalopram 40 mg for 10 weeks, and venlafaxine 75 mg for 5 weeks. No oral antidepressant is being taken now."
    assert ("step-therapy", shown) in _reasons(_CRITERIA.format(shown))


def test_what_they_show_of_something_else_is_not() -> None:
    shown = "The notes show a blood pressure of 168/102."
    assert ("step-therapy", shown) not in _reasons(_CRITERIA.format(shown))


_WEEKLY = (
    "We can't approve more infusions. Our guideline allows weekly infusions for the first three months only, and after that no more often"
    " than every three weeks. The request is for once a week. {}\n"
)


def test_that_nobody_saw_it_get_worse_is_offered_beside_a_limit_on_how_often() -> None:
    missing = (
        "Your PHQ-9 was 21 on June 3 and 9 on September 2, which is a good response, and the notes do not show that you get worse when"
        " the time between infusions is longer."
    )
    assert any(ground == "dose-frequency-limit" and missing in quote for ground, quote in _reasons(_WEEKLY.format(missing)))


def test_another_thing_that_the_notes_lack_is_no_part_of_that_limit() -> None:
    missing = "The notes do not show what your blood pressure was."
    assert ("dose-frequency-limit", missing) not in _reasons(_WEEKLY.format(missing))


_NEED = "The services are not medically necessary for you. {}\n"


def test_what_the_notes_leave_open_is_offered_beside_the_need() -> None:
    missing = "The notes do not show how your blood pressure will be watched."
    assert any(ground == "not-medically-necessary" and missing in quote for ground, quote in _reasons(_NEED.format(missing)))


def test_what_the_notes_do_show_is_not_offered_as_missing() -> None:
    shown = "The notes show how your blood pressure will be watched."
    assert not any(shown in quote for _, quote in _reasons(_NEED.format(shown)))


def test_a_condition_named_behind_two_grounds_of_one_sentence_is_offered_once() -> None:
    against = (
        "In addition, our policy lists, as conditions in which the drug must not be given: uncontrolled high blood pressure and pregnancy."
    )
    found = _reasons(f"This request is not approved. The service is investigational and not medically necessary for PTSD. {against}\n")
    assert [quote for _, quote in found].count(against) == 1
    assert {ground for ground, _ in found} == {"experimental", "not-medically-necessary"}

"""One reading of "an oral antidepressant beside it", whichever paper asks."""

from __future__ import annotations

import pytest

from appealwright.notice.reasons.oral_pill import asks_for_a_pill, asks_for_a_pill_beside, names_a_pill


@pytest.mark.parametrize(
    "words",
    [
        "Spravato is covered in conjunction with an oral antidepressant.",
        "It must be used in addition to an oral anti-depressant.",
        "You take it alongside an oral antidepressant.",
        "A concomitant oral antidepressant is required.",
        "An oral antidepressant must be taken together with Spravato.",
        "It does not show that you will take an oral antidepressant with Spravato.",
    ],
)
def test_a_pill_beside_the_treatment_is_asked_for_in_many_words(words: str) -> None:
    assert names_a_pill(words)
    assert asks_for_a_pill_beside(words)
    assert asks_for_a_pill(words)


@pytest.mark.parametrize(
    "words",
    [
        "Not covered as monotherapy.",
        "Esketamine alone is not approved.",
        "No oral antidepressant.",
        "There is no documentation that you are still taking an oral antidepressant.",
        "The notes do not show that she remains on an oral antidepressant.",
    ],
)
def test_a_treatment_alone_is_held_against_it_without_the_pill_being_asked_beside(words: str) -> None:
    assert asks_for_a_pill(words)
    assert not asks_for_a_pill_beside(words)


@pytest.mark.parametrize(
    "words",
    [
        "You tried an oral antidepressant for six weeks.",
        "Two oral antidepressants must have failed.",
        "The records do not show that you tried an oral antidepressant.",
        "No response was seen while taking sertraline, an oral antidepressant.",
        "Ketamine is given together with psychotherapy.",
        "The records do not show an adequate trial. An antidepressant is taken by mouth.",
        "",
    ],
)
def test_a_trial_of_a_pill_is_no_pill_beside(words: str) -> None:
    assert not asks_for_a_pill(words)

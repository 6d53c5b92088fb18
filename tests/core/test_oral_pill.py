"""One reading of "an oral antidepressant beside it", whichever paper asks."""

from __future__ import annotations

import pytest

from appealwright.notice.reasons.oral_pill import asks_for_a_pill, asks_for_a_pill_alone, asks_for_a_pill_beside, names_a_pill, without_pill


@pytest.mark.parametrize(
    "words",
    [
        "Spravato is covered in conjunction with an oral antidepressant.",
        "It must be used in addition to an oral anti-depressant.",
        "You take it alongside an oral antidepressant.",
        "A concomitant oral antidepressant is required.",
        "An oral antidepressant must be taken together with Spravato.",
        "It does not show that you will take an oral antidepressant with Spravato.",
        "Our policy says Spravato is to be used together with an antidepressant you take by mouth.",
        "Spravato must be given along with a daily antidepressant tablet.",
        "Spravato is approved only when given with an antidepressant pill.",
        "The spray has to be taken with an antidepressant medicine by mouth.",
        "Spravato is to be used in addition to an antidepressant that you swallow.",
        "You have to be taking a pill for depression at the same time as Spravato.",
    ],
)
def test_a_pill_beside_the_treatment_is_asked_for_in_many_words(words: str) -> None:
    assert names_a_pill(words)
    assert asks_for_a_pill_beside(words)
    assert asks_for_a_pill(words)


@pytest.mark.parametrize(
    "words",
    [
        "You are not taking an antidepressant along with Spravato.",
        "Spravato must be prescribed with a standard antidepressant such as an SSRI.",
        "We cover Spravato only in combination with an antidepressant medication.",
        "Esketamine should be combined with another antidepressant.",
        "The member is not on an antidepressant together with the nasal spray.",
        "You must keep taking an antidepressant while you use Spravato.",
        "No antidepressant is being taken with esketamine.",
        "Must be used in combination with an SSRI, an SNRI or another antidepressant.",
        "Spravato requires an SSRI or SNRI with it.",
    ],
)
def test_beside_the_spray_every_other_antidepressant_is_such_a_pill(words: str) -> None:
    """Reading 37, K 3: a plan need not call it oral."""
    assert asks_for_a_pill_beside(words)
    assert asks_for_a_pill_alone(words)
    assert "depressa" not in without_pill(words)


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
        "You must try an antidepressant together with an antipsychotic first.",
        "An adequate trial of an antidepressant in combination with lithium is required.",
        "Olanzapine given with an antidepressant should be tried first.",
        "Psychotherapy together with an antidepressant has not been tried.",
        "You have tried only one antidepressant before treatment with Spravato.",
        "Two oral antidepressants must have failed prior to treatment with Spravato.",
        "You did not show that an antidepressant by mouth was tried along with psychotherapy.",
        "The trials compared Spravato with a standard antidepressant such as an SSRI.",
        "Spravato is for people who have not done well with an antidepressant.",
        "The records do not show an adequate trial. An antidepressant is taken by mouth.",
        "",
    ],
)
def test_a_trial_of_a_pill_is_no_pill_beside(words: str) -> None:
    assert not asks_for_a_pill(words)

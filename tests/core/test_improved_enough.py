"""A refusal because somebody improved enough, or because less would do, by its words; a gain that is missed or asked for is neither."""

from __future__ import annotations

import pytest

from appealwright.notice.reasons.grants_wellness import grants_wellness
from appealwright.notice.reasons.improved_enough import improved_enough, lesser_care
from appealwright.notice.words import says_well_enough

ENOUGH = (
    "You no longer have symptoms of a severity that requires this level of service.",
    "The record shows a PHQ-9 of 7, which is a clinically significant improvement.",
    "Sufficient improvement (PHQ-9 of 7).",
    "Your symptoms have improved significantly, so ongoing infusions are not medically necessary.",
    "Because symptoms are now mild, continued treatment is not medically necessary.",
    "The most recent PHQ-9 is 7, in the mild range; further sessions are not needed.",
    "The member's depression is no longer severe.",
    "The member no longer exhibits symptoms that meet criteria for severe depression.",
    "Given the marked improvement in PHQ-9 scores, additional infusions are not warranted.",
    "The patient has improved and no longer requires this level of care.",
    "There has been a good response to the initial course, and further treatment is not indicated.",
    "Continued stay criteria are not met because symptoms no longer rise to the level that requires this service.",
    "The goals of treatment have been met.",
    "You have achieved the maximum benefit from this treatment.",
    "PHQ-9 improved by 70%, exceeding the threshold for response.",
    "We note the PHQ-9 score has decreased from 23 to 7.",
)
LESS = (
    "Your care can continue with antidepressant medication and outpatient psychotherapy.",
    "The member can be managed at a less intensive level of care.",
    "You can be treated with oral antidepressants and talk therapy from here.",
    "A less intensive treatment would meet your needs.",
    "The member can be safely maintained on oral medication.",
    "Medication management and psychotherapy are sufficient at this time.",
    "Ongoing care can be provided with antidepressants.",
    "Ms. Ruiz may be transitioned to outpatient medication management.",
)
NEITHER = (
    "Continued maintenance treatment can be provided at a VA facility.",
    "The service can be provided by a clinic in your network.",
    "The record does not show a clinically significant improvement.",
    "There is insufficient improvement to continue.",
    "The member has had significant improvement, but has not reached remission.",
    "Clinically significant improvement is required.",
    "Clinically significant improvement was not documented.",
    "Studies show significant improvement in the short term only.",
    "Whether the member has improved is unclear.",
    "The member cannot be maintained on antidepressants alone.",
    "A less intensive treatment has not been tried.",
    "Less intensive treatments must be tried first.",
    "Continued treatment requires a significant response of 50% or more.",
    "Symptoms improved initially but worsened.",
    "The member has improved only slightly.",
    "PHQ-9 decreased from 23 to 19.",
    "PHQ-9 improved by 20%.",
    "The improvement cannot be attributed to ketamine.",
)


@pytest.mark.parametrize("quote", ENOUGH)
def test_improvement_is_granted(quote: str) -> None:
    assert improved_enough(quote) in quote
    assert improved_enough(quote)
    assert grants_wellness(quote)
    assert says_well_enough(quote)


@pytest.mark.parametrize("quote", LESS)
def test_less_is_said_to_do(quote: str) -> None:
    assert lesser_care(quote) in quote
    assert lesser_care(quote)
    assert says_well_enough(quote)


@pytest.mark.parametrize("quote", NEITHER)
def test_a_gain_that_is_missed_or_asked_for_grants_nothing(quote: str) -> None:
    assert not improved_enough(quote)
    assert not lesser_care(quote)


def test_before_anything_was_given_less_is_an_answer_to_another_request() -> None:
    assert not says_well_enough("Your care can continue with antidepressant medication.", given=False)
    assert says_well_enough("The member is in remission.", given=False)

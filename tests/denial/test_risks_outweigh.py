"""A risk held against the treatment behind other reasons is a reason of its own, however the sentence says that it weighs more."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

PSYCHOSIS = "The notes list auditory hallucinations; ketamine is not considered appropriate for members with a history of psychosis."
STEP = (
    "In addition, your treatment history does not demonstrate failure of at least four antidepressant agents, from at least two classes,"
    " each at the maximum tolerated dose for eight weeks, and electroconvulsive therapy has not been attempted."
)
PRESSURE = "your blood pressure was 152/94 and there is no documentation of cardiovascular clearance"


def quotes(last: str) -> list[str]:
    text = (
        "Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\nA psychiatrist reviewed the request for intravenous ketamine infusions."
        " We are unable to approve this request as the information does not support medical necessity under our Guideline CG-31.\n\n"
        f"In making this decision we considered the notes of October 14, 2026. {PSYCHOSIS} {STEP} {last}\n\n"
        "If you disagree you have 180 days from the date you receive this letter to ask for an appeal."
    )
    return [str(one["quote"]) for one in offered(text).get("denial.reasons", [])]


@pytest.mark.parametrize(
    "last",
    [
        f"Finally, {PRESSURE}, so the risks of the infusion cannot be said to be outweighed by the anticipated benefit.",
        f"Finally, {PRESSURE}, so the request is not medically necessary.",
        f"Y{PRESSURE[1:]}, so the risks of the infusion outweigh the anticipated benefit.",
        "The risks of repeated infusions are not outweighed by the expected benefit.",
        "Finally, the potential harms outweigh the benefits of the service.",
        "You also have a history of bladder pain, and the benefit of the drug is not greater than its risk.",
        "The risk-benefit ratio of the infusion is not favorable in a patient with a recent history of alcohol use.",
        "Your urine drug screen was positive for cannabis, and so the request is not medically necessary.",
    ],
)
def test_what_holds_a_risk_against_it_last_is_offered_in_its_own_words(last: str) -> None:
    assert quotes(last) == [PSYCHOSIS, STEP, last]


@pytest.mark.parametrize(
    "last",
    [
        "We find that the benefits outweigh the risks of esketamine in general.",
        "Finally, you may wish to talk with your doctor about the risks and benefits of ketamine.",
        "Your doctor wrote that the benefits of ketamine outweigh its risks.",
        "Finally, this does not mean that you should not get the care.",
    ],
)
def test_a_word_on_risks_that_finds_nothing_against_the_treatment_is_no_reason(last: str) -> None:
    assert quotes(last) == [PSYCHOSIS, STEP]

"""A refusal because the person is well grants the result; one that asks for a result, or misses it, grants nothing."""

from __future__ import annotations

import pytest

from appealwright.notice.reasons.grants_wellness import grants_wellness
from appealwright.notice.words import says_well_enough

GRANTED = (
    "the member's depression is in remission (PHQ-9 of 4 on 10/20/2026) and ongoing treatment is therefore not medically necessary.",
    "The member is stable and doing well; continued infusions are not medically necessary.",
    "Your depression has resolved.",
    "The member's depressive symptoms are controlled and further sessions are not needed.",
    "The patient has achieved remission, so more are not needed.",
    "Symptoms are well controlled on the current regimen.",
    "The records show that the member is clinically stable.",
    "Because the depression has remitted, maintenance is not medically necessary.",
    "The member is asymptomatic.",
    "You no longer meet criteria for depression; you are doing very well.",
    "The member's condition has stabilized.",
    "The member remains in full remission.",
    "PHQ-9 of 4 shows that the member is in remission.",
    "You are no longer depressed.",
    "Since the member is in sustained remission, ongoing care is not necessary.",
)
NOT_GRANTED = (
    "The member has not achieved remission.",
    "The records do not show that the member is in remission.",
    "The member is not stable.",
    "Criteria require remission or response.",
    "There is no documentation of remission.",
    "Response was not maintained and the member is not in remission.",
    "The member must be in remission to continue.",
    "The member's alcohol use disorder is in early remission.",
    "Blood pressure is controlled.",
    "Only 15% of patients are in remission at six weeks.",
    "The symptoms have not resolved.",
    "It is unclear whether the member is stable.",
    "Depression was not in remission.",
    "The member is not well controlled on two antidepressants.",
    "Controlled trials are lacking.",
    "There is no record that the member has tried esketamine.",
)


@pytest.mark.parametrize("quote", GRANTED)
def test_well_in_many_wordings(quote: str) -> None:
    found = grants_wellness(quote)
    assert found
    assert found in quote
    assert says_well_enough(quote)


@pytest.mark.parametrize("quote", NOT_GRANTED)
def test_a_lack_or_a_demand_grants_nothing(quote: str) -> None:
    assert not grants_wellness(quote)

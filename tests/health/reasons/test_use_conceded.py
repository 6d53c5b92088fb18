"""A reason on alcohol: what concedes that it is still drunk is shown to the person first, and no watch is made up."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.sober import tells_use_now
from tests.health.asked import spray
from tests.health.papers import Papers

REASON = "No active alcohol use disorder. Not shown: the note records alcohol use disorder without saying whether it is in remission."
STILL = "I still have a beer at cookouts but nothing like before."
SOBER = "I quit drinking January 3, 2026. The note from October 6 says it's in remission."


def told(facts: Facts, fact: str, monitoring: str = "Blood pressure before and after. I stay two hours.") -> Papers:
    risks = [{"risk": "substance", "fact": fact, "source": "memory"}]
    return spray(facts, ("not-medically-necessary", REASON), treatment={"risks": risks, "monitoring": monitoring})


def test_what_concedes_it_is_shown_to_the_person_first(facts: Facts) -> None:
    """Reading 34, A 14: the beer went out as the answer to "no active disorder", with no word to him."""
    assert (
        'Before you send: the letters tell the insurer, as the answer on alcohol or drugs: "I still have a beer'
        in told(facts, STILL)["next-steps"]
    )
    assert "as the answer on alcohol" not in told(facts, SOBER)["next-steps"]


def test_what_no_letter_prints_is_not_said_to_go_out(facts: Facts) -> None:
    """An amount stays out of the letters: what is left of the answer concedes nothing."""
    fact = "I quit the gummies in September. I have 2 or 3 beers on a Saturday."
    found = told(facts, fact)
    assert "2 or 3 beers" not in found["internal-appeal"]
    assert "as the answer on alcohol" not in found["next-steps"]


def test_a_watch_that_is_not_on_it_is_not_pointed_to(facts: Facts) -> None:
    """Reading 34, A 14: above stood blood pressure and a driver, and nothing on alcohol."""
    assert "What is watched stands above" not in told(facts, SOBER)["clinician-letter"]
    with_it = "Blood pressure before and after. They ask about alcohol at each visit."
    assert "What is watched stands above" in told(facts, SOBER, with_it)["clinician-letter"]


@pytest.mark.parametrize(
    ("fact", "now"),
    [
        (STILL, True),
        ("A glass of wine on weekends.", True),
        ("I use edibles at night, never alcohol.", True),
        ("I only have a drink now and then", True),
        (SOBER, False),
        ("I don't drink.", False),
        ("I used to have beers every day, not since 2024.", False),
        ("No alcohol, no drugs.", False),
        ("The screen of May 4, 2026 was negative for cannabis.", False),
        ("Sober every day since January 3, 2026", False),
    ],
)
def test_only_what_is_used_now_is_a_concession(fact: str, *, now: bool) -> None:
    assert tells_use_now(fact) is now

"""A reading, a screen or a score of now is asked for where none was told, and of nobody who told it."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.three_reasons import RISKS, TOLD, UNPROVEN, made


def test_the_clinic_is_asked_for_a_score_of_now_where_the_last_is_old(facts: Facts) -> None:
    """The call sheet has it as a likely point, so the letter is not signed without it; on the page before, where it takes no mark."""
    old = {"scores": [{"scale": "phq-9", "score": 21, "date": "2026-10-02"}]}
    new = {"scores": [{"scale": "phq-9", "score": 21, "date": "2026-11-10"}]}
    asked = ": add a newer one."
    page = infusions(facts, UNPROVEN, treatment=old)["clinician-letter"].split("Letter of medical necessity")[0]
    assert f"The last score is of October 2, 2026{asked}" in page
    assert asked not in infusions(facts, UNPROVEN, treatment=new)["clinician-letter"]


def test_a_reading_already_told_of_the_last_month_is_not_asked_for_again(facts: Facts) -> None:
    """134/84 of November 18 is the reading asked for. One that the notice itself has is none, nor is one of two months ago."""
    asked = "get at one visit a blood pressure"
    assert asked not in made(facts)["next-steps"]
    own = {
        "reasons": [{"ground": "ground.not-medically-necessary", "quote": RISKS[1]}],
        "text": f"Your blood pressure was 134/84 on November 18, 2026. {RISKS[1]}",
    }
    assert asked in infusions(facts, denial=own, treatment=TOLD)["next-steps"]
    old = {**TOLD, "risks": [{"risk": "blood_pressure", "fact": "134/84 on September 18, 2026", "source": "record"}]}
    assert asked in made(facts, treatment=old)["next-steps"]


def test_a_reading_later_than_the_notices_own_is_the_one_that_is_asked_for(facts: Facts) -> None:
    """A person who gave two clean screens after the one held against them is not sent for a third, as if not believed."""
    asked = "get at one visit a urine drug screen"
    quote = "A urine drug screen on September 9, 2026 was positive. The policy requires that substance use be assessed and addressed."
    denial = {"reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}], "text": f"Scores of November 4, 2026. {quote}"}

    def told(fact: str) -> str:
        risks = [{"risk": "substance", "fact": fact, "source": "record"}]
        return infusions(facts, denial=denial, treatment={**TOLD, "risks": risks})["next-steps"]

    assert asked not in told("none since, by urine screens of October 7 and November 4, 2026")
    assert asked not in told("none since, by a urine screen of September 30, 2026")
    assert asked in told("a urine screen of August 12, 2026 was negative")
    assert asked in told("cannabis on weekends until September 2026")
    # Use that goes on would show again, which helps the plan alone.
    assert asked not in told("gummies to sleep, not every night")
    assert asked not in told("a few beers most nights")


def test_no_second_screen_is_asked_for_where_they_ask_if_the_first_was_discussed(facts: Facts) -> None:
    quote = "We cannot tell from the notes whether the urine screen of September 30, 2026 (positive THC) was discussed."
    denial = {"reasons": [{"ground": "ground.documentation", "quote": quote}], "text": quote}
    assert "urine drug screen" not in infusions(facts, denial=denial, treatment=TOLD)["next-steps"]


def test_whoever_prescribes_may_write_on_the_diagnosis_where_no_psychiatrist_asks(facts: Facts) -> None:
    quote = "There is nothing in the file from a psychiatrist."
    denial = {"reasons": [{"ground": "ground.documentation", "quote": quote}], "text": quote}
    page = infusions(facts, denial=denial, treatment=TOLD)["next-steps"]
    assert "Ask a psychiatrist, or whoever prescribes the medicines, for lines on the diagnosis" in page

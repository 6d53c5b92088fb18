"""A line of a policy that bars the treatment is no criterion for it: neither "shown" nor "not met" is said of it, whatever was ticked."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet
from tests.health.papers import Papers

BAR = "Alcohol or other substance use disorder not in sustained remission for at least 12 months"
FACT = "last drink May 9, 2026"


def _papers(facts: Facts, words: str, status: str) -> Papers:
    return packet(facts, INSURED, {"plan": {"criteria": [{"words": words, "status": status, "fact": FACT}]}})


@pytest.mark.parametrize("status", ["met", "not_met"])
@pytest.mark.parametrize(
    "words", [BAR, "Active substance use disorder", "History of psychosis", "Uncontrolled hypertension", "Pregnancy is a contraindication"]
)
def test_of_a_line_that_bars_the_record_is_told_and_the_rest_is_the_clinicians(facts: Facts, words: str, status: str) -> None:
    made = _papers(facts, words, status)
    letter = made["internal-appeal"]
    assert f"What is recorded: {FACT}. Whether it stands against this treatment is for the treating clinician" in letter
    assert "is shown" not in letter
    assert "Not met" not in letter
    assert "Met, in my judgment (of a line that bars: that it does not apply)" in made["clinician-letter"]


@pytest.mark.parametrize(
    "words",
    [
        "No active substance use disorder",
        "Current use of an oral antidepressant",
        "Substance use disorder, if any, in sustained remission",
        "No disorder that is not in remission",
        # Director's reading 28, 4: a note that is to be supplied was answered as if it barred her.
        "Ongoing assessment for substance use is documented",
        "Current substance use screening",
        "Ongoing monitoring of suicidal thoughts",
        "Ongoing treatment for alcohol use disorder",
    ],
)
def test_a_line_that_asks_for_something_is_answered_as_it_was_ticked(facts: Facts, words: str) -> None:
    made = _papers(facts, words, "not_met")
    assert f"Not met: {FACT}" in made["internal-appeal"]
    assert "of a line that bars" not in made["clinician-letter"]


def test_a_note_that_is_asked_for_is_being_obtained(facts: Facts) -> None:
    asked = {"words": "Ongoing assessment for substance use is documented", "status": "being_obtained", "fact": "asked NP to write it"}
    letter = packet(facts, INSURED, {"plan": {"criteria": [asked]}})["internal-appeal"]
    assert "Being obtained: asked NP to write it" in letter
    assert "What is recorded" not in letter


def _asked(facts: Facts, quote: str) -> bool:
    reasons = [{"ground": "ground.not-medically-necessary", "quote": quote}]
    return (
        "Please say how many months"
        in packet(facts, INSURED, {"denial": {"reasons": reasons, "text": {"unknown": True}}})["internal-appeal"]
    )


def test_a_time_that_the_notice_gives_is_not_asked_for(facts: Facts) -> None:
    assert _asked(facts, "Recent substance use is an exclusion.")
    assert not _asked(facts, 'Recent substance use is an exclusion: "not in sustained remission for at least 12 months."')

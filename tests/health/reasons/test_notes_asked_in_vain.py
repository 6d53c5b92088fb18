"""A plan called twice for newer notes and had no answer: every paper answers that, and the notes go first (reading 34, C 11)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.unsent import asked_in_vain
from tests.health.asked import spray
from tests.health.papers import Papers

CALLED = "We called Acadiana Mind Care on October 29 and on November 4 for newer notes and had no answer."
NOTICE = f"It has no depression rating score and does not say how long each medicine was taken. {CALLED}"


@pytest.fixture(scope="module")
def made(facts: Facts) -> Papers:
    scores = [{"scale": "phq-9", "score": 20, "date": "2026-10-14"}]
    return spray(facts, ("documentation", NOTICE), treatment={"indication": "trd", "scores": scores})


def test_the_appeal_says_that_they_are_enclosed_or_who_sends_them(made: Papers) -> None:
    assert "You asked for papers and had no answer:" in made["internal-appeal"]
    assert "sends them by ____ (date; or strike) ____." in made["internal-appeal"]


def test_the_letter_to_sign_and_the_call_have_a_blank_for_them(made: Papers) -> None:
    assert "The papers that you asked for: ____ (their dates; enclosed, or sent on which day" in made["clinician-letter"]
    assert "The papers asked for: ____ (their dates; sent on which day, by whom) ____." in made["call-sheet"]
    assert "PHQ-9 was" in made["call-sheet"].partition("The papers asked for")[0][-120:]


def test_next_steps_sends_them_now(made: Papers) -> None:
    assert "They say that papers did not come" in made["next-steps"]


@pytest.mark.parametrize(
    "words",
    [
        CALLED,
        "We requested updated records from your provider twice and they were not received.",
        "Your provider did not respond to our request for more information.",
        "Two attempts to obtain chart notes were not answered.",
    ],
)
def test_it_is_heard_in_other_words(words: str) -> None:
    assert asked_in_vain(f"The note is from May. {words}") == words


@pytest.mark.parametrize(
    "words", ["We asked for a treatment plan.", "The notes do not show a score.", "Call us with no delay for your records."]
)
def test_what_only_asks_or_only_misses_is_none(words: str) -> None:
    assert not asked_in_vain(words)

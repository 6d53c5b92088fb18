"""Reading 34, A 14: a reason on alcohol was answered by the safety program of the spray, which is no answer to it."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import spray

ACTIVE = ("not-medically-necessary", "No active alcohol use disorder: not met. The chart names alcohol use disorder.")
MISUSE = ("not-medically-necessary", "The records show alcohol use, and a risk of misuse of the drug.")


def fact(words: str) -> dict[str, list[dict[str, str]]]:
    return {"risks": [{"risk": "substance", "fact": words, "source": "memory"}]}


def test_a_reason_on_alcohol_is_answered_by_what_was_told_and_by_the_words_of_the_plan(facts: Facts) -> None:
    made = spray(facts, ACTIVE, treatment=fact("I quit drinking January 3, 2026. My blood test on October 6, 2026 was negative."))
    answer = made["internal-appeal"].partition("You name alcohol")[2].partition("finding on alcohol")[0]
    assert "January 3, 2026" in answer
    assert "If you hold that it is so now, please name the finding and its date." in answer
    assert "REMS" not in answer


def test_what_is_drunk_now_asks_for_no_finding_and_stays_with_the_clinician(facts: Facts) -> None:
    for words in ("I still have a beer at cookouts.", ""):
        answer = (
            spray(facts, ACTIVE, treatment=fact(words))["internal-appeal"]
            .partition("You name alcohol")[2]
            .partition("finding on alcohol")[0]
        )
        assert "If you hold that it is so now" not in answer
        assert "REMS" not in answer


def test_the_safety_program_answers_what_may_be_done_with_the_spray(facts: Facts) -> None:
    assert "REMS" in spray(facts, MISUSE, treatment=fact("Sober since 2024."))["internal-appeal"].partition("You name alcohol")[2][:700]

"""What a check after the ninth reading found: one criterion told two ways, a test nobody named, doubled words, a list of one."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.test_eighth_law import packet, paper

CA, TX = "ca-dmhc-insured-experimental", "spravato-step-therapy"

FLUCTUATED = "Response is not sustained: PHQ-9 scores have fluctuated and remission has not been achieved."
SUSTAINED = "Sustained improvement from baseline on a standardized scale"


def refused(base: str, ground: str, quote: str, **more: Any) -> dict[str, Any]:
    """The notice of a case, with one reason in place of its own."""
    return {
        "text": f"{case_document(base)['denial']['text']}\n{quote}",
        "reasons": [{"ground": f"ground.{ground}", "quote": quote}],
        **more,
    }


CONTINUING: dict[str, Any] = {
    "denial": refused(TX, "no-continued-response", FLUCTUATED, timing="during"),
    "treatment": {
        "scores": [
            {"scale": "phq-9", "score": score, "date": day}
            for score, day in (
                (24, "2026-01-12"),
                (12, "2026-02-23"),
                (14, "2026-06-29"),
                (9, "2026-08-10"),
                (13, "2026-09-21"),
                (9, "2026-10-26"),
            )
        ],
        "function": "Work goes well. The scores of June 29 and September 21 were each taken after two weeks without a dose.",
    },
    "plan": {"policy_text": SUSTAINED, "criteria": [{"words": SUSTAINED, "status": "met", "fact": "24, then 9 to 14"}]},
}
"""A course of the spray that goes on, refused for scores that went up and down."""


def test_weeks_that_nothing_enclosed_shows_are_not_called_shown(facts: Facts) -> None:
    """The record has the whole length; the weeks at the dose are a blank of the letter to be signed."""
    letters = packet(facts, TX)
    row = letters["internal-appeal"].partition("for six weeks in the current episode. ")[2]
    assert row.startswith("10 and 18 weeks in all (Table 1, rows 1 and 2); the clinician's letter is to give the weeks at the full dose")
    assert "Shown: " in letters["internal-appeal"]
    assert "with the weeks at escitalopram 20 mg" in letters["clinician-letter"]


def test_without_a_definition_it_is_asked_for_once(facts: Facts) -> None:
    """The answer asks for the definition and the words that are not met: no "that test" comes after it."""
    unknown = {"plan": {"definition": "", "definition_page": ""}}
    letter = paper(facts, "internal-appeal", CA, unknown)
    assert "part of that test" not in letter
    assert letter.count("say which of its words is not met, and on what evidence.") == 1
    known = paper(facts, "internal-appeal", CA)
    assert (
        "Please find this course not experimental under the plan's own words, or say which of them make it so, and on what evidence."
        in known
    )


def test_the_call_sheet_answers_the_notices_own_words_on_response(facts: Facts) -> None:
    sheet = paper(facts, "call-sheet", TX, CONTINUING)
    reply = sheet.partition('remission has not been achieved.": Answer: ')[2].partition("over what time?")[0]
    assert "All five later scores are at least 10 points below the first." in reply
    assert "The scores of June 29 and September 21 were each taken after two weeks without a dose." in reply
    assert 'The words "fluctuated" and "remission" stand in none of the plan\'s criteria.' in reply
    assert "Work goes well" not in reply
    assert "The record does not show improvement." not in sheet
    # What is known from the scores is answered; scores that only fell, and words that a criterion holds, leave the plain point.
    words = "Scores have not fluctuated, and remission was achieved"
    held = {"policy_text": words, "criteria": [{"words": words, "status": "met", "fact": "24, then 9"}]}
    falling = {"scores": [CONTINUING["treatment"]["scores"][at] for at in (0, 1, 3)], "function": ""}
    plain = paper(facts, "call-sheet", TX, {**CONTINUING, "treatment": falling, "plan": held})
    assert "stand in none" not in plain
    assert "The record does not show improvement." in plain


def test_the_column_in_my_judgment_does_not_say_it_again(facts: Facts) -> None:
    unsuitable = {"step": {"ground": "contraindicated", "reason": "a cochlear implant in the left ear."}, "sender": {"role": "clinician"}}
    asked = paper(facts, "clinician-letter", TX, unsuitable)
    assert "The step is not suitable for this patient: a cochlear implant in the left ear." in asked
    weighed = paper(facts, "clinician-letter", CA)
    assert "Weighed together, they support a defined course" in weighed
    assert "In my judgment they support" not in weighed


def test_one_question_is_no_list_and_a_definition_is_quoted_once(facts: Facts) -> None:
    """5 CFR 890.105: OPM has the brochure's words in the answer, and the question that turns on them."""
    words = "reliable evidence does not show that it is safe and effective"
    federal: dict[str, Any] = {
        "plan": {"kind": "fehb", "funding": {"unknown": True}},
        "denial": refused(CA, "experimental", "Ketamine is experimental.", stage="final"),
    }
    request = paper(facts, "external-review-request", CA, federal)
    assert "The question to decide Does IV ketamine, at this dose and in this setting, fall outside the words of the definition" in request
    assert request.count(words) == 1
    assert "The words of the brochure that decide this are quoted below." in request
    several = paper(facts, "external-review-request", CA)
    assert "The questions to decide 1. " in several
    # Where no answer quotes it, the definition stays where the review is said to be open.
    needed = {**federal, "denial": refused(CA, "not-medically-necessary", "It is not needed.", stage="final")}
    assert paper(facts, "external-review-request", CA, needed).count(words) == 1

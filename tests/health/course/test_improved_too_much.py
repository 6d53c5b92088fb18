"""A course cut because the person improved too much is answered as that: PHQ-9 was 23, 9, 14 after three weeks without, and 7 back on it.

Reading 34, C 3: "You no longer have symptoms of a severity ... can continue with antidepressant medication and psychotherapy" was
answered "On the score that you ask for" under "two trials in this episode", with a blank on the call sheet.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.course.too_well import GAP, TOLD, TOO_WELL, URINE, cut

WORDINGS = (
    TOO_WELL,
    f"The record shows a PHQ-9 of 7, which is a clinically significant improvement. {TOO_WELL}",
    "The record shows a PHQ-9 of 7, which is a clinically significant improvement.",
    "Sufficient improvement (PHQ-9 of 7).",
    "Your depression is stable and can be managed at a less intensive level of care.",
    "Your care can continue with antidepressants and psychotherapy.",
    "Symptoms are now mild, so this level of service is not needed.",
)


def refused(quote: str, ground: str = "ground.not-medically-necessary") -> dict[str, Any]:
    return {"denial": {"reasons": [{"ground": "ground.documentation", "quote": URINE}, {"ground": ground, "quote": quote}]}}


@pytest.mark.parametrize("ground", ["ground.not-medically-necessary", "ground.no-continued-response", "ground.dose-frequency-limit"])
@pytest.mark.parametrize("quote", WORDINGS)
def test_no_paper_takes_it_for_a_score_or_trials_asked_for(quote: str, ground: str, facts: Facts) -> None:
    papers = cut(facts, refused(quote, ground))
    letter = papers["internal-appeal"]
    answer = letter.split("Reason 2")[1]
    assert "that you ask for" not in letter
    assert "trials in this episode" not in letter
    assert "If you require another change" not in letter
    assert "on the treatment" in answer
    assert "14 on October 2, 2026" in answer
    assert GAP.rstrip(".") in answer
    assert "name the criterion by which a response that holds on treatment ends the need for it" in answer
    assert "What is likely if the treatment stops now is for the treating clinician" in answer
    signed = papers["clinician-letter"].split("Your reasons, answered")[1]
    assert "What I expect if it stops: ____" in signed
    assert "Of the present episode, recorded" not in signed
    sheet = papers["call-sheet"].split("They may say")[-1]
    assert "no more is needed" in sheet
    assert "Which change do you require" not in sheet
    objection = papers["concurrent-care-objection"]
    assert "Section V" not in objection
    assert "on the treatment" in objection


def test_what_would_do_from_here_was_there_at_the_first_score(facts: Facts) -> None:
    for paper in ("internal-appeal", "concurrent-care-objection", "call-sheet", "clinician-letter"):
        words = cut(facts)[paper]
        assert "this was already there when PHQ-9 was 23 on July 8, 2026" in words
        assert "Cymbalta 60 mg since June 2026" in words.split("this was already there")[1]


@pytest.mark.parametrize(
    "now",
    ["Cymbalta 60 mg since August 2026", "Cymbalta 60 mg", "Cymbalta since June 2026, raised in September", "Vitamin D since June 2026"],
)
def test_what_was_begun_later_or_changed_is_not_set_beside_it(now: str, facts: Facts) -> None:
    letter = cut(facts, {"history": {"now": now, "therapy": "A social worker, for a while."}})["internal-appeal"]
    assert "this was already there" not in letter


def test_of_a_first_request_nothing_was_measured_on_the_treatment(facts: Facts) -> None:
    change = {
        "denial": {"timing": "before", "reasons": [{"ground": "ground.not-medically-necessary", "quote": TOO_WELL}]},
        "course": {"approved": {"unknown": True}, "given": {"unknown": True}, "cut": {"unknown": True}},
        "treatment": {"scores": TOLD["treatment"]["scores"][:1], "function": "She has been home since May."},
    }
    letter = cut(facts, change)["internal-appeal"]
    assert "on the treatment" not in letter
    assert "that you ask for" not in letter

"""A least score that a refusal of Spravato sets is set beside the label's use, which names none (reading 30, director 14)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.score_bar import score_bar
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SPRAVATO = "spravato-step-therapy"
BAR = "Spravato is not medically necessary, because your PHQ-9 of 17 is below the 20 that our guideline requires."
SAID = "The labeled use names no score on any scale"


@pytest.mark.parametrize(
    "quote",
    [
        BAR,
        "A PHQ-9 score of at least 20 is required.",
        "The guideline requires a MADRS of 28 or greater at baseline.",
        "Your PHQ-9 was 14; our criteria call for ≥ 20.",
        "Criteria ask for severe depression (PHQ-9 >= 20).",
        "The member's PHQ-9 score is less than 20.",
        "The minimum PHQ-9 score of 20 was not met.",
    ],
)
def test_a_least_score_is_heard(quote: str) -> None:
    assert score_bar(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "Your PHQ-9 was 17 on October 5, 2026.",
        "No PHQ-9 score was sent.",
        "A reduction of at least 50% in the PHQ-9 is required to go on.",
        "Your PHQ-9 fell by less than 50 percent.",
        "A PHQ-9 from at least 2 months before is required.",
        "Two antidepressants for at least 8 weeks and a PHQ-9 are required.",
        "PHQ-9 scores of at least 2 visits must be sent.",
        "PHQ-9 scores are required at least every 4 weeks.",
    ],
)
def test_a_score_told_or_missed_is_no_least_score(quote: str) -> None:
    assert not score_bar(quote)


def refused(ground: str, quote: str = BAR) -> dict[str, object]:
    unknown = {key: {"unknown": True} for key in ("appeal_address", "appeal_fax", "reference", "policy")}
    denial = {"text": quote, "reasons": [{"ground": ground, "quote": quote}], **unknown}
    return {"denial": denial, "plan": {"criteria": []}}


@pytest.mark.parametrize("ground", ["ground.not-medically-necessary", "ground.step-therapy"])
def test_the_label_is_set_beside_it_once(facts: Facts, ground: str) -> None:
    letter = packet(facts, SPRAVATO, refused(ground))["internal-appeal"]
    assert letter.count(f"{SAID} (FDA label of Spravato). Please say on what evidence your rule adds one.") == 1


def test_without_it_and_for_an_infusion_nothing_is_said(facts: Facts) -> None:
    need = "ground.not-medically-necessary"
    assert SAID not in packet(facts, SPRAVATO, refused(need, "The records do not show medical necessity."))["internal-appeal"]
    assert SAID not in packet(facts, CALIFORNIA, refused(need, "Your PHQ-9 is below the 20 that we require."))["internal-appeal"]


def test_the_letter_to_sign_has_it_too(facts: Facts) -> None:
    letter = packet(facts, SPRAVATO, refused("ground.not-medically-necessary"))["clinician-letter"]
    assert letter.count(SAID) == 1

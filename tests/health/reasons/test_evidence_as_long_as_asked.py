"""The studies of an appeal take the room that the reason asks for (letters.md 1.5): whole where the notice doubts them, else in brief."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import MEDICAID

MISSING = (
    "The service is not medically necessary. The notes do not show that you have tried a medicine added to an antidepressant, or that you"
    " have been in cognitive behavioral therapy for at least 12 weeks."
)
OFF_LABEL = "Using it for depression is an off-label use."
TREATMENT = {
    "diagnosis": "major depressive disorder, single episode, severe",
    "features": ["none"],
    "dose": "0.5 mg/kg over 40 minutes",
    "schedule": "twice a week for three weeks",
    "sessions": 6,
    "product": "commercial_vial",
    "risks": {"unknown": True},
}
TRIALS = [
    {"drug": "sertraline", "dose_mg": 150, "from": "2025-09", "to": "2026-01", "weeks": 14, "result": "no_response", "source": "pharmacy"},
    {
        "drug": "venlafaxine XR",
        "dose_mg": 150,
        "from": "2026-02",
        "to": "2026-08",
        "weeks": 22,
        "result": "no_response",
        "source": "pharmacy",
    },
]


def appeal(facts: Facts, off_label: str = OFF_LABEL, **more: Any) -> str:
    reasons = [{"ground": "ground.not-medically-necessary", "quote": MISSING}, {"ground": "ground.off-label", "quote": off_label}]
    told = {"denial": {"text": {"unknown": True}, "reasons": reasons}, "treatment": TREATMENT, "history": {"trials": TRIALS}}
    return packet(facts, MEDICAID, {**told, **more})["internal-appeal"]


def test_where_only_the_label_is_named_the_later_studies_are_told_in_brief(facts: Facts) -> None:
    letter = appeal(facts)
    assert "In ELEKT-D (2023; 403 adults" in letter
    assert "In Singh (2016; 68 adults in four arms" in letter
    assert "KARMA-Dep 2 (2025; 65 inpatients, unipolar or bipolar) found no significant advantage" in letter
    assert "In KetECT (186 inpatients" in letter
    # Neither side is left out, and no third study in favor stands against two against.
    assert "Phillips" not in letter


def test_where_the_notice_doubts_the_evidence_it_is_told_whole(facts: Facts) -> None:
    letter = appeal(facts, "Using it for depression is an off-label use, and the published evidence is limited.")
    assert "In Singh (2016; double-blind; 68 adults with treatment-resistant depression in four arms;" in letter
    assert "Phillips" in letter


def test_a_law_that_turns_on_studies_is_answered_with_them_whole(facts: Facts) -> None:
    """Texas: the law on off-label use asks what the literature holds."""
    quote = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.off-label", "quote": OFF_LABEL}]}}
    assert "In Singh (2016; double-blind" in packet(facts, "tx-insured-off-label", quote)["internal-appeal"]

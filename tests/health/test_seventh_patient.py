"""What a patient, and a husband who writes for his wife, found harmful, false or unsaid (tests/readings/7-patient.md)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

RENEWAL = "No improvement shown. The renewal was denied because the records do not show improvement from baseline."
ROSE_BETWEEN = [
    {"scale": "phq-9", "score": 24, "date": "2026-05-11"},
    {"scale": "phq-9", "score": 14, "date": "2026-07-20"},
    {"scale": "phq-9", "score": 22, "date": "2026-09-10"},
    {"scale": "phq-9", "score": 15, "date": "2026-11-09"},
]


def renewal(facts: Facts, quote: str = RENEWAL, scores: list[dict[str, Any]] | None = None, **more: Any) -> dict[str, str]:
    change = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.no-continued-response", "quote": quote}]},
        "treatment": {"drug": "spravato", "indication": "trd", "scores": scores or ROSE_BETWEEN},
        "course": {"approved": 24, "given": 19, "cut": "2026-11-30"},
        "plan": {"kind": "medicaid_managed", "funding": {"unknown": True}, "issued_in": "NC"},
        **more,
    }
    return packet(facts, "course-cut-caregiver", change)


def test_a_fall_short_of_half_is_told_as_a_fall(facts: Facts) -> None:
    found = renewal(facts)
    for name in ("internal-appeal", "concurrent-care-objection", "call-sheet"):
        # 24 less 15 is 9, and 9 of 24 is 37.5%: no figure is rounded up. The objection prints the scores alone.
        assert ("a fall of 9 points (38%)" in found[name]) == (name != "concurrent-care-objection")
        assert not any(words in found[name] for words in ("by half", "half the first", "the half"))
        assert "I do not call that a response" not in found[name]
    assert "What the rise to 22 means is for the treating clinician" in found["internal-appeal"]


def test_half_is_conceded_only_where_the_plan_asks_for_half(facts: Facts) -> None:
    found = renewal(facts, "The records do not show a 50% reduction from baseline.")
    assert "a fall of 9 points (38%)" in found["internal-appeal"]
    assert "That is not yet the half that you ask for" in found["internal-appeal"]
    rose = renewal(facts, scores=[ROSE_BETWEEN[1], ROSE_BETWEEN[3]])
    assert "The last score is not below the first, and I do not say otherwise." in rose["internal-appeal"]


def test_a_renewal_does_not_reopen_the_first_approval(facts: Facts) -> None:
    found = renewal(facts)
    appeal = found["internal-appeal"]
    assert "You approved this treatment for this illness; your notice does not question that." in appeal
    for kept_out in (
        "at least two oral antidepressants",
        "Table 1. Medicines tried",
        "Alternatives considered",
        "boxed warning",
        "____ (its date",
    ):
        assert kept_out not in appeal
    assert "TMS" not in found["call-sheet"]
    # The notice of the worked case says "not medically necessary": there the need is in question, and the table stands.
    assert "Table 1. Medicines tried" in packet(facts, "course-cut-caregiver")["internal-appeal"]


def test_a_fast_decision_is_said_to_be_asked_for_only_once_it_is_certified(facts: Facts) -> None:
    assert "my request for a fast decision" not in packet(facts, "course-cut-caregiver")["internal-appeal"]
    certified = packet(facts, "course-cut-caregiver", {"urgency": {"level": "clinician_certified"}})
    assert "that my objection and my request for a fast decision opened;" in certified["internal-appeal"]


def test_nobody_signs_for_what_the_chart_says_or_promises_a_day(facts: Facts) -> None:
    appeal = packet(facts, "tx-insured-off-label")["internal-appeal"]
    assert "The chart names no" not in appeal
    near = packet(facts, "tx-insured-off-label", {"denial": {"appeal_by": "2026-11-27"}})["internal-appeal"]
    assert "will follow as soon as I have them" in near


def test_a_cut_says_the_day_the_sessions_stop_and_sends_the_objection_first(facts: Facts) -> None:
    page = renewal(facts)["next-steps"]
    assert "Send the objection today. The sessions stop on November 30, 2026." in page
    assert page.index("One thing today: send the objection") < page.index("if waiting is dangerous")
    assert page.index("Read this before you sign.") < page.index("One thing today: send the objection")
    # That they end with the period of the approval stood in an older text of 42 CFR 438.420; the text in force was not read.
    assert "only while the approval's period runs" not in page
    # Row us.medicaid.keep-benefits: the same ten days begin again with the plan's decision.
    assert "Ask within 10 days of the plan's decision on the appeal for the hearing, and to keep the approved service" in page
    spanish = packet(facts, "course-cut-caregiver", language="es")["next-steps"]
    assert "Envíe la objeción hoy. Las sesiones se detienen el" in spanish


def test_who_has_no_fax_number_learns_how_to_send_it(facts: Facts) -> None:
    near = {"denial": {"appeal_by": "2026-11-27", "appeal_fax": {"unknown": True}}}
    asked = "What is the fax number or the portal for appeals?"
    page = packet(facts, "tx-insured-off-label", near)["next-steps"]
    assert asked in page
    assert "Fill the gaps" not in page
    assert asked not in packet(facts, "course-cut-caregiver")["next-steps"]
    assert asked in packet(facts, "tx-insured-off-label", near, "es")["next-steps"]


def test_every_number_of_the_packet_stands_on_the_page(facts: Facts) -> None:
    page = packet(facts, "course-cut-caregiver")["next-steps"]
    assert "This page (01), the checklist (" in page


def test_near_the_day_nothing_is_asked_for_before_a_day_that_is_gone(facts: Facts) -> None:
    found = packet(facts, "tx-insured-off-label", {"denial": {"appeal_by": "2026-11-27"}})
    for name in ("claim-file-request", "parity-request"):
        assert "early enough" not in found[name]
        assert "what comes before you decide will be used" in found[name]


def test_records_are_asked_for_by_whose_they_are(facts: Facts) -> None:
    assert "(Daniel Whitfield signs it, or signs the clinic's release that names you)" in packet(facts, "course-cut-caregiver")["checklist"]
    assert "or the employer" not in renewal(facts)["checklist"]


NAMES_ALONE = [{"drug": "Lexapro", "source": "memory"}, {"drug": "Wellbutrin", "result": "no_response", "source": "memory"}]
STAY = "The notes show an inpatient psychiatric stay in March 2026 and do not establish that the service is medically necessary."
LITTLE_KNOWN: dict[str, Any] = {
    "denial": {
        "text": {"unknown": True},
        "appeal_by": "2026-11-27",
        "reasons": [
            {"ground": "ground.experimental", "quote": "Ketamine infusion for depression is experimental/investigational."},
            {"ground": "ground.not-medically-necessary", "quote": STAY},
        ],
    },
    "treatment": {"scores": []},
    "history": {"trials": NAMES_ALONE},
    "plan": {"criteria": []},
    "exhibits": {"have": ["denial"]},
}


def test_little_known_and_the_day_near_make_a_short_appeal_without_holes(facts: Facts) -> None:
    found = packet(facts, "tx-insured-off-label", LITTLE_KNOWN)
    appeal = found["internal-appeal"]
    assert "Tried, as I recall: Lexapro and Wellbutrin (no response). Doses and dates are not to hand." in appeal
    assert "This letter keeps the date. The full statement and the papers will follow as soon as I have them." in appeal
    for hole in (
        "not recorded",
        "Reasons to approve this The diagnosis",
        "antidepressants tried",
        "the studies that follow",
        "ELEKT-D",
        "set out below",
    ):
        assert hole not in appeal
    whole = packet(facts, "tx-insured-off-label")["internal-appeal"]
    assert "Table 1. Medicines tried" in whole
    assert "In ELEKT-D" in whole


def test_the_questions_on_parity_quote_the_limit_and_not_the_person(facts: Facts) -> None:
    asked = packet(facts, "tx-insured-off-label", LITTLE_KNOWN)["parity-request"]
    assert "Ketamine infusion for depression is experimental/investigational." in asked
    assert "inpatient psychiatric stay" not in asked
    assert "The criterion behind reason 2 of your notice (not medically necessary)." in asked


def test_a_renewal_that_the_notice_refuses_is_asked_for_beside_what_is_left(facts: Facts) -> None:
    found = renewal(facts)
    for name in ("internal-appeal", "concurrent-care-objection"):
        assert "the renewal that your notice refuses" in found[name]
    assert "the renewal" not in packet(facts, "course-cut-caregiver")["internal-appeal"]


def test_the_dates_of_a_complaint_stand_in_their_order(facts: Facts) -> None:
    change = {"denial": {"stage": "final"}, "appeal": {"sent": "2026-05-28"}, "missed": {"right": "no_papers", "since": "2026-11-01"}}
    complaint = packet(facts, "tx-insured-off-label", change)["complaint"]
    assert complaint.index("May 28, 2026: first appeal sent") < complaint.index("date of the denial")


def test_a_reviewer_outside_the_plan_is_not_asked_to_approve(facts: Facts) -> None:
    outside = packet(facts, "ca-dmhc-insured-experimental", {"denial": {"stage": "final"}})["clinician-letter"]
    assert "support the request for" in outside
    assert "ask you to approve six" in packet(facts, "ca-dmhc-insured-experimental")["clinician-letter"]


def test_the_box_of_a_renewal_not_yet_begun_has_the_first_score_beside_the_last(facts: Facts) -> None:
    reasons = [{"ground": "ground.no-continued-response", "quote": RENEWAL}]
    change = {
        "denial": {"text": {"unknown": True}, "reasons": reasons, "timing": "before"},
        "treatment": {"scores": ROSE_BETWEEN},
    }
    appeal = packet(facts, "spravato-step-therapy", change)["internal-appeal"]
    box = appeal[appeal.index("Reasons to approve this") : appeal.index("The diagnosis and the request")]
    assert "PHQ-9 fell from 24 to 15 between May 11, 2026 and November 9, 2026, by 38%" in box

"""What the sixth reading found false, unsaid, contradictory or in the wrong order (tests/readings/6-*.md)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet


def first_step(page: str) -> str:
    """The one thing today, up to the steps that come after it."""
    return page.partition("Today ")[2].partition(" 1. ")[0] or page.partition("Hoy ")[2].partition(" 1. ")[0]


OPEN_END = [{"drug": "sertraline", "dose_mg": 100, "from": "2026-03", "result": "partial_response"}]
ONE_TRIAL = [
    {"drug": "sertraline", "dose_mg": 100, "from": "2026-03-02", "to": "2026-05-25", "weeks": 10, "result": "partial_response"},
    {"drug": "bupropion XL", "dose_mg": 150, "from": "2026-07-06", "to": "2026-07-27", "weeks": 3, "result": "no_response"},
]


def test_a_trial_whose_end_nobody_told_is_not_one_month_long(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy", {"history": {"trials": OPEN_END}})
    for name in ("internal-appeal", "clinician-letter"):
        assert "since March 2026; end not recorded" in found[name]
    now = {"history": {"trials": OPEN_END, "now": "sertraline 100 mg since March 2026"}}
    assert "since March 2026; taken now" in packet(facts, "spravato-step-therapy", now)["internal-appeal"]
    ended = {"history": {"trials": OPEN_END, "now": "Nothing; sertraline was stopped"}}
    assert "taken now" not in packet(facts, "spravato-step-therapy", ended)["internal-appeal"]


def test_one_trial_is_not_claimed_to_be_the_labeled_use(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy", {"history": {"trials": ONE_TRIAL}})
    appeal = found["internal-appeal"]
    weakest = "Weakest point: one medicine counts as a full trial in this episode so far; the label of Spravato asks for two."
    assert weakest in found["next-steps"]
    assert "asks for two" not in packet(facts, "spravato-step-therapy")["next-steps"]
    assert "That is the use requested" not in appeal
    # The definition that hurts stands under its heading all the same (label of Spravato: at least two).
    assert "What the label says Spravato is FDA-approved" in appeal
    assert "at least two" in appeal
    assert "That is the use requested" in packet(facts, "spravato-step-therapy")["internal-appeal"]


def test_the_acute_use_is_left_to_the_clinician_who_has_a_box_for_it(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy", {"treatment": {"indication": "acute"}})
    assert "That is the use I ask for; that it fits is for the treating clinician" in found["internal-appeal"]
    assert "Acute suicidal ideation or behavior was charted on ____" in found["clinician-letter"]
    assert "It is given ____ (with or without an oral antidepressant" in found["clinician-letter"]


def test_what_the_chart_and_the_clinic_say_is_not_said_as_known(facts: Facts) -> None:
    appeal = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    assert "The product is a commercial vial of ketamine hydrochloride injection" in appeal
    assert "are known" not in appeal


def test_the_papers_of_a_cut_agree_on_when_the_full_appeal_goes(facts: Facts) -> None:
    found = packet(facts, "course-cut-caregiver")
    assert "The full appeal comes with this letter or follows" in found["expedited-appeal"]
    assert "Send the full appeal within two days; the clinician's letter can follow." in found["next-steps"]
    assert "When: Within two days of the objection" in found["next-steps"]
    # The time for care that has not begun is no clock for a course that ends before it (29 CFR 2560.503-1(i)(2)(i): 72 hours).
    assert "pre-service" not in found["next-steps"]
    assert "within 72 hours of receiving it" in found["next-steps"]


@pytest.mark.parametrize(
    "change",
    [
        {"urgency": {"level": "asking_clinician"}},
        {"urgency": {"level": {"unknown": True}}, "treatment": {"function": "She was in hospital for four nights in October."}},
        {"urgency": {"level": {"unknown": True}}, "treatment": {"indication": "acute"}},
    ],
)
def test_where_danger_was_told_it_comes_before_every_call(facts: Facts, change: dict[str, Any]) -> None:
    case = {"plan": {"kind": {"unknown": True}}, **change}
    page = packet(facts, "spravato-step-therapy", case)["next-steps"]
    assert "today if waiting is dangerous" in first_step(page)
    assert "988" in first_step(page)
    spanish = packet(facts, "spravato-step-therapy", case, "es")["next-steps"]
    assert "si es peligroso esperar" in first_step(spanish)


def test_where_no_danger_was_told_nothing_is_said_of_it(facts: Facts) -> None:
    page = packet(facts, "spravato-step-therapy", {"urgency": {"level": "not_urgent"}})["next-steps"]
    assert "if waiting is dangerous" not in page


def test_a_person_who_tells_no_employer_is_not_sent_to_it(facts: Facts) -> None:
    change = {"plan": {"kind": "employer", "funding": {"unknown": True}}, "employer": {"tell": False}}
    page = packet(facts, "spravato-step-therapy", change)["next-steps"]
    assert "the number on the card (you need not ask the employer)" in page
    assert "Make one call, to the benefits office" not in page


def test_each_ruled_blank_is_listed_by_its_paper(facts: Facts) -> None:
    page = packet(facts, "tx-insured-off-label")["next-steps"]
    listed = page[page.index("To fill before you sign") : page.index("How to prove it was sent")]
    for blank in ("the clinic and its place", "date of the first infusion", "what is watched, for how long, and by whom"):
        assert blank in listed


def test_a_representative_learns_what_to_do_without_a_signature(facts: Facts) -> None:
    # Only where it is urgent, or may be: the rule speaks of nothing else.
    assert "a health care professional who knows" not in packet(facts, "ca-self-funded-representative")["next-steps"]
    page = packet(facts, "ca-self-funded-representative", {"urgency": {"level": "asking_clinician"}})["next-steps"]
    # 29 CFR 2560.503-1(b)(4): in urgent care a health care professional who knows the condition must be permitted to act.
    assert "a health care professional who knows the condition may act (29 CFR 2560.503-1(b)(4))" in page
    unknown = packet(facts, "ca-self-funded-representative", {"plan": {"kind": {"unknown": True}}})["next-steps"]
    assert "ask the plan what it takes instead" in unknown


def test_the_notice_is_answered_in_its_own_word(facts: Facts) -> None:
    quote = "Not approved because of active alcohol use."
    text = case_document("spravato-step-therapy")["denial"]["text"] + "\n" + quote
    change = {"denial": {"text": text, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}}
    found = packet(facts, "spravato-step-therapy", change)
    assert "You name alcohol." in found["internal-appeal"]
    assert not any("alcohol or drug use" in found[name] for name in ("internal-appeal", "call-sheet"))


def test_a_call_sheet_meets_one_point_once(facts: Facts) -> None:
    for base in ("ca-dmhc-insured-experimental", "tx-insured-off-label", "ca-self-funded-representative"):
        sheet = packet(facts, base, {"alternatives": {}})["call-sheet"]
        assert sheet.count("KARMA-Dep 2 (JAMA Psychiatry 2025) found repeated infusions") <= 1


def test_a_shorter_time_is_claimed_only_where_a_law_gives_one(facts: Facts) -> None:
    # Texas's and Kentucky's hours for an exception are reported and not read (rows/states/TX.yaml, KY.yaml); Iowa's were read.
    texas = packet(facts, "spravato-step-therapy")
    assert "its own, shorter time" not in texas["internal-appeal"]
    kentucky = packet(facts, "spravato-step-therapy", {"plan": {"issued_in": "KY"}})
    assert "its own, shorter time" not in kentucky["internal-appeal"]
    assert "within 48 hours" in kentucky["next-steps"]
    iowa = packet(facts, "spravato-step-therapy", {"plan": {"issued_in": "IA"}})
    assert "its own, shorter time" in iowa["internal-appeal"]


def test_a_second_reason_in_one_sentence_is_answered_too(facts: Facts) -> None:
    quote = "The service is experimental/investigational and not medically necessary for your condition."
    reasons = [{"ground": "ground.experimental", "quote": quote}]
    found = packet(facts, "tx-insured-off-label", {"denial": {"text": {"unknown": True}, "reasons": reasons}})
    assert 'The same sentence says "medically necessary".' in found["internal-appeal"]
    assert "The same sentence says" not in packet(facts, "tx-insured-off-label")["internal-appeal"]

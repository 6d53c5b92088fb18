"""A notice goes by claims, fills or its own records: what they cannot show is asked, and told in every paper that answers the reason
(reading 32, patient 5 and lawyer 6). Where it came from is told, and nothing of why or of money.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.answers import Known
from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import TEXAS
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told_on import judged_on

CLAIMS = "Two antidepressants from two different classes must have been tried. Our claims show only one."
TRIALS = [
    {"drug": "zoloft", "dose_mg": 150, "from": "2025-12", "to": "2026-04", "weeks": 16, "result": "no_response", "source": "pharmacy"},
    {"drug": "cymbalta", "dose_mg": 60, "from": "2026-04", "to": "2026-07", "weeks": 10, "result": "no_response", "source": "record"},
]
SAMPLES = {"drug": "duloxetine", "why": "samples", "paper": True}
JOB = {"drug": "Cymbalta", "why": "other_insurer"}


def refused(facts: Facts, *unseen: dict[str, Any], quote: str = CLAIMS, trials: Any = TRIALS, **more: Any) -> Papers:
    return packet(facts, TEXAS, told_of(*unseen, quote=quote, trials=trials, **more))


def told_of(*unseen: dict[str, Any], quote: str = CLAIMS, trials: Any = TRIALS, **more: Any) -> dict[str, Any]:
    return {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
        "plan": {"policy_text": {"unknown": True}, "criteria": {"unknown": True}},
        "treatment": {"drug": "spravato", "indication": "trd"},
        "step": {"drug": "two antidepressants", "ground": "tried", "reason": "I took both."},
        "history": {"trials": trials, **({"unseen": list(unseen)} if unseen else {})},
        **more,
    }


def test_samples_are_told_with_the_row_and_the_page_of_the_chart(facts: Facts) -> None:
    found = refused(facts, SAMPLES)
    told = "Row 2 of Table 1, Cymbalta, was given as samples by the clinic, so your claims cannot show it."
    assert told in found["internal-appeal"]
    assert "Enclosed: the chart's page on the samples (Exhibit " in found["internal-appeal"]
    assert "Proof of a medicine that the claims do not show" in found["exhibits"]
    assert "Ask for the page of the chart that notes the samples" in found["checklist"]


def test_several_that_came_one_way_are_told_in_one_sentence(facts: Facts) -> None:
    both = [{"drug": one, "why": "before_plan", "paper": True} for one in ("Zoloft", "Cymbalta")]
    found = refused(facts, *both)
    assert "Zoloft and Cymbalta were filled before this plan began, so your claims cannot show them" in found["internal-appeal"]
    assert "Rows 1 and 2 of Table 1 were filled before this plan began, so your claims cannot show them" in found["internal-appeal"]
    assert found["internal-appeal"].count("was filled before this plan began") == 0


@pytest.mark.parametrize(
    "quote",
    [
        "Two antidepressants must have been tried. We have paid for sertraline alone.",
        "Two antidepressants must have been tried. We do not see a drug that was added.",
        "Two antidepressants must have been tried. After April nothing was filled.",
        "Two antidepressants must have been tried. There was no payment for a second one.",
    ],
)
def test_what_a_plan_paid_for_is_its_claims_in_other_words(quote: str, facts: Facts) -> None:
    assert "so your claims cannot show it" in refused(facts, SAMPLES, quote=quote)["internal-appeal"]


def test_sessions_that_a_plan_paid_for_are_no_claims_of_medicines(facts: Facts) -> None:
    quote = "Two antidepressants must have been tried. We have paid for your first six sessions."
    assert "so your claims cannot show it" not in refused(facts, SAMPLES, quote=quote)["internal-appeal"]


def test_another_insurer_is_told_and_its_print_out_is_asked_for(facts: Facts) -> None:
    found = refused(facts, JOB)
    assert "Row 2 of Table 1, Cymbalta, was filled under another insurer, so your claims cannot show it." in found["internal-appeal"]
    assert "Proof of a medicine" not in found["exhibits"]
    assert "The pharmacy that filled it, or that insurer" in found["checklist"]
    assert "no claim of this plan shows Cymbalta" in found["next-steps"]


@pytest.mark.parametrize("paper", ["internal-appeal", "clinician-letter", "call-sheet", "step-therapy-exception"])
def test_every_paper_that_answers_the_reason_says_it(paper: str, facts: Facts) -> None:
    assert "filled under another insurer, so your claims cannot show it." in refused(facts, JOB)[paper]


@pytest.mark.parametrize(("stage", "paper"), [("after_first_appeal", "second-level-appeal"), ("final", "external-review-request")])
def test_the_later_steps_say_it_too(stage: str, paper: str, facts: Facts) -> None:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": CLAIMS}], "stage": stage}
    told = refused(facts, JOB, denial=denial, plan={"kind": "employer", "funding": "insured", "policy_text": {"unknown": True}})[paper]
    assert "Row 2 of Table 1, Cymbalta, was filled under another insurer, so " in told
    assert "claims cannot show it" in told


def test_the_urgent_page_that_has_the_reason_says_it(facts: Facts) -> None:
    found = refused(facts, JOB, urgency={"level": "clinician_certified"})
    assert "Cymbalta was filled under another insurer, so your claims cannot show it" in found["expedited-appeal"]


def test_where_only_the_notice_goes_by_claims_it_stands_by_itself(facts: Facts) -> None:
    quote = "Two antidepressants from two different classes must have been tried."
    denial: dict[str, Any] = {
        "text": f"{quote} Our pharmacy claims show one.",
        "reasons": [{"ground": "ground.step-therapy", "quote": quote}],
    }
    denial["appeal_address"] = denial["appeal_fax"] = {"unknown": True}
    told = refused(facts, JOB, denial=denial)["internal-appeal"]
    assert "What the claims cannot show" in told
    assert "Row 2 of Table 1, Cymbalta, was filled under another insurer" in told


def test_cash_or_a_card_is_told_without_the_money(facts: Facts) -> None:
    found = refused(facts, {"drug": "cymbalta", "why": "outside_plan"})
    assert "was filled outside this plan, so your claims cannot show it" in found["internal-appeal"]
    assert all(word not in found[paper].lower() for paper in ("internal-appeal", "clinician-letter") for word in ("cash", "discount"))


def test_samples_first_and_then_a_card_are_told_as_parts(facts: Facts) -> None:
    found = refused(facts, SAMPLES, {"drug": "Cymbalta", "why": "outside_plan"})
    told = "was in part given as samples by the clinic and in part filled outside this plan, so your claims cannot show it"
    assert told in found["internal-appeal"]
    assert "Enclosed: the chart's page on the samples (Exhibit " in found["internal-appeal"]


def test_without_a_name_one_medicine_is_told(facts: Facts) -> None:
    assert "One medicine of Table 1 was filled before this plan began" in refused(facts, {"why": "before_plan"})["internal-appeal"]


def test_a_name_that_stands_in_no_row_is_no_letters(facts: Facts) -> None:
    found = refused(facts, {"drug": "Lexapro", "why": "samples"})
    assert "samples" not in found["internal-appeal"]
    assert "Lexapro, of which you said why no claim shows it, is not in the list" in found["next-steps"]


def test_another_pharmacy_may_have_been_missed(facts: Facts) -> None:
    told = refused(facts, {"drug": "cymbalta", "why": "other_pharmacy"})["internal-appeal"]
    assert "under another record, so a search of your claims may have missed it" in told


def test_what_nobody_knows_is_not_told(facts: Facts) -> None:
    found = refused(facts, {"drug": "cymbalta", "why": {"unknown": True}})
    assert "claims cannot show" not in found["internal-appeal"]


def test_kept_out_with_the_history_it_stands_in_no_row_and_no_exhibit_has_another_letter(facts: Facts) -> None:
    case = case_from_json(json.dumps(changed(case_document(TEXAS), told_of(SAMPLES))), TODAY)
    made = Packet(case, facts, assess(case, facts, TODAY), withheld={"internal-appeal": frozenset({"history"})})
    kept, clinic = (plain_text_bytes(made.document(name).document).decode() for name in ("internal-appeal", "clinician-letter"))
    assert "given as samples" not in kept
    assert "given as samples" in clinic
    assert "Exhibit E: Dated rating scales" in kept


def test_once_the_reason_speaks_of_no_claims_it_is_not_told(facts: Facts) -> None:
    found = refused(facts, SAMPLES, quote="Two antidepressants from two different classes must have been tried.")
    assert "claims cannot show" not in found["internal-appeal"]
    assert "Proof of a medicine" not in found["exhibits"]


def test_who_has_not_answered_is_asked_on_the_next_steps(facts: Facts) -> None:
    assert "the notice goes by claims or records" in refused(facts)["next-steps"]
    assert "the notice goes by claims or records" not in refused(facts, JOB)["next-steps"]


@pytest.mark.parametrize(
    "quote",
    [
        CLAIMS,
        "Our records show claims for only one, escitalopram.",
        "Our pharmacy records show one (fluoxetine, filled 11 times).",
        "Paid claims show fluoxetine (3 fills) and mirtazapine (2 fills).",
        "The pharmacy record shows fluoxetine for 9 weeks and no second medicine.",
        "We found a paid claim for only one.",
        "We didn't find a claim for venlafaxine.",
        "Our records show one antidepressant (sertraline).",
        "Your pharmacy record has only the one antidepressant on it since 2023.",
        "Our pharmacy claims history does not support a trial of two drugs.",
        "There are no fills of an oral antidepressant since May.",
    ],
)
def test_the_question_is_asked_where_claims_fills_or_records_are_named(quote: str, facts: Facts) -> None:
    assert asked(facts, quote)


@pytest.mark.parametrize(
    "quote",
    [
        "Two antidepressants must have been tried.",
        "We denied the claim for ketamine infusions in November and December.",
        "The claim for February 16, 2026 was received on May 29, 2026.",
        "Our records show no VA referral or authorization for the services.",
        "Our records show that 27 of them have been used.",
        "Our records show a telephone call from the provider's office on June 3, 2026.",
        "Pharmacy records, a letter from your doctor and any rating scales are often helpful.",
        "If a refill is turned down at the pharmacy, call us.",
        "The notes hold no record of a psychiatrist's assessment.",
        "Claims for services without authorization may be denied.",
    ],
)
def test_other_claims_and_records_ask_nothing(quote: str, facts: Facts) -> None:
    assert not asked(facts, quote)


def asked(facts: Facts, quote: str) -> bool:
    case = {"case_version": 2, "denial": {"reasons": [{"ground": "ground.step-therapy", "quote": quote}]}}
    return judged_on(facts, case, TODAY)[1].view("denial.names_claims") == Known(value=True)


REMERON = {"drug": "Remeron", "dose_mg": 30, "from": "2026-01", "to": "2026-04", "weeks": 7, "result": "no_response", "source": "record"}
OF_TWO = "Two antidepressants must have been tried for 6 weeks. Our pharmacy records show one, sertraline. "
VETERANS = {"drug": "mirtazapine", "why": "outside_plan"}


@pytest.mark.parametrize("paper", ["internal-appeal", "clinician-letter", "call-sheet", "step-therapy-exception"])
def test_no_claim_is_said_to_miss_what_the_notice_has_seen(paper: str, facts: Facts) -> None:
    """Reading 34, A 3: the notice names the first fill, and the rest came from elsewhere."""
    quote = OF_TWO + "Mirtazapine was filled once for 30 days at 15 mg and does not count."
    told = refused(facts, VETERANS, quote=quote, trials=[TRIALS[0], REMERON])[paper]
    assert (
        "was filled in part outside this plan; your claims show part of it: you name 30 days at 15 mg, and at 30 mg it was 7 weeks" in told
    )
    assert "cannot show it" not in told


def test_the_next_steps_ask_for_the_rest_of_it(facts: Facts) -> None:
    quote = OF_TWO + "Mirtazapine was filled once for 30 days at 15 mg and does not count."
    told = refused(facts, VETERANS, quote=quote, trials=[TRIALS[0], REMERON])["next-steps"]
    assert "the claims of this plan show only a part of Remeron" in told


@pytest.mark.parametrize(
    ("said", "follows"),
    [
        ("We see one 30-day fill of Remeron.", "; your claims show part of it: you name 30 days, and it was 7 weeks."),
        ("Remeron 30 mg was filled for 60 days.", "; your claims show part of it."),
        ("Our claims show no antidepressant other than Remeron.", "; your claims show part of it."),
        ("Remeron does not appear in our claims.", ", so your claims cannot show it."),
        ("Our claims show no fill of mirtazapine.", ", so your claims cannot show it."),
        ("The chart lists Remeron.", ", so your claims cannot show it."),
        ("A trial of mirtazapine is required.", ", so your claims cannot show it."),
        ("Remeron was tried for four weeks.", ". "),
    ],
)
def test_what_follows_goes_by_what_the_notice_has_of_it(said: str, follows: str, facts: Facts) -> None:
    told = refused(facts, VETERANS, quote=OF_TWO + said, trials=[TRIALS[0], REMERON])["internal-appeal"]
    row = told[told.index("Row 2 of Table 1, Remeron, was filled") :]
    assert row.partition("outside this plan")[2].startswith(follows), row[:200]


def test_a_paper_of_one_medicine_stands_for_that_one_alone(facts: Facts) -> None:
    """Reading 33, director C 16: Zoloft without a paper, Cymbalta with one, and "Enclosed: the print-out" behind both."""
    found = refused(facts, {"drug": "zoloft", "why": "other_insurer"}, {"drug": "cymbalta", "why": "other_insurer", "paper": True})
    assert "Enclosed, of Cymbalta: the print-out of the pharmacy or of that insurer (Exhibit " in found["internal-appeal"]
    assert "put in that of Cymbalta; [ ] get that of Zoloft" in found["checklist"]


def test_papers_of_both_need_no_name(facts: Facts) -> None:
    papers = [{"drug": drug, "why": "other_insurer", "paper": True} for drug in ("zoloft", "cymbalta")]
    found = refused(facts, *papers)
    assert "Enclosed: the print-out of the pharmacy or of that insurer (Exhibit " in found["internal-appeal"]
    assert "get that of" not in found["checklist"]

"""Reasons of offices, a missing approval and the network: what is asked first, and what answers nothing and is left out."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.money.without_approval import what_follows
from tests.health.reasons.offices import written
from tests.health.refusals import points

APPROVAL = ("no-prior-authorization", "Precertification/authorization/notification/pre-treatment absent.")
NETWORK = ("out-of-network", "The provider who gave this service does not participate in your network.")
NEED = ("no-prior-authorization", "Approval is absent, and medical necessity is not shown.")


@pytest.mark.parametrize(("outside", "first"), [(True, "please pay them first"), (False, "I ask for the exception from that")])
def test_what_the_plan_pays_outside_its_network_decides_what_is_asked_first(outside: bool, first: str, facts: Facts) -> None:  # noqa: FBT001 - a case
    found = written(facts, NETWORK, money={"billed": 3900, "paid_by_plan": 0, "covers_outside": outside})["internal-appeal"]
    answer = found[found.index("Reason 1: the network") :]
    assert answer.index(first) < answer.index("Please name the network clinicians")
    assert ("The plan has benefits outside its network; I ask for them first, and none was paid." in found) is outside
    unknown = written(facts, NETWORK)["internal-appeal"]
    assert "outside its network" not in unknown


def test_what_was_not_tried_answers_no_office(facts: Facts) -> None:
    found = written(facts, APPROVAL, NETWORK)
    assert "Alternatives considered" not in found["internal-appeal"]
    for words in ("ECT: not tried", "STAR*D", "should come first", "Trials were not adequate"):
        assert words not in found["call-sheet"]
    assert any("directory" in one for one in points(found["call-sheet"]))
    for reason in (NEED, ("not-medically-necessary", "The treatment is not medically necessary.")):
        assert "Electroconvulsive therapy (ECT) has not been tried" in written(facts, APPROVAL, reason)["internal-appeal"]
    tried = written(facts, APPROVAL, alternatives={"tms": "tried", "tms_detail": "36 sessions."})["internal-appeal"]
    assert tried.count("36 sessions") == 1
    assert "TMS was tried too: 36 sessions" in tried


def test_what_was_said_of_approval_under_another_question_stands_with_it(facts: Facts) -> None:
    appeal = written(facts, APPROVAL)["internal-appeal"]
    answer = appeal[appeal.index("Reason 1: approval beforehand") :]
    assert "On approval beforehand: On June 29 Teresa told the clinic, call I-88213, that no authorization is needed." in answer
    assert "three month wait" not in answer
    assert "was asked for on ____" not in answer
    silent = written(facts, APPROVAL, alternatives={"ect": "not_tried"})["internal-appeal"]
    assert "was asked for on ____" in silent


def test_a_distance_says_to_what(facts: Facts) -> None:
    found = written(facts, NETWORK, network={"distance": "2 miles"})
    assert "The nearest clinic in the network: 2 miles." in found["internal-appeal"]
    assert " Distance:" not in found["internal-appeal"]


CLAUSE = (
    "If You do not obtain Preauthorization for an out-of-network service, We will review the service retrospectively. "
    "If it was Medically Necessary, We will reduce benefits by 50%, but not more than $500."
)
FILED = {"kind": "exclusion", "words": CLAUSE, "page": "61"}


def test_what_follows_without_approval_leads_the_box_and_the_answer(facts: Facts) -> None:
    plan = {"kind": "employer", "funding": "insured", "issued_in": "OH", "passages": [FILED]}
    found = written(facts, APPROVAL, plan=plan, exhibits={"have": ["denial", "plan-pages"]})
    appeal = found["internal-appeal"]
    box = appeal[appeal.index("Reasons to approve this") :]
    assert box.index("The plan says what follows where approval was not asked for (page 61; Exhibit B)") < box.index(CLAUSE)
    assert box.index(CLAUSE) < box.index("2. ")
    assert "On care without approval beforehand (page 61)" in appeal
    assert "On what it does not cover" not in appeal
    answer = appeal[appeal.index("Reason 1: approval beforehand") :]
    assert answer.index("Please make the review that they name, and pay by them.") < answer.index("Please say which rule")
    assert any(CLAUSE in one for one in points(found["call-sheet"]))
    assert "The plan's words turn on whether the care was necessary." in found["clinician-letter"]


def test_such_a_clause_leads_no_other_refusal(facts: Facts) -> None:
    plan = {"kind": "employer", "funding": "insured", "issued_in": "OH", "passages": [FILED]}
    assert "The plan says what follows" not in written(facts, NETWORK, plan=plan)["internal-appeal"]
    barred = {**FILED, "words": "Without Preauthorization no benefits are paid."}
    appeal = written(facts, APPROVAL, plan={**plan, "passages": [barred]})["internal-appeal"]
    assert "The plan says what follows" not in appeal
    assert "On what it does not cover (page 61)" in appeal


@pytest.mark.parametrize(
    ("words", "follows"),
    [
        (CLAUSE, True),
        ("Failure to obtain prior authorization reduces the benefit by 20 percent.", True),
        ("If precertification is not obtained, a penalty of $250 applies.", True),
        ("If preauthorization is not obtained, the service is not covered.", False),
        ("Preauthorization is required for infusions.", False),
        ("We may review claims retrospectively.", False),
        ("Benefits are reduced by 40% out of network.", False),
    ],
)
def test_which_words_say_what_follows(words: str, *, follows: bool) -> None:
    assert what_follows(words) is follows


TOLD = "The clinic asked on June 29 and was told that none was needed."
ASKED = {"denial": {"stage": "first", "timing": "after", "reasons": [{"ground": f"ground.{APPROVAL[0]}", "quote": APPROVAL[1]}]}}


@pytest.mark.parametrize("stage", ["first", "after_first_appeal", "final"])
def test_what_was_told_of_approval_answers_its_absence_at_every_stage(stage: str, facts: Facts) -> None:
    denial = {**ASKED["denial"], "stage": stage}
    found = written(facts, denial=denial, approval={"told": TOLD}, alternatives={"ect": "not_tried"})
    letter = found[{"first": "internal-appeal", "after_first_appeal": "second-level-appeal", "final": "external-review-request"}[stage]]
    assert f"On approval beforehand: {TOLD}" in letter
    assert "was it asked for, when and by whom" not in letter
    assert stage == "final" or any(TOLD[:-1] in one for one in points(found["call-sheet"]))


@pytest.mark.parametrize(("ground", "asked"), [("no-prior-authorization", True), ("not-medically-necessary", False)])
def test_the_file_of_a_missing_approval_holds_the_calls_on_it(ground: str, asked: bool, facts: Facts) -> None:  # noqa: FBT001 - a case
    reasons = [{"ground": f"ground.{ground}", "quote": APPROVAL[1]}]
    request = written(facts, denial={**ASKED["denial"], "date": "2026-11-12", "reasons": reasons})["claim-file-request"]
    assert ("(with the recordings of those on approval)" in request) is asked


def test_of_care_that_is_over_the_call_answers_what_was_raised_alone(facts: Facts) -> None:
    """Letters.md 3: the sheet answers this notice. "Not documented" raises the trials; nothing raises another treatment or a clause."""
    need = ("not-medically-necessary", "The file does not document two antidepressant trials.")
    spray = {"drug": "spravato", "indication": "trd"}
    told = {"approval": {"told": TOLD}, "alternatives": {"ect": "not_tried", "tms": "not_tried"}, "treatment": spray}
    sheet = written(facts, APPROVAL, need, **told)["call-sheet"]
    for words in ("STAR*D", "should come first", "bars approval after the fact", "oral antidepressant must be taken"):
        assert words not in sheet
    assert "It was not authorized." in sheet


def test_what_was_told_of_approval_is_the_first_reason(facts: Facts) -> None:
    scored = {"drug": "iv_ketamine", "scores": [{"scale": "phq-9", "score": 21, "date": "2026-11-02"}]}
    appeal = written(facts, APPROVAL, approval={"told": TOLD}, alternatives={"ect": "not_tried"}, treatment=scored)["internal-appeal"]
    assert f"1. On approval beforehand: {TOLD}" in appeal

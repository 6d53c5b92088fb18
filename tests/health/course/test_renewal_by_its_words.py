"""A refused renewal is answered by what each sentence says, whichever ground the reader or the person has chosen for the whole.

The opposite of what a notice says is shown by one answer alone, what came of a longer interval; of going on, SUSTAIN-1 (JAMA Psychiatry
2019;76:893-903) is the trial.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.denial.finds import Kind
from appealwright.denial.reader import read
from appealwright.facts import Facts
from appealwright.notice.reasons.refiled import as_worded
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet
from tests.health.refusals import NO_CRITERIA, NO_STEP, refused, scores

SPRAY = "spravato-step-therapy"
WELL = "Continued treatment is not medically necessary because the member has achieved remission (PHQ-9 of 3) and can be maintained on an "
WELL += "oral antidepressant alone."
UNTRIED = "The records do not show an attempt to lengthen the interval between doses."
NEED, RESPONSE, OFTEN = "not-medically-necessary", "no-continued-response", "dose-frequency-limit"
ROSE = "PHQ-9 rose from 4 to 11 by August 31"
COURSE = ((24, "2026-03-10"), (9, "2026-04-20"), (4, "2026-07-06"), (11, "2026-08-31"), (3, "2026-11-09"))
GOING_ON: dict[str, Any] = {
    "treatment": {
        "scores": scores(*COURSE),
        "spacing": f"weekly from May 11; every two weeks from July 6; {ROSE}; weekly again from September 7; PHQ-9 3 on November 9.",
        "dose": "84 mg",
        "sessions": 13,
        "schedule": "once a week for 13 weeks",
    },
    "history": {
        "trials": [
            {"drug": "fluoxetine", "dose_mg": 60, "from": "2025-10-06", "to": "2025-12-29", "weeks": 12, "result": "no_response"},
            {"drug": "venlafaxine XR", "dose_mg": 225, "from": "2026-01-05", "to": "2026-03-09", "weeks": 9, "result": "response_lost"},
        ],
        "now": "venlafaxine XR 225 mg daily since March 2026, with Spravato.",
    },
    "plan": NO_CRITERIA,
    "step": NO_STEP,
}
FORMS = (((NEED, WELL), (NEED, UNTRIED)), ((NEED, f"{WELL} {UNTRIED}"),), ((RESPONSE, WELL), (OFTEN, UNTRIED)))


def going_on(*reasons: tuple[str, str], timing: str = "before", stage: str = "first") -> dict[str, Any]:
    return {**GOING_ON, "denial": {**refused(*reasons, timing=timing), "stage": stage}}


def filed(*reasons: tuple[str, str], **more: Any) -> list[tuple[str, str]]:
    case = case_from_json(json.dumps(changed(case_document(SPRAY), {**going_on(*reasons), **more})), TODAY)
    found = as_worded(case).records("denial.reasons")
    return [(one.text("ground").removeprefix("ground."), one.text("quote")) for one in found]


@pytest.mark.parametrize("timing", ["before", "during"])
@pytest.mark.parametrize("reasons", FORMS)
def test_every_form_of_the_same_notice_is_answered_alike(reasons: tuple[tuple[str, str], ...], timing: str, facts: Facts) -> None:
    papers = packet(facts, SPRAY, going_on(*reasons, timing=timing))
    appeal = papers["internal-appeal"]
    assert f'1. "{WELL}" 2. "{UNTRIED}"' in appeal
    assert "On a longer interval, which you say was not tried: Weekly from May 11" in appeal
    assert "SUSTAIN-1" in appeal
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert ROSE in papers[name], name
    assert "SUSTAIN-1" in papers["clinician-letter"]


@pytest.mark.parametrize("reasons", FORMS)
def test_the_reviewer_outside_gets_both_answers(reasons: tuple[tuple[str, str], ...], facts: Facts) -> None:
    request = packet(facts, SPRAY, going_on(*reasons, stage="final"))["external-review-request"]
    assert request.index("how often") < request.index(ROSE)
    assert request.count("Reason 1: ") == request.count("Reason 2: ") == 1


def test_what_our_own_reader_finds_in_the_notice_is_enough(facts: Facts) -> None:
    """One reason for all of it, of need: so the reader files this notice."""
    text = f"Re: Spravato, renewal, 13 sessions.\n\nWe do not approve the renewal. {WELL} {UNTRIED}\n\nYou may appeal within 180 days."
    found = [(str(one.value).removeprefix("ground."), one.quote) for one in read(text, facts).finds if one.kind is Kind.GROUND]
    assert {(RESPONSE, WELL), (OFTEN, UNTRIED)} <= set(filed(*found))


def test_what_came_of_a_longer_interval_is_asked_for(facts: Facts) -> None:
    case = case_from_json(json.dumps(changed(case_document(SPRAY), going_on((NEED, f"{WELL} {UNTRIED}")))), TODAY)
    grounds = assess(case, facts, TODAY).view.chosen("denial.grounds")
    assert set(grounds) == {f"ground.{one}" for one in (NEED, RESPONSE, OFTEN)}


@pytest.mark.parametrize(
    "quote",
    [
        "The interval between doses was not lengthened.",
        "There was no attempt to reduce the frequency of treatment.",
        "Sessions could be spread out.",
        "Less frequent dosing has not been tried.",
    ],
)
def test_an_interval_is_known_by_any_of_its_words(quote: str) -> None:
    assert filed((NEED, f"The service is not medically necessary. {quote}")) == [
        (OFTEN, f"The service is not medically necessary. {quote}")
    ]


@pytest.mark.parametrize("ground", [NEED, "documentation"])
@pytest.mark.parametrize(
    "quote",
    [
        "The requested frequency of once weekly is not medically necessary.",
        "More frequent dosing is not medically necessary.",
        "The records do not show that every-two-week dosing was attempted.",
        "The frequency is not medically necessary. After week 9 the least frequent dosing is due, and every-two-week dosing was not tried.",
    ],
)
def test_a_frequency_refused_is_answered_as_that_whatever_ground_was_kept(ground: str, quote: str, facts: Facts) -> None:
    """Director's reading 22: filed as need, the trial of two weeks told in the case stood nowhere in the appeal."""
    assert filed((ground, quote)) == [(OFTEN, quote)]
    papers = packet(facts, SPRAY, going_on((ground, quote)))
    assert ROSE in papers["internal-appeal"]
    assert "why nothing else comes first" not in papers["clinician-letter"]


def test_why_a_score_between_rose_stands_in_the_answer_on_improvement(facts: Facts) -> None:
    lasting = (RESPONSE, "The records do not show a sustained improvement of at least 50%.")
    often = (NEED, "The requested frequency of once weekly is not medically necessary.")
    told = going_on(lasting, often)
    treatment = {**told["treatment"], "scores": scores((24, "2026-03-10"), (9, "2026-07-06"), (11, "2026-08-31"), (9, "2026-11-09"))}
    improvement = packet(facts, SPRAY, {**told, "treatment": treatment})["internal-appeal"].split("Reason 1: ")[1].split("Reason 2: ")[0]
    assert "The rise came after the sessions were spread out: see the answer to reason 2." in improvement
    alone = packet(facts, SPRAY, {**going_on(lasting), "treatment": treatment})["internal-appeal"].split("Reason 1: ")[1]
    assert ROSE in alone.split("Alternatives considered")[0]


@pytest.mark.parametrize(
    ("ground", "quote"),
    [
        (NEED, "The request for Spravato once weekly, 24 visits, is not medically necessary."),
        (NEED, "Weekly treatment is not medically necessary."),
        (NEED, "Weekly psychotherapy was not tried, and the service is not medically necessary."),
        (NEED, "The notes show alcohol use disorder in early remission and do not establish that the service is medically necessary."),
        (NEED, "Two antidepressants at an adequate dose are not documented."),
        ("experimental", "Remission on a longer interval is unproven."),
        (NEED, "The member has a stable home."),
        ("step-therapy", "Continued use needs a trial of two drugs without remission first."),
    ],
)
def test_other_sentences_stay_where_they_are(ground: str, quote: str) -> None:
    assert filed((ground, quote)) == [(ground, quote)]


def test_a_first_request_is_left_as_it_is() -> None:
    first = {"treatment": {}, "history": {"now": "none"}}
    quote = "The depression is in partial remission, and less frequent visits will do."
    assert filed((NEED, quote), **first) == [(NEED, quote)]


def test_a_pill_that_is_offered_is_answered_with_the_trials_that_did_not_help(facts: Facts) -> None:
    tried = "An oral antidepressant was tried: fluoxetine 60 mg"
    assert tried in packet(facts, SPRAY, going_on((NEED, WELL)))["internal-appeal"]
    outside = packet(facts, SPRAY, going_on((NEED, WELL), (NEED, UNTRIED), stage="final"))["external-review-request"]
    assert tried in outside
    assert "On a longer interval, which the notice says was not tried: Weekly from May 11" in outside
    assert "SUSTAIN-1" in outside
    # Remission alone offers none.
    assert (
        "An oral antidepressant was tried" not in packet(facts, SPRAY, going_on((NEED, "The member is in remission.")))["internal-appeal"]
    )


RENEW = "Your physician asked us to renew approval of Spravato. We are unable to renew it because it is not medically necessary."
NEW = "Your physician asked us to approve Spravato. We are unable to approve it because it is not medically necessary."


def test_a_request_to_renew_tells_that_treatment_has_begun(facts: Facts) -> None:
    def letter(text: str) -> str:
        told = {**GOING_ON, "history": {**GOING_ON["history"], "now": "duloxetine 60 mg since September 2025."}}
        told["treatment"] = {**GOING_ON["treatment"], "spacing": {"unknown": True}}
        gone = {"appeal_address": {"unknown": True}, "policy": {"unknown": True}, "text": text, "timing": "before"}
        change = {**told, "denial": {**gone, "reasons": [{"ground": f"ground.{NEED}", "quote": text}]}}
        return packet(facts, SPRAY, change)["clinician-letter"]

    assert "The first dose that I ask for" not in letter(RENEW)
    assert "Duloxetine is taken beside it." in letter(RENEW)
    assert "The first dose: ____" in letter(NEW)  # 84 mg, where the label begins with 56
    assert "is taken beside it" not in letter(NEW)

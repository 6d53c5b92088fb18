"""The exception to a step: by which ground of the law, for which drug, and what it encloses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.as_of import packet_on
from tests.health.asked import spray
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.final_denials import UPHELD, final_in
from tests.health.later import later_papers
from tests.health.packets import packet


def test_the_patients_reason_is_never_set_behind_what_the_clinician_expects() -> None:
    found = later_papers("pa-final-bipolar-unanswered")
    for name in ("step-therapy-exception", "external-review-request"):
        assert name not in found or "I read that it does not last" not in found[name], name
    assert "it is expected to be ineffective is for the treating clinician to state" in found["external-review-request"]
    assert "“I read that it does not last.”" in found["clinician-letter"] or '"I read that it does not last."' in found["clinician-letter"]


def test_after_the_final_decision_no_exception_is_asked_of_the_plan() -> None:
    """It is asked of the plan while the plan still decides; the reviewer outside decides now."""
    found = later_papers("pa-final-bipolar-unanswered")
    assert "step-therapy-exception" not in found
    assert "external-review-request" in found


STEP = "Spravato is covered and has not been tried."


def step_in(status: str) -> dict[str, Any]:
    reasons = [
        {"ground": "ground.experimental", "quote": "Ketamine is investigational."},
        {"ground": "ground.step-therapy", "quote": STEP},
    ]
    told = changed(final_in("NE"), {"denial": {"reasons": reasons}, "step": {"drug": None, "ground": None, "reason": None}})
    return changed(told, {"alternatives": {"spravato": status, "spravato_detail": "The clinic is 185 miles away."}})


def test_no_law_on_exceptions_is_pleaded_without_a_ground_of_it(facts: Facts) -> None:
    """Neb. Rev. Stat. 44-7,114 and 44-7,115: contraindicated, expected to be ineffective, tried. Distance is none of these."""
    far = packet(facts, CALIFORNIA, step_in("not_reachable"))["external-review-request"]
    assert "step therapy override" not in far
    assert "Is Spravato out of reach for this patient?" in far
    tried = packet(facts, CALIFORNIA, step_in("tried"))["external-review-request"]
    assert "step therapy override" in tried
    assert "Has the step required been taken" in tried


def test_a_procedure_is_no_drug_of_a_step_protocol(facts: Facts) -> None:
    ect = {"ground": "ground.step-therapy", "quote": "There is no documentation of a trial of ECT."}
    told = changed(UPHELD, {"denial": {"text": None, "reasons": [ect]}, "plan": {"funding": "insured"}})
    told = changed(told, {"step": {"drug": "ECT", "ground": "expected_ineffective", "reason": None}, "alternatives": {"ect": "declined"}})
    letters = packet(facts, CALIFORNIA, told)
    assert "step-therapy-exception" not in letters
    for words in letters.values():
        assert "expects the step to be ineffective" not in words


LITHIUM = {
    "step": {"drug": "lithium", "ground": "contraindicated", "reason": "kidney disease"},
    "denial": {
        "text": {"unknown": True},
        "reasons": [{"ground": "ground.step-therapy", "quote": "Policy BH-31, criterion 4, requires lithium first."}],
    },
}


def test_a_drug_left_to_the_clinician_is_not_called_found_unsuitable(facts: Facts) -> None:
    now = {"history": {"now": "vortioxetine 20 mg since January 2026."}}
    letter = packet(facts, CALIFORNIA, {**LITHIUM, **now})["step-therapy-exception"]
    assert "Each drug tried is set out in this letter" in letter
    assert "found unsuitable is" not in letter
    # The medicine of now is told once, with its dose.
    assert "Taken now:" not in letter


def test_an_exception_says_nothing_of_what_the_appeal_asks(facts: Facts) -> None:
    letters = packet(facts, TEXAS)
    assert "I ask for an exception to this step by separate letter" in letters["internal-appeal"]
    assert "the appeal" not in letters["step-therapy-exception"].replace("This request is separate from the appeal", "")


def test_an_exception_encloses_what_it_names_and_no_record_of_therapy(facts: Facts) -> None:
    """Minimum disclosure; the ground and its condition name one exhibit. A journal reports 72 and 24 hours of S.B. 680 (2017)."""
    letters = packet_on(facts, TEXAS)
    exception = letters["step-therapy-exception"]
    assert "stopped on May 13, 2026, for akathisia (Exhibit E)" in exception
    assert "with the paper that shows it (Exhibit E)" in exception
    enclosed = exception.partition("Enclosures")[2]
    assert "Records of psychotherapy" not in enclosed
    assert "Dated rating scales" not in enclosed
    assert "reported to have 72 hours to answer, or 24 in special circumstances" in letters["next-steps"]
    assert "72 hours" not in exception
    # What a journal reports of the time is told to the person, and claimed in no letter.
    assert "its own, shorter time" not in letters["internal-appeal"]


def stepped(facts: Facts, quote: str) -> str:
    """The request for an exception where the spray was declined and nobody named the step."""
    reasons = [{"ground": "ground.step-therapy", "quote": quote}]
    told = changed(
        final_in("NE"), {"denial": {"reasons": reasons, "stage": "first"}, "step": {"drug": None, "ground": None, "reason": None}}
    )
    declined = {"alternatives": {"spravato": "declined", "spravato_detail": "I dislike it."}}
    return packet(facts, CALIFORNIA, changed(told, declined))["step-therapy-exception"]


def test_the_spray_is_the_step_only_where_the_notice_asks_for_it(facts: Facts) -> None:
    medicines = stepped(facts, "An adequate trial of two medicines is not shown.")
    assert "The step is the one just quoted" in medicines
    assert "Spravato" not in medicines.partition("The rule for exceptions")[0].replace("before Spravato", "")
    spray = stepped(facts, "Spravato is covered and must be tried first.")
    assert "The step is Spravato (esketamine) nasal spray." in spray
    assert "The step has been declined. I dislike it." in spray


NEW_YORK: dict[str, Any] = {"plan": {"issued_in": "NY"}}


def test_new_york_s_time_for_a_drug_off_the_list_is_not_told_of_one_on_it(facts: Facts) -> None:
    """N.Y. Ins. Law § 3242(b) is of a drug that is not on the formulary; the time for an override stands in § 4903, which was not read."""
    for formulary, told in (("on_formulary", False), ("not_on_formulary", True)):
        page = packet(facts, TEXAS, changed(NEW_YORK, {"plan": {"formulary": formulary}}))["next-steps"]
        assert ("A standard formulary exception request is answered within 72 hours" in page) is told


def test_what_follows_where_a_limit_on_steps_is_not_kept_stands_next_to_the_limit(facts: Facts) -> None:
    """N.Y. Ins. Law § 4903(g): a failure to comply with the rules of § 4902 is "a basis for granting an override"."""
    asked = packet(facts, TEXAS, changed(NEW_YORK, {"plan": {"formulary": "on_formulary"}}))["step-therapy-exception"]
    limit, remedy = asked.index("§ 4902(a)(15)(ii)"), asked.index("§ 4903(g)")
    assert limit < remedy
    assert "a step drug for longer than thirty days" not in asked
    assert "§ 4903(g)" not in packet(facts, TEXAS)["step-therapy-exception"]


def test_the_provider_of_a_texan_asks_for_a_reviewer_of_the_same_field(facts: Facts) -> None:
    """Tex. Ins. Code § 4201.356(b): it is the provider's to ask, within ten working days of the appeal or of its refusal."""
    asked = "Please have a provider of the same or a similar specialty review the appeal (Tex. Ins. Code"
    assert asked in packet(facts, TEXAS)["clinician-letter"]
    assert asked not in packet(facts, TEXAS)["internal-appeal"]
    assert asked not in packet(facts, TEXAS, NEW_YORK)["clinician-letter"]
    assert asked not in packet(facts, TEXAS, {"denial": {"stage": "final"}})["clinician-letter"]


def test_the_page_of_a_texan_tells_until_when_that_reviewer_may_be_asked_for(facts: Facts) -> None:
    """The same law: "not later than the 10th working day after the date an appeal is requested or denied"."""
    told = "Tell the clinic: until ten working days after the appeal is refused, the clinician may ask for a reviewer of the same field"
    assert told in packet(facts, TEXAS)["next-steps"]
    assert "hasta diez días laborables después de que nieguen la apelación" in packet(facts, TEXAS, language="es")["next-steps"]
    assert told not in packet(facts, TEXAS, NEW_YORK)["next-steps"]
    assert told not in packet(facts, TEXAS, {"denial": {"stage": "final"}})["next-steps"]


def test_a_complaint_in_new_york_goes_to_the_department_that_supervises(facts: Facts) -> None:
    """The Attorney General's bureau takes complaints and supervises no plan."""
    page = packet(facts, TEXAS, NEW_YORK)["next-steps"]
    assert "You can complain to New York State Department of Financial Services (DFS)" in page
    assert "the one of these that supervises your plan" not in page


UNSHOWN = "Notes from your provider do not show a trial of at least two antidepressants during the current episode."
KENTUCKY = {"plan": {"kind": "medicaid_managed", "issued_in": "KY"}, "step": {"ground": "tried", "reason": "Both were taken."}}


@pytest.mark.parametrize(
    ("quote", "change", "made"),
    [
        # The pharmacy's print-out answers it: nothing is excepted.
        (UNSHOWN, {}, False),
        ("You have tried two antidepressants and a drug that is added. We do not see a drug that was added.", {}, False),
        ("Two antidepressants must be tried first. " + UNSHOWN, {}, True),
        (UNSHOWN, {"step": {"ground": "contraindicated", "reason": "It is not safe."}}, True),
        # A law on steps has a way and a time of its own, for a ground that was told.
        (UNSHOWN, {"plan": {"kind": "employer", "funding": "insured", "issued_in": "TX", "covers_drugs": True}}, True),
        (UNSHOWN, {"plan": {"kind": "employer", "funding": "insured", "issued_in": "TX", "covers_drugs": True}, "step": {}}, False),
    ],
)
def test_no_exception_is_asked_for_what_only_the_notes_did_not_show(
    quote: str, change: dict[str, Any], *, made: bool, facts: Facts
) -> None:
    found = spray(facts, ("step-therapy", quote), **{**KENTUCKY, **change})
    assert ("step-therapy-exception" in found) is made
    assert ("by separate letter" in found["internal-appeal"] or "separate request" in found["internal-appeal"]) is made


def asked_for_spray(facts: Facts, status: str, **step: str) -> Mapping[str, str]:
    reasons = [{"ground": "ground.step-therapy", "quote": "Spravato must be given a fair try before moving on"}]
    told = {
        "denial": {"text": {"unknown": True}, "reasons": reasons},
        "step": {"drug": "esketamine nasal spray", "ground": None, "reason": None},
    }
    spray_told = {"spravato": status, "spravato_detail": "The nearest place is 100 minutes away, twice a week."}
    return packet(facts, CALIFORNIA, changed(told, {"step": step, "alternatives": spray_told}))


def test_a_step_out_of_reach_is_told_in_the_appeal_and_no_exception_is_asked(facts: Facts) -> None:
    """The grounds of exceptions (Tex. Ins. Code § 1369.0546 and its like) are clinical: distance is none of them."""
    found = asked_for_spray(facts, "not_reachable")
    assert "step-therapy-exception" not in found
    assert "The nearest place is 100 minutes away" in found["internal-appeal"]
    assert "by separate letter" not in found["internal-appeal"]
    assert "separate request" not in found["internal-appeal"]
    reason = {"ground": "contraindicated", "reason": "An aneurysm was found."}
    assert "step-therapy-exception" in asked_for_spray(facts, "not_reachable", **reason)


def test_an_exception_without_its_ground_is_not_told_to_be_sent_now(facts: Facts) -> None:
    found = asked_for_spray(facts, "declined")
    assert 'moving on". A step of that kind' in found["step-therapy-exception"]
    sheet = found["next-steps"].partition("What goes where")[2].partition("2. ")[0]
    assert "Once the clinician has given the ground in it; without one, do not send it" in sheet
    assert "Send your own letter beside it" not in found["next-steps"]
    assert "Send your own letter beside it" in packet(facts, TEXAS)["next-steps"]


def test_a_treatment_begun_is_not_called_one_on_which_the_patient_is_stable(facts: Facts) -> None:
    """Reading 27, lawyer 4: the sessions had stopped and the score had risen; nobody may state what the answers deny."""
    told = {"ground": "stable", "reason": "i was on spravato since February, and it was working"}
    exception = packet(facts, "spravato-step-therapy", {"step": told})["step-therapy-exception"]
    assert 'was begun already: in my words, "i was on spravato since February, and it was working."' in exception
    assert "stable" not in exception.partition("The ground")[2].partition("The diagnosis")[0]


def test_a_step_of_which_a_part_was_declined_is_not_called_tried(facts: Facts) -> None:
    """Reading 27, director 3 and 4: "the step has been tried ... ECT I am scared of", as a ground and first among the reasons."""
    told = {"drug": "two antidepressants and ECT", "ground": "tried", "reason": "I have done the pills. ECT I am scared of."}
    papers = packet(
        facts, TEXAS, {"step": told, "alternatives": {"ect": "declined", "ect_detail": "I live alone."}, "plan": {"criteria": []}}
    )
    ground = papers["step-therapy-exception"].partition("The ground")[2]
    assert "The step has several parts, and each has its own ground." in ground
    assert "I have declined ECT. I live alone." in ground
    assert "has been tried" not in ground.partition("Date:")[0]
    assert "ECT I am scared of" not in papers["internal-appeal"].partition("The diagnosis and the request")[0]
    both = {"step": told, "alternatives": {"ect": "tried", "ect_detail": "twelve sessions in 2025."}, "plan": {"criteria": []}}
    assert "The step has several parts" not in packet(facts, TEXAS, both)["step-therapy-exception"]

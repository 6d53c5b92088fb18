"""Care approved in part, care already given, a minor, a church plan."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import LIMIT, MAINTENANCE, MEDICAID, MINOR, RETRO

SPACED = {"treatment": {"spacing": "MADRS 14 on weekly sessions (July 14), 23 on two-week spacing (September 22), 15 on weekly again"}}


def test_a_request_approved_in_part_is_not_told_as_refused(facts: Facts) -> None:
    assert "your refusal of a part of my request, for 26 Spravato" in packet(facts, MAINTENANCE)["internal-appeal"]
    whole = {"denial": {"text": f"{LIMIT} Hypertension is a risk with this drug."}}
    assert "a part of my request" not in packet(facts, MAINTENANCE, whole)["internal-appeal"]


def test_two_lines_of_what_is_approved_and_what_is_not_are_a_part(facts: Facts) -> None:
    def letter(lines: str) -> str:
        return packet(facts, MAINTENANCE, {"denial": {"text": f"{lines}\n{LIMIT} Hypertension is a risk with this drug."}})[
            "internal-appeal"
        ]

    assert "a part of my request" in letter("APPROVED: 1 visit per week x 4 weeks, 4 units\nNOT APPROVED: 12 units")
    for whole in ("APPROVED: 0 units\nNOT APPROVED: 16 units", "NOT APPROVED: 16 units", "Reviewed: 4 notes\nNOT APPROVED: 16 units"):
        assert "a part of my request" not in letter(whole)


def test_a_number_approved_instead_is_a_part_where_the_rest_is_refused(facts: Facts) -> None:
    def letter(words: str) -> str:
        return packet(facts, MAINTENANCE, {"denial": {"text": f"{words} {LIMIT} Hypertension is a risk with this drug."}})[
            "internal-appeal"
        ]

    assert "a part of my request" in letter("We cannot approve this treatment as asked. We will instead approve 4 visits of Spravato.")
    for whole in (
        "We cannot approve this treatment as asked. We will instead approve 4 visits of psychotherapy.",
        "We cannot approve it. We will approve Spravato once 2 antidepressants have failed.",
        "We have approved 12 visits of Spravato.",
    ):
        assert "a part of my request" not in letter(whole)


def test_what_the_scores_did_when_sessions_were_spaced_is_the_reason(facts: Facts) -> None:
    found = packet(facts, MAINTENANCE, SPACED)
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "14 on weekly sessions (July 14), 23 on two-week spacing" in box
    assert "23 on two-week spacing" in found["call-sheet"]
    # A rise between is not lost in the sum of the first and the last.
    assert "57%" not in packet(facts, MAINTENANCE)["internal-appeal"]


def test_blood_pressure_alone_is_answered_with_the_label_and_not_with_medicines(facts: Facts) -> None:
    answer = packet(facts, MAINTENANCE)["internal-appeal"].split("Reason 2")[1].split("Alternatives considered")[0]
    assert "If you hold a dose or a length short" not in answer
    assert "blood pressure taken before and about 40 minutes after the dose" in answer
    assert "aneurysmal vascular disease" in answer


def test_a_trial_of_people_under_65_is_not_offered_for_a_man_of_68(facts: Facts) -> None:
    need = {"denial": {"reasons": [{"ground": "ground.experimental", "quote": "Hypertension is a risk with this drug."}]}}
    assert "TRANSFORM-2" not in packet(facts, MAINTENANCE, need)["clinician-letter"]


def test_a_treatment_that_goes_on_is_not_said_to_be_not_yet_given(facts: Facts) -> None:
    going = {"denial": {"timing": "before"}, "history": {"now": "Spravato 84 mg every two weeks since April 2026"}}
    appeal = packet(facts, MAINTENANCE, going)["internal-appeal"]
    assert "(sessions asked for: not yet given)" in appeal
    assert "MADRS was 35 on April 7, 2026" in appeal.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]


def test_a_minor_is_told_to_be_one_and_signs_nothing_alone(facts: Facts) -> None:
    found = packet(facts, MEDICAID, MINOR)
    request = found["external-review-request"]
    assert "I act for the member, who is under 18, as" in request
    assert "no study of anybody so young is cited here" in request
    assert "pediatric neurotoxicity" in request
    assert "protocol for adults" in request
    assert "refused ketamine troche" in request
    assert "FDA's alert" not in request.replace("’", "'")
    assert "To be signed by a parent or legal guardian" in found["representative-form"]
    assert "Why this treatment at that age" in found["clinician-letter"]
    # After a final decision there is no call to give.
    assert "call-sheet" not in found


def test_a_church_plan_that_may_be_grandfathered_has_its_provisional_day_and_is_asked(facts: Facts) -> None:
    """42 U.S.C. § 300gg-19(a)(2)(A) with 29 CFR 2560.503-1(h)(3)(i): 180 days; from June 22, 2026 they end on December 19, a Saturday."""
    found = packet(facts, RETRO)
    assert "counted from June 22, 2026 they end on December 19, 2026. Send by December 18, 2026" in found["next-steps"]
    assert "No date is known yet" not in found["next-steps"]
    assert "elected under 26 U.S.C. § 410(d)" in found["claim-file-request"]
    assert "State court (federal court if the plan chose to be under ERISA)" in found["next-steps"]
    assert "18 de diciembre de 2026" in packet(facts, RETRO, language="es")["next-steps"]
    settled = packet(facts, RETRO, {"plan": {"grandfathered": False, "erisa_elected": False}})
    assert "410(d)" not in settled["claim-file-request"]


def test_care_already_given_is_found_by_its_dates_and_concedes_nothing(facts: Facts) -> None:
    found = packet(facts, RETRO)
    assert "Dates of service: 04/07/2026, 04/10/2026" in found["internal-appeal"]
    assert "Approval was not asked for before the care because" not in found["internal-appeal"]
    assert "[ ] was obtained on" in found["internal-appeal"]
    # Group code CO: the clinic in the network writes it off (the row of the code).
    assert "You may owe nothing, and the clinic may be the one to appeal." in found["next-steps"]
    # "CO-26-118402" is the number of a case, and no such code.
    numbered = {
        "denial": {"text": f"Case: CO-26-118402. {LIMIT}", "reasons": [{"ground": "ground.not-medically-necessary", "quote": LIMIT}]}
    }
    assert "You may owe nothing" not in packet(facts, RETRO, numbered)["next-steps"]
    # The letter says Exhibit A: the list has it.
    assert "Exhibit A: The notice of denial." in found["exhibits"]
    assert "[ ] put it in" in found["checklist"]

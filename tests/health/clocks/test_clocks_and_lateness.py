"""Which time binds, from which day, and that lateness is never conceded or claimed without a law."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from appealwright.case import case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import documents
from appealwright.words import LETTERS, words_in
from tests.conftest import case_document, changed
from tests.health.as_of import judged, packet_on, paper
from tests.health.case_names import CALIFORNIA, INSURED, TEXAS
from tests.health.final_denials import assessed, final_in
from tests.health.packets import packet
from tests.health.told import RETRO

NC, NM, CO = "later/nc-self-funded-final", "later/nm-county-second-level", "later/co-student-late"


def test_after_the_first_appeal_the_notice_names_the_day_of_the_second(facts: Facts) -> None:
    """Sixty days from October 19, 2026 are December 18, and the level asked for is the plan's second."""
    case, assessment = judged(facts, NM)
    assert assessment.appeal_by is not None
    assert (assessment.appeal_by.what, assessment.appeal_by.act_by) == ("second-appeal", date(2026, 12, 18))
    calendar = calendar_bytes(case, facts, assessment, words_in(LETTERS)).decode()
    assert "DTSTART;VALUE=DATE:20261218\r\nDTEND;VALUE=DATE:20261219\r\nSUMMARY:Second appeal due" in calendar
    urgent = paper(facts, "expedited-appeal", NM)
    assert "This is the second level." in urgent
    assert "It is in time to December 18, 2026." in urgent


def test_lateness_is_never_conceded(facts: Facts) -> None:
    """180 days from April 20, 2026 are October 17. The notice gives a code, no time and no address: 29 CFR 2560.503-1(g)(1)."""
    appeal = paper(facts, "internal-appeal", CO)
    assert "The notice came on April 20, 2026; counted from then, the period ran to October 17, 2026" in appeal
    assert "If you count this appeal as late, please accept it all the same, because" in appeal
    assert "no specific reason" in appeal
    assert "no time to appeal" in appeal
    assert "I reserve what follows from what it leaves out" in appeal
    assert "ended on" not in appeal


FL, SCHOOL = "later/fl-husband-limit-weekly", "later/co-school-plan-clinic"


def test_a_step_is_late_only_after_the_last_day_of_all(facts: Facts) -> None:
    """42 CFR 422.582(b): 65 days from the notice of October 19, 2026 are December 23; 60 are the safe ones, December 18."""
    steps = paper(facts, "next-steps", FL)
    assert "Send by December 18, 2026." in steps
    assert "at the latest December 23, 2026" in steps
    between = date(2026, 12, 20)
    assert not judged(facts, FL, day=between)[1].late
    assert "This request is in time" in packet_on(facts, FL, day=between)["internal-appeal"]
    assert judged(facts, FL, day=date(2026, 12, 24))[1].late
    # What the notice gives counts, though a rule gives less.
    longer = {"denial": {"appeal_days": 70}}
    assert not judged(facts, FL, longer, date(2026, 12, 27))[1].late


def test_a_part_b_drug_is_decided_in_seven_days(facts: Facts) -> None:
    """42 CFR 422.590: 7 days for a Part B drug, which the notice says this is; both times are told where it does not."""
    found = packet_on(facts, FL)
    assert "on a Part B drug within 7 days" in found["internal-appeal"]
    assert "30 days" not in found["internal-appeal"]
    assert "whether you decide under Part B" not in found["internal-appeal"]
    assert "must send the case to the independent entity by itself" in found["next-steps"]
    silent = {"denial": {"text": {"unknown": True}}, "treatment": {"start": "2026-12-14"}}
    unsaid = packet_on(facts, FL, silent)
    assert "within 7 days on a Part B drug, and within 30 days on another item" in unsaid["internal-appeal"]
    assert (
        "until December 3, 2026 if the plan treats this as a Part B drug (ask them), and otherwise until December 26, 2026"
        in unsaid["next-steps"]
    )
    spanish = paper(facts, "next-steps", FL, language="es")
    assert "medicamento de la Parte B en 7 días" in spanish
    assert "30 días" not in spanish


def test_what_only_today_is_in_time_for_the_first_session_goes_today(facts: Facts) -> None:
    """42 CFR 422.590: 7 days for a Part B drug. Sent on November 26, decided by December 3; sent on December 4, only by the 11th."""
    for start, today in (("2026-12-07", True), ("2026-12-11", False), ("2026-12-02", False)):
        page = packet_on(facts, FL, {"treatment": {"start": start}, "denial": {"timing": "before"}})["next-steps"]
        assert ("today: later, their answer may come after the first session, on December 7, 2026." in page) is today, start
    spanish = paper(facts, "next-steps", FL, {"treatment": {"start": "2026-12-07"}, "denial": {"timing": "before"}}, language="es")
    assert "hoy: más tarde, la respuesta puede llegar después de la primera sesión" in spanish


CAROLINA: dict[str, Any] = {"denial": {"date": "2026-09-30", "received": "2026-10-05", "appeal_by": None}, "appeal": {"sent": None}}


def test_a_shorter_time_of_a_state_is_kept_and_never_pleaded_as_lateness(facts: Facts) -> None:
    """S.C. Code 38-71-1970(A): 60 days. 45 CFR 147.136(c)(2)(vi): a State process must allow at least four months after receipt."""
    told = changed(final_in("SC"), CAROLINA)
    first = next(one for one in assessed(facts, CALIFORNIA, told).deadlines if one.what == "external-request")
    assert (first.act_by, first.at_latest) == (date(2026, 12, 4), date(2027, 2, 5))
    assert "the period runs at least to December 4, 2026" in packet(facts, CALIFORNIA, told)["external-review-request"]
    # After the State's own day and before the federal one the request is in time.
    between = assessed(facts, CALIFORNIA, told, date(2026, 12, 7))
    assert not between.late
    case = case_from_json(json.dumps(changed(case_document(CALIFORNIA), told)), date(2026, 12, 7))
    made = documents(case, facts, between)
    request = next(
        " ".join(plain_text_bytes(one.document).decode().split()) for one in made if one.document.id == "external-review-request"
    )
    assert "the period runs to February 5, 2027 (45 CFR 147.136(c)(2))" in request.replace("\u00a0", " ")
    assert "as late" not in request
    # After both it is late, and says so.
    assert assessed(facts, CALIFORNIA, told, date(2027, 2, 8)).late


def test_no_time_is_counted_from_a_day_that_the_notice_contradicts(facts: Facts) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental", {"denial": {"date": "2026-10-03", "received": "2026-10-06"}})
    assert "which is right?" in found["internal-appeal"]
    assert "is in time" not in found["internal-appeal"]
    assert "(the notice is dated November 3, 2026)" in found["call-sheet"]


def test_a_confirmed_clock_is_not_put_aside_by_one_that_a_form_alone_has(facts: Facts) -> None:
    """29 CFR 2590.715-2719(d)(2)(i): four months after receipt; us.aca.hhs-administered is secondary, and its sources do not agree."""
    steps = paper(facts, "next-steps", TEXAS)
    assert "within four months after receiving the final internal denial" in steps
    assert "within four months of the date of the final denial" not in steps
    assert "So where the plan's notice names a review organization" in steps


def test_a_fast_decision_is_said_to_be_asked_for_only_once_it_is_certified(facts: Facts) -> None:
    assert "my request for a fast decision" not in packet(facts, "course-cut-caregiver")["internal-appeal"]
    certified = packet(facts, "course-cut-caregiver", {"urgency": {"level": "clinician_certified"}})
    assert "that my objection and my request for a fast decision opened;" in certified["internal-appeal"]


def test_a_shorter_time_is_claimed_only_where_a_law_gives_one(facts: Facts) -> None:
    # Texas's and Kentucky's hours for an exception are reported and not read (rows/states/TX.yaml, KY.yaml); Iowa's were read.
    texas = packet(facts, "spravato-step-therapy")
    assert "its own, shorter time" not in texas["internal-appeal"]
    kentucky = packet(facts, "spravato-step-therapy", {"plan": {"issued_in": "KY"}})
    assert "its own, shorter time" not in kentucky["internal-appeal"]
    assert "within 48 hours" in kentucky["next-steps"]
    iowa = packet(facts, "spravato-step-therapy", {"plan": {"issued_in": "IA"}})
    assert "its own, shorter time" in iowa["internal-appeal"]


def test_sixty_days_from_the_day_it_came_end_a_medicare_period_that_presumes_a_later_one(facts: Facts) -> None:
    """42 CFR 422.582(b): 60 days after receipt, presumed five days after the date. September 28, received October 2: December 1."""
    advantage: dict[str, Any] = {
        "plan": {"kind": "medicare_advantage", "funding": None, "issued_in": None},
        "patient": {"age_band": "from_65"},
        "denial": {"text": None, "date": "2026-09-28", "received": "2026-10-02", "appeal_by": None, "appeal_days": None},
    }
    _, assessment = judged(facts, TEXAS, advantage)
    appeal = next(one for one in assessment.deadlines if one.what == "internal-appeal")
    assert (appeal.day, appeal.at_latest, appeal.argued) == (date(2026, 11, 27), date(2026, 12, 1), False)
    # Where nobody says when it came, the presumption stands.
    unsaid = {**advantage, "denial": {**advantage["denial"], "received": None}}
    _, presumed = judged(facts, TEXAS, unsaid)
    assert next(one for one in presumed.deadlines if one.what == "internal-appeal").at_latest == date(2026, 12, 2)
    # The plan's own day, December 2, is later than both: no earlier one is "at the latest". A day of November is not.
    for told, latest in ((date(2026, 12, 2), None), (date(2026, 11, 27), date(2026, 12, 1))):
        named = {**advantage, "denial": {**advantage["denial"], "appeal_by": told.isoformat()}}
        _, found = judged(facts, TEXAS, named)
        by = next(one for one in found.deadlines if one.what == "internal-appeal")
        assert (by.act_by, by.at_latest) == (told, latest)


def test_a_late_request_to_medicare_advantage_stands_on_its_own_rule(facts: Facts) -> None:
    """42 CFR 422.582(c)(1): a party, or a physician acting for the enrollee, shows good cause; the plan may extend the time."""
    denial = {"date": "2026-08-01", "received": "2026-08-05", "appeal_by": {"unknown": True}, "text": {"unknown": True}}
    late = {"plan": {"kind": "medicare_advantage", "funding": {"does_not_apply": True}}, "denial": denial}
    appeal = packet(facts, INSURED, late)["internal-appeal"]
    assert "If you count this request as late, please accept it all the same" in appeal
    assert "the organization may extend the time for filing a request for reconsideration (42 CFR 422.582(c))" in appeal


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

"""The sheet for the clinician's call: the reasons of the notice first, each point once, none that nobody raised."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from appealwright.facts import Facts, our_facts
from scripts.golden import CASE_FILES
from tests.conftest import LATER, case_document
from tests.health.as_of import paper
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA, CUT, TEXAS
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.reasons_told import TWO_TRIALS, reasons
from tests.health.reduced import halved
from tests.health.refusals import NO_CRITERIA, NO_STEP, SCORED, THINNED, UNMEASURED, points, read, refused


def test_a_point_that_nobody_raised_is_not_on_the_call_sheet() -> None:
    for name in ("or-medicaid-compounded-cut", "or-medicaid-vial-cut", "co-school-plan-clinic"):
        sheet = later_papers(name)["call-sheet"]
        for words in ("suicid", "are equal", "the pill is no obstacle"):
            assert words not in sheet, (name, words)
    clinic = later_papers("co-school-plan-clinic")["call-sheet"]
    assert "call reference 7741" in clinic
    assert "Ketamine is not established for PTSD." in clinic


AT_188 = "three doses from July 13 to July 17, 2026; stopped at 188/112 after the third."


def test_a_side_effect_of_the_spray_comes_before_any_hope_of_the_infusion() -> None:
    told = {"alternatives": {"spravato": "tried", "spravato_detail": AT_188}}
    letter, sheet = read(CALIFORNIA, told), read(CALIFORNIA, told, "call-sheet")
    assert "IV ketamine can change blood pressure too. Blood pressure: ____ (readings now with dates" in letter
    assert "I count Spravato as not tolerated, not as failed." in letter
    for words in ("What I expect of the infusion", "nothing found"):
        assert words not in letter
    assert "Blood pressure rose on Spravato, and ketamine changes it too." in sheet
    assert "It has been done." not in sheet
    assert "Blood pressure rose on Spravato" not in read(CALIFORNIA, {}, "call-sheet")


FLUCTUATED = "Response is not sustained: PHQ-9 scores have fluctuated and remission has not been achieved."


SUSTAINED = "Sustained improvement from baseline on a standardized scale"


def notice_with(base: str, ground: str, quote: str, **more: Any) -> dict[str, Any]:
    """The notice of a case, with one reason in place of its own."""
    return {
        "text": f"{case_document(base)['denial']['text']}\n{quote}",
        "reasons": [{"ground": f"ground.{ground}", "quote": quote}],
        **more,
    }


CONTINUING: dict[str, Any] = {
    "denial": notice_with(TEXAS, "no-continued-response", FLUCTUATED, timing="during"),
    "treatment": {
        "scores": [
            {"scale": "phq-9", "score": score, "date": day}
            for score, day in (
                (24, "2026-01-12"),
                (12, "2026-02-23"),
                (14, "2026-06-29"),
                (9, "2026-08-10"),
                (13, "2026-09-21"),
                (9, "2026-10-26"),
            )
        ],
        "function": "Work goes well. The scores of June 29 and September 21 were each taken after two weeks without a dose.",
    },
    "plan": {"policy_text": SUSTAINED, "criteria": [{"words": SUSTAINED, "status": "met", "fact": "24, then 9 to 14"}]},
}
"""A course of the spray that goes on, refused for scores that went up and down."""


def test_the_call_sheet_answers_the_notices_own_words_on_response(facts: Facts) -> None:
    sheet = paper(facts, "call-sheet", TEXAS, CONTINUING)
    reply = sheet.partition('remission has not been achieved." Answer: ')[2].partition("over what time?")[0]
    assert "All five later scores are at least 10 points below the first." in reply
    assert "The scores of June 29 and September 21 were each taken after two weeks without a dose." in reply
    assert 'The words "fluctuated" and "remission" stand in none of the plan\'s criteria.' in reply
    assert "Work goes well" not in reply
    assert "The record does not show improvement." not in sheet
    # What is known from the scores is answered; scores that only fell, and words that a criterion holds, leave the plain point.
    words = "Scores have not fluctuated, and remission was achieved"
    held = {"policy_text": words, "criteria": [{"words": words, "status": "met", "fact": "24, then 9"}]}
    falling = {"scores": [CONTINUING["treatment"]["scores"][at] for at in (0, 1, 3)], "function": ""}
    plain = paper(facts, "call-sheet", TEXAS, {**CONTINUING, "treatment": falling, "plan": held})
    assert "stand in none" not in plain
    assert "The record does not show improvement." in plain


@cache
def papers(name: str) -> dict[str, str]:
    return packet(our_facts(), name)


def test_the_call_answers_what_the_notice_says_first() -> None:
    sheet = papers("course-cut-caregiver")["call-sheet"]
    for words in ("TMS: not tried", "Tried: fluoxetine", "26%"):
        assert words not in sheet
    assert "23 on October 5, 2026, 15 on October 26, 2026 and 11 on November 9, 2026" in sheet
    tms = packet(our_facts(), "ca-dmhc-insured-experimental", {"alternatives": {"tms": "tried", "tms_detail": "36 sessions."}})[
        "call-sheet"
    ]
    assert "ECT or TMS should come first" not in tms


PAST = (
    "not-medically-necessary",
    "In view of a suicide attempt in 2019 and cannabis use disorder, the benefit does not outweigh the risk.",
)


PRESENT = ("not-medically-necessary", "Suicidal ideation is better treated in hospital.")


def call(facts: Facts, base: str, change: dict[str, Any]) -> str:
    return packet(facts, base, change)["call-sheet"]


def test_a_past_attempt_brings_no_studies_of_present_thoughts_into_the_call(facts: Facts) -> None:
    certified = {"urgency": {"level": "clinician_certified"}, "clinician": {"finds": ["disabling"]}}
    assert "suicid" not in call(facts, "ca-dmhc-insured-experimental", {"denial": reasons(PAST), **certified}).lower()
    certified["clinician"] = {"finds": ["life_threatening"]}
    assert "suicid" not in call(facts, "ca-dmhc-insured-experimental", {"denial": reasons(PAST), **certified}).lower()
    assert "Spravato is approved for suicidal depression" in call(
        facts, "ca-dmhc-insured-experimental", {"denial": reasons(PRESENT), **certified}
    )


NEED = ("not-medically-necessary", "The records do not show two antidepressant trials of adequate dose and duration.")


PLACE = ("site-of-care", "Infusion in an office setting is not covered.")


STEP = ("step-therapy", "The member has not completed transcranial magnetic stimulation, which our guideline requires first.")


def test_points_on_the_trials_stand_only_where_the_refusal_turns_on_them(facts: Facts) -> None:
    tried = {"history": {"trials": TWO_TRIALS}, "denial": reasons(STEP, PLACE)}
    sheet = call(facts, "tx-insured-off-label", tried)
    assert "Trials were not adequate" not in sheet
    assert "STAR*D" not in sheet
    sheet = call(facts, "tx-insured-off-label", {**tried, "denial": reasons(NEED)})
    assert "Trials were not adequate" in sheet
    assert "STAR*D" in sheet


@pytest.mark.parametrize("way", [{"route": "im"}, {"product": "compounded"}])
def test_trials_of_another_way_or_product_are_not_raised(way: dict[str, str], facts: Facts) -> None:
    denial = reasons(("experimental", "The use of ketamine for depression is investigational."))
    by_vein = {"route": "iv", "product": "commercial_vial"}
    assert "KARMA-Dep 2" in call(facts, "tx-insured-off-label", {"denial": denial, "treatment": by_vein})
    sheet = call(facts, "tx-insured-off-label", {"denial": denial, "treatment": {**by_vein, **way}})
    for trial in ("KARMA-Dep 2", "Lii 2023", "KetECT", "comparison trial with Spravato", "CANMAT"):
        assert trial not in sheet


def test_a_call_sheet_meets_one_point_once(facts: Facts) -> None:
    for base in ("ca-dmhc-insured-experimental", "tx-insured-off-label", "ca-self-funded-representative"):
        sheet = packet(facts, base, {"alternatives": {}})["call-sheet"]
        assert sheet.count("KARMA-Dep 2 (JAMA Psychiatry 2025) found repeated infusions") <= 1


def test_the_call_names_the_course_that_is_reduced(facts: Facts) -> None:
    assert "have been given; the course is to be reduced from December 14, 2026" in halved(facts)["call-sheet"]


def test_the_call_answers_a_rule_that_was_named_and_a_sheet_without_rows(facts: Facts) -> None:
    quote = "Our criteria (RX-55) require that Spravato be used together with an oral antidepressant."
    change = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}}
    sheet = packet(facts, TEXAS, change)["call-sheet"]
    assert "on what evidence does that rule rest?" in sheet


def test_the_call_takes_the_reasons_of_the_notice_first_and_in_their_order() -> None:
    told = refused(
        ("off-label", "The records suggest a bipolar disorder, for which this drug is not labeled."),
        ("not-medically-necessary", "The records show a history of alcohol use disorder."),
        ("documentation", "The records do not show two antidepressant trials of adequate dose in the current episode."),
    )
    found = points(read(TEXAS, {"denial": told, "plan": NO_CRITERIA, "step": NO_STEP}, "call-sheet"))
    firsts = [one.split(".")[0].split("?")[0] for one in found[:3]]
    assert firsts == ["What about bipolar disorder", "What about alcohol", "Two or more failures are not documented"]
    investigational = refused(
        ("experimental", "Ketamine is investigational."),
        ("not-medically-necessary", "Cannabis use disorder makes the risk too great."),
    )
    found = points(read(CALIFORNIA, {"denial": investigational}, "call-sheet"))
    assert found[0].startswith("KARMA-Dep 2")
    assert found[1].startswith("What about cannabis use?")
    assert len(found) <= 6


def test_the_call_meets_what_a_reviewer_asks_of_these_answers() -> None:
    sheet = read(CALIFORNIA, {}, "call-sheet")
    assert "No antidepressant is taken now." in sheet.split("3. Tried:")[1].split("4. ")[0]
    for words in (
        "No antidepressant is taken now. Why? Answer: My reason: ____",
        "ECT or TMS should come first. Answer: As I said of each. My reason: ____",
        "The series is small: this patient's own scores decide whether it goes on.",
    ):
        assert words in sheet, words
    assert "That is thin" not in sheet
    cut = read(CUT, {}, "call-sheet")
    assert "and it is in my letter" not in cut
    assert "no control group) nine kept or improved" in cut
    assert "Repeated use may harm the bladder and the liver. Answer: It may. For this patient: ____" in cut


def test_the_call_answers_a_missing_score_with_the_score() -> None:
    change = {"denial": refused(("documentation", UNMEASURED)), "plan": NO_CRITERIA, "step": NO_STEP, "treatment": {"scores": SCORED}}
    assert points(read(TEXAS, change, "call-sheet"))[0].startswith("The severity is not shown. Answer: PHQ-9 was 22 on May 6, 2026")


def test_the_call_on_how_often_speaks_of_the_interval_and_not_of_parity() -> None:
    found = points(read(CUT, THINNED, "call-sheet"))
    assert found[0].startswith("This is more often than we cover. Answer: Sessions spread out")
    assert "Parity" not in " ".join(found)
    assert found[-1].startswith("The dose is above what we cover.")


MISSING = (
    "The service is not medically necessary. The notes do not show that you have tried a medicine added to an antidepressant to make it"
    " work better, or that you have been in cognitive behavioral therapy for at least 12 weeks."
)
ADDED = {"drug": "aripiprazole", "dose_mg": 5, "from": "2026-07", "to": "2026-08", "weeks": 4, "result": "stopped_side_effect"}


def test_what_the_notice_misses_comes_first_and_the_rest_is_cut() -> None:
    """A director asks for what the notice misses; of rebuttals that it does not raise two are enough (our own advice on form)."""
    base = case_document(CALIFORNIA)
    told = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": MISSING}]},
        "history": {
            "trials": [*base["history"]["trials"], ADDED],
            "therapy": "CBT, weekly, January to June 2026.",
        },
        "alternatives": {"spravato": "not_tried"},
    }
    found = points(read(CALIFORNIA, told, "call-sheet"))
    assert found[0].startswith("No medicine was added to an antidepressant. Answer: aripiprazole 5 mg, 4 weeks")
    assert found[1].startswith("Psychotherapy is not shown. Answer: Psychotherapy.")
    assert any(one.startswith("Spravato, ECT or TMS should come first. Answer: As I said of each.") for one in found[2:])
    assert sum("STAR*D" in one or "ELEKT-D" in one or "KARMA-Dep" in one for one in found) <= 2
    assert len(found) <= 6


TOLD_AT_LENGTH = ("spacing", "monitoring", "review", "function")


@pytest.mark.parametrize("name", [*sorted(CASE_FILES), *sorted(f"later/{path.stem}" for path in LATER.glob("*.json"))])
def test_what_was_told_at_length_is_read_aloud_once(name: str, facts: Facts) -> None:
    sheet = packet(facts, name).get("call-sheet", "")
    told = (str(case_document(name).get("treatment", {}).get(one, "")) for one in TOLD_AT_LENGTH)
    for words in (one.rstrip(".") for one in told if len(one.split()) > 8):
        assert sheet.count(words) <= 1, words


def test_a_longer_interval_told_on_the_front_is_pointed_to_on_the_back() -> None:
    sheet = later_papers("fl-husband-limit-weekly")["call-sheet"]
    assert sheet.count("as I said (2).") == 2


def test_a_gain_that_fell_is_shown_to_last_by_what_was_measured_since(facts: Facts) -> None:
    """The cut course: "the records do not show sustained improvement", with a last score of November 9, 2026."""
    asked = "The improvement was not sustained. Answer: The last score I have is of November 9, 2026. Since then: ____ (score, date) ____."
    assert asked in packet(facts, CUT)["call-sheet"]
    other = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.no-continued-response", "quote": "It does not help."}]}}
    assert "The improvement was not sustained" not in packet(facts, CUT, other)["call-sheet"]


def test_a_fall_short_of_half_is_not_left_to_be_found_out(facts: Facts) -> None:
    """Response is by custom a fall by half: 37% is none yet, and the director asks what more sessions are to bring."""
    quote = "The records show no continued response."
    days = {"2026-09-01": "19", "2026-10-12": "12", "2026-11-09": "12"}
    told = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.no-continued-response", "quote": quote}]},
        "treatment": {"scores": [{"scale": "phq-9", "score": score, "date": day} for day, score in days.items()]},
    }
    nine = {"scale": "phq-9", "score": "9", "date": "2026-09-21"}
    asked = "By the usual half that is no response yet: ____ (what the sessions left are to bring, and at which score I stop) ____."
    assert asked in packet(facts, CUT, told)["call-sheet"]
    assert "By the usual half" not in packet(facts, CUT)["call-sheet"]
    # Nine of nineteen was a response, though twelve came after it (reading 27, lawyer 6).
    lost = {**told, "treatment": {"scores": [*told["treatment"]["scores"][:1], nine, *told["treatment"]["scores"][1:]]}}
    assert "no response yet" not in packet(facts, CUT, lost)["call-sheet"]


def test_where_room_is_short_each_reason_has_a_point_before_any_has_two(facts: Facts) -> None:
    """Five reasons, a long history to tell, and two answers to the first reason alone. The clinician is asked for
    the blood pressure, and had no line on it.
    """
    trials = [
        {"drug": name, "dose_mg": dose, "from": f"{year}-01-06", "to": f"{year}-07-06", "result": "partial_response", "source": "record"}
        for name, dose, year in (
            ("sertraline", 150, 2022),
            ("desvenlafaxine", 50, 2023),
            ("vortioxetine", 20, 2024),
            ("bupropion XL", 300, 2025),
        )
    ]
    far = (
        "the certified site is fifty minutes away, two visits a week are not possible beside the work, nobody can drive on those days, "
        "and the one clinic nearer by has taken no new patients since the spring and does not say when it will"
    )
    papers = infusions(
        facts,
        ("experimental", "Ketamine for depression or PTSD is unproven."),
        ("step-therapy", "Esketamine has not been tried. Electroconvulsive therapy has not been tried."),
        ("not-medically-necessary", "Your blood pressure is not controlled. The records do not describe how this will be managed."),
        history={"trials": trials},
        treatment={
            "features": ["ptsd"],
            "risks": [{"risk": "blood_pressure", "fact": "134/84 on November 18, 2026", "source": "record"}],
            "review": "a PHQ-9 before infusions 1, 5 and 8; the course stops after the fifth if it has not fallen by a quarter.",
        },
        clinician={"name": "Dr. Rajesh Menon"},
        plan={"kind": "individual"},
        alternatives={"spravato": "declined", "spravato_detail": f"{far}.", "ect": "declined", "ect_detail": f"because {far}."},
    )
    raised = [point.partition(" Answer:")[0] for point in points(papers["call-sheet"])]
    assert "What about blood pressure?" in raised, raised
    assert "Spravato should come first." in raised


def test_no_antidepressant_is_defended_on_the_call_where_one_is_taken(facts: Facts) -> None:
    """An answer that the label asks for none pulls against the pill that is taken: the point is there for whoever takes none."""
    point = "An oral antidepressant must be taken with it."

    def sheet(now: str) -> str:
        return packet(facts, "spravato-step-therapy", {"history": {"now": now}})["call-sheet"]

    assert point not in sheet("duloxetine 90 mg, since February 2026")
    assert point in sheet("none since May 2026")
    assert f"{point} Answer: Not by the label" in sheet("lorazepam 0.5 mg at night")

"""A longer interval that was lived through leads; one that was only asked for is not told as tried."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.course.limits import says_longer_untried
from tests.conftest import changed
from tests.health.case_names import CUT
from tests.health.course.spaced import EXCEPTION
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.reduced import between, halved
from tests.health.refusals import NO_CRITERIA, THINNED, answers, read, refused, scores
from tests.health.told import MAINTENANCE

BY_PATIENT = {"sender": {"role": "patient"}}


def test_what_happened_when_sessions_were_spread_out_goes_first() -> None:
    spaced = "the PHQ-9 rose from 12 to 16"
    for name in ("concurrent-care-objection", "clinician-letter"):
        assert spaced in later_papers("or-medicaid-vial-cut")[name], name
    assert later_papers("nm-county-second-level")["call-sheet"].count("the PHQ-9 rose from 12 to 16") == 1


def test_a_limit_on_how_often_is_answered_with_every_score_and_the_study_of_going_on(facts: Facts) -> None:
    """SUSTAIN-1 (JAMA Psychiatry 2019) is of going on; the four-week trials are of beginning, and he began long ago."""
    drugs = (("escitalopram", 20, "2025-06"), ("nortriptyline", 75, "2025-10"))
    trials = [{"drug": drug, "dose_mg": dose, "from": begun, "weeks": 12, "source": "pharmacy"} for drug, dose, begun in drugs]
    found = packet(facts, MAINTENANCE, {"patient": {"age_band": "from_18_to_64"}, "history": {"trials": trials}})
    four = "MADRS was 35 on April 7, 2026, 14 on July 14, 2026, 23 on September 22, 2026 and 15 on October 28, 2026"
    assert f"My {four}" in found["internal-appeal"]
    for name in ("clinician-letter", "call-sheet"):
        assert four in found[name]
    assert "SUSTAIN-1" in found["clinician-letter"]
    assert "TRANSFORM-3" not in found["clinician-letter"]
    assert "(sessions asked for: not yet given)" in found["clinician-letter"]
    # One source, named once.
    assert found["internal-appeal"].count("citing its label") == 1
    assert "citing the label" not in found["internal-appeal"]


def test_only_what_rose_came_of_the_longer_interval() -> None:
    course: dict[str, Any] = {
        "denial": refused(("dose-frequency-limit", "More often than every two weeks is not approved."), timing="during"),
        "course": {"approved": 26, "given": 17},
        "treatment": {
            "spacing": "at every two weeks it went from 9 to 16; it came down when weekly visits resumed.",
            "scores": scores((24, "2026-07-01"), (9, "2026-09-16"), (16, "2026-10-14"), (12, "2026-11-11")),
        },
        "plan": NO_CRITERIA,
    }
    rose = "it was 16 on October 14, 2026, after sessions were spread out, and 12 on November 11, 2026"
    assert f"{rose}, once weekly sessions resumed." in read(CUT, course)
    course["treatment"]["spacing"] = "at every two weeks it went from 9 to 16."
    assert f"{rose}." in read(CUT, course)


def test_a_longer_interval_that_was_lived_through_leads_the_box_and_the_answer(facts: Facts) -> None:
    letter = halved(facts)["internal-appeal"]
    box = between(letter, "Reasons to approve this", "The diagnosis and the request")
    # Reading 31, 12 and 22: the plain answer leads; its days and what was typed stand once, in the answer.
    assert "1. A longer interval was tried: PHQ-9 rose from 9 to 16" in box
    # 22 to 9: 13 of 22 points
    assert "had fallen from 22 to 9, by 13 points (59%)" in box
    answer = between(letter, "Reason 1:", "How I ask")
    assert answer.index("five weeks without an infusion") < answer.index("Please ")
    # study.pfeiffer-2024-va: what can be cited for the longer interval is named
    assert "spaced out to every three to four weeks" in answer


@pytest.mark.parametrize(
    ("quote", "untried"),
    [
        ("The records do not show that a longer interval was tried.", True),
        ("A longer interval was not tried.", True),
        ("There is no trial of less frequent sessions.", True),
        ("No taper was attempted.", True),
        ("A longer interval between doses should be tried.", False),
        ("This is not medically necessary; less frequent sessions are enough.", False),
        ("Weekly dosing is not supported because there is no documentation that dosing every two weeks was attempted.", True),
        ("Dosing every other week has not been tried.", True),
        ("Sessions every two weeks were tried, and no benefit was lost.", False),
    ],
)
def test_a_plan_is_told_that_it_said_untried_only_where_it_did(quote: str, *, untried: bool) -> None:
    assert says_longer_untried(quote) is untried


def test_a_plan_that_only_asks_for_a_longer_interval_is_not_told_more(facts: Facts) -> None:
    asks = "A longer interval between infusions should be tried."
    change = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.dose-frequency-limit", "quote": asks}]}}
    spaced = {"spacing": "In August 2026 he went five weeks without an infusion. PHQ-9 went from 9 to 16."}
    letter = packet(facts, "course-cut-caregiver", {**change, "treatment": spaced})["internal-appeal"]
    assert "On a longer interval: In August 2026" in letter
    assert "which you say was not tried" not in letter


def test_a_limit_on_how_often_is_answered_on_the_interval() -> None:
    letter = read(CUT, THINNED)
    said = answers(letter)
    assert "A longer interval was tried, as above. I ask for this interval, and for this dose, because ____" in said
    assert "at the dose that the studies gave" not in said
    # What the plan will cite for a longer interval is named first by who asks for a shorter one.
    assert "spaced out to every three to four weeks" in letter
    assert "Bladder and liver under repeated use; heart, blood pressure" in letter


def test_a_clinic_that_writes_does_not_report_itself_on_the_longer_interval() -> None:
    """A letter from the clinic's own answers does not tell "what the patient reports of a longer interval"."""
    quote = "These are services to maintain, rather than improve, a level of function, and not medically necessary."
    lasting: dict[str, Any] = {"denial": refused(("not-medically-necessary", quote), timing="during"), "plan": NO_CRITERIA}
    lasting["treatment"] = {
        "spacing": "When infusions were four weeks apart, the PHQ-9 rose from 12 to 19.",
        "scores": scores((22, "2026-02-09")),
    }
    assert "What the patient reports of a longer interval stands under the request." in read(CUT, changed(lasting, BY_PATIENT))
    own = read(CUT, changed(lasting, {"sender": {"role": "clinician"}}))
    assert "What came of a longer interval stands under the request." in own
    assert "the patient reports" not in own


def test_the_minute_of_the_call_says_what_a_cut_course_brought_before_what_a_longer_interval_did() -> None:
    course = {"scores": scores((24, "2026-08-24"), (10, "2026-11-13")), "function": "He works again since October."}
    spaced = {"spacing": "When infusions were four weeks apart, the PHQ-9 rose from 12 to 19."}
    minute = read(CUT, changed(THINNED, {"treatment": course | spaced}), "call-sheet").split("What they may say")[0]
    # 14 of 24 points
    fell = "PHQ-9 fell from 24 to 10 between August 24, 2026 and November 13, 2026, by 58%"
    assert minute.index(fell) < minute.index("He works again since October.") < minute.index("rose from 12 to 19")


def test_an_exception_that_the_notice_names_is_answered_before_anything_is_asked(facts: Facts) -> None:
    """Letters.md B8, B9: by the plan's own words first."""
    lived = "In May sessions were two weeks apart, three times. MADRS went from 9 to 19. Weekly again it was 11."
    change = {"denial": {"text": f"{MAINTENANCE['denial']['text']} {EXCEPTION}", "policy": "Policy SP-88"}, "treatment": {"spacing": lived}}
    told = packet(facts, MAINTENANCE, change)["internal-appeal"]
    exception = 'Your rule makes an exception, "only when there is documented relapse or loss of response on every-two-week dosing"'
    assert f"{exception}, and I ask you to find it met: " in told
    assert f"{exception}. MADRS fell from 35" in packet(facts, MAINTENANCE, change)["clinician-letter"]
    assert "Please send its lines on this limit" not in told
    never = packet(facts, MAINTENANCE, changed(change, {"treatment": {"spacing": "Sessions were never further apart."}}))["internal-appeal"]
    assert "I ask you to find it met" not in never
    well = {"spacing": "Every two weeks in May, and still well.", "scores": MAINTENANCE["treatment"]["scores"][:2]}
    assert "I ask you to find it met" not in packet(facts, MAINTENANCE, changed(change, {"treatment": well}))["internal-appeal"]
    plain = packet(facts, MAINTENANCE, changed(change, {"denial": {"text": MAINTENANCE["denial"]["text"]}}))["internal-appeal"]
    assert "I ask you to find it met" not in plain


def test_a_study_of_going_on_is_no_answer_on_the_interval_where_the_patient_told_what_a_longer_one_brought(facts: Facts) -> None:
    """SUSTAIN-1 compared going on with stopping: the clinician has a place for the scores and the reason."""
    told = {
        "spacing": "two weeks passed between sessions because the clinic was closed; my PHQ-9 rose from 12 to 17.",
        "scores": scores((23, "2026-08-03"), (12, "2026-10-05"), (17, "2026-10-26"), (10, "2026-11-09")),
    }
    letter = packet(facts, MAINTENANCE, {"treatment": told})["clinician-letter"].split("reasons, answered")[1]
    assert "What sessions further apart brought is told above. As charted, and what I advise:" in letter
    assert "The interval asked for is within the label." in letter
    assert "on going on" not in letter.split("Statement")[0]


def test_a_bare_want_of_need_beside_a_limit_is_not_answered_with_old_trials(facts: Facts) -> None:
    """Nobody disputes the medicines behind a course that was approved and is under way."""
    limit = ("dose-frequency-limit", "Starting December 7, 2026 we will only pay for one infusion every two weeks.")

    def letter(need: str) -> str:
        course: dict[str, Any] = {"denial": refused(limit, ("not-medically-necessary", need), timing="during"), "plan": NO_CRITERIA}
        return packet(facts, CUT, {**course, "course": {"approved": 8, "given": 4, "cut": "2026-12-07"}})["internal-appeal"]

    assert "Your notice draws this from its other reason: it stands" in letter("Weekly treatment is not medically necessary.")
    assert "Your notice draws this from" not in letter("Weekly treatment is not medically necessary, because you are better.")


def test_what_the_scores_did_when_sessions_were_spaced_is_the_reason(facts: Facts) -> None:
    found = packet(facts, MAINTENANCE, SPACED)
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "14 on weekly sessions (July 14), 23 on two-week spacing" in box
    assert "23 on two-week spacing" in found["call-sheet"]
    # A rise between is not lost in the sum of the first and the last.
    assert "57%" not in packet(facts, MAINTENANCE)["internal-appeal"]


SPACED = {"treatment": {"spacing": "MADRS 14 on weekly sessions (July 14), 23 on two-week spacing (September 22), 15 on weekly again"}}


@pytest.mark.parametrize(("score", "shown"), [(9, False), (15, True)])
def test_a_score_told_of_the_interval_is_shown_only_by_a_paper_that_holds_it(facts: Facts, score: int, *, shown: bool) -> None:
    """The 9 of "PHQ-9" is no score: the list of scores was cited for a 15 that it does not hold (lawyer 28.7)."""
    told = {
        "spacing": "They skipped a week and by the next visit my PHQ-9 was 15.",
        "scores": scores((24, "2026-06-29"), (score, "2026-10-22")),
    }
    letter = packet(facts, MAINTENANCE, {"treatment": told, "exhibits": {"have": ["denial", "scales"]}})["internal-appeal"]
    assert ("my PHQ-9 was 15 (Exhibit" in letter) is shown
    assert "my PHQ-9 was 15" in letter

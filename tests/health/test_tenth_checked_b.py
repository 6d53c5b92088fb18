"""What a second look at the papers made after the tenth reading found: false, at odds with another paper, or broken."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from scripts.golden import CASE_FILES
from tests.health.packets import packet
from tests.health.test_tenth_law import NEW_YORK

CA, MI, TX = "ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy"
DAUGHTER: dict[str, Any] = {"sender": {"role": "representative", "name": "Anna Reyes"}}
MEDICARE: dict[str, Any] = {
    **DAUGHTER,
    "plan": {"kind": "medicare_advantage", "funding": None, "issued_in": None},
    "patient": {"age_band": "from_65"},
}
UPHELD: dict[str, Any] = {**MEDICARE, "denial": {"stage": "after_first_appeal"}}
COLORADO: dict[str, Any] = {**NEW_YORK, "plan": {**NEW_YORK["plan"], "kind": "individual", "issued_in": "CO"}}
"""A final denial in a State where the request goes by the plan (C.R.S. § 10-16-113.5)."""
STOP_BY_THE_SECOND_SCALE: dict[str, Any] = {
    "treatment": {
        "scores": [{"scale": "phq-9", "score": 22, "date": "2026-10-28"}, {"scale": "madrs", "score": 33, "date": "2026-10-28"}],
        "review": "PHQ-9 and MADRS within a week of the sixth infusion; treatment ends unless the MADRS has fallen by half.",
    }
}
GIVEN: dict[str, Any] = {"denial": {"timing": "after"}, "treatment": {"served": "July 6 to July 24, 2026", "start": None}}


@pytest.mark.parametrize("case", CASE_FILES)
def test_no_space_stands_before_a_full_stop(facts: Facts, case: str) -> None:
    appeal = packet(facts, case)["internal-appeal"]
    assert "in time to answer" in appeal
    assert " ." not in appeal.replace("...", "")


def test_after_the_plan_has_sent_the_case_on_the_page_sends_nothing_on_again(facts: Facts) -> None:
    """42 CFR 422.600, 422.602: after the entity's no a hearing is asked for; nobody sends the case on."""
    assert "They must send the case on" not in packet(facts, TX, UPHELD)["next-steps"]
    assert "Tienen que pasar el caso ellos mismos" not in packet(facts, TX, UPHELD, "es")["next-steps"]
    assert "They must send the case on by themselves" in packet(facts, TX, MEDICARE)["next-steps"]


def test_the_papers_of_an_upheld_denial_say_one_time_and_one_name(facts: Facts) -> None:
    letters = packet(facts, TX, UPHELD)
    assert "When: Today, with the new papers" in letters["next-steps"]
    assert "By the date of that step" not in letters["next-steps"]
    assert "Nothing holds up the sending: put in what is here." in letters["checklist"]
    assert "The written statement goes out, whatever is said." in letters["call-sheet"]
    assert "The written appeal goes out, whatever is said." in packet(facts, TX)["call-sheet"]


def test_whoever_cannot_sign_is_not_told_to_sign_alone(facts: Facts) -> None:
    steps = packet(facts, TX, MEDICARE)["next-steps"]
    assert "cannot sign, or does not wish to: ask the plan what it takes instead. Or Thomas Reyes signs alone" in steps


def test_the_checklist_holds_nothing_up_where_the_letter_goes_today(facts: Facts) -> None:
    old: dict[str, Any] = {"denial": {"date": "2026-09-01"}}
    letters = packet(facts, "two-answers", old)
    assert "do not wait for anybody" in letters["next-steps"]
    assert "The rest can follow." in letters["checklist"]
    assert "hold up the sending" not in letters["checklist"]
    # Time enough: the letter waits for the two papers that carry it.
    assert "Only the notice and the clinician's letter should hold up the sending" in packet(facts, TX)["checklist"]


def test_a_reviewer_reached_through_the_plan_is_not_spoken_to_as_the_plan(facts: Facts) -> None:
    letter = packet(facts, CA, COLORADO)["clinician-letter"]
    assert "support the request" in letter
    assert "The plan's reasons, answered" in letter
    assert "Please call me with any question." in letter
    assert "before refusing" not in letter


def test_the_goal_is_on_the_scale_of_the_stop(facts: Facts) -> None:
    letter = packet(facts, CA, STOP_BY_THE_SECOND_SCALE)["clinician-letter"]
    assert "treatment ends unless the MADRS has fallen by half" in letter
    assert "and MADRS 33" in letter


@pytest.mark.parametrize(
    ("now", "differs"),
    [
        ("escitalopram 20 mg.", True),
        ("escitalopram 20 mg again since August 2026.", False),
        ("escitalopram 20 mg, again since August 2026.", False),
        ("lithium since May 2026, and escitalopram 20 mg.", True),
    ],
)
def test_a_medicine_begun_again_is_no_contradiction(facts: Facts, now: str, *, differs: bool) -> None:
    """The table ends escitalopram on December 15, 2025."""
    steps = packet(facts, TX, {"history": {"now": now}})["next-steps"]
    assert ("Two answers differ" in steps) is differs


def test_a_score_named_as_a_new_paper_is_no_letter(facts: Facts) -> None:
    for new, letter in (("a MADRS of 33.", False), ("a letter of Dr. Ames of November 2, 2026.", True)):
        told = {**COLORADO, "appeal": {"sent": "2026-06-22", "new": new}, "denial": {**COLORADO["denial"], "date": "2026-11-02"}}
        told["denial"]["received"] = "2026-11-05"
        assert ("It is another letter than the new paper" in packet(facts, CA, told)["next-steps"]) is letter


def test_an_exception_says_nothing_of_what_the_appeal_asks(facts: Facts) -> None:
    letters = packet(facts, TX)
    assert "I ask for an exception to this step by separate letter" in letters["internal-appeal"]
    assert "the appeal" not in letters["step-therapy-exception"].replace("This request is separate from the appeal", "")


def test_sentences_end_and_days_run_from_the_first(facts: Facts) -> None:
    urgent = packet(facts, MI, {"urgency": {"level": "clinician_certified"}})["expedited-appeal"]
    assert "without the treatment. My reasons" in urgent
    given = packet(facts, CA, GIVEN)
    for name in ("internal-appeal", "clinician-letter"):
        assert "from July 6 to July 24, 2026" in given[name]
        assert "on July 6 to" not in given[name]
    assert "The request is for the course of six" in given["internal-appeal"]
    elder = packet(facts, TX, {"patient": {"age_band": "from_65"}, "history": {"now": "mirtazapine 15 mg for sleep."}})
    assert 'The patient reports: "mirtazapine 15 mg for sleep."' in elder["clinician-letter"]
    assert "Other medicines that sedate" in elder["clinician-letter"]
    assert '.",' not in elder["clinician-letter"]


def test_what_the_clinician_sets_is_not_looked_up_at_an_office(facts: Facts) -> None:
    beside: dict[str, Any] = {
        "urgency": {"level": "clinician_certified"},
        "plan": {"kind": "public_employer", "funding": "self_funded", "issued_in": "NJ", "definition": None, "passages": []},
        "treatment": {"review": None},
    }
    steps = packet(facts, CA, beside)["next-steps"]
    assert "Where to look: externalappeal.cms.gov; for what the clinician sets, ask the clinician" in steps

"""A criterion is shown only as far as the record shows it, and none is dropped."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.case_names import CALIFORNIA, INSURED, TEXAS
from tests.health.packets import packet
from tests.health.reduced import of_criteria


def test_the_column_in_my_judgment_does_not_say_it_again(facts: Facts) -> None:
    unsuitable = {"step": {"ground": "contraindicated", "reason": "a cochlear implant in the left ear."}, "sender": {"role": "clinician"}}
    asked = paper(facts, "clinician-letter", TEXAS, unsuitable)
    assert "The step is not suitable for this patient: a cochlear implant in the left ear." in asked
    weighed = paper(facts, "clinician-letter", CALIFORNIA)
    assert "In my judgment: ____ (what they mean for this patient)" in weighed
    assert "In my judgment they support" not in weighed


FOUR = "Failure of four antidepressants, each for at least eight weeks at an adequate dose"


RECENT = "PHQ-9 of 20 or higher within the last 30 days"


SCREEN = "No substance use disorder, with a negative urine drug screen"


TWICE = "No uncontrolled hypertension (blood pressure below 140/90 at two visits in the last 90 days)"


CERTIFIED = "The treatment is given in a healthcare setting that is certified in the REMS"


def test_a_certified_place_is_not_shown_by_a_tick_alone(facts: Facts) -> None:
    asked = "In part: that the place is certified is for the clinic to prove"
    assert asked in of_criteria(facts, CERTIFIED, "")
    assert asked in of_criteria(facts, CERTIFIED, "Lakeside Clinic")
    assert "Shown" in of_criteria(facts, CERTIFIED, "letter of the REMS of March 3, 2026")
    # Another criterion asks for no such proof.
    assert asked not in of_criteria(facts, "Prescribed by a psychiatrist", "Dr. Lee")


def test_a_criterion_is_shown_only_as_far_as_the_record_shows_it(facts: Facts) -> None:
    # three antidepressants of 17, 16 and 12 weeks; the fourth lasted nine days
    assert "In part: three of four with eight weeks or more recorded" in of_criteria(facts, FOUR, "Table 1")
    assert "In part" not in of_criteria(facts, FOUR.replace("four", "three"), "Table 1")
    assert "In part: one of two readings" in of_criteria(facts, TWICE, "128/82 on September 29, 2026")
    assert "Shown" in of_criteria(facts, TWICE, "128/82 on September 29, 2026 and 126/80 on October 12, 2026")
    # scored on October 2, 2026, written on November 23: 52 days
    assert "In part: the last score is older than that" in of_criteria(facts, RECENT, "21")
    assert "Shown" in of_criteria(facts, RECENT.replace("30", "60"), "21")
    assert "In part: no drug screen is recorded" in of_criteria(facts, SCREEN, "sober since March 2022")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        # PHQ-9 of 21 on October 2, 2026; three antidepressants, for one of nine days is counted as a trial nowhere
        ("PHQ-9 score of 22 or higher", "In part: the highest score told is 21"),
        ("PHQ-9 score of at least 20", "Shown"),
        ("PHQ-9 has improved by at least 50%", "Shown"),
        ("A PHQ-9 taken at 25 or more visits is no matter here", "Shown"),
        ("HAM-D of 24 or higher", "Shown"),
        ("Failure of five antidepressants", "In part: three of five recorded"),
        ("Trial of four antidepressants", "In part: three of four recorded"),
        ("Trial of three antidepressants", "Shown"),
        ("Trial of five medications", "Shown"),
        ("Trial of five antidepressants or augmenting agents", "Shown"),
    ],
)
def test_what_is_ticked_and_the_answers_do_not_bear_out_is_shown_in_part(words: str, answer: str, facts: Facts) -> None:
    assert f"{words}. {answer}" in of_criteria(facts, words, "as told")


FACILITY = "Given in a facility with advanced cardiac life support"


def test_a_criterion_that_nobody_entered_is_not_dropped(facts: Facts) -> None:
    policy = f"Ketamine is medically necessary when ALL of the following are met:\n1. {RECENT}\n2. {FACILITY}"
    plan = {"criteria": [{"words": RECENT, "status": "met", "fact": "21"}], "policy_text": policy}
    letter = packet(facts, "ca-dmhc-insured-experimental", {"plan": plan})["internal-appeal"]
    assert f"2. {FACILITY}. For the treating clinician (Exhibit B)." in letter


THREE = ("Age 18 or over", "Diagnosis of treatment resistant depression", "Prescribed by a psychiatrist")


def test_the_numbers_of_the_criteria_are_the_policys_where_one_was_left_unanswered(facts: Facts) -> None:
    policy = "Ketamine is medically necessary when ALL of the following are met:\n" + "\n".join(
        f"{number}. {words}." for number, words in enumerate(THREE, 1)
    )
    rows = [{"words": f"{THREE[at]}.", "status": "met", "fact": fact} for at, fact in ((2, "Dr. Bell"), (0, "44"))]
    found = packet(facts, CALIFORNIA, {"plan": {"criteria": rows, "policy_text": policy}})
    appeal = found["internal-appeal"]
    assert f"1. {THREE[0]}. Shown: 44. 2. {THREE[1]}. For the treating clinician (Exhibit B). 3. {THREE[2]}. Shown: Dr. Bell" in appeal
    assert "Of your three criteria (Table 2), numbers 1 and 3 are shown." in appeal
    assert f"2. {THREE[1]}. Answer given: not recorded 3. {THREE[2]}." in found["clinician-letter"]


def test_criteria_without_their_policy_stay_as_they_were_entered(facts: Facts) -> None:
    rows = [{"words": words, "status": "met", "fact": "yes"} for words in reversed(THREE)]
    appeal = packet(facts, CALIFORNIA, {"plan": {"criteria": rows, "policy_text": {"unknown": True}}})["internal-appeal"]
    assert f"1. {THREE[2]}. Shown" in appeal


def test_the_clinician_has_a_line_for_each_criterion_of_the_appeal(facts: Facts) -> None:
    policy = f"Ketamine is medically necessary when ALL of the following are met:\n1. {RECENT}\n2. {FACILITY}"
    plan = {"criteria": [{"words": RECENT, "status": "met", "fact": "21"}], "policy_text": policy}
    found = packet(facts, CALIFORNIA, {"plan": plan})
    for name in ("internal-appeal", "clinician-letter"):
        assert FACILITY in found[name], name


def test_the_absence_of_an_illness_is_not_shown_by_a_tick_alone(facts: Facts) -> None:
    asked = "In part: no such illness was told of; see the clinician's letter (Exhibit"
    for words in ("No history of psychosis", "Does not have a history of bipolar disorder"):
        assert asked in of_criteria(facts, words, "Other conditions: none")
        assert "Shown" in of_criteria(facts, words, "record of Dr. Tran of March 2026")
    assert asked not in of_criteria(facts, "Diagnosis of psychotic depression", "none")


def test_what_is_shown_names_the_paper_that_shows_it(facts: Facts) -> None:
    assert "Shown: two scores (Exhibit D)" in of_criteria(facts, "Baseline score on a validated scale", "two scores")
    assert "Shown: nine sessions (Exhibit E)" in of_criteria(facts, "The member has tried Spravato", "nine sessions")
    assert "Shown: 21, Exhibit D." in of_criteria(facts, "Baseline score on a validated scale", "21, Exhibit D")
    assert "Shown: 41 years." in of_criteria(facts, "The member is an adult", "41 years")


TWO_USES = (
    "Approval criteria\nA. Treatment-resistant depression\nWe will approve it when each of these criteria is met:\n1. {0}\n2. {1}\n"
    "B. Depression with acute suicidal thoughts\nWe will approve it when each of these criteria is met:\n"
    "1. A psychiatrist has found suicidal ideation\n2. A nurse stays with the patient all night\n"
)


def test_criteria_for_another_use_are_no_lines_that_were_left_out(facts: Facts) -> None:
    row = {"words": RECENT, "status": "met", "fact": "21"}
    found = packet(facts, CALIFORNIA, {"plan": {"criteria": [row], "policy_text": TWO_USES.format(RECENT, FACILITY)}})
    for name in ("internal-appeal", "clinician-letter"):
        assert FACILITY in found[name], name
        assert "all night" not in found[name], name
        assert "suicidal ideation" not in found[name], name
    # In a list of one part the line on such thoughts alone is left to the clinician.
    one = f"Ketamine is covered when ALL of the following are met:\n1. {RECENT}\n2. No acute suicidal ideation\n3. {FACILITY}\n"
    letter = packet(facts, CALIFORNIA, {"plan": {"criteria": [row], "policy_text": one}})["internal-appeal"]
    assert FACILITY in letter
    assert "suicidal ideation" not in letter


TMS_FIRST = "The policy asks for an inadequate response to TMS and a trial of Spravato, which the records do not show."


def test_a_letter_that_lists_the_line_on_a_treatment_asks_for_no_quotation_of_it(facts: Facts) -> None:
    refused = {"denial": {"reasons": [{"ground": "ground.not-medically-necessary", "quote": TMS_FIRST}], "text": {"unknown": True}}}
    rows = [{"words": words} for words in ("Inadequate response to TMS", "The member has tried Spravato")]
    policy = "Covered when the following criteria are met:\n1. Inadequate response to TMS\n2. The member has tried Spravato\n"
    asked = "that asks for "
    plain = packet(facts, CALIFORNIA, refused)
    assert f"{asked}TMS or Spravato first" in plain["internal-appeal"]
    both = packet(facts, CALIFORNIA, {**refused, "plan": {"criteria": rows, "policy_text": policy}})
    assert asked not in both["internal-appeal"]
    one = packet(facts, CALIFORNIA, {**refused, "plan": {"criteria": rows[:1], "policy_text": policy}})
    assert f"{asked}Spravato first" in one["internal-appeal"]
    assert "Spravato has been tried, as told above" in both["clinician-letter"]
    assert "TMS: see above" in both["clinician-letter"]


def test_a_criterion_that_the_person_marked_as_not_met_reads_so(facts: Facts) -> None:
    appeal = packet(facts, "spravato-step-therapy")["internal-appeal"]
    table = appeal.split("Table 2.")[1].split("confirms or corrects")[0]
    assert "Not met: " in table
    assert "shows this much" not in table
    assert "An exception is asked for" in table


def test_a_medicine_that_a_reason_does_not_count_shows_no_criterion_on_the_next_page(facts: Facts) -> None:
    """Readings 24, director A4 and B5: Table 2 named duloxetine as proof, and the answer below it did not count it."""

    def trial(drug: str, dose: int, weeks: int, began: str) -> dict[str, object]:
        return {"drug": drug, "dose_mg": dose, "weeks": weeks, "from": began, "result": "no_response", "source": "pharmacy"}

    trials = [
        {"drug": "fluoxetine", "dose_mg": 20, "from": "2014", "to": "2016", "result": "response_lost", "source": "memory"},
        trial("sertraline", 150, 12, "2025-02"),
        trial("duloxetine", 30, 10, "2025-06"),
        trial("bupropion XL", 300, 15, "2025-09"),
        trial("aripiprazole", 2, 6, "2025-11"),
        trial("vortioxetine", 20, 16, "2026-02"),
    ]
    three = "ailure of at least three antidepressants in the current episode, each at or above the minimum effective dose for eight weeks"
    change = {
        "treatment": {"episode_start": "2025-01"},
        "history": {"trials": trials},
        "denial": {
            "text": {"unknown": True},
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": f"Criterion 3, f{three}, is not met: the records show two."}],
        },
        "plan": {
            "criteria": [
                {
                    "words": f"F{three}, and one augmentation strategy",
                    "status": "met",
                    "fact": "sertraline, duloxetine, bupropion and vortioxetine, and Abilify was added",
                }
            ]
        },
    }
    appeal = packet(facts, INSURED, change)["internal-appeal"]
    table = appeal.partition("Each criterion, answered")[2].partition("The clinician's letter confirms")[0]
    assert "not counted: duloxetine 30 mg, 10 weeks" in table
    assert "duloxetine, at 30 mg" in appeal
    # Each row that counts tells its weeks, and fluoxetine is of another episode: nothing is left to be asked.
    assert "The weeks at" not in appeal

"""The second appeal to the plan: what is new, what the first decision left out, and every sentence of its reasons."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.as_of import packet_on
from tests.health.case_names import CUT, TEXAS
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.reasons_told import IN_REMISSION, OVER, RISK, TRIALS, TWO_TRIALS, reasons


def test_a_second_appeal_answers_every_reason_with_what_was_told() -> None:
    found = later_papers("nm-county-second-level")["second-level-appeal"]
    # 21 less 9 is 12, and 12 of 21 is 57%.
    assert "9 on September 28, 2026: a fall of 12 points (57%)" in found
    assert "The interval asked for is in it." in found
    assert "at every two weeks in July 2026 the PHQ-9 rose from 12 to 16" in found
    assert "A 50 percent reduction on a standard scale is documented" in found
    clinic = later_papers("co-school-plan-clinic")["second-level-appeal"]
    assert "PHQ-9 was 22 on May 28, 2026 and 9 on June 25, 2026, after the six infusions: a fall of 13 points (59%)" in clinic
    assert "Pueblo Psychiatric Associates (May 20, 2026), no ketamine" in clinic
    assert "had no significant effect on PTSD symptoms" in clinic
    assert "in sustained remission since December 2025" in clinic


def test_new_is_what_is_dated_after_the_first_appeal() -> None:
    found = later_papers("nm-county-second-level")["second-level-appeal"]
    # The MADRS is told in the words on what is new, and not again.
    assert "Scores later than the first appeal: PHQ-9 of 9 on September 28, 2026 (Exhibit" in found
    clinic = later_papers("co-school-plan-clinic")["second-level-appeal"]
    assert "Scores later than the first appeal" not in clinic


def test_the_first_decision_is_not_blamed_for_a_letter_that_it_never_had() -> None:
    found = later_papers("nm-county-second-level")["second-level-appeal"]
    assert "that of the treating clinician, please say why now, with the reviewer's specialty" in found.replace("\u2019", "'")


def test_the_trials_are_told_once_in_the_table_and_pointed_to_elsewhere(facts: Facts) -> None:
    """They stood in the facts, in the table and in the answer, each time with dose and weeks."""
    base = case_document("spravato-step-therapy")
    asked = "You must try three antidepressants from two classes for six weeks each first."
    denial = {"stage": "after_first_appeal", "text": f"{base['denial']['text']}\n{asked}"}
    denial |= {"reasons": [{"ground": "ground.step-therapy", "quote": asked}]}
    step = {name: {"unknown": True} for name in ("drug", "reason", "ground")}
    plan = {"kind": "employer", "funding": "self_funded"}
    letter = packet(facts, base, {"denial": denial, "plan": plan, "step": step})["second-level-appeal"]
    assert "Tried: two antidepressants and aripiprazole. Dose, weeks and result of each are in Table 1 (Exhibit" in letter
    assert letter.count("225 mg") == 1
    assert "put forward: escitalopram (SSRI); venlafaxine XR (SNRI) (rows 1 and 2 of Table 1" in letter


NOTICE = (
    "Keystone Claims Services\nOctober 28, 2026\n\nThe denial is upheld. The service was not medically necessary under the clinical policy "
    "that applies to this treatment.\n\nYou may request a second-level appeal within 60 days of the date of this letter."
)


POLICY = "Keystone Clinical Policy 6.14, Ketamine infusion for depression\n\n1. Inadequate response to four antidepressants"


SECOND: dict[str, Any] = {
    "denial": {
        "text": NOTICE,
        "stage": "after_first_appeal",
        "timing": "after",
        "policy": {"unknown": True},
        "appeal_address": {"unknown": True},
        "reasons": [{"quote": "The service was not medically necessary", "ground": "ground.not-medically-necessary"}],
    },
    "plan": {
        "policy_text": POLICY,
        "criteria": [{"words": "Inadequate response to four antidepressants", "status": "not_met", "fact": "three are recorded"}],
    },
    "appeal": {"sent": "2026-09-18"},
    "alternatives": {"tms": "tried", "tms_detail": "36 sessions; PHQ-9 was 23 before and 21 after."},
    "money": {"paid_by_you": 3900},
    "missed": {"right": "no_papers", "since": "2026-09-18"},
}


def test_a_second_appeal_names_what_the_decision_lacks_and_answers_what_is_not_met(facts: Facts) -> None:
    """29 CFR 2560.503-1(j)(5)(i): the criterion itself, or that it was relied upon and is free on request."""
    letters = packet_on(facts, CUT, SECOND)
    second = letters["second-level-appeal"]
    assert "(29 CFR 2560.503-1(j)(5)(i))" in second
    assert "I answer the policy that I have, Keystone Clinical Policy 6.14" in second
    assert "I reserve what follows from the gap." in second
    assert "One criterion is not met as written" in second
    assert "TMS has been tried: 36 sessions" in second
    assert "whether your policy allows an exception" in second
    assert "has one level only" not in second
    assert "cover and pay for" in second
    assert "please pay the benefit to the member" in second
    # The criteria stand in the appeal of the same day; where they came from nobody told, and the complaint says nothing of it.
    assert "elsewhere" not in letters["complaint"]
    named = packet_on(facts, CUT, SECOND | {"denial": SECOND["denial"] | {"text": NOTICE.replace("that applies", "BH-114 that applies")}})
    assert "(j)(5)(i)" not in named["second-level-appeal"]


def test_a_second_appeal_holds_the_table_whose_rows_it_cites(facts: Facts) -> None:
    letters = packet(facts, "spravato-step-therapy", {"denial": {"stage": "after_first_appeal"}})
    letter = letters["second-level-appeal"]
    assert "(Table 1, rows 1 and 2)" in letter
    table = letter[letter.index("Table 1. Medicines tried, by date") : letter.index("Your criteria, one by one")]
    # as told: begun on 2025-10-06 and 2026-01-12; the dates stand nowhere else in it
    assert "1. Escitalopram (SSRI), 20 mg a day, October 6, 2025 to" in table
    assert "225 mg a day, January 12, 2026 to" in table


def second(facts: Facts, drug_case: str, change: dict[str, Any]) -> str:
    told = {**change, "denial": {**change["denial"], "stage": "after_first_appeal"}, "plan": {"criteria": {"unknown": True}}}
    return packet(facts, drug_case, told)["second-level-appeal"]


def test_at_the_second_level_every_sentence_of_a_ground_is_answered(facts: Facts) -> None:
    told = {"treatment": {"risks": IN_REMISSION}, "history": {"trials": TWO_TRIALS}}
    both = reasons(("not-medically-necessary", RISK), ("not-medically-necessary", TRIALS))
    letter = second(facts, "tx-insured-off-label", {"denial": both, **told})
    assert "The facts above are the ones that I ask you to weigh" in letter
    assert "Please name each criterion that was found unmet" in letter
    assert "Alcohol use disorder, in remission since March 2022" in letter
    alone = second(facts, "tx-insured-off-label", {"denial": reasons(("not-medically-necessary", RISK)), **told})
    assert "Please name each criterion that was found unmet" not in alone
    assert "Alcohol use disorder, in remission since March 2022" in alone


def test_at_the_second_level_another_dose_is_not_met_with_the_studied_one(facts: Facts) -> None:
    denial = reasons(("dose-frequency-limit", OVER))
    letter = second(
        facts, "tx-insured-off-label", {"denial": denial, "treatment": {"dose": "0.75 mg/kg over 40 minutes", "features": ["none"]}}
    )
    found = letter[letter.index("Reason 1:") :]
    assert "The dose asked for is 0.75 mg/kg over 40 minutes" in found
    assert "two or three times a week" not in found
    assert "the same course at the dose that you name" in found
    # Fava and colleagues, 2020: 0.5 and 1.0 mg/kg were better than midazolam; 0.75 lies between
    assert "Fava, 2020" in found
    studied = second(facts, "tx-insured-off-label", {"denial": denial, "treatment": {"dose": "0.5 mg/kg over 40 minutes"}})
    assert "The dose asked for is" not in studied[studied.index("Reason 1:") :]


def test_a_score_that_the_decision_misses_is_answered_with_the_scores_and_their_exhibit(facts: Facts) -> None:
    quote = "The chart does not contain a standardized depression rating scale completed within 30 days before the request."
    letter = second(facts, "spravato-step-therapy", {"denial": reasons(("documentation", quote))})
    answer = letter[letter.index("the records") :].split("How I ask that this be decided")[0]
    score = case_document("spravato-step-therapy")["treatment"]["scores"][-1]
    assert f"{score['score']} on " in answer
    assert "(Exhibit " in answer
    assert "Please name each date or paper" not in answer
    other = second(
        facts, "spravato-step-therapy", {"denial": reasons(("documentation", "The chart does not contain a signed plan of care."))}
    )
    assert "Please name each date or paper" in other


def test_a_pill_that_the_reason_wants_beside_the_spray_is_answered_by_the_label_and_its_trial(facts: Facts) -> None:
    """The label has the use for treatment-resistant depression without an oral antidepressant since January 2025."""
    quote = "Esketamine was requested as a single agent; our criteria call for use in combination with an oral antidepressant."
    reason = {"quote": quote, "ground": "ground.not-medically-necessary"}
    denial = {"stage": "after_first_appeal", "timing": "before", "text": {"unknown": True}, "reasons": [reason]}
    letter = packet(facts, TEXAS, {"denial": denial, "plan": {"criteria": []}})["second-level-appeal"]
    answer = letter.partition("Reason 1: ")[2] or letter.partition("alone")[2]
    assert "the label allows Spravato without one" in answer or "The label does not require" in answer
    assert "Janik" in answer
    assert "Please name each criterion that was found unmet" not in letter


def test_a_second_appeal_tells_of_memory_of_harms_and_of_parity_as_the_first_did(facts: Facts) -> None:
    """The record may close with it: it had none of the three, which the same answers give the first appeal."""
    told = {"denial": {"stage": "after_first_appeal"}}
    letter = packet(facts, "ca-dmhc-insured-experimental", told)["second-level-appeal"].partition("Enclosures")[0]
    assert "In ELEKT-D all four tests of memory and thinking were worse after ECT than after ketamine" in letter
    asked = "the standard used here shown beside the one used for any off-label infusions that you cover for medical conditions"
    assert f"{asked} (29 CFR 2590.712(c)(4)(i))" in letter
    # The example's definition asks about safety: the harms stand in the answer to it, and once.
    assert letter.count("Monitoring: blood pressure, heart rate and oxygen are watched") == 1
    assert "Safety and monitoring" not in letter
    plan = {"definition": {"unknown": True}, "definition_page": {"unknown": True}}
    without = packet(facts, "ca-dmhc-insured-experimental", told | {"plan": plan})["second-level-appeal"].partition("Enclosures")[0]
    harms = without.partition("Safety and monitoring")[2]
    assert "The ketamine label warns of" in harms
    assert harms.count("Monitoring: blood pressure, heart rate and oxygen are watched") == 1
    # A word on the date alone puts no standard of treatment.
    late = told["denial"] | {
        "text": {"unknown": True},
        "reasons": [{"ground": "ground.deadline", "quote": "The appeal was not filed in time."}],
    }
    assert "On parity" not in packet(facts, "ca-dmhc-insured-experimental", {"denial": late})["second-level-appeal"]

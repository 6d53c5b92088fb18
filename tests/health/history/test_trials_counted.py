"""A reason that counts trials is answered with the count, and a step with what was told of it."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.core.told import ink_of
from tests.health.asked import ALONE, TABLE, infusions, spray
from tests.health.packets import packet
from tests.health.told import MEDICAID

THREE_CLASSES = (
    "Our criteria require documentation of trial and failure of at least three antidepressants from different classes within the past "
    "24 months, each for eight weeks or more at maximum tolerated dose."
)


def test_a_reason_that_counts_is_answered_with_the_count(facts: Facts) -> None:
    letter = spray(facts, ("step-therapy", THREE_CLASSES))["internal-appeal"]
    # 24 months before the day of the letter: the trial of 2023 is outside; the fourth was stopped at 36 days
    assert (
        "From the 24 months that you name, two antidepressants from two classes are put forward: escitalopram (SSRI); venlafaxine XR (SNRI)"
        in letter
    )
    assert "Not counted: sertraline, ended before those months." in letter
    # The third of those months was ended by a side effect: it was tried, and the plan says whether it counts (reading 33, D 9).
    assert "Tried besides: mirtazapine (tetracyclic), stopped for a side effect after 36 days" in letter
    assert "You ask for three; two are put forward, and one more was stopped for a side effect." in letter


def test_a_reason_that_asks_for_no_class_is_not_counted_so(facts: Facts) -> None:
    letter = spray(facts, ("step-therapy", "An atypical antipsychotic must come first."))["internal-appeal"]
    assert "put forward" not in letter


def test_a_trial_before_the_episode_is_not_counted_in_it(facts: Facts) -> None:
    asked = "The member has not responded to two antidepressants from different classes in the current depressive episode."
    letter = spray(facts, ("not-medically-necessary", asked))["internal-appeal"]
    assert "From the present episode, two antidepressants from two classes are put forward" in letter
    assert "Not counted: sertraline, from before the episode" in letter


def test_a_dose_that_the_label_lowers_in_the_old_is_not_called_low(facts: Facts) -> None:
    # drug.nortriptyline: usual range from 75 mg a day; lower doses in elderly people
    trial = {"drug": "nortriptyline", "dose_mg": 50, "from": "2025-09-02", "to": "2025-12-15", "result": "no_response"}
    told: dict[str, Any] = {"treatment": {"drug": "spravato"}, "history": {"trials": [trial]}}
    assert len(ink_of(facts, patient={"age_band": "from_65"}, **told).antidepressants) == 1
    assert not ink_of(facts, patient={"age_band": "from_18_to_64"}, **told).antidepressants


EIGHT_WEEKS = (
    "The policy requires (a) a diagnosis of treatment-resistant depression; (b) trials of at least two antidepressants from two classes, "
    "each for at least 8 weeks; (c) augmentation with lithium."
)
ENDED_LATE = {
    "drug": "duloxetine",
    "dose_mg": 60,
    "from": "2025-09-01",
    "to": "2025-11-24",
    "result": "stopped_side_effect",
    "stopped": "falls",
}
BEFORE_IT = {"drug": "escitalopram", "dose_mg": 20, "from": "2025-05-05", "to": "2025-08-25", "result": "no_response"}


def test_weeks_are_weeks_however_the_trial_ended(facts: Facts) -> None:
    """The plan asks for eight weeks and not for what came of them, so twelve weeks that ended for a side effect
    are a trial, and the letter says how it ended. Where the words ask for failure, or the trial was shorter, it is not counted.
    """
    history = {"trials": [BEFORE_IT, ENDED_LATE]}
    letter = spray(facts, ("step-therapy", EIGHT_WEEKS), history=history)["internal-appeal"]
    assert "Of what you ask for, two antidepressants from two classes are put forward" in letter
    assert "Duloxetine ended for a side effect (falls), after the weeks that you ask for." in letter
    assert "Not counted" not in letter
    failed = EIGHT_WEEKS.replace("trials of at", "trials and failures of at")
    assert (
        "You ask for two; one is put forward, and one more was stopped"
        in spray(facts, ("step-therapy", failed), history=history)["internal-appeal"]
    )
    short = {"trials": [BEFORE_IT, {**ENDED_LATE, "to": "2025-10-13"}]}
    assert "Tried besides: duloxetine" in spray(facts, ("step-therapy", EIGHT_WEEKS), history=short)["internal-appeal"]


def test_a_medicine_added_answers_its_part_of_the_step(facts: Facts) -> None:
    """A step told with the name of the treatment itself ("... beside Spravato") is not printed, so the table answers."""
    lithium = {"drug": "lithium", "dose_mg": 900, "from": "2025-06-02", "to": "2025-08-11", "result": "no_response"}
    step = {"drug": "augmentation before Spravato", "ground": "tried", "reason": "I took lithium beside escitalopram."}
    told = {"trials": [BEFORE_IT, ENDED_LATE, lithium]}
    letter = spray(facts, ("step-therapy", EIGHT_WEEKS), history=told, step=step)["internal-appeal"]
    assert "On augmentation: lithium 900 mg, 10 weeks in all: no response, while escitalopram was taken." in letter


def test_a_law_that_caps_the_drugs_of_a_step_stands_among_the_first_reasons(facts: Facts) -> None:
    """N.Y. Ins. Law § 4902(a)(15)(ii): no more than two drugs; a self-funded plan is not under it."""
    covered = {"kind": "employer", "funding": "insured", "issued_in": "NY", "covers_drugs": True}
    rule = "No more than two drugs for the same condition may be required to fail first (N.Y. Ins. Law § 4902(a)(15)(ii))."
    letter = spray(facts, ("step-therapy", EIGHT_WEEKS), plan=covered)["internal-appeal"]
    assert rule in letter.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert rule not in spray(facts, ("step-therapy", EIGHT_WEEKS), plan={**covered, "funding": "self_funded"})["internal-appeal"]
    assert rule not in spray(facts, ("experimental", "It is unproven."), plan=covered)["internal-appeal"]


PILL = ("step-therapy", "Our criteria also ask for documentation that it will be used in conjunction with an oral antidepressant.")


def test_no_exception_is_asked_for_where_the_pill_is_taken(facts: Facts) -> None:
    taken = spray(facts, PILL, history={"now": "bupropion XL 150 mg since September 2026."})
    assert "step-therapy-exception" not in taken
    assert "I have taken bupropion XL 150 mg since September 2026. Where the clinician's letter says" in taken["internal-appeal"]
    assert "I do not advise one now" not in taken["clinician-letter"]
    at_work = {"kind": "employer", "funding": "self_funded"}
    none = spray(facts, PILL, history={"now": "no antidepressant since May 2026."}, plan=at_work)
    assert "step-therapy-exception" not in none  # what goes beside it is no step: the label answers (reading 37, K 4)
    assert "the label allows Spravato without one" in none["internal-appeal"]


def test_the_reason_of_the_clinician_for_the_step_is_printed(facts: Facts) -> None:
    reason = "Dr. Nakai writes that after two falls and with stage 3 kidney disease she will not give either."
    step = {"drug": "lithium added to an antidepressant", "ground": "contraindicated", "reason": reason}
    letter = spray(facts, ("step-therapy", "Lithium must be added first."), step=step)["internal-appeal"]
    assert f"{reason[:-1]} (Exhibit" in letter
    assert "is for the treating clinician to state" not in letter


def test_a_reason_told_in_doubt_is_told_from_the_table(facts: Facts) -> None:
    lithium = {"drug": "lithium", "dose_mg": 300, "from": "2026-01-12", "to": "2026-01-30", "result": "stopped_side_effect"}
    step = {"drug": "an add-on", "ground": "not_tolerated", "reason": "lithium, with mirtazapine or just before it, I am not sure"}
    papers = spray(facts, ("step-therapy", "An add-on must come first."), step=step, history={"trials": [*TABLE, lithium]})
    assert "not sure" not in papers["internal-appeal"]
    assert "By Table 1 no antidepressant was taken with lithium; I do not count it as one added." in papers["internal-appeal"]


def test_what_was_not_tried_is_not_made_a_reason(facts: Facts) -> None:
    told = {"spravato": "not_tried", "spravato_detail": "the nearest clinic is twelve minutes away"}
    asked = ("step-therapy", "Esketamine (Spravato) has not been attempted.")
    letter = infusions(facts, asked, alternatives=told)["internal-appeal"]
    assert "I have not used Spravato. The nearest clinic is twelve minutes away." in letter


def test_weeks_beside_longer_dates_are_said_to_be_at_the_dose(facts: Facts) -> None:
    # January 20 to April 28 is 14 weeks
    trial = {"drug": "sertraline", "dose_mg": 100, "weeks": 12, "from": "2026-01-20", "to": "2026-04-28", "result": "no_response"}
    letter = spray(facts, ALONE, history={"trials": [trial]})["internal-appeal"]
    assert "(12 weeks at that dose)" in letter


def test_a_medicine_that_the_step_names_and_that_was_not_tolerated_is_told_beside_what_counts(facts: Facts) -> None:
    quote = "The criteria require trial and failure of four antidepressants in the current episode. Claims show fluoxetine and mirtazapine."
    lost = {"drug": "fluoxetine", "dose_mg": "40", "from": "2025-03", "to": "2025-05", "result": "no_response"}
    left = {"drug": "mirtazapine", "dose_mg": "30", "from": "2025-06", "to": "2025-09"}
    left |= {"result": "stopped_side_effect", "stopped": "gained 30 pounds"}
    appeal = spray(facts, ("step-therapy", quote), history={"trials": [lost, left]})["internal-appeal"]
    assert "Not counted: mirtazapine (tetracyclic), stopped for a side effect (gained 30 pounds)." in appeal


FOUR = "The records do not show four antidepressants from two classes during the current episode."


def test_who_signs_is_asked_for_the_trials_that_the_count_misses(facts: Facts) -> None:
    """One of 2019, before the episode, and one of three weeks: of the four asked for none counts as told."""
    trials = [
        {"drug": "sertraline", "dose_mg": 200, "from": "2019-01", "to": "2019-06", "result": "no_response", "source": "memory"},
        {"drug": "bupropion", "dose_mg": 150, "from": "2024-02-05", "to": "2024-02-26", "weeks": 3, "result": "no_response"},
    ]
    told: dict[str, Any] = {"denial": {"timing": "before", "reasons": [{"ground": "ground.not-medically-necessary", "quote": FOUR}]}}
    told |= {"history": {"trials": trials}, "treatment": {"drug": "iv_ketamine", "episode_start": "2023"}, "case_version": 1}
    asked = "Of the four asked for, from the chart: ____ (further trials, with dose and weeks; or why fewer are enough) ____."
    assert asked in packet(facts, told)["clinician-letter"]
    one = [{"ground": "ground.not-medically-necessary", "quote": "The records do not show an antidepressant at an adequate dose."}]
    assert "asked for, from the chart" not in packet(facts, told, {"denial": {"reasons": one}})["clinician-letter"]


def test_a_rule_that_names_the_pill_beside_the_spray_is_asked_once_for_its_evidence(facts: Facts) -> None:
    """Nothing is asked twice running for its evidence: "Spravato will be used together with an oral antidepressant"."""
    asked = EIGHT_WEEKS.replace("(c) augmentation with lithium", "(c) Spravato will be used together with an oral antidepressant")
    letter = spray(facts, ("step-therapy", asked), history={"trials": [BEFORE_IT, ENDED_LATE], "now": "none."})["internal-appeal"]
    assert "Please say on what evidence your rule goes beyond the label." in letter
    assert "Please say where the label or your evidence asks for it." not in letter


def test_trials_that_the_count_tells_of_are_not_told_again_to_a_reviewer_outside(facts: Facts) -> None:
    quote = f"The records show escitalopram and mirtazapine. {THREE_CLASSES}"
    plan = {"kind": "employer", "funding": "self_funded"}
    found = spray(facts, ("step-therapy", quote), denial={"stage": "final"}, plan=plan)["external-review-request"]
    answer = found.split("Reason 1:")[1].split("Treatment so far")[0]
    assert answer.count("escitalopram (SSRI)") == 1
    assert "Of what the notice names" not in answer


def test_an_antidepressant_taken_now_whose_dose_is_unsure_is_named_and_no_count_is_conceded_without_it(facts: Facts) -> None:
    """Two of the table count; of the three that are asked for one more ended for a side effect, and one is taken now."""
    papers = spray(facts, ("step-therapy", THREE_CLASSES), history={"now": "Cymbalta, 60 I think, since May 2026"})
    letter = papers["internal-appeal"]
    assert "two are put forward, one more was stopped for a side effect, and one is taken now: duloxetine." in letter
    assert "Whether its dose and weeks are enough is for the treating clinician" in letter
    assert "two are shown" not in letter
    for name in ("internal-appeal", "clinician-letter"):
        assert "Cymbalta, since May 2026" in papers[name].split("Medicines now")[1][:80]
        assert "60 I think" not in papers[name]


def test_a_medicine_that_is_itself_unsure_is_not_named_as_taken_now(facts: Facts) -> None:
    papers = spray(facts, ("step-therapy", THREE_CLASSES), history={"now": "I think Cymbalta 60"})
    assert "You ask for three; two are put forward, and one more was stopped for a side effect." in papers["internal-appeal"]
    assert "Cymbalta" not in "".join(papers.values())


def test_what_was_taken_for_sleep_is_in_the_table_and_in_no_count(facts: Facts) -> None:
    found = packet(facts, MEDICAID)
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "trazodone" not in box
    assert "Trazodone" in found["internal-appeal"].split("Table 1.")[1]
    said = found["call-sheet"].split("Tried:")[1].split("4. ")[0]
    # The two of the present episode are said; of the earlier ones those with dose and weeks.
    assert "lurasidone" in said
    assert "lamotrigine" in said
    assert "trazodone" not in said
    # The one left over is named, so that the call leaves nothing out, and told in no words.
    assert "also lithium." in said
    assert "lithium 900" not in said


def test_a_year_alone_is_not_from_before_an_episode_that_began_within_it(facts: Facts) -> None:
    appeal = packet(facts, MEDICAID)["internal-appeal"]
    assert "Rows 1, 2 and 3 are from before the present episode; row 4 began before it" in appeal

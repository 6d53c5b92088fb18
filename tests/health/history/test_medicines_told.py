"""Medicines as they were told: what has ended, what is taken now, what counts, what nobody is sure of."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.facts import Facts, our_facts
from tests.conftest import TODAY, case_document, changed
from tests.health.as_of import packet_on
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA, CUT, TEXAS
from tests.health.packets import composed_of, packet
from tests.health.reasons_told import TWO_TRIALS
from tests.health.refusals import read


def test_a_criterion_of_weeks_is_shown_by_weeks_at_the_dose(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy")["internal-appeal"]
    assert (
        "10 and 18 weeks in all (Table 1, rows 1 and 2); for those at an adequate dose see the clinician's letter (Exhibit B)"
        in " ".join(found.split())
    )
    assert "in part" not in found


def test_no_medicine_is_stated_that_nobody_is_sure_of() -> None:
    for doubt in ("venlafaxine? she thinks she still takes it.", "sertraline, not sure whether it goes on."):
        told = {"history": {"now": doubt}}
        assert doubt not in read(TEXAS, told)
        assert "Medicines now: ____ (from the clinic's list: medicine, dose, start; or none) ____." in read(TEXAS, told).replace("’", "'")
        assert doubt not in read(TEXAS, told, "internal-appeal")
        # Left out altogether it makes no draft: told as a guess it makes none either (reading 35, R35B grave 3).
        assert not read(TEXAS, told).startswith("DRAFT")


def test_what_is_taken_now_was_chosen_as_a_further_antidepressant() -> None:
    now = {"history": {"now": "nortriptyline 50 mg since October 2026."}}
    letter = read(TEXAS, now)
    assert "Nortriptyline is taken now. Why more of it does not come first: ____ (what it has brought; reason) ____." in letter
    assert "I do not ask for a further antidepressant" not in letter


def box(letter: str) -> str:
    return letter[letter.index("Reasons to approve this") : letter.index("The diagnosis and the request")]


def test_a_medicine_taken_now_has_not_ended_and_one_for_sleep_is_no_trial(facts: Facts) -> None:
    running = [*TWO_TRIALS, {"drug": "trazodone", "dose_mg": 50, "from": "2026-03", "result": "no_response", "source": "memory"}]
    letter = packet(facts, "tx-insured-off-label", {"history": {"trials": running, "now": "trazodone 50 mg for sleep."}})["internal-appeal"]
    assert "taken now" in letter
    assert "it has not" not in letter
    assert "is not counted: it is taken for sleep" in letter
    assert "trazodone" not in box(letter)


def test_a_medicine_that_is_taken_now_has_not_ended(facts: Facts) -> None:
    trials = [{"drug": "sertraline", "dose_mg": 150, "from": "2026-03-02", "result": "partial_response", "source": "record"}]
    letter = packet(facts, "ca-dmhc-insured-experimental", {"history": {"trials": trials, "now": "sertraline 150 mg"}})["internal-appeal"]
    assert "taken now" in letter
    assert "it has not" not in letter


def test_the_clinician_weighs_the_trials_that_the_packet_names(facts: Facts) -> None:
    # KetECT (2022) found ketamine inferior to ECT: it stands beside ELEKT-D in the same letter
    found = packet(facts, "ca-dmhc-insured-experimental")
    above, weighed, _ = found["clinician-letter"].partition("I weighed the trials above, for and against.")
    assert weighed
    assert "KARMA-Dep 2 (2025;" in above
    assert "In KetECT (186 inpatients" in above


def test_weeks_that_nothing_enclosed_shows_are_not_called_shown(facts: Facts) -> None:
    """The record has the whole length; the weeks at the dose are a blank of the letter to be signed."""
    letters = packet_on(facts, TEXAS)
    row = letters["internal-appeal"].partition("for six weeks in the current episode. ")[2]
    assert row.startswith("10 and 18 weeks in all (Table 1, rows 1 and 2); for those at an adequate dose see the clinician's letter")
    assert "Shown: " in letters["internal-appeal"]
    assert "with the weeks at escitalopram 20 mg" in letters["clinician-letter"]


@cache
def papers(name: str) -> dict[str, str]:
    return packet(our_facts(), name)


def test_the_weeks_at_the_dose_are_a_blank_where_only_the_whole_length_is_known() -> None:
    letter = papers("spravato-step-therapy")["clinician-letter"]
    assert "Escitalopram (SSRI), 20 mg a day, October 6, 2025 to December 15, 2025 (10 weeks in all)" in letter
    assert "rows ____ (numbers, with the weeks at escitalopram 20 mg and venlafaxine XR 225 mg)" in letter


def letter_of(name: str, change: dict[str, Any] | None = None) -> Composed:
    case = case_from_json(json.dumps(changed(case_document(name), change or {})), TODAY)
    return composed_of(case, our_facts())["clinician-letter"]


def test_dates_of_a_trial_the_wrong_way_round_are_flagged_and_the_letter_stays_a_draft() -> None:
    trials = case_document("spravato-step-therapy")["history"]["trials"]
    change = {"history": {"trials": [{**trials[0], "from": "2025-12-15", "to": "2025-10-06"}, *trials[1:]]}}
    found = packet(our_facts(), "spravato-step-therapy", change)
    assert "dates to be checked, the end is before the beginning" in found["clinician-letter"]
    assert "ends before it begins: correct the dates" in found["next-steps"]
    assert letter_of("spravato-step-therapy", change).document.draft
    assert not letter_of("spravato-step-therapy").document.draft
    # A month that holds the day it is set beside is not before it.
    month = {"history": {"trials": [{**trials[0], "from": "2025-10-06", "to": "2025-10"}, *trials[1:]]}}
    assert "dates to be checked" not in packet(our_facts(), "spravato-step-therapy", month)["clinician-letter"]


OPEN_END = [{"drug": "sertraline", "dose_mg": 100, "from": "2026-03", "result": "partial_response"}]


def test_a_trial_whose_end_nobody_told_is_not_one_month_long(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy", {"history": {"trials": OPEN_END}})
    for name in ("internal-appeal", "clinician-letter"):
        assert "since March 2026; end not recorded" in found[name]
    now = {"history": {"trials": OPEN_END, "now": "sertraline 100 mg since March 2026"}}
    assert "since March 2026; taken now" in packet(facts, "spravato-step-therapy", now)["internal-appeal"]
    ended = {"history": {"trials": OPEN_END, "now": "Nothing; sertraline was stopped"}}
    assert "taken now" not in packet(facts, "spravato-step-therapy", ended)["internal-appeal"]


def test_a_year_alone_is_not_set_into_the_episode(facts: Facts) -> None:
    # the episode began in February 2025: a trial of "2025" may be before it
    change = {"history": {"trials": [{"drug": "escitalopram", "from": "2025"}, {"drug": "duloxetine", "from": "2025-06", "to": "2025-11"}]}}
    letter = packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]
    assert "2025; months not recorded" in letter
    assert "All are in the present episode" not in letter
    assert "Row 2 is in the present episode. Of row 1 the year alone is told" in letter


def test_what_is_taken_for_sleep_is_no_trial_under_way(facts: Facts) -> None:
    step = [{"ground": "ground.step-therapy", "quote": "Step therapy requires two more oral antidepressants."}]
    change = {
        "denial": {"text": {"unknown": True}, "reasons": step},
        "history": {"now": "mirtazapine 15 mg at night, for sleep and appetite."},
    }
    assert "Taken now: mirtazapine" not in packet(facts, "spravato-step-therapy", change)["internal-appeal"]


def test_a_count_that_is_signed_names_beside_it_what_it_leaves_out(facts: Facts) -> None:
    # four antidepressants stand in Table 1, one of them taken for nine days
    said = "Four antidepressants (Table 1; one stopped for a side effect) and Spravato have been tried"
    assert said in packet(facts, CALIFORNIA)["clinician-letter"]


@pytest.mark.parametrize(
    ("now", "differs"),
    [
        ("escitalopram 20 mg.", True),
        ("escitalopram 20 mg again since August 2026.", False),
        ("escitalopram 20 mg, again since August 2026.", False),
        ("lithium since May 2026, and escitalopram 20 mg.", True),
        ("escitalopram 20 mg since July 2025.", True),
        ("escitalopram 20 mg since December 2025.", False),
        ("escitalopram 20 mg, again since July 2025.", False),
    ],
)
def test_a_medicine_begun_again_is_no_contradiction(facts: Facts, now: str, *, differs: bool) -> None:
    """The table ends escitalopram on December 15, 2025."""
    steps = packet(facts, TEXAS, {"history": {"now": now}})["next-steps"]
    assert ("Two answers differ" in steps) is differs


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"alternatives": {"spravato": "tried"}}, "Apart from Spravato, no medicine for depression has been taken since July 2025."),
        ({"alternatives": {"spravato": "not_tried"}}, "No medicine for depression has been taken since July 2025."),
        (
            {"denial": {"timing": "after"}},
            "Apart from these sessions and Spravato, no medicine for depression has been taken since July 2025.",
        ),
    ],
)
def test_none_since_does_not_deny_a_spray_or_sessions_given_since(facts: Facts, told: dict[str, Any], said: str) -> None:
    """The question asks for pills beside the treatment; a session of Spravato or ketamine in between is a medicine for depression too."""
    assert said in packet(facts, CALIFORNIA, told)["internal-appeal"]


def test_nothing_is_none_and_names_no_medicine_as_taken(facts: Facts) -> None:
    """Letters.md 6: sentences a person would sign. "After the venlafaxine" names what is over."""
    told = "Nothing. I can't do another pill after the venlafaxine."
    papers = packet(facts, TEXAS, {"history": {"now": told}})
    assert "No medicine for depression is taken now. I can't do another pill after the venlafaxine." in papers["internal-appeal"]
    assert "I take Nothing" not in papers["internal-appeal"]
    assert "stands among those taken now" not in papers["next-steps"]
    assert "say in the answer on medicines now why none is taken" not in papers["next-steps"].casefold()
    assert "Taken beside it" not in papers["clinician-letter"]
    under_way = packet(facts, CUT, {"history": {"now": "None."}})["internal-appeal"]
    assert "Apart from these sessions, no medicine for depression is taken now." in under_way
    taken = packet(facts, TEXAS, {"history": {"now": "venlafaxine XR 225 mg"}})
    assert "stands among those taken now" in taken["next-steps"]


def test_weeks_are_at_a_dose_only_where_a_dose_was_told(facts: Facts) -> None:
    trials = [
        {"drug": "mirtazapine", "from": "2025-02", "to": "2025-06", "weeks": 12, "result": "no_response", "source": "memory"},
        {
            "drug": "sertraline",
            "dose_mg": 150,
            "from": "2025-07",
            "to": "2025-11",
            "weeks": 12,
            "result": "no_response",
            "source": "record",
        },
    ]
    papers = packet(facts, "ca-dmhc-insured-experimental", {"history": {"trials": trials}})
    for name in ("clinician-letter", "internal-appeal"):
        row = papers[name].split("Mirtazapine (tetracyclic)")[1].split("2. Sertraline")[0]
        assert "(12 weeks)" in row
        assert "at that dose" not in row
    assert "mirtazapine, dose not recorded, 12 weeks, no response" in papers["call-sheet"]
    assert "sertraline 150 mg, 12 weeks at that dose, no response" in papers["call-sheet"]


@pytest.mark.parametrize(
    "now", ["Lexapro 20, trazodone 50 to sleep. I am not proud of how I sleep.", "Lexapro 20 mg. It does not help much."]
)
def test_a_not_in_another_sentence_does_not_end_a_medicine(facts: Facts, now: str) -> None:
    trial = {"drug": "Lexapro", "dose_mg": 20, "from": "2025-09", "result": "partial_response", "source": "pharmacy"}
    letter = infusions(facts, ("not-medically-necessary", "It is not medically necessary."), history={"trials": [trial], "now": now})[
        "internal-appeal"
    ]
    assert "since September 2025; taken now" in letter
    for ended in ("No longer on Lexapro.", "Lexapro, stopped in May.", "Lexapro until May. Nothing since."):
        assert (
            "taken now"
            not in infusions(
                facts, ("not-medically-necessary", "It is not medically necessary."), history={"trials": [trial], "now": ended}
            )["internal-appeal"]
        ), ended


def test_the_treatment_is_asked_for_the_first_of_several_diagnoses(facts: Facts) -> None:
    """ "A; B" is how a chart has them: a letter that asked for ketamine for an alcohol use disorder asked for what nobody wants."""
    both = "major depressive disorder, recurrent, severe; alcohol use disorder, in early remission"
    papers = infusions(facts, ("not-medically-necessary", "It is not medically necessary."), treatment={"diagnosis": both})
    for name in ("internal-appeal", "clinician-letter"):
        assert "for major depressive disorder, recurrent, severe" in papers[name], name
        assert "severe; alcohol use disorder, in early remission, and ask" not in papers[name], name
        assert "alcohol use disorder" not in papers[name], name
    # The illness beside it is the clinician's to name (reading 31, S2), and next steps say so.
    assert "The letters name the depression alone" in papers["next-steps"]


def test_an_antidepressant_taken_now_that_the_table_does_not_have_is_asked_into_it(facts: Facts) -> None:
    asked = "Duloxetine, taken now, is not in the table of medicines, so no letter counts it as a trial."
    now = {"now": "duloxetine 60 mg since June 15, 2026; lisinopril 10 mg."}
    told = {"history": {"trials": TWO_TRIALS, **now}}
    assert asked in packet(facts, "tx-insured-off-label", told)["next-steps"]
    listed = {"drug": "Cymbalta", "dose_mg": 60, "from": "2026-06-15", "result": "no_response", "source": "pharmacy"}
    made = packet(facts, "tx-insured-off-label", {"history": {"trials": [*TWO_TRIALS, listed], **now}})
    assert asked not in made["next-steps"]
    # once in the table, with no end, it counts: 23 weeks by the day of the letter
    assert "Three antidepressants tried" in made["internal-appeal"]
    assert "taken now, is not in the table" not in packet(facts, CUT, {"history": now})["next-steps"]


@pytest.mark.parametrize(
    ("told", "left"),
    [
        (
            "Lexapro 20, trazodone 50 to sleep. Sometimes one of my sister's Ativan before a shift, I'm not proud of it.",
            "trazodone 50 to sleep.",
        ),
        ("Lexapro 20 and my husband's Percocet when it is bad", "Lexapro 20"),
        ("Lexapro 20, I borrow ativan from my sister", "Lexapro 20"),
        ("Lexapro 20. I take my mother's xanax some nights", "Lexapro 20."),
    ],
)
def test_what_was_prescribed_to_another_is_in_no_letter_and_asked_of_the_clinician(told: str, left: str, facts: Facts) -> None:
    """Asked for the medicines for depression, somebody tells the truth; a plan run by an employer is not whom it is told to."""
    made = packet(facts, CALIFORNIA, {"history": {"now": told}})
    for name in made:
        for words in ("Ativan", "ativan", "Percocet", "xanax", "my sister", "not proud"):
            assert words not in made[name], (name, words)
    assert left in made["internal-appeal"]
    assert "You wrote of a medicine that was prescribed to somebody else, or to nobody. No letter tells it." in made["next-steps"]
    assert "recetado a otra persona" in packet(facts, CALIFORNIA, {"history": {"now": told}}, "es")["next-steps"]


@pytest.mark.parametrize(
    "told", ["duloxetine 60, my sister's idea", "Lexapro 20, on my wife's insurance", "Lexapro 20; I took my mother's advice"]
)
def test_a_relative_who_is_named_for_another_reason_keeps_no_medicine_out(told: str, facts: Facts) -> None:
    made = packet(facts, CALIFORNIA, {"history": {"now": told}})
    assert told in made["internal-appeal"]
    assert "prescribed to somebody else" not in made["next-steps"]


def test_a_clinician_judges_what_to_say_of_it(facts: Facts) -> None:
    told = "escitalopram 20 mg; takes her sister's lorazepam at times"
    letter = packet(facts, CALIFORNIA, {"sender": {"role": "clinician"}, "history": {"now": told}})["clinician-letter"]
    assert told in letter


def test_the_page_asks_to_read_ones_own_words_and_who_at_work_decides(facts: Facts) -> None:
    read_them = "Letters may print these words as you typed them: read them before you send, or ask somebody you trust to."
    employed = {"plan": {"kind": "employer", "funding": "self_funded"}, "employer": {"tell": False}}
    page = packet(facts, CALIFORNIA, employed)["next-steps"]
    assert read_them in page
    assert "and call 988, or text 988. Your employer pays this plan: ask on the call who decides each appeal" in page
    assert "anybody at work" not in packet(facts, CALIFORNIA)["next-steps"]
    assert read_them in packet(facts, CALIFORNIA)["next-steps"]


def test_the_signer_is_asked_why_one_that_did_nothing_goes_on_and_for_the_last_thyroid_test(facts: Facts) -> None:
    """Readings 25, director D1 and D3: a reviewer's first questions of a medicine taken still, and of low thyroid."""
    trials = [
        {
            "drug": "sertraline",
            "dose_mg": 150,
            "weeks": 14,
            "from": "2024-12",
            "to": "2025-04",
            "result": "no_response",
            "source": "pharmacy",
        },
        {"drug": "duloxetine", "dose_mg": 60, "from": "2026-02", "result": "no_response", "source": "record"},
    ]
    reason = ("experimental", "Ketamine for depression is investigational.")
    now = "duloxetine 60, and a tablet for low thyroid"
    letter = infusions(facts, reason, history={"trials": trials, "now": now})["clinician-letter"]
    assert "Why duloxetine goes on, and was not raised or changed: ____ (reason)" in letter.replace("Duloxetine", "duloxetine")
    assert "Why sertraline" not in letter
    assert "Last thyroid test: ____ (TSH value, date)" in letter
    helped = [trials[0], {**trials[1], "result": "partial_response"}]
    without = infusions(facts, reason, history={"trials": helped, "now": "duloxetine 60"})["clinician-letter"]
    assert "was not raised or changed" not in without
    assert "thyroid" not in without


@pytest.mark.parametrize("joined", ["n", "&", "+", "plus", "and", ","])
def test_a_pill_for_sleep_beside_another_takes_nothing_from_it(facts: Facts, joined: str) -> None:
    """Lexapro was "not counted: it was taken for sleep", for "lexapro 20 n trazodone to sleep"."""
    row = {"drug": "Lexapro", "dose_mg": 20, "from": "2025-05", "result": "no_response", "source": "pharmacy"}
    told = {"history": {"trials": [row], "now": f"lexapro 20 {joined} trazodone to sleep"}, "sender": {"role": "patient"}}
    assert "taken for sleep" not in packet(facts, TEXAS, told)["internal-appeal"]

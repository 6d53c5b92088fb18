"""Every sentence of the notice is taken up by the appeal, and no other."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.reasons_told import IN_REMISSION, OVER, RISK, TRIALS, TWO_TRIALS, reasons


def one_ground_two_sentences(facts: Facts, drug_case: str) -> str:
    change = {
        "denial": reasons(("not-medically-necessary", RISK), ("not-medically-necessary", TRIALS)),
        "treatment": {"risks": IN_REMISSION, "episode_start": "2026-01"},
        "plan": {"criteria": {"unknown": True}},
        "history": {"trials": TWO_TRIALS},
    }
    letter = packet(facts, drug_case, change)["internal-appeal"]
    # each has its own heading (the eleventh reading), in the order of the denial (letters.md B9; the twentieth)
    assert letter.index("Reason 1: alcohol") < letter.index("Reason 2: ")
    return letter[letter.index("Reason 1: alcohol") : letter.index("Alternatives considered")]


def test_a_risk_and_a_criterion_under_one_ground_have_each_their_answer(facts: Facts) -> None:
    found = one_ground_two_sentences(facts, "spravato-step-therapy")
    assert "no criterion" not in found
    assert (
        "two antidepressants from two classes are put forward: sertraline (SSRI); mirtazapine (tetracyclic) (rows 1 and 2 of Table 1"
        in found
    )
    # An aneurysm answers nothing on misuse. Spravato REMS: certified settings, direct observation
    assert "aneurysm" not in found
    assert "under direct observation" in found
    assert "The finding on alcohol" in found


def answer(letter: str, heading: str) -> str:
    """The words under one heading that begins so, to the next answer or part."""
    found = letter[letter.index(heading) :]
    end = re.search(r"Reasons? \d[\d, and]*: |Alternatives considered|How I ask you", found[1:])
    return found[: end.start() + 1] if end else found


def test_the_same_of_ketamine(facts: Facts) -> None:
    found = one_ground_two_sentences(facts, "tx-insured-off-label")
    assert "two antidepressants from two classes are put forward" in found
    assert "You name alcohol and misuse. Alcohol use disorder, in remission since March 2022" in found
    alone = {"denial": reasons(("not-medically-necessary", RISK)), "treatment": {"risks": IN_REMISSION}}
    assert "Table 1 gives each medicine" not in answer(packet(facts, "tx-insured-off-label", alone)["internal-appeal"], "Reason 1:")


def box(letter: str) -> str:
    return letter[letter.index("Reasons to approve this") : letter.index("The diagnosis and the request")]


SPACED = "PHQ-9 22 before; 9 after six infusions at 0.5 mg/kg; 14 once a month; 21 with none since August."


USED_UP = "It is not medically necessary because standard treatments have not been exhausted and earlier benefit was not maintained."


def scores(*told: tuple[int, str]) -> list[dict[str, Any]]:
    return [{"scale": "phq-9", "score": score, "date": day} for score, day in told]


def second_course(facts: Facts, change: dict[str, Any] | None = None, *quotes: tuple[str, str]) -> str:
    told = {
        "denial": {
            **reasons(*(quotes or (("not-medically-necessary", USED_UP), ("dose-frequency-limit", OVER)))),
            "policy": "Medical Policy 5.021",
        },
        "treatment": {
            "dose": "0.75 mg/kg over 40 minutes",
            "features": ["none"],
            "scores": scores((22, "2026-03-02"), (9, "2026-04-20"), (14, "2026-07-06"), (21, "2026-10-26")),
            "spacing": SPACED,
            **(change or {}),
        },
        "history": {"trials": TWO_TRIALS},
        "alternatives": {"tms": "tried", "tms_detail": "36 sessions; PHQ-9 was 23 before and 20 after."},
    }
    return packet(facts, "tx-insured-off-label", told)["internal-appeal"]


def test_what_was_used_and_what_was_lost_answer_a_notice_that_names_both(facts: Facts) -> None:
    letter = second_course(facts)
    need = answer(letter, "Reason 1")
    assert "TMS has been tried: 36 sessions" in need
    # 22 to 9: 13 of 22 points
    # scale.phq-9: response is a fall of 50% or more
    assert "On this scale a fall of 50% or more is called response." in need
    assert "At the lowest that was a fall of 13 points (59%), from severe to mild." in need
    assert "Scores alone do not prove the cause." in need
    assert "less costly" not in need
    assert "36 sessions" in box(letter)
    assert "13 points (59%)" in box(letter)


def test_nothing_is_called_lost_that_was_not_there(facts: Facts) -> None:
    letter = second_course(facts, {"scores": scores((22, "2026-03-02"), (18, "2026-04-20"), (21, "2026-10-26"))})
    assert "a benefit lost" not in letter
    assert "a benefit lost" not in second_course(facts, {"spacing": {"unknown": True}})


def test_a_refused_dose_is_answered_as_a_dose(facts: Facts) -> None:
    found = answer(second_course(facts), "Reason 2: the dose")
    assert "Please say where the limit is written" not in found
    assert "Please send its lines on the dose" in found
    assert "two or three times a week" not in found
    assert "CANMAT" not in found
    # Fava and colleagues, 2020: 0.5 and 1.0 mg/kg were better than midazolam; 0.75 lies between
    assert "Fava, 2020" in found
    assert "the same course at the dose that you name" in found


def test_the_trial_of_several_doses_is_named_only_where_the_dose_is_within_it(facts: Facts) -> None:
    assert "Fava" not in second_course(facts, {"dose": "1.5 mg/kg over 40 minutes"})
    assert "Fava" not in second_course(facts, {"features": ["bipolar"]})
    often = second_course(facts, None, ("dose-frequency-limit", "More than six infusions a year are not covered."))
    assert "CANMAT" in often


RENEWAL = "The notes do not document a sustained response: PHQ-9 scores have fluctuated and remission has not been achieved."


def renewal(facts: Facts, change: dict[str, Any] | None = None) -> str:
    told = {
        "denial": {**reasons(("no-continued-response", RENEWAL)), "timing": "before", "date": "2026-11-06"},
        "plan": {
            "policy_text": {"unknown": True},
            "criteria": [{"words": "Documentation of sustained improvement on a scale", "status": "met", "fact": "24, then 9 to 14"}],
        },
        "treatment": {
            "dose": "84 mg",
            "schedule": "once a week",
            "scores": scores(
                (24, "2026-01-12"), (12, "2026-02-23"), (14, "2026-06-29"), (9, "2026-08-10"), (13, "2026-09-21"), (9, "2026-10-26")
            ),
            "function": "I am back at work since April 6. The scores of June 29 and September 21 came after two weeks without a dose.",
            **(change or {}),
        },
        "history": {"now": "bupropion XL 300 mg."},
    }
    return packet(facts, "spravato-step-therapy", told)["internal-appeal"]


def test_a_renewal_is_called_one_and_is_not_held_to_the_first_dose(facts: Facts) -> None:
    letter = renewal(facts)
    assert "This is a request to go on with a treatment already begun." in letter
    assert "first dose" not in letter
    assert box(letter).index("fell from 24 to 9") < box(letter).index("Your criterion (Table 2)")


def test_scores_that_fluctuated_are_answered_by_the_scores(facts: Facts) -> None:
    found = answer(renewal(facts), "Reason 1:")
    # 24 to 14 at the highest: ten points, 41.7% of 24
    assert "All five later scores are at least 10 points below the first. The highest of them, 14, is 42% below it" in found
    assert "The scores of June 29 and September 21 came after two weeks without a dose." in found
    assert 'The words "fluctuated" and "remission" stand in none of your criteria in Table 2' in found
    assert found.index("HR 0.30") < found.index("26.7%")
    rose = renewal(facts, {"scores": scores((24, "2026-01-12"), (12, "2026-02-23"), (25, "2026-06-29"), (11, "2026-10-26"))})
    assert "later scores are at least" not in rose


def ny(facts: Facts, change: dict[str, Any] | None = None) -> str:
    told = {
        "denial": reasons(
            ("experimental", "It is investigational: the available studies are small and short and do not establish durable benefit."),
            ("not-medically-necessary", "Established treatments such as TMS and ECT have not been exhausted."),
        ),
        "plan": {
            "definition": "Credible evidence does not support that it is more likely than not to benefit a person with the condition."
        },
        "alternatives": {
            "spravato": "not_suitable",
            "spravato_detail": "Dr. Osei found it unsuitable: chronic rhinosinusitis.",
            "tms": "tried",
            "tms_detail": "36 sessions; PHQ-9 was 21 before and 19 after.",
            "ect": "declined",
            "ect_detail": "because I live alone.",
        },
        **(change or {}),
    }
    return packet(facts, "ca-dmhc-insured-experimental", told)["internal-appeal"]


def test_what_the_notice_says_was_not_used_and_was_stands_first_in_the_box(facts: Facts) -> None:
    letter = ny(facts)
    assert box(letter).split("1. ")[1].startswith("You ask for TMS. It has been tried: 36 sessions")
    need = answer(letter, "Reason 2")
    told = {"ect_detail": "because I fear for my memory.", "ect": "declined"}
    with_memory = answer(ny(facts, {"alternatives": told}), "Reason 2")
    assert "In ELEKT-D all four tests of memory and thinking were worse after ECT than after ketamine; at 1, 3 and 6 months" in with_memory
    assert need.index("TMS has been tried") < need.index("I have declined ECT")
    assert "is the next step" not in need
    assert "If a criterion asks that every other treatment be used up first, please quote it." in need
    assert "Spravato (esketamine) nasal spray has not been used. Dr. Osei found it unsuitable" in letter


def test_the_notices_own_words_against_the_studies_are_taken_one_by_one(facts: Facts) -> None:
    found = answer(ny(facts), "Reason 1")
    # ELEKT-D 55.4%, Phillips 59%; KARMA-Dep 2, which is against, 46.9% (the rows of these studies)
    assert "55.4% responded in ELEKT-D (2023)" in found
    assert "46.9% responded in KARMA-Dep 2 (2025), which is against" in found
    assert '"small": ELEKT-D randomized 403 adults [1].' in found
    assert '"short" and "durable": in Phillips (2019) the scores of responders held steady through four weekly infusions' in found
    assert "Please find this course not investigational" in found
    assert "test met" not in found


def test_studies_of_suicidal_thoughts_are_volunteered_for_nobody(facts: Facts) -> None:
    past = ("not-medically-necessary", "In view of a suicide attempt in 2019 and cannabis use the benefit does not outweigh the risk.")
    told: dict[str, Any] = {
        "denial": reasons(("experimental", "It is investigational."), past),
        "clinician": {"finds": ["life_threatening"]},
    }
    found = packet(facts, "ca-dmhc-insured-experimental", told)
    assert "On thoughts of suicide" not in found["internal-appeal"]
    assert "How benefit and risk weigh against each other" in found["internal-appeal"]
    present = ("not-medically-necessary", "Suicidal ideation is better treated in hospital.")
    told["denial"] = reasons(("experimental", "It is investigational."), present)
    found = packet(facts, "ca-dmhc-insured-experimental", told)
    # Who is ill does not argue it in a letter of their own; the clinician's letter gives the studies.
    assert "On thoughts of suicide" not in found["internal-appeal"]
    assert "clinically significant suicidal thoughts" in found["clinician-letter"]
    told["clinician"] = {"finds": ["chronic"]}
    assert "On thoughts of suicide" not in packet(facts, "ca-dmhc-insured-experimental", told)["internal-appeal"]


@pytest.mark.parametrize(("typed", "asked"), [("2026-09-16", True), ("2026-10-16", False)])
def test_a_date_that_the_pasted_notice_does_not_bear_is_asked_about(typed: str, facts: Facts, *, asked: bool) -> None:
    # The notice of this case has "Date: October 16, 2026" on a line of its own.
    letter = packet(facts, "tx-insured-off-label", {"denial": {"date": typed}})["internal-appeal"]
    assert ("the notice is dated October 16, 2026: which is right?" in letter) is asked


def test_one_place_only_is_answered_as_one_place(facts: Facts) -> None:
    quote = "Office infusion is not covered. The service may be considered only at a hospital outpatient department."
    letter = packet(facts, "tx-insured-off-label", {"denial": reasons(("site-of-care", quote))})["internal-appeal"]
    assert "You accept a hospital outpatient department only. Please name one in network" in letter
    assert "Please say which settings" not in letter


def test_the_browsers_rows_hold_what_these_answers_say(facts: Facts) -> None:
    fewer = Facts.load((files("appealwright") / "data" / "facts.browser.jsonl").read_bytes())
    for letter in (second_course, renewal, ny):
        assert letter(fewer) == letter(facts)

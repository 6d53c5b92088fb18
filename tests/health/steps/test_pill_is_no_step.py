"""A pill that the plan wants beside the spray is no step: no exception, no law on steps, and the label answers (reading 37, K 3, 4, 5).

The label of Spravato has its use with or without an oral antidepressant since January 2025 (label.spravato.monotherapy-2025); Ohio's law on
steps is of "a drug the plan wants first" (oh.step-therapy.3901-832).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

FILL = " Our claims show your last fill of duloxetine was on June 9, 2026, and the notes do not list another one."
BESIDE = "Our policy says Spravato is to be used together with an antidepressant you take by mouth." + FILL
EVERYDAY = [
    BESIDE,
    "Spravato must be given along with a daily antidepressant tablet." + FILL,
    "Spravato is covered only when it is given with an antidepressant pill." + FILL,
    "You are not taking an antidepressant along with Spravato." + FILL,
    "Spravato must be prescribed with a standard antidepressant such as an SSRI." + FILL,
    "Oral antidepressant - Not met." + FILL,
]
HALF = "To renew, our policy needs at least a 50% drop from the starting score. Your PHQ-9 was 21 at the start and 12 in August."
OFTEN = "The notes do not explain why you need a visit every week instead of every two weeks."
ZOLOFT = {"drug": "Zoloft", "dose_mg": 200, "from": "2021", "to": "2022", "weeks": 56, "result": "response_lost"}
DULOXETINE = {
    "drug": "duloxetine",
    "dose_mg": 60,
    "from": "2024-01",
    "to": "2026-06",
    "weeks": 126,
    "result": "stopped_side_effect",
    "stopped": "blood pressure of 160",
    "source": "record",
}
STEP = {"drug": "an antidepressant by mouth together with it", "ground": "not_tolerated", "reason": "Duloxetine was stopped on June 16."}
SCORES = [{"scale": "phq-9", "score": s, "date": d} for s, d in ((21, "2026-03-04"), (12, "2026-08-20"), (9, "2026-10-29"))]
ALL = ("internal-appeal", "clinician-letter", "call-sheet")


def renewal(facts: Facts, quote: str = BESIDE, ground: str = "step-therapy", **more: Any) -> Papers:
    """The papers of somebody in Ohio who has had 36 of 40 sessions, and whose duloxetine ended in June for a side effect."""
    told: dict[str, Any] = {
        "denial": {
            "date": "2026-11-13",
            "stage": "first",
            "timing": "during",
            "text": f"Your first approval was for 40 visits and ran to November 8, 2026. We cannot renew it. {HALF} {quote} {OFTEN}",
            "reasons": [
                {"ground": f"ground.{one}", "quote": words}
                for one, words in (("no-continued-response", HALF), (ground, quote), ("dose-frequency-limit", OFTEN))
            ],
        },
        "course": {"approved": 40, "given": 36},
        "plan": {"kind": "employer", "funding": "insured", "issued_in": "OH", "employer_size": "over_50"},
        "treatment": {
            "drug": "spravato",
            "indication": "trd",
            "diagnosis": "major depressive disorder",
            "episode_start": "2024",
            "scores": SCORES,
            "sessions": 24,
            "schedule": "once a week",
            "dose": "84 mg",
        },
        "patient": {"age_band": "from_18_to_64"},
        "history": {"trials": [ZOLOFT, DULOXETINE], "now": "just the Spravato, and lisinopril 10 for blood pressure"},
        "step": STEP,
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "scales", "history"]},
    }
    return packet(facts, {"case_version": 1, **{part: told.get(part, {}) | more.get(part, {}) for part in {*told, *more}}})


@pytest.mark.parametrize("quote", EVERYDAY)
@pytest.mark.parametrize("step", [STEP, {}, {**STEP, "ground": "expected_ineffective"}, {**STEP, "ground": "stable"}])
def test_no_exception_is_asked_and_no_law_on_steps_is_pleaded(quote: str, step: dict[str, str], facts: Facts) -> None:
    papers = packet_without_step(facts, quote) if not step else renewal(facts, quote, step=step)
    assert "step-therapy-exception" not in papers
    for name, paper in papers.items():
        for words in (
            "exception to this step",
            "3901.83",
            "should come first",
            "another treatment first",
            "Which of them do you hold not shown",
        ):
            assert words not in paper, name


def packet_without_step(facts: Facts, quote: str, ground: str = "step-therapy") -> Papers:
    """The same where the three questions on the step were skipped."""
    return renewal(facts, quote, ground, step={key: {"unknown": True} for key in STEP})


@pytest.mark.parametrize("quote", EVERYDAY)
@pytest.mark.parametrize("ground", ["step-therapy", "not-medically-necessary"])
def test_the_label_the_last_pill_and_the_scores_since_answer_it_where_nothing_was_told_of_a_step(
    quote: str, ground: str, facts: Facts
) -> None:
    papers = packet_without_step(facts, quote, ground)
    appeal = papers["internal-appeal"]
    answer = appeal.partition("Reason 2: the label allows Spravato alone")[2].partition("Reason 3")[0]
    assert "since January 2025 the label allows Spravato without one (FDA label of Spravato)" in answer
    assert "The last one, duloxetine, ended in June 2026; why is in Table 1, row 2." in answer
    for name in ALL:
        assert "PHQ-9 went from 12 on August 20, 2026 to 9 on October 29, 2026" in papers[name], name
    for name in ("clinician-letter", "call-sheet"):
        assert "The label has this use with or without an oral antidepressant, since January 2025." in papers[name]
        assert "I do not advise one now, because ____" in papers[name]
    assert "I do not count it" not in appeal
    assert "is put forward" not in appeal


def test_what_was_told_of_the_step_stands_behind_the_label(facts: Facts) -> None:
    said = renewal(facts)["internal-appeal"]
    assert "the label allows Spravato without one (FDA label of Spravato). Duloxetine was stopped on June 16" in said
    assert "Stopped for a side effect: duloxetine (row 2)." in said.partition("The diagnosis and the request")[0]


def test_a_renewal_whose_trials_nobody_disputes_says_nothing_of_the_episode_nor_of_the_definition(facts: Facts) -> None:
    """Reading 37, K 5: "No trials are put forward in the present episode", where no reason asked for one."""
    papers = renewal(facts)
    for name, paper in papers.items():
        for words in ("put forward in the present episode", "in the current episode", "before the present episode", "began in it"):
            assert words not in paper, (name, words)
    assert "is or is not" not in papers["clinician-letter"]
    assert "No trial" not in papers["internal-appeal"]


def test_a_reason_that_counts_trials_keeps_them(facts: Facts) -> None:
    asked = "You must have tried two antidepressants in this episode before Spravato."
    papers = renewal(facts, asked, step={"drug": "a second antidepressant", "ground": "not_tolerated", "reason": "It was stopped."})
    assert "is or is not" in papers["clinician-letter"]
    assert "before the present episode" in papers["internal-appeal"]
    assert "step-therapy-exception" in papers


def test_the_trial_of_going_on_answers_no_reason_here(facts: Facts) -> None:
    """Reading 37, K 13: half is shown, the weekly visit is another question, and all on that trial took the pill."""
    papers = renewal(facts)
    for name in ("internal-appeal", "clinician-letter"):
        assert "SUSTAIN-1" not in papers[name]
        assert "Janik" in papers[name]


def test_the_call_begins_with_the_fall_that_answers_the_first_reason(facts: Facts) -> None:
    """Reading 37, K 12: the scores of July alone, and not 21 to 9."""
    spaced = (
        "they went to every other week in July. PHQ-9 went from 11 on July 2 to 17 on July 30. back to weekly and it was 12 on August 20"
    )
    spoken = renewal(facts, treatment={"spacing": spaced})["call-sheet"].partition("What they may say")[0]
    assert "PHQ-9 fell from 21 to 9" in spoken


def test_for_the_other_use_of_the_label_it_is_no_step_either(facts: Facts) -> None:
    papers = renewal(facts, treatment={"indication": "acute"})
    assert "step-therapy-exception" not in papers
    answer = papers["internal-appeal"].partition("Reason 2: an oral antidepressant beside it")[2].partition("Reason 3")[0]
    assert "Duloxetine was stopped on June 16" in answer
    assert "where the label" not in answer
    assert "The step you ask for" not in answer


@pytest.mark.parametrize("stage", ["after_first_appeal", "final"])
def test_later_letters_answer_it_so_too(stage: str, facts: Facts) -> None:
    papers = renewal(facts, denial={"stage": stage})
    letter = papers["second-level-appeal" if stage == "after_first_appeal" else "external-review-request"]
    assert "since January 2025 the label allows Spravato without one" in letter
    assert "3901.83" not in letter
    if stage == "final":
        assert "Must an oral antidepressant go with this treatment for this patient?" in letter


@pytest.mark.parametrize(
    "now", ["just the Spravato, and lisinopril 10 for blood pressure", "only the Spravato. and blood pressure pill", "Spravato alone"]
)
def test_a_list_that_closes_behind_the_spray_says_that_no_antidepressant_is_taken(now: str, facts: Facts) -> None:
    assert "I do not advise one now, because" in renewal(facts, history={"now": now})["clinician-letter"]


@pytest.mark.parametrize(
    "now",
    [
        "Spravato, lisinopril 10mg and trazodone 50 at night for sleep",
        "just the Spravato and Auvelity",
        "just the Spravato and something new she gave me",
    ],
)
def test_an_open_list_or_an_unknown_medicine_says_no_such_thing(now: str, facts: Facts) -> None:
    assert "I do not advise one now, because" not in renewal(facts, history={"now": now})["clinician-letter"]

"""What somebody's own words speak against is argued by no letter: it is asked which is right (reading 34, C 2)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.history.skipped import skipping_in
from tests.health.asked import infusions

REASON = ("not-medically-necessary", "Two adequate antidepressant trials are not shown.")
STEP = ("step-therapy", "Two antidepressants and adding a second medicine should come first.")
CELEXA = {"drug": "Celexa", "dose_mg": 40, "from": "2023-05", "to": "2025-02", "weeks": 90, "result": "no_response", "source": "pharmacy"}
EFFEXOR = {"drug": "Effexor XR", "dose_mg": 150, "from": "2025-03", "to": "2026-06", "weeks": 64, "source": "pharmacy"}
ABILIFY = {"drug": "Abilify", "dose_mg": 5, "from": "2026-01", "to": "2026-03", "weeks": 8, "result": "no_response", "source": "memory"}
LETTERS = ("internal-appeal", "clinician-letter")


def told(facts: Facts, why: str, reason: str = "", dose: int = 150, denied: tuple[str, str] = REASON) -> dict[str, str]:
    effexor: dict[str, Any] = {**EFFEXOR, "dose_mg": dose, "result": "partial_response", "stopped": why}
    step = {"step": {"drug": "adding a second medicine", "ground": "tried", "reason": reason}} if reason else {}
    return infusions(facts, denied, history={"trials": [CELEXA, effexor, ABILIFY]}, **step)


@pytest.mark.parametrize(
    "why",
    [
        "it might of helped more but I skipped it half the time",
        "took the edge off, but I forgot to take it a lot",
        "I wasn't good about taking it",
        "missed a lot of doses",
        "I miss the Effexor a couple times a week when I'm on nights",
        "I forgot my pill most mornings",
        "I only took it on and off",
        "didn't take it every day",
        "nonadherent with it",
        "se me olvidaba tomarla",
    ],
)
def test_a_trial_that_was_skipped_is_not_put_forward(facts: Facts, why: str) -> None:
    found = told(facts, why)
    appeal = found["internal-appeal"]
    assert "Row 2 is not counted: whether it was an adequate trial is for the treating clinician." in appeal
    assert "Effexor XR 150 mg, 64 weeks" not in appeal
    for paper in LETTERS:
        assert why not in found[paper], paper
    assert "doses of a medicine are missed" in found["next-steps"]


def test_what_the_step_tells_of_a_skipped_trial_stays_out(facts: Facts) -> None:
    found = told(facts, "I skipped it half the time", "I took Celexa 40 almost two years and Effexor 150 over a year.", denied=STEP)
    assert "Effexor 150" not in found["internal-appeal"]


def test_skipping_told_of_the_step_leaves_the_row_to_the_signer(facts: Facts) -> None:
    found = told(facts, "took the edge off", "I skipped the Effexor half the time. Celexa did nothing.", denied=STEP)
    assert "Effexor" not in found["internal-appeal"]
    assert (
        "Also prescribed: Effexor XR: ____ (from the chart: dose, weeks taken as ordered, result; or strike)" in found["clinician-letter"]
    )
    assert "Of Effexor XR you wrote:" in found["next-steps"]


@pytest.mark.parametrize(
    "why",
    [
        "brain zaps when I missed doses",
        "never missed doses, did nothing",
        "made me forget things and I missed a lot of work",
        "so tired I missed work a few days a week",
        "I was asleep half the time",
        "headaches on and off",
        "helped some of the time",
        "did not skip it once",
        "I'd get sick if I skipped it half the day",
    ],
)
def test_a_trial_that_was_taken_is_one(facts: Facts, why: str) -> None:
    assert not skipping_in(why)
    assert "Effexor" in told(facts, why)["internal-appeal"]


def test_a_length_told_elsewhere_is_asked_about_and_neither_is_printed(facts: Facts) -> None:
    words = "I only took the Abilify a couple weeks really, the samples ran out"
    found = told(facts, "took the edge off", words, denied=STEP)
    for paper in found.keys() - {"next-steps", "checklist", "call-log", "exhibit-list"}:
        assert "couple weeks" not in found[paper], paper
        assert "8 weeks" not in found[paper], paper
    assert "The table has Abilify, 8 weeks; your words are" in found["next-steps"]
    assert "the step helped" not in found["next-steps"]


def test_a_dose_told_elsewhere_is_asked_about_and_neither_is_printed(facts: Facts) -> None:
    found = told(facts, "took the edge off", "I took Celexa 40 almost two years and Effexor 150 over a year.", dose=75, denied=STEP)
    appeal = found["internal-appeal"].replace("\u00a0", " ")
    for out in ("75 mg", "Effexor 150"):
        assert out not in appeal
    for told_still in ("Effexor XR", "64"):
        assert told_still in appeal
    assert "The table has Effexor XR, 75 mg; your words are" in found["next-steps"]


@pytest.mark.parametrize(
    "words",
    [
        "I took Celexa 40 almost two years and Effexor 150 over a year.",
        "They started me on Effexor 75 and went up to 150.",
        "I took it on top of the Effexor January to March.",
        "Two weeks after Effexor ended I felt worse.",
        "I took the Abilify about two months.",
        "Effexor helped for a few weeks.",
        "I was on Effexor a year and 3 months.",
        "Abilify was added to the Effexor for about 7 weeks.",
        "Abilify on top of Effexor 8 weeks.",
        "Celexa and Effexor for six weeks each at the least.",
    ],
)
def test_words_that_agree_with_the_table_stand(facts: Facts, words: str) -> None:
    found = told(facts, "took the edge off", words, denied=STEP)
    assert "which is right?" not in found["next-steps"]
    assert "Effexor XR" in found["internal-appeal"]

"""A rule of so many weeks is met by two medicines, and a third was short: the box sets the two beside the rule."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

RULE = (
    "You must have had an inadequate response to at least two antidepressants from different classes, each taken at a therapeutic dose for "
    "at least 8 weeks, during the current depressive episode."
)
ONE_FOUND = f"{RULE} Our records show one antidepressant (sertraline)."
ZOLOFT = {"drug": "Zoloft", "dose_mg": 150, "from": "2025-11", "to": "2026-03", "weeks": 16, "result": "no_response", "source": "pharmacy"}
WELLBUTRIN = {"drug": "Wellbutrin XL", "dose_mg": 300, "from": "2026-03", "to": "2026-07", "weeks": 17} | {
    "result": "partial_response",
    "source": "pharmacy",
}
TRINTELLIX = {"drug": "Trintellix", "dose_mg": 10, "from": "2026-08", "to": "2026-09", "weeks": 5} | {
    "result": "stopped_side_effect",
    "stopped": "threw up every morning",
    "source": "record",
}
PAPER = {"criteria": [{"words": RULE, "status": "met", "fact": "Zoloft and Wellbutrin, both longer than 8 weeks"}]}


def papers(facts: Facts, *trials: dict[str, Any], paper: bool = False, episode: str | None = "2025-10") -> dict[str, str]:
    begun = {"episode_start": episode} if episode else {"episode_start": {"unknown": True}}
    told = {"treatment": begun, "plan": {"kind": "employer", "funding": "insured"} | (PAPER if paper else {})}
    therapy = ("not-medically-necessary", "You must have tried evidence-based psychotherapy for depression.")
    asked = ("not-medically-necessary", ONE_FOUND)
    history = {"trials": list(trials), "therapy": "CBT every other week since January 2026"}
    return spray(facts, asked, therapy, history=history, **told)


def box(facts: Facts, *trials: dict[str, Any], paper: bool = False, episode: str | None = "2025-10") -> str:
    return papers(facts, *trials, paper=paper, episode=episode)["internal-appeal"].partition("The diagnosis and the request")[0]


PAIR = "Zoloft (SSRI) 150 mg, 16 weeks, no response; Wellbutrin XL (NDRI) 300 mg, 17 weeks, partial response"


@pytest.mark.parametrize("paper", [True, False])
def test_the_weeks_of_the_medicine_that_is_not_counted_are_not_set_beside_the_rule(facts: Facts, *, paper: bool) -> None:
    """Reading 32, third reader, 3: "each for at least 5 weeks" against a rule of 8, met with 16 and 17."""
    found = box(facts, ZOLOFT, WELLBUTRIN, TRINTELLIX, paper=paper)
    assert "for at least 5 weeks" not in found
    first = found.partition("Reasons to approve this")[2].strip()
    assert first.startswith(
        f"1. You ask for two antidepressants from two classes in this episode, at a therapeutic dose, 8 weeks each: {PAIR}; tried too: "
    )
    assert "5 weeks" not in first
    assert "; tried too: Trintellix" in first


def test_where_the_rule_is_not_reached_the_box_claims_nothing_by_it(facts: Facts) -> None:
    found = box(facts, ZOLOFT, WELLBUTRIN | {"weeks": 7, "to": "2026-05"}, TRINTELLIX)
    assert "8 weeks each" not in found
    assert "at least" not in found.partition("Reasons to approve this")[2]


@pytest.mark.parametrize("paper", [True, False])
def test_the_answer_the_letter_to_sign_and_the_call_set_weeks_against_weeks_too(facts: Facts, *, paper: bool) -> None:
    """The sentence was gone where the policy was typed."""
    found = papers(facts, ZOLOFT, WELLBUTRIN, TRINTELLIX, paper=paper)
    asked = f"You ask for two antidepressants from two classes in this episode, at a therapeutic dose, 8 weeks each: {PAIR}"
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert asked in found[name], name


def test_of_the_doses_stands_what_the_labels_have(facts: Facts) -> None:
    answered = papers(facts, ZOLOFT, WELLBUTRIN)["internal-appeal"].partition("two trials in this episode")[2]
    assert "The FDA label of sertraline gives 50 mg a day as the starting dosage" in answered
    assert "300 mg a day as the usual adult target dose" in answered


def test_a_dose_that_no_label_read_here_speaks_for_is_left_to_the_clinician(facts: Facts) -> None:
    other = WELLBUTRIN | {"drug": "Remeron", "dose_mg": 30}
    found = papers(facts, ZOLOFT, other)
    assert "Whether Remeron 30 mg was a therapeutic dose is for the treating clinician" in found["internal-appeal"]
    assert "That is met" not in "".join(found.values())


@pytest.mark.parametrize("change", [{"dose_mg": None}, {"result": None}, {"result": "stopped_side_effect"}, {"drug": "a pill"}])
def test_a_row_that_lacks_dose_result_or_class_is_not_set_against_the_rule(change: dict[str, Any], facts: Facts) -> None:
    row = {name: value for name, value in (WELLBUTRIN | change).items() if value is not None}
    assert "8 weeks each: " not in "".join(papers(facts, ZOLOFT, row).values())


def test_an_episode_that_nobody_dated_is_claimed_of_no_row(facts: Facts) -> None:
    assert "in this episode, 8 weeks each" not in box(facts, ZOLOFT, WELLBUTRIN, episode=None)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("maximum tolerated dose", "at the highest tolerated dose, 8 weeks each: "),
        ("maximum labeled dose", ""),
        ("highest dose", ""),
    ],
)
def test_the_highest_dose_is_claimed_of_no_row(asked: str, said: str, facts: Facts) -> None:
    quote = f"You must have tried two antidepressants from different classes, each at the {asked} for at least 8 weeks."
    found = spray(facts, ("not-medically-necessary", quote), history={"trials": [ZOLOFT, WELLBUTRIN]})
    for name in ("internal-appeal", "clinician-letter"):
        assert (said in found[name]) if said else ("8 weeks each: " not in found[name]), name
    assert "The FDA label of" not in found["internal-appeal"].split("Reason 1")[1].split("Safety")[0]


def test_kinds_asked_for_by_name_are_not_answered_by_a_number(facts: Facts) -> None:
    quote = "You must have tried two antidepressants, one an SSRI and one an SNRI, each for at least 8 weeks at a therapeutic dose."
    found = spray(facts, ("not-medically-necessary", quote), history={"trials": [ZOLOFT, WELLBUTRIN]})
    assert "8 weeks each: " not in "".join(found.values())

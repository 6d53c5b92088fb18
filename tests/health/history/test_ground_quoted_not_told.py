"""A reason that misses something of a medicine is quoted, in as few of its words as say it: it is never put in other words."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.trials_said import said_missing_of, says_missing
from tests.health.asked import spray

NEED = "not-medically-necessary"
PHARMACY = {"weeks": 10, "result": "no_response", "source": "pharmacy"}
SERTRALINE = {"drug": "sertraline", "dose_mg": 100, "from": "2025-12-08", "to": "2026-02-16", **PHARMACY}
BUPROPION = {"drug": "bupropion XL", "dose_mg": 300, "from": "2026-03-03", "to": "2026-05-12", **PHARMACY}
LENGTH_UNKNOWN = (
    "Documentation shows trials of sertraline 100 mg and bupropion, the latter for an unknown length of time, so failure of two "
    "antidepressants of adequate dose and duration in the current episode has not been demonstrated."
)
PAPERS = ("internal-appeal", "clinician-letter", "call-sheet")


HOW_LONG = (
    "After a careful look at all of the papers that your clinic sent us with the request, it is unclear how long bupropion was "
    "taken, and we therefore uphold the decision not to cover the requested nasal spray at this time."
)
DOSE = (
    "Two antidepressants must each have been tried for six weeks; the records name sertraline and bupropion, but the dose of "
    "bupropion, which the clinic gives without a date, cannot be verified by us from any of the claims on file here."
)


def written(facts: Facts, *reasons: tuple[str, str], trials: tuple[dict[str, Any], ...] = (SERTRALINE, BUPROPION)) -> dict[str, str]:
    history = {"trials": list(trials), "now": "no antidepressant since May 2026."}
    return dict(spray(facts, *reasons, history=history, exhibits={"have": ["denial", "history"]}))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (LENGTH_UNKNOWN, "Documentation shows trials of sertraline 100 mg and bupropion, the latter for an unknown length of time"),
        (HOW_LONG, "it is unclear how long bupropion was taken"),
        (DOSE, DOSE[DOSE.index("the dose of") : -1]),
    ],
)
def test_a_long_reason_is_quoted_for_what_it_misses(reason: str, words: str, facts: Facts) -> None:
    found = written(facts, (NEED, reason), trials=({**SERTRALINE, "drug": "zoloft"}, BUPROPION))
    for name in PAPERS:
        assert "not documented" not in found[name], name
    assert f'You write: "{words}". The trial' in found["internal-appeal"]
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    # No charge of the plan's own opens the reasons to approve (reading 31, confirming 10).
    assert "You write" not in box
    assert "weeks in all" in box.split("2.")[0] or " weeks, " in box.split("2.")[0]
    assert f'You write: "{words}".' in found["clinician-letter"].split("Your reasons, answered")[1]


def test_a_reason_too_long_to_quote_is_named_and_not_told(facts: Facts) -> None:
    reason = (
        "The records do not show for how many weeks or at what dose in milligrams each day the patient took bupropion or whether any "
        "other medicine was taken with it or before it during the whole of the episode that is now being treated."
    )
    appeal = written(facts, (NEED, reason))["internal-appeal"]
    assert "Your reason names bupropion. The trial is documented: bupropion XL 300 mg" in appeal
    assert "not documented" not in appeal


def test_a_trial_is_on_record_only_where_its_paper_goes_along(facts: Facts) -> None:
    exhibits = {"have": ["denial", "scales"]}
    history = {"trials": [{**SERTRALINE, "drug": "zoloft"}, BUPROPION], "now": "no antidepressant since May 2026."}
    found = spray(facts, (NEED, LENGTH_UNKNOWN), history=history, exhibits=exhibits)
    for name in PAPERS:
        assert "on record" not in found[name], name
        assert "is documented" not in found[name], name
    assert "(pharmacy print-out, to follow; row 2 of Table 1)" in found["internal-appeal"]


@pytest.mark.parametrize(
    "clause",
    [
        "bupropion, for an unknown length of time",
        "the duration of bupropion is unspecified",
        "it is not clear how long bupropion was taken",
        "neither the dose nor the length of the bupropion trial can be verified",
        "the dates of use of bupropion cannot be confirmed",
        "the weeks at that dose of bupropion are not known",
    ],
)
def test_what_is_unknown_of_a_trial_is_missed(clause: str) -> None:
    assert says_missing(clause)


def test_the_fewest_words_that_name_all_and_miss_something() -> None:
    clause = "We saw fluoxetine at 20 mg, 1,200 tablets in all, and of mirtazapine no record, so the step is not met"
    assert said_missing_of(["mirtazapine"], clause) == "and of mirtazapine no record"
    assert said_missing_of(["fluoxetine", "mirtazapine"], clause).startswith("We saw fluoxetine at 20 mg, 1,200 tablets")
    assert said_missing_of(["sertraline"], clause) == clause

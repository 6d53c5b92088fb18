"""A notice that misses a medicine on record is answered with the record, first; what it grants itself is said as granted."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.trials_said import clauses, says_found, says_missing
from tests.health.asked import spray
from tests.health.refusals import points

NEED = "not-medically-necessary"
MISSED = (
    "Spravato is not medically necessary because you have not tried at least two antidepressants from different classes at an adequate "
    "dose for at least six weeks. The notes show sertraline at 100 mg per day for seven weeks; "
    "the dose and duration of bupropion are not documented."
)
PILL = "In addition, our guideline requires that Spravato be used together with an oral antidepressant."


def trial(drug: str, dose: int, began: str, ended: str, weeks: int, **more: str) -> dict[str, Any]:
    told = {"drug": drug, "dose_mg": dose, "from": began, "to": ended, "weeks": weeks, "result": "no_response", "source": "pharmacy"}
    return {**told, **more}


SERTRALINE = trial("sertraline", 100, "2025-12-08", "2026-01-26", 7)
BUPROPION = trial("bupropion XL", 300, "2026-02-03", "2026-05-20", 15)
RECORDED = "The trial is documented: bupropion XL 300 mg a day, February 3, 2026 to May 20, 2026, 15 weeks"


def written(facts: Facts, *reasons: tuple[str, str], trials: tuple[dict[str, Any], ...] = (SERTRALINE, BUPROPION)) -> dict[str, str]:
    history = {"trials": list(trials), "now": "no antidepressant since May 2026."}
    return dict(spray(facts, *reasons, history=history, exhibits={"have": ["denial", "history"]}))


def test_the_record_that_the_notice_misses_is_given_first(facts: Facts) -> None:
    found = written(facts, (NEED, MISSED), (NEED, PILL))
    appeal, letter, sheet = found["internal-appeal"], found["clinician-letter"], found["call-sheet"]
    box = appeal[appeal.index("Reasons to approve this") :]
    assert box.index("bupropion XL (NDRI) 300 mg, 15 weeks in all, no response") < box.index("FDA-approved")
    assert box.split("The diagnosis and")[0].count("15 weeks in all") == 1
    answer = appeal[appeal.index("Reason 1:") :]
    assert answer.index(RECORDED) < answer.index("You ask for two antidepressants from two classes")
    assert 'Your notice itself says: "The notes show sertraline at 100 mg per day for seven weeks"' in answer
    assert "The weeks at" not in answer
    assert RECORDED in letter[letter.index("easons, answered") :]
    assert points(sheet)[0].startswith('"the dose and duration of bupropion are not documented"')


def test_two_matters_of_one_ground_have_two_headings(facts: Facts) -> None:
    appeal = written(facts, (NEED, MISSED), (NEED, PILL))["internal-appeal"]
    assert "Reasons 1 and 2" not in appeal
    first, second = appeal.index("Reason 1: two trials in this episode"), appeal.index("Reason 2: the label allows Spravato alone")
    assert first < second < appeal.rindex("On the oral antidepressant that you ask for")
    turned = written(facts, (NEED, PILL), (NEED, MISSED))["internal-appeal"]
    assert turned.index("Reason 1: the label allows Spravato alone") < turned.index("Reason 2: two trials in this episode")


def test_a_pill_asked_for_beside_another_step_has_its_own_heading(facts: Facts) -> None:
    step = ("step-therapy", "The notes do not show two antidepressants from different classes.")
    appeal = written(facts, step, ("step-therapy", PILL))["internal-appeal"]
    assert "Reason 1: another treatment first" in appeal
    assert "Reason 2: the label allows Spravato alone" in appeal
    assert appeal.partition("The diagnosis and the request")[2].count("On the oral antidepressant that you ask for") == 1


def test_a_pill_in_the_same_quotation_is_answered_too(facts: Facts) -> None:
    step = "The notes do not show two antidepressants from different classes."
    appeal = written(facts, ("step-therapy", f"{step} {PILL}"))["internal-appeal"]
    assert appeal.partition("The diagnosis and the request")[2].count("On the oral antidepressant that you ask for") == 1
    assert "On the oral antidepressant" not in written(facts, ("step-therapy", step))["internal-appeal"]


def test_the_call_raises_nothing_that_a_notice_so_exact_does_not(facts: Facts) -> None:
    sheet = written(facts, (NEED, MISSED))["call-sheet"]
    for words in ("STAR*D", "should come first", "failures are not documented", "Which of them do you hold not shown"):
        assert words not in sheet
    assert "STAR*D" in written(facts, (NEED, "The records do not show two trials of antidepressants."))["call-sheet"]


@pytest.mark.parametrize(
    "other",
    [
        {"source": "memory"},
        {"weeks": 3, "to": "2026-02-24"},
        {"result": ""},
        {"dose_mg": None},
    ],
)
def test_what_is_not_on_record_is_not_said_to_be(other: dict[str, Any], facts: Facts) -> None:
    told = {key: value for key, value in {**BUPROPION, **other}.items() if value not in (None, "")}
    found = written(facts, (NEED, MISSED), trials=(SERTRALINE, told))
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "The trial is documented" not in found[name], name


@pytest.mark.parametrize(
    ("clause", "missing", "found"),
    [
        ("the dose and duration of bupropion are not documented", True, False),
        ("We could not find a record of bupropion", True, False),
        ("There is no documentation of trial and failure of, or intolerance to, bupropion", True, False),
        ("The records do not show an adequate trial of bupropion", True, False),
        ("no response to bupropion is documented", False, False),
        ("An allergic reaction to bupropion is not documented", False, False),
        ("bupropion was not tolerated", False, False),
        ("The notes show sertraline at 100 mg per day for seven weeks", False, True),
        ("The notes show sertraline for only two weeks", False, False),
        ("The guideline requires sertraline for six weeks", False, False),
    ],
)
def test_which_clauses_miss_and_which_grant(clause: str, *, missing: bool, found: bool) -> None:
    assert says_missing(clause) is missing
    assert says_found(clause) is found


def test_a_quotation_is_read_a_clause_at_a_time() -> None:
    assert clauses("The notes show sertraline; bupropion is not documented, and duloxetine was short.") == (
        "The notes show sertraline",
        "bupropion is not documented",
        "duloxetine was short",
    )

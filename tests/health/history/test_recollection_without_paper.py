"""What was told from memory is cited to no paper: nothing that goes along shows it (the lawyer's confirming reading, finding 4)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import spray

ASKED = ("step-therapy", "Your records must show at least two antidepressants from different classes, in the current episode.")
SHOWN = {"drug": "sertraline", "dose_mg": 100, "from": "2025-04", "to": "2025-10", "result": "no_response", "source": "pharmacy"}
RECALLED = {
    "drug": "mirtazapine",
    "dose_mg": 30,
    "from": "2025-11",
    "to": "2026-03",
    "result": "partial_response",
    "stopped": "she slept all day",
    "source": "memory",
}
STEP = {"drug": "a second antidepressant", "ground": "tried", "reason": "mirtazapine 30 mg came from the family doctor."}
PAPERS = {"have": ["denial", "history"]}
# A Medicare Advantage plan is asked for the exception in the reconsideration alone.
AT_WORK = {"plan": {"kind": "employer", "funding": "self_funded"}, "patient": {"age_band": "from_18_to_64"}, "exhibits": PAPERS}


def test_a_row_from_memory_is_told_apart_from_what_the_exhibit_shows(facts: Facts) -> None:
    letters = spray(facts, ASKED, history={"trials": [SHOWN, RECALLED]}, exhibits=PAPERS)
    assert "(rows 1 and 2 of Table 1; row 2: recollection; Exhibit B)" in letters["internal-appeal"]
    assert "(Table 1; row 2: recollection; Exhibit B)." in letters["internal-appeal"]


def test_a_step_told_from_memory_is_cited_to_no_exhibit(facts: Facts) -> None:
    letters = spray(facts, ASKED, history={"trials": [SHOWN, RECALLED]}, step=STEP, **AT_WORK)
    for name in ("internal-appeal", "step-therapy-exception"):
        assert "came from the family doctor." in letters[name]
        assert "came from the family doctor (Exhibit" not in letters[name]


def test_a_list_that_is_all_from_memory_names_no_exhibit(facts: Facts) -> None:
    letters = spray(facts, ASKED, history={"trials": [SHOWN | {"source": "memory"}, RECALLED]}, **AT_WORK)
    assert "(rows 1 and 2 of Table 1; recollection)" in letters["internal-appeal"]
    assert "(Exhibit B)" not in letters["step-therapy-exception"]


def test_a_row_that_a_record_shows_keeps_its_exhibit(facts: Facts) -> None:
    letters = spray(facts, ASKED, history={"trials": [SHOWN, RECALLED | {"source": "record"}]}, step=STEP, exhibits=PAPERS)
    assert "came from the family doctor (Exhibit B)." in letters["internal-appeal"]
    assert "recollection" not in letters["internal-appeal"]


def test_no_new_decision_rests_on_records_that_are_not_enclosed(facts: Facts) -> None:
    letters = spray(facts, ("documentation", "The records do not show a second antidepressant."), exhibits={"have": ["denial"]})
    assert "Please decide anew with what this letter tells and encloses" in letters["internal-appeal"]
    assert "enclosed records" not in letters["internal-appeal"]

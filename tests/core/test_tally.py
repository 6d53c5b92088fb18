"""Medicines in a line: what can be said of them there, and what only the table says."""

from __future__ import annotations

import pytest

from appealwright.answers import Known, Record
from appealwright.facts import Facts
from appealwright.history.tally import Tally
from tests.core.told import ink_of

Row = dict[str, object]


def trial(drug: str, dose: int, weeks: int, **more: object) -> Row:
    return {"drug": drug, "dose_mg": dose, "weeks": weeks, "result": "no_response", "source": "record", **more}


SERTRALINE, VENLAFAXINE, BUPROPION = trial("sertraline", 200, 10), trial("venlafaxine", 225, 8), trial("bupropion", 300, 12)


def tally_of(facts: Facts, *trials: Row, **told: object) -> Tally:
    return ink_of(facts, history={"trials": trials}, **told).tally


def test_names_alone_are_neither_counted_nor_tabled(facts: Facts) -> None:
    assert tally_of(facts, {"drug": "sertraline"}, {"drug": "bupropion"}).is_thin
    assert not tally_of(facts, {"drug": "sertraline"}, {"drug": "bupropion", "from": "2025"}).is_thin
    assert not tally_of(facts).is_thin


def test_a_trial_is_well_told_with_its_dose_and_its_time(facts: Facts) -> None:
    assert tally_of(facts, SERTRALINE, {"drug": "venlafaxine", "dose_mg": 225}, {"drug": "bupropion", "weeks": 8}).dosed == 1


@pytest.mark.parametrize(
    "trials",
    [
        (SERTRALINE,),
        (SERTRALINE, {**VENLAFAXINE, "source": "memory"}),
        (SERTRALINE, trial("moonbeam extract", 10, 8)),
        (SERTRALINE, {key: value for key, value in VENLAFAXINE.items() if key != "result"}),
        (SERTRALINE, VENLAFAXINE, BUPROPION, trial("escitalopram", 20, 8), trial("mirtazapine", 45, 8)),
    ],
    ids=["one", "from memory", "a name no row knows", "no result", "five"],
)
def test_what_needs_more_words_is_not_told_in_the_box(trials: tuple[Row, ...], facts: Facts) -> None:
    assert tally_of(facts, *trials).brief is None


def test_what_was_before_the_episode_is_counted(facts: Facts) -> None:
    old = trial("sertraline", 200, 10, **{"from": "2020-01", "to": "2020-06"})
    new = trial("venlafaxine", 225, 8, **{"from": "2025-08", "to": "2025-12"})
    found = tally_of(facts, old, new, treatment={"episode_start": "2025-03"})
    assert found.brief is not None
    assert found.brief.before_episode == 1
    assert found.earlier_counted == (1,)
    assert tally_of(facts, old, treatment={"episode_start": "2025-03"}).earlier_counted == ()


def test_of_all_that_were_tried_those_from_before_the_episode_are_counted_brief_ones_too(facts: Facts) -> None:
    # The box and the request for outside review give one count: a trial of two weeks from before is one of the two.
    old = trial("sertraline", 200, 10, **{"from": "2020-01", "to": "2020-06"})
    brief = trial("mirtazapine", 15, 1, **{"from": "2021-03-01", "to": "2021-03-09"})
    new = trial("venlafaxine", 225, 8, **{"from": "2025-08", "to": "2025-12"})
    found = tally_of(facts, old, brief, new, treatment={"episode_start": "2025-03"})
    assert (len(found.tried), found.before_episode) == (3, 2)


def test_a_criterion_that_asks_for_weeks_at_a_dose_is_not_met_by_the_whole_length(facts: Facts) -> None:
    only_dates = {"drug": "sertraline", "dose_mg": 200, "from": "2025-01-01", "to": "2025-04-01", "result": "no_response"}
    asks = Record((("words", Known("Two trials of six weeks each")), ("status", Known("met"))))
    silent = Record((("words", Known("Two antidepressants")), ("status", Known("met"))))
    assert tally_of(facts, only_dates, VENLAFAXINE).in_all_only(asks) == ((1, "12"),)
    assert tally_of(facts, only_dates, VENLAFAXINE).in_all_only(silent) == ()
    assert tally_of(facts, only_dates, VENLAFAXINE, BUPROPION).in_all_only(asks) == ()


def test_a_pharmacys_paper_shows_its_rows_and_a_record_only_its_own(facts: Facts) -> None:
    trials = (SERTRALINE, {**VENLAFAXINE, "source": "pharmacy"}, {**BUPROPION, "source": "memory"})
    history, records = (tally_of(facts, *trials, exhibits={"have": [slot]}) for slot in ("history", "records"))
    assert history.papers == (("history", (1, 2)),)
    assert records.papers == (("records", (1,)),)
    both = tally_of(facts, *trials, exhibits={"have": ["history", "records"]})
    assert both.papers == (("history", (2,)), ("records", (1,)))
    assert both.rows_shown == (1, 2)
    assert tally_of(facts, *trials).rows_shown == ()

"""What a check of whole packets found said of the wrong person, of a table that was not there, or of half the scores."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.test_seventh_patient import LITTLE_KNOWN, renewal
from tests.health.told import MAINTENANCE, RETRO

EXPERIMENTAL = {"ground": "ground.experimental", "quote": "The drug is deemed experimental/investigational."}


def test_bipolar_depression_is_answered_only_where_it_was_told(facts: Facts) -> None:
    """Whether other illnesses were asked about is not known here: the sheet does not speak of a mood stabilizer."""
    change: dict[str, Any] = {"denial": {"reasons": [EXPERIMENTAL]}}
    unsaid = packet(facts, RETRO, change)["call-sheet"]
    assert "mood stabilizer" not in unsaid
    assert "KARMA-Dep 2" in unsaid
    told = {"treatment": {"features": ["bipolar"], "route": "iv"}, "history": {"trials": []}}
    assert "On the mood stabilizer" in packet(facts, RETRO, {**change, **told})["call-sheet"]


def test_a_letter_without_a_table_does_not_send_the_reader_to_one(facts: Facts) -> None:
    names = {"history": {"trials": [{"drug": "Zoloft", "source": "memory"}]}}
    appeal = packet(facts, RETRO, names)["internal-appeal"]
    assert "apply them now to the record." in appeal
    assert "Table 1" not in appeal
    dosed = {"history": {"trials": [{"drug": "Zoloft", "dose_mg": 150, "from": "2025-01", "weeks": 10, "source": "pharmacy"}]}}
    appeal = packet(facts, RETRO, dosed)["internal-appeal"]
    assert "apply them now to the record in Table 1." in appeal
    assert "Table 1. Medicines tried" in appeal


def test_a_letter_that_keeps_the_day_asks_of_no_test_that_it_does_not_state(facts: Facts) -> None:
    appeal = packet(facts, "tx-insured-off-label", LITTLE_KNOWN)["internal-appeal"]
    assert "Depression is not a labeled use, and I do not say that it is. The evidence follows with the full statement." in appeal
    assert "that test is not met" not in appeal
    assert "On approval, effect and safety" not in appeal
    assert "Safety and monitoring" not in appeal


def test_a_limit_on_how_often_is_answered_with_every_score_and_the_study_of_going_on(facts: Facts) -> None:
    """SUSTAIN-1 (JAMA Psychiatry 2019) is of going on; the four-week trials are of beginning, and he began long ago."""
    drugs = (("escitalopram", 20, "2025-06"), ("nortriptyline", 75, "2025-10"))
    trials = [{"drug": drug, "dose_mg": dose, "from": begun, "weeks": 12, "source": "pharmacy"} for drug, dose, begun in drugs]
    found = packet(facts, MAINTENANCE, {"history": {"trials": trials}})
    four = "MADRS was 35 on April 7, 2026, 14 on July 14, 2026, 23 on September 22, 2026 and 15 on October 28, 2026"
    assert f"My {four}" in found["internal-appeal"]
    for name in ("clinician-letter", "call-sheet"):
        assert four in found[name]
    assert "SUSTAIN-1" in found["clinician-letter"]
    assert "TRANSFORM-3" not in found["clinician-letter"]
    assert "(sessions asked for: not yet given)" in found["clinician-letter"]
    # One source, named once.
    assert found["internal-appeal"].count("citing its label") == 1
    assert "citing the label" not in found["internal-appeal"]


def test_what_is_asked_for_in_a_cut_is_one_sentence(facts: Facts) -> None:
    appeal = renewal(facts)["internal-appeal"]
    assert "so that the other five can be given (" in appeal
    assert "), to approve the renewal that your notice refuses" in appeal


def test_an_exhibit_stands_after_what_it_shows(facts: Facts) -> None:
    """The clinician's letter shows what the clinician holds; it is not the note that the person names."""
    note = {"tms": "not_suitable", "tms_detail": "cochlear implant, the surgeon's note of April 9, 2026."}
    necessity = [{"ground": "ground.not-medically-necessary", "quote": "TMS should be tried first."}]
    change = {"denial": {"text": {"unknown": True}, "reasons": necessity}, "alternatives": note}
    appeal = packet(facts, "tx-insured-off-label", change)["internal-appeal"]
    assert "holds it not suitable (Exhibit" in appeal
    assert "the surgeon's note of April 9, 2026." in appeal

"""A drug that is only on no list is answered by the need: two trials and one against, and a way to ask for what is off the list."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from appealwright.notice.people.emailed import email_for_appeals
from tests.health.packets import packet

OFF_LIST = "Intravenous ketamine is not on the VA national formulary for depression."


def answer(facts: Facts, quote: str, *others: dict[str, Any]) -> str:
    reasons = [{"ground": "ground.benefit-exclusion", "quote": quote}, *others]
    letter = packet(facts, "tx-insured-off-label", {"denial": {"text": {"unknown": True}, "reasons": reasons}})["internal-appeal"]
    return letter.split("the exclusion", 1)[1].split("Alternatives considered")[0]


def test_off_the_formulary_is_answered_by_the_need_with_what_speaks_against(facts: Facts) -> None:
    found = answer(facts, OFF_LIST)
    assert "says how it is supplied, and not whether this patient needs it" in found
    assert "ELEKT-D" in found
    assert "Against: KARMA-Dep 2" in found
    # A clause that leaves the drug out is one, whatever lists there are.
    assert "ELEKT-D" not in answer(facts, "Ketamine for depression is excluded.").split("Please quote")[0]


def test_where_evidence_is_questioned_the_trials_stand_there_alone(facts: Facts) -> None:
    found = answer(facts, OFF_LIST, {"ground": "ground.experimental", "quote": "Ketamine is experimental for depression."})
    assert found.count("403 adults") <= 1


def test_a_second_look_by_email_goes_there() -> None:
    assert email_for_appeals("You may ask for a second look within 60 days by email to appeals@share.example with notes.") == (
        "appeals@share.example"
    )
    assert email_for_appeals("For questions, ask by email to help@share.example about a second look.") == ""

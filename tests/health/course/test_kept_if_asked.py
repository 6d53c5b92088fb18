"""A notice that ends an approved course pays on for who asks within ten days, and misses a trial of sessions further apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.steps.kept_meanwhile import kept_meanwhile
from tests.health.as_of import packet_on
from tests.health.case_names import TEXAS
from tests.health.papers import Papers

PROMISE = "If you ask within 10 days of this letter we will keep paying while your appeal is looked at."
REASON = "After six months there must be a drop of 50% and notes that show you tried to have the treatment every other week."
SPACING = "In October we tried every other week; my MADRS went from 18 to 26 in four weeks."
NOT_IN_IT = {"appeal_address": {"unknown": True}, "appeal_fax": {"unknown": True}}
TODAY = date(2026, 11, 28)


def _told(text: str) -> dict[str, Any]:
    reasons = [{"ground": "ground.no-continued-response", "quote": REASON}]
    return {
        "denial": {
            "text": f"{REASON}\n\n{text}",
            "reasons": reasons,
            "date": "2026-11-18",
            "received": "2026-11-21",
            "timing": "during",
            **NOT_IN_IT,
        },
        "course": {"approved": 26, "given": 22, "cut": "2026-12-16"},
        "treatment": {
            "scores": [{"scale": "madrs", "score": 36, "date": "2026-06-10"}, {"scale": "madrs", "score": 20, "date": "2026-11-02"}],
            "spacing": SPACING,
            "dose": "84 mg",
            "schedule": "once a week",
        },
    }


def papers(facts: Facts, today: date, text: str = PROMISE) -> Papers:
    return packet_on(facts, TEXAS, _told(text), today)


def test_on_the_last_day_the_person_is_told_to_ask_today(facts: Facts) -> None:
    """November 28, 2026 is the tenth day, and a Saturday: the Monday on which the objection could else go out is too late for it."""
    found = papers(facts, date(2026, 11, 28))
    assert "Counted, the last day is today. Ask for it by then" in found["next-steps"]
    assert "No way to send it today?" not in found["next-steps"]
    assert f'Your notice says: "{PROMISE}" I ask for that.' in found["concurrent-care-objection"]


def test_an_appeal_of_what_goes_on_asks_for_it_where_nothing_is_cut(facts: Facts) -> None:
    """Weekly sessions go on, and of twelve more six were refused: no approval ends, so no objection is made."""
    going_on = _told(PROMISE) | {"course": {"given": 22}}
    assert f'Your notice says: "{PROMISE}" I ask for that.' in packet_on(facts, TEXAS, going_on, TODAY)["internal-appeal"]


def test_where_the_appeal_itself_is_asked_for_it_is_to_be_sent_by_then(facts: Facts) -> None:
    """Whoever only asks, and appeals the week after, has missed what the notice promises to who appeals."""
    found = papers(facts, TODAY, "We will keep paying until we decide, if you appeal before November 29, 2026.")["next-steps"]
    assert "the last day is today. That takes the appeal itself: send it by then, short as it is" in found
    assert "December 4, 2026" not in found
    assert "That takes the appeal itself" not in papers(facts, TODAY)["next-steps"]


def test_before_it_the_day_is_named_and_after_it_one_asks_all_the_same(facts: Facts) -> None:
    assert "Counted, the last day is November 28, 2026." in papers(facts, date(2026, 11, 23))["next-steps"]
    assert "that day was November 28, 2026: ask all the same" in papers(facts, date(2026, 12, 1))["next-steps"]


def test_a_notice_without_the_promise_has_none_in_the_papers(facts: Facts) -> None:
    found = papers(facts, date(2026, 11, 28), "You may appeal within 180 days of this letter.")
    assert "The notice promises" not in found["next-steps"]
    assert "I ask for that" not in found["concurrent-care-objection"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (PROMISE, date(2026, 11, 28)),
        (
            "Your treatment will continue during the appeal if you ask within ten (10) calendar days after you get this notice.",
            date(2026, 12, 1),
        ),
        ("We will continue to cover it until your appeal is decided if you write within 10 business days of this letter.", None),
        ("We will keep paying for weekly treatments until we decide, if you appeal before November 29, 2026.", date(2026, 11, 28)),
        (
            "If you appeal within 10 days of this notice and ask that services go on, we will keep them as they were until it is decided.",
            date(2026, 11, 28),
        ),
        ("If you ask us by 11/30/2026, treatment will continue while we decide your appeal.", date(2026, 11, 30)),
    ],
)
def test_the_day_is_counted_as_the_sentence_says(sentence: str, day: date | None) -> None:
    dated = f'"text": "{sentence}", "date": "2026-11-18", "received": "2026-11-21"'
    kept = kept_meanwhile(case_from_json(f'{{"case_version": 2, "denial": {{{dated}}}}}', TODAY))
    assert kept is not None
    assert (kept.words, kept.day) == (sentence, day)


@pytest.mark.parametrize(
    "other",
    [
        "You can ask for a hearing within 10 days of this letter and your services will continue until the hearing is decided.",
        "We decide within 10 days of your appeal.",
        "Payment continues within 10 days of this letter.",
        # A day until which something is paid is no day to ask by.
        "We will keep paying until December 7, 2026 while you appeal.",
    ],
)
def test_other_sentences_promise_nothing(other: str) -> None:
    assert kept_meanwhile(case_from_json(f'{{"case_version": 2, "denial": {{"text": "{other}", "date": "2026-11-18"}}}}', TODAY)) is None


def test_a_trial_of_sessions_further_apart_that_the_reason_misses_is_told(facts: Facts) -> None:
    found = papers(facts, date(2026, 11, 28))
    assert f"On a longer interval, which the reason misses: {SPACING[:-1]}" in found["internal-appeal"]
    assert "A longer interval, which the reason misses, was tried, as above" in found["clinician-letter"]


LATER_OF_TWO = (
    "If you want to keep getting your treatments while we decide, you must ask for it within 15 calendar days of the date of this notice "
    "or before December 7, 2026, whichever is later."
)
PROGRAM = {"plan": {"kind": "medicaid_managed", "issued_in": "OH", "criteria": []}}


@pytest.mark.parametrize(
    ("text", "dated", "last"),
    [
        # 42 CFR 438.420: ten days or the day of the cut, here December 7; the notice of November 24 gives fifteen days.
        (LATER_OF_TWO, "2026-11-24", "the last day is December 9, 2026, by your notice."),
        # "Before December 7" leaves that day out: the rule's own last day is a day too late by the notice.
        (LATER_OF_TWO, "2026-11-20", "the last day is December 6, 2026, by your notice."),
        ("You may appeal within 60 days.", "2026-11-24", "the last day is December 7, 2026."),
    ],
)
def test_the_later_of_two_days_is_the_last_where_the_notice_gives_it(text: str, dated: str, last: str, facts: Facts) -> None:
    change = _told(text) | PROGRAM
    change["denial"] |= {"date": dated, "received": dated}
    change["course"] |= {"cut": "2026-12-07"}
    assert last in packet_on(facts, TEXAS, change, date(2026, 11, 28))["next-steps"]


def test_the_day_after_the_cut_is_not_yet_too_late_by_that_notice(facts: Facts) -> None:
    change = _told(LATER_OF_TWO) | PROGRAM
    change["denial"] |= {"date": "2026-11-24", "received": "2026-11-25"}
    change["course"] |= {"cut": "2026-12-07"}
    assert "Act by December 9, 2026." in packet_on(facts, TEXAS, change, date(2026, 12, 8))["next-steps"]

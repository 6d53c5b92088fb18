"""A reason against sessions that keep a response is answered with what is known of going on: no short trial of beginning answers it
(reading 34, C 6).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.course.later_visits import later_visits
from appealwright.notice.reasons.evidence import doubts_answered
from tests.health.asked import infusions, scores

KEPT = (
    "Repeated infusion to maintain response is considered investigational, because the available studies are small and do not follow "
    "patients past one year and the effects of long-term use on the bladder and on cognition are not known."
)
SUSTAINED = "Ketamine infusions given to sustain a remission are unproven; data beyond 12 months are lacking."
COURSE = {"given": 11, "approved": 18, "cut": "2026-12-11"}
PLAN = {"kind": "employer", "funding": "insured", "issued_in": "CO", "grandfathered": False}


def cut(facts: Facts, quote: str) -> dict[str, str]:
    """The papers of somebody whose approved course is cut for this reason."""
    denial = {"timing": "during", "text": f"We approved 18 infusions. {quote}", "date": "2026-11-16"}
    treatment = {"scores": scores(23, 9, 14, 7), "sessions": 7, "schedule": "every two weeks", "route": "iv", "product": "commercial_vial"}
    return infusions(
        facts,
        ("experimental", quote),
        denial=denial,
        treatment=treatment,
        course=COURSE,
        plan=PLAN,
        clinician={"name": "Dr. Ines Baptiste"},
    )


@pytest.mark.parametrize("quote", [KEPT, SUSTAINED, f"Our policy, section IV, covers an acute course. {KEPT}"])
def test_a_trial_of_three_weeks_is_not_put_forward_against_it(quote: str, facts: Facts) -> None:
    appeal = cut(facts, quote)["internal-appeal"]
    assert "ELEKT-D" not in appeal
    assert str(facts.row("study.phillips-2019").letter) in appeal
    assert str(facts.row("study.pfeiffer-2024-va").letter) in appeal
    assert "I know of no long randomized trial of going on with it" in appeal
    assert "You approved 18 infusions as one course" in appeal


def test_each_of_its_words_has_an_answer(facts: Facts) -> None:
    appeal = cut(facts, KEPT)["internal-appeal"]
    assert '"small": Phillips (2019) had 41 patients, and I do not say otherwise.' in appeal
    assert '"past one year" and "long-term": I know of no long randomized trial' in appeal
    assert "You name the bladder and cognition." in appeal


def test_the_call_says_so_too_before_it_comes_to_the_bladder(facts: Facts) -> None:
    sheet = cut(facts, KEPT)["call-sheet"]
    assert sheet.index("I know of no long randomized trial of going on with it") < sheet.index("What about the bladder and cognition?")


@pytest.mark.parametrize(
    "quote",
    [
        "Repeated infusions are investigational.",
        "IV ketamine is investigational because repeated infusions are needed to maintain the effect.",
        "IV ketamine is considered investigational because the effects of long-term use of ketamine are not known.",
        "Ketamine infusion is investigational for acute use and to maintain response.",
    ],
)
def test_what_refuses_the_use_itself_is_no_such_reason(quote: str) -> None:
    assert later_visits(quote) is None


def test_a_size_held_against_long_use_is_told_with_how_long_the_studies_are() -> None:
    """Where the use itself is refused as well, 403 people of three weeks do not answer that the studies of maintenance are small."""
    told = dict(doubts_answered("Ketamine is unproven: studies of maintenance are small and long-term effects unknown."))
    assert told == {"lasting": ("small", "long-term")}
    assert dict(doubts_answered("The studies are small and short-term."))["size"] == ("small",)

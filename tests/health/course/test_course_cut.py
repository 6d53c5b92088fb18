"""A course that is cut or reduced: what is said to end, what is asked for, and that every paper keeps it going."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.history.label_use import only_interval
from tests.health.as_of import packet_on
from tests.health.case_names import CUT, TEXAS
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.reduced import APPROVED, HALVED, LEFT, halved
from tests.health.renewals import renewal


def test_the_rest_of_a_cut_course_has_no_schedule_of_the_whole() -> None:
    found = later_papers("or-medicaid-vial-cut")
    for name in ("internal-appeal", "expedited-appeal", "clinician-letter", "call-sheet"):
        assert "twice a week for three weeks, then every two weeks" not in found[name], name
    # The clinician is the sender.
    assert "at the interval that I set:" in found["internal-appeal"]
    assert only_interval("weekly")
    assert not only_interval("twice a week for three weeks, then every two weeks")


def test_what_is_asked_for_in_a_cut_is_one_sentence(facts: Facts) -> None:
    appeal = renewal(facts)["internal-appeal"]
    assert "so that the other five can be given (" in appeal
    assert "), to approve the renewal that your notice refuses" in appeal


NO_STEP: dict[str, Any] = {"drug": {"unknown": True}, "ground": {"unknown": True}, "reason": {"unknown": True}}


UNDER_WAY: dict[str, Any] = {
    "denial": {
        "timing": "during",
        "text": {"unknown": True},
        "reasons": [{"ground": "ground.no-continued-response", "quote": "The record does not show improvement."}],
    },
    "course": {"approved": 20, "given": 20, "cut": "2026-12-01"},
    "plan": {"criteria": {"unknown": True}, "policy_text": {"unknown": True}},
    "step": NO_STEP,
}


def test_a_course_that_is_used_up_is_extended_and_the_steps_say_so_once(facts: Facts) -> None:
    # twenty were approved and twenty given (the answers): nothing is cut, more is asked for
    steps = packet(facts, TEXAS, UNDER_WAY)["next-steps"]
    assert "Send the request to extend the course with the appeal" in steps
    assert "Request to extend the course (" in steps
    assert "Objection to a cut" not in steps
    assert "Within two days of the objection" not in steps
    assert "unless they restore it" not in steps
    cut = packet(facts, TEXAS, UNDER_WAY | {"course": {"approved": 20, "given": 12, "cut": "2026-12-01"}})["next-steps"]
    assert "Send the objection" in cut
    assert "extend the course" not in cut


def test_of_a_course_that_is_used_up_no_rule_about_a_cut_counts(facts: Facts) -> None:
    # 29 CFR 2560.503-1(f)(2)(ii)(A) is about an end before the approved number; (B) is about asking for more
    used_up = UNDER_WAY | {"course": {"approved": 20, "given": 20}}
    found = packet(facts, TEXAS, used_up)
    assert "Request to extend a course of treatment" in found["concurrent-care-objection"]
    assert "This is a new request, and not a claim that an approval was cut short." in found["concurrent-care-objection"]
    assert not any("takes effect" in letter or "Object well before" in letter for letter in found.values())


def test_the_spanish_steps_extend_it_too(facts: Facts) -> None:
    steps = packet(facts, TEXAS, UNDER_WAY, "es")["next-steps"]
    assert "Envíe la solicitud de prolongar el tratamiento" in steps
    assert "la objeción, antes de que decidan" not in steps


WEEKS = "They ask for weeks at each dose."


def criterion(words: str) -> dict[str, Any]:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": "It is not needed."}]}
    trials = [
        {"drug": drug, "dose_mg": dose, "from": "2025-01", "to": "2025-06", "result": "no_response", "source": "memory"}
        for drug, dose in (("sertraline", 200), ("desvenlafaxine", 100))
    ]
    return {
        "denial": denial,
        "plan": {"policy_text": words, "criteria": [{"words": words}]},
        "step": NO_STEP,
        "history": {"trials": trials},
    }


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Maintenance is 84 mg once weekly, in a certified site.", False),
        ("The drug is given twice a week.", False),
        ("Two antidepressants, each for at least 8 weeks.", True),
        ("Two trials of adequate dose and duration.", True),
    ],
)
def test_weeks_at_the_dose_are_asked_for_only_where_the_plan_asks(words: str, facts: Facts, *, asked: bool) -> None:
    steps = packet(facts, TEXAS, criterion(words))["next-steps"]
    assert (WEEKS in steps) is asked
    if asked:
        assert "when sertraline 200 mg and desvenlafaxine 100 mg were each first filled" in steps


def test_a_course_under_way_has_a_next_session_and_no_first(facts: Facts) -> None:
    ahead = {"treatment": {"start": "2026-12-01"}}
    going, new = packet(facts, TEXAS, UNDER_WAY | ahead), packet(facts, TEXAS, ahead)
    assert "first session is planned" not in going["next-steps"]
    assert "in time for the first on" not in going["internal-appeal"]
    assert "That time may end after the first session, on December 1, 2026; please decide sooner." in new["internal-appeal"]


def test_a_cut_course_is_kept_going_by_every_paper(facts: Facts) -> None:
    """29 CFR 2590.715-2719(b)(2)(iii): the plan itself owes the coverage meanwhile, and may tell its administrator so."""
    letters = packet_on(facts, CUT)
    benefits = letters["employer-letter"]
    assert "approved a service and now ends it" in benefits
    assert "It ends on December 1, 2026." in benefits
    assert "to let the approved service go on until the appeal is decided" in benefits
    assert "refused a medical service" not in benefits
    assert not {"ketamine", "depress", "infusion"} & set(benefits.casefold().split())
    # The appeal goes today, by the objection: May 15, 2027 is no day for an answer that is to be used.
    questions = letters["parity-request"]
    assert "as soon as you can; what comes before you decide will be used" in questions
    assert "May 15, 2027" not in questions
    assert "A limit stated as a number" not in questions
    # 29 CFR 2590.715-2719(d)(3)(i)(A).
    assert "expedited outside review may be asked for the same day" in letters["next-steps"]


def test_a_cut_says_the_day_the_sessions_stop_and_sends_the_objection_first(facts: Facts) -> None:
    page = renewal(facts)["next-steps"]
    assert "Send the objection today. The sessions stop on November 30, 2026." in page
    assert page.index("One thing today: send the objection") < page.index("if waiting is dangerous")
    assert page.index("Read this before you sign.") < page.index("One thing today: send the objection")
    # That they end with the period of the approval stood in an older text of 42 CFR 438.420; the text in force was not read.
    assert "only while the approval's period runs" not in page
    # Row us.medicaid.keep-benefits: the same ten days begin again with the plan's decision.
    assert "Ask within 10 days of the plan's decision on the appeal for the hearing, and to keep the approved service" in page
    spanish = packet(facts, "course-cut-caregiver", language="es")["next-steps"]
    assert "Envíe la objeción hoy. Las sesiones se detienen el" in spanish


def test_the_papers_of_a_cut_agree_on_when_the_full_appeal_goes(facts: Facts) -> None:
    found = packet(facts, "course-cut-caregiver")
    assert "my objection and the full appeal, here or to follow, are one appeal" in found["expedited-appeal"]
    asked = 'within two days. Clinician\'s letter not signed then? Untick it under "Papers you have", and make the letters again.'
    assert asked in found["next-steps"]
    assert "When: Within two days of the objection" in found["next-steps"]
    # The time for care that has not begun is no clock for a course that ends before it (29 CFR 2560.503-1(i)(2)(i): 72 hours).
    assert "pre-service" not in found["next-steps"]
    assert "within 72 hours of receiving it" in found["next-steps"]


def test_a_course_that_is_reduced_is_nowhere_said_to_end(facts: Facts) -> None:
    found = halved(facts)
    for name, letter in found.items():
        for false in ("to end an approved", "ends the rest", "rest is to end", "cut short the course", "sessions stop on", "now ends it"):
            assert false not in letter, name
    for name in ("internal-appeal", "expedited-appeal"):
        assert "to reduce an approved course" in found[name]
    assert f'Your notice says: "{LEFT}" (Exhibit A)' in found["internal-appeal"]
    assert "object to your decision to reduce the course" in found["concurrent-care-objection"]
    assert "take the sessions that stay approved" in found["next-steps"]


def test_a_course_that_ends_is_said_to_end(facts: Facts) -> None:
    ended = halved(facts, f"{APPROVED} From December 14, 2026 the remaining infusions are no longer approved.\n\n{HALVED}")
    assert "to end, on December 14, 2026, an approved course" in ended["internal-appeal"]


@pytest.mark.parametrize(
    ("cut", "asked"), [("2026-12-01", "Please, before December 1, 2026, restore"), ("2026-11-23", "Please restore the approval at once")]
)
def test_no_letter_asks_for_something_before_a_day_that_is_past(facts: Facts, cut: str, asked: str) -> None:
    """An appeal of November 26 asked to restore the approval "before November 23" (readings 25)."""
    found = packet_on(facts, CUT, {"course": {"cut": cut}})
    assert asked in found["internal-appeal"]
    assert "before November 23" not in " ".join(found[name] for name in found)


@pytest.mark.parametrize(
    ("cut", "asked"), [("2026-11-28", "Please restore the approval at once"), ("2026-11-29", "Please, before November 29")]
)
def test_an_appeal_that_goes_two_days_after_the_objection_asks_nothing_before_then(facts: Facts, cut: str, asked: str) -> None:
    """Made on November 26, the full appeal is to be sent by November 28, as its own page of next steps says (readings 27)."""
    found = packet_on(facts, CUT, {"course": {"cut": cut}})
    assert "within two days" in found["next-steps"]
    assert asked in found["internal-appeal"]

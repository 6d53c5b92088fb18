"""A reason on who gave, oversaw and ordered it is answered with whom was told of, and with blanks for the rest (reading 32, 6)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.givers import names_giver, names_overseer
from tests.health.asked import infusions

GAVE = (
    "The services were rendered by a nurse anesthetist. The record does not contain an evaluation or order by a psychiatrist, and does not "
    "identify a supervising physician."
)
WATCHED = "Blood pressure and oxygen are watched throughout, and the nurse anesthetist stays in the room."
NOBODY = "Blood pressure cuff and oxygen the whole time. My sister drove me home."
CALL = "The clinic called the plan on August 4; Keisha said that none is needed."
ORDERED = "Dr. Whitcomb saw me June 30 and sent the order over July 8."
MISSED = {"ground": "ground.documentation", "quote": "The record does not contain an evaluation or order by a psychiatrist"}


def appeal(facts: Facts, watched: str = WATCHED, **more: Any) -> str:
    denial = {"stage": "first", "timing": "after"} | more.pop("denial", {})
    clinician = {"name": "Dr. Alan Whitcomb", "credentials": "MD, psychiatrist"}
    treatment = {"monitoring": watched, "clinic": "Allegheny Infusion"}
    return infusions(facts, ("site-of-care", GAVE), denial=denial, clinician=clinician, treatment=treatment, **more)["internal-appeal"]


def test_who_was_there_is_told_and_who_oversaw_it_is_a_blank(facts: Facts) -> None:
    told = appeal(facts).partition("Reason 1")[2]
    assert (
        "On who gave and oversaw it: Blood pressure and oxygen are watched throughout, and the nurse anesthetist stays in the room." in told
    )
    assert "Overseen by: ____ (the physician, with the license; strike this line if there was none) ____" in told
    assert "on who may give or oversee it, with their page, and say which of them is not met." in told


def test_what_is_watched_names_nobody(facts: Facts) -> None:
    told = appeal(facts, NOBODY)
    assert "On who gave and oversaw it: ____ (who gave it, and which physician oversaw it" in told
    assert "On who gave and oversaw it: Blood" not in told


def test_a_physician_who_was_named_is_no_blank(facts: Facts) -> None:
    assert "Overseen by:" not in appeal(facts, "A nurse anesthetist gave it and Dr. Whitcomb oversaw it.")


def test_the_order_stands_under_the_reason_that_does_not_find_it(facts: Facts) -> None:
    reasons = [
        {"ground": "ground.no-prior-authorization", "quote": "Approval was not requested."},
        {"ground": "ground.site-of-care", "quote": GAVE},
    ]
    letter = appeal(facts, denial={"reasons": reasons}, approval={"told": f"{CALL} {ORDERED}"})
    assert letter.count("June 30") == 1
    assert "June 30" in letter.partition("On the psychiatrist: ")[2].partition("On who gave")[0]
    assert (
        "The evaluation and the order: ____ (day of the psychiatrist's evaluation and of the order; enclosed, or to follow) ____" in letter
    )
    assert "Keisha" in letter


def test_a_sentence_given_twice_is_answered_once(facts: Facts) -> None:
    letter = appeal(facts, denial={"reasons": [{"ground": "ground.site-of-care", "quote": GAVE}, MISSED]})
    assert letter.count("On the psychiatrist: ") == 1
    assert "On the psychiatrist: see the answer to reason 1." not in letter.partition("Reason 2")[0]
    assert "see the answer to reason 1." in letter.partition("Reason 2")[2]


@pytest.mark.parametrize(
    ("told", "giver", "overseer"),
    [
        (WATCHED, True, False),
        (NOBODY, False, False),
        ("CRNA in room", True, False),
        ("the doctor stays", True, True),
        ("a physician assistant", True, False),
    ],
)
def test_who_is_named(told: str, *, giver: bool, overseer: bool) -> None:
    assert (names_giver(told), names_overseer(told)) == (giver, overseer)

"""Two antidepressants the label asks for itself: no letter asks the plan where it does (the lawyer's confirming reading, finding 5)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

ASKED = "Our rules ask for two antidepressants from different classes, each at a full dose for at least 6 weeks."
OPEN_QUESTION = "Please say where the label or your evidence asks for it."
ANSWER = "The label asks for two antidepressants of adequate dose and duration; please say which evidence asks for more."


SHOWN = "If you hold a dose or a length short, please say which"


@pytest.mark.parametrize("step", [{}, {"drug": "a second antidepressant from another class", "ground": "tried", "reason": "it was tried."}])
def test_what_the_label_asks_for_is_not_asked_after(facts: Facts, step: dict[str, str]) -> None:
    letter = spray(facts, ("step-therapy", ASKED), step=step)["internal-appeal"]
    assert OPEN_QUESTION not in letter
    # Two are asked for, and the table has them: no more is asked, so nobody asks for the evidence of more (reading 35, R35B grave 5).
    assert ANSWER not in letter
    assert SHOWN in letter


def test_a_step_that_the_label_does_not_ask_for_is_asked_after(facts: Facts) -> None:
    step = {"drug": "lithium", "ground": "tried", "reason": "lithium was tried for 9 weeks."}
    letter = spray(facts, ("step-therapy", "A trial of lithium must come first."), step=step)["internal-appeal"]
    assert OPEN_QUESTION in letter
    assert ANSWER not in letter


def test_that_the_label_asks_for_two_is_said_once(facts: Facts) -> None:
    letter = spray(facts, ("step-therapy", ASKED.replace("two", "four")))["internal-appeal"]
    assert letter.count("The label asks for two") == 1
    assert "Please say which evidence asks for more." in letter

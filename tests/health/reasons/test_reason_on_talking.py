"""A reason on psychotherapy alone: the letter to sign answers it by the psychotherapy, and by no list of medicines."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

TRIALS = "You must have had an inadequate response to two antidepressants, each taken for at least 8 weeks, in the current episode."
TALK = "You must have tried evidence-based psychotherapy for depression. The notes we received do not describe any therapy."
BOTH = "You must have tried two antidepressants for at least 8 weeks and psychotherapy in the current episode."
SERTRALINE = "The claims show sertraline alone; a trial of psychotherapy is required."


def second_answer(facts: Facts, quote: str, ground: str = "not-medically-necessary") -> str:
    told = {"history": {"trials": TABLE, "therapy": "CBT every other week since January 2026"}, "plan": {"kind": "employer"}}
    asked = (("not-medically-necessary", TRIALS), (ground, quote))
    return spray(facts, *asked, **told)["clinician-letter"].partition("reasons, answered")[2].partition("2. ")[2].partition("Statement")[0]


TABLE = [
    {"drug": "Zoloft", "dose_mg": 150, "from": "2025-11", "to": "2026-03", "weeks": 16, "result": "no_response", "source": "pharmacy"},
    {"drug": "Effexor", "dose_mg": 150, "from": "2026-03", "to": "2026-07", "weeks": 17, "result": "no_response", "source": "pharmacy"},
]


@pytest.mark.parametrize("ground", ["not-medically-necessary", "documentation"])
def test_medicines_are_no_answer_to_a_reason_on_psychotherapy(facts: Facts, ground: str) -> None:
    """Reading 32, third reader, 5: the whole of answer 1 again, under a sentence on therapy."""
    answer = second_answer(facts, TALK, ground)
    assert "Psychotherapy" in answer
    assert "The note on it: ____" in answer or "What it brought: ____" in answer
    assert "Zoloft" not in answer
    assert "rows 1 and 2" not in answer


@pytest.mark.parametrize("quote", [BOTH, SERTRALINE])
def test_a_reason_that_names_medicines_beside_it_has_them_in_its_answer(facts: Facts, quote: str) -> None:
    assert "rows 1 and 2 of Table 1" in second_answer(facts, quote)

"""The person's own page says "all of" where nothing of an answer is left, and says it before all else where a reason waits for that answer
(reading 37, J 8).
"""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions

ALCOHOL = ("not-medically-necessary", "The notes mention alcohol use disorder.")
HEART = ("not-medically-necessary", "The records show atrial fibrillation, and no heart evaluation was described.")
PLAN = {"kind": "individual", "issued_in": "GA"}


def page(facts: Facts, reason: tuple[str, str], risk: str, fact: str, **more: object) -> str:
    risks = {"risks": [{"risk": risk, "fact": fact, "source": "record"}], **more}
    return infusions(facts, reason, plan=PLAN, treatment=risks)["next-steps"]


def test_all_of_an_answer_is_not_called_a_part_of_it(facts: Facts) -> None:
    told = page(facts, ALCOHOL, "substance", "I quit with my sorority sisters.", function="I miss work. Zumba with Brenda is out.")
    assert 'All of "Illness or risk the denial names", and a part of "Work and home" stays out of every letter' in told
    part = page(facts, ALCOHOL, "substance", "sober since June 2022.", function="I miss work. Zumba with Brenda is out.")
    assert 'A part of "Work and home" stays out of every letter' in part
    assert "All of" not in part


def test_a_reason_that_waits_for_it_stands_before_the_rest(facts: Facts) -> None:
    drank = page(facts, ALCOHOL, "substance", "I quit with my sorority sisters.")
    assert "the letters tell nothing of your answer on it" in drank.split(" Later ")[0]
    heart = page(facts, HEART, "heart", "Zebulon knows about it.")
    assert "A reason waits for your answer on an illness or a risk, and the letters tell nothing of it" in heart.split(" Later ")[0]


def test_who_treats_is_named_at_the_head_of_an_answer_on_therapy(facts: Facts) -> None:
    told = "Gwen at Riverside Counseling every other week since January 2025, its CBT"
    papers = infusions(facts, ALCOHOL, plan=PLAN, history={"therapy": told})
    assert "Riverside Counseling every other week since January 2025" in papers["internal-appeal"]

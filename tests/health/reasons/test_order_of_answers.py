"""Reasons are answered in the order of the denial, each with what it names; what was declined is no reason to approve."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions, spray
from tests.health.four_reasons import DECLINED, HEART, NEED, STEP, made


def box(letter: str) -> str:
    return letter.split("Reasons to approve this")[1].split("The diagnosis and the request", maxsplit=1)[0]


def test_that_a_treatment_was_declined_is_no_reason_to_approve(facts: Facts) -> None:
    """Letters.md B5: the strongest first. The plan's own words on need, where they do not name it, are such a reason still."""
    assert "ECT" not in box(made(facts)["internal-appeal"])
    words = {"passages": [{"kind": "necessity", "words": "Necessary means by accepted standards of practice.", "page": "9"}]}
    assert "does not name ECT" in box(made(facts, plan=words)["internal-appeal"])


def test_reasons_are_answered_in_the_order_of_the_denial_each_with_what_it_names(facts: Facts) -> None:
    """Letters.md B9. ECT stands in the reason on the heart, and is answered there."""
    letter = made(facts)["internal-appeal"]
    places = [letter.index(f"Reason {number}: ") for number in (1, 2, 3, 4)]
    assert places == sorted(places)
    assert "Reason 4: the heart and blood vessels" in letter
    assert letter.index("I have declined ECT because of my memory.") > places[3]


def test_a_reason_on_a_risk_that_comes_first_is_answered_first(facts: Facts) -> None:
    letter = spray(facts, HEART, NEED, STEP, alternatives=DECLINED)["internal-appeal"]
    assert letter.index("Reason 1: the heart and blood vessels") < letter.index("Reason 2: ") < letter.index("Reason 3: ")
    assert letter.count("I have declined ECT because of my memory.") == 1


def test_the_law_on_need_stands_behind_what_answers_the_reason_itself(facts: Facts) -> None:
    """Reading 27, director 8: the medicine first. O.C.G.A. § 33-1-27 is the law of Georgia on need."""
    quote = "Ketamine is not considered appropriate for members with a history of psychosis."
    risks = {"risks": [{"risk": "psychosis", "fact": "For a week in 2021, on prednisone; nothing since.", "source": "record"}]}
    plan = {"kind": "individual", "issued_in": "GA"}
    letter = infusions(facts, ("not-medically-necessary", quote), treatment=risks, plan=plan)["internal-appeal"]
    assert letter.index("You name psychosis") < letter.index("33-1-27")

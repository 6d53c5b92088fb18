"""A plan's definition that excepts from its want of approval what studies support: the exception is the question, and is put so."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions

MAIN = "A drug is Experimental or Investigational if it has not been approved by the U.S. Food and Drug Administration for the condition"
SPARED = "unless its use is recognized in peer-reviewed medical literature"
PLAN = {"passages": [{"kind": "experimental", "words": f"{MAIN}, {SPARED}.", "page": "61"}]}
STOPS = ("experimental", "Page 61 excludes any drug that has not been approved by the FDA for the condition. It is investigational.")
WHOLE = ("experimental", f"Page 61 excludes any drug not approved by the FDA for the condition, {SPARED}. It is investigational.")


def test_an_exception_that_the_notice_leaves_out_is_put_as_the_question(facts: Facts) -> None:
    letter = infusions(facts, STOPS, plan=PLAN)["internal-appeal"]
    assert f'They go on, where your notice stops: "{SPARED}". Whether that exception is met is the question' in letter
    assert '"peer-reviewed medical literature": the studies that follow' in letter
    # The condition belongs to the approval, and to no limb that studies answer.
    assert '"for the condition" and' not in letter


def test_a_notice_that_quotes_the_exception_is_not_told_to_leave_it_out(facts: Facts) -> None:
    letter = infusions(facts, WHOLE, plan=PLAN)["internal-appeal"]
    assert "where your notice stops" not in letter
    assert f'They go on: "{SPARED}".' in letter


def test_a_definition_without_exception_still_asks_whether_every_such_use_is_shut_out(facts: Facts) -> None:
    letter = infusions(facts, STOPS, plan={"passages": [{**PLAN["passages"][0], "words": f"{MAIN}."}]})["internal-appeal"]
    assert "Whether that exception is met" not in letter

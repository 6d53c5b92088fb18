"""The plan's own words are answered one by one wherever they stand: in the reason, in the policy that was pasted, in another passage."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.definition import experimental_in, necessity_limbs
from tests.health.ect_helped_once import ALCOHOL, BY_NEED, DEFINITION, NECESSITY, outside, told, virginian

PLAIN = {"ground": "ground.experimental", "quote": "Intravenous ketamine is investigational."}


def refused(*reasons: dict[str, str], **plan: Any) -> dict[str, Any]:
    return {"denial": {"reasons": list(reasons)}, "plan": plan}


def test_a_definition_quoted_in_the_reason_is_answered_word_by_word_and_not_quoted_again(facts: Facts) -> None:
    request = outside(facts)
    assert "fall outside the words of the definition in the policy, quoted above?" in request
    answer = told(request, "Reason 1: the policy's definition, answered", "Reason 2")
    assert "The reason itself gives the definition (Exhibit A)." in answer
    assert '"net health outcomes": of benefit, the trials that follow, for and against; of harm, the label\'s warnings' in answer
    assert '"peer-reviewed literature": the studies that follow, in favor and against' in answer
    assert answer.count('"net health outcomes"') == 1
    assert request.count(DEFINITION) == 1


def test_the_appeal_takes_up_the_definition_of_its_own_reason_too(facts: Facts) -> None:
    first = {"denial": {"stage": "first"}}
    appeal = virginian(facts, first)["internal-appeal"]
    assert "Your reason itself gives the definition (Exhibit A). Its words:" in appeal
    assert "Please quote it, with its page" not in appeal


@pytest.mark.parametrize(
    "plan",
    [{"policy_text": f"Medical Policy 5.01.77\n\n{DEFINITION}"}, {"passages": [{"kind": "exclusion", "words": DEFINITION, "page": "9"}]}],
)
def test_a_definition_in_the_pasted_policy_or_another_passage_is_quoted_and_answered(plan: dict[str, Any], facts: Facts) -> None:
    request = outside(facts, refused(PLAIN, **plan))
    assert "quoted below?" in request
    answer = told(request, "Reason 1: the policy's definition, answered", "Treatment so far")
    assert f'The policy says: "{DEFINITION}"' in answer
    assert '"net health outcomes":' in answer


@pytest.mark.parametrize(
    "words",
    [
        "Ketamine is considered investigational when used for depression.",
        "The treatment is considered investigational when the evidence is insufficient.",
        "This drug is unproven if the evidence is thin.",
        "The treatment is experimental because its effectiveness is not shown.",
    ],
)
def test_a_sentence_on_this_treatment_is_no_definition(words: str, facts: Facts) -> None:
    assert experimental_in(words) == ""
    assert "definition in the policy, quoted" not in outside(facts, refused({"ground": "ground.experimental", "quote": words}))


def test_a_definition_ends_where_its_items_end() -> None:
    listed = "A service is experimental if any of these applies:\n1. Its safety is not shown.\n2. Its effectiveness is not shown.\n"
    assert experimental_in(f"{listed}Ketamine is not covered.") == " ".join(listed.split())


def test_need_is_answered_by_each_limb_of_the_plans_own_words_to_its_end(facts: Facts) -> None:
    # Va. Code § 38.2-3412.1(A): not defined primarily for the economic benefit of an insurer or purchaser.
    answer = told(outside(facts), "Reason 2", "Reason 3")
    assert (
        '"generally accepted standards of medical practice": the trials for and against and a guideline are in the answer to reason 1.'
        in answer
    )
    limb = (
        "not more costly than an alternative service or sequence of services at least as likely to produce equivalent therapeutic results"
    )
    assert f'"{limb}": the notice names ECT and Spravato. Whether either is as likely to do as well for this patient' in answer
    assert "That law does not let need be defined primarily for the economic benefit of an insurer or purchaser." in answer


def test_need_defined_in_the_reason_alone_is_answered_by_it(facts: Facts) -> None:
    quoted = f"{BY_NEED} Your policy defines medically necessary services as those that are “not more costly than an alternative service.”"
    reasons = [{"ground": "ground.not-medically-necessary", "quote": one} for one in (quoted, ALCOHOL)]
    assert '"not more costly than an alternative service": the notice names' in outside(facts, refused(PLAIN, *reasons, passages=[]))
    bare = [{"ground": "ground.not-medically-necessary", "quote": one} for one in (BY_NEED, ALCOHOL)]
    assert "words on it:" not in outside(facts, refused(PLAIN, *bare, passages=[]))


def test_the_limbs_of_need_stand_in_their_own_order() -> None:
    assert [one.means for one in necessity_limbs(NECESSITY)] == ["standards", "appropriate", "alternative"]


@pytest.mark.parametrize(
    ("words", "limb", "answer"),
    [
        ("approved by the FDA for any use", "approved by the FDA for any use", "These words ask for approval of any use, and it has one."),
        (
            "approved by the appropriate governmental regulatory body",
            "approved by the appropriate governmental regulatory body",
            "name no use.",
        ),
    ],
)
def test_a_limb_on_approval_is_quoted_to_its_end(words: str, limb: str, answer: str, facts: Facts) -> None:
    defined = {"definition": f"A drug is experimental if it has not been {words}, or reliable evidence does not show that it is effective."}
    answered = told(outside(facts, refused(PLAIN, **defined)), "The definition, word by word:", "In ELEKT-D")
    assert f'"{limb}":' in answered
    assert answer in answered

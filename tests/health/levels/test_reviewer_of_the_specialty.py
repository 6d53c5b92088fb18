"""A State's law on who reviews an appeal stands in the letter that asks for a psychiatrist, wherever it binds (reading 34, reader e, 6).

Okla. Stat. tit. 36, § 6570.4; Ala. Code § 27-3A-5(a)(4)a; Neb. Rev. Stat. § 44-5436; D.C. Code § 31-3875.06; Conn. Gen. Stat.
§ 38a-591a(7); W. Va. Code § 33-16-3dd(i); 26 L.P.R.A. § 9397(d); Wyo. Stat. § 26-55-106; Mo. Rev. Stat. § 376.1385.2 (second level only).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.people.reviewer import reviewer_told
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
PEERS = "two independent clinical peers in the same or a similar specialty"
NAME_IT = "Please name the reviewer's specialty."


def paper(facts: Facts, state: str, name: str = "internal-appeal", stage: str = "first", timing: str = "before", **plan: Any) -> str:
    told: dict[str, Any] = {
        "denial": {"stage": stage, "timing": timing, "text": {"unknown": True}},
        "plan": {"issued_in": state, "licence": {"unknown": True}, **plan},
    }
    return packet(facts, BASE, told)[name]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("OK", "a physician or licensed mental health professional of the same or a similar specialty"),
        ("AL", "Unless the utilization review agent is exempt through its accreditation"),
        ("NE", "a physician of the same or similar specialty, or with training and experience to treat the condition"),
        ("DC", "knowledgeable of, and has experience providing, the service on appeal"),
        ("CT", "licensed in the same or similar specialty"),
        ("WV", "a practitioner similar in specialty, education and background"),
        ("PR", "clinical peers of the same or a similar specialty"),
        ("WY", "sufficient knowledge in the applicable specialty"),
    ],
)
def test_the_law_on_the_reviewer_is_told_once_in_the_appeal(state: str, words: str, facts: Facts) -> None:
    letter = paper(facts, state)
    assert letter.count(words) == 1
    assert letter.count(NAME_IT) == 1


def test_a_law_on_insurers_binds_no_plan_that_an_employer_pays(facts: Facts) -> None:
    assert NAME_IT not in paper(facts, "OK", funding="self_funded", kind="employer")


@pytest.mark.parametrize("state", ["NE", "WV", "WY"])
def test_a_law_on_prior_approval_binds_no_bill_for_care_given(state: str, facts: Facts) -> None:
    assert NAME_IT not in paper(facts, state, timing="after")


def test_missouri_has_two_peers_at_the_second_level_only(facts: Facts) -> None:
    assert PEERS not in paper(facts, "MO")
    assert paper(facts, "MO", "second-level-appeal", "after_first_appeal").count(PEERS) == 1


def test_the_second_appeal_has_the_law_on_its_reviewer_too(facts: Facts) -> None:
    assert "of the same or a similar specialty" in paper(facts, "OK", "second-level-appeal", "after_first_appeal")


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "After review by Paul Esterhazy, DO, Family Medicine, we are unable to approve this request.",
            "Paul Esterhazy, DO, Family Medicine",
        ),
        (
            "Following a review by our medical director, Paul Esterhazy, DO, Family Medicine, we deny it.",
            "Paul Esterhazy, DO, Family Medicine",
        ),
        ("You may ask for a review by Paul Esterhazy, DO, Family Medicine.", ""),
        ("After review by Paul Esterhazy, DO, Psychiatry, we are unable to approve this request.", ""),
    ],
)
def test_who_reviewed_is_named_where_the_notice_says_after_review(told: str, who: str) -> None:
    assert reviewer_told([told]) == who

"""That nobody asked, because the clinic does not, is an admission; a call of which the clinic tells is the clinic's word
(reading 37, K 7, K 11).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.money.without_approval import admits, tells_a_call, told_by_clinic
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.refusals import refused

NEVER_ASKED = "We never asked for approval, the clinic said since they don't take insurance they don't do that"
SECOND_HAND = "Prairie told me on August 3 they called and nothing was needed"


def papers(facts: Facts, told: str) -> Papers:
    denial = {**refused(("no-prior-authorization", "Prior authorization was not obtained.")), "timing": "after"}
    return packet(facts, CALIFORNIA, {"denial": denial, "approval": {"told": told}})


def test_that_nobody_asked_is_told_under_its_reason_and_is_no_account_of_a_call(facts: Facts) -> None:
    made = papers(facts, NEVER_ASKED)
    box, after = made["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and", 1)
    assert "never asked" not in box
    assert after.count("never asked") == 1
    assert "never asked" not in made["claim-file-request"]
    assert "Please send the record of every contact on approval of this care" in made["claim-file-request"]


def test_a_call_of_which_the_clinic_tells_is_never_the_signers_own(facts: Facts) -> None:
    made = papers(facts, SECOND_HAND)
    assert "The plan was asked" not in made["internal-appeal"]
    assert "recording" not in made["internal-appeal"]
    assert SECOND_HAND in made["internal-appeal"]
    assert not any("Note of the call" in paper for paper in made.values())


@pytest.mark.parametrize(
    ("words", "admitted", "clinic", "call"),
    [
        (NEVER_ASKED, True, True, False),
        (SECOND_HAND, False, True, False),
        ("We didn't ask before August 10.", True, False, False),
        ("Nobody asked for it.", True, False, False),
        ("We never asked, the clinic said it was approved.", False, True, False),
        ("The office told me they called the insurance and none was needed.", False, True, False),
        ("The plan told me that they called the clinic.", False, False, True),
        ("I called on August 3 and never got an answer.", False, False, True),
        ("The clinic told me they checked. I also called the plan and they said the same.", False, False, True),
    ],
)
def test_who_asked_and_who_says_so(words: str, *, admitted: bool, clinic: bool, call: bool) -> None:
    assert (admits(words), told_by_clinic(words), tells_a_call(words)) == (admitted, clinic, call)

"""What is one thing is said once; what are two are told apart; what nobody named gets no name."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.reduced import between


def test_two_letters_of_one_clinician_are_told_apart(facts: Facts) -> None:
    found = packet(facts, "later/fehb-spravato-opm")
    for name in ("exhibits", "external-review-request"):
        assert "Letter of the treating clinician, signed for this request" in found[name]
        assert "What is new since the first appeal: a letter of Dr. Ames of November 10, 2026" in found[name]
    assert "It is another letter than the new paper you name" in found["next-steps"]


@pytest.mark.parametrize("name", ["internal-appeal", "clinician-letter"])
def test_that_a_product_is_compounded_is_said_once(name: str, facts: Facts) -> None:
    text = packet(facts, "later/or-medicaid-compounded-cut")[name]
    said = sum(text.count(words) for words in ("product is compounded", "asked for is compounded", "ask for is compounded"))
    assert said == 1


def test_a_product_that_nobody_named_is_not_called_an_approved_drug(facts: Facts) -> None:
    unknown = {"treatment": {"product": {"unknown": True}}}
    appeal = packet(facts, "tx-insured-off-label", unknown)["internal-appeal"]
    assert "an approved drug used off label" not in appeal
    assert "off-label use of an approved drug" not in appeal
    assert "Ketamine is not FDA-approved for depression; the use asked for is off label." in appeal
    vial = packet(facts, "tx-insured-off-label", {"treatment": {"product": "commercial_vial"}})["internal-appeal"]
    assert "off-label use of an approved drug" in vial


@pytest.mark.parametrize("name", ["or-medicaid-clinic", "or-medicaid-vial-cut", "oh-medicaid-reduction"])
def test_the_rule_on_the_file_is_cited_where_the_file_is_asked_for_and_spelled_out_in_its_own_request(name: str, facts: Facts) -> None:
    found = packet(facts, f"later/{name}")
    assert found["internal-appeal"].count("42 CFR 438.404(b)(2)") == 1
    assert "an enrollee is to be given copies" not in found["internal-appeal"]
    assert "an enrollee is to be given copies" in found["claim-file-request"]
    assert "Please judge the request by the State's own definition of medical necessity" in found["internal-appeal"]


def test_a_fall_told_in_the_box_is_not_told_again_beside_the_interval() -> None:
    box = between(later_papers("fl-husband-limit-weekly")["internal-appeal"], "Reasons to approve this", "The diagnosis and the request")
    assert box.count("71%") == 1
    assert box.count("24") == 1
    assert "In August 2026 she went to every two weeks." in box


def test_what_is_watched_and_how_it_is_reviewed_are_told_once() -> None:
    appeal = later_papers("fl-husband-limit-weekly")["internal-appeal"]
    assert appeal.count("before she leaves") == 1
    assert "What is watched is told above." in appeal
    assert appeal.count("spacing to every two weeks is tried again") == 1
    assert "How it is reviewed is told" not in appeal


def test_a_row_that_the_table_calls_recollection_is_not_called_so_below_it() -> None:
    request = later_papers("nc-self-funded-final")["external-review-request"]
    assert "recollection)" in request
    assert "from memory" not in request

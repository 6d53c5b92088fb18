"""That depression is not in the label is conceded once, where a reason turns on it (reading 28, lawyer 22)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.refusals import refused

CALIFORNIA, SAID = "ca-dmhc-insured-experimental", "Depression is not a labeled use"
UNPROVEN = ("experimental", "The treatment is experimental.")
LABEL = ("off-label", "The use is not approved by the FDA.")


@pytest.mark.parametrize("reasons", [(UNPROVEN, LABEL), (LABEL, UNPROVEN)])
def test_a_definition_without_a_word_on_labels_is_answered_without_one(reasons: tuple[tuple[str, str], ...], facts: Facts) -> None:
    letter = packet(facts, CALIFORNIA, {"denial": refused(*reasons)})["external-review-request"]
    assert letter.count(SAID) == 1
    assert SAID in letter.split("the law on off-label use")[1].split("Each condition of that law")[0]
    assert SAID not in letter.split("definition, answered")[1].split("The definition, word by word")[0]


def test_where_that_is_no_reason_of_its_own_the_word_stays_under_the_other(facts: Facts) -> None:
    letter = packet(facts, CALIFORNIA, {"denial": refused(UNPROVEN)})["external-review-request"]
    assert letter.count(SAID) == 1

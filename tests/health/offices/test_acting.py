"""Who acts for a member: by the relation that was told, and by which right."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import friday_paper as paper
from tests.health.case_names import CUT

TOLD = {
    "her father": "I am the member's father and act",
    "my mother's daughter and POA": "I am the member's daughter and POA and act",
    "I'm her adult son": "I am the member's adult son and act",
    "the patient's wife": "I am the member's wife and act",
    "friend of her late sister, since 1998": "I am Ruth Whitfield (friend of her late sister, since 1998) and act",
}


def told(relation: str, *, minor: bool = False) -> dict[str, Any]:
    return {"sender": {"relation": relation, "name": "Ruth Whitfield"}, "patient": {"age_band": "under_18" if minor else "from_18_to_64"}}


@pytest.mark.parametrize(("relation", "printed"), TOLD.items())
def test_the_relation_is_the_members_and_nobody_elses(relation: str, printed: str, facts: Facts) -> None:
    for name in ("concurrent-care-objection", "internal-appeal"):
        assert printed in paper(facts, name, CUT, told(relation))
    assert printed.removesuffix(" and act") in paper(facts, "representative-form", CUT, told(relation))


@pytest.mark.parametrize("relation", ["her father", "mother", "legal guardian", "the parent and legal guardian"])
def test_a_parent_who_acts_is_not_asked_whether_a_parent_acts(relation: str, facts: Facts) -> None:
    for name in ("concurrent-care-objection", "internal-appeal"):
        letter = paper(facts, name, CUT, told(relation, minor=True))
        assert "under 18" in letter
        assert "(parent or legal guardian)" not in letter
    form = paper(facts, "representative-form", CUT, told(relation, minor=True))
    assert "in place of" not in form
    assert form.count("Ruth Whitfield") == 3  # in the table, and where each of the two signs


@pytest.mark.parametrize("relation", ["grandmother", "stepfather", "mother-in-law", "her father's lawyer"])
def test_of_anybody_else_the_letter_leaves_open_who_the_parent_is(relation: str, facts: Facts) -> None:
    assert "(parent or legal guardian)" in paper(facts, "internal-appeal", CUT, told(relation, minor=True))
    assert "in place of" in paper(facts, "representative-form", CUT, told(relation, minor=True))

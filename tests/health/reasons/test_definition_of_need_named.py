"""A reason that names a definition of medical necessity is asked for it, beside the facts (reading 31b, 10)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.writer.defined import Defined
from tests.health.asked import infusions, scores

NAMED = "The infusions do not meet the definition of medical necessity in your Evidence of Coverage."


def test_the_definition_is_asked_for_and_work_and_scores_stand_beside_it(facts: Facts) -> None:
    told = {
        "drug": "iv_ketamine",
        "diagnosis": "major depressive disorder",
        "scores": scores(24, 8),
        "function": "Back teaching full time since August.",
    }
    appeal = infusions(facts, ("not-medically-necessary", NAMED), treatment=told)["internal-appeal"]
    assert "The reason names a definition of medical necessity: please quote it, and say which of its words is not met" in appeal
    assert "and on what fact, beside what is told of work and home and of the scores." in appeal


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("It is not medically necessary as the Plan defines it (Article II), because other treatments have not been tried.", "Article II"),
        ("It is not medically necessary as defined in Section 4.2(b) of your booklet.", "Section 4.2(b)"),
        ("The service is not medically necessary under Article IX of the contract.", "Article IX"),
        ("It does not meet the definition of medical necessity on page 31.", "page 31"),
        (NAMED, ""),
    ],
)
def test_the_definition_is_asked_for_by_the_place_that_the_notice_names(facts: Facts, quote: str, place: str) -> None:
    """Reading 33, C 9."""
    assert Defined.names_definition_of_need(quote)
    assert Defined.place_of_need_defined(quote) == place
    made = infusions(
        facts, ("not-medically-necessary", quote), plan={"kind": "employer"}, denial={"date": "2026-11-12", "received": "2026-11-14"}
    )
    named = f"a definition of medical necessity ({place})" if place else "a definition of medical necessity"
    assert f"The reason names {named}: please quote it" in made["internal-appeal"]
    assert ("Please send the definition of medical necessity that the notice places in" in made["claim-file-request"]) is bool(place)


def test_a_reason_that_only_calls_it_unnecessary_names_no_definition() -> None:
    for quote in ("It is not medically necessary. See page 3 for your rights.", "Article VII excludes services that are experimental."):
        assert not Defined.names_definition_of_need(quote)

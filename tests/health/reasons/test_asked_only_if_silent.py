"""What a notice says already is asked of nobody: the reviewer's field, the clause, the list and its day, where a limit stands, the time of
a score, what was found unmet.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.people.reviewer import reviewer_told
from appealwright.notice.reasons.stated import names_what_is_unmet, quotes_a_clause, tells_time_of_score
from tests.health.asked import infusions, spray

CLAUSE = 'Article XI, exclusion 37, of the Plan excludes "Maintenance Care, meaning services provided after the maximum improvement."'


@pytest.mark.parametrize("stage", ["first", "after_first_appeal"])
def test_a_clause_that_is_quoted_is_not_asked_for(stage: str, facts: Facts) -> None:
    name = "internal-appeal" if stage == "first" else "second-level-appeal"

    def letter(quote: str) -> str:
        return infusions(facts, ("benefit-exclusion", quote), denial={"stage": stage})[name].partition("Reason 1")[2]

    assert "Please quote" not in letter(CLAUSE).split("How I ask")[0]
    assert 'The clause turns on "maximum improvement".' in letter(CLAUSE)
    assert "Please quote" in letter("This is maintenance and is excluded under the plan.")


def test_the_place_of_a_limit_is_asked_only_where_it_is_not_told(facts: Facts) -> None:
    def answer(quote: str) -> str:
        return spray(facts, ("dose-frequency-limit", quote))["internal-appeal"].partition("Reason 1")[2]

    asked = "Please say where the limit is written"
    for told in (
        "Per the product labeling and the prior authorization criteria, treatment after the fourth week is once weekly.",
        "Our guideline allows no more than one session every two weeks.",
        "Section 4.2 of your certificate allows one session a week.",
    ):
        assert asked not in answer(told), told
        assert "Please say why that limit fits this patient." in answer(told), told
    assert asked in answer("Treatment after the fourth week is once weekly.")


def test_a_list_with_its_day_is_not_asked_for(facts: Facts) -> None:
    def answer(quote: str) -> str:
        return spray(facts, ("site-of-care", quote), treatment={"site_certified": True})["internal-appeal"].partition("Reason 1")[2]

    lead = "Coastal Mind & Wellness was not found"
    assert "which list" not in answer(f"{lead} in the Spravato REMS list of certified healthcare settings as of 09/17/2026.")
    assert "which list" not in answer(f"{lead} in the REMS registry of certified sites on September 17, 2026.")
    assert "which list" in answer(f"{lead} to be a certified healthcare setting under the Spravato REMS.")


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ("A board certified physician in internal medicine, who took no part, looked at your appeal letter.", "internal medicine"),
        ("Our behavioral health reviewer, a clinical psychologist, found as follows.", "a clinical psychologist"),
        ("A licensed physician, Harold Beem, MD (Family Medicine), made this adverse decision.", "Family Medicine"),
    ],
)
def test_the_field_of_a_reviewer_is_read(told: str, field: str) -> None:
    assert field in reviewer_told([told])


def test_the_field_of_a_reviewer_who_is_named_is_not_asked_for(facts: Facts) -> None:
    told = "A board certified physician in internal medicine, who was not involved before, looked at your appeal letter."
    for text, asked in ((told, False), ("Your appeal was looked at.", True)):
        denial = {"stage": "after_first_appeal", "text": f"{text} It is not necessary."}
        letter = infusions(facts, ("not-medically-necessary", "It is not necessary."), denial=denial)["second-level-appeal"]
        assert ("with the reviewer's specialty" in letter) is asked


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The criteria call for a MADRS, HAM-D or PHQ-9 taken within 30 days before the first treatment", True),
        ("A score no older than 60 days is required", True),
        ("A baseline score was not received with the request.", False),
    ],
)
def test_the_time_that_a_score_has_to_be_of(words: str, *, told: bool) -> None:
    assert tells_time_of_score(words) is told


def test_what_was_found_unmet_is_told_where_three_matters_are_held_short() -> None:
    assert names_what_is_unmet("neither the dose nor the length of the trial can be verified, and psychotherapy has been irregular")
    assert not names_what_is_unmet("The request does not meet our criteria.")
    assert not names_what_is_unmet("They do not show therapy for at least 12 weeks.")


def test_a_clause_is_quoted_in_any_marks() -> None:
    assert quotes_a_clause(CLAUSE)
    assert quotes_a_clause("It excludes ‘services’ and “care that is given only to keep a level”.")
    assert not quotes_a_clause('The notes describe you as "stable".')

"""Another illness, or who stays after the session, is a reason of its own: named in its heading and answered by what was told, or by a
blank for the signer (reading 31, confirming 11).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.own_matter import asks_who_stays, illness_named_alone
from tests.health.asked import infusions
from tests.health.papers import Papers

NEED = ("not-medically-necessary", "The records do not show two adequate antidepressant trials.")
WATCHED = "A nurse is there for two hours, then my sister stays with me all night."


def papers(facts: Facts, ground: str, quote: str) -> Papers:
    return infusions(facts, NEED, (ground, quote), treatment={"monitoring": WATCHED})


@pytest.mark.parametrize(
    ("quote", "illness"),
    [
        ("The file contains a diagnosis of borderline personality disorder, and this is not established for that condition.", "borderline"),
        ("Your chart lists generalized anxiety disorder as the main problem.", "generalized anxiety disorder"),
        ("The intake suggests ADHD rather than a mood illness.", "ADHD"),
        ("Clinic notes describe cluster B traits that better explain your symptoms.", "cluster B traits"),
    ],
)
def test_another_illness_is_named_in_its_heading_and_left_to_the_signer(facts: Facts, quote: str, illness: str) -> None:
    made = papers(facts, "not-medically-necessary", quote)
    answer = made["internal-appeal"].partition("Reason 2: ")[2]
    assert answer.startswith(illness)
    assert "The treatment is asked for the depression, and not for that illness." in answer
    signed = made["clinician-letter"].partition(quote)[2]
    assert signed.strip('" ').startswith("I ask for it for the depression. On ")
    assert "diagnosed or not, by whom, when; what it changes here" in signed


@pytest.mark.parametrize(
    "quote",
    [
        "The records do not show how often the member will be monitored at home after discharge from the clinic.",
        "There is no plan for who stays with the member once she leaves.",
        "Nothing shows that a responsible adult will accompany you.",
        "No ride home was documented.",
    ],
)
def test_who_stays_after_the_session_is_told_under_its_reason_and_once(facts: Facts, quote: str) -> None:
    made = papers(facts, "documentation", quote)
    letter = made["internal-appeal"]
    answer = letter.partition("Reason 2: ")[2]
    assert answer.startswith("after the session")
    assert "my sister stays with me all night" in answer.partition("If you require more")[0]
    assert letter.count("my sister stays with me all night") == 1
    assert "After the session: ____ (who stays, how long" in made["clinician-letter"]


def test_a_list_of_uses_or_a_count_of_trials_is_no_other_illness() -> None:
    for quote in (
        "Ketamine is unproven for depression, anxiety disorder and PTSD.",
        "The policy excludes ketamine for obsessive-compulsive disorder.",
        "You have a personality disorder and two antidepressants were not tried.",
    ):
        assert not illness_named_alone(quote)


def test_home_as_a_place_of_treatment_is_not_the_time_after_it() -> None:
    for quote in ("Infusions at home are not covered.", "The drug may not be given in your home.", "It is no part of your home plan."):
        assert not asks_who_stays(quote)

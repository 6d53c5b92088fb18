"""Where how it is now falls out of an answer, what was before does not stand in a letter as how it is (reading 33, B 5)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.papers import Papers

SENT = ("internal-appeal", "clinician-letter")
NEXT = "tells how it is now"


def papers(facts: Facts, function: str) -> Papers:
    return packet(facts, CALIFORNIA, {"treatment": {"function": function}})


@pytest.mark.parametrize(
    ("typed", "was"),
    [
        ("He couldn't get out of bed. Now he's coaching our son's zzyx.", "out of bed"),
        ("Couldn't work or even shower. Now he fishes with our zzyx.", "Couldn't work or even shower"),
        ("He couldn't work or shower, now he fishes with our zzyx.", "couldn't work or shower"),
        ("He was out on leave from December to April. Since April he's back with his zzyx and our kids.", "out on leave"),
        ("Now he's coaching our son's zzyx. Last winter he slept most of the day.", "slept most of the day"),
        ("She worked full time for ten years. Since her divorce she can't.", "worked full time"),
    ],
)
def test_what_was_is_not_told_alone(typed: str, was: str, facts: Facts) -> None:
    found = papers(facts, typed)
    for name in SENT:
        assert was not in found[name]
    assert NEXT in found["next-steps"]


@pytest.mark.parametrize(
    "typed",
    [
        "I can't work. I sleep most of the day. Since my divorce nobody calls.",
        "I missed four months of work. I can't drive. Now my husband drinks.",
    ],
)
def test_what_is_stays_though_something_of_now_falls(typed: str, facts: Facts) -> None:
    letter = papers(facts, typed)["internal-appeal"]
    assert "I can't" in letter.replace("’", "'")


@pytest.mark.parametrize(
    "typed",
    [
        "I was out on leave from December to April and slept most of the day.",
        "I used to work six days, now I work two.",
        "I couldn't work or shower. Now I work 40 hours.",
        "He is back teaching since August. Before that he was in bed all day. His father lives with us now and drinks.",
        "I missed 14 days of work in September. My wife drinks.",
    ],
)
def test_an_answer_from_which_nothing_of_now_falls_is_told(typed: str, facts: Facts) -> None:
    found = papers(facts, typed)
    assert typed.split(".", maxsplit=1)[0] in found["internal-appeal"].replace("’", "'")
    assert NEXT not in found["next-steps"]

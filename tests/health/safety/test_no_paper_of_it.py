"""That no paper shows a reason is no part of it: no letter says so, and the person is told to ask for the note.

Reading 31, patient P7: "Dr. Sayeed said not with her heart, I do not have it on paper" was read aloud from the call sheet.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"
REASON = "Dr. Chen said not with my work shifts"
TOLD = "You wrote that no paper shows it: no letter says that of"


@pytest.mark.parametrize(
    "aside",
    [
        ", I do not have it on paper.",
        ". I dont have that in writing.",
        " (nothing in writing)",
        " but I have no proof",
        ", we didn't get a note of it.",
        " - its not written down",
        "; no record of it.",
        ", he only told me verbally.",
        ", no lo tengo por escrito",
    ],
)
def test_the_reason_stands_without_it(facts: Facts, aside: str) -> None:
    change = {"alternatives": {"tms": "not_suitable", "tms_detail": f"{REASON}{aside}"}, "sender": {"role": "patient"}}
    found = packet(facts, CALIFORNIA, change)
    assert REASON in found["internal-appeal"]
    for name, words in found.items():
        assert aside.strip(" ,.;()-") not in words.partition("Words that may go out")[0], name
    assert TOLD in found["next-steps"]
    assert "ninguna carta lo dice" in paper(facts, "next-steps", CALIFORNIA, change, "es")


def test_the_reason_may_stand_behind_it(facts: Facts) -> None:
    told = {"tms": "not_suitable", "tms_detail": f"I dont have it on paper but {REASON}"}
    found = packet(facts, CALIFORNIA, {"alternatives": told, "sender": {"role": "patient"}})
    assert REASON in found["internal-appeal"]
    assert all("on paper" not in words for name, words in found.items() if name != "next-steps")


@pytest.mark.parametrize(
    "typed",
    [
        "Dr. Chen put it in writing on May 3, 2026.",
        "I could not sit still for it, a note of May 3 says so.",
        "The plan never told me in writing which one it wants.",
        "I do not have a car.",
        "I did not get better with it.",
        "There is no record of it helping anybody with my implant.",
        "Dr. Chen said not with my implant, I have it on paper.",
    ],
)
def test_what_is_no_such_aside_stays(facts: Facts, typed: str) -> None:
    change = {"alternatives": {"tms": "not_suitable", "tms_detail": typed}, "sender": {"role": "patient"}}
    assert TOLD not in packet(facts, CALIFORNIA, change)["next-steps"]

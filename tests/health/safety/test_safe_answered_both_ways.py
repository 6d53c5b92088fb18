"""A definition that asks whether it is safe is answered with how it was borne in the trials, good and bad (director's reading 28, 20)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.reduced import between
from tests.health.refusals import refused

SINGH = (
    "In Singh both schedules were generally well tolerated; headache, anxiety, dissociation, nausea and dizziness were "
    "commonest (20% or more) ["
)
KETECT = "Beside ECT, in KetECT, ketamine had more dropouts for adverse events, and fewer serious and lasting ones ["


@pytest.mark.parametrize(
    "definition",
    [
        "A service is experimental if reliable evidence does not show that it is safe and effective for the condition being treated.",
        "Investigational means that scientific evidence does not establish the safety and effectiveness of the service.",
        "A treatment is experimental unless published trials show that it is as safe and as effective as the standard treatment.",
    ],
)
@pytest.mark.parametrize("paper", ["internal-appeal", "external-review-request"])
def test_safe_is_answered_with_what_the_trials_found(definition: str, paper: str, facts: Facts) -> None:
    """KetECT, abstract (PMID 35020871); Singh, abstract (doi 10.1176/appi.ajp.2016.16010037)."""
    letter = packet(facts, CALIFORNIA, {"plan": {"definition": definition}})[paper]
    assert (letter.count(SINGH), letter.count(KETECT)) == (1, 1)
    assert "lasting adverse events, some of them amnesia" not in letter


def test_it_stands_under_the_word_beside_the_harms_of_the_label(facts: Facts) -> None:
    letter = packet(facts, CALIFORNIA)["internal-appeal"]
    answer = between(letter, '"safe": ', '"reliable evidence"')
    assert "The ketamine label warns of" in answer
    assert SINGH in answer
    assert 'On safety: see "safe" above.' in between(letter, "generally safe and effective", "I ask you to find")


def test_where_nobody_told_how_harms_are_watched_the_word_is_answered_too(facts: Facts) -> None:
    unknown = {"unknown": True}
    letter = packet(facts, CALIFORNIA, {"treatment": {"monitoring": unknown, "product": unknown}})["internal-appeal"]
    answer = between(letter, '"safe": ', '"reliable evidence"')
    assert "The ketamine label warns of" in answer
    assert SINGH in answer


def test_a_statute_alone_that_asks_for_safe_use_is_answered(facts: Facts) -> None:
    quote = "The drug is not FDA approved for depression, and coverage is limited to labeled indications."
    letter = packet(facts, CALIFORNIA, {"denial": refused(("off-label", quote))})["internal-appeal"]
    assert SINGH in between(letter, "generally safe and effective", "I ask you to find")


def test_trials_by_vein_prove_no_other_way_safe(facts: Facts) -> None:
    assert "generally well tolerated" not in packet(facts, CALIFORNIA, {"treatment": {"route": "im"}})["internal-appeal"]

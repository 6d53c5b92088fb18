"""A step that the notice holds not taken, and was: said first, with the exhibit that shows it, and the finding is asked to be corrected."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.treatments_named import says_it_was_not_taken
from tests.health.packets import packet
from tests.health.papers import Papers

BASE = "ca-dmhc-insured-experimental"
SPRAY = "esketamine nasal spray (Spravato)"
DENIED = "Esketamine (Spravato) must be tried first. The records we have do not show that it has been tried."
CORRECT = "Please correct the finding that nothing shows it."


def papers(facts: Facts, quote: str = DENIED, ground: str = "not_tolerated", have: tuple[str, ...] = ("history", "procedures")) -> Papers:
    told: dict[str, Any] = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
        "step": {"drug": SPRAY, "ground": ground, "reason": "one session of 56 mg on April 8, 2026; blood pressure rose to 182/104"},
        "alternatives": {"spravato": "tried", "spravato_detail": "one session of 56 mg on April 8, 2026; blood pressure rose to 182/104"},
        "exhibits": {"have": ["denial", "clinician-letter", *have]},
    }
    return packet(facts, BASE, told)


@pytest.mark.parametrize(("ground", "says"), [("tried", "It was tried. "), ("not_tolerated", "It was begun, and was not tolerated. ")])
def test_what_was_taken_is_said_first_and_the_finding_is_to_be_corrected(ground: str, says: str, facts: Facts) -> None:
    letter = papers(facts, ground=ground)["internal-appeal"]
    assert f"The step you ask for is {SPRAY}. {says}One session of 56 mg on April 8, 2026" in letter
    assert CORRECT in letter


def test_the_exhibit_is_the_record_of_that_treatment(facts: Facts) -> None:
    made = papers(facts)
    of_the_spray = next(
        letter for letter in "ABCDEFGHIJ" if f"Exhibit {letter}: Records of Spravato" in made["internal-appeal"].partition("Enclosures")[2]
    )
    told = made["internal-appeal"].partition("It was begun")[2].partition(CORRECT)[0]
    assert f"(Exhibit {of_the_spray})" in told
    assert "Records of Spravato" in made["step-therapy-exception"]


def test_nothing_is_to_be_corrected_without_the_paper_that_shows_it(facts: Facts) -> None:
    assert CORRECT not in papers(facts, have=())["internal-appeal"]


@pytest.mark.parametrize(
    ("quote", "denied"),
    [
        (DENIED, True),
        ("There is no documentation of a trial of Spravato.", True),
        ("You have not tried Spravato.", True),
        ("Spravato must be tried first.", False),
        ("The records do not show that lithium has been tried.", False),
        ("Spravato is not covered at this dose.", False),
    ],
)
def test_only_a_sentence_that_denies_it_does(quote: str, *, denied: bool) -> None:
    assert says_it_was_not_taken(quote, SPRAY) is denied


def test_what_was_judged_unsuitable_is_not_said_to_have_been_tried(facts: Facts) -> None:
    letter = papers(facts, ground="contraindicated")["internal-appeal"]
    assert "It was tried." not in letter
    assert CORRECT not in letter


def test_the_box_tells_it_once(facts: Facts) -> None:
    box = papers(facts)["internal-appeal"].partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    assert box.count("one session of 56 mg on April 8, 2026") == 1

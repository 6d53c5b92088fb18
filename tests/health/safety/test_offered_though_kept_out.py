"""What stays out of letters though a reviewer looks for it is offered on the person's own page, and told to the clinic as a gap."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = ("not-medically-necessary", "Severity is not shown.")
REMISSION = (
    "not-medically-necessary",
    "Member does not have a current substance use disorder, or is in documented remission. The note mentions alcohol use.",
)


def steps(facts: Facts, function: str) -> str:
    return infusions(facts, NEED, treatment={"function": function})["next-steps"]


def test_a_sentence_on_not_showering_that_is_private_is_offered(facts: Facts) -> None:
    """Reading 36, I 12: it was the best line on function, and fell for the husband in it."""
    page = steps(facts, "I do billing and I've been on leave since October 5. Most days I don't shower till my husband gets home.")
    assert 'tells of "shower"' in page.replace("\u201c", '"').replace("\u201d", '"')
    assert "It is your choice" in page


@pytest.mark.parametrize(
    "function",
    ["I do billing. I don't shower for days.", "I do billing. My husband Ray is in jail.", "I don't cook. I don't cook since my mom died."],
)
def test_nothing_is_offered_that_is_told_or_was_not_said(function: str, facts: Facts) -> None:
    assert "Say it after all?" not in steps(facts, function)


def rehab(facts: Facts, fact: str) -> dict[str, str]:
    found = infusions(facts, REMISSION, treatment={"risks": [{"risk": "substance", "fact": fact, "source": "memory"}]})
    return {name: found[name] for name in ("next-steps", "clinician-letter", "internal-appeal")}


def test_a_test_of_remission_is_told_as_open_where_the_answer_stays_out(facts: Facts) -> None:
    """Reading 36, H 11: rehab and AA stayed out, and no paper said that the insurer's own test turns on it."""
    found = rehab(facts, "I went to rehab for drinking in 2019 and been sober since, I go to AA Tuesdays")
    assert "test turns on alcohol or drugs, and the letters tell nothing of your answer" in found["next-steps"]
    _, _, letter = found["clinician-letter"].partition("Delete this page before the letter goes out")
    assert "On alcohol or drugs the letters tell nothing of the answers" in letter
    for name, paper in found.items():
        assert "rehab" not in paper, name
        assert "AA Tuesdays" not in paper, name


def test_an_answer_that_is_told_is_no_gap(facts: Facts) -> None:
    found = rehab(facts, "I quit drinking in August 2026 and have been sober since")
    assert "tell nothing of your answer" not in found["next-steps"]
    assert "tell nothing of the answers" not in found["clinician-letter"]


def typed_rows(facts: Facts, stopped: str) -> str:
    trial = {"drug": "Paxil", "dose_mg": 20, "from": "2024-02", "to": "2024-06", "result": "stopped_side_effect", "stopped": stopped}
    told = {"function": "I drive my kids to school late every day", "monitoring": "a nurse is in the room"}
    page = infusions(facts, NEED, history={"trials": [trial]}, treatment=told)["next-steps"]
    return page.partition("Words that may go out as typed")[2].partition("What goes where")[0]


@pytest.mark.parametrize(
    "stopped",
    [
        "headaches every day and I couldn't perform, you know",
        "no libido at all",
        "I could not get it up",
        "erection problems",
    ],
)
def test_what_tells_of_sex_is_read_again_first_with_less_to_say(stopped: str, facts: Facts) -> None:
    """Reading 36, H 7: it stood eighth, behind the ride home."""
    rows = typed_rows(facts, stopped)
    assert "a sexual side effect" in rows
    assert rows.partition("1.")[2].lstrip().startswith("Medicines tried")


@pytest.mark.parametrize(
    "stopped",
    [
        "couldn't perform my job on it",
        "the one in town doesn't do it",
        "my ride could not come",
        "I couldn't finish a shift",
        "could not come to work on it",
    ],
)
def test_who_cannot_perform_a_job_tells_of_work(stopped: str, facts: Facts) -> None:
    assert "a sexual side effect" not in typed_rows(facts, stopped)


def test_a_sexual_side_effect_is_told_as_one(facts: Facts) -> None:
    trial = {"drug": "Paxil", "dose_mg": 20, "result": "stopped_side_effect", "stopped": "a sexual side effect"}
    assert "a sexual side effect" in infusions(facts, NEED, history={"trials": [trial]})["internal-appeal"]

"""A treatment that was given is never said to be untried, whatever was chosen of it: the claims on file tell the insurer otherwise.

Reading 34, B 1: "TMS has not been tried, because it is not within reach: ... I tried last fall but only got through 14 sessions."
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.given_before import may_tell_given, tells_sessions_given
from tests.health.asked import infusions

QUOTE = "Other treatments, including TMS, ECT and Spravato, are covered, and the records do not show that these have been tried."
TRIALS = [{"drug": "sertraline", "dose_mg": 150, "from": "2024-01", "to": "2024-06", "result": "no_response", "source": "record"}]
UNTRUE = ("has not been tried", "has not been used", "not tried.", "not used.", "have not used")
GIVEN = [
    ("tms", "not_reachable", "Nashville is the closest and I tried last fall but only got through 14 sessions"),
    ("spravato", "not_reachable", "I went two times in Nashville but I can't keep doing that drive"),
    ("ect", "not_reachable", "I had 3 of them at Vanderbilt in 2024 and couldn't get rides after that."),
    ("spravato", "not_suitable", "I had four sessions last year and threw up every time."),
    ("tms", "not_suitable", "Quit after two, the noise was unbearable."),
]


def papers(facts: Facts, key: str, choice: str, detail: str, quote: str = QUOTE, **step: str) -> dict[str, str]:
    return infusions(
        facts,
        ("step-therapy", quote),
        history={"trials": TRIALS},
        sender={"role": "patient"},
        clinician={"name": "Ann Lee", "credentials": "MD"},
        alternatives={key: choice, f"{key}_detail": detail},
        step=step or {"drug": "TMS, ECT or Spravato", "ground": "tried"},
        plan={"kind": "individual", "issued_in": "TN", "covers_drugs": True},
    )


@pytest.mark.parametrize(("key", "choice", "detail"), GIVEN)
def test_what_was_begun_is_said_to_be_begun_in_every_paper(facts: Facts, key: str, choice: str, detail: str) -> None:
    made = papers(facts, key, choice, detail)
    for name, paper in made.items():
        for words in UNTRUE:
            assert words not in paper, (name, words)
    for name in ("internal-appeal", "clinician-letter", "step-therapy-exception"):
        assert "begun" in made[name], name
    assert "Records of" in made["checklist"]
    assert 'choose "Tried" on the screen' in made["next-steps"]


@pytest.mark.parametrize("choice", ["not_reachable", "not_suitable"])
def test_words_that_letters_do_not_print_leave_it_open(facts: Facts, choice: str) -> None:
    """The sentence is withheld for the gas money, and the claims on file may have the sessions."""
    made = papers(
        facts, "tms", choice, "I ran out of gas money at session 14 after my cousin Ray lost the house and the dealer took my car."
    )
    for name, paper in made.items():
        for words in UNTRUE:
            assert words not in paper, (name, words)


def test_what_was_declined_after_a_few_is_no_trial_and_is_still_declined(facts: Facts) -> None:
    made = papers(facts, "tms", "declined", "I did three of them and the tapping gave me headaches so I said no more.")
    assert "TMS was given, and I decline it now." in made["internal-appeal"]
    assert "and TMS have been tried" not in made["clinician-letter"]
    assert "was given, and is declined now" in made["clinician-letter"]


def test_what_the_doctor_is_told_to_hold_as_good_is_no_reason_to_approve(facts: Facts) -> None:
    """Reading 34, B 13: it stood in the box, as the second reason to approve."""
    said = "My doctor says it would be about the same thing but the IV is right here in town."
    made = papers(facts, "spravato", "not_reachable", f"The closest place is 80 miles away. {said}")
    for name in ("internal-appeal", "step-therapy-exception"):
        assert "about the same thing" not in made[name]
        assert "The closest place is 80 miles away." in made[name]


def test_what_a_doctor_of_another_place_said_is_not_told_to_the_signer_as_the_signers_own(facts: Facts) -> None:
    made = papers(facts, "tms", "tried", "14 sessions. The doctor there said it usually takes 20 or 30 to tell but the drive was too much.")
    assert "tells it as yours" not in made["clinician-letter"]


@pytest.mark.parametrize(
    ("told", "given"),
    [
        ("I started it last fall and got to session 14", True),
        ("She had about 6 sessions and her blood pressure went to 190", True),
        ("They gave me 5 treatments then the machine broke", True),
        ("Took it twice, too high both times", True),
        ("I was on it for two months and it stopped working", True),
        ("I went to two clinics and neither takes my plan", False),
        ("I called three times and they never answered", False),
        ("I tried to get in and there's a nine month wait", False),
        ("I tried three of them and none take my plan", False),
        ("They wanted me to do five days a week for six weeks.", False),
        ("I got a quote of $300 a session", False),
        ("My sister had 12 of them and lost a year", False),
        ("I never tried it because the nearest place is 3 hours away", False),
    ],
)
def test_one_reads_that_it_was_given_from_what_was_done_and_not_from_what_was_asked(told: str, given: bool) -> None:  # noqa: FBT001
    assert tells_sessions_given(told) is given
    assert may_tell_given(told) or not given


@pytest.mark.parametrize("step", [{"drug": "Spravato"}, {"reason": ""}])
def test_an_exception_to_the_spray_that_was_begun_tells_so_and_leaves_the_ground_to_the_clinician(
    facts: Facts, step: dict[str, str]
) -> None:
    asked = papers(
        facts, "spravato", "not_reachable", "I went two times but I can't keep doing that drive", "Spravato must be tried.", **step
    )
    told = asked["step-therapy-exception"]
    assert "The step was begun: I went two times" in told
    assert "reason why it should not come first: ____" in told
    # A series of people who had six sessions at the least tells nothing of two.
    assert "Artin" not in told


def test_a_step_that_was_only_begun_is_nowhere_in_the_box_as_tried(facts: Facts) -> None:
    """Reading 34, B 3: a comma decided."""
    told = {"drug": "TMS", "ground": "tried", "reason": "I did 14 sessions and the drive was too much."}
    made = papers(facts, "tms", "tried", "14 sessions last fall, the drive was too much.", "TMS must be tried first.", **told)
    assert "The step you ask for, TMS, was begun" in made["internal-appeal"]
    assert "TMS, was tried" not in made["internal-appeal"]

"""Reasons in everyday words among others of one paragraph: what was not seen, an outside provider, a rule missed, a risk."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

SEVERE = (
    "We need to see that your depression is severe, by a score that your doctor wrote down (such as PHQ-9). Your doctor's notes don't have"
    " one from the last 30 days."
)
TRIALS = (
    "We need to see that you took 2 medicines for depression, for at least 6 weeks each. Your doctor's notes show you took one, sertraline,"
    " for 6 weeks."
)
PROGRAM = "We need to see that the clinic is signed up with the safety program (REMS). We did not see proof of this."
SCREEN = "Your drug screen from September was positive for methamphetamine, and this drug may not be safe if you use it."
OUTSIDE = "Alamo Mood Clinic is a non-network provider and network providers with appointments within access standards are available."
REFERRED = "The Evidence of Coverage excludes services from Non-Participating Providers unless they are referred, and no referral was made."
PILL = "You also have not started an antidepressant taken by mouth as your doctor had planned."
RATE = (
    "The policy says that after week eight the medicine is given every week or every two weeks. The requested frequency is more than this."
)


def reasons(prose: str) -> list[tuple[str, str]]:
    text = (
        "Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\nWe got a request for Spravato. We denied the request.\n\n"
        f"The reason for our decision:\n{prose}\n\nYou may appeal within 180 days of this notice."
    )
    return [(str(one["ground"]).removeprefix("ground."), str(one["quote"])) for one in offered(text).get("denial.reasons", [])]


@pytest.mark.parametrize(
    ("among", "said"),
    [
        ((SEVERE, TRIALS), ["documentation", "step-therapy"]),
        ((TRIALS, PROGRAM), ["step-therapy", "site-of-care"]),
        ((TRIALS, SCREEN), ["step-therapy", "not-medically-necessary"]),
        ((TRIALS, OUTSIDE), ["step-therapy", "out-of-network"]),
        ((REFERRED, TRIALS), ["out-of-network", "step-therapy"]),
        ((RATE, PILL), ["dose-frequency-limit", "not-medically-necessary"]),
    ],
)
def test_each_is_offered_with_what_it_misses(among: tuple[str, str], said: list[str]) -> None:
    assert reasons(" ".join(among)) == list(zip(said, among, strict=True))


@pytest.mark.parametrize(
    "words",
    [
        "This drug may not be safe if you use other drugs.",
        "Services from non-network providers are paid unless a referral is needed.",
        "If your clinic is out-of-network, you may pay more.",
    ],
)
def test_what_is_said_of_everybody_is_no_reason(words: str) -> None:
    assert reasons(f"{TRIALS} {words}") == [("step-therapy", TRIALS)]


def test_conditions_are_quoted_with_the_sentence_that_says_that_none_is_met() -> None:
    options = (
        "Your plan only covers this drug when you meet one of these options:\nA) You have tried other drugs your plan covers (preferred"
        " drugs), and they did not work well for you, or\nB) Your doctor gives us a medical reason you cannot take those other drugs.\n"
        "We have denied your request because you do not meet any of these conditions."
    )
    assert reasons(options) == [("step-therapy", options)]

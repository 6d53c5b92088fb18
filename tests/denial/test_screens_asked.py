"""A screen, an EKG or a lab report that a notice asks for is no treatment to try first, and one bullet is one reason."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

HEAD = "Harborview Health Plan\nNovember 6, 2026\n\nDear Ana Ruiz:\n\n"
LISTED = "We did not approve Spravato for these reasons:\n\n * You have not tried two antidepressants for 8 weeks each.\n\n * {told}"
RIGHTS = "\n\nYou may appeal within 180 days of this notice.\n"
STEP = ("step-therapy", "You have not tried two antidepressants for 8 weeks each.")


def quotes(told: str) -> list[tuple[str, str]]:
    """The ground and the words of each reason that is offered of a notice with this bullet."""
    rows = offered(HEAD + LISTED.format(told=told) + RIGHTS).get("denial.reasons", ())
    return [(str(row["ground"]).removeprefix("ground."), " ".join(str(row["quote"]).split())) for row in rows]


@pytest.mark.parametrize(
    ("ground", "told"),
    [
        (
            "not-medically-necessary",
            "Notes mention past opioid use disorder. Our rule asks for a urine toxicology screen from the last 14 days. We got none.",
        ),
        (
            "not-medically-necessary",
            "You have a history of alcohol abuse. The criteria require a drug and alcohol test within 30 days. None was sent in.",
        ),
        ("documentation", "Our policy requires an EKG done in the last 90 days before treatment. None was sent in."),
        ("documentation", "The rule asks for lab results from the last six months. They were not sent."),
    ],
)
def test_a_screen_asked_for_in_a_bullet_is_one_reason_and_no_step(ground: str, told: str) -> None:
    heard = quotes(told)
    assert sorted(heard) == sorted([STEP, (ground, told)])


def test_a_drug_to_try_first_stays_a_step_beside_the_level_that_is_to_be_measured() -> None:
    told = "You have not tried lithium with a lab test of its level."
    assert ("step-therapy", told) in quotes(told)

"""A reason that speaks of an age is answered on it, by the group told, and asks which study was weighed (reading 31, 27)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions, spray

THIN = "The evidence is limited, particularly in adults age 65 and older."


@pytest.mark.parametrize(
    ("band", "said", "unsaid"),
    [
        (
            "from_18_to_64",
            "Age: I am under 65, so what is said of older people does not decide this request.",
            "Please name the study in people",
        ),
        ("from_65", "Age: I am 65 or older. Please name the study in people of that age that was weighed, and what it found.", "under 65"),
    ],
)
def test_age_is_answered_where_the_reason_names_it(band: str, said: str, unsaid: str, facts: Facts) -> None:
    letter = infusions(facts, ("experimental", THIN), patient={"age_band": band}, sender={"role": "patient"})["internal-appeal"]
    assert said in letter
    assert unsaid not in letter


def test_nobody_speaks_of_age_where_no_reason_does(facts: Facts) -> None:
    letter = infusions(facts, ("experimental", "It is unproven."), patient={"age_band": "from_65"})["internal-appeal"]
    assert "Age: " not in letter


UNDER = "I am under 65, so what is said of older people does not decide this request."
SPRAY = [
    ("experimental", THIN),
    ("experimental", "Esketamine is investigational in adults age 65 and older."),
    ("not-medically-necessary", "Benefit in adults over 65 has not been shown, so it is not medically necessary."),
    ("off-label", "Use in adults over 65 is off label."),
]


@pytest.mark.parametrize("reason", SPRAY)
def test_of_spravato_too_and_the_label_is_for_adults(reason: tuple[str, str], facts: Facts) -> None:
    young = spray(facts, reason, patient={"age_band": "from_18_to_64"})["internal-appeal"]
    assert UNDER in young
    assert "use is in adults" in young
    assert "65 and over" not in young.partition("Reason 1")[2].partition("Safety and monitoring")[0]
    old = spray(facts, reason, patient={"age_band": "from_65"})["internal-appeal"]
    assert "under 65" not in old
    assert "use is in adults" in old
    assert "TRANSFORM-3" in old


def test_an_outside_reviewer_is_told_so_too(facts: Facts) -> None:
    made = spray(
        facts,
        SPRAY[2],
        patient={"age_band": "from_18_to_64"},
        denial={"stage": "final"},
        plan={"kind": "employer", "funding": "self_funded"},
    )
    assert UNDER in made["external-review-request"]

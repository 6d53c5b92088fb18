"""A reason that calls the treatment experimental is answered as that too, whatever the ground under which it stands.

It was answered with "please name each criterion that was found unmet", and no study stood in the letter (LETTERS, left open).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.calls_experimental import calls_experimental
from tests.health.as_of import FRIDAY
from tests.health.asked import infusions
from tests.health.told import MEDICAID
from tests.health.told_on import papers_on

NEED = "The service is not medically necessary because it is considered investigational for depression."


@pytest.mark.parametrize(
    ("quote", "calls"),
    [
        (NEED, True),
        ("Investigational services, such as ketamine infusion for depression, are excluded from coverage.", True),
        ("The use is considered unproven and not medically necessary.", True),
        ("The treatment is not medically necessary.", False),
        ("It is not medically necessary and not experimental.", False),
        ("We could not tell whether it is experimental.", False),
        ("The benefit is not attainable outside the investigational setting.", False),
        ("The drug is an investigational new drug in the trial.", False),
    ],
)
def test_what_a_sentence_calls_experimental(quote: str, *, calls: bool) -> None:
    assert calls_experimental(quote) is calls


TRIALS = [
    {"drug": "sertraline", "dose_mg": 150, "from": "2026-05-18", "to": "2026-08-10", "result": "no_response"},
    {"drug": "venlafaxine", "dose_mg": 225, "from": "2026-08-11", "to": "2026-10-26", "result": "no_response"},
]
"""Two antidepressants: the trials of depression that resisted treatment are cited for no fewer."""


@pytest.mark.parametrize("ground", ["ground.not-medically-necessary", "ground.benefit-exclusion"])
def test_it_has_the_answer_and_the_studies_of_that_reason(facts: Facts, ground: str) -> None:
    told = {key: value for key, value in MEDICAID["denial"].items() if key != "reasons"}
    treatment = MEDICAID["treatment"] | {"diagnosis": "major depressive disorder, recurrent, severe", "features": ["none"]}

    def papers(quote: str) -> dict[str, str]:
        case = MEDICAID | {
            "denial": told | {"reasons": [{"ground": ground, "quote": quote}]},
            "treatment": treatment,
            "history": {"trials": TRIALS},
        }
        return dict(papers_on(facts, case, FRIDAY))

    called = papers(NEED)
    assert 'Reason 2: the evidence behind "investigational"' in called["internal-appeal"]
    assert "ELEKT-D (2023" in called["internal-appeal"]
    assert called["clinician-letter"].count("I weighed the trials above") == 1
    assert "Reason 2" not in papers("The treatment is not medically necessary.")["internal-appeal"]


@pytest.mark.parametrize("word", ["unproven", "investigational"])
def test_no_paper_puts_a_worse_word_into_the_notice(facts: Facts, word: str) -> None:
    """A plan that wrote "unproven" was handed "experimental or investigational" by the claimant, and by the doctor (lawyer 28.2)."""
    quote = f"Ketamine infusion for depressive disorders is {word} and not medically necessary."
    reasons = {"reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}
    told = {key: value for key, value in MEDICAID["denial"].items() if key != "reasons"}
    found = papers_on(facts, MEDICAID | {"denial": told | reasons}, FRIDAY)
    for name in ("internal-appeal", "clinician-letter"):
        assert f'In the sentence quoted under 1, too: "{word}".' in found[name]
        assert "experimental or investigational" not in found[name]


def test_a_clinician_is_asked_for_no_answer_that_stands_under_another_number(facts: Facts) -> None:
    """Nothing entered answers the need, and the same sentence is answered as the reason that it calls experimental."""
    told = {key: value for key, value in MEDICAID["denial"].items() if key != "reasons"}
    treatment = {**MEDICAID["treatment"], "diagnosis": "major depressive disorder, recurrent, severe", "features": ["none"]}
    treatment.pop("scores", None)

    def answers(ground: str, quote: str) -> str:
        reasons = {"reasons": [{"ground": ground, "quote": quote}]}
        case = MEDICAID | {"denial": told | reasons, "treatment": treatment, "history": {"trials": []}}
        return papers_on(facts, case, FRIDAY)["clinician-letter"].split("easons, answered")[1].split("Statement")[0]

    called = answers("ground.not-medically-necessary", NEED)
    assert "Answered under 2. 2." in called
    assert "____ (answer) ____" not in called
    # A paper that the reason turns on is asked for by what it is.
    assert "____ (the record that shows it" in answers("ground.documentation", "The visit notes of June 9 do not show the dose.")
    assert "product number (NDC)" in answers("ground.coding", "The claim did not include the National Drug Code and dosage.")


def test_a_doubt_of_safety_is_answered_from_the_label_where_nobody_told_how_harms_are_watched_for(facts: Facts) -> None:
    """FDA label of ketamine hydrochloride injection, warnings; who watches says how."""
    doubt = ("experimental", "It is investigational: there are not enough studies that show that it is safe.")
    silent = infusions(facts, doubt, treatment={"monitoring": {"unknown": True}})["internal-appeal"]
    assert "- Safety: The ketamine label warns of" in silent
    assert "How they are watched for is for the treating clinician" in silent
    told = infusions(facts, doubt)["internal-appeal"]  # "a nurse is in the room."
    assert "How they are watched for is for" not in told
    effect = infusions(
        facts, ("experimental", "It is investigational: its effect is not shown."), treatment={"monitoring": {"unknown": True}}
    )
    assert "- Safety:" not in effect["internal-appeal"]

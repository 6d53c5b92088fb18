"""A step typed as a chart has it is understood, and of words that nothing knows no paper says that it was tried (reading 31, 3)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.short_forms import diagnosis_in_full, in_full
from tests.health.asked import spray

FIVE = "You must have failed five antidepressants from two classes in this episode, each for at least 6 weeks."
TRIALS = [
    {"drug": "fluoxetine", "dose_mg": 40, "from": "2025-04", "to": "2025-08", "weeks": 16, "result": "no_response", "stopped": "NR"},
    {"drug": "nortriptyline", "dose_mg": 100, "from": "2025-09", "to": "2025-12", "weeks": 12, "result": "no_response"},
    {"drug": "desvenlafaxine", "dose_mg": 50, "from": "2026-01", "to": "2026-05", "weeks": 16, "result": "no_response"},
    {"drug": "vortioxetine", "dose_mg": 10, "from": "2026-05", "to": "2026-06", "weeks": 3, "result": "stopped_side_effect"},
    {
        "drug": "aripiprazole (aug to desvenlafaxine)",
        "dose_mg": 5,
        "from": "2026-02-02",
        "to": "2026-04-06",
        "weeks": 9,
        "result": "no_response",
    },
]


def made(facts: Facts, step: str, ground: str = "tried", role: str = "clinician", **more: Any) -> dict[str, str]:
    trials = [{**one, "source": "record"} for one in TRIALS]
    return spray(
        facts,
        ("step-therapy", FIVE),
        history={"trials": trials},
        step={"drug": step, "ground": ground, "reason": "5 ADs/3 classes, plus aripiprazole 9 wk."},
        sender={"role": role},
        patient={"age_band": "from_18_to_64"},
        plan={"kind": "medicaid_managed", "issued_in": "OR"},
        exhibits={"have": ["denial", "clinician-letter", "records"]},
        **more,
    )


@pytest.mark.parametrize("step", ["5 ADs + aug", "five antidepressants and an augmentation", "5 meds/boost", "the ladder"])
@pytest.mark.parametrize("role", ["clinician", "patient"])
def test_no_paper_says_that_a_step_was_tried_of_which_the_body_counts_fewer(step: str, role: str, facts: Facts) -> None:
    found = made(facts, step, role=role)
    assert "You ask for five; " in found["internal-appeal"]
    box = found["internal-appeal"].partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    assert "was tried" not in box.replace("antidepressants tried", "")
    assert "The step has been tried" not in found["step-therapy-exception"]


def test_a_class_stopped_for_a_side_effect_at_a_low_dose_is_counted_among_those_tried(facts: Facts) -> None:
    """Of the table: an SSRI, a tricyclic, an SNRI, and vortioxetine, which a side effect ended after three weeks."""
    letter = made(facts, "5 ADs + aug")["clinician-letter"]
    assert "Four classes were tried (SSRI, TCA, SNRI; " in letter
    assert ", stopped for a side effect)" in letter


def test_the_short_forms_of_a_chart_are_written_out_in_what_a_clinic_signs(facts: Facts) -> None:
    told = {
        "drug": "spravato",
        "indication": "trd",
        "diagnosis": "MDD, rec, sev w/o psychosis",
        "schedule": "q wk",
        "review": "PHQ-9 q visit; dc if <50% drop",
    }
    found = made(facts, "5 ADs + aug", treatment=told)
    for paper in ("internal-appeal", "clinician-letter"):
        assert "major depressive disorder, recurrent, severe without psychosis" in found[paper]
        assert "PHQ-9 at every visit; stop if there is less than a 50% drop" in found[paper]
        assert "aripiprazole (added to desvenlafaxine)" in found[paper].lower()
        assert " q wk" not in found[paper]
        assert " NR" not in found[paper]
    assert "Five antidepressants, three classes, plus aripiprazole 9 weeks" in found["step-therapy-exception"]


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("weekly since Aug 3, and again in aug", "weekly since Aug 3, and again in aug"),
        ("q2wk, then q month", "every 2 weeks, then once a month"),
        ("bid x 3 mo. then prn", "twice a day x 3 months then as needed"),
        ("clinic on SE Division St", "clinic on SE Division St"),
        ("fell 1 pt", "fell 1 pt"),
        ("d/c'd 6 wk ago: SEs, inadeq resp", "stopped 6 weeks ago: side effects, inadequate response"),
    ],
)
def test_a_short_form_is_written_out_only_where_it_is_one(typed: str, full: str) -> None:
    assert in_full(typed) == full


def test_a_diagnosis_keeps_its_code_and_its_order() -> None:
    assert diagnosis_in_full("MDD, sgl ep, mod (F32.1)") == "major depressive disorder, single ep, moderate (F32.1)"

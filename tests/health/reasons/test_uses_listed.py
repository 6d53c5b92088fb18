"""A policy that lists what a treatment is used for names illnesses that nobody in the case has (reading 36, F 4)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.risks import risks_named
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

POLICY = (
    "The use of intravenous ketamine for the treatment of psychiatric disorders, including but not limited to depression, bipolar "
    "disorder and post-traumatic stress disorder, is considered investigational."
)
USES = [
    POLICY,
    "Ketamine infusion is investigational for all psychiatric indications, such as major depressive disorder, bipolar disorder, and PTSD.",
    "Ketamine is unproven for treating depression, bipolar disorder or psychosis.",
    "Ketamine is considered experimental for mental health conditions (e.g., depression/bipolar disorder).",
    "Intravenous ketamine is not covered for the management of bipolar disorder, depression or substance use disorder.",
    "The plan considers ketamine investigational for uses that include bipolar depression, unipolar depression, substance use disorder.",
    "Infusions for depression, suicidal ideation, bipolar disorder and substance use disorder are not proven.",
    "Evidence is insufficient for ketamine in psychiatric disorders: depression, bipolar disorder, schizophrenia.",
    "Subanesthetic ketamine to treat bipolar depression, major depression or anxiety is investigational.",
    "Indications reviewed: depression, bipolar disorder, psychosis, alcohol use disorder.",
    "Using ketamine for psychiatric conditions including psychosis, depression and bipolar disorder remains unproven.",
    "Ketamine is not FDA-approved for any mental health condition, including depression and bipolar disorder.",
]
HELD = [
    ("Your records show depression and bipolar disorder, and ketamine may worsen mania.", "bipolar"),
    ("The member has bipolar disorder, and treatment of depression with ketamine is not covered.", "bipolar"),
    ("Treatment of depression is covered when bipolar disorder has been ruled out.", "bipolar"),
    ("Ketamine for depression is contraindicated in uncontrolled high blood pressure, psychosis or pregnancy.", "psychosis"),
    ("Ketamine is used for depression, and risks include abuse and raised blood pressure.", "blood_pressure"),
    ("Depression treatment is not covered for people who have a substance use disorder or psychosis.", "substance"),
]


@pytest.mark.parametrize("words", USES)
def test_what_a_treatment_is_used_for_is_no_risk_of_the_person(words: str, facts: Facts) -> None:
    assert risks_named(words, facts) == ()


@pytest.mark.parametrize(("words", "risk"), HELD)
def test_what_is_held_against_a_person_is_one(words: str, risk: str, facts: Facts) -> None:
    assert risk in risks_named(words, facts)


def test_no_paper_speaks_of_bipolar_disorder_where_a_policy_lists_it_among_uses(facts: Facts) -> None:
    reasons = [{"ground": "ground.experimental", "quote": POLICY}]
    found = packet(facts, CALIFORNIA, {"denial": {"text": {"unknown": True}, "reasons": reasons}})
    for paper in ("internal-appeal", "clinician-letter", "call-sheet", "next-steps"):
        told = found[paper].replace(POLICY, "")
        assert "whether bipolar disorder is excluded" not in told.lower(), paper
        assert "What about bipolar disorder" not in told, paper
        assert "affective switch" not in told.lower(), paper
        assert "I do not say that ketamine is established for PTSD" not in told, paper

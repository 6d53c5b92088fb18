"""A policy is offered by its number in whatever words a notice leads to it, with its whole title and nothing of the next sentence."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

HEAD = "Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\nWe denied the request for Spravato because it is not medically necessary."


def policy(words: str) -> str | None:
    found = offered(f"{HEAD} {words}\n\nYou may appeal within 180 days.").get("denial.policy")
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Clinical criteria for re-authorization, ELH Rx-MH 31.4 section C, require a 50% reduction.", "ELH Rx-MH 31.4"),
        ("Our policy, NY-BH 114 Maintenance Dosing of Esketamine, asks for less.", "NY-BH 114 Maintenance Dosing of Esketamine"),
        ('We used the plan policy "BH-2210 Maintenance Use of Esketamine" to decide.', "BH-2210 Maintenance Use of Esketamine"),
        # Reading 35, A 14: without a number it is named after its drug, with its day.
        (
            "We used the Lakes Part B step and criteria document for Spravato (revised 03/2026). That document asks for two trials.",
            "Lakes Part B step and criteria document for Spravato (revised 03/2026)",
        ),
        (
            "We reviewed the request with the Lakes Part B drug policy for Esketamine, effective January 2026. It asks for two trials.",
            "Lakes Part B drug policy for Esketamine, effective January 2026",
        ),
        ("The criteria in Rx-MH 31.4 (Esketamine Nasal Spray) were used.", "Rx-MH 31.4 (Esketamine Nasal Spray)"),
        ("\n\nPolicy: RX-BH 31.4 Esketamine Nasal Spray\nAdditionally, 12 is too many.", "RX-BH 31.4 Esketamine Nasal Spray"),
        (
            "\n\nPolicy:  NYM-BH-22 Maintenance Dosing of\n         Intranasal Esketamine\n\nThe plan decided.",
            "NYM-BH-22 Maintenance Dosing of Intranasal Esketamine",
        ),
    ],
)
def test_it_is_offered_by_its_number_with_the_whole_title(words: str, name: str) -> None:
    assert policy(words) == name


@pytest.mark.parametrize(
    "words",
    [
        "The criteria were not met: PHQ-9 12, on May 3.",
        "The policy covers Spravato under HCPCS code S0013 only.",
        "Criteria of the label: BP 140/90 at the most.",
        "The criteria follow 42 CFR 422.101, Part B.",
    ],
)
def test_a_code_a_score_or_a_law_is_no_policy(words: str) -> None:
    assert policy(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Spravato is covered by the Plan under Rx Guideline RX-9. This decision was based on: Plan Document Art. IX; {} (eff. 01/01/2026).",
        "Our Rx Guideline RX-9 is of another drug. Criteria used: {}.",
        "See also Rx Guideline RX-9, which tells of oral drugs. We relied on {}.",
        "Other treatments may be covered under Rx Guideline RX-9. {} asks for two trials.",
    ],
)
def test_the_paper_that_the_decision_rests_on_goes_before_one_named_in_passing(words: str) -> None:
    assert policy(words.format("Lakes Clinical Guideline CG-BH-209")) == "Lakes Clinical Guideline CG-BH-209"


def test_a_box_on_criteria_names_no_paper() -> None:
    assert policy("[X] Coverage criteria not met") is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "See Medical Coverage Guideline 5.112, Ketamine Infusion Therapy (effective April 1, 2026).",
            "Medical Coverage Guideline 5.112, Ketamine Infusion Therapy",
        ),
        ("We used Medical Policy No. 8.003 to decide.", "Medical Policy No. 8.003"),
        ("See Clinical Policy No. 12, Esketamine.", "Clinical Policy No. 12, Esketamine"),
        ("It is not met under Coverage Guideline 5. 12 sessions are too many.", "Coverage Guideline 5"),
        ("We used Medical Policy 5.01.521.", "Medical Policy 5.01.521"),
    ],
)
def test_a_number_goes_on_behind_its_point_and_no_is_no_end(words: str, name: str) -> None:
    """ "Medical Coverage Guideline 5" stood in five papers for 5.112 (reading 34, reader of d, 7)."""
    assert policy(words) == name

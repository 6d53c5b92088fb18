"""The name of a policy is whole: bracket and quotation mark are closed, and criteria without a number keep the drug that they are for."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Medical Policy ZQ-31 (Ketamine treatment), which asks for proof", "Medical Policy ZQ-31 (Ketamine treatment)"),
        ("Medical Policy ZQ-31 (Ketamine, as amended. It asks for proof", "Medical Policy ZQ-31"),
        ('Clinical Policy ZQ-0417 "Ketamine Uses," effective 7/1/2026', 'Clinical Policy ZQ-0417 "Ketamine Uses"'),
        (
            "Harbor Prior Authorization Criteria, esketamine nasal (Spravato), form revised May 2023",
            "Harbor Prior Authorization Criteria, esketamine nasal (Spravato), form revised May 2023",
        ),
    ],
)
def test_a_bracket_is_closed_or_dropped_and_the_drug_is_kept(printed: str, name: str) -> None:
    text = f"Dear Ms. Ott:\n\nWe deny ketamine as experimental.\n\nReason: It is experimental under our {printed}.\n\nYou may appeal."
    assert offered(text)["denial.policy"] == name


@pytest.mark.parametrize(
    "relied",
    [
        'We used clinical criteria of Verity Review Services, "Ketamine Infusion Therapy (VR-0317)", and will send a copy.',
        'We used the clinical criteria titled "Ketamine Infusion Therapy (VR-0317)" and will send a copy.',
    ],
)
def test_a_title_that_ends_with_its_number_is_the_policy_and_the_booklet_is_none(relied: str) -> None:
    reason = "Under item 22 of the Plan Document, no benefit is payable for ketamine, which is experimental."
    text = f"Dear Ms. Ott:\n\nWe deny ketamine.\n\nReason: {reason}\n\n{relied}\n\nYou may appeal."
    assert offered(text)["denial.policy"] == "Ketamine Infusion Therapy (VR-0317)"


@pytest.mark.parametrize(
    "head", ["Policy Year 2026-2027", "Policy Period: 01/01/2026 to 12/31/2026", "Policy Effective Date 1/1/2026", "Plan Policy Year 2026"]
)
def test_the_year_of_the_coverage_is_no_policy_that_decided(head: str) -> None:
    reason = "We reviewed this request using our Clinical Criteria for Drug CC-0049 (revised 7/2026)."
    text = (
        f"Harbor Mutual\n{head}\n\nDear Ms. Ott:\n\nWe cannot approve Spravato. It is not medically necessary. {reason}\n\nYou may appeal."
    )
    assert offered(text)["denial.policy"] == "Clinical Criteria for Drug CC-0049"
    assert "denial.policy" not in offered(text.replace(reason, ""))


def test_the_name_of_a_blue_plan_before_its_policy_is_whole() -> None:
    """Reading 36, H 5: "Tennessee Medical Policy" read as the State's."""
    told = (
        'The request is denied. Under BlueCross BlueShield of Tennessee Medical Policy, "Ketamine Infusion Therapy", it is investigational.'
    )
    assert str(offered(told).get("denial.policy", "")).startswith("BlueCross BlueShield of Tennessee Medical Policy")

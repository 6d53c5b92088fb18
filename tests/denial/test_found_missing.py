"""What the reviewer found is quoted, and not the list of criteria alone."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

ASKED = (
    "Our criteria require: (1) a diagnosis of major depressive disorder; (2) trials of four antidepressants; and (3) a trial of ECT or TMS."
)
FOUND = "Our reviewer found that your records show three antidepressants, no ECT or TMS, and no cognition or fall risk assessment."


@pytest.mark.parametrize("found", [FOUND, FOUND.replace("no ECT or TMS", "no trial of TMS")])
def test_what_was_found_is_in_the_quotation(found: str) -> None:
    head = "Harborview Medicare\nNovember 6, 2026\n\nDear Ana Ruiz:\n\nWe denied your request for Spravato.\n\n"
    reasons = offered(f"{head}{ASKED} {found}\n\nYou may appeal within 65 days.")["denial.reasons"]
    assert any(reason["ground"] == "ground.step-therapy" and found in reason["quote"] for reason in reasons)


def test_a_patient_who_has_had_it_is_not_said_to_lack_it() -> None:
    head = "Harborview Medicare\nNovember 6, 2026\n\nDear Ana Ruiz:\n\nWe denied your request for Spravato.\n\n"
    text = f"{head}The request is not medically necessary. Your records show ECT and TMS.\n\nYou may appeal within 65 days."
    assert all(reason["ground"] != "ground.step-therapy" for reason in offered(text)["denial.reasons"])

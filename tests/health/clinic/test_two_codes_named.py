"""Where the notice names two codes of the illness, no letter chooses: the diagnosis is the clinician's, with its code."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

REASON = "The form gives bipolar II disorder while the progress notes give major depressive disorder."
NOTICES = (
    f"Diagnosis submitted: F31.81 on the form, F33.2 on the notes\n{REASON}",
    f"Dx F33.2; corrected form: F33.1\n{REASON}",
    f"The request lists F32.2. The clinic note lists F31.81.\n{REASON}",
)


def papers(facts: Facts, notice: str, diagnosis: str, code: str = "F33.2") -> dict[str, str]:
    told: dict[str, Any] = {"diagnosis": diagnosis, "diagnosis_code": code, "sessions": 8}
    clinician = {"name": "Paul Osei", "credentials": "CRNA"}
    return dict(infusions(facts, ("not-medically-necessary", REASON), denial={"text": notice}, treatment=told, clinician=clinician))


@pytest.mark.parametrize("notice", NOTICES)
def test_no_code_is_stated_flatly(notice: str, facts: Facts) -> None:
    found = papers(facts, notice, "major depressive disorder")
    for name in ("internal-appeal", "clinician-letter"):
        assert "is coded" not in found[name], name
        assert "(F33.2)" not in found[name], name
    assert "in the clinician's letter" in found["internal-appeal"]
    assert "The diagnosis: ____ (as charted, with its code" in found["clinician-letter"]


def test_words_that_leave_it_open_are_printed_nowhere(facts: Facts) -> None:
    found = papers(facts, NOTICES[0], "bipolar 2 or depression, they put both")
    for name in ("internal-appeal", "clinician-letter"):
        assert "they put both" not in found[name], name
    assert "for the illness that the clinician's letter names" in found["internal-appeal"]
    assert "Your notice names F31.81 and F33.2" in found["internal-appeal"]


def test_one_code_or_one_of_another_illness_leaves_it_as_it_was(facts: Facts) -> None:
    for notice in (f"Diagnosis: F33.2\n{REASON}", f"Diagnosis: F33.2, F41.1\n{REASON}"):
        assert "is coded F33.2" in papers(facts, notice, "major depressive disorder")["internal-appeal"]

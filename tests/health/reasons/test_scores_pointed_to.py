"""Where a reason on the records misses scores that another reason asks for, its answer names that reason by its number."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

RECORDS = {"ground": "ground.documentation", "quote": "A baseline score on a standardized scale was not received with the request."}
NEED = {
    "ground": "ground.not-medically-necessary",
    "quote": "The PHQ-9 score on file is in the mild range and the request is not medically necessary.",
}
CODE = {"ground": "ground.coding", "quote": "The code billed is not valid."}


@pytest.mark.parametrize(("reasons", "number"), [((RECORDS, NEED), 2), ((NEED, RECORDS), 1), ((CODE, RECORDS, NEED), 3)])
def test_the_pointer_names_a_reason_that_stands_there(facts: Facts, reasons: tuple[dict[str, str], ...], number: int) -> None:
    """Reading 31, confirming 10: "in the answer on need" pointed to no heading."""
    text = " ".join((case_document(CALIFORNIA)["denial"]["text"], *(one["quote"] for one in reasons)))
    letter = packet(facts, CALIFORNIA, {"denial": {"text": text, "reasons": list(reasons)}})
    assert "answer on need" not in letter["internal-appeal"]
    assert f"The dated scores stand in the answer to reason {number}." in letter["internal-appeal"]
    assert f"Reason {number}: " in letter["internal-appeal"]

"""An address is the notice's only where its lines stand there as whole words."""

from __future__ import annotations

import json

import pytest

from appealwright.case import CaseError, case_from_json
from tests.conftest import TODAY

NOTICE = "Write to P.O. Box 112, Mason, OH 45040-0112, or by fax to 555-0100."


def told(address: str) -> str:
    return json.dumps({"case_version": 2, "denial": {"text": NOTICE, "appeal_address": address}})


@pytest.mark.parametrize(
    "address",
    ["P.O. Box 112, Mason, OH 45040-0112", "PO Box 112\nMason, OH 45040-0112", "P. O. Box 112\nMason\nOH 45040", "p.o. box 112; Mason"],
)
def test_the_lines_of_an_envelope_stand_in_the_notice(address: str) -> None:
    assert case_from_json(told(address), TODAY).text("denial.appeal_address") == address


@pytest.mark.parametrize(
    "address",
    [",", "-", "1", "12 M", "O", "Mason", "ox 112, Mas", "Box 11", "P.O. Box 112, Dayton", "Box 1121, Mason", "112 Mas", "P.O. Box 12"],
)
def test_letters_that_stand_there_by_chance_are_no_address(address: str) -> None:
    with pytest.raises(CaseError):
        case_from_json(told(address), TODAY)

"""What the parts of a letter ask of the case again and again is found once, whether or not anybody goes on typing."""

from __future__ import annotations

import json

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.history import tried
from appealwright.history.taken_for import counted
from appealwright.packet import Packet
from tests.conftest import TODAY, case_document


def test_a_letter_that_is_written_at_once_counts_the_trials_once(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[object] = []

    def noted(*asked: object) -> object:
        found.append(asked)
        return counted(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(tried, "counted", noted)
    case = case_from_json(json.dumps(case_document("tx-insured-off-label")), TODAY)
    packet = Packet(case, facts, assess(case, facts, TODAY))
    for written, name in enumerate(("internal-appeal", "clinician-letter"), start=1):
        packet.document(name)
        assert len(found) == written

"""Rows of other places cost nothing: a case is assessed and its packet written from the same rows, however many more there are."""

from __future__ import annotations

import pytest

from appealwright import facts as rows
from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import documents
from scripts.bench.core import CASE, TODAY
from scripts.bench.growth import ROWS, multiplied


def test_ten_times_the_rows_are_listed_and_none_of_them_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ROWS.read_text(encoding="utf-8").splitlines()
    case = case_from_json(CASE.read_bytes(), TODAY)
    made: list[str] = []
    make = rows._row
    monkeypatch.setattr(rows, "_row", lambda raw: made.append(raw["id"]) or make(raw))
    found = {}
    for by in (1, 10):
        made.clear()
        facts = Facts.load("\n".join(multiplied(lines, by)).encode())
        assert len(facts) > by * 0.9 * (len(lines) - 1)
        packet = documents(case, facts, assess(case, facts, TODAY))
        found[by] = sorted(made), [plain_text_bytes(one.document) for one in packet]
    assert found[1][0]
    assert found[1] == found[10]

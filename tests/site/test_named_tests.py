"""A guide that names a test as its proof names one that there is."""

from __future__ import annotations

import re
from pathlib import Path

NAMED = re.compile(r"\btest_\w+\.py\b")
THERE = {path.name for path in Path("tests").rglob("test_*.py")}


def test_every_test_that_is_named_is_there() -> None:
    named = [(path.as_posix(), name) for path in sorted(Path("docs").rglob("*.md")) for name in NAMED.findall(path.read_text("utf-8"))]
    assert len(named) > 15
    assert [where for where in named if where[1] not in THERE] == []

"""Every field of a row that the letters and the core ask for comes to the browser too: else a sentence stands in the shell alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from appealwright.facts import Facts
from scripts.browserfacts import DETAIL

CORE = Path("builder/appealwright")
_ASKED = re.compile(r"detail(?:\.get\(|\[)\"(\w+)\"|detail\.(?!get\b)(\w+)")
OF_OTHERS = {"guideline": {"strength", "use"}, "payer": {"ground"}, "code": {"use"}}
"""Names that the core asks of rows of another kind."""


def asked() -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in (*CORE.rglob("*.py"), *CORE.glob("letters/**/*.j2")))
    return {one or other for text in texts for one, other in _ASKED.findall(text)}


@pytest.mark.parametrize("kind", [kind for kind, held in DETAIL.items() if held is not None])
def test_the_browser_has_what_is_asked_of_a_row(kind: str, facts: Facts) -> None:
    told = {name for row in facts if row.kind == kind for name in row.detail}
    assert not (told & asked()) - set(DETAIL[kind] or ()) - OF_OTHERS.get(kind, set())


def test_with_what_a_study_set_ketamine_beside_is_told_of_the_spray_in_the_browser_too(facts: Facts) -> None:
    shipped = Facts.load((CORE / "data" / "facts.browser.jsonl").read_bytes())
    beside = [row.id for row in facts.of_kind("study") if "intranasal" in str(row.detail.get("comparator"))]
    assert beside
    assert [one for one in beside if one in shipped and "intranasal" not in str(shipped.row(one).detail.get("comparator"))] == []

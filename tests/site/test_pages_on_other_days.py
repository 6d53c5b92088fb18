"""Rules begin and end: on every such day the pages still stand, and cite nothing that has ended."""

import json
import re
from datetime import date, timedelta
from importlib.resources import files

import pytest

from appealwright.facts import Facts, Status, our_facts
from scripts.site.generated import generated_pages
from scripts.site.languages import Language
from tests.conftest import TODAY

OF_ALL_ROWS = {"how-we-check/law.md", "how-we-check/medicine.md", "how-we-check/tool.md", "authorities/medicine.md"}
"""Besides the places, the plans and their lists: every row, on pages of a bearable weight (0095)."""
CITED = re.compile(r"\[\[row:([^\]\s]+)\]\]")


def days_of_change() -> list[date]:
    """Each day after today on which a row begins to hold, or has just ended."""
    begins = {row.effective for row in our_facts() if row.effective and row.effective > TODAY}
    ended = {row.until + timedelta(days=1) for row in our_facts() if row.until and row.until >= TODAY}
    return sorted(begins | ended)


@pytest.mark.parametrize("day", days_of_change(), ids=str)
def test_no_page_cites_what_has_ended_or_loses_a_place(facts: Facts, day: date) -> None:
    words = json.loads((files("appealwright") / "data" / "messages.en.json").read_bytes())
    pages = generated_pages(Language("en", words, facts), day)
    assert len(pages) == 56 + 2 + 23 + 1 + len(OF_ALL_ROWS)
    assert pages.keys() >= OF_ALL_ROWS
    ended = [
        (path, row_id) for path, text in pages.items() for row_id in CITED.findall(text) if facts.row(row_id).status_on(day) is Status.ENDED
    ]
    assert ended == []


def test_the_washington_law_of_2027_moves_from_what_will_change_to_the_law() -> None:
    words = json.loads((files("appealwright") / "data" / "messages.en.json").read_bytes())
    before = generated_pages(Language("en", words, our_facts()), date(2026, 12, 31))["states/washington.md"]
    after = generated_pages(Language("en", words, our_facts()), date(2027, 1, 1))["states/washington.md"]
    assert "## What will change" in before
    assert "[[row:wa.parity.48-43-766]]" in before[before.index("## What will change") :]
    assert "[[row:wa.parity.48-43-766]]" in after[: after.index("## Outside review")]
    assert "[[row:wa.caution.not-before-2027]]" not in after

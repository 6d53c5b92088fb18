"""The style sheets of the builder: each small file is served once, and what is served is all there is."""

from __future__ import annotations

from collections import Counter

from scripts.page.places import WEB
from scripts.page.styles import CHECK, READER, ROOM, SHEETS
from scripts.site.sheets import joined_sheets


def test_every_file_is_served_in_one_sheet() -> None:
    served = Counter(path for paths in SHEETS.values() for path in paths)
    assert set(served) == set(WEB.rglob("*.css"))
    assert set(served.values()) == {1}


def test_every_sheet_is_asked_for_by_some_page() -> None:
    assert {*ROOM, *READER, *CHECK} == set(SHEETS)


def test_a_sheet_is_as_small_as_its_rules() -> None:
    for name, paths in SHEETS.items():
        whole = joined_sheets(paths)
        assert "/*" not in whole, name
        assert whole.count("{") == whole.count("}"), name
        assert len(whole) <= sum(path.stat().st_size for path in paths), name

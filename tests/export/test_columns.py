"""How wide the columns of a table become: by the text in them, and no wider than the page."""

from hypothesis import given
from hypothesis import strategies as st

from appealwright.document import Table
from appealwright.export.columns import column_widths
from tests.export.samples import row

TOTAL = 9360


def widths(head: tuple[str, ...], *rows: tuple[str, ...]) -> list[int]:
    return column_widths(Table("t", "", row(*head), tuple(row(*cells) for cells in rows)), TOTAL)


def test_the_column_with_most_text_is_widest() -> None:
    number, drug, why = widths(("No.", "Drug", "Why stopped"), ("1", "sertraline", "no response after nine weeks at the highest dose " * 3))
    assert number < drug < why


def test_a_word_is_not_broken_where_there_is_room() -> None:
    column = widths(("Weeks at that dose", "Why"), ("9", "hives " * 200))[0]
    assert column > 5 * 144, "'Weeks' in bold 10 pt needs more than half an inch"


def test_labels_stay_close_to_their_values() -> None:
    label, value = column_widths(Table("t", "", (), (row("Member", "Jane Doe"), row("Group", "88"))), TOTAL)
    assert label < 2000 < value


@given(st.lists(st.lists(st.text(max_size=40), min_size=1, max_size=9), min_size=1, max_size=6))
def test_widths_fill_the_page_whatever_the_cells_hold(cells: list[list[str]]) -> None:
    made = widths(tuple(cells[0]), *(tuple(each) for each in cells[1:]))
    assert sum(made) == TOTAL
    assert len(made) == max(map(len, cells))
    assert min(made) > 0

"""A document as plain text, as a portal takes it and counts it."""

from hypothesis import given
from hypothesis import strategies as st

from appealwright.document import PageBreak, Paragraph, Table
from appealwright.export.text import plain_text_bytes
from tests.export.samples import blank, document, letter, odd_document, row, text


def written(*blocks: object, draft: bool = False) -> str:
    return plain_text_bytes(document(*blocks, draft=draft)).decode().replace("\r\n", "\n")


def test_lines_end_as_a_portal_counts_them() -> None:
    raw = plain_text_bytes(odd_document())
    assert raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n") > 10
    assert not raw.startswith(b"\xef\xbb\xbf")


def test_quotes_are_straight_and_dashes_are_hyphens() -> None:
    typed = "“Dr. Okafor’s” – 5−3 — 75\u00a0mg … co\u00adoperate\tnow"
    assert written(Paragraph("p", text(typed))) == '"Dr. Okafor\'s" - 5-3 - 75 mg ... cooperate now\n'


def test_paragraphs_are_not_wrapped() -> None:
    assert written(Paragraph("p", text("word " * 1000 + "end"))).count("\n") == 1


def test_a_table_becomes_numbered_lines_told_by_column() -> None:
    table = Table(
        "t",
        "Table 1",
        row("Drug (class)", "Dose", "Met?", "Why"),
        (row("sertraline (SSRI)", "200\u00a0mg", "met", ""), row("bupropion", "not known", "no", "hives")),
    )
    assert written(table).splitlines() == [
        "Table 1",
        "1. sertraline (SSRI): Dose: 200 mg; Met? met",
        "2. bupropion: Dose: not known; Met? no; Why: hives",
    ]


def test_a_sentence_in_a_cell_takes_no_second_mark() -> None:
    says = row("They may say", "Answer", "Paper")
    cells = (row("“It is not shown.”", "It is, by row 2.", "Exhibit C."), row("Is it shown?", "It is.", ""))
    assert written(Table("t", "", says, cells)).splitlines() == [
        '1. "It is not shown." Answer: It is, by row 2; Paper: Exhibit C.',
        "2. Is it shown? Answer: It is.",
    ]


def test_a_column_that_numbers_the_rows_gives_way_to_the_numbers() -> None:
    table = Table("t", "", row("No.", "Drug", "Dose"), (row("1", "sertraline", "200\u00a0mg"), row("2.", "bupropion", "300\u00a0mg")))
    assert written(table) == "1. sertraline: Dose: 200 mg\n2. bupropion: Dose: 300 mg\n"


def test_a_first_column_of_other_numbers_stays() -> None:
    table = Table("t", "", row("Score", "Day"), (row("21", "2 October 2026"),))
    assert written(table) == "1. 21: Day: 2 October 2026\n"


def test_labels_stand_before_their_values() -> None:
    table = Table("t", "", (), (row("Member", "Jane Doe"), row("Member ID:", text(blank("your member ID"))), row("Alone")))
    assert written(table) == "Member: Jane Doe\nMember ID: ____ (your member ID) ____\nAlone\n"


def test_a_draft_says_so_first() -> None:
    assert written(Paragraph("p", text("Text")), draft=True) == "DRAFT\n\nText\n"


def test_a_page_break_leaves_no_gap() -> None:
    assert written(Paragraph("a", text("A")), PageBreak("b"), Paragraph("c", text("C"))) == "A\n\nC\n"


def test_the_letter_keeps_its_numbers() -> None:
    lines = plain_text_bytes(letter(draft=False)).decode().split("\r\n")
    assert lines[0] == "Jane Q. Doe"
    assert "8. The decision I ask for" in lines
    assert any(line.startswith("3. If you refuse") for line in lines)


@given(st.text(st.characters()))
def test_any_text_can_be_written(typed: str) -> None:
    told = written(Paragraph("p", text(typed)), Table("t", typed, row(typed, typed), (row(typed, typed),)))
    assert "\t" not in told
    assert "\x00" not in told

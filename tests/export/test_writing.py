"""Text cut by kind of script, so that Word writes each in a font that has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appealwright.export.writing import _WESTERN, Writing, _letter, reads_right_to_left, spans

PLAIN, RTL, EAST = Writing.PLAIN, Writing.RIGHT_TO_LEFT, Writing.EAST_ASIAN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe", [("Jane Doe", PLAIN)]),
        ("محمد عبد الله", [("محمد عبد الله", RTL)]),
        ("Dr. יעל כהן, Haifa", [("Dr. ", PLAIN), ("יעל כהן", RTL), (", Haifa", PLAIN)]),
        ("רחוב 12 תל", [("רחוב 12 תל", RTL)]),
        ("بِسْمِ", [("بِسْمِ", RTL)]),
        ("王小明 (Wang)", [("王小明", EAST), (" (Wang)", PLAIN)]),
        ("김 민준", [("김 민준", EAST)]),
        ("👍🏽 ok", [("👍🏽 ok", PLAIN)]),
        ("", [("", PLAIN)]),
    ],
)
def test_text_is_cut_where_the_kind_of_script_changes(text: str, expected: list[tuple[str, Writing]]) -> None:
    assert list(spans(text)) == expected


@given(st.text(st.characters() | st.sampled_from("אב \u0651ع王김a1.")))
def test_the_pieces_are_the_text_again(text: str) -> None:
    assert "".join(piece for piece, _ in spans(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"), [("محمد 12", True), ("يعل.", True), ("Dr. יעל", False), ("12 - 13", False), ("", False), ("王", False)]
)
def test_a_line_reads_right_to_left_when_all_its_letters_do(text: str, *, expected: bool) -> None:
    assert reads_right_to_left(text) is expected


def test_what_is_looked_at_as_a_whole_holds_no_letter_of_another_script() -> None:
    western = [character for character in map(chr, range(0x10000)) if _WESTERN.fullmatch(character)]
    assert len(western) > 1_500
    assert {_letter(character) for character in western} <= {"l", "n", "m"}

"""A letter file that somebody made to do harm is refused with a sentence, or is read as the text it shows."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from time import process_time

import pytest

from appealwright.cli import main
from appealwright.shell.letters import LARGEST_LETTER, letter_text
from appealwright.shell.sources import CallError

NAME = "word/document.xml"


def docx(*parts: tuple[str, bytes]) -> bytes:
    """An archive of these parts, even two of one name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts:
            archive.writestr(zipfile.ZipInfo(name), body, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def paragraph(text: str) -> bytes:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'.encode()


def file(folder: Path, data: bytes) -> Path:
    path = folder / "letter.docx"
    path.write_bytes(data)
    return path


BOMB = b" " * (LARGEST_LETTER * 11)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "parts",
    [((NAME, BOMB),), tuple((part, BOMB[: LARGEST_LETTER * 4]) for part in (NAME, "word/footnotes.xml", "word/endnotes.xml"))],
    ids=["one", "many"],
)
def test_a_small_archive_that_unpacks_to_far_more_than_a_letter_is_refused(parts: tuple[tuple[str, bytes], ...], tmp_path: Path) -> None:
    data = docx(*parts)
    assert len(data) < LARGEST_LETTER / 10
    with pytest.raises(CallError, match="far more text than a letter has"):
        letter_text(file(tmp_path, data))


def test_a_part_under_one_name_many_times_counts_each_time(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = docx(*[(NAME, BOMB[:LARGEST_LETTER])] * 12)
    with pytest.raises(CallError, match="far more text than a letter has"):
        letter_text(file(tmp_path, data))


def test_an_archive_in_the_archive_and_parts_of_another_name_are_not_opened(tmp_path: Path) -> None:
    inner = docx((NAME, paragraph("inner")))
    data = docx(("word/embeddings/inner.docx", inner), ("../../word/document.xml", paragraph("outside")), (NAME, paragraph("outer")))
    assert letter_text(file(tmp_path, data)).strip() == "outer"


def test_entities_are_neither_unfolded_nor_fetched(tmp_path: Path) -> None:
    data = docx((NAME, LAUGHS.encode() + paragraph("one &b; two &c; three &amp; four")))
    assert letter_text(file(tmp_path, data)).strip() == "one &b; two &c; three & four"


def locked(data: bytes) -> bytes:
    """The archive, said to be encrypted."""
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(mark) + at
        data = data[:place] + b"\x01" + data[place + 1 :]
    return data


def packed_otherwise(data: bytes) -> bytes:
    """The archive, said to be packed in a way that nobody knows."""
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = data.index(mark) + at
        data = data[:place] + b"\x63" + data[place + 1 :]
    return data


WHOLE = docx((NAME, paragraph("Some words. " * 200)))


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"no word file", WHOLE[:-30], WHOLE[:60] + bytes(20) + WHOLE[80:], locked(WHOLE), packed_otherwise(WHOLE)),
        docx((NAME, b"\xff\xfe\x00words")),
    ],
    ids=["empty", "text", "cut", "damaged", "locked", "packed otherwise", "no utf-8"],
)
def test_what_word_did_not_save_is_refused_with_a_sentence(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file(tmp_path, data))]) == 2
    assert "a file that Word did not save" in capsys.readouterr().err


@pytest.mark.parametrize("piece", ["<w:t ", "<w:br ", "<w:t>", "</w:p"])
def test_markup_that_never_ends_is_read_in_no_time(piece: str, tmp_path: Path) -> None:
    path = file(tmp_path, docx((NAME, (piece * 1_000_000).encode())))
    began = process_time()
    assert letter_text(path).strip() == ""
    assert process_time() - began < 5


def test_a_text_that_is_too_long_is_refused_and_not_checked_by_half(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("x" * LARGEST_LETTER, encoding="utf-8")
    assert len(letter_text(path)) == LARGEST_LETTER
    path.write_text("x" * (LARGEST_LETTER + 1), encoding="utf-8")
    with pytest.raises(CallError, match="far more text"):
        letter_text(path)

"""The ZIP files that we write are read by others: here by the standard library, and by unzip where there is one."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appealwright.export.archive import archive, member

FILES = {"appeal.txt": b"Dear plan, " * 500, "empty.txt": b"", "folder/se\u00f1or \u738b.docx": bytes(range(256))}


def written() -> bytes:
    return archive(member(name, content, deflated=not name.endswith(".docx")) for name, content in FILES.items())


def test_the_standard_library_reads_every_member() -> None:
    with ZipFile(BytesIO(written())) as read:
        assert read.testzip() is None
        assert {name: read.read(name) for name in read.namelist()} == FILES
        assert [info.compress_type for info in read.infolist()] == [ZIP_DEFLATED, ZIP_DEFLATED, ZIP_STORED]
        assert {info.date_time for info in read.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert read.getinfo("appeal.txt").compress_size < 200


@given(st.dictionaries(st.text(st.characters(codec="utf-8", exclude_characters="\0/\\"), min_size=1), st.binary(), max_size=5))
def test_whatever_the_names_and_contents(files: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(archive(member(name, content) for name, content in files.items()))) as read:
        assert {name: read.read(name) for name in read.namelist()} == files


@pytest.mark.skipif(shutil.which("unzip") is None, reason="not installed: unzip (apt-get install unzip)")
def test_unzip_finds_no_fault(tmp_path: Path) -> None:
    (tmp_path / "packet.zip").write_bytes(written())
    done = subprocess.run(["unzip", "-tqq", str(tmp_path / "packet.zip")], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")

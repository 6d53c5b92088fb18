"""The one file of everything: whole, in order, the same bytes each time, and mute about health in its names."""

from __future__ import annotations

import json
from io import BytesIO
from zipfile import ZipFile

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.cli import main
from appealwright.export.packet_zip import packet_zip_bytes, packet_zip_name
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document
from tests.export.unsaid import HEALTH

CASE = "ca-self-funded-representative"


def packet(facts: Facts) -> Packet:
    case = case_from_json(json.dumps(case_document(CASE)), TODAY)
    return Packet(case, facts, assess(case, facts, TODAY))


@pytest.fixture
def archive(facts: Facts) -> ZipFile:
    return ZipFile(BytesIO(packet_zip_bytes(packet(facts), words_in("en"))))


def test_every_document_is_there_as_word_and_as_text_with_the_dates_and_the_contents(archive: ZipFile, facts: Facts) -> None:
    stems = [f"{number:02}-{packet(facts).document(kind.name).document.stem}" for number, kind in enumerate(packet(facts).in_turn, 1)]
    wanted = {f"{stem}{ending}" for stem in ["00-contents-2026-11-23", *stems] for ending in (".docx", ".txt")}
    assert set(archive.namelist()) == wanted | {"dates-2026-11-23.ics"}
    assert archive.testzip() is None


def test_the_contents_name_every_file(archive: ZipFile) -> None:
    contents = archive.read("00-contents-2026-11-23.txt").decode()
    for name in archive.namelist():
        if not name.startswith("00-"):
            assert name.rsplit(".", 1)[0] in contents


@pytest.mark.parametrize(("language", "contents"), [("en", "00-contents-2026-11-23.txt"), ("es", "00-contenido-2026-11-23.txt")])
def test_the_contents_say_of_every_file_what_it_is_for(language: str, contents: str, facts: Facts) -> None:
    spoken = words_in(language)
    case = case_from_json(json.dumps(case_document(CASE)), TODAY)
    made = packet_zip_bytes(Packet(case, facts, assess(case, facts, TODAY), words=spoken), spoken)
    lines = ZipFile(BytesIO(made)).read(contents).decode().splitlines()
    listed = [line for line in lines if line[:1].isdigit()]
    about = spoken("bundle", "columns", "about")
    assert listed
    assert [line for line in listed if f"; {about}: " not in line] == []


def test_the_same_packet_is_the_same_bytes(facts: Facts) -> None:
    assert packet_zip_bytes(packet(facts), words_in("en")) == packet_zip_bytes(packet(facts), words_in("en"))


def test_no_name_says_a_word_about_health(archive: ZipFile) -> None:
    names = [packet_zip_name(TODAY, words_in("en")), *archive.namelist()]
    assert not [name for name in names if HEALTH.search(name)]


def test_the_shell_writes_the_calendar_always_and_the_zip_when_asked(tmp_path, capsys: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    arguments = ["packet", str(CASE_FILES[CASE]), "--out", str(tmp_path), "--as-of", TODAY.isoformat()]
    assert main(arguments) == 0
    assert (tmp_path / "dates-2026-11-23.ics").exists()
    assert not (tmp_path / "packet-2026-11-23.zip").exists()
    assert main([*arguments, "--zip"]) == 0
    assert ZipFile(tmp_path / "packet-2026-11-23.zip").testzip() is None
    assert "packet-2026-11-23.zip" in capsys.readouterr().out

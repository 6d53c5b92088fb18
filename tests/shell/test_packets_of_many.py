"""A clinic makes the packets of many people at once, and can rely on what it finds in the folder."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from appealwright.cli import main
from appealwright.shell import batch
from tests.conftest import case_document, changed

DAY = ["--as-of", "2026-11-23"]
SPRAVATO = "spravato-step-therapy"
KETAMINE = "ca-dmhc-insured-experimental"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good cases and one with two faults, as files."""
    cases = tmp_path / "cases"
    cases.mkdir()
    save(cases / "ana.json", case_document(KETAMINE))
    save(cases / "bo.json", case_document(SPRAVATO))
    save(cases / "cy.json", changed(case_document(SPRAVATO), {"denial": {"date": "11/03/2026"}, "plan": {"kind": "work"}}))
    return cases


def save(path: Path, document: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(document), encoding="utf-8")


def run(*arguments: object) -> int:
    return main(["packet", *map(str, arguments), *DAY])


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_each_good_case_gets_its_folder_and_the_bad_one_is_named_with_all_its_faults(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run(folder, "--out", out, "--jobs", 1) == 1
    assert sorted(path.name for path in out.iterdir()) == ["ana", "bo"]
    said = capsys.readouterr()
    assert f"{folder / 'cy.json'}: denial.date: found '11/03/2026', accepted: a date as YYYY-MM-DD" in said.err
    assert f"{folder / 'cy.json'}: plan.kind: found 'work', accepted: employer, public_employer" in said.err
    assert "cy: refused" in said.out
    assert said.out.rstrip().endswith("Made: 2. Made before and unchanged: 0. Refused: 1.")


def test_a_packet_of_many_is_the_packet_of_one(folder: Path, tmp_path: Path) -> None:
    run(folder, "--out", tmp_path / "many", "--zip", "--jobs", 1)
    assert run(folder / "ana.json", "--out", tmp_path / "one", "--zip") == 0
    many = {name: data for name, data in files(tmp_path / "many" / "ana").items() if not name.startswith(".")}
    assert many == files(tmp_path / "one")
    for name in many:
        if name.endswith(".docx"):
            assert ZipFile(tmp_path / "many" / "ana" / name).testzip() is None


def test_the_processes_make_the_same_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "FEW", 1)
    lines = tmp_path / "cases.jsonl"
    lines.write_text("\n".join(json.dumps(case_document(name)) for name in (KETAMINE, SPRAVATO)), encoding="utf-8")
    assert run(lines, "--out", tmp_path / "two", "--jobs", 2) == 0
    assert run(lines, "--out", tmp_path / "one", "--jobs", 1) == 0
    assert files(tmp_path / "two") == files(tmp_path / "one")


def test_the_summary_names_what_is_missing_as_the_form_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = case_document(SPRAVATO)
    document["denial"] = {key: value for key, value in document["denial"].items() if key != "date"}
    save(tmp_path / "dee.json", document)
    assert run(tmp_path, "--out", tmp_path / "out") == 0
    said = capsys.readouterr().out
    drafts = next(line for line in said.splitlines() if "drafts until" in line)
    assert "Date on the denial letter" in drafts or "Date of the denial" in drafts
    assert "denial.date" not in said


def test_a_finished_packet_is_not_made_again_until_its_case_changes(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    (folder / "cy.json").unlink()
    run(folder, "--out", out)
    first = capsys.readouterr().out
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.docx")}
    save(folder / "bo.json", changed(case_document(SPRAVATO), {"denial": {"insurer": "Harbor Mutual"}}))
    assert run(folder, "--out", out) == 0
    said = capsys.readouterr().out
    assert "Made: 1. Made before and unchanged: 1. Refused: 0." in said
    # What was missing is told of a packet that is kept, too.
    assert next(line for line in said.splitlines() if line.startswith("  ")) == next(
        line for line in first.splitlines() if line.startswith("  ")
    )
    made_again = {path.parent.name for path in out.rglob("*.docx") if path.stat().st_mtime_ns != before.get(path)}
    assert made_again == {"bo"}
    assert any(b"Harbor Mutual" in path.read_bytes() for path in (out / "bo").glob("*.txt"))


def test_a_file_lost_from_a_packet_is_made_again(folder: Path, tmp_path: Path) -> None:
    (folder / "cy.json").unlink()
    run(folder, "--out", tmp_path / "out")
    lost = next((tmp_path / "out" / "ana").glob("*.docx"))
    lost.unlink()
    assert run(folder, "--out", tmp_path / "out") == 0
    assert lost.exists()


def test_a_letter_that_the_clinic_changed_is_never_written_over(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "cy.json").unlink()
    run(folder, "--out", tmp_path / "out")
    letter = next((tmp_path / "out" / "bo").glob("*.txt"))
    letter.write_text("In the doctor's own words.", encoding="utf-8")
    (tmp_path / "out" / "bo" / "scan.pdf").write_bytes(b"theirs")
    save(folder / "bo.json", changed(case_document(SPRAVATO), {"denial": {"insurer": "Harbor Mutual"}}))
    assert run(folder, "--out", tmp_path / "out") == 1
    assert letter.name in capsys.readouterr().err
    assert letter.read_text(encoding="utf-8") == "In the doctor's own words."
    letter.unlink()
    assert run(folder, "--out", tmp_path / "out") == 0
    assert (tmp_path / "out" / "bo" / "scan.pdf").read_bytes() == b"theirs"


def test_nothing_half_written_stays_when_a_run_is_cut_off(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    whole = Path.write_bytes
    written: list[str] = []

    def full_disk(path: Path, data: bytes) -> int:
        written.append(path.name)
        if len(written) == 5:
            raise OSError(28, "No space left on device", str(path))
        return whole(path, data)

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    assert run(folder / "..", "--out", out) == 2  # no case files there: a bad call
    assert run(folder, "--out", out, "--jobs", 1) == 2
    assert not [path for path in out.iterdir() if not path.name.startswith(".making-")]
    monkeypatch.undo()
    assert run(folder, "--out", out, "--jobs", 1) == 1
    assert sorted(path.name for path in out.iterdir()) == ["ana", "bo"]


def test_a_run_that_is_stopped_by_hand_goes_on_where_it_was(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "cy.json").unlink()
    out, make = tmp_path / "out", batch.packet_files

    def stopped_at_bo(data: bytes, *rest: Any) -> Any:
        if data == (folder / "bo.json").read_bytes():
            raise KeyboardInterrupt
        return make(data, *rest)

    monkeypatch.setattr(batch, "packet_files", stopped_at_bo)
    assert run(folder, "--out", out, "--jobs", 1) == 130
    assert "Run the command again to go on" in capsys.readouterr().err
    assert [path.name for path in out.iterdir()] == ["ana"]
    monkeypatch.undo()
    assert run(folder, "--out", out, "--jobs", 1) == 0
    assert "Made: 1. Made before and unchanged: 1." in capsys.readouterr().out


def test_a_spreadsheet_makes_the_same_packet_as_the_case_file(folder: Path, tmp_path: Path) -> None:
    document = case_document(KETAMINE)
    table = tmp_path / "clinic.csv"
    flat = {"case": "ana"} | {
        f"{group}.{name}": value for group, answers in document.items() if isinstance(answers, Mapping) for name, value in answers.items()
    }
    with table.open("w", encoding="utf-8-sig", newline="") as file:  # as Excel saves it
        writer = csv.writer(file)
        writer.writerow(flat)
        writer.writerow([typed(value) for value in flat.values()])
    assert run(table, "--out", tmp_path / "table") == 0
    run(folder / "ana.json", "--out", tmp_path / "one")
    made = {name: data for name, data in files(tmp_path / "table" / "ana").items() if not name.startswith(".")}
    assert made == files(tmp_path / "one")


def test_what_stays_with_the_person_is_in_their_language_and_the_letters_are_in_english(folder: Path, tmp_path: Path) -> None:
    run(folder / "bo.json", "--out", tmp_path / "en")
    assert run(folder / "bo.json", "--out", tmp_path / "es", "--language", "es") == 0
    english, spanish = files(tmp_path / "en"), files(tmp_path / "es")
    letters = {name for name in english if english[name] == spanish.get(name)}
    assert {"appeal-letter-2026-11-23.docx", "letter-to-sign-2026-11-23.txt", "fax-cover-2026-11-23.docx"} <= letters
    with ZipFile(tmp_path / "es" / "next-steps-2026-11-23.docx") as file:
        assert b"<dc:language>es-US</dc:language>" in file.read("docProps/core.xml")
        assert "Próximos pasos" in file.read("word/document.xml").decode()


def test_in_spanish_a_page_for_the_person_says_what_each_part_of_each_letter_does(folder: Path, tmp_path: Path) -> None:
    page = "cartas-explicadas-2026-11-23.txt"
    assert run(folder / "bo.json", "--out", tmp_path / "es", "--language", "es", "--zip") == 0
    told, letter = ((tmp_path / "es" / name).read_text(encoding="utf-8") for name in (page, "appeal-letter-2026-11-23.txt"))
    for heading, does in (
        ("What your denial says", "Repite los motivos de la aseguradora con sus propias palabras"),
        ("Treatment so far", "Lo que se probó antes, con dosis, semanas y resultado"),
    ):
        assert heading in told
        assert heading in letter
        assert does in " ".join(told.split())
        assert does not in " ".join(letter.split())
    assert "No envíe esta página" in told
    assert "Próximos pasos" not in told  # it is in Spanish already
    with ZipFile(tmp_path / "es" / "paquete-2026-11-23.zip") as packed:
        assert [name for name in packed.namelist() if name.endswith(page)]
    run(folder / "bo.json", "--out", tmp_path / "en")
    assert [name for name in files(tmp_path / "en") if "explained" in name] == []


@pytest.mark.parametrize("language", ["fr", "../en", "en.json"])
def test_another_language_is_refused_by_name(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(folder / "bo.json", "--out", tmp_path / "out", "--language", language)
    assert f"found {language!r}, accepted: en, es" in capsys.readouterr().err


def typed(value: Any) -> str:
    """A value as somebody would type it into a cell."""
    match value:
        case bool():
            return "Yes" if value else "No"
        case list() if all(isinstance(item, str) for item in value):
            return "; ".join(value)
        case list() | dict() | None:
            return json.dumps(value) if value else ""
        case _:
            return str(value)


def test_a_spreadsheet_with_columns_that_nobody_asks_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "clinic.csv"
    table.write_text("case,denial.dat,Insurer\nana,2026-11-03,Northwind\n", encoding="utf-8")
    assert run(table, "--out", tmp_path / "out") == 2
    said = capsys.readouterr().err
    assert "column denial.dat: found a column that is not asked" in said
    assert "column Insurer: found a column that is not asked" in said
    assert not (tmp_path / "out").exists()


def test_the_bad_cells_of_a_spreadsheet_are_named_by_their_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "clinic.csv"
    table.write_text(
        "case,denial.date,plan.grandfathered,denial.reasons,treatment.drug\n"
        "ana,2026-11-03,yes,,spravato\n"
        "bo,3 Nov,maybe,experimental,ketamine\n",
        encoding="utf-8",
    )
    assert run(table, "--out", tmp_path / "out") == 1
    said = capsys.readouterr().err
    for field in ("denial.date", "plan.grandfathered", "denial.reasons", "treatment.drug"):
        assert f"{table}, line 3: {field}: found" in said
    assert "line 2" not in said
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["ana"]


def test_two_cases_of_one_name_or_a_name_that_leaves_the_folder_are_refused_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "cases.jsonl"
    named = [{**case_document(SPRAVATO), "case": name} for name in ("ana", "Ana", "../bo")]
    lines.write_text("\n".join(map(json.dumps, named)), encoding="utf-8")
    assert run(lines, "--out", tmp_path / "out") == 2
    said = capsys.readouterr().err
    assert "line 2: case: found the name of" in said
    assert "line 3: case: found a name that cannot name a folder" in said
    assert not (tmp_path / "out").exists()


def test_what_the_person_keeps_out_of_a_document_stays_out_in_the_shell_too(tmp_path: Path) -> None:
    document = case_document(KETAMINE)
    for name, more in (("told", {}), ("kept", {"withheld": {"clinician-letter": ["function"]}})):
        save(tmp_path / f"{name}.json", {**document, "case_version": 2, **more})
        assert run(tmp_path / f"{name}.json", "--out", tmp_path / name) == 0
    # The case says: "I have been on medical leave since September 14".
    stands = {
        (name, path.name): "on medical leave" in " ".join(path.read_text(encoding="utf-8").split())
        for name in ("told", "kept")
        for path in (tmp_path / name).glob("*.txt")
    }
    letter = "letter-to-sign-2026-11-23.txt"
    assert stands["told", letter]
    assert not stands["kept", letter]
    assert [file for (name, file), says in stands.items() if name == "kept" and says], "it was kept out of one document only"


def test_a_missing_file_and_a_single_bad_case_have_their_own_codes(folder: Path, tmp_path: Path) -> None:
    assert run(tmp_path / "none.json", "--out", tmp_path / "out") == 2
    assert run(folder / "cy.json", "--out", tmp_path / "out") == 2
    assert not (tmp_path / "out").exists()


def test_the_progress_line_is_for_a_terminal_alone(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, "--out", tmp_path / "out")
    assert "\r" not in capsys.readouterr().err

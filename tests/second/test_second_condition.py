"""A second treatment is added by rows, questions, words and templates alone: no line of our Python or our letters knows of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.compile import main as compile_rows
from tests.conftest import changed

ROOT = Path(__file__).parents[2]
TMS = Path(__file__).parent / "tms"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tms") / "data"
    assert compile_rows(["--overlay", str(TMS), "--out", str(folder)]) == 0
    return folder


def shell(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "appealwright", "--data", str(data), *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "builder")}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def packet(data: Path, folder: Path, **change: object) -> dict[str, str]:
    """Every document of the case, with this change, as plain text by its stem."""
    case = changed(json.loads((TMS / "case.json").read_text(encoding="utf-8")), change)
    (folder / "case.json").write_text(json.dumps(case), encoding="utf-8")
    done = shell(data, "packet", str(folder / "case.json"), "--out", str(folder / "out"), "--as-of", "2026-11-25")
    assert done.returncode == 0, done.stderr
    texts = {path.stem: " ".join(path.read_text(encoding="utf-8").split()) for path in (folder / "out").glob("*.txt")}
    return {re.sub(r"-\d{4}-\d\d-\d\d$", "", stem): text for stem, text in texts.items()}


@pytest.fixture(scope="module")
def letters(data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return packet(data, tmp_path_factory.mktemp("case"))


def test_the_appeal_asks_for_it_by_its_name_and_counts_its_sessions(letters: dict[str, str]) -> None:
    appeal = letters["appeal-letter"]
    assert "I appeal your refusal of 30 transcranial magnetic stimulation (TMS) sessions for major depressive disorder" in appeal
    assert "a course of 30 sessions" in appeal
    assert "The kind of stimulation asked for is theta burst." in appeal


def test_its_trials_stand_for_and_against_with_their_references(letters: dict[str, str]) -> None:
    for name in ("appeal-letter", "letter-to-sign"):
        letter = letters[name]
        assert "40 of 60 responded to magnetic stimulation and 20 of 60 to a dummy coil" in letter
        assert "Against: In an invented trial (Cliff and colleagues, 2025" in letter
        assert "1. Shore A, et al. An invented trial." in letter


def test_the_law_is_that_of_every_appeal(letters: dict[str, str]) -> None:
    assert "at least to May 9, 2027 (29 CFR 2560.503-1(h)(3)(i))" in letters["appeal-letter"]  # 180 days from November 10, 2026


def test_no_paper_of_the_packet_speaks_of_the_first_condition(letters: dict[str, str]) -> None:
    """But for the list of exhibits, which names what people may have records of."""
    exhibits = "Records of Spravato, ECT or TMS"
    question = "Which of Spravato, ECT and TMS was given"
    for name, text in letters.items():
        rest = text.replace(exhibits, "").replace(question, "")
        assert not re.findall(r"ketamine|spravato|infusion|nasal spray", rest, re.IGNORECASE), name


def test_what_stops_its_argument_keeps_its_trials_out(data: Path, tmp_path: Path) -> None:
    appeal = packet(data, tmp_path, tms={"metal": True})["appeal-letter"]
    assert "invented trial" not in appeal


def test_its_questions_are_in_the_schema_of_a_case(data: Path) -> None:
    schema = json.loads(shell(data, "schema").stdout)
    assert "tms" in json.dumps(schema["properties"]["treatment"])
    assert "theta_burst" in json.dumps(schema["properties"]["tms"])


def test_a_letter_for_the_first_condition_is_the_same_with_it_there(data: Path, tmp_path: Path) -> None:
    case = ROOT / "builder/appealwright/examples/ca-dmhc-insured-experimental.json"
    done = shell(data, "packet", str(case), "--out", str(tmp_path), "--as-of", "2026-11-23")
    assert done.returncode == 0, done.stderr
    for stem, golden in (("appeal-letter", "internal-appeal"), ("letter-to-sign", "clinician-letter")):
        made = (tmp_path / f"{stem}-2026-11-23.txt").read_bytes().decode().replace("\r\n", "\n")
        assert made == (ROOT / f"tests/golden/ca-dmhc-insured-experimental.{golden}.txt").read_text(encoding="utf-8")


def test_a_question_without_words_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "questions.yaml").write_bytes((TMS / "questions.yaml").read_bytes())
    assert compile_rows(["--overlay", str(tmp_path), "--out", str(tmp_path / "data")]) == 1
    error = capsys.readouterr().err
    assert "messages/en.yaml: question.tms.metal: words: accepted: label, short and why" in error
    assert "messages/en.yaml: option.treatment.drug: words: no words for tms" in error


def test_where_only_english_words_are_given_spanish_shows_those_and_keeps_its_own(data: Path) -> None:
    spanish = json.loads((data / "messages.es.json").read_bytes())
    english = json.loads((data / "messages.en.json").read_bytes())
    assert spanish["question"]["tms.metal"]["label"] == "Is there metal in or near your head?"
    assert spanish["question"]["treatment.drug"]["label"] != english["question"]["treatment.drug"]["label"]


def test_an_option_of_no_question_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "questions.yaml").write_text("options: {treatment.drugs: [tms]}", encoding="utf-8")
    assert compile_rows(["--overlay", str(tmp_path), "--out", str(tmp_path / "data")]) == 1
    assert "questions.yaml: options: found 'treatment.drugs', accepted: " in capsys.readouterr().err


def test_no_python_of_ours_and_no_letter_of_ours_knows_of_it() -> None:
    for path in (*(ROOT / "builder/appealwright").rglob("*.py"), *(ROOT / "scripts").rglob("*.py")):
        assert not re.search(r"\btms\b(?!_)", re.sub(r"alternatives\.tms", "", path.read_text(encoding="utf-8"))), path

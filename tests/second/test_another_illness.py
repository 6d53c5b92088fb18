"""A second illness is told apart by a field of its rows and one question: nothing of one reaches a case of the other."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from scripts.compile import main as compile_rows

ROOT = Path(__file__).parents[2]
TMS = Path(__file__).parent / "tms"
FOR_MIGRAINE = {"name": "treatment.illness", "type": "choice", "options": ["migraine"], "health": True}
WORDS = {
    "option": {"treatment.illness": {"migraine": "Migraine"}},
    "question": {"treatment.illness": {"label": "What is it for?", "short": "Illness", "why": "Its studies are its own."}},
}
ROOM = """
from datetime import date
from pathlib import Path
import sys
from appealwright.compiled import use
use(Path(sys.argv[1]))
from appealwright.facts import our_facts
from appealwright.interview.session import Session
from appealwright.questions import interview
from appealwright.words import words_in
session = Session(our_facts(), interview(), words_in("en"), date(2026, 11, 25))

def told(*typed):
    for name, value in typed:
        session.at_once({"type": "input", "name": name, "value": value})
        session.rest()
    judged = session.judged.assessment
    arguments = sorted(one.row.id for one in judged.arguments if one.row.id.startswith(("argument.tms", "argument.spravato-label")))
    print(*typed[-1], arguments, judged.view("history.classes"))

session.open(narrow=False, door={}, state=None)
told(("history.trials.0.drug", "sertraline"), ("treatment.drug", "tms"))
told(("treatment.illness", "migraine"))
told(("treatment.illness", ""))
"""


def overlay(folder: Path, *, asks: bool) -> Path:
    """The second treatment of this folder, as one for migraine; `asks`: the question that tells so is there too."""
    shutil.copytree(TMS, folder)
    rows = yaml.safe_load((TMS / "rows/tms.yaml").read_text(encoding="utf-8"))
    (folder / "rows/tms.yaml").write_text(yaml.safe_dump([row | {"illnesses": ["migraine"]} for row in rows]), encoding="utf-8")
    if asks:
        questions = yaml.safe_load((TMS / "questions.yaml").read_text(encoding="utf-8"))
        questions["sections"][0]["questions"].append(FOR_MIGRAINE | {"asked_when": {"answer": "treatment.drug", "is": "tms"}})
        (folder / "questions.yaml").write_text(yaml.safe_dump(questions), encoding="utf-8")
        words = yaml.safe_load((TMS / "messages/en.yaml").read_text(encoding="utf-8"))
        for group, said in WORDS.items():
            words[group] |= said
        (folder / "messages/en.yaml").write_text(yaml.safe_dump(words), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("migraine")
    assert compile_rows(["--overlay", str(overlay(folder / "theirs", asks=True)), "--out", str(folder / "data")]) == 0
    return folder / "data"


def python(*arguments: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "builder")}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


def arguments_for(data: Path, folder: Path, **treatment: str) -> set[str]:
    """The arguments that the case is judged by."""
    case = json.loads((TMS / "case.json").read_text(encoding="utf-8"))
    case["treatment"] |= treatment
    (folder / "case.json").write_text(json.dumps(case), encoding="utf-8")
    told = python("-m", "appealwright", "--data", str(data), "assess", str(folder / "case.json"), "--as-of", "2026-11-25")
    return {found["row"] for found in json.loads(told)["arguments"]}


def test_a_case_is_judged_by_the_rows_of_its_own_illness_and_by_those_of_any(data: Path, tmp_path: Path) -> None:
    of_migraine, of_ours = arguments_for(data, tmp_path, illness="migraine"), arguments_for(data, tmp_path)
    assert "argument.tms-evidence" in of_migraine - of_ours
    assert "argument.spravato-label" in of_ours - of_migraine
    assert "argument.parity" in of_ours & of_migraine


def test_the_room_follows_the_answer_there_and_back(data: Path) -> None:
    ours, told, taken_back = python("-c", ROOM, str(data)).splitlines()
    # The medicine that was tried is one of the first illness: no row of the other knows it, so nothing there can be counted.
    assert ours == "treatment.drug tms ['argument.spravato-label'] Known(value=1)"
    assert told == "treatment.illness migraine ['argument.tms-evidence'] NotKnown.UNKNOWN"
    assert taken_back == "treatment.illness  ['argument.spravato-label'] Known(value=1)"


def test_an_illness_that_no_case_can_be_of_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert compile_rows(["--overlay", str(overlay(tmp_path / "theirs", asks=False)), "--out", str(tmp_path / "data")]) == 1
    refused = "study.tms-shore: illnesses: found 'migraine', accepted: depression (the options of treatment.illness)"
    assert refused in capsys.readouterr().err

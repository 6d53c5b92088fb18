"""What is shipped to the browser, cut as it is, writes what the whole of Python writes; it holds what is used, and no more."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.docx import docx_bytes
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import documents
from scripts.golden import CASE_FILES
from scripts.page.built import SPOKEN
from tests.conftest import TODAY

ASSETS = Path("build/runtime/assets.json")
PARTS = Path("build/parts")
RUN = ("node", "scripts/runtime/pyodide.mjs", "--engine", "build/engine", "--stdlib", "build/parts/library")
FIRST_VISIT = 5_400_000
"""Bytes, gzipped: the most that the issue allows for a first visit."""
OURS = 4_930_000
"""Bytes, gzipped: what the parts of an English visit weighed when they were last cut, and a little air for rows and words."""

pytestmark = pytest.mark.skipif(not ASSETS.exists() or shutil.which("node") is None, reason="the browser's Python is not built")


@pytest.fixture(scope="module")
def shipped_letters() -> dict[str, dict[str, str]]:
    subprocess.run([*RUN, "scripts/runtime/letters.py"], check=True, timeout=300)
    written: dict[str, dict[str, str]] = json.loads(Path("build/letters.json").read_bytes())
    return written


def word_parts(body: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_shipped_python_writes_the_same_letters(shipped_letters: dict[str, dict[str, str]], facts: Facts) -> None:
    expected = {}
    for name, path in CASE_FILES.items():
        case = case_from_json(path.read_bytes(), TODAY)
        for composed in (one for spoken in ("en", "es") for one in documents(case, facts, assess(case, facts, TODAY), spoken)):
            expected[f"{name}.{composed.document.id}.{composed.document.language}.txt"] = composed.document
    assert shipped_letters.keys() == expected.keys()
    assert any(name.endswith(".es-US.txt") for name in expected)
    for name, document in expected.items():
        assert shipped_letters[name]["text"] == plain_text_bytes(document).decode(), name
        assert word_parts(bytes.fromhex(shipped_letters[name]["word"])) == word_parts(docx_bytes(document, TODAY)), name


def test_a_first_visit_stays_small() -> None:
    parts = json.loads(ASSETS.read_bytes())["parts"]
    assert sum(part["bytes"] for name, part in parts.items() if not name.startswith(SPOKEN)) < OURS < FIRST_VISIT


def test_each_part_of_a_first_visit_is_listed_with_why_it_is_there() -> None:
    told = Path("docs/decisions/0038-the-engine-is-cut-to-what-is-reached.md").read_text(encoding="utf-8")
    parts = {name for name in json.loads(ASSETS.read_bytes())["parts"] if not name.startswith(SPOKEN)}
    assert parts == set(re.findall(r"^\| (\w+) \|(?: [\d,]+ \|){3} [^|]{8,} \|$", told, re.MULTILINE)) - {"all"}


def test_the_library_holds_what_is_loaded_and_no_more() -> None:
    paths = Path("build/loaded.txt").read_text(encoding="utf-8").splitlines()
    loaded = {path.split("python314.zip/")[1] for path in paths if "python314.zip/" in path}
    with zipfile.ZipFile(PARTS / "library") as library:
        held = set(library.namelist())
    assert held <= loaded
    # A .py file is frozen into the engine and loaded from there, though it names a place in the library.
    assert {name for name in loaded - held if name.endswith(".pyc")} == set()


def test_nobody_asks_for_a_module_that_is_left_out() -> None:
    """Its functions have no slot in the engine's table (scripts/runtime/engine/slots.mjs): a call to one would end the worker."""
    left_out = json.loads(Path("scripts/runtime/engine/left-out.json").read_bytes())
    asked = set(Path("build/imports.txt").read_text(encoding="utf-8").split())
    assert left_out["modules"]
    assert left_out["slots"]
    assert not asked & set(left_out["modules"])
    assert "unicodedata" in asked  # a module of the engine that is not left out


def test_nobody_asks_for_the_names_of_characters() -> None:
    """Their tables are left out of the engine (scripts/runtime/engine/left-out.json)."""
    asked = {
        name.strip()
        for path in Path("builder/appealwright").rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "unicodedata" in line
        for name in line.partition(" import ")[2].split(",")
    }
    assert asked == {"bidirectional", "category", "east_asian_width"}

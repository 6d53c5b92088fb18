"""The repository keeps its own laws: no law or medicine in code or templates, no clock in the core, words in their place."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "builder" / "appealwright"
PYTHON = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted(PACKAGE.rglob("*.j2"))
WEB = sorted((ROOT / "builder" / "web").rglob("*.js")) + sorted((ROOT / "builder" / "web").rglob("*.mjs"))

LAW = re.compile(r"\b\d+ (?:CFR|C\.F\.R\.|U\.?S\.?C\.?)|§ ?\d|\b1?-?8\d\d[-.]\d{3}[-.]\d{4}|\bmg/kg\b|\b\d+ (?:calendar |business )?days\b")
STUDIES = re.compile(r"ELEKT-D|KARMA|KetECT|SUSTAIN-\d|TRANSFORM-\d|ASPIRE|STAR\*D|PHQ-9|MADRS", re.IGNORECASE)


def lines_with(pattern: re.Pattern[str], path: Path) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_statute_phone_number_day_count_or_dose_stands_in_python() -> None:
    # A comment or docstring that names its source is meant; a value is not.
    found = [
        hit
        for path in PYTHON
        for hit in lines_with(LAW, path)
        if '"""' not in hit and "#" not in hit and not hit.split(": ", 1)[1].startswith("A ")
    ]
    assert not found


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_law_study_or_scale_stands_in_a_template(path: Path) -> None:
    words = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not LAW.findall(words)
    assert not STUDIES.findall(words)


def test_nothing_but_the_shell_reads_the_clock_or_the_network() -> None:
    pattern = re.compile(r"date\.today|datetime\.now|time\.time\(|(?:import|from) (?:socket|urllib|http\.client|requests|locale)\b")
    assert not [hit for path in PYTHON if path.name != "cli.py" for hit in lines_with(pattern, path)]


def test_the_package_needs_nothing_but_jinja2() -> None:
    allowed = {"jinja2", "markupsafe", "appealwright", "appealwright_templates"}
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in PYTHON
        for name in re.findall(r"^\s*(?:from|import) ([a-z_0-9]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        if name not in allowed and name not in sys.stdlib_module_names and name != "__future__"
    }
    assert not found


def test_no_test_leans_on_another() -> None:
    """What two files of tests share stands in a file of its own: a test can be read, moved and deleted by itself."""
    leaning = re.compile(r"^\s*(?:from|import) (?:[\w.]*\.)?test_\w+|^\s*from [\w.]+ import .*\btest_\w+")
    assert not [hit for path in sorted((ROOT / "tests").rglob("*.py")) for hit in lines_with(leaning, path)]


def test_a_line_of_code_is_somebodys_to_read() -> None:
    """Files about one noun: rarely over 300 lines."""
    long = [
        f"{path.relative_to(ROOT)}: {count}"
        for path in (*PYTHON, *WEB)
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 350
    ]
    assert not long


def test_a_line_of_a_letter_is_somebodys_to_read() -> None:
    """A long line of a template breaks after a block tag, which writes nothing (CONTRIBUTING.md)."""
    letters = (ROOT / "builder" / "appealwright" / "letters").rglob("*.j2")
    long = [
        f"{path.name}:{number}"
        for path in letters
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > 800
    ]
    assert not long


def test_what_a_template_imports_is_no_part_of_a_letter() -> None:
    """A part is recalled and not written again, so that its macros would be missing the second time (`templates.py`)."""
    letters = (ROOT / "builder/appealwright/letters").rglob("*.j2")
    assert [path.name for path in letters if re.search(r"import \"parts/", path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_macro_of_a_template_hides_another_of_its_name(path: Path) -> None:
    named = re.findall(r"\{% macro (\w+)\(", path.read_text(encoding="utf-8"))
    assert len(named) == len(set(named))

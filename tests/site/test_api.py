"""The page on the Python API: everything public is on it, with what it does, and its example runs."""

from __future__ import annotations

import inspect
import re
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from scripts.site.api import HANDED_OUT, PUBLIC, api_page

PAGE = api_page()
EXAMPLE = Path(__file__).parents[2] / "builder/appealwright/examples/spravato-step-therapy.json"


def test_every_public_name_is_there() -> None:
    for name in PUBLIC:
        for public in import_module(f"appealwright.{name}").__all__:
            assert f"{{ #appealwright.{name}.{public} }}" in PAGE
    for name, names in HANDED_OUT.items():
        assert all(f"{{ #appealwright.{name}.{public} }}" in PAGE for public in names)


def test_every_function_and_class_says_what_it_is_and_takes() -> None:
    parts = re.split(r"^### ", PAGE, flags=re.MULTILINE)[1:]
    for part in parts:
        name = part.split(" ", 1)[0]
        code = part.split("```text\n")[1].split("\n")[0]
        if code != name:
            assert part.split("```")[2].strip(), name
    assert "case_from_json(data: bytes" in PAGE
    assert "- `by_site: str`: `changed` or `added`" in PAGE
    assert "Status.IN_FORCE = 'in_force'" in PAGE


def test_every_type_that_is_named_is_on_the_page() -> None:
    written = [one or other for one, other in re.findall(r"^```text\n(.*?)^```|^- `([^`]+)`", PAGE, flags=re.MULTILINE | re.DOTALL)]
    named = {name for code in written for name in re.findall(r"\b[A-Z][a-z]\w*", re.sub(r"'[^']*'|^pip.*$", "", code, flags=re.MULTILINE))}
    pythons = {"Any", "Callable", "Collection", "Iterable", "Iterator", "Mapping", "None", "True", "False", "Markup", "Path"}
    shown = set(re.findall(r"^### (\w+)", PAGE, flags=re.MULTILINE))
    assert named - pythons - shown == set()


def test_signatures_stand_as_they_are_called() -> None:
    assert "- `Facts.load(data: bytes) -> Facts`" in PAGE
    assert "- `row(row_id: str) -> Row`" in PAGE
    assert "- `grounds: frozenset[str]`" in PAGE
    assert "    language: str = 'en',\n" in PAGE
    assert "answer_from: Callable[[Any, Question, str], Result] = answer_from,\n" in PAGE
    assert " at 0x" not in PAGE
    assert "Block = Heading | Paragraph | Items | Table | PageBreak | Signature" in PAGE
    assert '`{"unknown": true}`' in PAGE


def test_public_functions_are_typed_throughout() -> None:
    for name in PUBLIC:
        module = import_module(f"appealwright.{name}")
        for public in module.__all__:
            found = getattr(module, public)
            if inspect.isfunction(found):
                signature = inspect.signature(found)
                assert signature.return_annotation is not inspect.Signature.empty, public
                assert all(one.annotation is not inspect.Parameter.empty for one in signature.parameters.values()), public


def test_the_example_runs_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copyfile(EXAMPLE, tmp_path / "case.json")
    monkeypatch.chdir(tmp_path)
    exec(PAGE.split("```python\n")[1].split("```")[0], {})  # noqa: S102 - our own example
    assert len(list(tmp_path.glob("*.docx"))) > 5

"""Templates stay compiled between processes where a folder is named for them, and never say what they said before."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader

from appealwright import templates


def written(text: str) -> str:
    """What a new process writes of a template with this text."""
    environment = templates.environment.__wrapped__("letters")
    environment.loader = DictLoader({"letter.html.j2": text})
    return environment.get_template("letter.html.j2").render()


def test_a_template_is_compiled_once_and_anew_when_its_text_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APPEALWRIGHT_TEMPLATES", str(tmp_path / "kept"))
    assert written("Dear {{ 'plan' }}") == "Dear plan"
    (kept,) = (tmp_path / "kept").glob("*/*")
    before = kept.stat().st_mtime_ns
    assert written("Dear {{ 'plan' }}") == "Dear plan"
    assert kept.stat().st_mtime_ns == before
    assert written("To {{ 'plan' }}") == "To plan"


def test_where_no_folder_is_named_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("APPEALWRIGHT_TEMPLATES")
    monkeypatch.chdir(tmp_path)
    assert written("Dear {{ 'plan' }}") == "Dear plan"
    assert not list(tmp_path.rglob("*"))

"""Compiled templates are kept between builds, and a changed one is compiled anew."""

from pathlib import Path

from jinja2 import DictLoader, Environment

from scripts.site.bytecode import kept_bytecode


def said(folder: Path, source: str) -> str:
    made = Environment(loader=DictLoader({"a": source}), autoescape=True, bytecode_cache=kept_bytecode(folder))
    return made.get_template("a").render()


def test_a_template_is_compiled_once_and_anew_when_it_changes(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    assert said(folder, "one") == "one"
    (kept,) = folder.iterdir()
    first = kept.read_bytes()
    assert said(folder, "one") == "one"
    assert kept.read_bytes() == first
    assert said(folder, "two") == "two"

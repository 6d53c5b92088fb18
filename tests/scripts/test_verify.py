"""A copy of the site can be compared with the code, and a changed, missing or added file is named."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from scripts import manifest, verify
from scripts.serve import running

FILES = {"index.html": "<p>one</p>", "builder/web/a b.js": "two"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for path, text in FILES.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    (site / manifest.NAME).write_text(json.dumps({"commit": "abc", "files": manifest.hashes(site)}), encoding="utf-8")
    return site


def verified(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["verify", *arguments])
    return verify.main()


def test_an_untouched_copy_passes_from_a_folder_and_from_the_web(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert verified(monkeypatch, str(copy)) == 0
    with running(copy, under="/repo/") as host:
        assert verified(monkeypatch, host.address, "--against", str(copy)) == 0


def test_each_difference_is_named(copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (copy / "index.html").write_text("<p>another</p>", encoding="utf-8")
    (copy / "builder/web/a b.js").unlink()
    with running(copy) as host:
        assert verified(monkeypatch, host.address) == 1
    said = capsys.readouterr().out
    assert "differs: index.html" in said
    assert "missing: builder/web/a b.js" in said


def test_a_list_that_was_changed_with_the_files_is_caught_by_ones_own_build(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "index.html").write_text(FILES["index.html"], encoding="utf-8")
    (ours / manifest.NAME).write_text(json.dumps({"commit": "abc", "files": manifest.hashes(ours)}), encoding="utf-8")
    assert verified(monkeypatch, str(copy), "--against", str(ours)) == 1
    assert "not in the list: builder/web/a b.js" in capsys.readouterr().out


def test_what_is_no_copy_of_the_site_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert verified(monkeypatch, str(tmp_path)) == 1
    assert "there is no manifest.json" in capsys.readouterr().out

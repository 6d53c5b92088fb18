"""The whole site in one file: the same bytes each time, served by a double-click, and as easy to check as any other copy."""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import zipped
from scripts.manifest import ARCHIVE


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "made"
    for path, text in {"index.html": "<h1>One</h1>", "builder/index.html": "<h1>Two</h1>", "builder/web/a.mjs": "export {};"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / ARCHIVE).write_bytes(b"the one of last time")
    return folder


@pytest.fixture
def unpacked(site: Path, tmp_path: Path) -> Path:
    (tmp_path / "it.zip").write_bytes(zipped.packed(site))
    with zipfile.ZipFile(tmp_path / "it.zip") as archive:
        archive.extractall(tmp_path / "here and there")
    return tmp_path / "here and there" / zipped.TOP


@contextlib.contextmanager
def started(folder: Path, script: str) -> Iterator[str]:
    """Its address, once the script has been started as a double-click does it: by its whole path, from another folder."""
    command = ["sh", str(folder / script), "--quiet"]
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    with subprocess.Popen(command, cwd=folder.parents[1], stdout=subprocess.PIPE, text=True, env={"PATH": path}) as running:
        assert running.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/", running.stdout.readline())
        assert found
        yield found[0]
        running.terminate()


def test_the_same_site_is_the_same_bytes_and_does_not_hold_itself(site: Path) -> None:
    before = zipped.packed(site)
    (site / "index.html").touch()
    assert zipped.packed(site) == before
    assert ARCHIVE.encode() not in before


def test_it_is_started_by_a_script_and_serves_scripts_as_scripts(unpacked: Path) -> None:
    with started(unpacked, "start-linux.sh") as first, started(unpacked, "start-mac.command") as second:
        assert first != second  # the port is taken: any other will do
        for address in (first, second):
            assert b"<h1>Two</h1>" in urllib.request.urlopen(f"{address}builder/").read()  # noqa: S310 - our own
            assert urllib.request.urlopen(f"{address}builder/web/a.mjs").headers["Content-Type"] == "text/javascript"  # noqa: S310 - as above


NO_PYTHON = "Python 3 is not on this computer."
PYTHONS = {"none": "exit 127", "too old, or only an offer to bring one": "exit 1", "there": f'exec "{sys.executable}" "$@"'}


@pytest.mark.parametrize("script", ["start-linux.sh", "start-mac.command"])
@pytest.mark.parametrize("first", PYTHONS)
@pytest.mark.parametrize("second", PYTHONS)
def test_a_computer_without_a_python_that_runs_it_is_told_so(script: str, first: str, second: str, unpacked: Path, tmp_path: Path) -> None:
    """A Mac has a `python3` that only offers to bring one; and what is called `python` may be an old one."""
    shell = shutil.which("sh") or "sh"
    for name, does in {"python3": PYTHONS[first], "python": PYTHONS[second]}.items():
        (tmp_path / name).write_text(f"#!{shell}\n{does}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    for name in ("sh", "dirname"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    (unpacked / "serve.py").write_text("print('served')", encoding="utf-8")
    said = subprocess.run([shell, str(unpacked / script)], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    if "there" in {first, second}:
        assert said.stdout == "served\n"
    else:
        assert said.stdout.startswith(NO_PYTHON)
    assert said.stderr == ""


def test_the_script_for_windows_tries_both_of_its_pythons_and_ends_in_a_window_that_stays(unpacked: Path) -> None:
    """No Windows runs here: what is held is what its shell stumbles over."""
    lines = (unpacked / "start-windows.bat").read_bytes().decode("ascii").split("\r\n")
    assert lines[0] == "@echo off"
    assert 'cd /d "%~dp0"' in lines, "from a folder with a space in its name, on another drive"
    works = [line for line in lines if not line.startswith("rem ")]
    assert [line.partition(" >nul 2>nul && (")[0] for line in works if line.endswith("(")] == [
        "py -3 --version",
        'python -c "import sys; sys.exit(sys.version_info < (3, 8))"',
    ]
    assert [line for line in works if line.startswith("  ")] == ["  py -3 serve.py %*", "  goto end", "  python serve.py %*", "  goto end"]
    assert [line for line in works if line.startswith(")")] == [")", ")"], "a line after it would be run in any case"
    assert {line.split()[1] for line in works if line.strip().startswith("goto ")} == {line[1:] for line in works if line.startswith(":")}
    assert works[-4].startswith(f"echo {NO_PYTHON}")
    assert works[-3:] == [":end", "pause", ""]


def test_each_computer_finds_its_script_as_it_needs_it(site: Path, tmp_path: Path) -> None:
    (tmp_path / "it.zip").write_bytes(zipped.packed(site))
    with zipfile.ZipFile(tmp_path / "it.zip") as archive:
        modes = {info.filename.removeprefix(f"{zipped.TOP}/"): info.external_attr >> 16 & 0o777 for info in archive.infolist()}
        windows = archive.read(f"{zipped.TOP}/start-windows.bat")
    assert modes["start-mac.command"] == modes["start-linux.sh"] == 0o755
    assert modes["serve.py"] == 0o644
    assert windows.count(b"\n") == windows.count(b"\r\n") > 5

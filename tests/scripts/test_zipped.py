"""The whole site in one file: the same bytes each time, served by a double-click, and as easy to check as any other copy."""

from __future__ import annotations

import contextlib
import re
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
def started(folder: Path) -> Iterator[str]:
    command = ["sh", "start-linux.sh", "--quiet"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, text=True, env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    ) as running:
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
    with started(unpacked) as first, started(unpacked) as second:
        assert first != second  # the port is taken: any other will do
        for address in (first, second):
            assert b"<h1>Two</h1>" in urllib.request.urlopen(f"{address}builder/").read()  # noqa: S310 - our own
            assert urllib.request.urlopen(f"{address}builder/web/a.mjs").headers["Content-Type"] == "text/javascript"  # noqa: S310 - as above


def test_each_computer_finds_its_script_as_it_needs_it(site: Path, tmp_path: Path) -> None:
    (tmp_path / "it.zip").write_bytes(zipped.packed(site))
    with zipfile.ZipFile(tmp_path / "it.zip") as archive:
        modes = {info.filename.removeprefix(f"{zipped.TOP}/"): info.external_attr >> 16 & 0o777 for info in archive.infolist()}
        windows = archive.read(f"{zipped.TOP}/start-windows.bat")
    assert modes["start-mac.command"] == modes["start-linux.sh"] == 0o755
    assert modes["serve.py"] == 0o644
    assert windows.count(b"\n") == windows.count(b"\r\n") > 5

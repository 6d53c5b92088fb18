"""The built site has a list of its files that is true, and names the commit it was built from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts import manifest

pytestmark = pytest.mark.browser


def test_the_list_names_every_file_with_its_hash(site: Path) -> None:
    listed = json.loads((site / manifest.NAME).read_bytes())
    assert listed["files"] == manifest.hashes(site)
    assert re.fullmatch(r"[0-9a-f]{40}(-dirty)?", listed["commit"])
    assert "builder/index.html" in listed["files"]


def test_nothing_in_the_site_holds_the_path_or_the_time_of_its_build(site: Path) -> None:
    here = str(Path.cwd()).encode()
    assert [path for path in site.rglob("*") if path.is_file() and here in path.read_bytes()] == []

"""The built site, once for all tests here, and the pages in it."""

from pathlib import Path

import pytest
from built_guides import BuiltPage, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("built") / "site"
    result = build(target)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr, result.stderr
    return target


@pytest.fixture(scope="session")
def pages(site: Path) -> list[BuiltPage]:
    found = [BuiltPage(path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))]
    assert len(found) >= 5
    return found

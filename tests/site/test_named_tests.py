"""A guide, a decision or a reader's table that names a test as its proof names one that there is."""

from __future__ import annotations

import re
from pathlib import Path

PATH = re.compile(r"\btests/[\w/-]+/test_\w+\.py\b")
NAME = re.compile(r"\btest_\w+\.py\b")
TELLS = sorted(path for place in (Path(), Path("docs"), Path("tests")) for path in place.glob("*.md" if place == Path() else "**/*.md"))
THERE = {path.as_posix() for path in Path("tests").rglob("test_*.py")}


def test_every_test_that_is_named_is_there_and_where_it_is_said_to_be() -> None:
    told = {path.as_posix(): path.read_text("utf-8") for path in TELLS}
    names = {path.rpartition("/")[2] for path in THERE}
    named = [(where, name) for where, words in told.items() for name in NAME.findall(words)]
    placed = [(where, path) for where, words in told.items() for path in PATH.findall(words)]
    assert len(named) > 150
    assert [one for one in named if one[1] not in names] == []
    assert [one for one in placed if one[1] not in THERE] == []


def test_the_folders_of_the_stories_of_papers_are_those_that_their_map_names() -> None:
    """Who looks for a rule's test finds its folder told (tests/health/README.md)."""
    stories = Path("tests/health")
    told = re.findall(r"^\| `(\w+)/` \|", (stories / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(told) == sorted({path.parent.name for path in stories.glob("*/test_*.py")})

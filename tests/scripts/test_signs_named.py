"""The browser's Python knows by name only the signs that our own markup has (scripts/runtime/thin/library/html/entities.py)."""

from __future__ import annotations

import re
import runpy
from html.entities import html5
from pathlib import Path

from markupsafe import escape

KNOWN = runpy.run_path("scripts/runtime/thin/library/html/entities.py")["html5"]


def test_every_sign_that_a_letter_or_a_row_names_is_known_and_means_what_html_says() -> None:
    patterns = ("letters/**/*.j2", "rows/**/*.yaml", "messages/**/*.yaml", "**/*.py")
    ours = [path for pattern in patterns for path in Path("builder/appealwright").glob(pattern)]
    written = {name for path in ours for name in re.findall(r"&(\w+;)", path.read_text(encoding="utf-8"))}
    escaped = set(re.findall(r"&(\w+;)", escape("&<>\"'")))
    assert "nbsp;" in written
    assert written | escaped <= KNOWN.keys()
    assert all(html5[name] == sign for name, sign in KNOWN.items())

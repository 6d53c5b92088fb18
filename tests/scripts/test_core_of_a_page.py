"""What the way to Python does when a worker dies, or lacks a file, at a bad moment: Node runs the page's own script."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path


def test_the_way_to_python_holds_at_bad_moments() -> None:
    told = subprocess.run(["node", "--test", "tests/scripts/core_of_a_page.mjs"], capture_output=True, text=True, timeout=120, check=False)
    assert told.returncode == 0, told.stdout


def test_lines_of_a_page_are_read_in_their_order() -> None:
    told = subprocess.run(["node", "--test", "tests/scripts/lines_of_a_page.mjs"], capture_output=True, text=True, timeout=120, check=False)
    assert told.returncode == 0, told.stdout


def test_no_timer_of_the_worker_lets_an_error_out() -> None:
    """An error that nobody takes in a timer is one of the worker, and ends it: no promise of a call is there to hear of it."""
    worker = Path("builder/web/worker.mjs").read_text(encoding="utf-8")
    assert re.findall(r"setTimeout\(([^,]+),", worker) == ["rested"]
    (done,) = re.findall(r"^function rested\(\) \{\n(.*?)^\}", worker, re.DOTALL | re.MULTILINE)
    assert re.findall(r"^  (\S.*?)$", done, re.MULTILINE) == ["try {", "} catch {", "}", "isUnready = false;"]

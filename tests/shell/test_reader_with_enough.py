"""Who reads what the shell prints may stop reading: that is no fault of a case, and no complaint follows."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from appealwright.cli import STOPPED
from scripts.golden import CASE_FILES

CASE = str(CASE_FILES["tx-insured-off-label"])


@pytest.mark.parametrize("call", [("schema",), ("assess", CASE), ("facts", "--id", "us.erisa.claim-file")])
def test_a_pipe_that_is_closed_ends_the_command_without_a_word(call: tuple[str, ...]) -> None:
    """The last prints less than a buffer holds, so that it would be told only at Python's own end."""
    command = [sys.executable, "-m", "appealwright", *call]
    kept = {**os.environ, "PYTHONPATH": "builder"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=kept) as done:
        assert done.stdout is not None
        assert done.stderr is not None
        done.stdout.close()
        assert done.stderr.read() == ""
    assert done.returncode == STOPPED

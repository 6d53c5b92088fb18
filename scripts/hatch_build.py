"""Compiles rows, interview and messages before a wheel or an sdist is made, so that either works alone."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileData(BuildHookInterface[Any]):
    """Runs `scripts.compile` once before the files are collected."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Write builder/appealwright/data/*.json from the authored YAML."""
        sys.path.insert(0, str(Path(self.root)))
        from scripts.compile import main  # noqa: PLC0415 - importable only once the root is on the path

        if main([]) != 0:
            raise SystemExit("the rows have problems: run `python -m scripts.check_facts`")

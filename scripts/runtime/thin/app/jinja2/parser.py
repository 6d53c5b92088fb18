"""No template is parsed: all came compiled."""

from __future__ import annotations


class Parser:
    """What would parse one."""

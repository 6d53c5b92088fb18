"""For which case a clock of a place runs, in a few words: urgent or not, called experimental or refused for another reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from appealwright.facts import Time

_EXPERIMENTAL = {"answer": "denial.grounds", "has": "ground.experimental"}


def in_case(time: Time, words: Mapping[str, str]) -> str:
    """What must be so for this clock to run, led by a space; nothing for one that always runs. What these words do not hold is only said
    to be a condition: half of it would be taken for all.
    """
    if not time.when:
        return ""
    parts = [_part(part) for part in time.when.get("all", [time.when])]
    return f" {words['and'].join(words[part] for part in parts)}" if all(parts) else f" {words['some']}"


def _part(condition: Mapping[str, Any]) -> str:
    match condition:
        case {"answer": "urgent", "is": urgent}:
            return "urgent" if urgent else "standard"
        case {"not": inner} if inner == _EXPERIMENTAL:
            return "other"
        case _ if condition == _EXPERIMENTAL:
            return "experimental"
        case _:
            return ""

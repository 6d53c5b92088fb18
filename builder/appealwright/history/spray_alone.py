"""Whether the words on medicines now close the list behind the spray: "just the Spravato", and what is for another illness at most."""

from __future__ import annotations

import re

from appealwright.compiled import compiled_json
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row

__all__ = ["tells_of_the_spray_alone"]

_SPRAY = r"(?:the |my )?(?:spravato|esketamine|(?:nasal )?spray)"
_ALONE = re.compile(
    rf"\s*(?:(?:i(?:'m| am)? )?(?:take|taking|on|use) )?(?:just|only) (?:on |taking )?{_SPRAY}(?: (?:now|alone|by itself))?\s*"
    rf"|\s*(?:on )?{_SPRAY} (?:only|alone|by itself)(?: now)?\s*|\s*all i take is {_SPRAY}\s*",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"[,;\n]+|\.(?=\s|\Z)|\b(?:and|plus)\b", re.IGNORECASE)


def tells_of_the_spray_alone(now: str, facts: Facts) -> bool:
    """Whether nothing for depression is taken but the spray, by words that say so: each other medicine named is for another illness."""
    parts = [part for part in _JOINTS.split(now) if part.strip()]
    if not parts or not _ALONE.fullmatch(parts[0].replace("\u2019", "'")):
        return False
    other = re.compile(compiled_json("private.json")["other_illness"], re.IGNORECASE)
    return all(other.search(part) and drug_row(part, facts) is None for part in parts[1:])

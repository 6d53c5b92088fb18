"""A reason that a notice gives behind the conditions of its rule, in the same breath: "only when (1) ...; and (2) .... The records do not
show ...". What the records lack is the reason; the conditions are those of everybody.
"""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.denial.letter import Letter

__all__ = ["past_their_conditions"]

_MARK = r"\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)"
_CONDITION = r"(?:\b(?:when|if|unless|requires?|must)\b|\b(?:criteria|conditions|requirements)\b)"
_IN_A_LIST = re.compile(
    rf"{_CONDITION}[^.:]{{0,160}}:\s*{_MARK}\s(?:[^.]{{0,600}}[;,]\s(?:and |or )?{_MARK}\s)?\Z",
    re.IGNORECASE,
)
"""What stands before an item that a sentence numbers in its course, from the word that makes it a condition."""
_OVER = re.compile(r"[^.]{3,700}\.\s+(?=[A-Z])")
_LACKS = re.compile(
    r"\b(?:do|does|did) not (?:show|document|demonstrate|indicate|contain|include|support)\b"
    r"|\b(?:is|are|was|were) not (?:shown|documented|demonstrated)\b|\bno (?:record|documentation|evidence) (?:of|that)\b",
    re.IGNORECASE,
)
_REACH = 900


def past_their_conditions(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds; one that begins among such conditions and goes on to what the records lack, from there."""
    return [_past(letter.written, find) for find in finds]


def _past(text: str, find: Find) -> Find:
    over = _OVER.match(find.quote)
    if over is None or not _LACKS.search(find.quote, over.end()) or not _IN_A_LIST.search(text, max(0, find.start - _REACH), find.start):
        return find
    start = find.start + over.end()
    return replace(find, start=start, quote=text[start : find.end])

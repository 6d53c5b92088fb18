"""Packs the words that letters use: each once, none that an ending makes of another, and of each what the one before it has not."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import Any

from appealwright.untold.vocabulary import parts_in, stems
from scripts.rowfiles import loaded_yaml

__all__ = ["packed_vocabulary"]

_MOST = 9
"""Of how many letters one digit tells."""


def packed_vocabulary(path: Path) -> dict[str, Any]:
    """What vocabulary.yaml holds, as the builder loads it: words in one line, in the order of letters, which packs best."""
    written = loaded_yaml(path)
    return {
        "usual": _packed(_whole(" ".join(written["usual"].values()), written["apart"])),
        "apart": _fewest(written["apart"]),
        "together": "|".join(f"(?:{one})" for one in written["together"]),
        "kin": _fewest(written["kin"]),
        "kin_do": _fewest(written["kin_do"]),
        "beside": {word: _fewest(company) for word, company in written["beside"].items()},
        "asked": {risk: _fewest(words.casefold()) for risk, words in written["asked"].items()},
        "named_alone": written["named_alone"],
    }


def _packed(words: str) -> str:
    """Each word as how many letters it shares with the one before, and the rest: half the bytes, and a third less once they are zipped."""
    listed = words.split()
    pairs = zip(("", *listed), listed, strict=False)
    return "".join(f"{(shared := _shared(before, word))}{word[shared:]}" for before, word in pairs)


def _shared(one: str, other: str) -> int:
    return min(_MOST, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))


def _whole(words: str, apart: str) -> str:
    """The fewest words, without those that two others make: "lighthouse" is known by its parts."""
    listed = _fewest(words).split()
    known, never = frozenset(listed), frozenset(apart.split())
    return " ".join(word for word in listed if not parts_in(word, known, never))


def _fewest(words: str) -> str:
    kept = set[str]()
    for word in sorted(set(words.replace("-", " ").split()), key=lambda one: (len(one), one)):
        if not kept & set(stems(word)):
            kept.add(word)
    return " ".join(sorted(kept))

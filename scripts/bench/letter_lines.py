"""A letter's sentences with what each gives, as builder/appealwright/sentences/letters.txt holds them.

`python -m scripts.bench.letter_lines LETTER.yaml...` prints them by the evidence that stands in the letters' expectations: to be looked
through, then added to that file when the letters are learned from.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from appealwright.denial.page.layout import ordered
from appealwright.denial.page.sentences import sentences
from appealwright.denial.weights.weighing import NONE

_SHORTEST = 12
"""Letters and figures that a piece of evidence has at least, where it is only a part of the sentence or holds it whole."""


def main() -> None:
    """Print the lines of each letter."""
    for path in map(Path, sys.argv[1:]):
        expected = yaml.safe_load(path.read_text(encoding="utf-8"))
        text = (path.parent / str(expected["letter"])).read_text(encoding="utf-8")
        print(f"## {path.stem}")
        for line in lines(text, expected):
            print(line)


def lines(text: str, expected: Mapping[str, Any]) -> Iterator[str]:
    """Each sentence after the grounds it gives, or the outcome it tells, or `none`."""
    said = [(_plain(words), ground.removeprefix("ground.")) for ground, of in (expected.get("evidence") or {}).items() for words in of]
    told = [(_plain(words), outcome) for outcome, of in (expected.get("tells") or {}).items() for words in of]
    read = ordered(text).text
    for sentence in sentences(read):
        words = " ".join(read[sentence.start : sentence.end].split())
        gives = _among(_plain(words), said) or _among(_plain(words), told) or [NONE]
        yield f"{' '.join(gives)} | {words}"


def _among(sentence: str, known: list[tuple[str, str]]) -> list[str]:
    """What the known words that stand in this sentence, or hold it, give."""
    found = {
        gives
        for words, gives in known
        if sentence == words or (len(sentence) > _SHORTEST and sentence in words) or (len(words) > _SHORTEST and words in sentence)
    }
    return sorted(found)


def _plain(words: str) -> str:
    """Letters and figures alone: line ends and quotation marks do not count."""
    return re.sub(r"[^a-z0-9]+", " ", words.lower()).strip()


if __name__ == "__main__":
    main()

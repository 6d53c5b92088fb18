"""Values behind the labels of a letter's head ("Member: ...", "Requesting provider  ..."), by what the label means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from appealwright.denial.page.letter import Letter
from appealwright.denial.page.pasted_rows import under_their_heads
from appealwright.denial.page.sections import Section
from appealwright.denial.page.skeleton import UNACCENTED

__all__ = ["Labelled", "alike", "any_of", "labelled", "one_of"]

_SAME = str.maketrans("1l|!0", "iiiio")
_UPPER = {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
_NOT_THE_HEAD = frozenset({Section.RIGHTS, Section.NOTICE, Section.CRITERIA})
_LEADS = r"[\s>*\u2022-]{0,6}(?:re\s*:\s*)?"
_MARK = r"(?:\s*\([^)]{0,20}\))?(?:\s*[:=]\s*|\s{2,}|\s*\.(?: ?\.){2,}\s*|\s*\Z)"

_BARE = r" (?=\S)"
_A_SENTENCE = 60
"""A label so long is a sentence of a form, under which a line may be left blank."""


class Labelled(NamedTuple):
    """What a label means, and where its value stands."""

    meaning: str
    start: int
    end: int


def alike(words: str) -> str:
    """The words in small letters, as long as before, and alike where scanners take one letter for another."""
    return words.translate(UNACCENTED).translate(_UPPER).translate(_SAME)


def one_of(words: Iterable[str]) -> str:
    """A pattern for one of these words as `alike` writes them, the longest first."""
    return "|".join(r"\s+".join(map(re.escape, alike(word).split())) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of these words, whole; "ketamine" is not in "esketamine"."""
    return re.compile(rf"(?<!\w)(?:{one_of(words)})(?!\w)")


def labelled(letter: Letter, meanings: tuple[str, ...]) -> tuple[Labelled, ...]:
    """Every value that stands behind a label of one of these meanings, on its line, alone on the next, or as far down as its
    table is wide; none on pages about rights."""
    words = tuple((name, letter.words.names[name]) for name in meanings)
    return tuple(_labelled(letter, alike(letter.text), _pattern(words, _MARK), _pattern(words, _BARE)))


def _labelled(letter: Letter, text: str, pattern: re.Pattern[str], bare: re.Pattern[str]) -> Iterator[Labelled]:
    lines, under = letter.lines, under_their_heads(letter)
    reason = next((part.sentence.start for part in letter.parts.parts if part.section is Section.REASON), 0)
    for number, line in enumerate(lines):
        cells = letter.cells(line.start, line.end)
        for at, (start, end) in enumerate(cells):
            label = pattern.match(text, start, end) or (_in_capitals(letter, bare.match(text, start, end), end) if len(cells) > 1 else None)
            part = letter.parts.at(start) if label else None
            # Above the greeting all is head, whatever a heading there makes of it. A form that begins "This notice explains your right to
            # appeal" has its head below that, and above its reason.
            if not label or (part and part.section in _NOT_THE_HEAD and start >= max(reason, letter.greeting)):
                continue
            meaning = str(label.lastgroup).replace("_", "-")
            if label.end() < end:
                yield Labelled(meaning, label.end(), end)
            elif at + 1 < len(cells):
                if not pattern.match(text, *cells[at + 1]):
                    yield Labelled(meaning, *cells[at + 1])
            elif start in under:
                yield Labelled(meaning, *under[start])
            elif label.group().rstrip().endswith((":", "?")) and number + 1 < len(lines):
                blank = number + 2 < len(lines) and not letter.text[lines[number + 1].start : lines[number + 1].end].strip()
                next_line = lines[number + 1 + (blank and end - start > _A_SENTENCE)]
                below = letter.cells(next_line.start, next_line.end)
                if below and not pattern.match(text, *below[0]):
                    yield Labelled(meaning, *below[0])


def _in_capitals(letter: Letter, label: re.Match[str] | None, end: int) -> re.Match[str] | None:
    """The label in small letters of a value in capitals, in a table that sets no mark between them: "Provider OAK HILL CLINIC"."""
    if label is None or letter.text[label.start() : label.end()].isupper():
        return None
    value = letter.text[label.end() : end]
    # "Member ID: PCH 4410" has its own label.
    return label if value.isupper() and " " in value.strip() and ":" not in value else None


@cache
def _pattern(words: tuple[tuple[str, tuple[str, ...]], ...], mark: str) -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{name.replace('-', '_')}>(?:{one_of(terms)}){mark})" for name, terms in words)
    return re.compile(f"{_LEADS}(?:{kinds})")

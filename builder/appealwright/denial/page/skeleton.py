"""The letter as it is searched: letters only, alike where scanners confuse them, spaces and hyphens gone.

"NOT MEDICALLY NECESSARY", "not medi-\\ncally necessary", "notmedically neces5ary" and "not rnedica1ly necessary" are one
skeleton. Every character of it knows where it stood, so a hit leads back to the letter's own words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import add

__all__ = ["UNACCENTED", "Lexicon", "Skeleton", "bones"]

UNACCENTED = str.maketrans("áàâéèêíìîóòôúùûüñçÁÉÍÓÚÜÑ", "aaaeeeiiiooouuuuncaeiouun")
_CONFUSED = str.maketrans("01i58", "ollsb")
_FOLD = {
    code: (chr(code).translate(UNACCENTED) if chr(code).isalnum() else chr(code)).lower().translate(_CONFUSED)
    for code in (*range(1, 128), *UNACCENTED)
} | {0: " "}
_INSIDE_WORD = re.compile(r"(?<=[a-z])[|!\]](?=[a-z])")
_HALF = "\0"
"""Stands for the second letter of two that are read as one, so that all others keep their places."""
_RUN = re.compile(rf"[a-z2-9{_HALF}]+|#")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz23456789#")
_SHORTEST_GLUED, _LONGEST_GLUED = 4, 4
_WHOLE_WORD = 6
"""Words shorter than this are found only whole; longer ones also inside a run of letters, since scanning loses spaces."""
_RUN_LENGTH = _WHOLE_WORD - 1


@lru_cache(maxsize=4096)
def bones(words: str) -> str:
    """The skeleton of a few words, as it is searched for."""
    return "".join(_runs(_folded(words)))


class Lexicon:
    """The words that are looked for, by the letters of them that a text must hold: most words of most terms stand nowhere."""

    __slots__ = ("_begun", "words")

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self._begun: dict[str, list[str]] = {}
        for word in self.words:
            # Of a text every other run of letters is looked at: one of two that begin one letter apart is among them.
            for start in {word[:_RUN_LENGTH], word[1 : _RUN_LENGTH + 1]} if len(word) > _RUN_LENGTH else (word[:2],):
                self._begun.setdefault(start, []).append(word)

    def present(self, letters: str) -> frozenset[str]:
        """Those that may stand in these letters."""
        size = _RUN_LENGTH
        runs = {letters[at : at + size] for at in range(0, len(letters), 2)}
        begins = self._begun.keys() & {*runs, *letters, *map(add, letters, letters[1:])}
        return frozenset(
            word
            for start in begins
            for word in self._begun[start]
            if (word[-size:] in runs or word[~size:-1] in runs if len(word) > size else word in letters)
        )


_NONE = Lexicon(())


class Skeleton:
    """The searchable letters of a text, and for each the offset where it stands.

    `present` are those of the words looked for that may stand in it: the others are known at once to stand nowhere. `whole` are runs of
    letters that are one word of everyday English: "already" holds no "ready".
    """

    __slots__ = ("_found", "_known", "_offsets", "_others", "_standing", "_word_starts", "_words", "letters", "present", "starts")

    def __init__(self, text: str, lexicon: Lexicon = _NONE, whole: Container[str] = ()) -> None:
        self._known = lexicon.words
        folded = _folded(text)
        runs = _runs(folded)
        self.letters = "".join(runs)
        self._offsets = list(compress(count(), map(_LETTERS.__contains__, folded)))
        self._words: dict[str, list[int]] = {}
        self._others = set(runs)
        found = self._others & self._known
        glued = (run for run in self._others if len(run) > _SHORTEST_GLUED and run not in whole)
        cuts = {run: cut for run in glued if (cut := _cut(run, self._known))}
        self._others -= self._known
        starts = list(accumulate(map(len, runs), initial=0))
        inside: list[int] = []
        for at, run in zip(starts, runs, strict=False):
            if run in found:
                self._words.setdefault(run, []).append(at)
            elif run in cuts:
                cut = cuts[run]
                self._words.setdefault(run[:cut], []).append(at)
                self._words.setdefault(run[cut:], []).append(at + cut)
                inside.append(at + cut)
        self._word_starts = sorted(starts + inside)
        self.starts = frozenset(self._word_starts)
        self._found: dict[str, frozenset[int]] = {}
        self.present = lexicon.present(self.letters)
        self._standing: dict[tuple[str, ...], list[tuple[int, frozenset[int]]]] = {}

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the text of the letters from `start` to `end`."""
        return self._offsets[start], self._offsets[end - 1] + 1

    def index(self, offset: int) -> int:
        """The first letter that stands at or after `offset` of the text."""
        return bisect_left(self._offsets, offset)

    def begins(self, at: int) -> bool:
        """Whether words may begin here: at a word, or inside a run of letters right after a word that the letter knows."""
        if at in self.starts:
            return True
        run = self._word_starts[bisect_left(self._word_starts, at) - 1]
        return self.letters[run:at] in self._others or self.letters[run:at] in self._known

    def standing(self, choices: tuple[str, ...]) -> list[tuple[int, frozenset[int]]]:
        """Of these words each that stands in the text: its length and its places. Remembered, since many terms share words."""
        found = self._standing.get(choices)
        if found is None:
            found = self._standing[choices] = [(len(word), self._places(word)) for word in choices if word in self.present]
        return found

    def _places(self, word: str) -> frozenset[int]:
        found = self._found.get(word)
        if found is None:
            known = self._words.get(word) if len(word) < _WHOLE_WORD else None
            found = self._found[word] = frozenset(self._search(word) if known is None else known)
        return found

    def _search(self, part: str) -> Iterator[int]:
        find, loose, starts = self.letters.find, len(part) >= _WHOLE_WORD, self.starts
        at = find(part)
        while at >= 0:
            if loose or (at in starts and at + len(part) in starts):
                yield at
            at = find(part, at + 1)


def _cut(word: str, known: frozenset[str]) -> int:
    """Where a run of letters is cut that is two known words, the first a short one ("isnot", "theservice"); 0 where it is not."""
    if word in known:
        return 0
    for at in range(2, _LONGEST_GLUED + 1):
        if word[:at] in known and word[at:] in known:
            return at
    return 0


def _folded(text: str) -> str:
    """The text in small letters, as long as before: what scanners confuse is alike, "rn" is "m" and a half, "vv" is "w" and a half."""
    return _INSIDE_WORD.sub("l", text.translate(_FOLD)).replace("rn", f"m{_HALF}").replace("vv", f"w{_HALF}")


def _runs(folded: str) -> list[str]:
    return [run.replace(_HALF, "") for run in _RUN.findall(folded)]

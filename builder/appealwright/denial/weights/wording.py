"""What a sentence is judged by: its words by stem, the notions they stand for, which stand together, which are denied.

Training at build time and reading in the browser run this same module, so a sentence has the same marks in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from appealwright.denial.page.skeleton import UNACCENTED

__all__ = ["Lexicon", "marks", "tokens"]

_TOKEN = re.compile(r"[a-z0-9!|][a-z0-9!|/+-]*(?:'[a-z]+)?|[;.](?=\s)")
_NEGATED = re.compile(r"(?:n't|nt)\Z")
_ENDINGS = ("ations", "ation", "ingly", "ings", "edly", "ing", "ies", "ied", "ed", "es", "ly", "s")
_SHORTEST_STEM = 4
_WORDS_ALONE = (
    "the a an of to and is are was were be been being that this these those it its in on at by with as or for from "
    "which who has have had do does did so than then there their they them he she his her will any such also el la "
    "los las un una de del y o en que se lo al por para con es esta"
)
_FILLERS = frozenset(_WORDS_ALONE.split())
_ENDED = {"ve": "have", "re": "are", "ll": "will"}
_SHORTEST_BEGUN = 2
_REACH = 5
_NEAR = 9
_SCANNED = str.maketrans("01!|i58ehq", "olllls" + "bcbg")


class Lexicon:
    """Which words stand for which notion, and the words that a scanner's letters may be meant for."""

    def __init__(self, notions: Mapping[str, Iterable[str]], known: Iterable[str]) -> None:
        self._exact: dict[str, str] = {}
        self._begins: dict[str, str] = {}
        self._phrases: dict[tuple[str, str], str] = {}
        for notion, words in notions.items():
            for word in words:
                if " " in word:
                    first, second = word.split(" ", 1)
                    self._phrases[first, second] = notion
                elif word.endswith("*"):
                    self._begins[word[:-1]] = notion
                else:
                    self._exact[word] = notion
        self._sizes = sorted({len(begun) for begun in self._begins if len(begun) > _SHORTEST_BEGUN}, reverse=True)
        self._known = frozenset(known)
        self._clear: dict[str, bool] = {}
        self._meant: dict[str, str] | None = None
        self._notions: dict[str, str | None] = {}

    def notion(self, word: str) -> str | None:
        """What a word stands for; None where the lexicon does not hold it."""
        if word not in self._notions:
            found = self._exact.get(word)
            self._notions[word] = self._begun(word) if found is None else found
        return self._notions[word]

    def _begun(self, word: str) -> str | None:
        for size in self._sizes:
            if size <= len(word) and word[:size] in self._begins:
                return self._begins[word[:size]]
        return None

    def phrase(self, first: str, second: str) -> str | None:
        """What two words stand for together."""
        return self._phrases.get((first, second))

    def knows(self, word: str) -> bool:
        """Whether the word is one that letters are written with."""
        found = self._clear.get(word)
        if found is None:
            found = self._clear[word] = word in _FILLERS or word in self._known or self.notion(word) is not None
        return found

    def meant(self, scanned: str) -> str | None:
        """The known word that a scanner may have read as this one."""
        if self._meant is None:
            self._meant = {_as_scanned(word): word for word in sorted((*self._known, *self._exact)) if len(word) >= 3}
        return self._meant.get(_as_scanned(scanned))


def marks(sentence: str, lexicon: Lexicon) -> frozenset[str]:
    """All marks of a sentence."""
    return frozenset(_marks(list(_units(_words(sentence, lexicon), lexicon))))


def tokens(sentence: str) -> list[str]:
    """The words of a sentence as they are written, in small letters without accents."""
    return _TOKEN.findall(_plain(sentence))


def _marks(units: list[tuple[str, str]]) -> Iterator[str]:
    """`units` are stems with what they stand for ("" where for nothing)."""
    denied = 0
    shown = [notion or stem for stem, notion in units]
    for at, (stem, notion) in enumerate(units):
        one = shown[at]
        if stem == ";":
            denied = 0
            continue
        yield f"={stem}"
        if notion:
            yield one
        if denied and notion != "not":
            yield f"-{one}"
        denied = _REACH if notion == "not" else max(denied - 1, 0)
        if at + 1 < len(units) and shown[at + 1] != ";":
            yield f"{one}>{shown[at + 1]}"
        if notion:
            for other in range(at + 1, min(at + _NEAR, len(units))):
                if units[other][1] and shown[other] != one:
                    yield "&".join(sorted((one, shown[other])))


def _units(words: list[str], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(words):
        word = words[at]
        together = lexicon.phrase(word, words[at + 1]) if at + 1 < len(words) else None
        if together:
            yield f"{word}_{words[at + 1]}", together
            at += 2
            continue
        at += 1
        if word in _FILLERS:
            continue
        if word[0].isdigit():
            yield ("#", "number") if len(word) < 4 and word.isdigit() else ("##", "")
            continue
        yield stem(word), lexicon.notion(word) or ""


def _words(sentence: str, lexicon: Lexicon) -> list[str]:
    """The words of a sentence, those that a scanner spoiled put right where that is certain."""
    found: list[str] = []
    for word in tokens(sentence):
        if word in ";.":
            found.append(";")
        elif "'" in word or _NEGATED.search(word):
            found += _apart(word)
        else:
            found.append(word)
    return list(_restored(found, lexicon))


def _apart(written: str) -> list[str]:
    """ "don't" as two words, "plan's" as one."""
    if written.endswith("n't"):
        return ["can" if written == "can't" else written[:-3], "not"]
    word, _, ending = written.partition("'")
    return [word] if ending in {"s", ""} else [word, _ENDED.get(ending, ending)]


def _restored(words: list[str], lexicon: Lexicon) -> Iterator[str]:
    at = 0
    while at < len(words):
        word = words[at]
        if word == ";" or word.isdigit() or lexicon.knows(word) or lexicon.knows(stem(word)):
            yield word
            at += 1
            continue
        meant = lexicon.meant(word)
        if meant is None:
            for size in (2, 3):
                joined = "".join(words[at : at + size])
                whole = joined if lexicon.knows(joined) else lexicon.meant(joined)
                if whole and len(joined) > 5 and at + size <= len(words):
                    meant, at = whole, at + size - 1
                    break
        pieces = [meant] if meant else word.split("/") if "/" in word else _unglued(word, lexicon)
        yield from (piece for piece in pieces if piece)
        at += 1


def _unglued(word: str, lexicon: Lexicon) -> list[str]:
    """A run of letters that is two known words ("notmedically"), apart; else the run as it is."""
    if "-" in word:
        return word.split("-")
    for cut in range(len(word) - 3, 1, -1) if len(word) > 7 else ():
        if lexicon.knows(word[:cut]) and lexicon.knows(word[cut:]):
            return [word[:cut], word[cut:]]
    return [word]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its ending."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _plain(text: str) -> str:
    text = text.replace("\u2019", "'").replace("-\n", "").lower()
    return text if text.isascii() else text.translate(UNACCENTED)


def _as_scanned(word: str) -> str:
    return word.translate(_SCANNED).replace("rn", "m").replace("vv", "w")

"""The marks of a policy's lists: which line begins an item, how deep it stands, and which numbered heading follows another."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Headings", "Mark", "is_mark_alone", "level_of", "mark_of", "unmarked", "value_of_roman"]

_MARK = re.compile(
    r"\s*(?P<mark>[-*\u2022\u00b7\u25aa\u2023\u25e6\u25cf\u25cb\u25a1\u2610\u2013\u2014]|o(?=\s)|\[[ xX_]?\]"
    r"|(?!0)\d{1,2}(?=[ ]{2,}[A-Z]{3}[A-Z ]*$)|(?!0)\d{1,2} -(?=\s+[A-Z])"
    r"|(?!0)\d{1,2}(?:\.\d{1,2}){1,3}\.?(?!\s+(?:mg|mcg|ml|kg|grams?|hours?|to|or|and|times)\b)"
    r"|\(?(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4}|[a-zA-Z])[.)])\s+(?=\S)"
)
"""A sign or a box, a number before a heading in capitals or before a dash ("1 - Adult"), a number of a section ("2.1", but no dose), or a
number, a Roman numeral or a letter with its point or bracket."""
_SECTION = re.compile(r"(\d{1,2})((?:\.\d{1,2})+)\.?")
_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a line: its kind, which of its kind it is, how far in it stands, and where the words begin behind it."""

    kind: str
    count: int
    indent: int
    end: int


_BULLET, _DASHES, _BOXES = "bullet", frozenset("-\u2013\u2014"), frozenset("[\u25a1\u2610")
_NO_MARK = Mark("", 0, 0, 0)


def mark_of(line: str) -> Mark | None:
    """The mark that a line begins with, if it does with one."""
    found = _MARK.match(line)
    return Mark(*_kind_and_count(found["mark"]), found.start("mark"), found.end()) if found else None


def is_mark_alone(line: str) -> bool:
    """Whether a line is nothing but the mark of an item: pages that are copied put its words on the next."""
    return not mark_of(line) and (mark_of(f"{line.rstrip()} x") or _NO_MARK).end == len(line.rstrip()) + 1


def unmarked(line: str) -> str:
    """The words of a line behind its mark."""
    found = _MARK.match(line)
    return line[found.end() if found else 0 :].strip()


def level_of(levels: list[str], mark: Mark) -> int:
    """How deep an item stands: a new kind of mark, or the same further in, goes deeper; a known one comes back."""
    kind = f"{mark.kind}@{mark.indent // 2}" if mark.kind.startswith(_BULLET) else mark.kind
    if kind in levels:
        del levels[levels.index(kind) + 1 :]
    else:
        levels.append(kind)
    return len(levels) - 1


class Headings:
    """The marks of the headings so far: after "I. Initial criteria" the line "II." is a heading too, whatever it says."""

    def __init__(self) -> None:
        self._last: dict[str, Mark] = {}

    def are_followed_by(self, mark: Mark) -> bool:
        """Whether this mark is the next of a heading's kind, no further in, and no item has borne a mark of the kind since."""
        last = self._last.get(mark.kind)
        return last is not None and mark.count == last.count + 1 and mark.indent <= last.indent + 1

    def hold(self, mark: Mark) -> None:
        """A heading with this mark stands here."""
        if not mark.kind.startswith(_BULLET):
            self._last[mark.kind] = mark

    def give_up(self, mark: Mark) -> None:
        """An item bears this mark: its kind counts items from here."""
        self._last.pop(mark.kind, None)


def _kind_and_count(mark: str) -> tuple[str, int]:
    section = _SECTION.fullmatch(mark)
    if section:
        parts = [int(section[1]), *map(int, section[2].strip(".").split("."))]
        # "2.0" is the second section, "2.1" the first item of it.
        return ("section", parts[0]) if parts[1:] == [0] else (f"section{len(parts)}", parts[-1])
    bare = mark.strip("(). -")
    if bare.isdigit():
        return f"number{mark.replace(bare, '')}", int(bare)
    if not bare.isalpha() or mark == "o":
        # Where no line is set in, another sign goes deeper all the same; a dash or a box is one sign in each of its forms.
        return f"{_BULLET}{'-' if mark in _DASHES else '[' if mark[0] in _BOXES else mark}", 0
    roman = set(bare.lower()) <= set(_ROMAN) and (len(bare) > 1 or bare.lower() == "i")
    kind = f"{'roman' if roman else 'letter'}{'A' if bare.isupper() else 'a'}{mark.replace(bare, '')}"
    return kind, value_of_roman(bare.lower()) if roman else ord(bare.lower()) - ord("a") + 1


def value_of_roman(numeral: str) -> int:
    """The number that a small Roman numeral of i, v and x says."""
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-one if one < behind else one for one, behind in zip(values, [*values[1:], 0], strict=True))

"""Citations of law as people write them, read into body, volume, section and subsections.

No code of law stands here: which bodies there are is learned from the citations of the rows, and so are their names. Each is
then found in a text with or without its points, spaces and section signs, abbreviated or written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

__all__ = ["Body", "Cited", "Section", "body_and_sections", "sections_in"]

_SIGN = r"(?:§+|[Ss]ections?|[Ss]ecs?\.|[Pp]arts?|chs?\.|[Cc]hapters?|tits?\.|[Tt]itles?)"
# Where sections are counted anew in each chapter or title, it belongs to the number: "ch. 1B, § 2".
_WITHIN = r"(?:(?:(?<=ch\. )|(?<=tit\. )|(?<=[Cc]hapter )|(?<=[Tt]itle ))\d+[A-Z]{0,2},?\s*(?:§+|[Ss]ections?|[Ss]ecs?\.)\s*)?"
_NUMBER = _WITHIN + r"[A-Z]?\d[0-9A-Za-z]{0,9}(?:[.:/\-](?=[0-9A-Za-z])[0-9A-Za-z]{1,9}|,(?=\d{3}\b)\d{3}){0,8}(?![0-9A-Za-z])"
_LABELS = r"(?:\s*\(\s*[0-9A-Za-z]{1,5}\s*\)){1,9}"
_MORE = rf"(?:\s*(?:,\s*(?:and\s+)?|and\s+|to\s+|-)(?=\(){_LABELS}){{0,20}}"
_ONE = rf"{_NUMBER}(?:{_LABELS}{_MORE})?"
_JOIN = rf"\s*(?:,\s*(?:and\s+|or\s+)?|and\s+|&\s*|to\s+|through\s+|or\s+)(?:{_SIGN}\s*)?"
# What is joined to a section has a point or a dash in it or three digits: "and 30 days" is none. A volume is none either.
_JOINED = rf"{_JOIN}(?=[A-Z]?\d\w*[.:\-]\w|\d{{3}})(?!\d+\s+[A-Z]){_ONE}"
_LIST = rf"{_ONE}(?:{_JOINED}){{0,40}}"
_VOLUME = r"\d{1,4}(?:-[A-Z])?"
_CITATION = re.compile(
    rf"(?:(?P<volume>{_VOLUME})\s)?(?P<body>[A-Z](?:[^§;\d(]|\d+[A-Z]?,(?=\s§))*?)\s*(?P<sign>{_SIGN}\s*)?(?P<list>{_LIST})"
)
_BARE = re.compile(rf"{_SIGN}\s*(?P<list>{_LIST})")
_SECTION = re.compile(
    rf"(?P<to>(?:to|through)\s+(?:{_SIGN}\s*)?)?(?:(?P<number>{_NUMBER})(?P<labels>{_LABELS})?|(?P<dash>-)?(?P<more>{_LABELS}))"
)
_LABEL = re.compile(r"[0-9A-Za-z]+")
# A name of a body: two words or two capitals at the least, and no stray end of another kind of citation.
_NAME = re.compile(r"(?:[A-Z]\.?\s?){2,}|[A-Z][\w.,&' ]*[A-Za-z][.,]?\s[\w.,&' ]+")
_SAME_DASH = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its subsections, or (`last` given) a run of sections."""

    number: str
    subsections: tuple[str, ...] = ()
    last: str = ""
    whole: bool = False
    """A chapter or part, with every section in it."""

    def holds(self, number: str) -> bool:
        """Whether a section of this number is meant."""
        if self.whole and number.casefold().startswith((f"{self.number}.".casefold(), f"{self.number}-".casefold())):
            return True
        if not self.last:
            return number.casefold() == self.number.casefold()
        low, one, high = map(_ordered, (self.number, number, self.last))
        return len(one) >= len(low) - 1 and low <= one <= (*high, (1, 10**9, ""))

    def agrees(self, subsections: tuple[str, ...]) -> bool:
        """Whether one of the two names the whole of the other, or both the same."""
        return all(one == other for one, other in zip(self.subsections, subsections, strict=False))


@dataclass(frozen=True, slots=True)
class Cited:
    """One section cited in a text, where it stands."""

    volume: str
    section: Section
    start: int
    end: int


@dataclass(frozen=True)
class Body:
    """A body of law or a series of reports by its short name; `place` is the name of the state whose law it is, if any."""

    name: str
    place: str = ""
    numbered: bool = False
    """Whether its citations start with a volume or title, as `12 Name 345`."""

    def cited_in(self, text: str) -> Iterator[Cited]:
        """Every section of this body that `text` cites."""
        for match in self._pattern.finditer(text.translate(_SAME_DASH)):
            for section in sections_in(match):
                yield Cited(match["volume"] or "", section, match.start(), match.end())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        volume = rf"(?P<volume>{_VOLUME})\s*" if self.numbered else "(?P<volume>)"
        edition = r"(?:\s?A\.|\s?Ann\.|\s?Annotated)?,?"
        return re.compile(rf"(?<![\w.]){volume}{self._flexible()}{edition}\s*(?:{_SIGN}\s*)*(?P<list>{_LIST})")

    def _flexible(self) -> str:
        first, *rest = self.name.split()
        written_out = f"(?:{re.escape(self.place)}|{_word(first)})" if self.place and first.endswith(".") else _word(first)
        return r"\s*".join([written_out, *map(_word, rest)])


def _word(word: str) -> str:
    """A word of a body's name: an abbreviation also written out, initials also with points, spaces or none."""
    letters = word.rstrip(".,")
    if re.fullmatch(r"(?:[A-Z]\.?)+", letters):
        return r"\.?\s?".join(re.findall(r"[A-Z]", letters)) + r"\.?(?!(?!A\.)[A-Za-z])"
    if word.endswith(".") and letters.isalpha():
        return rf"{letters}[a-z]*\.?"
    if word == "&":
        return "(?:&|and)"
    return re.escape(letters).replace(r"\.", r"\.?\s?") + "[.,]?"


def body_and_sections(citation: str) -> Iterator[tuple[str, str, Section]]:
    """The bodies, volumes and sections in a row's own citation, which is well formed."""
    volume = body = ""
    for part in citation.translate(_SAME_DASH).split(";"):
        match = _CITATION.search(part)
        if match and _NAME.fullmatch(match["body"].strip(" ,")):
            volume, body = match["volume"] or "", match["body"].strip(" ,")
            whole = (match["sign"] or "").strip()[:1] in {"c", "p"}
            yield from ((body, volume, replace(section, whole=whole and "§" not in section.number)) for section in sections_in(match))
            part = part[match.end() :]  # noqa: PLW2901 - the rest may hold more of the same body
        if body:
            yield from ((body, volume, section) for bare in _BARE.finditer(part) for section in sections_in(bare))


def sections_in(match: re.Match[str]) -> tuple[Section, ...]:
    """The sections of the list in a match: `10(a)(1), (2), 12 to 14`."""
    found: list[Section] = []
    # Searched in its place, since a chapter before the list says how its first number is read.
    for one in _SECTION.finditer(match.string, *match.span("list")):
        labels = tuple(_LABEL.findall(one["labels"] or one["more"] or ""))
        number = _within(one["number"] or "", found)
        if number and not (one["to"] and found):
            found.append(Section(number, labels))
        elif number:
            found[-1] = Section(found[-1].number, (), number)
        elif found:
            found.append(_beside(found[-1], labels, run=bool(one["dash"] or one["to"])))
    return tuple(found)


def _within(number: str, before: list[Section]) -> str:
    """`number` with its chapter or title, its own or that of the section before it."""
    parts = re.split(r",?\s*(?:§+|[Ss]ections?|[Ss]ecs?\.)\s*", number)
    if len(parts) == 1 and number and before and "§" in before[-1].number:
        parts.insert(0, before[-1].number.split("§")[0])
    return "§".join(parts)


def _beside(before: Section, labels: tuple[str, ...], *, run: bool) -> Section:
    """The section that `labels` alone name after `before`: the same with other labels at its end; of a run, all there are."""
    whole = before.subsections
    if run:
        return Section(before.number, whole[:-1])
    anew = len(labels) >= len(whole) or labels[0] == whole[0]
    return Section(before.number, labels if anew else (*whole[: -len(labels)], *labels))


def _ordered(number: str) -> tuple[tuple[int, int, str], ...]:
    """A section number as it is counted: 10.9 before 10.10, 5a after 5."""
    return tuple((1, int(part), "") if part.isdigit() else (2, 0, part.casefold()) for part in re.findall(r"\d+|[A-Za-z]+", number))

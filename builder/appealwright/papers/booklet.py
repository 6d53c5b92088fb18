"""A plan booklet, page by page: the passages an appeal turns on, in the plan's own words, with the page.

What is looked for are rows (`use: passage`). A find is a sentence, with the list it opens; a definition is its whole paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from appealwright.denial.sentences import Sentence, sentences
from appealwright.denial.skeleton import Skeleton
from appealwright.denial.terms import Hit, hits, terms, words_of
from appealwright.facts import Facts
from appealwright.papers.signals import Signal, signals, skeleton_of

__all__ = ["Found", "best_of", "pages_of", "passages_on"]

_MOST_OF_A_KIND = 3
_LONGEST, _SHORTEST = 1_800, 30
_CONTENTS_LINE = re.compile(r"(?:\.\s?){4,}\s*\d{1,3}\s*$|\u2026{2,}\s*\d{1,3}\s*$", re.MULTILINE)
_MOST_CONTENTS_LINES = 4
_PRINTED = re.compile(r"\s*(?:page\s+)?(\d{1,3})(?:\s+of\s+\d{1,3})?\s*", re.IGNORECASE)
_SAID_IN_LINE = re.compile(r"(?:^|\s{3,})page\s+(\d{1,3})(?:\s+of\s+\d{1,3})?\s*$", re.IGNORECASE)
_ALONE_IN_HEAD = re.compile(r"\S+ \S+ [^$%]*?\s{3,}(\d{1,3})\s{3,}[^\W\d][^$%]*")
_IN_RUNNING_HEAD = re.compile(r"\s{3,}\d{1,3}(?=\s{3,}|\s*$)")
_PLURAL = re.compile(r"(?:\(s)?\)", re.IGNORECASE)
"""What a hit on "SERVICE(S)" leaves of its plural."""
_NEXT_ENTRY = re.compile(r"[A-Z][\w ]+:(?:\s{2,}|\s*$)")
_COLUMNS = re.compile(r"\S[^\n]{7,}[^\s:][^\S\n]{3,}\S")
_NAMED = re.compile(r"[\s:.\u2013\u2014-]*")
_ADDRESS_LINES, _ADDRESS_WIDTH = 5, 60


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of the booklet and what it is about. `name` is what it names, where it names somebody."""

    means: str
    words: str
    page: str
    score: int
    name: str = ""


def pages_of(text: str) -> tuple[str, ...]:
    """The pages of a pasted booklet: what form feeds part, or one page where nothing does."""
    return tuple(text.split("\f"))


def best_of(found: Iterable[Found]) -> tuple[Found, ...]:
    """Of each kind of passage the few that tell most; each text once, under the kind it tells most of."""
    texts: dict[str, Found] = {}
    kinds: dict[str, list[Found]] = {}
    for one in found:
        kinds.setdefault(one.means, [])
        if one.words not in texts or texts[one.words].score < one.score:
            texts[one.words] = one
    for one in texts.values():
        kinds[one.means].append(one)
    return tuple(one for known in kinds.values() for one in sorted(known, key=lambda one: -one.score)[:_MOST_OF_A_KIND])


def passages_on(page: str, number: str, facts: Facts) -> Iterator[Found]:
    """The passages of one page; `number` is its number where none is printed on it. A page of contents has none."""
    if len(_CONTENTS_LINE.findall(page)) > _MOST_CONTENTS_LINES:
        return
    wanted = signals(facts, "passage")
    read = _Page(page, _printed_number(page) or number, skeleton_of(page, wanted))
    for signal in wanted:
        yield from read.found(signal)


class _Page:
    """One page, prepared once."""

    def __init__(self, text: str, number: str, skeleton: Skeleton) -> None:
        self.text, self.number, self.skeleton = text, number, skeleton
        self.sentences: tuple[Sentence, ...] = sentences(text)

    def found(self, signal: Signal) -> Iterator[Found]:
        """What the page has for one signal."""
        against = {self._at(hit.start) for hit in hits(signal.not_when, self.skeleton)}
        weight = int(signal.row.detail.get("weight", 0))
        by_sentence: dict[int, list[Hit]] = {}
        for hit in hits(signal.terms, self.skeleton):
            by_sentence.setdefault(self._at(hit.start), []).append(hit)
        for at, stand in by_sentence.items():
            sentence = self.sentences[at]
            if at not in against and not sentence.heading and min(hit.end for hit in stand) <= sentence.end + 1:
                early = 2 if min(hit.start for hit in stand) - sentence.start < 30 else 0
                yield from self._passage(signal, at, weight + early + len({hit.term for hit in stand}), stand[0])
        for at, hit in self._under_heads(signal):
            if at not in by_sentence and at not in against:
                yield from self._passage(signal, at, weight + 3, hit)

    def _passage(self, signal: Signal, at: int, score: int, hit: Hit) -> Iterator[Found]:
        start, end = self.sentences[at].start, self._end(at, whole=bool(signal.row.detail.get("whole")))
        # Lines that run on beside another column would be quoted with its words among them: nobody wrote that sentence.
        beside = "\n" in self.text[start:end].strip() and _COLUMNS.search(self.text, start, end)
        words = " ".join(self.text[start:end].split())
        if len(words) >= _SHORTEST and not beside:
            yield Found(signal.means, words, self.number, score, self._name(hit) if signal.means == "administrator" else "")

    def _end(self, at: int, *, whole: bool) -> int:
        """Where the passage ends that begins with a sentence: with the list it opens, or with its paragraph."""
        start, last = self.sentences[at].start, at
        for following in range(at + 1, len(self.sentences)):
            sentence, before = self.sentences[following], self.text[: self.sentences[last].end].rstrip()
            listed = sentence.item and (before.endswith((":", ";", ",")) or self.sentences[last].item)
            same = whole and sentence.paragraph == self.sentences[at].paragraph
            open_ended = before.endswith(":")
            if not (listed or same or open_ended) or sentence.heading or sentence.end - start > _LONGEST:
                break
            last = following
        return self.sentences[last].end

    def _under_heads(self, signal: Signal) -> Iterator[tuple[int, Hit]]:
        """The sentences that stand under a heading of this kind, or after it on its line ("Medically necessary: care that ...")."""
        heads = terms(signal.row.detail.get("heads", ()), signal.row.id)
        for hit in hits(heads, Skeleton(self.text, words_of(heads)) if heads else self.skeleton):
            at = self._at(hit.start)
            sentence = self.sentences[at]
            begins = hit.start - sentence.start < 4
            plural = _PLURAL.match(self.text, hit.end)
            end = plural.end() if plural else hit.end
            alone = begins and not self.text[end : sentence.end].strip(" :.\u2013\u2014-")
            if begins and not alone and self.text[end : end + 3].lstrip()[:1] in {":", "\u2013", "\u2014", "-"}:
                yield at, hit
            elif alone and at + 1 < len(self.sentences):
                yield at + 1, hit

    def _name(self, hit: Hit) -> str:
        """Who is named after the words found: the rest of the line, or the short lines below it."""
        start = _NAMED.match(self.text, hit.end)
        lines = self.text[start.end() if start else hit.end :].splitlines()[:_ADDRESS_LINES]
        named = []
        for line in lines:
            if not line.strip() or len(line.strip()) > _ADDRESS_WIDTH or line.strip()[0].islower() or _NEXT_ENTRY.match(line.strip()):
                break
            named.append(line.strip())
        return "\n".join(named)

    def _at(self, offset: int) -> int:
        """The sentence at an offset."""
        low, high = 0, len(self.sentences) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.sentences[middle].start <= offset else (low, middle - 1)
        return max(low, 0)


def _printed_number(page: str) -> str:
    """The number printed at the foot or the head of the page: alone on its line, called a page, or alone amid a running head."""
    lines = [line for line in page.splitlines() if line.strip()]
    ends = (*reversed(lines[-2:]), *lines[:1])
    if alone := next((match[1] for line in ends if (match := _PRINTED.fullmatch(line))), ""):
        return alone
    if called := next((match[1] for line in (*lines[-1:], *lines[:1]) if (match := _SAID_IN_LINE.search(line))), ""):
        return called
    head = lines[0] if lines else ""
    # Two numbers make a row of a table, and so does an amount.
    amid = _ALONE_IN_HEAD.fullmatch(head) if len(_IN_RUNNING_HEAD.findall(head)) == 1 else None
    return amid[1] if amid else ""

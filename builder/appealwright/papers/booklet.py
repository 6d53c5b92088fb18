"""A plan booklet, page by page: the passages an appeal turns on, in the plan's own words, with the page.

What is looked for are rows (`use: passage`). A find is a sentence, with the list it opens; a definition is its whole paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from appealwright.denial.page.skeleton import Skeleton
from appealwright.denial.page.terms import Hit, hits, terms, words_of
from appealwright.facts import Facts
from appealwright.papers.columns import in_reading_order
from appealwright.papers.laid import SHORTEST, Laid
from appealwright.papers.one_line import one_line
from appealwright.papers.overleaf import overleaf
from appealwright.papers.page_number import printed_number, without_number
from appealwright.papers.signals import Signal, found_in, signals, skeleton_of
from appealwright.papers.whole_items import with_whole_items

__all__ = ["Found", "best_of", "pages_of", "passages_in", "passages_on"]

_MOST_OF_A_KIND = 3
_SHORT = 30
_FEW_WORDS = 3
"""So much less a few words tell."""
_CONTENTS_LINE = re.compile(r"(?:\.\s?){4,}\s*\d{1,3}\s*$|\u2026{2,}\s*\d{1,3}\s*$", re.MULTILINE)
_MOST_CONTENTS_LINES = 4
_PLURAL = re.compile(r"(?:\(s)?\)", re.IGNORECASE)
"""What a hit on "SERVICE(S)" leaves of its plural."""
_NEXT_ENTRY = re.compile(r"[A-Z][\w ]+:(?:\s{2,}|\s*$)|\S.*\S\s{3,}\S")
_COLUMNS = re.compile(r"\S[^\n]{7,}[^\s:][^\S\n]{3,}\S")
_ARROW = re.compile(r"^([^\S\n]*)>(?=\s+\S)", re.MULTILINE)
_FEWEST_ARROWS = 2
_FEWEST_BARE, _LONGEST_HEADING = 3, 60
_NAMED = re.compile(r"[\s:.\u2013\u2014-]*")
_ADDRESS_LINES, _ADDRESS_WIDTH, _WHOLE_ADDRESS = 5, 60, 100
_POST_CODE = re.compile(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\Z")
"""Where an address ends, but for the telephone number below it."""
_CALL = re.compile(r"(?:(?:tele)?phone|tel|call)?\W{0,3}(?:\d{3}\W{1,2}){2}\d{4}", re.IGNORECASE)


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
        if not any(_holds(other, one) for other in texts.values()):
            kinds[one.means].append(one)
    return tuple(one for known in kinds.values() for one in sorted(known, key=lambda one: -one.score)[:_MOST_OF_A_KIND])


def _holds(other: Found, one: Found) -> bool:
    """Whether a longer passage of the same kind and page, which tells as much, holds this one; or a definition of experimental does."""
    same = (other.means, other.page) == (one.means, one.page) and other is not one
    holds = same and other.score >= one.score and one.words in other.words and bool(other.name) is bool(one.name)
    # What a definition says of the label is a limb of it, and no rule on drugs off the label.
    limb = (other.means, one.means, other.page) == ("experimental", "off_label", one.page) and one.words in other.words
    return holds or limb


def passages_in(pages: Sequence[str], facts: Facts) -> Iterator[Found]:
    """The passages of these pages, which stand behind each other from the first on."""
    for number, (before, page, following) in enumerate(zip(("", *pages[:-1]), pages, (*pages[1:], ""), strict=True), 1):
        yield from passages_on(page, str(number), facts, following, before)


def passages_on(page: str, number: str, facts: Facts, following: str = "", before: str = "") -> Iterator[Found]:
    """The passages of one page; `number` is its number where none is printed on it. A page of contents has none. On the `following` page
    goes on what its end cuts; the pages beside it tell how they are counted.
    """
    if len(_CONTENTS_LINE.findall(page)) > _MOST_CONTENTS_LINES:
        return
    wanted = signals(facts, "passage")
    text = _read(page)
    laid, printed = Laid(text), printed_number(page, following, before) or number
    read = _Page(laid, _read(following), printed, skeleton_of(text, wanted), frozenset(_bare_items(laid, facts)))
    for signal in wanted:
        yield from read.found(signal)


def _read(page: str) -> str:
    return with_whole_items(in_reading_order(_with_bullets(without_number(page))))


def _with_bullets(page: str) -> str:
    """The page with the arrows of a list as bullets; one alone is no list."""
    return _ARROW.sub("\\1\u2022", page) if len(_ARROW.findall(page)) >= _FEWEST_ARROWS else page


def _bare_items(laid: Laid, facts: Facts) -> Iterator[int]:
    """The lines without a mark that stand as items below a heading which denies them: "Services not covered"."""
    denies = tuple(one for one in signals(facts, "policy-part") if one.means == "exclusion")
    at = 0
    while at < len(laid.sentences):
        words = laid.words(at)
        run = at + 1
        if laid.is_heading(at) and len(words) <= _LONGEST_HEADING and found_in(skeleton_of(words, denies), denies[0].terms):
            while run < len(laid.sentences) and laid.is_heading(run) and not (laid.words(run).isupper() or laid.words(run).endswith(":")):
                run += 1
            yield from range(at + 1, run) if run - at > _FEWEST_BARE else ()
        at = run


class _Page:
    """One page, prepared once."""

    def __init__(self, laid: Laid, following: str, number: str, skeleton: Skeleton, bare: frozenset[int]) -> None:
        self._laid, self._following, self._number, self._skeleton, self._bare = laid, following, number, skeleton, bare

    def found(self, signal: Signal) -> Iterator[Found]:
        """What the page has for one signal."""
        against = {self._laid.at(hit.start) for hit in hits(signal.not_when, self._skeleton)}
        over = {at for hit in hits(signal.not_under, self._skeleton) if hit.end <= self._laid.sentences[at := self._laid.at(hit.start)].end}
        against |= {at for at, sentence in enumerate(self._laid.sentences) if over and sentence.item and self._laid.over(at) in over}
        weight = int(signal.row.detail.get("weight", 0))
        by_sentence: dict[int, list[Hit]] = {}
        for hit in hits(signal.terms, self._skeleton):
            by_sentence.setdefault(self._laid.at(hit.start), []).append(hit)
        told = set(against)
        for at, stand in by_sentence.items():
            sentence = self._laid.sentences[at]
            # "Experimental means any service that is:" opens its definition.
            opens = bool(signal.row.detail.get("whole")) and self._laid.text[sentence.end - 1] == ":"
            if (
                at not in told
                and (opens or not self._laid.is_heading(at) or self._laid.is_listed(at) or at in self._bare)
                and min(hit.end for hit in stand) <= self._laid.reach(sentence.end)
            ):
                told.add(at)
                early = 2 if min(hit.start for hit in stand) - sentence.start < 30 else 0
                yield from self._passage(signal, at, weight + early + len({hit.term for hit in stand}), stand[0])
        for at, hit in self._under_heads(signal):
            if at not in told:
                yield from self._passage(signal, at, weight + 3, hit)

    def _passage(self, signal: Signal, at: int, score: int, hit: Hit) -> Iterator[Found]:
        whole = bool(signal.row.detail.get("whole"))
        at = self._laid.told_from(at) if whole else at
        start, end = self._laid.sentences[at].start, self._laid.end(at, whole=whole)
        # Lines that run on beside another column would be quoted with its words among them: nobody wrote that sentence.
        beside = "\n" in self._laid.text[start:end].strip() and _COLUMNS.search(self._laid.text, start, end)
        behind = self._laid.behind(at, end)
        end = behind or end
        words = one_line(f"{self._laid.text[start:end]}\n{overleaf(self._laid.text, start, end, self._following)}", self._laid.text)
        name = self._name(hit) if signal.means == "administrator" else ""
        if name and beside:
            words, beside = one_line(f"{self._laid.text[hit.start : hit.end]} {name}", self._laid.text), None
        told_of = bool(name) if signal.means == "administrator" else len(words) >= SHORTEST
        if told_of and not beside:
            told = score - (_FEW_WORDS if len(words) < _SHORT else 0)
            yield Found(signal.means, words, self._number, told, name)

    def _under_heads(self, signal: Signal) -> Iterator[tuple[int, Hit]]:
        """The sentences that stand under a heading of this kind, or after it on its line ("Medically necessary: care that ...")."""
        heads = terms(signal.row.detail.get("heads", ()), signal.row.id)
        for hit in hits(heads, Skeleton(self._laid.text, words_of(heads)) if heads else self._skeleton):
            at = self._laid.at(hit.start)
            sentence = self._laid.sentences[at]
            begins = hit.start - sentence.start < 4
            plural = _PLURAL.match(self._laid.text, hit.end)
            end = plural.end() if plural else hit.end
            # A narrow cell can part the term in two lines.
            last = self._laid.at(end - 1)
            alone = begins and at not in self._bare and not self._laid.text[end : self._laid.sentences[last].end].strip(" :.\u2013\u2014-")
            named = signal.means == "administrator" and self._laid.text[end : end + 3].isspace()
            if begins and not alone and (named or self._laid.text[end : end + 3].lstrip()[:1] in {":", "\u2013", "\u2014", "-"}):
                yield at, hit
            elif alone and last + 1 < len(self._laid.sentences) and not (sentence.item and self._laid.is_marked(last + 1)):
                yield last + 1, hit

    def _name(self, hit: Hit) -> str:
        """Who is named after the words found: the rest of the line, or the short lines below it."""
        start = _NAMED.match(self._laid.text, hit.end)
        lines = self._laid.text[start.end() if start else hit.end :].splitlines()[:_ADDRESS_LINES]
        named: list[str] = []
        for line in map(str.strip, lines):
            last = named[-1] if named else ""
            ended = _CALL.fullmatch(last) or (_POST_CODE.search(last) and not _CALL.fullmatch(line))
            wide = len(line) > (_ADDRESS_WIDTH if named or not _POST_CODE.search(line) else _WHOLE_ADDRESS)
            if not line or ended or wide or line[0].islower() or _NEXT_ENTRY.match(line):
                break
            named.append(line)
        return "\n".join(named)

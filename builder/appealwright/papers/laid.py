"""A page of a booklet as it is laid out: its sentences, its headings and lists, and where a passage ends that begins with a sentence."""

from __future__ import annotations

import re

from appealwright.denial.page.sentences import Sentence, sentences
from appealwright.papers.item_marks import ITEM, SIGN

__all__ = ["SHORTEST", "Laid"]

_LONGEST, SHORTEST = 1_800, 20
_OPEN = re.compile(r"\b(?:that|which|if|when|is|are)\Z")
"""How a line ends that its items go on with: "a service or supply that"."""
_LISTS_ON = re.compile(r"[;,](?:\s(?:and|or))?\Z")
_MEANT = re.compile(r"\s*(?:This|That|It) means\b")
_NAMES = re.compile(r"(?:This|That|It) is (?:called|known as)\b")
_ENTRY = re.compile(r"([A-Z][^\n.;:]{2,60}?)\s(?:means|shall mean|is defined as)\b")
_DASHED = re.compile(r"[A-Z][^\n.;:]{2,60}? [-\u2013\u2014] ")
"""How an entry of a glossary begins that has no verb: "Medically Necessary - care that ..."."""
_CELLS = re.compile(r"(?<=\n)[A-Z][^\n.;:]{1,40}?[^\S\n]{3,}[A-Z]")
"""How the next row of a table begins: a term, and what it is."""
_TERM = re.compile(r"[A-Z][\w-]+(?: [\w-]+){0,4}\.\s*")
_TITLE = re.compile(r"(?<=[.!?]\n)[A-Z][^\n.;:]{2,60}\Z")
"""What stands below a paragraph on a line of its own, and does not end: the heading of the next."""


class Laid:
    """The text of a page and its sentences, by their places in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences: tuple[Sentence, ...] = sentences(text)

    def words(self, at: int) -> str:
        """What a sentence says."""
        return self.text[self.sentences[at].start : self.sentences[at].end].strip()

    def told_from(self, at: int) -> int:
        """The sentence that a sentence names which only says what it is called ("This is known as step therapy.")."""
        named = at > 0 and _NAMES.match(self.text, self.sentences[at].start) and not self.sentences[at].item
        return at - 1 if named and self.sentences[at - 1].paragraph == self.sentences[at].paragraph else at

    def behind(self, at: int, end: int) -> int:
        """Where the sentence behind a word or two ends that only name what it says ("Self-insured. The University pays the claims of this
        Plan."); 0 where there is more, or it stands in another paragraph.
        """
        here = self.sentences[at]
        following = self.sentences[at + 1] if at + 1 < len(self.sentences) and end == here.end else None
        short = end - here.start < SHORTEST and self.text[end - 1] == "."
        return following.end if following and short and following.paragraph == here.paragraph and not following.item else 0

    def over(self, at: int) -> int:
        """The line over the list in which an item stands; the item's own place where the page has none."""
        return next((over for over in range(at - 1, -1, -1) if not self.sentences[over].item), at)

    def is_heading(self, at: int) -> bool:
        """Whether a line is one: it says no more than one sentence."""
        sentence, near = self.sentences[at], self.sentences[max(at - 1, 0) : at + 2]
        return sentence.heading and sum(one.paragraph == sentence.paragraph for one in near) == 1

    def is_listed(self, at: int) -> bool:
        """Whether a short line that could be a heading is an item: it bears a sign, and so does the line before or behind it."""
        near = [one for one in range(max(at - 1, 0), at + 2) if one < len(self.sentences) and one != at]
        return self._bears_a_sign(at) and any(map(self._bears_a_sign, near))

    def is_marked(self, at: int) -> bool:
        """Whether a sentence begins an item of its own."""
        return ITEM.match(self.text, self.sentences[at].start) is not None

    def reach(self, end: int) -> int:
        """How far the words of a sentence reach: into the next one where that says what it means."""
        meant = _MEANT.match(self.text, end)
        return (meant.end() if meant else end) + 1

    def end(self, at: int, *, whole: bool) -> int:
        """Where the passage ends that begins with a sentence: with the list it opens, or with its paragraph."""
        begun, last = self.sentences[at], at
        # What is an item itself is whole with its paragraph: the next item says something else.
        lists = not begun.item
        termed = self._is_term(self.text.rfind("\n", 0, begun.start) + 1, begun.start)
        for following in range(at + 1, len(self.sentences)):
            sentence, before = self.sentences[following], self.text[: self.sentences[last].end].rstrip()
            open_ended = before.endswith(":") or (sentence.item and _OPEN.search(before[-6:]) is not None)
            lists = lists or open_ended
            listed = lists and sentence.item and (open_ended or bool(_LISTS_ON.search(before[-6:])) or self.sentences[last].item)
            same = (whole or begun.item) and sentence.paragraph == begun.paragraph
            if (
                not (listed or same or open_ended)
                or self.is_heading(following)
                or self._is_next_entry(begun.start, sentence)
                or _CELLS.match(self.text, sentence.start)
                or (termed and self._is_term(sentence.start, sentence.end))
                or sentence.end - begun.start > _LONGEST
            ):
                break
            last = following
        end = self.sentences[last].end
        title = _TITLE.search(self.text, begun.start, end)
        return title.start() - 1 if title else end

    def at(self, offset: int) -> int:
        """The sentence at an offset."""
        low, high = 0, len(self.sentences) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.sentences[middle].start <= offset else (low, middle - 1)
        return max(low, 0)

    def _is_next_entry(self, start: int, sentence: Sentence) -> bool:
        """Whether a sentence on a line of its own defines another term, and none of several words that the passage uses."""
        begins_line = self.text[sentence.start - 1 : sentence.start] == "\n"
        if begins_line and _DASHED.match(self.text, start) and _DASHED.match(self.text, sentence.start):
            return True
        entry = _ENTRY.match(self.text, sentence.start) if begins_line else None
        return entry is not None and not (" " in entry[1] and entry[1].lower() in self.text[start : sentence.start].lower())

    def _is_term(self, start: int, end: int) -> bool:
        """Whether a line begins with these words as a term that its definition follows: "Network. The providers who ..."."""
        return self.text[start - 1 : start] in {"", "\n"} and _TERM.fullmatch(self.text, start, end) is not None

    def _bears_a_sign(self, at: int) -> bool:
        return SIGN.match(self.text, self.sentences[at].start) is not None

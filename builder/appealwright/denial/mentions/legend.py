"""Lines that say what a code means, and whether the letter uses the code: what a legend says of other codes is no reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from appealwright.denial.page.sections import Part, Section
from appealwright.denial.page.sentences import Sentence

__all__ = ["Legend"]

_RIGHTS = frozenset({"rights", "appeal-send", "perhaps", "perhaps-first^"})
_LONGEST = 600
"""A paragraph longer than this tells more than what one code means."""

_CODE = re.compile(r"(?<![\w.$/])(?:(?:CO|PR|OA|PI|CR)[- ]?)?([A-Z]{0,2}\d{1,4}[A-Z]?)(?![\w/])")
_LETTER = re.compile(r"(?<=[\s|,])[A-Z](?=[\s|,])")
_LINE = re.compile(
    r"[\s(*]*(?:(?:CO|PR|OA|PI|CR|CARC|RARC)[- ]?)?([A-Z]{0,2}\d{1,4}[A-Z]?|[A-Z](?=\s\s|\s?[=:)-]))[\s:.)=\u2013-]+(?=[A-Z\"'])"
)
"""A code and what it means: "197   Precertification absent"."""


class Legend:
    """The codes of one letter."""

    def __init__(self, text: str) -> None:
        self._text = text

    def used(self, sentence: Sentence) -> bool | None:
        """Whether the letter uses the code that this sentence explains; None where it explains none."""
        line = None if sentence.item else _LINE.match(self._text, sentence.start, sentence.end)
        return self._times[line[1]] > 1 if line else None

    def last_of(self, parts: Sequence[Part], at: int) -> int:
        """Up to which sentence the code is explained that this one begins to explain: to the end of its paragraph, before the next code
        and before any rights; `at` itself where it explains none.
        """
        first, last = parts[at].sentence, at
        if self.used(first) is None:
            return at
        for number, part in enumerate(parts[at + 1 :], start=at + 1):
            other = part.sentence.paragraph != first.paragraph or self.used(part.sentence) is not None
            if other or part.section is Section.RIGHTS or part.cues & _RIGHTS or part.sentence.end - first.start > _LONGEST:
                break
            last = number
        return last

    @cached_property
    def _times(self) -> Counter[str]:
        """How often each code, or single letter that could be one, stands in the letter: one that only its legend names is not used."""
        return Counter([*_CODE.findall(self._text), *_LETTER.findall(self._text)])

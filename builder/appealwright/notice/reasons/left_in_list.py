"""The reasons that a pasted notice lists by marks, of which fewer were answered: whoever answers one of three is told of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.denial.items.listed import listed_reasons
from appealwright.denial.items.marked import marked_runs

__all__ = ["LeftInList", "left_in_list"]

_OWN_CHARACTER = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"(?<=[.;])\s+")
_WORDS, _TELLS = 9, 24
"""So many words show which reason is meant; so many letters make a sentence that stands in one of them alone."""


@dataclass(frozen=True, slots=True)
class LeftInList:
    """How many reasons a notice lists, how many were answered, and how those begin that nobody answered."""

    listed: int
    answered: int
    left: tuple[str, ...]


def left_in_list(case: Case) -> LeftInList | None:
    """What a list of the notice holds beside the reasons that were typed; None where as many were typed as it has, or none of it was."""
    reasons = case.records("denial.reasons")
    typed = [_bare(reason.text("quote")) for reason in reasons if reason.text("quote")]
    codes = {_bare(reason.text("code")) for reason in reasons} - {""}
    for items in _lists(case.text("denial.text")):
        left = [(mark, words) for mark, words in items if not _is_answered(mark, words, typed, codes)]
        if len(reasons) < len(items) and 0 < len(left) < len(items):
            return LeftInList(len(items), len(items) - len(left), tuple(_beginning(mark, words) for mark, words in left))
    return None


def _lists(text: str) -> list[list[tuple[str, str]]]:
    """Of each list the marks and the words of its reasons."""
    led = list(dict.fromkeys(listed_reasons(text)))
    runs = [run for run in marked_runs(text) if not any(begin < run[-1][2] and run[0][0] < end for _, begin, end in led)]
    return [[(text[mark:begin], " ".join(text[begin:end].split())) for mark, begin, end in run] for run in (led, *runs) if run]


def _is_answered(mark: str, words: str, typed: Sequence[str], codes: set[str]) -> bool:
    own = _bare(words)
    told = [bare for one in _SENTENCE.split(words) if len(bare := _bare(one)) >= _TELLS]
    return _bare(mark) in codes or any(one in own or own in one or any(sentence in one for sentence in told) for one in typed)


def _bare(words: str) -> str:
    return _OWN_CHARACTER.sub("", words).casefold()


def _beginning(mark: str, words: str) -> str:
    """The mark and the first words of a reason, as the notice has them; a bullet tells nothing."""
    begun = words.split()
    named = f"{' '.join(mark.split())} " if _OWN_CHARACTER.sub("", mark) else ""
    return named + (words if len(begun) <= _WORDS else " ".join(begun[:_WORDS]).rstrip(",;:") + " ...")

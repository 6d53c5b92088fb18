"""Reasons that stand under short labels of their own behind the criteria ("Insufficient trials: ...", "No psychiatrist: ..."): each is the
whole of what stands there, and what a policy asks of everybody before them is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from appealwright.denial.finds import Find
from appealwright.denial.items.also_missed import lacks
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.history.drugs import drugs_in

__all__ = ["labelled_reasons", "without_what_is_asked"]

_LABEL = re.compile(r"^[ \t]*(?P<label>[A-Z][a-z]+(?: [A-Za-z][\w/'\u2019-]*){0,5}):[ \t]+(?=[A-Z])", re.MULTILINE)
_NO_REASON = re.compile(
    r"\b(?:appeals?|information|help|questions?|how|who|what|criteria|criterion|policy|reviewer|note|rights?|provider|prescriber"
    r"|member|patient|service|request|date|diagnosis|reasons?|rationale|basis|decision|determination|summary|next|phone|fax|mail|address"
    r"|specialty|important|urgent|expedited|standard|external|step|dear|re|subject|number|plan|drug|clinic|facility|code)\b",
    re.IGNORECASE,
)
"""What such a label is not: one of the head, of the rights, or of the reasons as a whole."""
_LACKING = re.compile(r"\s*(?:No|Not|Insufficient|Inadequate|Missing|Lack|Fewer)\b")
_OVER = re.compile(r"\n[ \t]*\n")
_CONDITION = re.compile(r"\b(?:when|if|unless|requires?|must|criteria|conditions|requirements|asks? for|calls? for)\b", re.IGNORECASE)
_MARK = re.compile(r"(?<!\w)\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)(?!\w)")
_TELLS = frozenset({Section.REASON, Section.BODY, Section.CRITERIA})
_FALLS_SHORT = re.compile(r"\b(?:no|not|none|never|only|fewer|less|without|lacks?|missing)\b|n['\u2019]t\b", re.IGNORECASE)
_FEWEST, _LONGEST = 2, 800


def labelled_reasons(letter: Letter) -> list[tuple[int, int]]:
    """Where in the text as written the words behind each such label stand, of two or more that follow each other and of which one says
    what is missing.
    """
    text = letter.written
    labels = [one for one in _LABEL.finditer(text) if not _NO_REASON.search(one["label"])]
    runs: list[list[tuple[int, int]]] = [[]]
    for one in labels:
        over = _OVER.search(text, one.end())
        following = next((other.start() for other in labels if other.start() > one.start()), len(text))
        end = min(over.start() if over else len(text), following)
        if runs[-1] and text[runs[-1][-1][1] : one.start()].strip():
            runs.append([])
        runs[-1].append((one.end(), one.end() + len(text[one.end() : end].rstrip())))
    return [place for run in runs if _are_reasons(letter, run) for place in run if _falls_short(letter, place)]


def without_what_is_asked(letter: Letter, finds: Sequence[Find], reasons: Sequence[tuple[int, int]]) -> list[Find]:
    """The finds that are none of these reasons, without those among the numbered conditions of a paragraph before them."""
    first = min(begin for begin, _ in reasons)
    return [
        find
        for find in finds
        if not any(find.touches(*place) for place in reasons) and not (find.start < first and _is_condition(letter.written, find))
    ]


def _are_reasons(letter: Letter, run: Sequence[tuple[int, int]]) -> bool:
    parts = [letter.parts.at(begin) for begin, _ in run]
    placed = all(part is not None and part.section in _TELLS and "appeal" not in part.cues for part in parts)
    short = all(end - begin <= _LONGEST for begin, end in run)
    return len(run) >= _FEWEST and placed and short and any(_lacks(letter, place) for place in run)


def _lacks(letter: Letter, place: tuple[int, int]) -> bool:
    label = letter.written[letter.written.rfind("\n", 0, place[0]) + 1 : place[0]]
    sentences = re.split(r"(?<=[.;])\s+", letter.written[slice(*place)])
    return _LACKING.match(label) is not None or any(map(lacks, sentences))


def _falls_short(letter: Letter, place: tuple[int, int]) -> bool:
    words = letter.written[slice(*place)]
    return _lacks(letter, place) or _FALLS_SHORT.search(words) is not None or bool(drugs_in(words, letter.facts))


def _is_condition(text: str, find: Find) -> bool:
    """Whether a find stands in a paragraph that numbers what is asked for, from the word that makes conditions of it."""
    over = list(_OVER.finditer(text, 0, find.start))
    begin = over[-1].end() if over else 0
    behind = _OVER.search(text, find.start)
    end = behind.start() if behind else len(text)
    marks = list(_MARK.finditer(text, begin, end))
    return len(marks) >= _FEWEST and _CONDITION.search(text, begin, marks[0].start()) is not None and find.end > marks[0].start()

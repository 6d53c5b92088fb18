"""A list of reasons under words that lead to it ("denied for the following reasons:"): where each item stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from appealwright.denial.items.item_ends import item_end

__all__ = [
    "FALLS_SHORT",
    "LISTED",
    "NOTHING_OF",
    "NOT_FOUND",
    "NO_PAPER",
    "called_unmet_together",
    "ends_list",
    "leads_to_reasons",
    "listed_reasons",
    "only_leads",
    "rests_on_papers",
]

LISTED = "listed reason"
"""The source of a find that an item gives by itself."""

NOT_FOUND = re.compile(r"[.;:]\s+(?:not|none) (?:found|shown|met|documented|received|on file)\.?\s*\Z", re.IGNORECASE)
"""How an item ends that tells what is asked for, and that it is not there."""
NOTHING_OF = re.compile(r"no (?:evidence|documentation|record|mention|proof|sign|trial) of\b", re.IGNORECASE)
"""How an item begins that says what is not there."""
NO_PAPER = re.compile(
    r"(?:there (?:is|was) )?no (?:[\w-]+ ){0,3}(?:scores?|rating scale|questionnaire|treatment plan|progress notes?|evaluation)\b",
    re.IGNORECASE,
)
"""The same of what a note would hold."""
_UPHELD = (
    r"\b(?:upholds?|upheld|affirms?|affirmed) (?:the|its|our|this) (?:denial|decision|determination)(?: of (?:[\w-]+ ){1,4}claims?)?[.:]\Z"
)
_SHORT_OF = (
    r"\b(?:do(?:es)?|did) not (?:meet|satisfy) (?:[\w'\u2019-]+ ){0,6}(?:policy|criteria|guidelines?|requirements?)(?: [\w-]*\d[\w-]*)?"
    r"(?: \([^()]{2,40}\))?(?:,? because|,? (?:for|because of) (?:\w+ ){1,3}reasons?)?[.:]\Z"
    r"|\b(?:do(?:es)?|did) not show that (?:you|the (?:member|patient)) meets? (?:[\w-]+ ){0,6}(?:policy|criteria|guidelines?"
    r"|requirements?)(?: [\w.-]*\d[\w.-]*)?(?: \([^()]{2,90}\))?:\Z"
)
_POINTS = r"(?:these|those|the following)(?: \w+){0,2}"
_THESE_NOT = (
    rf"\b{_POINTS} (?:is|are|was|were|have) not(?: been)?(?: (?:met|shown|satisfied|documented|there))?(?: yet)?:\Z"
    rf"|\b(?:do(?:es)?|did|have|has) not (?:yet )?(?:meet|met|shown?|satisf(?:y|ied)|fulfil\w*|pass) {_POINTS}:\Z"
    rf"|\b(?:could|can) not (?:see|find|tell|confirm|verify) (?:that (?:you|the (?:member|patient)) (?:met|meets?) )?{_POINTS}:\Z"
)
"""Behind what a policy asks for: "These are not:", "You did not meet these points:"."""
_SET_FORTH = (
    r"\b(?:reasons|grounds) (?:(?:which (?:are|follow) )?(?:set (?:forth|out)|stated|listed|given|explained) "
    r"(?:below|hereafter|hereinafter|here))(?:, [^.:\n]{3,40})?[.:]\Z"
)
_LEADS = re.compile(
    r"\b(?:reasons?|because|found(?: that)?(?: the following)?|determined(?: the following)?)"
    r"(?: (?:for|of|behind) (?:this|our|the|your|that) (?:\w+ )?(?:decision|denial|determination|refusal))?"
    r"(?: (?:is|are|as|listed|given|below|follow\w*))*:\s*\Z"
    r"|\b(?:the following|these|two|three|four|five|several) (?:\w+ )?reasons\.\Z"
    rf"|{_SET_FORTH}"
    r"|\breasons? for (?:it|this|that):\Z"
    r"|\b(?:razones|motivos)(?: (?:de|para|por) [^.:\n]{3,40})?:\s*\Z"
    r"|\breasons (?:are|were)(?: as)? (?:follow\w*|(?:listed|given|set out|explained|shown|stated) below|these|below)[.:]\Z"
    r"|\b(?:here(?: is|['\u2019]s) why|this is why|for these reasons|for the reasons below)[.:]\Z"
    rf"|{_UPHELD}|{_SHORT_OF}|{_THESE_NOT}"
    r"|\b(?:decision|denial|determination) (?:is|was) based (?:up)?on(?: the following)?:\Z"
    r"|\b(?:the following|these) (?:\w+ ){0,2}(?:criteria|items?|requirements?|conditions?|points?) "
    r"(?:(?:is|are|was|were|has|have)(?: been)? not (?:been )?(?:met|satisfied|shown)|(?:is|are|was|were) unmet)[.:]\Z",
    re.IGNORECASE,
)
_NAMES_UNMET = re.compile(
    rf"{_THESE_NOT}|\b(?:criteria|items?|requirements?|conditions?|points?) (?:(?:is|are|was|were|has|have)(?: been)? )?"
    r"(?:not (?:been )?(?:met|satisfied|shown)|unmet):\Z",
    re.IGNORECASE,
)
"""Words that say of what follows that it is not met."""
_ONLY_SHORT_OF = re.compile(rf"\A(?:[\w',]+ ){{1,9}}{_SHORT_OF}", re.IGNORECASE)
_CALLED_UNMET = re.compile(
    rf"\b(?:not (?:been )?(?:met|satisfied|shown)|unmet)[.:]\Z|{_UPHELD}|{_SHORT_OF}|{_THESE_NOT}|{_SET_FORTH}", re.IGNORECASE
)
"""Words that lead to what the decision lacks, where a condition that is named is one that failed."""
_BASED = re.compile(rf"\bbased (?:up)?on(?: the following)?:\Z|{_UPHELD}|{_SHORT_OF}", re.IGNORECASE)
FALLS_SHORT = re.compile(
    r"\b(?:no|not|cannot|without|lacks?|only|exceeds?|fail\w*|missing|experimental|investigational|exclu\w+)\b|n['\u2019]t\b", re.IGNORECASE
)
"""What a decision "is based on" may be papers, behind a denial upheld rights, and behind a policy unmet what it asks: each item
must say that something falls short, or half of them, and each of the others what is held against this person.
"""
_HELD = re.compile(
    r"\b(?:you have|(?:the )?(?:member|patient) has|we need|we (?:have|found)|is too (?:old|short|low|few|early))\b", re.IGNORECASE
)
_HEADS = re.compile(
    r"[\W\d]*(?:(?:the|our|your|clinical|medical|specific|principal|denial) )*"
    r"(?:(?:reasons?|reason\(s\)|rationale|basis|grounds|explanation)(?: (?:for|of|behind)\b[^.\n:]{0,50})?"
    r"|why (?:we|it|this|your)\b[^.\n:]{0,50})\s*[:?]?",
    re.IGNORECASE,
)
"""A line of its own that leads to the reasons as a heading does."""
_BECAUSE = re.compile(
    r"\b(?:denied|refused|(?:not|cannot be) (?:an? )?(?:approved?|covered?))\b[^.:;]{0,80}\bbecause\Z"
    r"|\b(?:reviewer|committee|we|physician|psychiatrist|director) (?:has |have )?(?:found|determined|concluded|decided) that\Z",
    re.IGNORECASE,
)
"""Words that go straight on into items: "We denied it because (1) ...", "The reviewer found that (1) ..."."""
_REFUSES = re.compile(
    r"^(?:(?:[\w']+ ){1,6}(?:is|are|was|were|has been|have been) (?:denied|refused|not (?:approved|covered|authorized|certified))"
    r"|we (?:have )?(?:denied|deny|refuse|are denying|(?:can|could|did) ?not (?:approve|cover|authorize)) (?:[\w']+ ){0,4}[\w']+)\.\Z",
    re.IGNORECASE | re.MULTILINE,
)
"""A sentence that refuses and says no more: items right behind it, in the same line, say why."""
_CONDITIONS = re.compile(r"\b(?:all|any|each|one|either|criteria|must|covered when|required|appeal\w*|rights?)\b", re.IGNORECASE)
"""In the words that lead: what follows is what a policy asks for or what can be done, and no reason of this decision."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_ITEM = re.compile(
    r"^[ \t]*(?:\(?(?P<mark>\d{1,2}|[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})[.)][ \t]+|(?P<bullet>[*\u2022\u25cf\u25aa\u00b7\u2013\u2014-])[ \t]+"
    r"|(?P<ordinal>First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?,[ \t]+)(?=\S)",
    re.MULTILINE,
)
_WITHIN = re.compile(r"(?:(?<=[:;,.][ \n])|(?<=\bbecause[ \n])|(?<=\bthat[ \n]))(?:and )?\(?(?P<mark>\d|[a-h])\)[ \t]+(?=\S)")
"""The mark of an item in running words: "because: (1) it is ...; and (2) no ..."."""
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_OVER = re.compile(r"\n[ \t]*\n")
_SENTENCE_OVER = re.compile(r"[.](?=\s+[A-Z])")
_HANGS_ON = re.compile(r"[;,]?\s*(?:\band\b)?\s*\Z")
_BEFORE, _MOST_BETWEEN = 200, 700
"""Characters in which the leading words stand; and those of paragraphs that go on about an item before the next one's mark."""


def listed_reasons(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each item's mark stands, where its words begin, and where they end; of a list of two items or more, marked in order."""
    marks = list(_ITEM.finditer(text))
    lines: list[tuple[int, int, int]] = []
    for at, first in enumerate(marks):
        if _place(first, 0) and leads_to_reasons(text, first.start()):
            items = list(_in_order(text, marks[at:]))
            stops = [one.start() for one in items[1:]] + [len(text)]
            blocks = [_block(text, one, stop) for one, stop in zip(items, stops, strict=True)]
            if len(items) > 1 and (not rests_on_papers(text, first.start()) or _all_fall_short(text, blocks)):
                lines += blocks
    yield from lines
    # Marks that begin a line each are told once.
    yield from (one for one in _in_running_words(text) if not any(begin < one[2] and one[0] < end for begin, _, end in lines))


def _all_fall_short(text: str, blocks: list[tuple[int, int, int]]) -> bool:
    short = [FALLS_SHORT.search(text, begin, end) is not None for _, begin, end in blocks]
    held = [_HELD.search(text, begin, end) is not None for _, begin, end in blocks]
    return 2 * sum(short) >= len(blocks) and all(one or other for one, other in zip(short, held, strict=True))


def rests_on_papers(text: str, start: int) -> bool:
    """Whether the words before a place lead to what a decision is based on, upheld or measured by, which may be no reason."""
    return _BASED.search(text[:start].rstrip()[-_BEFORE:]) is not None


def only_leads(text: str, end: int, words: str, items: Sequence[tuple[int, int, int]]) -> bool:
    """Whether words that end there say only that a policy is not met, right before the first of several items that say why."""
    numbers = [number for number, _, _ in items if number >= end]
    told = " ".join(words.split())
    leads = _ONLY_SHORT_OF.search(told) or _NAMES_UNMET.search(told)
    return len(numbers) > 1 and not text[end : numbers[0]].strip() and leads is not None


def called_unmet_together(text: str, items: Sequence[tuple[int, int, int]]) -> list[bool]:
    """Of each item, in the order of the text, whether the words that lead to its list say that what follows is not met."""
    called: list[bool] = []
    for at, (number, _, _) in enumerate(items):
        sentence = re.split(r"(?<=[.!?])\s", text[max(0, number - _BEFORE) : number].rstrip())[-1]
        follows = bool(called) and called[-1] and not ends_list(text, items[at - 1][1], number)
        called.append(follows or _NAMES_UNMET.search(sentence) is not None)
    return called


def _in_running_words(text: str) -> Iterator[tuple[int, int, int]]:
    marks = list(_WITHIN.finditer(text))
    for at, first in enumerate(marks):
        if not _place(first, 0) or not (leads_to_reasons(text, first.start()) or _REFUSES.search(_sentence_before(text, first.start()))):
            continue
        over = _OVER.search(text, first.end())
        paragraph = over.start() if over else len(text)
        items = [one for number, one in enumerate(marks[at : at + 8]) if one.start() < paragraph and _place(one, number)]
        stops = [one.start() for one in items[1:]]
        of_sentences = any(_SENTENCE_OVER.search(text, one.end(), stop) for one, stop in zip(items, stops, strict=False))
        last = None if of_sentences else _SENTENCE_OVER.search(text, items[-1].end(), paragraph)
        if len(items) > 1:
            for one, stop in zip(items, [*stops, last.end() if last else paragraph], strict=True):
                words = text[one.end() : stop]
                hanging = _HANGS_ON.search(words)
                yield one.start(), one.end(), one.end() + (hanging.start() if hanging else len(words))


def _in_order(text: str, marks: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The items from the first mark on, up to one out of order or words that are no part of a list."""
    before = marks[0]
    for number, one in enumerate(marks):
        if not _place(one, number) or _family(one) != _family(marks[0]) or (number and ends_list(text, before.end(), one.start())):
            return
        yield one
        before = one


def ends_list(text: str, begin: int, end: int) -> bool:
    """Whether a list has ended between the words of one mark and the next: a heading stands there, or more than goes on about an item."""
    parts = [part.strip() for part in _OVER.split(text[begin:end])]
    between = [part for part in parts[1:] if part]
    return sum(map(len, between)) > _MOST_BETWEEN or any(part[-1] not in ".;,)" for part in between)


def _family(one: re.Match[str]) -> str:
    return one["bullet"] or ("ordinal" if one["ordinal"] else "mark")


def _place(one: re.Match[str], number: int) -> bool:
    """Whether this is the mark of the item of that number, from 0: a number, a letter, a roman number, an ordinal, or a bullet."""
    named = one.groupdict()
    if named.get("bullet"):
        return True
    if named.get("ordinal"):
        return number < len(_ORDINALS) and str(named["ordinal"]).lower() == _ORDINALS[number]
    mark = one["mark"]
    return mark == str(number + 1) or mark.lower() in (chr(ord("a") + number), *_ROMANS[number : number + 1])


def leads_to_reasons(text: str, start: int) -> bool:
    """Whether the words right before a place lead to the reasons of the decision."""
    before = text[max(0, start - _BEFORE) : start].rstrip()
    line = before.rsplit("\n", 1)[-1]
    sentence = _sentence_before(text, start)
    if _HEADS.fullmatch(line):
        return _CONDITIONS.search(line) is None
    if _CALLED_UNMET.search(sentence):
        return _LEADS.search(sentence) is not None
    return (_LEADS.search(sentence) or _BECAUSE.search(sentence)) is not None and _CONDITIONS.search(sentence) is None


def _sentence_before(text: str, start: int) -> str:
    """The sentence, or what there is of one, right before a place."""
    return re.split(r"(?<=[.!?])\s|\n[ \t]*\n", text[max(0, start - _BEFORE) : start].rstrip())[-1].strip()


def _block(text: str, item: re.Match[str], stop: int) -> tuple[int, int, int]:
    return item.start(), item.end(), item_end(text, item.end(), stop)

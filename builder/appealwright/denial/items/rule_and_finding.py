"""A rule and what was found of it right behind: "The policy asks for two augmentations. We found one." One reason, in all its sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from appealwright.denial.finds import Confidence, Find
from appealwright.denial.items.listed import LISTED
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part, Section
from appealwright.denial.reasons.misheard import as_said
from appealwright.denial.reasons.plain_words import reason_start
from appealwright.numerals import NUMBER

__all__ = ["with_their_rules"]

_PAPERS = r"(?:form|notes?|records?|charts?|request|claims|history|file|information|documentation|submission|papers?|letter)"
_RULE = re.compile(
    r"\b(?:requires?|asks? for|calls? for|expects?|must (?!be (?:received|filed|sent|postmarked|made|submitted))|has to|have to"
    r"|needs? (?:to|an?)\b|wants? you to|(?:is|are) (?:only )?covered only|only (?:if|when|in combination)"
    r"|(?:is|are) (?:only )?for (?:adults|people|members))\b",
    re.IGNORECASE,
)
_WHO = r"(?:we|(?:our|the) (?:\w+ )?reviewer)"
_SAYS = r"(?:shows?|lists?|names?|gives?|mentions?|has|have|do(?:es)?|did|is|are|was|were|says?|contains?)"
_FOUND = re.compile(
    rf"{_WHO} (?:can |could |did )?(?:only |not )?(?:found|find|saw|see|have|received|got|count(?:ed)?)\b"
    rf"|you (?:have|had|did|do|are|were)(?: not|n['\u2019]t)\b|you (?:only |have )?(?:had|tried|took|have|taken)\b"
    rf"|(?:that|this|it|these|those|they|neither|none|both)(?: of (?:it|them|these|those))? (?:never|{_SAYS})\b"
    rf"|(?:the|your|our|pharmacy|fill)\b[^.;]{{0,40}}\b{_PAPERS}\b[^.;]{{0,60}}\b{_SAYS}\b|claims (?:show|list)\b"
    rf"|no(?:ne)? (?:such )?(?:[\w-]+ ){{0,5}}(?:is|was|were|are|has been|have been)"
    r" (?:included|sent|attached|received|enclosed|submitted|provided|found|shown|documented|noted|tried|given|listed|made"
    r"|on|with|in)\b"
    r"|nothing\b"
    rf"|the (?:first|second|third|other)\b[^.;]{{0,40}} (?:was|were|is)\b|for (?:this|that|these|those) reasons?\b"
    rf"|(?:dr\.|your (?:doctor|provider|prescriber|clinic)|the (?:provider|prescriber|clinic|facility))[^.;]{{0,60}}"
    r" (?:is|was|are|has|have|did|does)(?:n['\u2019]t| (?:not|no|only|listed|an?))\b",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\b(?:no|not|none|nothing|only|never|fewer|less|without|lacks?|neither|nor|below|missing|stopped|too)\b|n['\u2019]t\b"
    rf"|\b(?:is|found|see|saw|count|had|tried) {NUMBER}\b|\b\d{{1,2}}(?:\.\d)?(?:%| percent)",
    re.IGNORECASE,
)
_CONCLUDES = re.compile(r"(?:for (?:this|that|these|those) reasons?|so|thus|therefore|hence|accordingly|as a result)\b", re.IGNORECASE)
_NOT_TOLD = frozenset(
    {"rights", "rights-begin", "perhaps", "perhaps-first^", "definition", "somebody-says", "earlier", "appeal", "reversed", "open"}
    | {"set-aside", "not-about"}
)
_MARKED = re.compile(r"\s*(?:[-*\u2022\u00b7\u2013\u2014]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\s")
"""How the next item of a list begins; what stands behind a rule in its own item goes on with it."""
_TELLS = frozenset({Section.REASON, Section.BODY, Section.CRITERIA})
_MAY_ASK = _TELLS | {Section.LIST}
_OF_NEED = re.compile(r"medical(?:ly)? necess", re.IGNORECASE)
"""What concludes that there is no need is a reason of its own."""
_CANNOT_TELL = re.compile(r"\b(?:unable|not able|cannot|could not|not clear|unclear)\b[^.;]{0,40}\bwhether\b", re.IGNORECASE)
"""What could not be seen of this person, and no condition."""
_PAPER = re.compile(rf"\b(?:{_PAPERS}|documentation|statement|score|evaluation)\b", re.IGNORECASE)
_STEP, _DOCUMENTS = "ground.step-therapy", "ground.documentation"
_LONGEST = 900


def with_their_rules(letter: Letter, finds: list[Find], alone: Callable[[int, int], list[Find]]) -> list[Find]:
    """The finds, each such rule with what was found of it as one; `alone` gives the reason of words by themselves."""
    for start, second, last in _chains(letter) if finds else ():
        finds = _cut_between_paragraphs(letter.written, finds, start)
        within = sorted((find for find in finds if find.touches(start, last)), key=lambda find: find.start)
        if not within:
            finds = finds + [replace(one, confidence=max(one.confidence, Confidence.MEDIUM)) for one in alone(start, last)]
            continue
        concluded = [find for find in within if _CONCLUDES.match(find.quote)]
        # What is another reason behind it stays that.
        other = next((find for find in within if find.value != within[0].value), None) if not concluded else None
        end = _ended(letter.written, start, other.start) if other else last
        within = [find for find in within if find.touches(start, end)]
        begin = next((find.start for find in within if start <= find.start < second), start)
        if end <= second or any(find.start < start or find.end > end for find in within):
            continue
        # Two grounds are heard in one conclusion: the whole says which.
        meant = {one.value for one in alone(start, end)} if len({find.value for find in concluded}) > 1 else set()
        best = as_said(next((find for find in concluded if find.value in meant), (concluded or within)[0]))
        whole = replace(best, start=begin, end=end, quote=letter.written[begin:end], told="", source=LISTED)
        if best.value == _DOCUMENTS and not _PAPER.search(letter.written, start, second):
            heard = [one for one in alone(start, end) if one.value == _STEP]
            whole = replace(whole, value=_STEP, row=_STEP, source=LISTED) if heard else whole
        finds = [find for find in finds if find not in within] + [whole]
    return finds


def _cut_between_paragraphs(text: str, finds: list[Find], start: int) -> list[Find]:
    """The finds, one that goes over from the paragraph before to a rule as two: each paragraph is a reason of its own."""
    over = next((find for find in finds if find.start < start < find.end and re.search(r"\n[ \t]*\n\s*\Z", text[find.start : start])), None)
    if over is None:
        return finds
    end = _ended(text, over.start, start)
    before = replace(over, end=end, quote=text[over.start : end], told="", source=LISTED)
    behind = replace(over, start=start, quote=text[start : over.end], told="", source=LISTED)
    return [find for find in finds if find is not over] + [before, behind]


def _ended(text: str, start: int, stop: int) -> int:
    return start + len(text[start:stop].rstrip())


def _chains(letter: Letter) -> Iterator[tuple[int, int, int]]:
    """Where each such rule begins, where what was found of it begins, and where that ends; what leads on to a list found nothing yet."""
    parts = letter.parts.parts
    at = 0
    while at + 1 < len(parts):
        last = at
        if _is_told(parts[at], _MAY_ASK, parts[at].cues) and _RULE.search(_words(letter, parts[at])):
            while last + 1 < len(parts) and _goes_on(letter, parts[at], parts[last + 1]):
                last += 1
        if (
            last > at
            and not _words(letter, parts[last]).endswith(":")
            and _is_in_order(letter, parts[at : last + 1])
            and any(_SHORT.search(_words(letter, one)) for one in parts[at + 1 : last + 1])
        ):
            start = letter.order.original(reason_start(letter, at), parts[at].sentence.end)[0]
            second, end = letter.order.original(parts[at + 1].sentence.start, parts[last].sentence.end)
            if end - start <= _LONGEST and start < second < end:
                yield start, second, end
        at = last + 1


def _goes_on(letter: Letter, rule: Part, part: Part) -> bool:
    marked = part.sentence.item and _MARKED.match(letter.text, part.sentence.start) is not None
    same = part.sentence.paragraph == rule.sentence.paragraph and not marked
    words = _words(letter, part)
    cues = part.cues - {"perhaps", "perhaps-first^"} if _CANNOT_TELL.search(words) else part.cues
    return (
        same
        and _is_told(part, _TELLS, cues)
        and "refusal" not in part.cues
        and not _OF_NEED.search(words)
        and _FOUND.match(words) is not None
        and _RULE.search(words) is None
    )


def _is_in_order(letter: Letter, parts: Sequence[Part]) -> bool:
    """Whether the sentences stand so in the letter as written, and not in two columns."""
    start, end = letter.order.original(parts[0].sentence.start, parts[-1].sentence.end)
    return letter.written[start:end].split() == letter.text[parts[0].sentence.start : parts[-1].sentence.end].split()


def _is_told(part: Part, sections: frozenset[Section], cues: frozenset[str]) -> bool:
    return part.section in sections and not cues & _NOT_TOLD and part.sentence.box is not False


def _words(letter: Letter, part: Part) -> str:
    return " ".join(letter.text[part.sentence.start : part.sentence.end].split())

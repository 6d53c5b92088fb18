"""Papers that were told as new and that nobody has yet: somebody is to write them, or is getting them. No letter encloses these."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Known
from appealwright.case import Case

__all__ = ["papers_at_hand", "papers_to_come", "without_papers_to_come"]

_NAME = "appeal.new"
_PARTS = re.compile(r"\n+|;\s*|(?<=[.!?])(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z]\.)(?<!\bDrs\.)\s+(?=[A-Z])|,\s+(?=(?:and|but|while)\b)")
"""Where one paper ends and the next begins: not behind a title or an initial."""
_PAPER = (
    r"(?:letters?|records?|notes?|reports?|statements?|charts?|evaluations?|assessments?|consultations?|summar(?:y|ies)|print-?outs?"
    r"|scores?|lists?|papers?|proof|certificates?|forms?|plans?|opinions?|documents?|logs?|results?|scales?)"
)
_TO = (
    r"(?:will|\w+[\u2019']ll|(?:am|is|are|\w+[\u2019'](?:m|s|re)) (?:going|about) to|(?:has|have) (?:agreed|promised|offered) to"
    r"|(?:agreed|promised|plans?|intends?) to)"
)
_HANDED = r"(?:send|give|get|provide|prepare|make|ask for|request|obtain|bring|supply|submit|order|gather|collect|find|add)"
_DOING = (
    r"(?:(?:am|is|are)|\w+[\u2019'](?:m|s|re)) (?:still |now |also |just )?"
    r"(?:getting|preparing|sending|requesting|asking [^.;,]{0,30}\bfor|gathering|collecting|obtaining|ordering|waiting (?:for|on)|awaiting)"
)
_OF_PAPER = rf"(?: [^\s.;:]+){{0,5}}? (?:{_PAPER}|it|them|one)\b"
_TO_COME = re.compile(
    rf"\b{_TO} (?:also |soon |then |now )?(?:write|sign|draft|be (?:written|signed|sent|ready)|follow|{_HANDED}{_OF_PAPER})\b"
    rf"|\b{_PAPER} (?:(?:that|which) )?(?:[^\s;:,]+ ){{0,4}}{_TO} {_HANDED}\b"
    rf"|\b(?:that|which) (?:[^\s;:,]+ ){{1,3}}{_DOING}\b"
    rf"|(?:\b(?:am|is|are)|[\u2019'](?:m|s|re)) (?:still |now |also |just )?(?:writing|drafting)\b(?! down)|\b{_DOING}{_OF_PAPER}"
    rf"|^(?:awaiting|waiting (?:for|on)|to (?:come|follow)\b|(?:I|we|he|she|they|my \w+|the clinic|Dr\.? \w+) (?:have |has )?"
    rf"(?:already )?(?:asked [^.;,]{{0,30}}\bfor|requested|ordered)\b){_OF_PAPER}"
    rf"|(?:\b{_PAPER} (?:is|are) |[,(] ?)(?:still )?(?:to (?:come|follow)|pending|on (?:its|the|their) way|asked for|requested)\b(?! by)"
    rf"|\b{_PAPER} (?:to follow|on (?:its|the|their) way)\b"
    r"|\b(?:not (?:here|ready|written|signed|in hand) yet|not yet (?:here|ready|written|signed|in hand)|not have (?:it|them) yet)\b"
    r"|\bhave not (?:yet )?(?:received|got|gotten) (?:it|them)\b",
    re.IGNORECASE,
)
"""What says of a paper that it is still to be had."""
_SAYS = re.compile(
    rf"\b(?:says?|said|saying|states?|stating|shows?|showing|writes|explain\w*|confirm\w*|describ\w+|tell\w*|how|why|whether|in which)\b"
    rf"|\b{_PAPER}\b(?:[^,;]*:|.*\bwho\b)",
    re.IGNORECASE,
)
"""Before it: a paper that is there already, and tells of what is to be."""


_GOES_ON = re.compile(r"(?:and|or|but|which|that|who|with|from|of|by|for|in|on|to)\b")
"""How a line begins that is the rest of the one before."""


def papers_to_come(case: Case) -> tuple[str, ...]:
    """What was told of new papers that are not there yet, a stretch of words for each."""
    return tuple(part for part in _told(case) if _is_to_come(part))


def papers_at_hand(case: Case) -> str:
    """What was told of new papers, in the words told, without those that are not there yet."""
    parts = _told(case)
    left = [part for part in parts if not _is_to_come(part)]
    if len(left) == len(parts):
        return _a_line_each(case.text(_NAME))
    return "; ".join(part.removesuffix(".") for part in left)


def without_papers_to_come(case: Case) -> Case:
    """The case as its letters tell it: papers that nobody has are no new papers."""
    told, left = case.text(_NAME), papers_at_hand(case)
    return case.with_told({} if left == told else {_NAME: Known(left) if left else UNKNOWN})


def _a_line_each(typed: str) -> str:
    """The papers typed a line each, as one sentence that keeps them apart; a line that goes on with the one before stays with it."""
    apart = ""
    for line in filter(None, map(str.strip, typed.splitlines())):
        goes_on = not apart or apart.endswith((",", ":")) or _GOES_ON.match(line)
        apart = f"{apart} {line}".strip() if goes_on else f"{apart.rstrip('.;')}; {line}"
    return apart


def _told(case: Case) -> tuple[str, ...]:
    return tuple(re.sub(r"^(?:and|but|while)\s+", "", part.strip()) for part in _PARTS.split(case.text(_NAME)) if part.strip())


def _is_to_come(part: str) -> bool:
    found = _TO_COME.search(part)
    return found is not None and not _SAYS.search(part[: found.start()])

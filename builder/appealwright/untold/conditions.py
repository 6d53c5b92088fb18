"""A typed sentence of which a part is left out: whether what is left is still true and whole. "I haven't had a drink", left of "... since
my DUI", says more than was told; "it worked fine", left of "... until my divorce", the opposite. Every cut is judged here, whoever made it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from appealwright.untold.aligned import changes
from appealwright.writer.prose import sentences

__all__ = ["true_without"]

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_UNTIL = r"until|till|til|untill|hasta"
_BINDS = (
    rf"{_UNTIL}|except|unless|without|before|if|whenever|besides|other than|apart from|aside from|as long as|so long as|but for"
    r"|not counting|only (?:when|if|after|because|while|during)|excepto|salvo|a menos|si|sin|antes"
)
"""What makes all that it stands beside true of some times or cases alone."""
_AT_HEAD = re.compile(
    r"\W*(?:(?:and|but|or|so|then|right|even|just|shortly|soon|a|an|few|couple|of|one|two|three|\d+|weeks?|months?|days?|years?|y)\W+)*?"
    rf"(?:(?P<binds>{_BINDS})|(?P<since>since|desde)|(?P<when>when|while|once|during|as|around|cuando)"
    r"|(?P<after>after|because|bc|cuz|cause|due|following|porque|tras))\b(?! (?:that|then|needed|necessary|directed)\b)",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"\b(?:{_BINDS})\b(?! (?:that|then)\b)", re.IGNORECASE)
_OPENED = re.compile(rf"\b(?:{_BINDS}|since|desde|only)\W*\Z", re.IGNORECASE)
"""The end of what stands before a cut, where it belongs to what fell."""
_DATE = (
    r"(?:(?:last|this|early|late|mid) )*(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?: \d{1,2}(?:st|nd|rd|th)?\b)?(?:,? (?:of )?(?:19|20)\d\d\b)?|(?:19|20)\d\d\b)"
)
_SPAN = re.compile(rf"\b(?:from )?{_DATE} (?:to|through|thru|[-\u2013]) {_DATE}\W*\Z", re.IGNORECASE)
"""From when to when: "until" behind it tells no more than why it ended."""
_NEVER = re.compile(r"\b(?:no|not|never|none|without|always)\b|n['\u2019]t\b", re.IGNORECASE)
_DATED = re.compile(rf"\b(?:(?:in|on|of|en) |, ?)?(?P<date>{_DATE})\W*\Z", re.IGNORECASE)
_DATE_NEXT = re.compile(rf"\W*{_DATE}", re.IGNORECASE)
_DATES_ALONE = re.compile(rf"(?:\W*(?:in|on|from|to|and|of)?\W*(?:{_DATE}|\d+))*\W*", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:and|or|after|before|until|y|o)\b", re.IGNORECASE)
_TOO_MUCH = re.compile(
    r"\b(?:not|never|no|none|nothing|nobody|cannot|only|every\w*|always|all|any\w*|sober|clean|dry|stable|fine|well|nunca|nada|ningun\w*|siempre)\b"
    r"|n['\u2019]t\b|\b(?:have|is|are|do|did|was|were|has|does|could|would|ca|wo)nt\b",
    re.IGNORECASE,
)
"""What is said of all times or of none: without the time it is more."""
_DENIED = re.compile(
    r"\b(?:not|never|no|none|cannot|only|always|nunca)\b|n['\u2019]t\b|\b(?:have|do|did|could|has|does|ca)nt\b", re.IGNORECASE
)
_CAUSAL = re.compile(r"\W*since (?:I|we) (?:can|cannot|do not|don['\u2019]?t|have no|need|am|are)\b", re.IGNORECASE)
"""A "since" that tells why, and not from when on."""
_HABIT = re.compile(
    r"\b(?:was|were|could|would|used to|work(?:s|ed)|helps?|helped|slept|felt|drink|drank|fine|ok|okay|stable|good|well)\b", re.IGNORECASE
)
_HAPPENED = re.compile(
    r"\b(?:quit\w*|stopp?\w*|start\w*|beg[au]n|end(?:ed|s)|wore|wearing|came|lost|left|moved|right back|back again|fad\w+|crash\w+"
    r"|relaps\w+|worse\w*|got|went|g[ia]ve\w*|made|fell|switched|raised|lowered|missed)\b",
    re.IGNORECASE,
)
"""An event, which has its own time: true without what else happened then."""
_OF_ITS_OWN = re.compile(r"\W*\S+ \S+ .*\b(?:I|it)\b")
"""How "when he left I ..." goes on: it was said of another clause, which fell as well."""
_IT_ENDED = re.compile(r"\W*(?:(?:and|but) )?(?:then|now|after that)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\s*;\s*|\s*,\s*(?:and\s+)?(?=(?:I|it|my|we)\b)|\s+and\s+(?=(?:I|it|my|we)\b)", re.IGNORECASE)
"""Where a clause with a subject of its own begins. Behind "but" or "so" it leans on the one before."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """One stretch that fell: what is left before and behind it, and how it was joined to them."""

    before: str
    fell: str
    after: str
    parted: bool
    glued: bool


# Asked of each answer of which something was left out, with each key.
@lru_cache(maxsize=128)
def true_without(typed: str, left: str) -> str:
    """What of the words left of a typed text is true and whole without what was left out: a sentence that was cut behind "until", "except"
    and the like falls, or the clause that was; a plain date stays, as in "since January".
    """
    if left == typed or not left:
        return left
    whole = sentences(typed.replace("\n", " "))
    lines = (" ".join(filter(None, (_of(one, whole) for one in sentences(line)))) for line in left.split("\n"))
    return "\n".join(filter(None, lines))


def _of(sentence: str, whole: tuple[str, ...]) -> str:
    kept = frozenset(_folded(sentence))
    typed = max(whole, key=lambda one: len(kept & frozenset(_folded(one))))
    if _folded(typed) == _folded(sentence):
        return sentence
    if _DATES_ALONE.fullmatch(sentence):
        return ""
    judged = next((told for cut in _cuts(typed, sentence) if (told := _judged(cut)) is not None), None)
    return sentence if judged is None else _of(judged, whole) if judged else ""


def _cuts(typed: str, left: str) -> tuple[_Cut, ...]:
    told, kept = list(_WORD.finditer(typed)), list(_WORD.finditer(left))

    def cut(begin: int, end: int, at: int, to: int) -> _Cut:
        start, stop = told[begin].start(), told[end - 1].end()
        gap = typed[told[begin - 1].end() : start] if begin else ""
        behind = typed[stop : told[end].start()] if end < len(told) else "."
        before, after = left[: kept[at - 1].end()] if at else "", left[kept[at - 1].end() if at else 0 :]
        if to > at:
            after = left[kept[to - 1].end() :]
        opened = _OPENED.search(before)
        fell = typed[start:stop]
        if opened and opened[0].casefold() != fell[: len(opened[0])].casefold():
            before, fell, gap = before[: opened.start()], f"{opened[0].strip()} {fell}", before[: opened.start()][-1:]
        return _Cut(before, fell, after, any(mark in gap for mark in ",;:-\u2013\u2014("), not behind.strip())

    # A name put right, or a short form in full, is no cut.
    found = changes(_folded(typed), _folded(left))
    return tuple(cut(*one) for one in found if one.end - one.begin > one.to - one.at + (one.to > one.at))


def _judged(cut: _Cut) -> str | None:
    """The sentence as it may stand; None where nothing is wrong with it as it was cut."""
    found = _AT_HEAD.match(cut.fell)
    if not found:
        return "" if cut.glued and cut.after.strip(" .!?") and _WITHIN.search(cut.fell) else None
    ends = found["since"] or (found["binds"] and re.fullmatch(_UNTIL, found["binds"], re.IGNORECASE))
    if ends and _DATE_NEXT.match(cut.after):
        return None
    if not _is_bound(found, cut):
        return None
    date = _DATED.search(cut.fell)
    if ends and date and not _SEVERAL.search(cut.fell[found.end() :]) and not _DATE_NEXT.search(cut.fell[: date.start()]):
        return _dated(cut, found[0].split()[-1], date["date"])
    return _without_clause(cut)


def _is_bound(found: re.Match[str], cut: _Cut) -> bool:
    """Whether what is left says more, or another thing, without the condition that fell."""
    clause = _CLAUSE.split(cut.before)[-1] or _CLAUSE.split(cut.after.strip(" ,"))[0]
    if found["binds"]:
        ends = re.fullmatch(_UNTIL, found["binds"], re.IGNORECASE)
        return not (ends and (_IT_ENDED.match(cut.after) or (_SPAN.search(cut.before) and not _NEVER.search(cut.before))))
    if found["since"] and not _CAUSAL.match(cut.fell):
        return bool(_TOO_MUCH.search(clause))
    if _DENIED.search(clause):
        return True
    if cut.parted and _OF_ITS_OWN.match(cut.fell):
        return False
    return not _HAPPENED.search(clause) and (bool(found["when"]) or (found["after"].casefold() == "after" and bool(_HABIT.search(clause))))


def _dated(cut: _Cut, word: str, date: str) -> str:
    if cut.before.strip():
        return f"{cut.before.rstrip(' ,')} {word.lower()} {date}{cut.after}"
    after = cut.after.strip(" ,")
    return f"{word.capitalize()} {date}, {after if after.startswith('I') else after[:1].lower() + after[1:]}"


def _without_clause(cut: _Cut) -> str:
    """The clauses beside the one that the condition was of; none where it may have been of all."""
    heads = list(_CLAUSE.finditer(cut.before))
    if cut.parted or not cut.before.strip():
        return ""
    head = cut.before[: heads[-1].start()] if heads else ""
    behind = _CLAUSE.search(cut.after)
    tail = cut.after[behind.end() :].strip() if behind else ""
    left = ", ".join(filter(None, (head.strip(" ,"), tail)))
    if not left.strip(" .!?"):
        return ""
    return left if left[-1] in ".!?" else left + (cut.after.strip()[-1:] if cut.after.strip()[-1:] in tuple(".!?") else "")


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]

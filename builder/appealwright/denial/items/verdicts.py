"""A list of conditions that says of each how it came out: "b. Twelve weeks of psychotherapy. -- NOT SHOWN. The chart mentions none."

Whatever leads to such a list ("may be authorized when all of these are documented"), a condition with a no beside it is a reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from appealwright.denial.finds import Confidence, Find
from appealwright.denial.items.item_ends import item_end
from appealwright.denial.items.listed import LISTED
from appealwright.denial.items.unmet import UNMET
from appealwright.denial.page.letter import Letter

__all__ = ["DOCUMENTS", "NOT_THERE", "RULED_OUT", "STEP", "TRIED_FIRST", "UNSIGNED", "by_verdicts", "judged_items"]

DOCUMENTS, STEP = "ground.documentation", "ground.step-therapy"
UNSIGNED = re.compile(
    r"\b(?:form|order|notes?|request|records?|prescription|letter)\b[^.;]{0,30}\b(?:has|have|had) no\b[^.;]{0,20}(?:sign|date)"
    r"|\bunsigned\b",
    re.IGNORECASE,
)
"""What an item says of a paper that came without what makes it one."""
TRIED_FIRST = re.compile(
    r"\b(?:antidepressants?|augmentation|psychotherapy|(?:behavioral|talk|interpersonal) therapy|counseling|ECT|electroconvulsive|TMS"
    r"|transcranial)\b",
    re.IGNORECASE,
)
RULED_OUT = re.compile(r"(?:no|absence of|without) (?!response|improvement|benefit)", re.IGNORECASE)
"""What a condition names that is a step, and how one begins that rules out an illness: this is asked of the need."""
NOT_THERE = re.compile(
    r"\bmissing\b|\b(?:none|nothing)(?: (?:was|were))? (?:attached|sent|submitted|enclosed|received|provided|supplied)\b"
    r"|\bno such (?:statement|notes?|letter|records?|form|plan|score)\b"
    r"|\bnot (?:been )?(?:attached|sent|submitted|enclosed|received|supplied)\b"
    r"|\bthe (?:only |last |latest |most recent )?(?:score|rating|scale|questionnaire|evaluation|note|letter|form|test)s?\b[^.;]{0,40}"
    r"\b(?:was|were|is|are) (?:from|dated|done|taken|old|older|more than)\b",
    re.IGNORECASE,
)
"""How a condition says that its paper did not come, or an old one."""

_OUT = r"(?:met|shown|satisfied|documented|established|fulfilled|demonstrated|verified|found)"
_OF_IT = (
    r"(?:(?:(?:this |the )?(?:criteri(?:on|a)|requirement|condition|item)|finding|result|status|outcome|this|it)"
    r"[ ]?[:\u2013\u2014-]?[ ]?)?(?:(?:is|are|was|were)[ ])?"
)
_NOT = (
    rf"{_OF_IT}(?:not (?:been )?{_OUT}|un(?:met|documented|satisfied))"
    r"|you (?:(?:have not|haven['\u2019]t) met|(?:did not|didn['\u2019]t|do not|don['\u2019]t) meet) this(?: \w+)?"
)
_BARE_NOT = r"no|missing|absent|not (?:submitted|received|provided|sent|on file|present)|fail(?:s|ed)?"
_YES = rf"{_OF_IT}{_OUT}"
_BARE_YES = r"yes|present|submitted|received|provided|on file|pass(?:es|ed)?|ok"
_FIRST = r"(?<![ \t])"
"""Where a stretch of blanks begins, and nowhere within it: a page of nothing but blanks is read in no time."""
_BESIDE = (
    rf"(?:{_FIRST}(?:[ \t]*(?:--+|[\u2013\u2014:|>=]|\.{{3,}})[ \t]*|[ \t]+-[ \t]+|[ \t]{{2,}}|[ \t]*[(\[])|[.;)][ \t]*[(\[]?"
    rf"|(?:[.;:]|{_FIRST})[ \t]*\n[ \t]*(?:[-*>][ \t]+)?)"
)
_ENDS = r"(?=[ \t]*(?:[.,;:|)\]\n(\u2013\u2014]|--|-[ \t]|\Z)|[ \t]{2,})"
_VERDICT = re.compile(
    rf"(?P<beside>{_BESIDE})(?:(?P<no>{_NOT})|(?P<bare_no>{_BARE_NOT})|(?P<yes>{_YES})|(?P<bare_yes>{_BARE_YES})){_ENDS}", re.IGNORECASE
)
_LEADING = re.compile(
    rf"[\[(]?(?:(?P<no>{_NOT})|(?P<yes>{_YES}))[\])]?(?:[ \t]*[:\u2013\u2014-][ \t]*|[ \t]{{2,}}|(?<=[\])])[ \t]*)(?=\w)", re.IGNORECASE
)
"""A verdict before its condition: "NOT MET: trial of two antidepressants"."""
_PAID = re.compile(r"\d\.\d\d\b")
"""How a row of a statement tells what was paid, and none of a list of conditions."""
_BOX = re.compile(r"(?:\[[ xX*\u2713]{0,3}\]|[\u2610-\u2612\u25a0\u25a1])")
_MARK = re.compile(
    r"[ \t>|]*(?:(?:Criterion|Requirement|Condition|Item) (?:\d{1,2}|[A-Z])[.):]|[-*\u2022\u25cf\u25aa\u00b7\u2013\u2014]"
    r"|\(?(?:\d{1,2}|[a-hA-H]|[ivxIVX]{1,4})[.):]|\d{1,2}(?=[ \t]*\||[ \t]{2}))[ \t|]+(?=\S)"
)
_HEADED = re.compile(
    r"[ \t]*(?!(?:our )?(?:finding|result|status|outcome|decision|determination|conclusion)s?\b)"
    rf"(?=[A-Z\d][^\n.:;?]{{2,60}}?(?:[ \t]+(?:-|[\u2013\u2014])[ \t]+|:[ \t]+)(?:{_NOT}|{_YES})[.:;, \t])",
    re.IGNORECASE,
)
"""A line without a mark that names its condition in a word or two: "Dosing - Not met. The request is for weekly visits"."""
_ROW = re.compile(rf"\S[^\n]*?{_FIRST}(?:[ \t]*\|[ \t]*|[ \t]{{2,}})\S")
_LINE = re.compile(r"[^\n]+")
_ASKED = re.compile(
    r"\b(?:criteri\w+|require\w*|conditions?|must|policy|when|documented|approv\w+|authoriz\w+|covered?|covers?|asks? for|met|rules?|needs?"
    r"|compares?)\b",
    re.IGNORECASE,
)
"""What the words before a list of conditions say; "no" beside the questions of a form is no verdict."""
_ONLY = re.compile(r"\b(?:only|just|no more than|fewer than)\b[^.;\n]*\Z", re.IGNORECASE)
"""Before "was documented": what is there, and too little."""
_CONDITION = 4
_BEFORE, _FEWEST, _MOST, _LONGEST = 320, 2, 24, 700


_NAMED = re.compile(
    r"\b(?:Criterion|Requirement|Condition|Item) (?:[Nn]o\. ?)?[\w.]{1,4} \([^()]{10,160}\) (?:is|was|has)(?: also)?"
    rf" (?:{_NOT})[^.;]{{0,160}}[.;]?"
)
_COLUMNS = re.compile(r"\S {3,}\S[^\n]*\n")
"""A row whose columns are wrapped has words of one column in the other's."""
_NEED = "ground.not-medically-necessary"


class _Judged(NamedTuple):
    """Where the words of a condition begin, where they end with what is said of it, whether it is met, and where its verdict stands."""

    start: int
    end: int
    met: bool
    verdict: int


def judged_items(text: str) -> list[_Judged]:
    """Every condition of each list of two or more that follow each other, each with its verdict, of which one is unmet."""
    if not _VERDICT.search(text):
        return []
    runs: list[list[_Judged]] = [[]]
    last = 0
    for number, begin, end in _blocks(text):
        judged = _judged(text, begin, end)
        if text[last:number].strip():
            runs.append([])
        if judged:
            runs[-1].append(judged)
        last = end if judged or not runs[-1] else last
    return [one for run in runs if _are_conditions(text, run) for one in run]


def _are_conditions(text: str, run: list[_Judged]) -> bool:
    if not _FEWEST <= len(run) <= _MOST or all(one.met for one in run):
        return False
    before = text[max(0, run[0].start - _BEFORE) : run[0].start]
    return _ASKED.search(before) is not None


def _judged(text: str, begin: int, end: int) -> _Judged | None:
    """The condition that stands there, whole, with its verdict; none where it tells none, or two."""
    words = text[begin:end]
    if end - begin > _LONGEST or _PAID.search(words) or _BOX.match(words):
        return None
    leading = _LEADING.match(text, begin, end)
    if leading:
        return _Judged(begin, end, bool(leading["yes"]), begin)
    first = next((one for one in _VERDICT.finditer(text, begin, end) if one.start() - begin >= _CONDITION), None)
    if first is None:
        return None
    bare = first["bare_no"] or first["bare_yes"]
    # "Failed" behind a stop or a gap goes on with a condition more often than it judges it.
    if bare and first["beside"].strip() in (".", ";", ")") and not re.match(r"missing\b", bare, re.IGNORECASE):
        return None
    if first["yes"] and _ONLY.search(text[begin : first.start()]):
        return None
    return _Judged(begin, end, bool(first["yes"] or first["bare_yes"]), first.start())


def _blocks(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each marked item or row stands, where its words begin, and where they end."""
    lines = [(one.start(), one.end()) for one in _LINE.finditer(text)]
    marks = [_MARK.match(text, *line) or _HEADED.match(text, *line) for line in lines]
    at = 0
    while at < len(lines):
        mark = marks[at]
        start, end = lines[at]
        if mark:
            following = next((number for number in range(at + 1, len(lines)) if marks[number]), len(lines))
            stop = lines[following][0] if following < len(lines) else len(text)
            last = item_end(text, mark.end(), stop)
            yield start, mark.end(), last
            at = next((number for number in range(at + 1, len(lines)) if lines[number][0] >= last), len(lines))
            continue
        row = _ROW.search(text, start, end)
        if row:
            yield start, row.start(), start + len(text[start:end].rstrip(" \t|"))
        at += 1


def by_verdicts(letter: Letter, finds: list[Find], alone: Callable[[int, int], list[Find]]) -> list[Find]:
    """The finds, in such a list each unmet condition as a reason, whole, with what is said of it, and none that is met; `alone` gives the
    reason of words by themselves. A letter that refuses nothing has none.
    """
    text = letter.written
    refused = finds or letter.cue("refusal") or (letter.cue("appeal") and not letter.cue("open") and not letter.cue("reversed"))
    if not refused:
        return finds
    judged = [one for one in judged_items(text) if not _COLUMNS.search(text, one.start, one.end)]
    finds = finds + [
        one for one in _named_unmet(text, alone) if not any(find.touches(one.start, one.end) and _tells(find, one) for find in finds)
    ]
    if not judged:
        return finds
    within = [(find, [one for one in judged if find.touches(one.start, one.end)]) for find in finds]
    kept = [find for find, over in within if not over]
    for one in (one for one in judged if not one.met):
        cut = [find for find, over in within if over == [one] and find.source == UNMET]
        if cut:
            kept += cut
            continue
        own = next((find for find, over in within if over == [one] and find.value != _NEED), None)
        if own:
            whole = replace(own, start=one.start, end=one.end, quote=text[one.start : one.end], told="", source=LISTED)
            kept.append(replace(whole, confidence=max(own.confidence, Confidence.MEDIUM)))
        else:
            kept += alone(one.start, one.end)
    return kept


def _named_unmet(text: str, alone: Callable[[int, int], list[Find]]) -> Iterator[Find]:
    """What sentences give that name a criterion and call it unmet: "Criterion 2 (failure of ECT) is not met"."""
    for one in _NAMED.finditer(text):
        yield from alone(one.start(), one.end())


def _tells(find: Find, one: Find) -> bool:
    return find.value == one.value or find.quote in one.quote

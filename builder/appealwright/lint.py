"""Reads a document as a strict editor would: what it threatens, promises, overstates, misquotes or misdates.

Our own documents pass it (tests hold them to it); what a person writes by hand is read by it before it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from appealwright.answers import Known, PartialDate, Record
from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.characters import folded
from appealwright.compiled import compiled_json
from appealwright.compose import Composed
from appealwright.document import Block, Mark, block_runs, plain_text
from appealwright.writer.written import MONTHS, written

__all__ = ["Finding", "Rule", "findings", "insults"]

_QUOTED = re.compile(r"[\u201c\"]([^\u201c\u201d\"]+)[\u201d\"]")
_DATE = re.compile(rf"\b({'|'.join(MONTHS)})\.? (\d{{1,2}}),? (\d{{4}})\b|\b(\d{{1,2}})/(\d{{1,2}})/(\d{{4}})\b", re.IGNORECASE)
_SHORT_QUOTE = 3
"""Words from which on a quotation is somebody's sentence, and not a single term set apart."""


class Rule(Enum):
    """What a finding goes against; the values name the sentences that say so."""

    THREAT = "threat"
    GUARANTEE = "guarantee"
    ABSOLUTE = "absolute"
    TONE = "tone"
    QUOTE = "quote"
    NO_SUCH_DATE = "no_such_date"
    DATE = "date"
    GAPS = "gaps"


_NEEDS_A_ROW = (Rule.ABSOLUTE, Rule.TONE)
"""What may be said where a row says it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: the block, the rule, and the words that go against it."""

    block: str
    rule: Rule
    words: str


def findings(composed: Composed, case: Case, assessment: Assessment, *, ours: str = "") -> tuple[Finding, ...]:
    """Everything to mend in a document. `ours` are our words where the person changed them: what stood there may stay.

    Quotations and dates are read in what the person wrote: ours are taken from rows and answers as they stand.
    """
    theirs = {one.block for one in composed.theirs}
    found = [
        finding for block in composed.document.blocks for finding in _in_block(block, case, assessment, ours, by_hand=block.id in theirs)
    ]
    final = not composed.document.draft and any(need.required for need in composed.needs)
    return (*found, *([Finding("", Rule.GAPS, "")] if final else ()))


@lru_cache(maxsize=512)
def insults(sentence: str) -> bool:
    """Whether a sentence speaks ill of who reads the letter; what somebody says of himself or herself does not."""
    return any(pattern.search(sentence) for pattern in _patterns()["insult"])


def _in_block(block: Block, case: Case, assessment: Assessment, ours: str, *, by_hand: bool) -> Iterator[Finding]:
    text = plain_text(tuple(run for run in block_runs(block) if run.mark is not Mark.BLANK))
    # What the other side said is theirs to say: only our own sentences are held to this.
    own = _QUOTED.sub(" ", text)
    for rule in (Rule.THREAT, Rule.GUARANTEE, Rule.ABSOLUTE, Rule.TONE):
        if rule in _NEEDS_A_ROW and block.why.rows and not by_hand:
            continue
        for pattern in (*_patterns()[rule.value], *(_patterns()["insult"] if rule is Rule.TONE else ())):
            yield from (Finding(block.id, rule, match[0]) for match in pattern.finditer(own))
    if by_hand:
        yield from (Finding(block.id, Rule.QUOTE, quote) for quote in _unfounded(text, case, ours))
        yield from _misdated(block.id, text, case, assessment, ours)


def _unfounded(text: str, case: Case, ours: str) -> Iterator[str]:
    given = _bare("\n".join((*_texts(case.answers.values()), ours)))
    for match in _QUOTED.finditer(text):
        quote = _bare(match[1]).rstrip(".,;")
        if len(quote.split()) >= _SHORT_QUOTE and quote not in given:
            yield match[1]


def _bare(text: str) -> str:
    """Words as they are compared: in small letters, and without quotation marks, which are single within others."""
    return folded(text).casefold().replace('"', "").replace("'", "")


def _misdated(block_id: str, text: str, case: Case, assessment: Assessment, ours: str) -> Iterator[Finding]:
    """Days that do not exist, and days put in the place of one that the answers gave: those change in the answers, for all papers."""
    before = dict(_days(ours))
    now = dict(_days(text))
    known = {day for _, day in _days("\n".join(_texts(case.answers.values())))}
    known |= {assessment.as_of, *(deadline.day for deadline in assessment.deadlines if deadline.day)}
    taken_out = {day for day in before.values() if day} - set(now.values())
    for words, day in now.items():
        if day is None:
            yield Finding(block_id, Rule.NO_SUCH_DATE, words)
        elif taken_out and day not in known and day not in before.values():
            yield Finding(block_id, Rule.DATE, words)


def _days(text: str) -> Iterator[tuple[str, date | None]]:
    """Every full date in a text, as it is written there and as a day; None where there is no such day."""
    for match in _DATE.finditer(text):
        month = [name.casefold() for name in MONTHS].index(match[1].casefold()) + 1 if match[1] else int(match[4])
        try:
            yield match[0], date(int(match[3] or match[6]), month, int(match[2] or match[5]))
        except ValueError:
            yield match[0], None


def _texts(answers: Any) -> Iterator[str]:
    """Every answer as a letter would print it, rows of tables cell by cell."""
    for answer in answers:
        value = answer.value if isinstance(answer, Known) else ()
        if isinstance(value, tuple):
            for item in value:
                yield from _texts(cell for _, cell in item.cells) if isinstance(item, Record) else iter((str(item),))
        else:
            yield written(value) if isinstance(value, date | PartialDate) else str(value)


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    raw = compiled_json("lint.json")
    return {rule: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns) for rule, patterns in raw.items()}

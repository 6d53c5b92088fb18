"""What each part of a letter does, for a person who reads another language than the letter's: no more than the part made really does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile

from appealwright.document import Block, Document, Heading, Paragraph
from appealwright.facts import Facts, Row
from appealwright.words import Words

__all__ = ["part_of", "part_said", "parts_blocks"]

_HEAD = "head"
"""The part that a letter begins with, before its first heading."""

_ANY = "any"
_MANY = ("answer", "annex", "sheet")
"""Parts of which a document can have several, each under a name that goes on: answer-off-label, sheet-records."""


def part_of(block: Block, place: int) -> str:
    """The name of the part that a block begins, empty where it begins none."""
    if place == 0 and isinstance(block, Paragraph):
        return _HEAD
    if not isinstance(block, Heading):
        return ""
    name = block.id.removesuffix("-heading").removesuffix("-title")
    return next((many for many in _MANY if name.startswith(f"{many}-")), name)


def parts_blocks(document: Document, place: int) -> tuple[Block, ...]:
    """The blocks of the part that begins at this place; none where none begins."""
    if not part_of(document.blocks[place], place):
        return ()
    after = enumerate(document.blocks[place + 1 :], start=place + 1)
    return (document.blocks[place], *(block for at, block in takewhile(lambda one: not part_of(one[1], one[0]), after)))


def part_said(document_id: str, part: str, blocks: tuple[Block, ...], words: Words, facts: Facts) -> str:
    """What this part does, as its own document says it or as all do, and then what these blocks of it hold."""
    own = words.maybe("letter_part", document_id, part)
    said = own or words.maybe("letter_part", _ANY, part)
    if own or not said or part not in _TOLD:
        return said
    found = dict.fromkeys(_TOLD[part](blocks, facts))
    if part == _ANSWER:
        what = ", ".join(words("letter_part_told", part, one) for one in found)
        more = [words("letter_part_told", part, "rests", what=what) if what else words("letter_part_told", part, "asks")]
    else:
        more = [words("letter_part_told", part, one) for one in found]
    return " ".join([said, *more])


def _rows(blocks: tuple[Block, ...], facts: Facts) -> tuple[Row, ...]:
    return tuple(facts.row(row_id) for block in blocks for row_id in block.why.rows if row_id in facts)


def _answers(blocks: tuple[Block, ...]) -> set[str]:
    return {name for block in blocks for name in block.why.answers}


def _of_title(blocks: tuple[Block, ...], facts: Facts) -> Iterator[str]:
    """Whether the opening says that the letter is in time, and whether one says that it is late or urgent."""
    opening = tuple(block for block in blocks if block.id in {"opening", "time"})
    by_rule = any(time.what in _STEPS for row in _rows(opening, facts) for time in row.times)
    if by_rule or _answers(opening) & {"denial.appeal_by", "denial.appeal_days"}:
        yield "in_time"
    yield from (block.id for block in blocks if block.id in {"late", "urgent"})


def _of_evidence(blocks: tuple[Block, ...], facts: Facts) -> Iterator[str]:
    directions = {row.detail.get("direction") for row in _rows(blocks, facts) if row.kind == "study"}
    yield from (said for said, of in _DIRECTIONS.items() if directions & of)


def _of_safety(blocks: tuple[Block, ...], facts: Facts) -> Iterator[str]:
    if any(row.kind == "label" for row in _rows(blocks, facts)):
        yield "label"
    if any(name.startswith(_OF_THE_CASE) for name in _answers(blocks)):
        yield "told"


def _of_answer(blocks: tuple[Block, ...], facts: Facts) -> Iterator[str]:
    kinds, answers = {row.kind for row in _rows(blocks, facts)}, _answers(blocks)
    yield from (said for said, of in _RESTS.items() if kinds & of)
    if any(name.startswith("plan.") and name in _OF_THE_BOOKLET for name in answers):
        yield "plan"
    if any(name.startswith(_OF_THE_CASE) for name in answers):
        yield "told"


_ANSWER = "answer"
_STEPS = {"internal-appeal", "second-appeal", "external-request", "hearing-request"}
_OF_THE_CASE = ("treatment.", "history.", "alternatives.", "course.", "clinician.", "step.", "network.")
_OF_THE_BOOKLET = {"plan.definition", "plan.passages", "plan.criteria"}
_RESTS: Mapping[str, set[str]] = {"law": {"rule"}, "label": {"label"}, "studies": {"study"}, "guides": {"guideline", "definition"}}
"""What an answer rests on, by the kinds of its rows."""
_DIRECTIONS: Mapping[str, set[str]] = {"for": {"for", "supports", "mixed"}, "against": {"against", "none", "mixed"}}
_TOLD = {"title": _of_title, "evidence": _of_evidence, "safety": _of_safety, _ANSWER: _of_answer}
"""What is said of a part only where its blocks hold it."""

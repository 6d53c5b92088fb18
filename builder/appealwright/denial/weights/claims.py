"""What each sentence of a letter claims: how likely it gives a ground by its words (`weighing`).

Notices and lists of what could be are not weighed at all. What the letter tells as a whole (`told`) counts for every ground of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from appealwright.denial.finds import Kind
from appealwright.denial.mentions.clauses import only_quoted
from appealwright.denial.mentions.legend import Legend
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part, Section
from appealwright.denial.times.letter_dates import letter_dates
from appealwright.denial.weights.trust import given_and_among
from appealwright.denial.weights.weighing import APPROVED, NO_GROUND, UNDECIDED, Heard, Weighed, Weights

__all__ = ["Claim", "Claims", "claims"]

_NOT_WEIGHED = frozenset({Section.NOTICE, Section.LIST})
_LEAST_SHARE, _LEAST_GIVEN = 0.03, -3.0
_TELLS = frozenset({Section.REASON, Section.BODY})
_PERHAPS = frozenset({"perhaps", "perhaps-first^", "rights"})
_ONLY_RIGHTS = _PERHAPS | {"elsewhere", "other-step", "appeal-send", "insurer-clock", "you-must", "by", "phone", "fax"}
_NOT_NOW = _PERHAPS | {"earlier", "could-be", "definition", "somebody-says"}
_NOT_REFUSED = _NOT_NOW | {"open", "reversed"}
_OUTCOMES = ("refusal", "open", "reversed")
_OF_THEN = re.compile(r",?\s+we\s(?:had\s|first\s)?(?:approved|authorized|certified)\b", re.IGNORECASE)
"""Behind a date that begins a sentence: "On June 15, 2026 we approved ..."."""
_LEAD = 4
_MANY_BOXES = 5
"""From how many boxes left empty, or blanks to be filled in, a letter looks like a form."""
_BLANK = re.compile(r"_{4,}|\.{8,}")
_OF_LAW = re.compile(
    r",? (?:unless|except (?:as|where|when)) (?:otherwise )?(?:required|mandated|prohibited) by (?:applicable |state |federal )?law\b",
    re.IGNORECASE,
)
"""What any exclusion says of the law: it is no condition that would make the sentence one of another case."""
_MOST_WEIGHED = 30_000
"""Characters in which a letter can give a reason, rights pages included; what goes on longer is no letter."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A ground that the sentences from `part` to `last` (the same, or the next one) may give: how likely by their words, against no ground
    and among the grounds, and the marks that say so."""

    ground: str
    part: int
    last: int
    given: float
    among: float
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims of a letter, and what the letter tells as a whole: each fact as far as it holds."""

    found: tuple[Claim, ...]
    told: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A sentence that is weighed."""

    part: int
    heard: Heard
    weighed: Weighed


def claims(letter: Letter, weights: Weights) -> Claims:
    """What each sentence claims, and each two that stand together in a paragraph: "We asked for the notes. They have not come." """
    every = list(_every(letter, weights))
    found: list[Claim] = []
    for at, one in enumerate(every):
        found += _claimed(one.weighed, (one.part, one.part))
        before = every[at - 1] if at else None
        if before and _together_in(letter, before.part, one.part):
            found += _claimed(weights.weighed(weights.together(before.heard, one.heard)), (before.part, one.part))
    return Claims(tuple(found), _told(letter, every))


def _every(letter: Letter, weights: Weights) -> Iterator[_Weighed]:
    unmet, weighed_so_far, legend = False, 0, Legend(letter.text)
    no_reason = only_quoted(letter)
    for at, part in enumerate(letter.parts.parts):
        if part.sentence.box is None and part.cues & {"criteria", "reason-begin"}:
            unmet = "reason-begin" not in part.cues
        if at in no_reason or not _can_give(part, legend, unmet_boxes=unmet) or weighed_so_far > _MOST_WEIGHED:
            continue
        weighed_so_far += part.sentence.end - part.sentence.start
        heard = weights.heard(_OF_LAW.sub("", letter.text[part.sentence.start : part.sentence.end]))
        yield _Weighed(at, heard, weights.weighed(heard))


def _can_give(part: Part, legend: Legend, *, unmet_boxes: bool) -> bool:
    """Whether this sentence can give a ground.

    A ticked box gives one and an empty box does not, except in a list of what the plan asks for: there the empty box does. Among the
    rights, what speaks of them gives none. Of a list of codes, those that the letter uses may.
    """
    if part.section is Section.LIST and legend.used(part.sentence):
        return True
    if part.section is Section.RIGHTS and part.cues & _ONLY_RIGHTS:
        return False
    return part.section not in _NOT_WEIGHED and (part.sentence.box is None or part.sentence.box is not unmet_boxes)


def _told(letter: Letter, every: list[_Weighed]) -> Mapping[str, float]:
    """What the letter tells as a whole: whether it approves, decides nothing, tells a decision at all.

    By the two sentences that say so most: one alone is often mistaken.
    """
    parts = letter.parts.parts
    plain = [one.weighed.share for one in every if parts[one.part].section in _TELLS and not parts[one.part].cues & _PERHAPS]
    known: dict[str, float] = {"always": 1.0}
    for name in (APPROVED, UNDECIDED):
        ranked = sorted((share.get(name, 0.0) for share in plain), reverse=True)
        known[name], known[f"{name} again"] = (max(0.0, 2 * share - 1) for share in (*ranked, 0.0, 0.0)[:2])
    known["kept"] = float(any("upheld" in part.cues for part in parts))
    known["approved and kept"] = known[APPROVED] * known["kept"]
    # What a definition "has not approved" tells no outcome either.
    not_now = {"reversed": _approved_before(letter) | only_quoted(letter)}
    told = {name: [at for at, part in enumerate(parts) if _tells(part, name) and at not in not_now.get(name, ())] for name in _OUTCOMES}
    for name, places in told.items():
        known[name], known[f"{name} again"] = float(bool(places)), float(len(places) > 1)
    known["untold"] = float(not told["refusal"] and not any(part.labelled and not part.cues & _NOT_REFUSED for part in parts))
    known["refusal last"] = float(max(told["refusal"], default=-1) > max(told["reversed"] + told["open"], default=-1))
    known["reversed last"] = float(max(told["reversed"], default=-1) > max(told["refusal"], default=-1))
    for name in (APPROVED, UNDECIDED, "open", "reversed"):
        known[f"{name}, no denial"] = known[name] * known["untold"]
    known["boxes"] = float(sum(part.sentence.box is False for part in parts) >= _MANY_BOXES)
    known["blanks"] = float(len(_BLANK.findall(letter.text)) >= _MANY_BOXES)
    return known


def _approved_before(letter: Letter) -> frozenset[int]:
    """The sentences that begin with an approval of a day before the letter's own: what began a course, no outcome of this one."""
    dated = next((find.value for find in letter_dates(letter) if find.kind is Kind.NOTICE_DATE), None)
    return frozenset(
        at
        for one in letter.dates
        if isinstance(dated, date) and one.day < dated and _OF_THEN.match(letter.text, one.end)
        for at, part in [(letter.parts.index(one.start), letter.parts.at(one.start))]
        if part is not None and one.start - part.sentence.start <= _LEAD
    )


def _tells(part: Part, outcome: str) -> bool:
    """Whether a sentence tells this outcome, of this letter and not as what could be or what was."""
    but_for = _NOT_NOW if outcome != "refusal" else _NOT_REFUSED
    return outcome in part.cues and part.section in _TELLS and part.sentence.box is not False and not part.cues & but_for


def _together_in(letter: Letter, first: int, second: int) -> bool:
    one, other = letter.parts.parts[first], letter.parts.parts[second]
    return (
        second == first + 1
        and one.sentence.paragraph == other.sentence.paragraph
        and one.section is other.section
        and one.sentence.box is other.sentence.box is None
    )


def _claimed(weighed: Weighed, parts: tuple[int, int]) -> Iterator[Claim]:
    """The grounds that a sentence may give, or two together."""
    none = sum(weighed.share.get(name, 0.0) for name in NO_GROUND)
    if 1 - none < _LEAST_SHARE:
        return
    grounds = {name: share for name, share in weighed.share.items() if name not in NO_GROUND}
    first, second = sorted(grounds.values(), reverse=True)[:2]
    for name, share in grounds.items():
        if share >= _LEAST_SHARE:
            given, among = given_and_among(share, none, second if share == first else first)
            if given > _LEAST_GIVEN:
                yield Claim(f"ground.{name}", *parts, given, among, weighed.by_ground[name])

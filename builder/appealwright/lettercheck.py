"""Checks the citations in any letter against the rows: which are known and in force, which are not, and where each stands.

A pure function of text, rows and day (and a case's assessment, where there is one). Nothing is said to be false: a law that no
row knows may be real, and is to be read before it is relied on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from appealwright.answers import Known
from appealwright.assessment import Assessment
from appealwright.citations import Body, Cited, Section, body_and_sections
from appealwright.facts import Binds, Facts, Row, Status
from appealwright.predicates import holds

__all__ = ["CheckedCitation", "Standing", "checked_citations"]


class Standing(Enum):
    """How a citation stands on the day, best first."""

    IN_FORCE = "in_force"
    UNSETTLED = "unsettled"
    NOT_BINDING = "not_binding"
    NO_HELP = "no_help"
    OTHER_PART = "other_part"
    NOT_ENFORCED = "not_enforced"
    NOT_YET = "not_yet"
    ENDED = "ended"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CheckedCitation:
    """One citation: its words, the line they stand in (from 1), how it stands, and the rows that say so.

    It stands in the text from `start` to `end`; the sections of one list share both.
    """

    words: str
    line: int
    section: str
    standing: Standing
    rows: tuple[str, ...]
    start: int
    end: int


Entry = tuple[str, Section, Row]

_MISREAD = "misstatement"
"""The topic of a row on a law that letters cite for what it does not say."""

# A section sign with a number stands in a citation, whatever is before it.
_LOOSE = re.compile(r"§+\s*(?P<number>[A-Z]?\d(?:[\w.:\-/]*\w)?)")


def checked_citations(text: str, facts: Facts, as_of: date, assessment: Assessment | None = None) -> tuple[CheckedCitation, ...]:
    """Every citation of law in `text`, in its order. With `assessment`, also whether it binds that plan."""
    known = _known(facts)
    found: list[tuple[int, int, str, Cited]] = []
    for name, law in known.items():
        found += [(cited.start, cited.end, name, cited) for cited in law.body.cited_in(text)]
    # Where the names of two bodies fit, the longer one is meant.
    found = [one for one in found if not any(_inside(one, other) for other in found)]
    checked = [(start, _checked(text, cited, known[name].entries, as_of, assessment)) for start, _, name, cited in found]
    loose = [
        (match.start(), _loose(text, match, known, as_of, assessment))
        for match in _LOOSE.finditer(text)
        if not any(start < match.end() and match.start() < end and match[0].rfind("§") + match.start() < end for start, end, *_ in found)
    ]
    return tuple(one for _, one in sorted(checked + loose, key=lambda pair: pair[0]))


@dataclass(slots=True)
class _Law:
    """One body of law as the rows cite it."""

    body: Body
    entries: list[Entry]


def _known(facts: Facts) -> dict[str, _Law]:
    """The bodies of law in the rows, by name without points and spaces: `C.F.R.` and `CFR` are one."""
    known: dict[str, _Law] = {}
    for row in facts:
        # Papers and judgments are cited in other grammars.
        if row.citation and row.kind in {"rule", "regime", "definition", "note", "caution"}:
            for name, volume, section in body_and_sections(row.citation):
                body = Body(name, _place(facts, row.jurisdiction), numbered=bool(volume))
                law = known.setdefault(re.sub(r"\W", "", name) + "#" * body.numbered, _Law(body, []))
                law.entries.append((volume, section, row))
    return known


def _place(facts: Facts, jurisdiction: str) -> str:
    row_id = f"{jurisdiction.lower()}.jurisdiction"
    return facts.row(row_id).title if jurisdiction != "US" and row_id in facts else ""


def _inside(one: tuple[int, int, str, Cited], other: tuple[int, int, str, Cited]) -> bool:
    overlap = one[0] < other[1] and other[0] < one[1]
    return overlap and one[2] != other[2] and (other[1] - other[0], len(other[2])) > (one[1] - one[0], len(one[2]))


def _checked(text: str, cited: Cited, entries: Iterable[Entry], as_of: date, assessment: Assessment | None) -> CheckedCitation:
    of_section = [(section, row) for volume, section, row in entries if volume == cited.volume and _same(section, cited.section)]
    exact = [row for section, row in of_section if section.agrees(cited.section.subsections)]
    in_parts = [section for section, _ in of_section if section.subsections]
    if cited.section.subsections and in_parts and not any(section.agrees(cited.section.subsections) for section in in_parts):
        exact = []  # that a row names the section as a whole says nothing of a part that no row knows
    rows = exact or [row for _, row in of_section]
    standing = _standing(rows, as_of, assessment) if exact else Standing.OTHER_PART if rows else Standing.UNKNOWN
    told = [row for row in rows if _of_row(row, as_of, assessment) is standing] or rows
    shown = cited.section.number + "".join(f"({part})" for part in cited.section.subsections)
    words = _one_line(text[cited.start : cited.end])
    ids = tuple(sorted({row.id for row in told}))
    return CheckedCitation(words, _line(text, cited.start), shown, standing, ids, cited.start, cited.end)


def _loose(text: str, match: re.Match[str], known: dict[str, _Law], as_of: date, assessment: Assessment | None) -> CheckedCitation:
    """A section sign with no body of law beside it: known where its number is so long that it can be one section only."""
    number = match["number"]
    rows = [row for law in known.values() for _, section, row in law.entries if section.number == number and not number.isalnum()]
    standing = _standing(rows, as_of, assessment) if rows else Standing.UNKNOWN
    before = text[max(0, match.start() - 60) : match.start()].split()[-5:]
    words = " ".join([*before, _one_line(match[0])])
    return CheckedCitation(words, _line(text, match.end()), number, standing, tuple(sorted({row.id for row in rows})), *match.span())


def _same(known: Section, cited: Section) -> bool:
    return known.holds(cited.number) or (bool(cited.last) and cited.holds(known.number))


def _standing(rows: list[Row], as_of: date, assessment: Assessment | None) -> Standing:
    order = list(Standing)
    return min((_of_row(row, as_of, assessment) for row in rows), key=order.index)


def _of_row(row: Row, as_of: date, assessment: Assessment | None) -> Standing:
    if row.topic == _MISREAD:
        return Standing.NO_HELP
    status = row.status_on(as_of)
    if status is not Status.IN_FORCE:
        return {Status.NOT_ENFORCED: Standing.NOT_ENFORCED, Status.EXPECTED: Standing.NOT_YET, Status.ENDED: Standing.ENDED}[status]
    return _binding(row.binds, row.jurisdiction, assessment) if assessment and row.binds else Standing.IN_FORCE


def _binding(binds: Binds, jurisdiction: str, assessment: Assessment) -> Standing:
    """Whether what stands in force reaches the plan of this case; a rule that only guides tell of binds like any other."""
    if assessment.regime.regime is None:
        return Standing.UNSETTLED
    if assessment.regime.regime not in binds.regimes:
        return Standing.NOT_BINDING
    issued_in = assessment.view("plan.issued_in")
    if jurisdiction != "US" and not isinstance(issued_in, Known):
        return Standing.UNSETTLED
    if jurisdiction != "US" and isinstance(issued_in, Known) and issued_in.value != jurisdiction:
        return Standing.NOT_BINDING
    reaches = holds(binds.when, assessment.view) if binds.when else True
    return {True: Standing.IN_FORCE, False: Standing.NOT_BINDING, None: Standing.UNSETTLED}[reaches]


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _one_line(words: str) -> str:
    return " ".join(words.split())

"""The page that checks a letter: from a pasted text, and the plan where it is told, to what the page shows.

Every judgement is `lettercheck` and `workcheck`, as in the shell; here each is put into words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Known
from appealwright.assessment import Assessment, assess
from appealwright.case import parsed
from appealwright.characters import without_forbidden
from appealwright.facts import Facts, Row
from appealwright.interview.answers import Typed
from appealwright.interview.casefile import case_document
from appealwright.interview.papers.offers import Passage, line_around
from appealwright.lettercheck import CheckedCitation, Standing, checked_citations
from appealwright.predicates import unknown_answers
from appealwright.questions import interview
from appealwright.templates import environment
from appealwright.words import Words
from appealwright.workcheck import checked_works

__all__ = ["PLAN_ANSWERS", "checked_letter_html"]

PLAN_ANSWERS = ("plan.kind", "plan.funding", "plan.issued_in", "plan.employer_size", "plan.covers_drugs", "treatment.drug")
"""What a person may tell, so that the page can say what binds their plan."""

LONGEST = 200_000
"""Characters: a letter of eighty pages. More would hold the page up."""

_MOST_ROWS = 3
_OF_KIND = {"study": "work", "guideline": "work", "court-case": "case", "code": "code"}


@dataclass(frozen=True, slots=True)
class RowShown:
    """A row that a citation is known by. `sure` says how well we know it, `contrary` that it speaks against the treatment."""

    title: str
    citation: str
    official: str
    sure: str
    contrary: str


@dataclass(frozen=True, slots=True)
class CitationShown:
    """One citation: its words in the letter, how it stands, what to do, and the rows that say so."""

    id: str
    passage: Passage
    lines: tuple[int, ...]
    standing_id: str
    standing: str
    advice: str
    rows: tuple[RowShown, ...]
    more: int


@dataclass(frozen=True, slots=True)
class LetterChecked:
    """Everything found: what to look at first, then what is in order. `refused` says why nothing was looked up."""

    doubtful: tuple[CitationShown, ...] = ()
    fine: tuple[CitationShown, ...] = ()
    plan_told: bool = False
    refused: str = ""

    @property
    def count(self) -> int:
        """How many citations were found."""
        return len(self.doubtful) + len(self.fine)


def checked_letter_html(request: Mapping[str, str], facts: Facts, words: Words) -> str:
    """The markup of what was found; every word of the letter in it is escaped. `request`: `as_of`, `text`, and answers of the plan."""
    shown = _checked(request, facts, words)
    return environment("forms").get_template("cited.html.j2").render(it=shown, t=words)


def _checked(request: Mapping[str, str], facts: Facts, words: Words) -> LetterChecked:
    text, _ = without_forbidden(request["text"])
    if not text.strip() or len(text) > LONGEST:
        return LetterChecked(refused=words("check", "too_long" if text.strip() else "empty"))
    day = date.fromisoformat(request["as_of"])
    assessment = _assessment(request, facts, day)
    found = sorted((*checked_citations(text, facts, day, assessment), *checked_works(text, facts, day)), key=lambda one: one.start)
    desk = _Desk(text, facts, assessment, words)
    shown = [desk.shown(number, same) for number, same in enumerate(_alike(found), 1)]
    in_order = Standing.IN_FORCE.value
    return LetterChecked(
        tuple(one for one in shown if one.standing_id != in_order),
        tuple(one for one in shown if one.standing_id == in_order),
        plan_told=assessment is not None,
    )


def _assessment(request: Mapping[str, str], facts: Facts, day: date) -> Assessment | None:
    """What governs the plan that was told; None where nothing was told of it."""
    told = Typed({name: request[name] for name in PLAN_ANSWERS if request.get(name)})
    return assess(parsed(case_document(told, interview(), ()), day)[0], facts, day) if told.fields else None


def _alike(found: Iterable[CheckedCitation]) -> list[list[CheckedCitation]]:
    """The citations, those of the same thing together."""
    groups: dict[object, list[CheckedCitation]] = {}
    for one in found:
        groups.setdefault((one.section, one.rows or one.words, one.standing), []).append(one)
    return list(groups.values())


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a finding is put into words with."""

    text: str
    facts: Facts
    assessment: Assessment | None
    words: Words

    def shown(self, number: int, same: list[CheckedCitation]) -> CitationShown:
        """The finding on one citation, wherever it stands in the letter."""
        first, rows, words = same[0], [self.facts.row(row_id) for row_id in same[0].rows], self.words
        kind, standing = _OF_KIND.get(rows[0].kind, "law") if rows else "law", first.standing.value
        advice = words.maybe("check", "advice_of", kind, standing) or words("check", "advice", standing)
        needs = self._needs(rows[0]) if first.standing is Standing.UNSETTLED else ()
        return CitationShown(
            id=f"cited-{number}",
            passage=line_around(self.text, first.start, first.end),
            lines=tuple(dict.fromkeys(one.line for one in same)),
            standing_id=standing,
            standing=words.maybe("check", "standing_of", kind, standing) or words("check", "standing", standing),
            advice=words("check", "needs", answers="; ".join(needs)) if needs else advice,
            rows=tuple(_row(row, words) for row in rows[:_MOST_ROWS]),
            more=max(0, len(rows) - _MOST_ROWS),
        )

    def _needs(self, row: Row) -> tuple[str, ...]:
        """The answers that would tell whether this rule binds the plan, by the names of their questions."""
        if self.assessment is None or row.binds is None:
            return ()
        when = unknown_answers(row.binds.when, self.assessment.view) if row.binds.when else ()
        names = self.assessment.regime.needs or (*(("plan.issued_in",) if row.jurisdiction != "US" else ()), *when)
        open_ones = (name for name in names if not isinstance(self.assessment.view(name), Known))
        return tuple(filter(None, (self.words.maybe("question", name, "short") for name in open_ones)))


def _row(row: Row, words: Words) -> RowShown:
    direction = row.detail.get("direction", "") if row.kind == "study" else ""
    return RowShown(
        row.title,
        row.citation or "",
        row.official or "",
        words("check", "sure", row.verified.value, day=words.day(row.checked)),
        words("check", "contrary", direction) if direction in {"mixed", "against"} else "",
    )

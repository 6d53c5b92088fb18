"""Scores beside the days of care and of an appeal: which came before, which after, which are new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.answers import Answer, Known, PartialDate, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row
from appealwright.history.falls import series_told
from appealwright.whole import whole_text
from appealwright.writer.written import MONTH_STARTS, MONTHS, written

__all__ = [
    "CourseScores",
    "begun_in_care",
    "begun_since_care",
    "course_scores",
    "days_in",
    "earlier_scores",
    "number_given",
    "scores_since",
]

_PIECES = re.compile(r"\d{4}-\d{2}-\d{2}|\b\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?\b|[A-Za-z]+|\d+")
_SINCE = re.compile(
    rf"\b(?:since|started|begun|from)(?: in)? (?P<month>(?:{'|'.join(MONTH_STARTS)})[a-z]*)(?: \d{{1,2}},?)? (?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s+(?=\d|since\b|started\b|begun\b|from\b)")
_MONTH = len("2026-06")
_SOON = 14
"""Days: two weeks, as the label of Spravato and the studies of infusions put at most between two sessions that keep a benefit."""
_YEAR_FROM = 1000
_CENTURY = 2000
_SPAN = re.compile(r"\b(?:to|through|thru|until|between)\b|–|\b\d{1,2} ?- ?\d{1,2}\b(?!-)", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
"""A day as 2026-03-09, whose hyphens are no span."""


@dataclass(frozen=True, slots=True)
class CourseScores:
    """The last score before the first session, the first after the last one, and those that came later; one scale. Of earlier sessions
    whose next score came weeks after the last one, the last taken in their course stands for what they brought.
    """

    before: Record
    after: Record
    later: tuple[Record, ...]
    ended: date
    """The last day of the care."""
    by_month: bool = False
    """Whether only the months of the care were told: then the first score may have come with its beginning, and no days are counted."""

    @property
    def in_the_course(self) -> bool:
        """Whether the second was taken while sessions were given, and not after them."""
        return date.fromisoformat(self.after.text("date")) <= self.ended

    def days_since_care(self, score: Record) -> int:
        """How many days after the last session a score was taken."""
        return (date.fromisoformat(score.text("date")) - self.ended).days

    @property
    def fell_by_half(self) -> bool:
        """Whether the care brought the score down by half or more, whatever came later."""
        return float(self.after.text("score")) <= float(self.before.text("score")) / 2


def days_in(words: str) -> tuple[date, ...]:
    """The days that typed words name in full, by date: "March 9, 12 and 16, 2026", "3/9 and 3/12/26" (month first, as is written in
    the United States). A day whose year is not told is none.
    """
    found: list[date] = []
    waiting: list[tuple[int, int]] = []
    month = 0
    for piece in _PIECES.findall(words):
        if "-" in piece:
            found.append(_day(*map(int, piece.split("-"))) or date.min)
        elif "/" in piece:
            waiting.append((int(piece.split("/")[0]), int(piece.split("/")[1])))
            if piece.count("/") > 1:
                found += [_day(int(piece.split("/")[2]) % _CENTURY + _CENTURY, *one) or date.min for one in waiting]
                waiting = []
        elif piece.isalpha():
            month = MONTH_STARTS.index(piece[:3].casefold()) + 1 if piece[:3].casefold() in MONTH_STARTS else month
        elif int(piece) >= _YEAR_FROM:
            found += [_day(int(piece), *one) or date.min for one in waiting]
            waiting = []
        elif month:
            waiting.append((month, int(piece)))
    return tuple(sorted(day for day in found if day != date.min))


def course_scores(case: Case) -> CourseScores | None:
    """The scores around the days of care, None where the days or one of the two are not known, or where the second is no lower."""
    return _around(case, "treatment.served") if case.is_("denial.timing", "after") else None


def earlier_scores(case: Case) -> CourseScores | None:
    """The same around sessions of the same treatment that were given before care which is still asked for."""
    return _around(case, "earlier.served", soon=_SOON) if case.is_("denial.timing", "before") else None


def _around(case: Case, served: str, *, soon: int | None = None) -> CourseScores | None:
    """`soon`: a score that came more days than this after the last session does not tell what the sessions brought, if one in their course
    does.
    """
    days = days_in(case.text(served))
    if not days:
        return _in_months(case, _months_in(case.text(served))) if soon is not None else None
    for series in series_told(case):
        before = [score for score in series if score.text("date") <= days[0].isoformat()]
        after = [score for score in series if score.text("date") > days[-1].isoformat()]
        within = [score for score in series if days[0].isoformat() < score.text("date") <= days[-1].isoformat()]
        late = soon is not None and bool(after) and (date.fromisoformat(after[0].text("date")) - days[-1]).days > soon
        if within and before and late and float(within[-1].text("score")) < float(before[-1].text("score")):
            return CourseScores(before[-1], within[-1], tuple(after), days[-1])
        if before and after and float(after[0].text("score")) < float(before[-1].text("score")):
            return CourseScores(before[-1], after[0], tuple(after[1:]), days[-1])
    return None


def _in_months(case: Case, months: tuple[date, ...]) -> CourseScores | None:
    """The first score of the months told and the last of them, where that is lower."""
    if not months:
        return None
    begins, ends = months[0], (months[-1] + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    for series in series_told(case):
        before = [score for score in series if score.text("date") < begins.isoformat()]
        within = [score for score in series if begins.isoformat() <= score.text("date") <= ends.isoformat()]
        seen = (*before[-1:], *within)
        if len(seen) > 1 and float(seen[-1].text("score")) < float(seen[0].text("score")):
            later = tuple(score for score in series if score.text("date") > ends.isoformat())
            return CourseScores(seen[0], seen[-1], later, ends, by_month=True)
    return None


def _months_in(words: str) -> tuple[date, ...]:
    """The first days of the months that typed words name with their year: "april and may 2025"."""
    found: list[date] = []
    waiting: list[int] = []
    for piece in _PIECES.findall(words):
        if piece[:3].casefold() in MONTH_STARTS and piece.isalpha():
            waiting.append(MONTH_STARTS.index(piece[:3].casefold()) + 1)
        elif piece.isdigit() and int(piece) >= _YEAR_FROM:
            found += [date(int(piece), month, 1) for month in waiting]
            waiting = []
    return tuple(sorted(found))


def begun_since_care(case: Case) -> bool:
    """Whether what is taken now was begun after care that is over, by the month or the day told: "since August 2026"."""
    served = days_in(case.text("treatment.served")) if case.is_("denial.timing", "after") else ()
    if not served:
        return False
    last = served[-1].isoformat()
    told = (
        f"{one['year']}-{MONTH_STARTS.index(one['month'][:3].casefold()) + 1:02}"
        for one in _SINCE.finditer(whole_text(case, "history.now"))
    )
    running = (_began(one.get("from")) for one in case.records("history.trials") if not one.text("to") and one.text("source"))
    return any(day > last[: len(day)] for day in (*told, *running) if day)


def begun_in_care(case: Case, facts: Facts) -> tuple[tuple[str, str], ...]:
    """The antidepressants begun between the score before care that is over and the score after it, each with the month or the day told:
    what came of those weeks came after both.
    """
    effect = course_scores(case)
    if not effect:
        return ()
    told = ((one.text("drug"), one.get("from")) for one in case.records("history.trials"))
    rows = ((name, _began(began), written(began.value)) for name, began in told if isinstance(began, Known))
    pieces = ((piece, _SINCE.search(piece)) for piece in re.split(r"[;.]|, (?!\d{4})|\band\b", case.text("history.now")))
    now = ((_NAME.split(piece.strip())[0], *_month(since)) for piece, since in pieces if since)
    first, last = effect.before.text("date"), effect.after.text("date")
    found: dict[str, tuple[str, str]] = {}
    for name, day, words in (*rows, *now):
        row = drug_row(name, facts)
        known = row is not None and row.detail.get("role") == "antidepressant"
        if row and known and len(day) >= _MONTH and first[: len(day)] <= day <= last[: len(day)]:
            found.setdefault(row.id, (name, words))
    return tuple(found.values())


def _began(answer: Answer) -> str:
    """The day, the month or the year told, as "2026-06-05" is cut; empty where none is."""
    day = answer.value if isinstance(answer, Known) else None
    parts = (day.year, day.month, day.day) if isinstance(day, PartialDate) else ()
    return "-".join(f"{part:02}" for part in parts if part)


def _month(since: re.Match[str]) -> tuple[str, str]:
    number = MONTH_STARTS.index(since["month"][:3].casefold())
    return f"{since['year']}-{number + 1:02}", f"{MONTHS[number]} {since['year']}"


def number_given(case: Case) -> int:
    """How many sessions a claim is for, by the number told; 0 where the days of care, each told by itself, are another number."""
    served, told = case.text("treatment.served"), case.text("treatment.sessions")
    days = 0 if _SPAN.search(_ISO.sub("", served)) else len(days_in(served))
    return int(told) if told and days in (0, int(told)) else 0


def scores_since(case: Case, name: str) -> tuple[Record, ...]:
    """The scores dated after a day that was told; none where the day is not known."""
    day = case.day(name)
    dated = (score for series in series_told(case) for score in series)
    return tuple(score for score in dated if day and score.text("date") > day.isoformat())


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

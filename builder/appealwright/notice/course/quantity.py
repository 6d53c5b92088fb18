"""A limit on quantity that a notice sets in kits or devices: the interval between sessions that it leaves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.denial.page.numerals import number_told
from appealwright.history.label_use import only_interval, weeks_between
from appealwright.history.labeled_frequency import is_no_more_often, opening_weeks

__all__ = ["Opening", "QuantityLimit", "opening_limit", "opens_by_label", "quantity_limit"]

_LIMIT = re.compile(
    r"\b(?P<count>\d{1,2}|[a-z]+)(?: \(\d+\))? (?:(?P<mg>\d{2,3}) ?mg )?(?:(?:dose|spravato|nasal|spray) ){0,3}"
    r"(?P<unit>kit|device|unit|each)s? (?:per|every|each|in|a) (?P<days>\d{1,3}) days\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(r"\b(?:weekly|(?:once|one) (?:a|per|each|every) week|every week)\b", re.IGNORECASE)
_LENGTH = re.compile(r"\bfor \w+ (?:weeks?|months?)\W*\Z", re.IGNORECASE)
"""How long it goes on, which is no second interval."""
_MG = re.compile(r"\b\d+(?=\s*mg\b)")
_FIGURES = re.compile(r"\d+")
_DAYS = 7


@dataclass(frozen=True, slots=True)
class QuantityLimit:
    """The limit in the notice's words, how many weeks it leaves between sessions, what the interval asked for takes in that time, and how
    many devices a session takes; 0 where the limit is in kits, one a session.
    """

    words: str
    weeks: int
    needed: int
    devices: int
    days: int


def quantity_limit(quotes: str, case: Case, device: int) -> QuantityLimit | None:
    """None where no limit leaves whole weeks, a session takes another dose than the kit's, or each allows what is asked for. `device`: the
    mg that one holds. A word that may mean kits or devices is read only where it would limit nothing as kits.
    """
    asked = _asked(case.text("treatment.schedule"))
    doses = set(_MG.findall(case.text("treatment.dose")))
    for found in _LIMIT.finditer(quotes) if asked else ():
        unit, count, days = found["unit"].casefold(), number_told(found["count"]), int(found["days"])
        each = _devices(case.text("treatment.dose"), device) if unit != "kit" else 0
        fits = each > 0 if unit != "kit" else not found["mg"] or doses == {found["mg"]}
        if not fits or not count:
            continue
        weeks, rest = divmod(days * (each or 1), _DAYS * count)
        vague = unit in ("unit", "each") and days > _DAYS * count * asked
        if not rest and weeks > asked and not days % (_DAYS * asked) and not vague:
            return QuantityLimit(found[0], weeks, days // (_DAYS * asked) * (each or 1), each, days)
    return None


@dataclass(frozen=True, slots=True)
class Opening:
    """A limit in kits that the labeled schedule does not keep to in its first weeks: the notice's words, how many kits it allows, in how
    many days, how many sessions the schedule has in so many days at first, and how many from then on.
    """

    words: str
    allowed: int
    days: int
    first: int
    later: int


def opens_by_label(case: Case, often_weeks: int) -> bool:
    """Whether a first course is asked for whose schedule opens as long as the label has two sessions a week, and is nowhere more often."""
    schedule, sessions = case.text("treatment.schedule"), _count(case, "treatment.sessions")
    begun = _count(case, "course.given") or _count(case, "earlier.given") or not case.is_("denial.timing", "before")
    return not begun and opening_weeks(schedule) == often_weeks and is_no_more_often(schedule, often_weeks, sessions)


def opening_limit(quotes: str, often_weeks: int) -> Opening | None:
    """None where no limit is in kits, one a session, of so many weeks as the label has two sessions in (`often_weeks`), or where it allows
    as many as those.
    """
    for found in _LIMIT.finditer(quotes):
        allowed, days = number_told(found["count"]), int(found["days"])
        weeks, rest = divmod(days, _DAYS)
        if found["unit"].casefold() == "kit" and allowed and not rest and weeks == often_weeks and allowed < 2 * weeks:
            return Opening(found[0], allowed, days, 2 * weeks, weeks)
    return None


def _count(case: Case, name: str) -> int:
    answer = case.get(name)
    return answer.value if isinstance(answer, Known) and isinstance(answer.value, int) else 0


def _devices(dose: str, device: int) -> int:
    """How many a session takes; 0 where its dose is not told, or is two."""
    told = _FIGURES.findall(dose)
    mg = int(told[0]) if len(told) == 1 else 0
    return mg // device if mg % device == 0 else 0


def _asked(schedule: str) -> int:
    """The weeks between the sessions asked for; 0 where the schedule has more than one interval, or its words tell none."""
    interval = _LENGTH.sub("", schedule)
    if not only_interval(interval):
        return 0
    return 1 if _WEEKLY.search(interval) else weeks_between(interval)

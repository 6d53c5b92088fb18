"""Whether the dose and schedule asked for are those of the Spravato label; the numbers are the label row's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from appealwright.answers import Answer, Known
from appealwright.case import Case

if TYPE_CHECKING:
    from appealwright.view import CaseView

__all__ = [
    "PER_KG",
    "departures",
    "doses_by_weight",
    "ends_at_week",
    "fewer_than_labeled",
    "is_as_studied",
    "is_course_of",
    "only_interval",
    "opening_untold",
    "opens_anew",
    "other_doses",
    "regimen_typed",
    "some_higher",
    "tells_first_dose",
    "usual_doses",
    "weekly_alone",
    "weeks_between",
    "weeks_untold",
]

_MG = re.compile(r"\b(\d+(?:\.\d+)?)(?=\s*mg\b(?!/)|\s*(?:or|and|to|-)\s*\d+(?:\.\d+)?\s*mg\b(?!/))")
_DEVICES = re.compile(
    r"(?<![\d.])(?<!x )(?<!\d/)(?:28|56|84)(?!\.?\d|\s*(?:mg|mL|%|x\b|days?|weeks?|sessions?|visits?|times|hours?|min))", re.IGNORECASE
)
"""What one, two or three devices of the spray hold, without the unit: beside a dose in mg such a number is one too."""
_AT_FIRST = re.compile(
    r"(\d+)\s*(?:mg)?,?\s*(?:on |at |for |as )?(?:the |my )?(?:first|1st|day (?:1|one)|to start|initial)\b", re.IGNORECASE
)
_FIRST_OF = re.compile(r"\b(?:first|1st|start\w*|initial\w*)\b(?:\W+(?!then)[a-z]+){0,3}\W+(\d+)", re.IGNORECASE)
PER_KG = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?|\.\d+)\s*mg ?(?:/|per|a) ?k(?:g|ilo)", re.IGNORECASE)
"""A dose for each kg of body weight: the number, and behind it the unit, which is no dose."""
_OFTEN = re.compile(r"\b(?:twice|(?:two|2|three|3) times) (?:a|per|every|each) week\b|\b[23]x", re.IGNORECASE)
_FOR_WEEKS = re.compile(
    r"\b(?:(?:twice|(?:two|2|three|3) times) (?:a|per|every|each) (?:week|wk)"
    r"|[23]x ?(?:a |per |/)?(?:week|wk)(?:ly)?),? (?:for |x ?)?(\w+) (?:weeks?|wks?)\b",
    re.IGNORECASE,
)
_THEN = re.compile(r"\bthen\b|[,;]|\bfollowed by\b|\bfor \w+ (?:weeks?|months?)\b|\bfirst\b", re.IGNORECASE)
_FIRST_DOSE = re.compile(r"\b(?:first|start\w*|begin\w*|initial\w*|from the start|throughout|then|each|every)\b|\bto \d", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:every|per) (\w+) weeks?\b", re.IGNORECASE)
_MONTH = re.compile(r"\bmonth(?:ly)?\b", re.IGNORECASE)
_WEEKS_A_MONTH = 4
_MINUTES = re.compile(r"\b(\d+)[- ]?min", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_UNITS = re.compile(
    r"mg|kg?|kilo(?:gram)?s?|iv|min(?:ute)?s?|hours?|infus(?:ed|ions?)|sessions?|treatments?|dose|ketamine|intravenous(?:ly)?|by|through|vein"
    r"|drip|slow(?:ly)?|over|in|at|of|on|an?|per|each|every|the|for|x|and|total|all|body|weight|as|once|twice|one|two|three|four|five|six"
    r"|eight|ten|twelve|times?|days?|weeks?|weekly|wks?|first|hydrochloride|racemic"
)
"""The words beside numbers that tell of a dose and a schedule, and of nothing else."""
_A_WEEK = {"twice": 2, "two": 2, "2": 2, "three": 3, "3": 3}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def regimen_typed(case: Case) -> dict[str, Answer]:
    """What the words of the dose and the schedule say in numbers, as derived answers: whatever is set beside a row hangs on these."""
    dose, schedule = case.text("treatment.dose"), case.text("treatment.schedule")
    often = _OFTEN.search(schedule)
    return {
        "treatment.doses": Known(_doses_of(case)),
        "treatment.doses_by_weight": Known(tuple(f"0{one}" if one.startswith(".") else one for one in PER_KG.findall(dose))),
        "treatment.minutes": Known(tuple(_MINUTES.findall(dose))),
        "treatment.a_week": Known(next((count for word, count in _A_WEEK.items() if often and word in often[0].casefold()), 0)),
        "treatment.weeks_often": Known(_weeks_often(case)),
        "treatment.one_interval": Known(only_interval(schedule)),
        "treatment.order_alone": Known(all(map(_UNITS.fullmatch, _WORD.findall(f"{dose} {schedule}".casefold())))),
    }


def departures(view: CaseView, dosing: Mapping[str, Any], *, begins: bool) -> tuple[str, ...]:
    """What of the request the label does not have: "dose", "first", "often"; nothing that was not told. `dosing`: the row's first
    dose, its doses, and for how many weeks it has two sessions a week. `begins`: the course asked for is a first one. Where as many
    sessions as those weeks hold were given before it, two a week are more than the label has. "beyond": more sessions than a use holds
    that ends with those weeks.
    """
    doses = [float(number) for number in view.chosen("treatment.doses")]
    found = []
    if any(dose not in dosing["doses"] for dose in doses):
        found.append("dose")
    elif begins and not view.number("earlier.given") and doses and doses[0] != dosing["first"]:
        found.append("first")
    beyond_first = _had(view) >= dosing["often_weeks"] * _A_WEEK["twice"] and view.number("treatment.a_week") > 1
    if beyond_first or view.number("treatment.weeks_often") > dosing["often_weeks"]:
        found.append("often")
    elif "rarest_weeks" not in dosing and _had(view) + max(view.number("treatment.sessions"), 1) > dosing["often_weeks"] * _A_WEEK["twice"]:
        found.append("beyond")
    return tuple(found)


def tells_first_dose(dose: str) -> bool:
    """Whether words on a dose tell which is the first: one dose alone may be that of all sessions, or of the later ones."""
    return bool(_FIRST_DOSE.search(dose))


def weeks_untold(view: CaseView) -> bool:
    """Whether more than one session a week is asked for in a treatment that was begun, and nobody told how many were given: it may
    fall in the label's first weeks, or behind them.
    """
    return view.number("treatment.a_week") > 1 and not view.number("course.given")


def opening_untold(view: CaseView, dosing: Mapping[str, Any]) -> bool:
    """Whether nobody told that the label's first weeks of two sessions a week are behind a course."""
    return bool(view.number("course.given") + view.number("earlier.given") < dosing["often_weeks"] * _A_WEEK["twice"])


def weekly_alone(view: CaseView, schedule: str) -> bool:
    """Whether one session a week or fewer is all that was told of a schedule."""
    return view.number("treatment.a_week") <= 1 and only_interval(schedule)


def ends_at_week(case: Case, view: CaseView) -> int:
    """The week with which the sessions asked for end, where the schedule goes on after its weeks of two: "twice a week for four weeks,
    then weekly" for eight; 0 where they go on too.
    """
    schedule, sessions = case.text("treatment.schedule"), view.number("treatment.sessions")
    told = _FOR_WEEKS.search(schedule)
    goes_on = told is not None and _THEN.search(schedule, told.end()) is not None
    weeks = _weeks_often(case) if goes_on else 0
    return weeks if 0 < sessions <= _A_WEEK["twice"] * weeks else 0


def fewer_than_labeled(view: CaseView, since: date | None, as_of: date, dosing: Mapping[str, Any]) -> bool:
    """Whether fewer sessions were given since the first than the label has at least: then it was not kept to."""
    weeks = max((as_of - since).days // 7, 0) if since else 0
    often = min(weeks, dosing["often_weeks"])
    return bool(0 < view.number("course.given") < _A_WEEK["twice"] * often + (weeks - often) // dosing["rarest_weeks"])


def opens_anew(view: CaseView, dosing: Mapping[str, Any]) -> bool:
    """Whether the schedule asked for is the one with which the label begins: its first dose, and its weeks of two sessions a week."""
    doses = tuple(map(float, view.chosen("treatment.doses")))
    often = view.number("treatment.a_week") == _A_WEEK["twice"] and view.number("treatment.weeks_often") == dosing["often_weeks"]
    return often and doses[:1] == (dosing["first"],) and set(doses) <= set(dosing["doses"])


def _doses_of(case: Case) -> tuple[str, ...]:
    """The doses in mg that the words tell; in front the one that they call the first, wherever it stands: "84 mg (56 the first day)"."""
    dose = case.text("treatment.dose")
    found = {match.start(): match[1] for match in _MG.finditer(dose)}
    if found and case.is_("treatment.drug", "spravato"):
        found |= {match.start(): match[0] for match in _DEVICES.finditer(dose)}
    first = _AT_FIRST.search(dose) or _FIRST_OF.search(dose)
    opens = first.start(1) if first else -1
    return tuple(found[at] for at in sorted(found, key=lambda at: (at != opens, at)))


def _had(view: CaseView) -> int:
    """How many sessions the schedule asked for stands behind; none where it is that of an approved course which is not over, and none
    across a pause of weeks: what begins after it is no later week of what was before.
    """
    if view("treatment.lapsed") == Known(value=True):
        return 0
    approved, given = view.number("course.approved"), view.number("course.given")
    return 0 if approved > given else int(given)


def _weeks_often(case: Case) -> int:
    """For how many weeks more than one session a week is asked for, as far as the words or the number of sessions tell."""
    schedule, sessions = case.text("treatment.schedule"), case.get("treatment.sessions")
    told = _FOR_WEEKS.search(schedule)
    if told:
        word = told[1].casefold()
        return int(word) if word.isdigit() else _NUMBERS.index(word) if word in _NUMBERS else 0
    alone = _OFTEN.search(schedule) and not _THEN.search(schedule)
    return sessions.value // 2 if alone and isinstance(sessions, Known) and isinstance(sessions.value, int) else 0


def only_interval(schedule: str) -> bool:
    """Whether a schedule is one interval, true of any part of a course: "weekly", and not "twice a week, then every two weeks"."""
    return bool(schedule) and not _THEN.search(schedule)


def weeks_between(rhythm: str) -> int:
    """How many weeks lie between sessions at a rhythm as it was written ("once every four weeks"); 0 where its words do not tell."""
    every = _EVERY.search(rhythm)
    if every:
        word = every[1].casefold()
        return int(word) if word.isdigit() else _NUMBERS.index(word) if word in _NUMBERS else 0
    return _WEEKS_A_MONTH if _MONTH.search(rhythm) else 0


def usual_doses(studied: str) -> tuple[str, ...]:
    """The doses by weight that `studied` (a row's sentence) names."""
    return tuple(PER_KG.findall(studied))


def other_doses(view: CaseView, studied: str) -> bool:
    """Whether a dose by weight is asked for, or was given, that `studied` (a row's sentence) does not name."""
    usual = usual_doses(studied)
    return any(dose not in usual for dose in view.chosen("treatment.doses_by_weight")) if usual else False


def doses_by_weight(view: CaseView) -> tuple[float, ...]:
    """The doses by weight asked for."""
    return tuple(map(float, view.chosen("treatment.doses_by_weight")))


def is_as_studied(case: Case) -> bool:
    """Whether ketamine is asked for by the way and as the product that the trials used; by vein unless told otherwise."""
    compounded = case.is_("treatment.drug", "iv_ketamine") and case.is_("treatment.product", "compounded")
    return case.text("treatment.route") in {"", "iv"} and not compounded


def is_course_of(view: CaseView, given: Mapping[str, int | float]) -> bool:
    """Whether dose, minutes, sessions a week, for how many weeks, and their number, all told, are those of a study (its row's `given`),
    and the words on them say nothing else: "to start", "about" and "going up from there" are of another course.
    """
    if view("treatment.order_alone") != Known(value=True):
        return False
    asked = (
        doses_by_weight(view),
        tuple(map(int, view.chosen("treatment.minutes"))),
        view.number("treatment.a_week"),
        view.number("treatment.weeks_often"),
        view.number("treatment.sessions"),
    )
    return asked == ((given["mg_per_kg"],), (given["minutes"],), given["a_week"], given["weeks"], given["a_week"] * given["weeks"])


def some_higher(view: CaseView, studied: str) -> bool:
    """Whether a dose by weight that `studied` names is asked for, or was given, and every other one named with it is higher."""
    usual, told = set(PER_KG.findall(studied)), set(view.chosen("treatment.doses_by_weight"))
    others = told - usual
    return bool(usual & told and others) and min(map(float, others)) > max(map(float, usual))

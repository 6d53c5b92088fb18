"""What of a plan's criterion the record does not show: trials, a score, readings, a paper that proves it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.days.dates import before, day_in
from appealwright.history.held_scores import benefit_lost
from appealwright.history.score_window import score_window
from appealwright.notice.clauses.certified_site import names_certified_site
from appealwright.notice.clauses.gain_asked import asks_for_gain, asks_for_lack
from appealwright.numerals import NUMBER, as_one_number, trials_asked, value_of
from appealwright.papers import rules_on_words
from appealwright.writer.weighed import Weighed

__all__ = ["Short", "asks_for_newer", "short_of"]

_ANTIDEPRESSANTS = re.compile(r"\A(?=[\s\S]*\bantidepressants?\b)(?![\s\S]*\baugment)", re.IGNORECASE)
_LEAST = re.compile(
    r"\A[^.;]{0,25}?(?:(?:\bat least|\bminimum of|>=|≥)\s*(\d{1,2})\b(?!\s*(?:%|[/-]|percent|points?|days?|weeks?|months?|visits?|times))"
    r"|\b(\d{1,2})(?: or (?:higher|more|greater|above)| and above|\+)(?! (?:points?|times|visits?)))",
    re.IGNORECASE,
)
"""Behind the name of a scale: a score that a criterion asks for, or one above it."""
_ADDED = re.compile(r"\baugment\w*|\badjunct\w*|\badd(?:ed|-on)\b", re.IGNORECASE)
_WEEKS = re.compile(rf"\b{NUMBER}(?: or more|\+)?(?:[- ](?:consecutive|continuous|full|complete|whole))?[- ]weeks?\b", re.IGNORECASE)
_READINGS = re.compile(rf"\b{NUMBER} (?:\w+ )?(?:visits|readings|measurements|occasions)\b", re.IGNORECASE)
_READING = re.compile(r"\b\d{2,3}/\d{2,3}\b")
_SUSTAINED = re.compile(
    r"\b(?:sustained|durable|lasting)\b(?=[^.;]{0,60}(?:\b50 ?%|\b50 percent|\bhalf\b))[^.;]{0,30}\b(?:improv|respon|reduc)\w*",
    re.IGNORECASE,
)
"""What asks that a fall by half lasts, and not that it was reached."""
_SCREEN = re.compile(r"\b(?:drug|urine|toxicology) (?:drug )?screen\w*\b|\btoxicology\b|\bUDS\b", re.IGNORECASE)
_PROOF = re.compile(r"\d{4}|\b(?:letter|record|certificate|list\w*|register\w*|enroll\w*|print\w*|proof)\b", re.IGNORECASE)
"""A paper, or what can be looked up, that shows how a place is certified."""
_EPISODE = re.compile(r"\b(?:current|present|this) (?:\w+ )?episode\b", re.IGNORECASE)
_ABSENT = frozenset({"psychosis", "bipolar"})
"""What a rule on a criterion means that asks for the absence of an illness."""


@dataclass(frozen=True, slots=True)
class Short:
    """What of a criterion the record does not show: trials (so many of so many, of so many weeks), score, readings, fall, lapse (a score
    of so much above the half after it was reached), age, screen, site, a medicine added at a low dose, or the absence of an illness.
    """

    what: str
    found: int = 0
    wanted: int = 0
    weeks: int = 0


def short_of(criterion: Record, told: Weighed) -> Short | None:
    """What the record does not show of a criterion; None where it lacks nothing that can be counted."""
    return (
        _fall(criterion, told)
        or _trials(criterion, told)
        or _score(criterion, told)
        or _readings(criterion, told)
        or _added(criterion, told)
        or _age(criterion, told)
        or _screen(criterion)
        or _site(criterion, told)
        or _absence(criterion, told)
    )


def asks_for_newer(words: str, told: Weighed) -> bool:
    """Whether a sentence asks for a score of so many last days, and the latest one is older."""
    window, latest = score_window(words), told.latest_score
    scored = day_in(latest.get("date")) if latest else None
    if window is None or scored is None or told.scored_before_request(words):
        return False
    return scored < before(told.assessment.as_of, window.count, window.unit)


def _fall(criterion: Record, told: Weighed) -> Short | None:
    """Where improvement is to be held, or to be shown: that the scores fell by half and rose again to less, in the end or, where
    half is to last, between.
    """
    series = told.scores_in_care
    lost = benefit_lost(series) if asks_for_gain(criterion.text("words")) else None
    first, last = (float(series[at].text("score")) for at in (0, -1)) if lost else (0.0, 0.0)
    if lost and last * 2 > first:
        return Short("fall")
    later = [float(one.text("score")) for one in lost.after] if lost and _SUSTAINED.search(criterion.text("words")) else []
    return Short("lapse", int(max(later))) if later and max(later) * 2 > first else None


def _trials(criterion: Record, told: Weighed) -> Short | None:
    words = criterion.text("words")
    wanted, weeks = trials_asked(words), _WEEKS.search(as_one_number(words))
    # Without weeks the bare number is held against the table only of antidepressants: of other medicines no number is known here.
    if not wanted or (weeks is None and not _ANTIDEPRESSANTS.search(words)):
        return None
    least = value_of(weeks[1]) if weeks else 0
    found = [trial for trial in told.antidepressants if int(told.weeks(trial) or told.least_weeks(trial)) >= least]
    if asks_for_lack(words):
        found = [trial for trial in found if trial.text("result") != "stopped_side_effect" and not told.is_unfinished(trial)]
    if _EPISODE.search(words) and told.present_trials:
        found = [trial for trial in found if told.row_of(trial) in told.present_trials or trial in told.undated_trials]
    return Short("trials", len(found), wanted, least) if len(found) < wanted else None


def _added(criterion: Record, told: Weighed) -> Short | None:
    """Where a medicine added is asked for: that each of those told was below the dose known to be enough."""
    low = 0 < len(told.augmenting) == len(told.low_added)
    return Short("added") if low and _ADDED.search(criterion.text("words")) else None


def _score(criterion: Record, told: Weighed) -> Short | None:
    """Where a score so high is asked for on a scale that was used: that none of the scores told is so high."""
    short: list[Short] = []
    for series in told.score_series:
        title = told.facts.row(f"scale.{series[0].text('scale')}").title
        _, _, behind = re.sub(re.sub(r"\W+", r"\\W*", title), "\0", criterion.text("words"), flags=re.IGNORECASE).partition("\0")
        least = _LEAST.search(behind)
        if least is None:
            continue
        highest, wanted = max(int(float(one.text("score"))) for one in series), int(least[1] or least[2])
        if highest >= wanted:
            return None
        short.append(Short("score", highest, wanted))
    return short[0] if short else None


def _readings(criterion: Record, told: Weighed) -> Short | None:
    asked = _READINGS.search(as_one_number(criterion.text("words")))
    words = f"{criterion.text('fact')} {' '.join(risk.text('fact') for risk in told.risk_told('blood_pressure'))}"
    found = len(set(_READING.findall(words)))
    wanted = value_of(asked[1]) if asked else 0
    return Short("readings", found, wanted) if 0 < found < wanted else None


def _age(criterion: Record, told: Weighed) -> Short | None:
    return Short("age") if asks_for_newer(criterion.text("words"), told) else None


def _screen(criterion: Record) -> Short | None:
    asked = _SCREEN.search(criterion.text("words"))
    return Short("screen") if asked and not re.search(r"\b(?:screen|urine|tox|UDS|test)", criterion.text("fact"), re.IGNORECASE) else None


def _site(criterion: Record, told: Weighed) -> Short | None:
    """Where a certified place is asked for: that it was told to be one, and no paper that shows it."""
    asked = names_certified_site(criterion.text("words"), told.facts)
    return Short("site") if asked and not _PROOF.search(criterion.text("fact")) else None


def _absence(criterion: Record, told: Weighed) -> Short | None:
    """Where an illness is not to be there: that the patient told of none, and no paper that says so."""
    absent = any(rule.detail["means"] in _ABSENT for rule in rules_on_words(criterion.text("words"), told.facts))
    return Short("absence") if absent and not _PROOF.search(criterion.text("fact")) else None

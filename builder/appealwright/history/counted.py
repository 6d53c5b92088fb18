"""The antidepressants of a history beside what one sentence of the plan asks of them: which count, which do not, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Known, PartialDate, Record
from appealwright.days.dates import before
from appealwright.history.classes_asked import classes_asked
from appealwright.history.drugs import drug_class, drug_row, drugs_in, is_trial_of_antidepressant
from appealwright.history.taken_twice import each_medicine_once, same_medicine
from appealwright.notice.record.count_shown import asked_in, number_shown, tells_what_is_shown
from appealwright.notice.record.trials_said import clauses, holds_adequate
from appealwright.numerals import NUMBER, as_one_number, trials_asked, value_of
from appealwright.writer.weighed import Weighed

__all__ = ["EPISODE", "OF_EFFECT", "Count", "Left", "counted", "held_adequate", "weeks_asked"]

_WEEKS = re.compile(rf"\b{NUMBER}(?: or more|\+)?(?:[- ](?:consecutive|continuous|full|complete|whole))?[- ]weeks?\b", re.IGNORECASE)
_WINDOW = re.compile(rf"\b(?:within|in|during|over) the (?:last|past|previous|prior|preceding) {NUMBER}[- ](month|year)s?\b", re.IGNORECASE)
EPISODE = re.compile(r"\b(?:current|present|this) (?:\w+ ){0,2}episode\b", re.IGNORECASE)
_CLASS = re.compile(r"\bclass(?:es)?\b|\b(?:different|distinct|separate) kinds\b", re.IGNORECASE)
_ANTIDEPRESSANTS = re.compile(
    r"\banti-?depress\w+|\b(?:medicines?|medications?|drugs?) for (?:your |the )?depression\b"
    r"|\bdepression (?:medicines?|medications?|drugs?)\b",
    re.IGNORECASE,
)
_MEDICINES = re.compile(r"\b(?:trials?|agents?|medications?|medicines?|drug therap(?:y|ies))\b", re.IGNORECASE)
_OTHER_CLASS = re.compile(
    r"\b(?:anti-?psychotic|neuroleptic|mood[- ]stabili[sz]\w+|augment\w+|adjunct\w*|lithium|anti-?convulsant|anti-?epileptic|anxiolytic"
    r"|benzodiazepine|stimulant|thyroid|hypnotic|opioid|pain|blood pressure|anti-?hypertensive)s?\b",
    re.IGNORECASE,
)
"""What makes "agents" or "trials" those of other medicines, where no antidepressant is named."""
OF_EFFECT = re.compile(
    r"\b(?:fail\w*|inadequate\w*|insufficient\w*|unsuccessful\w*|(?:in)?effect\w*|(?:non-?)?respon\w+|benefit\w*|improve\w*|remi(?:ssion|t)\w*"
    r"|refractory|relief|(?:in)?tolera\w+)\b",
    re.IGNORECASE,
)
"""What a sentence says of how a trial is to have ended, or of a dose that is borne: then weeks alone are not what it asks for."""
_PART = re.compile(r"[;.](?:\s|\Z)")
_GIVEN = re.compile(r"\d ?mg\b[^.;]{0,30}\Z", re.IGNORECASE)
_RECORDED = re.compile(
    r"\b(?:records?|notes?|chart|documentation|form)\b[^.;]{0,20}\b(?:shows?|lists?|documents?|includes?|indicates?)\b", re.IGNORECASE
)
_ASKS = re.compile(r"\b(?:requir\w+|must|criteri(?:on|a)|at least|minimum|each|or (?:more|longer)|adequate)\b", re.IGNORECASE)
"""What makes the weeks of a sentence those that are asked for, and not the ones that a recorded trial had."""
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Left:
    """A row that does not count, and why: "window", "episode", "closing", "no_end", "side_effect", "other_cause", "weeks", "no_weeks",
    "low", "again": another row of the same medicine counts, "undated": it is of no known time, and those of the time named are enough.
    """

    trial: Record
    why: str
    beside_its_like: bool = False
    """Whether another row of the same medicine counts, so that its name alone does not tell which is meant."""


@dataclass(frozen=True, slots=True)
class Count:
    """What counts by the sentence, in the order of the table, and what does not. 0 and False where the sentence does not ask it."""

    counts: tuple[Record, ...]
    left: tuple[Left, ...]
    classes: tuple[str, ...]
    asked: int
    months: int
    in_episode: bool
    of_classes: int
    """How many classes it asks for: as many as medicines where they are to be of different ones; 0 where it asks for none, or the number
    is not read.
    """
    theirs: tuple[Record, ...] = ()
    """Those of them that count because the sentence itself holds them adequate, though they ended for a side effect."""
    by_length: tuple[Record, ...] = ()
    """Those of them that ended for a side effect after the weeks of a sentence that asks for weeks, and not for how a trial ended."""

    least: int = 0
    """How many weeks it asks of each."""
    noticed: int = 0
    """How many the notice says that it found, where more were tried; else 0."""
    unnoticed: tuple[Record, ...] = ()
    """Those that it does not name, where they are as many as it misses."""
    classes_unread: bool = False
    """Whether it asks for some number of classes that is not read: then nobody can say that it is met."""

    @property
    def is_met(self) -> bool:
        """Whether as many are put forward, of as many classes, as the sentence asks for."""
        return 0 < self.asked <= len(self.counts) and len(self.classes) >= self.of_classes and not self.classes_unread

    @property
    def is_left_open(self) -> bool:
        """Whether none counts only because nobody has told its weeks yet: that is no answer, and concedes nothing."""
        return not self.counts and bool(self.left) and all(one.why == "no_weeks" and not one.trial.text("dose_mg") for one in self.left)


def counted(told: Weighed, quote: str) -> Count | None:
    """None where the sentence asks neither for a number of antidepressants, nor a class, an episode or a span of months, or asks for other
    drugs, or nothing is in the table.
    """
    quote = as_one_number(quote)
    rule = _rule(told, quote)
    window, episode, classes = _WINDOW.search(rule), bool(EPISODE.search(rule)), bool(_CLASS.search(rule))
    asked = _asked(quote) or asked_in(told.case.text("denial.text")) if tells_what_is_shown(quote) else trials_asked(quote)
    several = asked > 1 and _of_antidepressants(quote)
    asks = _of_antidepressants(quote) and bool(window or episode or classes or several)
    tried = tuple(trial for trial in told.counted_trials if is_trial_of_antidepressant(trial, told.facts))
    if not asks or not tried or told.bipolar:
        return None
    least = weeks_asked(rule)
    weeks_alone = any(map(_asks_for_weeks_alone, _PART.split(quote)))
    months = value_of(window[1]) * (_MONTHS_A_YEAR if window[2].lower() == "year" else 1) if window else 0
    whys = ((one, _why_not(told, one, least, months, in_episode=episode)) for one in tried)
    left = {id(trial): why for trial, why in whys if why}
    theirs = tuple(trial for trial in tried if left.get(id(trial)) == "side_effect" and held_adequate(trial, quote))
    long = (trial for trial in tried if left.get(id(trial)) == "side_effect" and weeks_alone and int(told.weeks(trial) or 0) >= least)
    by_length = tuple(trial for trial in long if trial not in theirs)
    left = {key: why for key, why in left.items() if key not in map(id, (*theirs, *by_length))}
    counts = each_medicine_once([trial for trial in tried if id(trial) not in left], told.facts, last=told.outside_episode)
    left |= {id(trial): "again" for trial in tried if id(trial) not in left and trial not in counts}
    of_classes = classes_asked(rule, asked)
    dated = [trial for trial in counts if trial not in told.undated_trials]
    if (episode or window) and 1 < asked <= len(dated) < len(counts) and len(_classes(told, dated)) >= of_classes.number:
        left |= {id(trial): "undated" for trial in counts if trial not in dated}
        counts = tuple(dated)
    found = _classes(told, counts)
    notice = " ".join((told.case.text("denial.text"), *(one.text("quote") for one in told.case.records("denial.reasons"))))
    of_tried = each_medicine_once(tried, told.facts)
    noticed = number if (number := number_shown(notice)) < len(of_tried) else 0
    named = drugs_in(notice, told.facts)
    unnamed = tuple(trial for trial in tried if (row := drug_row(trial.text("drug"), told.facts)) and row not in named)
    return Count(
        counts=counts,
        left=tuple(
            Left(trial, left[id(trial)], same_medicine(trial, counts, told.facts) is not None) for trial in tried if id(trial) in left
        ),
        classes=tuple(found),
        asked=asked,
        months=months,
        in_episode=episode,
        of_classes=of_classes.number,
        theirs=theirs,
        by_length=by_length,
        least=least,
        noticed=noticed,
        unnoticed=unnamed if noticed and len(unnamed) == len(of_tried) - noticed else (),
        classes_unread=of_classes.unread,
    )


def _classes(told: Weighed, trials: Sequence[Record]) -> dict[str, None]:
    return dict.fromkeys(name for trial in trials if (name := drug_class(trial.text("drug"), told.facts)))


def _rule(told: Weighed, quote: str) -> str:
    """The words by which trials are counted: those of the one typed criterion that asks for as many, where the reason gives a number and
    says neither of which time nor how long: "fewer than three adequate trials"; else the reason's own.
    """
    number = _asked(quote) or trials_asked(quote)
    if number < 2 or _WINDOW.search(quote) or EPISODE.search(quote) or weeks_asked(quote):
        return quote
    typed = [as_one_number(one.text("words")) for one in told.case.records("plan.criteria")]
    found = [words for words in typed if trials_asked(words) == number and _of_antidepressants(words)]
    return found[0] if len(found) == 1 else quote


def weeks_asked(words: str) -> int:
    """How many weeks words ask of each trial; 0 where they ask none. The weeks that a recorded trial had are none that are asked for."""
    for part in _PART.split(as_one_number(words)):
        for weeks in _WEEKS.finditer(part):
            told = _GIVEN.search(part[: weeks.start()]) or _RECORDED.search(part[: weeks.start()])
            if not told or _ASKS.search(part):
                return value_of(weeks[1])
    return 0


def held_adequate(trial: Record, quote: str) -> bool:
    """Whether a sentence names this trial as an adequate one that the notes show."""
    name = trial.text("drug").casefold().split()[:1]
    return any(name and name[0] in re.findall(r"[a-z]+", clause.casefold()) for clause in clauses(quote) if holds_adequate(clause))


def _of_antidepressants(quote: str) -> bool:
    """Whether a sentence asks for antidepressants, or for medicines of no other kind."""
    return bool(_ANTIDEPRESSANTS.search(quote)) or bool(_MEDICINES.search(quote) and not _OTHER_CLASS.search(quote))


def _asked(quote: str) -> int:
    """How many trials the parts of a quotation ask for that do not tell what the records show; 0 where none asks for several."""
    asking = (trials_asked(part) for part in _PART.split(quote) if not tells_what_is_shown(part))
    return next((number for number in asking if number > 1), 0)


def _asks_for_weeks_alone(part: str) -> bool:
    """Whether a part of a sentence asks for several trials of so many weeks, and says nothing of what is to have come of them."""
    return trials_asked(part) > 1 and _of_antidepressants(part) and bool(_WEEKS.search(part)) and not OF_EFFECT.search(part)


def _why_not(told: Weighed, trial: Record, least: int, months: int, *, in_episode: bool) -> str:
    if months and _ended_before(trial, before(told.assessment.as_of, months, "months")):
        return "window"
    if in_episode and (outside := _outside_episode(told, trial)):
        return outside
    if trial.text("result") == "stopped_side_effect" or told.is_unfinished(trial):
        return "side_effect" if trial.text("result") else "other_cause"
    weeks = told.weeks(trial)
    if least and weeks and int(weeks) < least:
        return "weeks"
    if least and not weeks and told.least_weeks(trial) < least:
        return "no_weeks"
    return "low" if trial in told.all_short else ""


def _outside_episode(told: Weighed, trial: Record) -> str:
    row = told.row_of(trial)
    if row in told.closing_trials:
        return "closing"
    return "episode" if row in told.earlier_trials else "no_end" if row in told.open_ended_trials else ""


def _ended_before(trial: Record, day: date) -> bool:
    """Whether a trial surely ended before a day, as exactly as its end was told."""
    told = trial.get("to")
    if not isinstance(told, Known) or not isinstance(told.value, PartialDate):
        return False
    end = (told.value.year, told.value.month or _MONTHS_A_YEAR, told.value.day or 31)
    return end < (day.year, day.month, day.day)

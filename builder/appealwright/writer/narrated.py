"""What the blocks on the history of a letter turn on. Their words: letters/blocks/history.html.j2; what is told of it is chosen here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.answers import Record
from appealwright.criteria import Criteria
from appealwright.facts import Place
from appealwright.history.course import Course
from appealwright.history.falls import (
    Fall,
    ToldFall,
    asks_for_half,
    asks_for_lasting_half,
    fall_between,
    fall_of,
    fall_told,
    first_and_last,
    scale_of_half,
    value_of,
)
from appealwright.history.handed import as_often_as_asked, would_be_tried
from appealwright.history.label_use import fewer_than_labeled, is_as_studied, opening_untold, weekly_alone, weeks_untold
from appealwright.history.step import Step
from appealwright.history.tally import Tally
from appealwright.history.trials import days_given, is_year_alone
from appealwright.notice.course.approved_before import approved_before, newer_policy
from appealwright.notice.course.says import approval_told, still_approved
from appealwright.notice.money.claims_told import payment_refused
from appealwright.writer.call import Call
from appealwright.writer.contested import Contested
from appealwright.writer.matters import tells_of_distance
from appealwright.writer.prose import lines, said

__all__ = ["Narrated"]

_ORDINARY_CARE = ("study.pfeiffer-2024-va", "study.mcinnes-2022")
_IN_DAYS = 42
"""A trial of fewer days is told in days: what a plan's six weeks lack of it is days."""
_IN_OPENING = 160
"""So many characters of a rule on stopping have room in the opening."""
_AFTER_SPRAY = "argument.spravato-inadequate"
_NUMBER = re.compile(r"(?<![\w.])(?<![A-Za-z]-)\d+(?:\.\d+)?(?![\w/])")
_ENDED = ("stopped_side_effect", "response_lost")
"""Results that tell that a trial has ended."""


@dataclass(slots=True)
class Narrated(Contested):
    """The same history, as the blocks on it tell it."""

    @property
    def call(self) -> Call:
        """What the reasons raise on a call."""
        return Call(self)

    @property
    def step(self) -> Step:
        """The step that the plan asks for first."""
        return Step(self)

    @property
    def tally(self) -> Tally:
        """What the medicines come to."""
        return Tally(self)

    @property
    def course(self) -> Course:
        """The course that is asked for."""
        return Course(self)

    @property
    def within_label(self) -> bool:
        """Whether the dose and schedule asked for are those of the label, as far as was told; a clinician signs no more than that."""
        untold = self._begun and not self.course.cut and weeks_untold(self.assessment.view)
        asked = self.case.is_("treatment.drug", "spravato") and not (self.departures or self.ends_at_week or self.below_labeled_age)
        return asked and not (untold or self.opening_untold or self.begins_after_pause)

    @property
    def opening_untold(self) -> bool:
        """Whether a course of the spray is told as one session a week or fewer, and nobody said that the first weeks came before; of one
        that goes on, whether too few were given since it began.
        """
        dosing, view = self.facts.row("label.spravato.schedule").detail["dosing"], self.assessment.view
        since = self.case.day("treatment.start") if self._begun else None
        untold = fewer_than_labeled(view, since, self.assessment.as_of, dosing) if self._begun else opening_untold(view, dosing)
        return untold and weekly_alone(view, self.case.text("treatment.schedule")) and self.case.is_("treatment.drug", "spravato")

    @property
    def _begun(self) -> bool:
        return self.goes_on or self.case.is_("denial.timing", "during")

    @property
    def spacing_tells_the_rise(self) -> bool:
        """Whether what was told of the intervals names the score that rose, and so tells what came before it."""
        rose = self.fall.rose_to.text("score") if self.fall and self.fall.rose_to else ""
        return bool(rose) and self.tells_scores("treatment.spacing") and rose in _NUMBER.findall(self.case.text("treatment.spacing"))

    @property
    def spacing_names_scores(self) -> bool:
        """Whether what was told of the intervals holds a score that stands in the table of scores, which a paper of scores shows."""
        told = set(_NUMBER.findall(self.case.text("treatment.spacing")))
        return any(row.text("score") in told for row in self.case.records("treatment.scores"))

    def rows_of(self, trials: tuple[Record, ...]) -> tuple[int, ...]:
        """The numbers of these trials in Table 1."""
        return tuple(self.row_of(trial) for trial in trials)

    def whole_length(self, trial: Record) -> str:
        """How long a trial was, in days where it was under the weeks that are told of it: "38 days", "12 weeks"."""
        days = days_given(trial)
        weeks = self.weeks(trial)
        return f"{days} days" if days is not None and not self.told_weeks(trial) and days < _IN_DAYS else f"{weeks} weeks"

    @property
    def criteria(self) -> Criteria:
        """The plan's criteria beside the record."""
        return Criteria(self)

    @property
    def fall(self) -> Fall | None:
        """The fall on the scale used first; None where its last score is not below its first, or no session came between them: then it
        is no fall under this treatment, and may be held against it.
        """
        if self.is_untreated or not self.score_series:
            return None
        return fall_of(self.scores_in_care, rise=self.rise_told is not None or bool(self.scores_after_cut))

    @property
    def is_untreated(self) -> bool:
        """Whether no session of the treatment has been given, as far as anything tells."""
        begun = self.goes_on or self.course.cut or self.course.renewing or self.refused_as("no-continued-response")
        return not begun and self.case.is_("denial.timing", "before") and not self.number("course.given")

    def fall_told(self, name: str) -> ToldFall | None:
        """The fall that this answer tells of in two scores of one scale; None where it tells of none."""
        return fall_told(self.case.text(name))

    @staticmethod
    def fall_of(series: tuple[Record, ...]) -> Fall | None:
        """The fall of one scale from its first score to its last."""
        return fall_of(series)

    @staticmethod
    def fall_between(first: Record, last: Record) -> Fall:
        """The fall from one score to a lower one."""
        return fall_between(first, last)

    @staticmethod
    def first_and_last(series: tuple[Record, ...], most: int) -> tuple[Record, ...]:
        """The scores of one scale where at most so many have room."""
        return first_and_last(series, most)

    @property
    def approval_told(self) -> Markup:
        """The notice's own sentence that approved the course; nothing where it has none."""
        told = approval_told(self.case)
        return said("denial.text", lines(told)) if told else Markup("")

    @property
    def approved_before(self) -> Markup:
        """The notice's own sentence on an earlier approval of care that it refuses more of; nothing where it has none, or cuts a course."""
        told = "" if self.course.cut else approved_before(self.case)
        return said("denial.text", lines(told)) if told else Markup("")

    @property
    def newer_policy(self) -> Markup:
        """The notice's own words by which its policy is newer than the treatment; nothing where it has none."""
        return said("denial.text", lines(told)) if (told := newer_policy(self.case)) else Markup("")

    @property
    def payment_refused(self) -> Markup:
        """The notice's own sentence that refuses to pay for sessions given before it; nothing where it has none."""
        return said("denial.text denial.reasons", lines(told)) if (told := payment_refused(self.case)) else Markup("")

    @property
    def still_approved(self) -> Markup:
        """The notice's own sentence on what stays approved of a course that it reduces; nothing where it has none."""
        told = still_approved(self.case) if self.course.reduced else ""
        return said("denial.text", lines(told)) if told else Markup("")

    @property
    def is_first_request(self) -> bool:
        """Whether sessions are asked for that nobody has had yet: the letter then opens with what was tried, the score and the stop."""
        begun = self.course.cut or self.course.renewing or self.goes_on or not self.case.is_("denial.timing", "before")
        return not begun and not self.keeps_the_day

    @property
    def opens_with_the_stop(self) -> bool:
        """Whether the rule on which the course ends is short enough to stand in the opening, and not again in the request."""
        return (
            self.is_first_request
            and self.known("treatment.review")
            and self.stops
            and len(self.case.text("treatment.review")) <= _IN_OPENING
        )

    @property
    def tried_in_opening(self) -> tuple[Record, ...]:
        """The antidepressants that the opening counts: none where a row does not know one, or the label asks for more than are shown."""
        told = self.antidepressants and self.tally.all_are_known and not self.bipolar and not self.lacks_one_now
        return self.tally.tried if told else ()

    @property
    def others_tried(self) -> tuple[str, ...]:
        """Which of Spravato, ECT and TMS were tried, whatever is declined now; none that was only begun."""
        names = {"alternatives.spravato": "Spravato", "alternatives.ect": "ECT", "alternatives.tms": "TMS"}
        left = {f"alternatives.{self.case.text('treatment.drug')}", *(key for key in names if self.only_begun(key.split(".")[1]))}
        return tuple(name for key, name in names.items() if key not in left and (self.case.is_(key, "tried") or self.given_before(key)))

    @property
    def handed_over(self) -> tuple[str, str]:
        """The person's words that another treatment would be tried if this is refused, and those that name its visits, as many as asked."""
        often = as_often_as_asked(self.case)
        # As many visits in one's own town are no such drive.
        return would_be_tried(self.case), "" if self.clinic_in_own_town and tells_of_distance(often) else often

    @property
    def records_of(self) -> tuple[str, ...]:
        """Of which treatments a paper of procedures is the record: those that were tried, and Spravato of which sessions were given."""
        begun = self.case.text("denial.timing") in ("during", "after") or self.case.text("course.given") not in ("", "0")
        asked = ("Spravato",) if self.case.is_("treatment.drug", "spravato") and begun else ()
        left = (name for name in ("Spravato", "ECT", "TMS") if self.only_begun(name.lower()) and name not in asked)
        return (*asked, *left, *self.others_tried)

    @property
    def added_names(self) -> tuple[str, ...]:
        """The medicines that were added to an antidepressant, by name, none twice."""
        return tuple(dict.fromkeys(trial.text("drug") for trial in self.augmenting))

    @property
    def half_is_asked(self) -> bool:
        """Whether the plan's own words ask for a fall by half."""
        return asks_for_half(self.case)

    @property
    def half_elsewhere(self) -> Fall | None:
        """The fall by half on another scale than the first one told, where that one has not fallen so far and no line of the plan names
        the scale: the line is met by the one and not by the other.
        """
        unasked = not self.half_is_asked or self.lasting_half_is_asked or scale_of_half(self.case)
        return None if unasked else self.halved_elsewhere

    @property
    def halved_elsewhere(self) -> Fall | None:
        """The same whatever the plan asks for: nobody whose score halved on one scale is told to be short of it by another alone."""
        if self.is_untreated:
            return None
        falls = [found for series in self.score_series[1:] if (found := fall_of(series))]
        first = self.fall
        met = first is not None and value_of(first.last) * 2 <= value_of(first.first)
        return None if met else next((one for one in falls if value_of(one.last) * 2 <= value_of(one.first)), None)

    @property
    def lasting_half_is_asked(self) -> bool:
        """Whether they ask that it lasts: then half reached is not said to be what they ask for."""
        return asks_for_lasting_half(self.case)

    def changes_band(self, first: Record, last: Record) -> bool:
        """Whether two scores lie in bands of different names."""
        named = self.band_named(first)
        return bool(named) and named != self.band_named(last)

    def response_on(self, score: Record) -> str:
        """The row of a scale that says what is called response on it; empty where it does not, or may not be printed."""
        row = self.facts.row(f"scale.{score.text('scale')}")
        return row.id if row.printable(self.assessment.as_of, Place.LETTER) and row.detail.get("response") else ""

    @property
    def proven_way(self) -> bool:
        """Whether ketamine is asked for by the way and as the product that the trials used; by vein unless told otherwise."""
        return is_as_studied(self.case)

    @property
    def compounded(self) -> bool:
        """Whether the ketamine asked for is a compounded product."""
        return self.case.is_("treatment.drug", "iv_ketamine") and self.case.is_("treatment.product", "compounded")

    @property
    def after_spray(self) -> tuple[str, ...]:
        """The only direct evidence for IV ketamine after the spray, where it was tried, did not help and raised no blood pressure."""
        asked = self.case.is_("treatment.drug", "iv_ketamine") and self.proven_way
        tried = self.case.is_("alternatives.spravato", "tried") and self.known("alternatives.spravato_detail")
        return (
            self.evidence_of(_AFTER_SPRAY, 1) if asked and tried and not (self.only_begun("spravato") or self.spray_raised_pressure) else ()
        )

    @property
    def in_ordinary_care(self) -> tuple[str, ...]:
        """The two series of IV ketamine outside trials, the less favorable first; none where one of them may not be told here."""
        fits = self.case.is_("treatment.drug", "iv_ketamine") and self.proven_way and not self.bipolar
        told = all(self.facts.in_letters(row_id, self.assessment.as_of) for row_id in _ORDINARY_CARE)
        return _ORDINARY_CARE if fits and told else ()

    @property
    def keeps_the_day(self) -> bool:
        """Whether little is known and the day is near: a short appeal keeps the day, and the proof follows."""
        return self.found("appeal.keeps_the_day")

    @staticmethod
    def is_year_alone(trial: Record) -> bool:
        """Whether of the beginning of a trial the year alone is told, and of its end nothing."""
        return is_year_alone(trial)

    def has_ended(self, trial: Record) -> bool:
        """Whether what was told of a trial says that it ended, though not when."""
        return bool(trial.text("stopped")) or trial.text("result") in _ENDED

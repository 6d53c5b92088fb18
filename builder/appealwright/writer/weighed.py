"""What a letter tells of a history beside the label, the days of care and the first appeal: weighed against rows, never judged."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.days.dates import day_in
from appealwright.facts import Place
from appealwright.history.contraindicated import (
    contraindication_typed,
    heart_against_ect,
    heart_against_others,
    heart_against_spray,
    stroke_typed,
)
from appealwright.history.course_scores import CourseScores, begun_in_care, begun_since_care, course_scores, number_given, scores_since
from appealwright.history.drugs import drug_class, drug_row, drugs_in, is_antidepressant
from appealwright.history.falls import OF_SCORES, value_of
from appealwright.history.label_use import departures, ends_at_week, is_course_of, other_doses, some_higher, tells_first_dose, weeks_between
from appealwright.history.of_step import is_of, trials_of_step
from appealwright.history.paid_elsewhere import tells_other_insurer
from appealwright.history.switched import is_doubted, reads_like_a_switch, switch_typed
from appealwright.notice.clauses.exclusions import Exclusion, exclusion_of
from appealwright.notice.course.says import slower_rhythm
from appealwright.notice.reasons.treatments_named import is_talking, others_named
from appealwright.untold.doubted import doubted_in
from appealwright.whole import whole_ended, whole_text
from appealwright.writer.tabled import Tabled

__all__ = ["OF_SCORES", "Weighed"]

_FRESH = 14
_SCHEDULE = "label.spravato.schedule"

_NAMED_POLICY = re.compile(r"\b(?:polic(?:y|ies)|guidelines?|criteria|bulletin)\b[^.\n]{0,60}\d|\bMCG\b|InterQual|LOCUS", re.IGNORECASE)
"""A policy by its number, or criteria by a known name."""

_STOPS = re.compile(
    r"\b(?:stop\w*|ends?|ended|discontinu\w+|goes on only|continues? only|only if|no more\b|unless"
    r"|(?:wo|do|does)n['\u2019]?t (?:do|give|go on with)(?: any)? more)\b",
    re.IGNORECASE,
)

_AIM = re.compile(
    r"\b(?:hal(?:f|ves?|ved)|quarter|third|percent|fall\w*|falls?|fell|drop\w*|below|above|under|over|at least"
    r"|less than|respon\w+|remission"
    r"|(?:first|second|third|fourth|fifth|sixth|eighth|tenth|last|\d+(?:th)?) (?:session|infusion|treatment|dose)"
    r"|(?:session|infusion|treatment)s? \d+|goal|target|tried again|improv\w+|decid\w+)\b|\d ?%",
    re.IGNORECASE,
)
"""What a review turns on, beside the scale and the days on which it is taken."""
_PLACED = re.compile(r"\b(?:section|sec\.|article|exclusion|page|chapter|part|§)\s*(?:no\. ?)?[\dIVX]+", re.IGNORECASE)
"""Where in its own document a plan says that a term stands."""


@dataclass(slots=True)
class Weighed(Tabled):
    """The same history, set beside the label and the days that matter."""

    @property
    def contraindication(self) -> str:
        """The word of any answer that names what the labels of ketamine and esketamine rule out; empty where none does."""
        return contraindication_typed(self.case, self.facts)

    @property
    def stroke(self) -> str:
        """The word of any answer that names a stroke of unknown kind; empty where none does, or more than that is named."""
        return "" if self.contraindication else stroke_typed(self.case, self.facts)

    @property
    def heart_against_others(self) -> str:
        """The word for a trouble of heart or blood pressure that was told of another treatment; empty where none was."""
        return heart_against_others(self.case)

    @property
    def heart_against_spray(self) -> str:
        """The word for one that was told against Spravato, and speaks against the infusion asked for as well."""
        return heart_against_spray(self.case)

    @property
    def heart_against_ect(self) -> str:
        """The word for one that was told against ECT: the next question is why the treatment asked for is safe."""
        return "" if self.contraindication or self.heart_against_spray else heart_against_ect(self.case)

    @property
    def leaves_out_spray(self) -> bool:
        """Whether whoever writes leaves those words, and the judgment on them, to the treating clinician."""
        return bool(self.heart_against_spray) and not self.case.is_("sender.role", "clinician")

    @property
    def switch(self) -> str:
        """The first answer on what a treatment did that reads like hypomania, as it was typed; empty where none does or it is told."""
        return switch_typed(self.case, self.facts)

    def reads_like_a_switch(self, trial: Record) -> bool:
        """Whether the end of this trial does, so that letters leave it to the clinician."""
        ended = whole_ended(trial)
        return bool(ended) and not self.bipolar and reads_like_a_switch(ended, self.facts, doubted=is_doubted(self.case))

    def tells_a_switch(self, trial: Record) -> bool:
        """Whether a clinician is asked if the end of this trial was one: it names hypomania or its signs, or is a side effect of an
        antidepressant. In bipolar disorder a name that no row knows is not taken for one.
        """
        pill = is_antidepressant(trial.text("drug"), self.facts) and not (self.bipolar and drug_row(trial.text("drug"), self.facts) is None)
        of_a_pill = trial.text("result") == "stopped_side_effect" and pill
        return bool(whole_ended(trial)) and (of_a_pill or reads_like_a_switch(whole_ended(trial), self.facts))

    @property
    def classes_ended(self) -> tuple[tuple[str, str], ...]:
        """The classes of which every trial ended before it could count, with how: tried as well, and no failure. One that a side effect
        ended was tried at however low a dose.
        """
        counted, found = dict(self.classed), dict[str, str]()
        ended = tuple(trial for trial in self.short_trials if trial.text("result") == "stopped_side_effect")
        for trial in (*self.antidepressants, *ended):
            name = drug_class(trial.text("drug"), self.facts)
            borne = trial.text("result") != "stopped_side_effect" or self.reads_like_a_switch(trial)
            if name and name not in counted:
                found.setdefault(name, "ended early" if borne else "stopped for a side effect")
        return tuple(found.items())

    @property
    def departures(self) -> tuple[str, ...]:
        """What of the dose and schedule asked for the label of Spravato does not have: "dose", "first", "often", "beyond"."""
        row = self.facts.row("label.spravato.schedule-suicidality" if self.case.is_("treatment.indication", "acute") else _SCHEDULE)
        begins = self.case.is_("denial.timing", "before") and not self.goes_on
        printable = self.case.is_("treatment.drug", "spravato") and row.printable(self.assessment.as_of, Place.LETTER)
        return departures(self.assessment.view, row.detail["dosing"], begins=begins) if printable else ()

    @property
    def first_dose_told(self) -> bool:
        """Whether the words on the dose tell the first one apart."""
        return tells_first_dose(self.case.text("treatment.dose"))

    @property
    def ends_at_week(self) -> int:
        """The week with which the sessions of a first course end though its schedule goes on; else 0, and where the schedule was told in
        doubt, which is asked about before.
        """
        doubted = "treatment.schedule" in doubted_in(self.case)
        return 0 if doubted or self.goes_on or self.case.is_("denial.timing", "during") else ends_at_week(self.case, self.assessment.view)

    @property
    def rarer_than_label(self) -> tuple[str, int] | None:
        """The rhythm that a limit leaves, in the notice's words, and the rarest of the label of Spravato in weeks; None unless rarer."""
        left, row = slower_rhythm(self.case), self.facts.row(_SCHEDULE)
        rarest = int(row.detail["dosing"]["rarest_weeks"])
        asked = self.case.is_("treatment.drug", "spravato") and not self.case.is_("treatment.indication", "acute")
        printable = asked and row.printable(self.assessment.as_of, Place.LETTER)
        return (left, rarest) if printable and weeks_between(left) > rarest else None

    @property
    def another_dose(self) -> bool:
        """Whether letters tell a dose by weight that the studies of repeated infusions did not give; only one by vein is held to theirs."""
        row = self.facts.row("label.protocol.iv")
        by_vein = self.case.text("treatment.route") in ("", "iv")
        told = by_vein and self.known("treatment.dose") and self.case.is_("treatment.drug", "iv_ketamine")
        asked = told and row.printable(self.assessment.as_of, Place.LETTER)
        return asked and other_doses(self.assessment.view, row.letter or "")

    def asked_as_given_in(self, row_id: str) -> bool:
        """Whether the course asked for is the course of a study: dose, minutes, sessions a week and their number."""
        given = self.facts.row(row_id).detail.get("given")
        return given is not None and is_course_of(self.assessment.view, given)

    @property
    def some_higher_doses(self) -> bool:
        """Whether a dose by weight that those studies gave is named with a higher one beside it."""
        return some_higher(self.assessment.view, self.facts.row("label.protocol.iv").letter or "")

    @property
    def around_the_care(self) -> CourseScores | None:
        """The scores before and after care that was given, and those that came later."""
        return course_scores(self.case)

    @property
    def begun_since_care(self) -> bool:
        """Whether a medicine taken now was begun after the last session of the care: no choice made before it, and a cause of its own."""
        return begun_since_care(self.case)

    @property
    def begun_in_care(self) -> tuple[tuple[str, str], ...]:
        """The antidepressants begun in the weeks of care that is over, with when: its result is not that of the care alone."""
        return begun_in_care(self.case, self.facts)

    @property
    def number_given(self) -> int:
        """How many sessions a claim is for; 0 where the days of care that were told are another number."""
        return number_given(self.case)

    @property
    def number_unsure(self) -> bool:
        """Whether the days of care that were told are another number than that of the sessions: some are still to come, or a day is
        missing, and no paper says that so many were given on those days.
        """
        given = self.case.is_("denial.timing", "after") and self.known("treatment.sessions", "treatment.served")
        return given and not self.number_given

    @property
    def new_scores(self) -> tuple[Record, ...]:
        """The scores dated after the first appeal was sent: no decision on it can have weighed them."""
        return scores_since(self.case, "appeal.sent")

    @property
    def rose_last(self) -> tuple[Record, Record] | None:
        """The last two scores of the scale used first, where the last is higher by what counts as a change on it, or by more than a point
        into another band: a point up and down is no rise.
        """
        pair = self.scores_in_care[-2:]
        return (pair[0], pair[1]) if len(pair) > 1 and self._counts_as_rise(pair[0], pair[1]) else None

    def _counts_as_rise(self, earlier: Record, later: Record) -> bool:
        rise = value_of(later) - value_of(earlier)
        banded = rise > 1 and self._band_name(earlier) != self._band_name(later)
        return banded or rise >= self._scale_of(earlier).detail.get("change", 2)

    @property
    def of_step(self) -> tuple[Record, ...]:
        """The trials that are what the words of the step ask for; of several those that its reason names, where it names one of them."""
        found = trials_of_step(self.trials, self.added, self.case.text("step.drug"), self.facts)
        return tuple(trial for trial in found if is_of(self.facts, trial, self.case.text("step.reason"))) or found

    @property
    def step_slot(self) -> str:
        """The exhibit that shows what became of the step: its own records for Spravato, ECT and TMS; else those of the medicines that
        it names. A reason that names none of the medicines tried was told, and nobody said that a paper holds it: no exhibit; nor is
        there one for medicines told from memory alone, or of which one is and was paid by another insurer.
        """
        if others_named(self.case.text("step.drug")) and "procedures" in self.case.chosen("exhibits.have"):
            return "procedures"
        if is_talking(self.case.text("step.drug")):
            return "therapy"
        shown = self.of_step
        if not shown and drugs_in(self.case.text("step.drug"), self.facts):
            return ""
        if not shown and not others_named(self.case.text("step.drug")) and self.case.text("step.ground") not in {"tried", "not_tolerated"}:
            return ""
        of_memory = [trial for trial in shown if trial.text("source") == "memory"]
        if shown and (len(of_memory) == len(shown) or (of_memory and tells_other_insurer(whole_text(self.case, "step.reason")))):
            return ""
        return next((slot for slot, _ in reversed(self.papers_of(shown))), "history")

    @property
    def days_to_decision(self) -> int | None:
        """The days from the last score to the decision, where both are dated and it came within two weeks before it."""
        last, decided = self.latest_score, self.case.day("denial.date")
        scored = day_in(last.get("date")) if last else None
        days = (decided - scored).days if decided and scored else 0
        return days if 0 < days <= _FRESH else None

    @property
    def days_of_scores(self) -> int:
        """The days from the first to the last score of the scale used first; 0 where there is one score or none."""
        dated = [day for score in self.scores_in_care if (day := day_in(score.get("date")))]
        return (dated[-1] - dated[0]).days if len(dated) > 1 else 0

    def tells_scores(self, name: str) -> bool:
        """Whether the words of an answer tell of a score on a scale, and not of daily life."""
        return bool(OF_SCORES.search(self.case.text(name)))

    @property
    def stops(self) -> bool:
        """Whether what was told of the review says when the treatment stops; a review alone is no stopping rule."""
        return bool(_STOPS.search(self.case.text("treatment.review")))

    @property
    def is_defined(self) -> bool:
        """Whether what was told of the review defines the course: a score that it turns on, or when it stops. A score taken each time
        ends nothing.
        """
        told = self.case.text("treatment.review")
        return self.known("treatment.review") and (self.stops or bool(self.tells_scores("treatment.review") and _AIM.search(told)))

    @property
    def notice_names_a_policy(self) -> bool:
        """Whether the notice at hand names a policy, a guideline or a set of criteria by a number or a known name."""
        return _NAMED_POLICY.search(self.case.text("denial.text")) is not None

    def exclusion(self, reason: Record) -> Exclusion:
        """What the clause of exclusion turns on that a reason quotes."""
        return exclusion_of(reason, self.case, self.facts)

    @property
    def clause_on_product(self) -> Exclusion | None:
        """The clause by which a compounded product is refused, where the notice gives its place or the person typed it: it stands in the
        letter, and is not asked for.
        """
        reasons = [one for one in self.case.records("denial.reasons") if one.text("ground") == "ground.compounded" and one.text("quote")]
        typed = any("compound" in one.text("words").casefold() for one in self.case.records("plan.passages"))
        placed = [one for one in reasons if typed or _PLACED.search(one.text("quote"))]
        return self.exclusion(placed[0]) if placed else None

    @property
    def exclusions_without_judgment(self) -> bool:
        """Whether each clause of exclusion that the notice quotes turns on dates or on the label alone."""
        turns = [self.exclusion(one) for one in self.case.records("denial.reasons") if one.text("ground") == "ground.benefit-exclusion"]
        return bool(turns) and all(one.on_dates or one.on_label for one in turns)

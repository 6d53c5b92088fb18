"""What a letter tells of a history beside the label, the days of care and the first appeal: weighed against rows, never judged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Known, Record
from appealwright.facts import Place
from appealwright.history.contraindicated import contraindication_typed, heart_against_others, stroke_typed
from appealwright.history.course_scores import CourseScores, begun_in_care, begun_since_care, course_scores, number_given, scores_since
from appealwright.history.drugs import drug_class, drug_row, is_antidepressant, is_named
from appealwright.history.falls import OF_SCORES, value_of
from appealwright.history.label_use import departures, is_course_of, other_doses, some_higher, weeks_between
from appealwright.history.running import MEDICINES, named_surely, running
from appealwright.history.scored import Scored
from appealwright.history.switched import reads_like_a_switch, switch_typed
from appealwright.history.taken_for import is_for_sleep
from appealwright.notice.exclusions import Exclusion, exclusion_of
from appealwright.notice.says import slower_rhythm
from appealwright.notice.treatments_named import is_talking, others_named

__all__ = ["OF_SCORES", "Weighed"]

_FRESH = 14
_KINDS = ("tricyclic", "antipsychotic", "lithium")
"""The kinds that a step asks for by name, as the classes of rows and the names of medicines have them."""
_LIST_ENDS = re.compile(r"[.;()]|\band\b")
_SCHEDULE = "label.spravato.schedule"

_TAKING = re.compile(
    r"\A(?:(?:I(?:[’']m| am)?|she|he|they|the member|the patient|my \w+)\b(?: is| are| now| still| also| currently| have| has| been)*"
    r" (?:takes?|taken|taking|uses?|on)|(?:now |currently |still )?(?:taking|takes?|on)) ",
    re.IGNORECASE,
)
"""How somebody begins to tell of a medicine: the letter says that itself."""
_NAMED_POLICY = re.compile(r"\b(?:polic(?:y|ies)|guidelines?|criteria|bulletin)\b[^.\n]{0,60}\d|\bMCG\b|InterQual|LOCUS", re.IGNORECASE)
"""A policy by its number, or criteria by a known name."""

_STOPS = re.compile(r"\b(?:stop\w*|ends?|ended|discontinu\w+|goes on only|continues? only|only if|no more\b|unless)\b", re.IGNORECASE)

_PLACED = re.compile(r"\b(?:section|sec\.|article|exclusion|page|chapter|part|§)\s*(?:no\. ?)?[\dIVX]+", re.IGNORECASE)
"""Where in its own document a plan says that a term stands."""
_WAS_TAKEN = (
    r"(?<!\bno )\b{0}\b(?! or | nor )[^.;]{{0,30}}\b(?:was|were|has been|had been) (?:taken|tried|given|started|stopped|discontinued)\b"
    r"|\b(?:took|stopped) (?:\w+ )?{0}\b"
)
"""How a notice says that a medicine was taken: "no lithium was tried" says that it was not."""


def _either(quote: str, one: str, other: str) -> bool:
    """Whether a sentence in small letters asks for one of these two kinds or the other: "lithium, an antipsychotic, or thyroid hormone"."""
    first, last = sorted((quote.index(one), quote.index(other)))
    rest = _LIST_ENDS.split(quote[last:], maxsplit=1)[0]
    return not re.search(r"\band\b|[.;]", quote[first:last]) and re.search(r"\bor\b", quote[first:last] + rest) is not None


@dataclass(slots=True)
class Weighed(Scored):
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
    def switch(self) -> str:
        """The first answer on what a treatment did that reads like hypomania, as it was typed; empty where none does or it is told."""
        return switch_typed(self.case, self.facts)

    def reads_like_a_switch(self, trial: Record) -> bool:
        """Whether the end of this trial does, so that letters leave it to the clinician."""
        ended = trial.text("stopped")
        return bool(ended) and not self.bipolar and reads_like_a_switch(ended, self.facts)

    def tells_a_switch(self, trial: Record) -> bool:
        """Whether a clinician is asked if the end of this trial was one: it names hypomania or its signs, or is a side effect of an
        antidepressant. In bipolar disorder a name that no row knows is not taken for one.
        """
        pill = is_antidepressant(trial.text("drug"), self.facts) and not (self.bipolar and drug_row(trial.text("drug"), self.facts) is None)
        of_a_pill = trial.text("result") == "stopped_side_effect" and pill
        return bool(trial.text("stopped")) and (of_a_pill or reads_like_a_switch(trial.text("stopped"), self.facts))

    @property
    def departures(self) -> tuple[str, ...]:
        """What of the dose and schedule asked for the label of Spravato does not have: "dose", "first", "often"."""
        row = self.facts.row("label.spravato.schedule-suicidality" if self.case.is_("treatment.indication", "acute") else _SCHEDULE)
        begins = self.case.is_("denial.timing", "before") and not self.goes_on
        printable = self.case.is_("treatment.drug", "spravato") and row.printable(self.assessment.as_of, Place.LETTER)
        return departures(self.assessment.view, row.detail["dosing"], begins=begins) if printable else ()

    @property
    def rarer_than_label(self) -> tuple[str, int] | None:
        """The rhythm that a limit leaves, in the notice's words, and the rarest of the label of Spravato in weeks; None unless rarer."""
        left, row = slower_rhythm(self.case), self.facts.row(_SCHEDULE)
        rarest = int(row.detail["dosing"]["rarest_weeks"])
        asked = self.case.is_("treatment.drug", "spravato") and not self.case.is_("treatment.indication", "acute")
        printable = asked and row.printable(self.assessment.as_of, Place.LETTER)
        return (left, rarest) if printable and weeks_between(left) > rarest else None

    @property
    def one_interval(self) -> bool:
        """Whether the schedule is one interval, which any part of the course has; else it is that of a whole course."""
        return self.found("treatment.one_interval")

    @property
    def another_dose(self) -> bool:
        """Whether a dose by weight is asked for that the studies of repeated infusions did not give; only one by vein is held to theirs."""
        row = self.facts.row("label.protocol.iv")
        by_vein = self.case.text("treatment.route") in ("", "iv")
        asked = by_vein and self.case.is_("treatment.drug", "iv_ketamine") and row.printable(self.assessment.as_of, Place.LETTER)
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
    def step_slot(self) -> str:
        """The exhibit that shows what became of the step: its own records for Spravato, ECT and TMS; else those of the medicines that
        it names. A reason that names none of the medicines tried was told, and nobody said that a paper holds it: no exhibit; nor is
        there one for medicines told from memory alone.
        """
        if others_named(self.case.text("step.drug")) and "procedures" in self.case.chosen("exhibits.have"):
            return "procedures"
        if is_talking(self.case.text("step.drug")):
            return "therapy"
        named = f"{self.case.text('step.drug')} {self.case.text('step.reason')}"
        shown = [trial for trial in self.trials if is_named(trial.text("drug"), named)]
        if not shown and not others_named(self.case.text("step.drug")) and self.case.text("step.ground") not in {"tried", "not_tolerated"}:
            return ""
        if shown and all(trial.text("source") == "memory" for trial in shown):
            return ""
        return next((slot for slot, _ in reversed(self.papers_of(shown))), "history")

    @property
    def days_to_decision(self) -> int | None:
        """The days from the last score to the decision, where both are dated and it came within two weeks before it."""
        last, decided = self.latest_score, self.case.get("denial.date")
        scored = last.get("date") if last else None
        if not (isinstance(scored, Known) and isinstance(decided, Known) and isinstance(scored.value, date)):
            return None
        days = (decided.value - scored.value).days if isinstance(decided.value, date) else -1
        return days if 0 < days <= _FRESH else None

    @property
    def days_of_scores(self) -> int:
        """The days from the first to the last score of the scale used first; 0 where there is one score or none."""
        days = [score.get("date") for score in self.scores_in_care]
        dated = [one.value for one in days if isinstance(one, Known) and isinstance(one.value, date)]
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
        """Whether what was told of the review defines the course: a score that it turns on, or when it stops."""
        return self.known("treatment.review") and (self.stops or self.tells_scores("treatment.review"))

    def rows_from(self, *sources: str) -> tuple[int, ...]:
        """The numbers of the rows of Table 1 told from one of these sources."""
        return tuple(number for number, trial in enumerate(self.trials, start=1) if trial.text("source") in sources)

    def papers_of(self, trials: Sequence[Record]) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """The exhibits that show these medicines, each with the rows of Table 1 that it shows: what the chart tells, its own records."""
        found = [(self._paper_of(trial), self.row_of(trial)) for trial in trials]
        rows = {slot: tuple(row for shown_by, row in found if shown_by == slot) for slot in ("history", "records")}
        return tuple((slot, shown) for slot, shown in rows.items() if shown)

    def trials_told(self, words: str) -> tuple[Record, ...]:
        """The medicines tried that these words name; all that count where they name none."""
        named = (trial for trial in self.trials if is_named(trial.text("drug"), words))
        return tuple(named) or self.antidepressants or self.counted_trials

    def _paper_of(self, trial: Record) -> str:
        fit = {"record": ("records", "history"), "memory": ()}.get(trial.text("source"), ("history",))
        return next((slot for slot in fit if self.encloses(slot)), "")

    def of_class(self, named: str) -> tuple[int, ...]:
        """The rows of Table 1 whose medicine is of a class with this word in its name."""
        known = ((number, drug_class(trial.text("drug"), self.facts)) for number, trial in enumerate(self.trials, start=1))
        return tuple(number for number, name in known if name and named in name.casefold())

    def kinds_lacking(self, quote: str) -> tuple[str, ...]:
        """The kinds of medicine that a sentence asks for besides antidepressants and of which no row of Table 1 is one; none of which one
        stands there that the sentence takes in its place, and not the step of which it was told why it was not taken, nor what the notice
        itself says was taken.
        """
        step = self.case.text("step.drug").casefold() if self.known("step.reason") else ""
        asked = tuple(kind for kind in _KINDS if kind in quote.casefold() and kind not in step)
        notice = f"{quote} {self.case.text('denial.text')}"
        lacking = tuple(
            kind for kind in asked if not self._has_kind(kind) and not re.search(_WAS_TAKEN.format(kind), notice, re.IGNORECASE)
        )
        named = (name for trial in self.trials if (name := trial.text("drug").casefold().split(" ")[0]) and name in quote.casefold())
        had = (*(kind for kind in asked if kind not in lacking), *named)
        if not self.trials or any(_either(quote.casefold(), one, other) for one in lacking for other in had):
            return ()
        return lacking

    def _has_kind(self, kind: str) -> bool:
        return bool(self.of_class(kind)) or any(kind in trial.text("drug").casefold() for trial in self.trials)

    @property
    def running(self) -> tuple[str, ...]:
        """The antidepressants among the medicines now that stand in no row of Table 1, by the name that their row gives them; none that is
        told to be taken for sleep.
        """
        return running(self.case, self.facts)

    @property
    def pills_told(self) -> tuple[str, ...]:
        """The antidepressants among the medicines now, each as it was told there, with a dose that is sure; nothing else that is taken."""
        pieces = MEDICINES.split(named_surely(self.case, self.facts))
        found = [_TAKING.sub("", one.strip().rstrip(".")) for one in pieces if not is_for_sleep(one)]
        rows = [drug_row(one, self.facts) for one in found]
        return tuple(one for one, row in zip(found, rows, strict=True) if row and row.detail.get("role") == "antidepressant")

    @property
    def pills_in_table(self) -> tuple[Record, ...]:
        """The trials of Table 1 that one of those medicines is."""
        rows = {row.id for one in self.pills_told if (row := drug_row(one, self.facts))}
        return tuple(one for one in self.trials if (row := drug_row(one.text("drug"), self.facts)) and row.id in rows)

    def row_of(self, trial: Record) -> int:
        """The number of a trial in Table 1."""
        return next(number for number, one in enumerate(self.trials, start=1) if one is trial)

    @property
    def classed(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The classes of the antidepressants that ran long enough to count, each with its medicines, in the order of the table."""
        found: dict[str, tuple[str, ...]] = {}
        for trial in self.antidepressants:
            name = drug_class(trial.text("drug"), self.facts)
            if name and trial.text("result") != "stopped_side_effect" and not self.is_unfinished(trial):
                found[name] = (*found.get(name, ()), trial.text("drug"))
        return tuple(found.items())

    @property
    def classes_below(self) -> tuple[tuple[str, Record], ...]:
        """The classes of which each trial fell short of dose or weeks, for no side effect, each with its last: why not more?"""
        full = {name for name, _ in self.classed} | {drug_class(one.text("drug"), self.facts) for one in self.new_antidepressants}
        fell = (trial for trial in self.short_trials if trial.text("result") != "stopped_side_effect")
        known = ((drug_class(trial.text("drug"), self.facts), trial) for trial in fell)
        return tuple({name: (name, trial) for name, trial in known if name and name not in full}.values())

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

"""The one judgement of a case: what governs it, what binds, the dates, the arguments, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Answer, Known
from appealwright.arguments import ArgumentFinding, Fit, arguments_for
from appealwright.binding import ConditionFinding, RuleFinding, held_back_by, law_answers, rules_that_bind
from appealwright.case import Case
from appealwright.days.awaiting import NO_ANSWER
from appealwright.days.dates import federal_holidays
from appealwright.days.silence import Silence, silence_of
from appealwright.deadlines import Deadline, Standing, appeal_deadline, deadlines, named_day
from appealwright.derived import derived_answers, typed_answers
from appealwright.facts import Facts, Row
from appealwright.history.trials import latest_score
from appealwright.next_steps.offices import by_telephone_alone, supervisors
from appealwright.notice.steps.kept_meanwhile import kept_meanwhile
from appealwright.regimes import RegimeFinding, regime_of, regime_row
from appealwright.row import Place
from appealwright.view import CaseView

__all__ = ["Assessment", "answers_derived", "assess"]


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything the page, the guides and the shell say of a case on one day.

    `regime` is the kind of coverage or what would settle it, `regime_row` its ladder; `rules` are the rules that bind
    (or would, once an open answer is given); `deadlines` the person's first, soonest first; `appeal_by` the one that
    the next step must keep; `arguments` all of them, judged, best first. `view` answers any name a test may use; `silence` is what comes of
    an appeal without an answer, None where none is out.
    """

    as_of: date
    regime: RegimeFinding
    regime_row: Row | None
    rules: tuple[RuleFinding, ...]
    deadlines: tuple[Deadline, ...]
    appeal_by: Deadline | None
    arguments: tuple[ArgumentFinding, ...]
    view: CaseView
    silence: Silence | None = None

    @property
    def judged(self) -> tuple[object, ...]:
        """All but the answers themselves."""
        return (self.as_of, self.regime, self.regime_row, self.rules, self.deadlines, self.appeal_by, self.arguments, self.silence)

    def fitting(self) -> tuple[ArgumentFinding, ...]:
        """The arguments that fit, with or without caution, best first."""
        return tuple(argument for argument in self.arguments if argument.fit in {Fit.FITS, Fit.CAUTION})

    def on(self, topic: str) -> tuple[RuleFinding, ...]:
        """The rules on one topic that a letter may state today."""
        return tuple(rule for rule in self.rules if rule.row.topic == topic and rule.usable)

    @property
    def finding_owed(self) -> tuple[RuleFinding, ConditionFinding] | None:
        """The law on off-label use that only what was told of the clinician's findings keeps out of every letter, and the first condition
        that wants more of them; None where a letter may state such a law, or another condition is not met.
        """
        if self.on("off-label"):
            return None
        laws = (one for one in self.rules if one.row.topic == "off-label" and one.row.printable(self.as_of, Place.LETTER))
        return next(((one, held[0]) for one in laws if (held := held_back_by(one, "clinician.finds", self.view))), None)

    @property
    def late(self) -> bool:
        """Whether the deadline of the next step has passed."""
        return self.appeal_by is not None and self.appeal_by.standing is Standing.PASSED


def answers_derived(case: Case, facts: Facts, typed: Mapping[str, Answer] | None = None) -> dict[str, Answer]:
    """Every derived answer but those about law. `typed`: what reading all that was typed has found (`typed_answers`), where that is known
    already.
    """
    return derived_answers(case, facts, regime_of(case), typed_answers(case, facts) if typed is None else typed)


def assess(case: Case, facts: Facts, as_of: date, view: CaseView | None = None) -> Assessment:
    """Judge `case` by the rows in force on `as_of`. Total: any case, however empty, has an assessment. `view`: what the answers themselves
    amount to (`answers_derived`), where that is known already.
    """
    regime, facts = regime_of(case), facts.about(case.illness)
    view = view or CaseView(case, answers_derived(case, facts))
    rules = rules_that_bind(facts, regime, view, as_of)
    view = view.with_more(
        {
            **law_answers(rules, regime, facts, view),
            "outside.when_silent": Known(value=False),
            "complaint.by_telephone": Known(by_telephone_alone(supervisors(case, facts, regime))),
        }
    )
    found = _as_long_as_kept(case, deadlines(facts, rules, view, as_of), as_of)
    found = (*_promised(case, view, facts, as_of), *found)
    stage = view("denial.stage")
    silence = None
    if stage == Known(NO_ANSWER):
        ordinary = deadlines(facts, rules, view.with_more({"urgent": Known(value=False)}), as_of)
        silence = silence_of(view("appeal.sent"), ordinary, rules, as_of)
        view = view.with_more(silence.answers)
    by = appeal_deadline(found, str(stage.value) if isinstance(stage, Known) else "")
    late = by is not None and by.standing is Standing.PASSED
    keeps = by is not None and by.standing is Standing.NEAR and not _has_proof(case, view)
    view = view.with_more({"appeal.is_late": Known(late), "appeal.keeps_the_day": Known(keeps)})
    return Assessment(
        as_of=as_of,
        regime=regime,
        regime_row=regime_row(regime, facts),
        rules=rules,
        deadlines=found,
        appeal_by=by,
        arguments=arguments_for(facts, view, as_of),
        view=view,
        silence=silence,
    )


def _as_long_as_kept(case: Case, found: tuple[Deadline, ...], as_of: date) -> tuple[Deadline, ...]:
    """The dates, where the notice keeps a course going for who asks later than the rule has one ask."""
    kept = kept_meanwhile(case) if case.text("denial.stage") in ("", "first") else None
    if kept is None or kept.day is None:
        return found
    return tuple(one.to_the_day_told(kept.day, as_of) if one.what == "continuation-request" else one for one in found)


def _promised(case: Case, view: CaseView, facts: Facts, as_of: date) -> Iterator[Deadline]:
    """The last day on which the notice itself lets one ask that what it refuses to go on with go on meanwhile."""
    kept = kept_meanwhile(case) if view("course.promised") == Known(value=True) else None
    if kept is not None and kept.day is not None:
        yield named_day("continuation-request", kept.day, "denial.date", federal_holidays(facts), as_of)


def _has_proof(case: Case, view: CaseView) -> bool:
    """Whether enough is told for a full appeal: every medicine with its dose and time, a score, the plan's criteria, the clinician's
    letter, or a course that is cut, whose sessions are the proof. Without any, a short appeal keeps the day, and the proof follows.
    """
    scored = latest_score(case.records("treatment.scores")) is not None
    told = scored or view("history.all_dosed") == Known(value=True) or bool(case.records("plan.criteria"))
    return told or "clinician-letter" in case.chosen("exhibits.have") or view("denial.timing") == Known("during")

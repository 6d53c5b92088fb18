"""What we found, beside the letter: in short, what is needed, the dates, the arguments, the law, the weak points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from appealwright.arguments import ArgumentFinding, Fit
from appealwright.assessment import Assessment
from appealwright.binding import RuleFinding, Shown
from appealwright.case import Case
from appealwright.days.clocks import clock_said, is_said_short
from appealwright.days.ladder import OUTSIDE
from appealwright.deadlines import Deadline, Standing
from appealwright.export.calendar import has_dates
from appealwright.facts import Facts, Predicate, Row
from appealwright.interview.findings_shown import (
    Arguments,
    ArgumentShown,
    ConditionShown,
    Dates,
    DateShown,
    Needs,
    NeedShown,
    Reply,
    RuleShown,
    Steps,
    Summary,
    Topic,
)
from appealwright.interview.fragments import Fragment
from appealwright.interview.stakes import stakes_of
from appealwright.interview.steps import Way
from appealwright.interview.timeline import timeline_of
from appealwright.predicates import holds
from appealwright.view import ground_ids
from appealwright.words import Words

__all__ = ["Findings"]

_BEST_POINTS = 2
_ALWAYS: Predicate = {"all": []}


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the side region is drawn from. `required` and `helpful` name the answers the letter lacks; where the
    screen is narrow this is a page of its own.
    """

    case: Case
    assessment: Assessment
    facts: Facts
    words: Words
    way: Way
    required: tuple[str, ...]
    helpful: tuple[str, ...]
    narrow: bool
    documents: tuple[tuple[str, str], ...]

    def fragments(self) -> Iterator[Fragment]:
        """The findings, what matters first on top."""
        yield Fragment("summary", "summary", self.summary())
        yield Fragment("dates", "dates", self.dates())
        yield Fragment("next-steps", "next_steps", self.steps())
        yield Fragment("needs", "needs", self.needs())
        yield Fragment("arguments", "arguments", self.arguments())
        yield Fragment("weak", "weak", self.weak_points())
        yield Fragment("stakes", "stakes", stakes_of(self.case, self.assessment, self.facts, self.words))
        yield Fragment("law", "law", self.law())

    def summary(self) -> Summary:
        """What the letter asks, what helps, the weakest point."""
        w = self.words
        drug = self.case.text("treatment.drug")
        insurer = self.case.text("denial.insurer") or w("view", "summary_insurer")
        asks = (
            w("view", "summary_asks", insurer=insurer, drug=w("option", "treatment.drug", drug)) if drug else w("view", "summary_asks_more")
        )
        best = [w.of_row(argument.row)(argument.row.detail["name"]) for argument in self.assessment.fitting()[:_BEST_POINTS]]
        key = "summary_best" if best else "summary_best_none"
        weak = self.weak_points()
        return Summary(
            asks, w("view", key, points="; ".join(best)), w("view", "summary_weak", point=weak[0].rstrip(".")) if weak else "", self.narrow
        )

    def needs(self) -> Needs:
        """What the letter lacks, then what an open argument or rule would still need; each once, only what is asked."""
        asked = {question.name for page in self.way.pages for question in page.questions}
        required = [name for name in dict.fromkeys((*self.required, *self.assessment.regime.needs)) if name in asked]
        open_ones = (name for name in (*self.helpful, *self._open_answers()) if name in asked and name not in required)
        return Needs(tuple(map(self._need, required)), tuple(map(self._need, dict.fromkeys(open_ones))))

    def dates(self) -> Dates:
        """All deadlines, soonest first; clocks that do not run yet say so in words."""
        found = self.assessment.deadlines
        yours = tuple(deadline for deadline in found if deadline.whose == "claimant")
        theirs = tuple(self._date(deadline) for deadline in found if deadline.whose != "claimant")
        drawn = timeline_of(yours, self.assessment.as_of)
        today = self.words.day(self.assessment.as_of)
        return Dates(tuple(map(self._date, yours)), theirs, drawn, has_dates(self.case, self.assessment, self.facts), today)

    def steps(self) -> Steps:
        """The steps that this kind of plan has, the present one marked, and the documents that go with it."""
        row = self.assessment.regime_row
        levels = tuple(self.words.of_row(row)(level) for level in row.detail["levels"]) if row else ()
        # After a refused appeal the plan may have a second step of its own: only the last refusal leads outside.
        stage = self.case.text("denial.stage")
        now = {"final": 1, OUTSIDE: 2}.get(stage, 0)
        return Steps(tuple((_sentence(level), bool(stage) and place == now) for place, level in enumerate(levels)), self.documents)

    def arguments(self) -> Arguments:
        """The arguments in the order of their fit. Nothing is judged before a reason of the denial is named."""
        judged = self.assessment.arguments if ground_ids(self.case) else ()
        standing = tuple(self._argument(argument) for argument in judged if argument.fit is not Fit.DOES_NOT_FIT)
        return Arguments(standing, tuple(self._argument(argument) for argument in judged if argument.fit is Fit.DOES_NOT_FIT))

    def weak_points(self) -> tuple[str, ...]:
        """What weakens this case: a passed date, the known weak side of each ground, cautions about arguments that fit."""
        by = self.assessment.appeal_by
        late = [self.words("view", "weak_late")] if self.assessment.late and by and not by.turns_on_receipt else []
        said = self.words.of_row
        cautions = [said(argument.row)(caution.says) for argument in self.assessment.fitting() for caution in argument.cautions]
        named = [self.facts.row(ground) for ground in ground_ids(self.case) if ground in self.facts]
        rows = [row for row in named if holds(row.detail.get("weak_points_when", _ALWAYS), self.assessment.view) is not False]
        grounds = [said(row)(point) for row in rows for point in self._weak_points_of(row)]
        return tuple(dict.fromkeys(_sentence(point) for point in (*late, *grounds, *cautions)))

    def _weak_points_of(self, row: Row) -> list[str]:
        first_is_so = holds(row.detail.get("first_weak_point_when", _ALWAYS), self.assessment.view) is not False
        points: list[str] = row.detail["weak_points"]
        return points if first_is_so else points[1:]

    def law(self) -> tuple[Topic, ...]:
        """The rules that bind this plan today and may be printed in a guide, by topic."""
        topics: dict[str, list[RuleShown]] = {}
        for rule in self.assessment.rules:
            if rule.certain and (rule.usable or rule.row.times):
                topics.setdefault(rule.row.topic, []).append(self._rule(rule))
        return tuple(Topic(topic, self.words("view", "topic", topic), tuple(rules)) for topic, rules in topics.items())

    def _rule(self, rule: RuleFinding) -> RuleShown:
        conditions = tuple(self._condition(found.condition.says, found.shown, found.condition.missing) for found in rule.conditions)
        return RuleShown(rule.row.id, rule.row.title, rule.row.citation or "", rule.row.letter or rule.row.times[0].words, conditions)

    def _condition(self, says: str, shown: Shown, missing: str) -> ConditionShown:
        return ConditionShown(says, self.words("view", "condition", shown.value), "" if shown is Shown.MET else missing)

    def _open_answers(self) -> Iterable[str]:
        for argument in self.assessment.arguments:
            if argument.fit is Fit.CANNOT_TELL:
                yield from argument.needs
        for rule in self.assessment.rules:
            yield from rule.needs
            for condition in rule.conditions:
                yield from condition.needs

    def _need(self, name: str) -> NeedShown:
        return NeedShown(name, self.words("question", name, "short"), self.words.maybe("question", name, "where"))

    def _date(self, deadline: Deadline) -> DateShown:
        w = self.words
        row = self.facts.row(deadline.row_id) if deadline.row_id else None
        said = clock_said(deadline, self.facts, w)
        notes = []
        if deadline.by_notice:
            notes.append(w("view", "deadline_notice"))
        elif deadline.by_stated_time:
            notes.append(w("view", "deadline_stated_time"))
        elif deadline.day:
            notes.append(w("view", "deadline_counted", answer=w("question", deadline.counted_from, "short")))
        if deadline.approximate and not deadline.by_notice and not deadline.by_stated_time:
            notes.append(w("view", "deadline_approximate"))
        if deadline.whose == "claimant" and deadline.send_by and deadline.act_by and deadline.send_by < deadline.act_by:
            notes.append(w("view", "deadline_send_by", date=w.day(deadline.send_by)))
        if deadline.earlier_in_notice:
            notes.append(w("view", "deadline_earlier", date=w.day(deadline.earlier_in_notice)))
        if deadline.if_refused_late:
            notes.append(w("view", "deadline_if_refused"))
        if deadline.at_latest:
            notes.append(w("view", deadline.later_day_said, date=w.day(deadline.at_latest)))
        return DateShown(
            w("view", "deadline_yours" if deadline.whose == "claimant" else "deadline_theirs"),
            w.day(deadline.act_by) if deadline.act_by else "",
            said or w("view", "deadline_cut" if deadline.what == "course-cut" else "deadline_notice_only"),
            deadline.words if is_said_short(deadline, self.facts, w) else "",
            row.citation or row.title if row else w("view", "deadline_notice_rule"),
            deadline.standing.value,
            w("view", "standing", deadline.standing.value) if deadline.standing is not Standing.NO_DATE else "",
            tuple(notes),
        )

    def _argument(self, argument: ArgumentFinding) -> ArgumentShown:
        detail, words = argument.row.detail, self.words.of_row(argument.row)
        open_reasons = [reason for reason in argument.reasons if reason.so is None]
        against = [reason for reason in argument.reasons if reason.so is False]
        said = [reason for reason in argument.reasons if reason.so is True] + (against if argument.fit is Fit.DOES_NOT_FIT else [])
        stops = [stop.says for stop in argument.stops if stop.so is True]
        return ArgumentShown(
            argument.row.id,
            words.language,
            words(detail["name"]),
            words(detail["claim"]),
            self.words("view", "strength", argument.fit.value),
            argument.fit.value,
            tuple(
                _sentence(words(text))
                for text in (*stops, *(reason.says for reason in said), *(caution.says for caution in argument.cautions))
            ),
            tuple(_sentence(words(reason.missing) if reason.missing else self._question_names(reason.needs)) for reason in open_reasons),
            tuple(Reply(words(counter.insurer_says), words(counter.honest_reply)) for counter in argument.counters),
        )

    def _question_names(self, names: tuple[str, ...]) -> str:
        return ", ".join(filter(None, (self.words.maybe("question", name, "short") for name in names)))


def _sentence(clause: str) -> str:
    """A clause of a row as a sentence of its own."""
    text = clause.strip()
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"

"""What the papers around the letters tell: who supervises the plan, what the insurer may say, which dates come next."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from markupsafe import Markup

from appealwright.arguments import ArgumentFinding, Fit, population_fits
from appealwright.assessment import Assessment
from appealwright.binding import RuleFinding, opens_at_once
from appealwright.case import Case
from appealwright.clocks import clock_said, time_said
from appealwright.danger import tells_of_danger
from appealwright.dates import after, next_working_day
from appealwright.deadlines import Deadline, Standing, federal_holidays
from appealwright.document import Run
from appealwright.facts import Facts, Place, Row, Time
from appealwright.kinds import by_turn, kinds_for
from appealwright.offices import has_sure_number, supervisors
from appealwright.prose import cited, lines, typed
from appealwright.provisional import Provisional, unless_grandfathered
from appealwright.recipients import Recipient, outside_recipient
from appealwright.unspoken import unspoken_in
from appealwright.view import ground_ids
from appealwright.words import LETTERS, Words, words_in

__all__ = ["Around", "Gap", "Paper", "Reply", "Unfilled"]

PER_ARGUMENT = 3
"""How many points a sheet takes of one argument, so that it does not turn on one of them (our own advice on form)."""


Unfilled = tuple[str, tuple[Run, ...]]
"""The name of a letter and its ruled blanks, each once."""


def _key(label: str) -> str:
    """The label of a blank as a key of the messages."""
    return "_".join(re.findall(r"[a-z0-9]+", label.replace("\N{RIGHT SINGLE QUOTATION MARK}", "").lower()))


@dataclass(frozen=True, slots=True)
class Reply:
    """A point the insurer may make and the honest reply, from one argument row."""

    row_id: str
    insurer_says: str
    honest_reply: str
    raised_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the packet: its number, the name of its kind, its title, the stem of its file name."""

    number: int
    name: str
    title: str
    stem: str


@dataclass(frozen=True, slots=True)
class Gap:
    """An answer that a document cannot do without: its name, what it is called, where to find it (empty: not told)."""

    name: str
    label: str
    where: str


@dataclass(frozen=True, slots=True)
class Around:
    """What a template of a paper for the person, the clinician or an office writes with, besides ink."""

    case: Case
    facts: Facts
    assessment: Assessment
    missing: tuple[str, ...] = ()
    words: Words = field(default_factory=lambda: words_in(LETTERS), compare=False)
    pen: tuple[Unfilled, ...] = ()
    counted: tuple[Unfilled, ...] = ()
    kept_out: frozenset[str] = frozenset()
    """The sensitive facts that the person keeps out of some document of the packet."""

    @property
    def made(self) -> tuple[str, ...]:
        """The names of the documents this case can use, in the order of the packet."""
        return tuple(kind.name for kind in kinds_for(self.assessment.view))

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The documents of the packet as the person finds them: by number, title and file name, in the order to take them up."""
        return tuple(
            Paper(number, kind.name, self.words("document_title", kind.name), kind.stem)
            for number, kind in enumerate(by_turn(kinds_for(self.assessment.view)), start=1)
        )

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What the documents of the packet still lack, and where to look for it."""
        named = ((name, self.words.maybe("question", name, "short")) for name in self.missing)
        return tuple(Gap(name, label, self.words.maybe("question", name, "where")) for name, label in named if label)

    @property
    def blanks(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The titles of the letters with ruled blanks that a pen fills, each with what they ask for."""
        return tuple((self.words("document_title", name), self._asked(asked)) for name, asked in self.pen)

    @property
    def blanks_that_count(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The titles of the letters whose ruled blanks make them drafts, each with what they ask for."""
        return tuple((self.words("document_title", name), self._asked(asked)) for name, asked in self.counted)

    def _asked(self, blanks: tuple[Run, ...]) -> tuple[str, ...]:
        """What blanks ask for: as they stand in the letter, and, for who reads another language, as that says it."""
        where = {typed(outside_recipient(self.assessment).find): typed(self.outside.find)}
        return tuple(
            where.get(run.text) or self.words.maybe("blank", _key(run.text)) or self._question(run.answer) or run.text for run in blanks
        )

    def _question(self, answer: str) -> str:
        return "" if self.words.is_of_letters else self.words.maybe("question", answer, "short")

    @property
    def has_drafts(self) -> bool:
        """Whether a letter of the packet says DRAFT."""
        return bool(self.missing or self.counted)

    def replies(self, most: int) -> tuple[Reply, ...]:
        """At most `most` points on the arguments that answer this denial, those that fit the case first."""
        found = [
            Reply(finding.row.id, counter.insurer_says, counter.honest_reply, counter.raised_by)
            for finding in self.assessment.arguments
            if self._answers_the_denial(finding)
            for counter in finding.counters[:PER_ARGUMENT]
        ]
        # Two arguments may meet the same point: it is answered once, as the argument that fits better does.
        once = {reply.insurer_says: reply for reply in reversed(found)}
        return tuple(reply for reply in found if once[reply.insurer_says] is reply)[:most]

    def suiting(self, *row_ids: str) -> tuple[str, ...]:
        """Those of these rows that a letter may print today and whose people are like this person."""
        rows = [self.facts.row(row_id) for row_id in row_ids if row_id in self.facts]
        return tuple(
            row.id for row in rows if row.printable(self.assessment.as_of, Place.LETTER) and population_fits(row, self.assessment.view)
        )

    @property
    def certified_in(self) -> str:
        """The document that ends with the page on which the clinician certifies urgency; empty where the packet has no such page."""
        if "expedited-appeal" in self.made:
            return "expedited-appeal"
        urgent = self.case.is_("urgency.level", "clinician_certified") and self.case.text("denial.timing") in {"before", "during"}
        return "external-review-request" if urgent and "external-review-request" in self.made else ""

    @property
    def time_to_answer(self) -> Deadline | None:
        """The clock of whoever answers the next step, by the rule that binds; None where none is known. Of a course cut short the time for
        care not yet given is not the clock.
        """
        what = "external-decision" if self.made[0] == "external-review-request" else "internal-decision"
        cut = self.case.is_("denial.timing", "during") and what == "internal-decision"
        return next((one for one in self.dates if one.what == what and one.whose != "claimant" and (one.urgent or not cut)), None)

    @property
    def own_form(self) -> Row | None:
        """The rule that names the program's own form by which somebody is appointed to act for a member; None where none is known."""
        return next((rule.row for rule in self.assessment.rules if rule.certain and rule.row.detail.get("form")), None)

    @property
    def danger(self) -> bool:
        """Whether waiting may be dangerous by what was told, or an approved course is being cut and nobody has said."""
        return tells_of_danger(self.case, self.assessment.view)

    @property
    def unspoken(self) -> bool:
        """Whether the person wrote of thoughts of suicide, which the letters leave to the clinician."""
        return bool(unspoken_in(self.case))

    @property
    def next_open_day(self) -> date:
        """The next day after today on which offices are open: no weekend and no federal holiday."""
        return next_working_day(self.assessment.as_of + timedelta(days=1), federal_holidays(self.facts))

    @property
    def closed_today(self) -> bool:
        """Whether today is a weekend or a federal holiday."""
        return next_working_day(self.assessment.as_of, federal_holidays(self.facts)) != self.assessment.as_of

    @property
    def holiday_today(self) -> str:
        """The name of the federal holiday kept today; empty on any other day."""
        return federal_holidays(self.facts).name_on(self.assessment.as_of)

    @property
    def supervisors(self) -> tuple[Row, ...]:
        """The offices that supervise this plan; several where the answers do not settle which."""
        return supervisors(self.case, self.facts, self.assessment.regime)

    def office(self, row: Row) -> Markup:
        """The name of an office, and its telephone where the number is sure."""
        phone = f": {row.detail['phone']}" if has_sure_number(row) else ""
        return cited(row.id, f"{typed(row.detail['name'])}{phone}")

    def office_to_call(self, row: Row) -> Markup:
        """The same for who has to call: without a sure number, where the number stands."""
        site = self._site(row)
        return self.office(row) if has_sure_number(row) or not site else self.office(row) + Markup(" ({})").format(site)

    def office_to_write_to(self, row: Row) -> Markup:
        """The same for a letter: the address where the row has one, else a line for what the office's site prints."""
        if row.detail.get("address"):
            return self.office(row) + Markup("<br>") + cited(row.id, lines(row.detail["address"]))
        site = self._site(row)
        return self.office(row) + Markup("<br>") + cited(row.id, site) if site else self.office(row)

    @property
    def weekday(self) -> str:
        """The day of the week of the next open day, in the language of this paper."""
        return self.words.several("view", "weekdays")[self.next_open_day.weekday()]

    def clock(self, deadline: Deadline) -> str:
        """A deadline in the language of this paper."""
        return clock_said(deadline, self.facts, self.words)

    def clock_of(self, row_id: str) -> str:
        """The first clock of a rule in the language of this paper, where the case has no day for it yet."""
        row = self.facts.row(row_id)
        return time_said(row, row.times[0], self.words)

    def is_said_short(self, deadline: Deadline) -> bool:
        """Whether this paper says of a deadline only how long it is, and its row says more in the language of letters."""
        if self.words.is_of_letters or not deadline.row_id:
            return False
        return self.words.of_row(self.facts.row(deadline.row_id))(deadline.words) == deadline.words

    @property
    def levels(self) -> tuple[str, ...]:
        """The steps that this kind of plan has; none where the kind is not known."""
        row = self.assessment.regime_row
        return tuple(self.words.of_row(row)(level) for level in row.detail["levels"]) if row else ()

    def means(self, row_id: str) -> Markup:
        """What the word of this rule means, in the language of this paper."""
        row = self.facts.row(row_id)
        return cited(row.id, typed(self.words.of_row(row)(row.detail["means"])))

    @property
    def crisis(self) -> str:
        """How to reach the crisis line in the language of this paper."""
        line = self.facts.row("agency.lifeline-988").detail
        call = self.words("safety", "crisis", "call", call=line["phone"], press=line["in_spanish"]["press"])
        text = self.words("safety", "crisis", "text", text=line["text"], word=line["in_spanish"]["word"])
        return f"{call} {self.words('safety', 'crisis', 'or')} {text}"

    @property
    def outside(self) -> Recipient:
        """Who takes the request for outside review, and where to find them in the language of this paper."""
        taker = outside_recipient(self.assessment)
        if taker.row is None:
            return taker
        again = self.words.of_row(taker.row)
        return replace(
            taker,
            perhaps=again(taker.perhaps),
            find=again(taker.find),
            not_to=again(taker.not_to),
            form=again(taker.form),
            form_of_clinician=again(taker.form_of_clinician),
            fee=again(taker.fee),
        )

    @property
    def outside_due(self) -> Deadline | None:
        """The person's own clock for outside review or a hearing, the soonest first; None where none has begun or is known."""
        steps = {"external-request", "hearing-request"}
        return next((one for one in self.dates if one.whose == "claimant" and one.what in steps and one.act_by), None)

    @property
    def at_once(self) -> tuple[RuleFinding, ...]:
        """The rules that open outside review without the plan's own appeal first."""
        return tuple(rule for rule in self.assessment.rules if opens_at_once(rule, self.assessment.view))

    @property
    def dates(self) -> tuple[Deadline, ...]:
        """Every date still to come or just missed, the soonest first, then what has no date yet."""
        return tuple(sorted(self.assessment.deadlines, key=lambda one: (one.act_by is None, one.act_by or self.assessment.as_of)))

    @property
    def next_date(self) -> Deadline | None:
        """The next day on which the person must have acted."""
        return next((one for one in self.dates if one.whose == "claimant" and one.standing in {Standing.OPEN, Standing.NEAR}), None)

    @property
    def unless_grandfathered(self) -> Provisional | None:
        """The last day by a rule that binds unless the plan is grandfathered, which nobody has said."""
        return unless_grandfathered(self.assessment, self.facts)

    @property
    def too_late_for_the_first(self) -> bool:
        """Whether the time for a decision on an appeal sent today ends after the first session is planned."""
        return self._after_the_first(self.decided_if_sent_today)

    @property
    def surely_too_late_for_the_first(self) -> bool:
        """The same, also where the decision is due on the sooner of two days."""
        return self._after_the_first(self.decided_sooner or self.decided_if_sent_today)

    @property
    def decided_if_sent_today(self) -> date | None:
        """The last day for the decision on an appeal received today, by the rule that binds; None where none counts in days."""
        return self._decided_after(self.assessment.as_of)

    @property
    def decided_sooner(self) -> date | None:
        """The last day for that decision in a case of the rule that nobody has told of; None where the rule has none such."""
        time = self._time_to_decide
        return after(self.assessment.as_of, time.or_sooner, time.unit, federal_holidays(self.facts)) if time and time.or_sooner else None

    @property
    def answer_due(self) -> date | None:
        """The last day for the decision on an appeal sent on the day told, by the rule that binds; None where none counts in days."""
        since = self.case.day("missed.since")
        return self._decided_after(since) if since else None

    @staticmethod
    def _site(row: Row) -> str:
        return (row.detail.get("url") or "").partition("//")[2].partition("/")[0].removeprefix("www.")

    def _after_the_first(self, ends: date | None) -> bool:
        first = self.case.day("treatment.start")
        return first is not None and ends is not None and ends > first > self.assessment.as_of

    @property
    def _time_to_decide(self) -> Time | None:
        found = next((one for one in self.assessment.deadlines if one.what == "internal-decision"), None)
        return next(time for time in self.facts.row(found.row_id).times if time.words == found.words) if found else None

    def _decided_after(self, since: date) -> date | None:
        time = self._time_to_decide
        return None if time is None or time.unit == "hours" else after(since, time.count, time.unit, federal_holidays(self.facts))

    def _answers_the_denial(self, finding: ArgumentFinding) -> bool:
        return finding.fit is not Fit.DOES_NOT_FIT and bool(set(ground_ids(self.case)) & set(finding.row.detail["grounds"]))

"""How a notice limits the treatment, in dose, interval, number or time, beside what was asked for and told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.facts import Place
from appealwright.history.labeled_frequency import is_no_more_often
from appealwright.notice.clauses.relied_on import policy_in
from appealwright.notice.course.acute_use import limits_acute_use
from appealwright.notice.course.limits import (
    asks_for_longer_interval,
    asks_for_trial_of_longer,
    limits_named,
    limits_to_label,
    mental_limit,
    says_longer_untried,
    tells_request,
)
from appealwright.notice.course.measure_asked import asks_how_measured, asks_how_often
from appealwright.notice.course.quantity import Opening, QuantityLimit, opening_limit, opens_by_label, quantity_limit
from appealwright.notice.reasons.oral_pill import asks_for_a_pill_alone
from appealwright.writer.risked import Risked

__all__ = ["Limited"]

_SCHEDULE = "label.spravato.schedule"
_FOR_TAPER = re.compile(
    r"\b(?<!not )(?:approv|authoriz|certif|grant)(?:e|es|ed|y|ies|ied)\b[^.;]*"
    r"\b(?:so that|to allow|to permit|in order to|for)\b[^.;]*\btaper",
    re.IGNORECASE,
)
_TAPER = re.compile(r"\b(?:taper\w*|wean\w*|step(?:ping)?[ -]down|reduce (?:the )?frequency)\b", re.IGNORECASE)
_LATER_STEP = re.compile(r"\b(?:then|followed by|after that)\b", re.IGNORECASE)


@dataclass(slots=True)
class Limited(Risked):
    """The same case, beside the limits of the plan."""

    @staticmethod
    def asks_only_for_a_pill(quote: str) -> bool:
        """Whether an oral antidepressant beside the treatment is all that a sentence asks of medicines."""
        return asks_for_a_pill_alone(quote)

    @staticmethod
    def asks_how_measured(quote: str) -> bool:
        """Whether a sentence asks how the course is measured, or why it has more sessions than the plan allows."""
        return asks_how_measured(quote)

    @staticmethod
    def asks_how_often(quote: str) -> bool:
        """Whether a sentence misses how often the treatment is to be given."""
        return asks_how_often(quote)

    def quotes_of(self, ground: str, *, of_need: bool = False) -> str:
        """The sentences of the notice under one ground; `of_need`: what they put beside another illness or risk."""
        quotes = [one.text("quote") for one in self.case.records("denial.reasons") if one.text("ground") == f"ground.{ground}"]
        return " ".join(filter(None, map(self.need_in, quotes) if of_need else quotes))

    @property
    def need_of_trials(self) -> str:
        """The sentences on need that may doubt what was tried before: one on a pill that is to go beside the treatment does not."""
        of_need = (one for one in self.case.records("denial.reasons") if one.text("ground") == "ground.not-medically-necessary")
        doubting = (quote for one in of_need if not asks_for_a_pill_alone(quote := one.text("quote")))
        return " ".join(filter(None, map(self.need_in, doubting)))

    def limits_named(self, ground: str) -> tuple[str, ...]:
        """Which limit the sentences under a ground name: "dose", "often", "number", "going-on"; none where they tell none."""
        return limits_named(self.quotes_of(ground))

    @property
    def limit_is_label(self) -> bool:
        """Whether the limit is the label of Spravato for treatment-resistant depression, and no rule of the plan's own."""
        row = self.facts.row(_SCHEDULE)
        asked = self.case.is_("treatment.drug", "spravato") and not self.case.is_("treatment.indication", "acute")
        printable = asked and row.printable(self.assessment.as_of, Place.LETTER)
        quote = self.quotes_of("dose-frequency-limit")
        return printable and limits_to_label(quote) and not self.limits_other_use(quote)

    @property
    def keeps_to_limit(self) -> bool:
        """Whether that is the limit, a first course is asked for, and its schedule, read word for word, is no more often: nothing is left
        of the reason. Of a dose that is limited as well only where all doses told are the label's.
        """
        if not self.limit_is_label or self.found("treatment.goes_on") or not self.case.is_("denial.timing", "before"):
            return False
        doses = "dose" not in self.limits_named("dose-frequency-limit") or (self.known("treatment.dose") and "first" not in self.departures)
        begins = not self.number("course.given") and not self.number("earlier.given") and doses and not {*self.departures} - {"first"}
        weeks = int(self.facts.row(_SCHEDULE).detail["dosing"]["often_weeks"])
        return begins and is_no_more_often(self.case.text("treatment.schedule"), weeks, int(self.number("treatment.sessions")))

    @property
    def tells_request(self) -> bool:
        """Whether the notice says which schedule it was asked for: the form may be another than the request."""
        return tells_request(self.quotes_of("dose-frequency-limit"))

    @staticmethod
    def mental_limit(quote: str) -> tuple[int, int] | None:
        """The number of visits to which a sentence limits care for the mind alone, and how many are left by it."""
        return mental_limit(quote)

    @property
    def asks_for_longer_interval(self) -> bool:
        """Whether the notice asks that sessions further apart be tried, and what came of that was told."""
        return self.known("treatment.spacing") and asks_for_longer_interval(self.quotes_of("dose-frequency-limit"))

    def limits_other_use(self, quote: str) -> bool:
        """Whether a sentence limits the weeks by the acute use of Spravato, where the other use of its label is asked for."""
        weeks = self.facts.row("label.spravato.schedule-suicidality").detail["dosing"]["often_weeks"]
        asked = self.case.is_("treatment.drug", "spravato") and self.case.is_("treatment.indication", "trd")
        return asked and limits_acute_use(quote, int(weeks))

    @property
    def misses_trial_of_longer(self) -> bool:
        """Whether a reason on improvement misses a trial of sessions further apart, and what came of one was told."""
        return self.known("treatment.spacing") and asks_for_trial_of_longer(self.quotes_of("no-continued-response"))

    @property
    def taper_asked(self) -> bool:
        """Whether the notice misses a plan to space the sessions out, and the schedule asked for is one."""
        missed = any(_TAPER.search(one.text("quote")) for one in self.case.records("denial.reasons"))
        return missed and bool(_LATER_STEP.search(self.case.text("treatment.schedule")))

    @property
    def approved_for_taper(self) -> bool:
        """Whether a limit says that what it leaves is approved so that the treatment can be tapered."""
        return bool(_FOR_TAPER.search(self.quotes_of("dose-frequency-limit")))

    @property
    def says_longer_untried(self) -> bool:
        """Whether the notice says that it was not tried."""
        return says_longer_untried(self.quotes_of("dose-frequency-limit"))

    @property
    def opens_by_label(self) -> bool:
        """Whether a first course of Spravato for treatment-resistant depression is asked for by the label's own schedule."""
        row = self.facts.row(_SCHEDULE)
        asked = self.case.is_("treatment.drug", "spravato") and self.case.is_("treatment.indication", "trd")
        printable = asked and row.printable(self.assessment.as_of, Place.LETTER)
        return printable and opens_by_label(self.case, int(row.detail["dosing"]["often_weeks"]))

    @property
    def opening_limit(self) -> Opening | None:
        """A limit in kits that the labeled schedule, which is asked for, does not keep to in its first weeks."""
        weeks = int(self.facts.row(_SCHEDULE).detail["dosing"]["often_weeks"])
        return opening_limit(self.quotes_of("dose-frequency-limit"), weeks) if self.opens_by_label else None

    @property
    def rule_of_limit(self) -> str:
        """The policy that a limit names in its own words, where the notice names another besides: "RX-447"; else empty."""
        named = policy_in(self.quotes_of("dose-frequency-limit"), self.case.text("denial.text"))
        return named if named and named.casefold() not in self.case.text("denial.policy").casefold() else ""

    @property
    def quantity_limit(self) -> QuantityLimit | None:
        """A limit in kits or devices, and what is asked for in them."""
        device = self.facts.row("label.spravato.schedule").detail["dosing"]["device"]
        return quantity_limit(self.quotes_of("dose-frequency-limit"), self.case, device)

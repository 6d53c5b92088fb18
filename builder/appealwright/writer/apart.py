"""Which reasons of one ground have one answer, and which have their own: two matters of one ground are two reasons."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Known, PartialDate, Record
from appealwright.days.dates import last_day_of
from appealwright.history.drugs import drugs_in
from appealwright.history.falls import value_of
from appealwright.notice.clauses.certified_site import names_certified_site, names_enrollment
from appealwright.notice.clauses.reason_accepted import reason_accepted
from appealwright.notice.clock.late_claim import is_of_the_claim
from appealwright.notice.money.claims_told import claims_listed, claims_numbered, tells_of_filing, tells_of_mending
from appealwright.notice.reasons.costs_less import names_place
from appealwright.notice.reasons.of_psychiatry import (
    asks_for_prescriber,
    asks_for_psychiatrist,
    asks_for_referral,
    tells_of_psychiatrist,
)
from appealwright.notice.reasons.sobriety import sober_time
from appealwright.notice.reasons.treatments_named import others_alone, others_named, speaks_of_cost, weighs_another
from appealwright.notice.steps.levels import decides_the_second
from appealwright.notice.words import says_unchanged
from appealwright.writer.matters import Matter, Matters
from appealwright.writer.once import Once

__all__ = ["Apart"]

_NEED, _STEP, _RECORDS = "ground.not-medically-necessary", "ground.step-therapy", "ground.documentation"
_SOME = 3
_MORE_GAIN = re.compile(r"\b(?:continu(?:ed|ing)|ongoing|additional) improvement\b", re.IGNORECASE)
_HELPED = re.compile(
    r"(?<!no )(?<!without )(?<!not )(?<!never )(?<!partial )\b(?:response|responded|helped|worked|remission|remitted|relief)\b",
    re.IGNORECASE,
)
"""What tells that a treatment brought something: never "no response", "did not help"."""


@dataclass(slots=True)
class Apart(Matters):
    """The same case, with the reasons of its denial told apart by what they put."""

    def numbers_of(self, reason: Record) -> tuple[int, ...]:
        """The numbers, from 1, of the reasons that have one answer with this one: those of its ground and its matter."""
        matter, apart = self.matter_apart(reason), self.risks_apart(reason)
        reasons = self.case.records("denial.reasons")
        if matter in frozenset(Matter) - {Matter.NONE}:
            return tuple(number for number, one in enumerate(reasons, start=1) if self.matter_apart(one) == matter)
        mine = (number for number in self._of_one_ground(reason) if number not in apart)
        together = tuple(number for number in mine if self.matter_apart(reasons[number - 1]) == matter)
        return together or tuple(number for number, one in enumerate(reasons, start=1) if one is reason)

    def quotes_with(self, reason: Record, *, of_need: bool = False) -> str:
        """The sentences of the notice that have one answer with this one, those that name a risk among them where they have no answer of
        their own; `of_need`: without.
        """
        matter, reasons, apart = self.matter_apart(reason), self.case.records("denial.reasons"), self.risks_apart(reason)
        mine = any(reasons[number - 1] is reason for number in apart)
        together = [reasons[number - 1] for number in self._of_one_ground(reason) if (number in apart) == mine]
        quotes = [one.text("quote") for one in together if self.matter_apart(one) == matter]
        return " ".join(filter(None, map(self.need_in, quotes) if of_need else quotes))

    def rems_named(self, quote: str) -> tuple[str, ...]:
        """What of the safety program of Spravato a sentence of the notice misses: that the "site" is in it, that the "patient" is."""
        spray = self.case.is_("treatment.drug", "spravato")
        asked = {"site": names_certified_site(quote, self.facts), "patient": names_enrollment(quote)}
        return tuple(name for name, named in asked.items() if spray and named)

    def told_of(self, key: str) -> str:
        """What was told of Spravato, ECT or TMS: with it, and as the facts of a step that is this treatment."""
        step = self.case.text("step.reason") if others_named(self.case.text("step.drug")) == (key,) else ""
        return f"{self.case.text(f'alternatives.{key}_detail')} {step}".strip()

    def helped_before(self, key: str) -> bool:
        """Whether another treatment that was tried is told to have helped."""
        return self.case.is_(f"alternatives.{key}", "tried") and bool(_HELPED.search(self.told_of(key)))

    @property
    def late_claim(self) -> bool:
        """Whether what the notice calls late is the claim alone, and not an appeal."""
        return is_of_the_claim(self.quotes_of("deadline"))

    @property
    def claims(self) -> int:
        """How many claims the reference numbers name; 1 where they name none or something else."""
        if not self.case.is_("denial.timing", "after"):
            return 1
        return len(self.claims_listed) or claims_numbered(self.case.text("denial.reference"))

    @property
    def claims_listed(self) -> tuple[tuple[str, str], ...]:
        """Each of several claims with its day, where care was given."""
        return claims_listed(self.case) if self.case.is_("denial.timing", "after") else ()

    def new_on_claim(self, ground: str) -> bool:
        """Whether the papers told as new say how a claim called late was filed ("deadline"), or mend what one lacks ("coding")."""
        tells = {"deadline": tells_of_filing, "coding": tells_of_mending}[ground]
        return self.has_appealed and self.known("appeal.new") and tells(self.case.text("appeal.new"))

    def reason_accepted(self, treatment: str) -> str:
        """The words by which a reason takes the record of a cause in place of this treatment, where one was told why it is out of reach or
        held unsuitable; else empty.
        """
        answer = f"alternatives.{treatment}"
        unsuitable = self.case.is_(answer, "not_suitable")
        if not (unsuitable or self.case.is_(answer, "not_reachable")) or not self.known(f"{answer}_detail"):
            return ""
        quotes = (one.text("quote") for one in self.case.records("denial.reasons"))
        return next((said for one in quotes if (said := reason_accepted(one, treatment, unsuitable=unsuitable))), "")

    @property
    def misses_assessment_alone(self) -> bool:
        """Whether all that the notice puts as need is an assessment that it does not find, and it has other grounds beside."""
        quotes = [
            one.text("quote") for one in self.case.records("denial.reasons") if one.text("ground") == "ground.not-medically-necessary"
        ]
        return len(self.grounds) > 1 and bool(quotes) and all(self.assessment_missed(one) and not self._puts_more(one) for one in quotes)

    @property
    def names_substance(self) -> bool:
        """Whether a reason or a criterion names alcohol or drugs as a risk, and nobody said that none is held against the treatment."""
        return not self.does_not_apply("treatment.risks") and any("substance" in self.risks_in(words) for words in self._asked)

    @property
    def sober_time(self) -> str:
        """For how long a reason or a criterion that names it wants none of it, as "12 months"; empty where it is not named, has no number,
        or is said to be met.
        """
        met = {one.text("words") for one in self.case.records("plan.criteria") if one.text("status") == "met"}
        asked = (words for words in self._asked if words not in met and "substance" in self.risks_in(words))
        return next(filter(None, map(sober_time, asked)), "") if self.names_substance else ""

    @property
    def fell_without_pill(self) -> tuple[Record, Record] | None:
        """Of a treatment that goes on, the first and the last score after the last oral antidepressant ended, where the last is lower and
        none is taken now: what came without one.
        """
        pills = [one.get("to") for one in self.trials if one not in self.added]
        # Of a month or a year the last day: what came after it came without one.
        days = [last_day_of(one.value) for one in pills if isinstance(one, Known) and isinstance(one.value, PartialDate)]
        if not (self.goes_on and self.says_no_antidepressant and days) or len(days) < len(pills):
            return None
        series = self.scores_in_care
        later = [one for one in series if one.text("date") > max(days).isoformat()]
        return (later[0], later[-1]) if len(later) > 1 and value_of(later[-1]) < value_of(later[0]) else None

    @Once
    def appealed_twice(self) -> bool:
        """Whether a final notice decided the second of two appeals: neither is called the first alone."""
        return decides_the_second(self.case)

    def only_held(self, quote: str) -> bool:
        """Whether a reason holds against the treatment that a gain only held: its own words say so, or it misses more improvement where
        the last score is as low as the one before.
        """
        last = self.scores_in_care[-_SOME:]
        level = len(last) == _SOME and value_of(last[-1]) == value_of(last[-2]) < value_of(last[0])
        return says_unchanged(quote) or (level and bool(_MORE_GAIN.search(quote)))

    @property
    def _asked(self) -> tuple[str, ...]:
        """What the reasons and the criteria say, in their words."""
        quotes = (one.text("quote") for one in self.case.records("denial.reasons"))
        return (*quotes, *(one.text("words") for one in self.case.records("plan.criteria")))

    @property
    def psychiatrist_is_new(self) -> bool:
        """Whether a reason asks for a psychiatrist, and what is new since the first appeal is of one."""
        asked = any(asks_for_psychiatrist(one.text("quote")) for one in self.case.records("denial.reasons"))
        return asked and self.has_appealed and not self.is_psychiatrists_request and tells_of_psychiatrist(self.case.text("appeal.new"))

    @staticmethod
    def weighs_another(quote: str) -> bool:
        """Whether a sentence holds the cost or the effect of another treatment against this one, and requires none first."""
        return weighs_another(quote)

    @staticmethod
    def speaks_of_cost(quote: str) -> bool:
        """Whether a sentence holds what another treatment costs against this one."""
        return speaks_of_cost(quote)

    @staticmethod
    def names_place(quote: str) -> bool:
        """Whether what a sentence holds to cost less is another place."""
        return names_place(quote)

    @staticmethod
    def asks_for_referral(quote: str) -> bool:
        """Whether a reason misses that a physician refers the patient, or supervises who gives the treatment."""
        return asks_for_referral(quote)

    @staticmethod
    def asks_for_prescriber(quote: str) -> bool:
        """Whether a reason asks who prescribes, and not where the treatment is given."""
        return asks_for_prescriber(quote)

    def _puts_more(self, quote: str) -> bool:
        """Whether a sentence on an assessment puts need itself too, or the trials, the scores or another treatment."""
        asks = (self.puts_need, self.counts_trials, self.asks_for_trials, self.asks_for_scores, self.asked_for_in)
        return any(ask(quote) for ask in asks)

    @Once
    def _matters(self) -> tuple[str, ...]:
        return tuple(map(self._matter_apart, self.case.records("denial.reasons")))

    def matter_apart(self, reason: Record) -> str:
        """What a reason of need or of steps puts that another of its ground does not: "pill", "talk", "scores", or the treatments that it
        would have first, joined by hyphens; empty where all put one matter, and for the first of several treatments. Of any ground:
        "later", a doubt of the "diagnosis", another "illness", "visits" that were missed, what "falls" with another reason, and who is
        there at "home" where that was told.
        """
        reasons = self.case.records("denial.reasons")
        found = next((matter for one, matter in zip(reasons, self._matters, strict=True) if one is reason), None)
        return self._matter_apart(reason) if found is None else found

    def _matter_apart(self, reason: Record) -> str:
        if (own := self.matter_of_any_ground(reason)) is not Matter.NONE:
            return own.value
        found, reasons = self._of_one_ground(reason), self.case.records("denial.reasons")
        numbers = tuple(number for number in found if not self.refuses_later(reasons[number - 1]))
        matter = self._matter(reason)
        drugs = [number for number in numbers if not self.turns_on_talk(reasons[number - 1])]
        if self.turns_on_talk(reason) and (drugs or self.known("step.drug")):
            return Matter.TALK.value
        others = [one for number in drugs if not self.risks_in((one := reasons[number - 1]).text("quote"))]
        if any(not self._matter(one) for one in others):
            return matter
        first = next((name for one in others if (name := self._treatments(one))), matter)
        return matter if matter != first else ""

    def treatments_apart(self, reason: Record) -> tuple[str, ...]:
        """Which of Spravato, ECT and TMS a reason of steps would have first, where what was told of another step answers it not."""
        matter = self.matter_apart(reason)
        return tuple(matter.split("-")) if matter and matter == self._treatments(reason) else ()

    @property
    def pill_apart(self) -> bool:
        """Whether an oral antidepressant asked for beside the spray has an answer of its own."""
        return any(self.matter_apart(reason) == "pill" for reason in self.case.records("denial.reasons"))

    def _matter(self, reason: Record) -> str:
        quote = reason.text("quote")
        ground = reason.text("ground")
        if ground not in (_NEED, _STEP) or not quote or self.risks_in(quote):
            return ""
        of_trials = self.counts_trials(self.without_pill(quote))
        spray = self.case.is_("treatment.drug", "spravato") and not self.case.is_("treatment.indication", "acute")
        if spray and self.asks_for_a_pill(quote) and not of_trials:
            return "pill"
        if ground == _STEP:
            return self._treatments(reason)
        return "scores" if self.asks_for_scores(quote) and not self.counts_trials(quote) and self.score_series else ""

    def _treatments(self, reason: Record) -> str:
        """The treatments that a reason of steps would have first and that are no medicine of the table; empty where it names one."""
        quote = reason.text("quote")
        medicines = (row for row in drugs_in(quote, self.facts) if row.detail.get("class") != "NMDA antagonist")
        if reason.text("ground") != _STEP or any(not others_named(str(row.detail["name"])) for row in medicines):
            return ""
        return "-".join(name for name in others_alone(quote) if not self.case.is_("treatment.drug", name))

    def risks_apart(self, reason: Record) -> tuple[int, ...]:
        """Those of the reasons of need, or of the records, of which each names a risk and has its own answer, where others name none,
        or put more beside it.
        """
        if reason.text("ground") not in (_NEED, _RECORDS) or self.does_not_apply("treatment.risks"):
            return ()
        numbers, reasons = self._of_one_ground(reason), self.case.records("denial.reasons")
        quotes = {number: reasons[number - 1].text("quote") for number in numbers}
        found = tuple(
            number for number, quote in quotes.items() if self.risks_in(quote) and not self.need_in(quote) and number not in self.doubting
        )
        return found if len(found) < len(numbers) else ()

    def risks_told_in(self, reason: Record) -> int:
        """The number of an earlier reason, of another ground, that names every risk which this one and those of its ground name: what was
        told of them stands there; 0 where none does.
        """
        reasons = self.case.records("denial.reasons")
        named = {risk for number in self._of_one_ground(reason) for risk in self.risks_in(reasons[number - 1].text("quote"))}
        for number, one in enumerate(reasons, start=1):
            if one is reason:
                break
            if named and one.text("ground") != reason.text("ground") and named <= set(self.risks_in(one.text("quote"))):
                return number
        return 0

    def _of_one_ground(self, reason: Record) -> tuple[int, ...]:
        ground, reasons = reason.text("ground"), self.case.records("denial.reasons")
        return tuple(number for number, one in enumerate(reasons, 1) if one is reason or (ground and one.text("ground") == ground))

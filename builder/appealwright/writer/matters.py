"""A matter that a reason puts whatever its ground: it has its own answer, and no other reason of its ground has one with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from appealwright.answers import Known, PartialDate, Record
from appealwright.days.dates import days_in_month
from appealwright.history.beside_it import names_depression
from appealwright.history.therapy_had import therapy_had
from appealwright.notice.money.supplied import refuses_the_benefit_alone, supplied_under, tells_of_supply
from appealwright.notice.reasons.by_name import turns_on_visits
from appealwright.notice.reasons.doubted import doubts_diagnosis, names_another_cause, names_sleep, without_sleeping_medicines
from appealwright.notice.reasons.falls_with import falls_with_another
from appealwright.notice.reasons.own_matter import OF_NO_OTHER, asks_who_stays, illness_named_alone
from appealwright.notice.reasons.treatments_named import is_talking
from appealwright.notice.record.missed_besides import misses_of_records, tells_change
from appealwright.notice.words import only_unneeded
from appealwright.writer.dosed import Dosed
from appealwright.writer.prose import sentences

__all__ = ["Matter", "Matters", "tells_of_distance"]

_OF_COURSES = frozenset({"ground.no-continued-response", "ground.dose-frequency-limit"})
_ON_THE_DRUG = frozenset({"ground.experimental", "ground.off-label", "ground.benefit-exclusion"})
_YEAR = 12
_TOLD_APART = frozenset({"treatment.monitoring", "treatment.review"})
_SUPPLY_TOLD = ("treatment.monitoring", "treatment.review", "approval.told", "history.now", "treatment.spacing")
_OF_CARE = ("ground.off-label", "ground.experimental", "ground.benefit-exclusion", "ground.not-medically-necessary")
"""The grounds on the drug itself, what turns on it alone first."""
_GIVES = ("ground.step-therapy", "ground.less-costly")
"""The grounds of a sentence that may give what need is denied for."""
_TOWN = re.compile(r"(?:\A|[\n,])[ ]*(?P<town>[A-Z][A-Za-z.'\u2019 -]+?),? [A-Z]{2} \d{5}(?:-\d{4})?\s*\Z")
"""The town on the last line of an address."""

_WAY = re.compile(
    r"\b(?:driv\w+|miles?|far|hours?|minutes|travel\w*|rides?|closest|nearest|distance|commut\w+|get there|a trip|trips)\b", re.IGNORECASE
)
_DISTANCE = re.compile(r"\b(?:miles?|hours?|minutes|closest|nearest|distance)\b", re.IGNORECASE)


def tells_of_distance(words: str) -> bool:
    """Whether words tell of how far something is: whoever cannot drive after a session has the same trouble nearby."""
    return bool(_DISTANCE.search(words))


def _tells_of_the_way(words: str) -> bool:
    """Whether words tell of how far something is, or of getting there."""
    return bool(_WAY.search(words))


class Matter(StrEnum):
    """What such a reason puts: sessions later than the first ones, what goes with a drug that is refused, a doubt of the diagnosis, another
    illness, who is there after the session, visits that were missed, talking as a step beside one of drugs, under which benefit the drug is
    supplied; or none of these.
    """

    LATER = "later"
    FALLS = "falls"
    DOUBT = "diagnosis"
    ILLNESS = "illness"
    STAYS = "home"
    VISITS = "visits"
    TALK = "talk"
    BENEFIT = "benefit"
    NONE = ""


@dataclass(slots=True)
class Matters(Dosed):
    """The same case, with what a reason puts whatever its ground."""

    def matter_of_any_ground(self, reason: Record) -> Matter:
        """Which of these it puts; who is there at home only where that was told."""
        ground, quote = reason.text("ground"), reason.text("quote")
        unanswered = ground in OF_NO_OTHER
        found = (
            (Matter.BENEFIT, refuses_the_benefit_alone(quote)),
            (Matter.LATER, bool(self.refuses_later(reason))),
            (Matter.FALLS, falls_with_another(quote) and self.falls_with(reason) > 0),
            (Matter.DOUBT, unanswered and self.doubts_diagnosis(reason) and not self._asks_for_more(quote)),
            (Matter.ILLNESS, unanswered and bool(self.illness_alone(reason))),
            (Matter.STAYS, unanswered and self.known("treatment.monitoring") and asks_who_stays(quote)),
            (Matter.VISITS, ground in OF_NO_OTHER | _OF_COURSES and turns_on_visits(quote)),
        )
        return next((matter for matter, puts in found if puts), Matter.NONE)

    def supplied_under(self, reason: Record) -> str:
        """The benefit under which a reason says that the drug is supplied, "pharmacy" or "medical"; empty where it puts more."""
        return supplied_under(reason.text("quote")) if refuses_the_benefit_alone(reason.text("quote")) else ""

    @property
    def refused_benefit(self) -> bool:
        """Whether a reason does so."""
        return any(map(self.supplied_under, self.case.records("denial.reasons")))

    @property
    def told_of_supply(self) -> tuple[tuple[str, str], ...]:
        """What was told of how the clinic can have the drug, a sentence at a time, each with its answer."""
        told = ((name, one.strip()) for name in _SUPPLY_TOLD for one in sentences(self.case.text(name)))
        return tuple((name, one) for name, one in told if tells_of_supply(one))

    def left_of(self, name: str) -> str:
        """What was told under a question, but for the sentences that stand in the answer to a reason: how the clinic can have the drug, and
        that papers were sent.
        """
        text = self.case.text(name)
        if name not in _TOLD_APART or not text:
            return text
        asked = any(self.papers_asked(one.text("quote")) for one in self.case.records("denial.reasons"))
        apart = {*(self.told_of_supply if self.refused_benefit else ()), *(self.sending_told if asked and not self.calls_on_papers else ())}
        left = [one.strip() for one in sentences(text) if (name, one.strip()) not in apart]
        return (" ".join(left) if apart else text) or text

    @property
    def calls_on_supply(self) -> tuple[Record, ...]:
        """The calls in which that was said: no search of the network."""
        return tuple(call for call in self.case.records("network.calls") if tells_of_supply(call.text("result")))

    def turns_on_talk(self, reason: Record) -> bool:
        """Whether a reason of steps turns on talking alone, and the step that was told of is another: what a drug brought is no answer.
        Nor is it, or what a study found, where the ground that was taken is one on the drug itself.
        """
        ground, quote = reason.text("ground"), reason.text("quote")
        if ground in _ON_THE_DRUG:
            return self.turns_on_talking_alone(quote) and self.misses_therapy(quote)
        turns = ground == "ground.step-therapy" and self.turns_on_talking_alone(quote)
        return turns and not is_talking(self.case.text("step.drug"))

    def misses_therapy(self, quote: str) -> bool:
        """Whether a sentence of a reason misses or requires psychotherapy."""
        return self.names_therapy(quote) and any(self.names_therapy(one) and misses_of_records(one) for one in sentences(quote))

    def misses_score(self, quote: str) -> bool:
        """Whether a sentence of a reason misses or requires a score."""
        return self.asks_for_scores(quote) and any(
            self.asks_for_scores(one) and misses_of_records(one) and not tells_change(one) for one in sentences(quote)
        )

    def talk_was_had(self, reason: Record) -> bool:
        """Whether it does, and psychotherapy is told as had."""
        return self.turns_on_talk(reason) and self.had_therapy

    @property
    def had_therapy(self) -> bool:
        """Whether psychotherapy is told as had."""
        return self.known("history.therapy") and therapy_had(self.case.text("history.therapy"))

    def doubts_diagnosis(self, reason: Record) -> bool:
        """Whether a reason doubts that the illness is depression: not one that turns on another illness of the mind, but for an adjustment
        to what happened.
        """
        # The words of the notice first: an answer that is not needed is not asked for, so that nothing is written anew when it changes.
        if not doubts_diagnosis(reason.text("quote")):
            return False
        illness = self.illness_alone(reason)
        return not illness or "adjustment" in illness.casefold()

    @property
    def doubting(self) -> tuple[int, ...]:
        """The numbers, from 1, of the reasons that doubt the diagnosis."""
        return tuple(number for number, one in enumerate(self.case.records("denial.reasons"), start=1) if self.doubts_diagnosis(one))

    @property
    def months_of_episode(self) -> int:
        """How many months the present episode has lasted at the least; 0 where its beginning is not told by its month."""
        told = self.case.get("treatment.episode_start")
        began = told.value if isinstance(told, Known) and isinstance(told.value, PartialDate) else None
        if began is None or not began.month:
            return 0
        today, last = self.assessment.as_of, began.day or days_in_month(began.year, began.month)
        return max(0, (today.year - began.year) * _YEAR + today.month - began.month - (today.day < last))

    @property
    def taken_for_sleep(self) -> tuple[Record, ...]:
        """The medicines of the table that were taken for sleep, by what was told."""
        return tuple(trial for trial in self.trials if self.taken_for(trial) == "sleep")

    @property
    def given_for_depression(self) -> tuple[int, ...]:
        """The rows of the table begun in the present episode that were taken for no other use."""
        rows = ((self.row_of(trial), trial) for trial in self.trials)
        return tuple(row for row, trial in rows if row in self.present_trials and not self.taken_for(trial))

    @staticmethod
    def names_another_cause(quote: str) -> bool:
        """Whether a reason names what it takes for the cause."""
        return names_another_cause(quote)

    @staticmethod
    def names_sleep(quote: str) -> bool:
        """Whether a reason names poor sleep."""
        return names_sleep(quote)

    def _asks_for_more(self, quote: str) -> bool:
        """Whether a sentence counts trials, asks for scores or names another treatment besides."""
        return bool(self.counts_trials(without_sleeping_medicines(quote)) or self.asks_for_scores(quote) or self.asked_for_in(quote))

    def rests_on(self, reason: Record) -> int:
        """The number of the reason that gives what a bare "is not medically necessary" rests on: the next one, where it is one of steps or
        of another treatment and follows in the notice at once; 0 where none does.
        """
        reasons = self.case.records("denial.reasons")
        number = next((number for number, one in enumerate(reasons, start=1) if one is reason), 0)
        after = reasons[number] if 0 < number < len(reasons) and only_unneeded(reason.text("quote").replace(" also ", " ")) else None
        if after is None or after.text("ground") not in _GIVES or not self.asked_for_in(after.text("quote")):
            return 0
        told, said, more = (" ".join(text.split()) for text in (self.case.text("denial.text"), reason.text("quote"), after.text("quote")))
        return number + 1 if said not in told or told.partition(said)[2].lstrip(" .;:").startswith(more) else 0

    @property
    def clinic_in_own_town(self) -> str:
        """The town of the person's address, where the clinic of the request is told to be in it; else empty."""
        found = _TOWN.search(self.case.text("patient.address"))
        town = found["town"].strip() if found else ""
        there = rf"(?:,|\bin) {re.escape(town)}\b(?=\s*(?:,|\.|$))"
        return town if town and re.search(there, self.case.text("treatment.clinic"), re.IGNORECASE) else ""

    def is_far(self, key: str) -> bool:
        """Whether the way is told as what keeps from Spravato, ECT or TMS: one out of reach, or one that was begun."""
        begun = self.case.is_(f"alternatives.{key}", "tried") and _tells_of_the_way(self.case.text(f"alternatives.{key}_detail"))
        return self.case.is_(f"alternatives.{key}", "not_reachable") or begun

    def falls_with(self, reason: Record) -> int:
        """The number of the reason on the drug itself with which one on a fee falls; 0 where there is none."""
        reasons = enumerate(self.case.records("denial.reasons"), start=1)
        others = [
            (one.text("ground"), number) for number, one in reasons if one is not reason and not falls_with_another(one.text("quote"))
        ]
        return next((number for ground in _OF_CARE for of, number in others if of == ground), 0)

    def illness_alone(self, reason: Record) -> str:
        """The other illness of the mind on which a reason turns, in its words; empty where it names one of the known risks too, and where
        the diagnosis told is no depression.
        """
        quote = reason.text("quote")
        named = "" if self.risks_in(quote) else illness_named_alone(quote)
        told = self.case.text("treatment.diagnosis") if named else ""
        return "" if told and not names_depression(told) else named

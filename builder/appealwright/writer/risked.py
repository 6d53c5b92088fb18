"""What was told of an illness or a risk, beside the reason that holds it against the treatment: in which order, and on which paper."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.answers import Record
from appealwright.facts import Row
from appealwright.history.given_before import tells_sessions_given
from appealwright.history.later_value import LaterValue, later_value
from appealwright.history.pressure import asks_for_control_before, last_before_dose, without_pressure
from appealwright.history.refused_by_plan import tells_refusal_by_plan
from appealwright.history.running import avoided_with
from appealwright.history.step_reach import is_of_the_way, reach_in_brief
from appealwright.notice.clauses.attested import attestation_asked
from appealwright.notice.reasons.beside_risk import asked_beside
from appealwright.notice.reasons.sober import by_date, day_of_test, days_in, speaks_of_misuse, tells_sober
from appealwright.notice.reasons.use_or_disorder import disorder_held_for_use
from appealwright.untold.dangers import DANGERS, Danger
from appealwright.untold.unspoken import EXPECTING, HURT, SEDATED, STAYS
from appealwright.whole import whole_name, whole_text
from appealwright.writer.defined import Defined
from appealwright.writer.over_a_name import quotes_signer, told_whole
from appealwright.writer.prose import sentences, stopless

__all__ = ["Risked"]

_EXCLUDED = {"bipolar": "bipolar disorder", "psychosis": "psychosis", "substance": "substance use"}
"""What criteria of insurers leave out, and a letter calls it."""

_MEASURED = ("blood_pressure", "heart")
"""Risks that are measured: a later value answers an earlier one."""

_ACTIVE = re.compile(r"\b(?:active|current|ongoing)\b[^.;]{0,40}\b(?:alcohol|substance|drug|opioid|cannabis|use)\b", re.IGNORECASE)

_RUNS_ON = re.compile(r"(?<![A-Z])[a-z)]{2,}[.!?] [a-z]|\bthey [a-z]+ me\b")


@dataclass(slots=True)
class Risked(Defined):
    """A case beside the risks that its notice names."""

    def need_in(self, quote: str) -> str:
        """What a sentence of need asks beside an illness or a risk: all of it where it names none, nothing where the risk is its matter."""
        return asked_beside(quote, self.risks_in) if self.risks_in(quote) else quote

    @staticmethod
    def attestation_in(quote: str) -> str:
        """What a reason asks the prescriber to attest, in its words; empty where it asks for none."""
        return attestation_asked(quote)

    @staticmethod
    def told_of_risk(record: Record) -> str:
        """What was told of a risk as a letter tells it: of alcohol or drugs in the order of its days."""
        return by_date(record.text("fact")) if record.text("risk") == "substance" else record.text("fact")

    @property
    def spray_beside_pressure(self) -> str:
        """What was told of Spravato besides a blood pressure, which is for the clinician to weigh."""
        return without_pressure(sentences(self.case.text("alternatives.spravato_detail")))

    @staticmethod
    def runs_on(fact: str) -> bool:
        """Whether what was told runs from one sentence into the next as it was typed: that is quoted, and no letter's own prose."""
        return bool(_RUNS_ON.search(fact))

    def paper_of_risk(self, record: Record) -> str:
        """The paper that shows what was told of a risk: what is new since the first appeal where both name one day, else the records."""
        new = set(days_in(self.case.text("appeal.new"))) if self.has_appealed else set()
        return "new-evidence" if new & set(days_in(record.text("fact"))) else "records"

    def controlled_before(self, quote: str) -> str:
        """The last reading told before treatment, where a reason asks that the pressure be controlled before each dose; else empty."""
        told = (last_before_dose(one.text("fact")) for one in self.risk_told("blood_pressure"))
        return next(filter(None, told), "") if asks_for_control_before(quote) else ""

    def value_since(self, quote: str, risk: str) -> LaterValue | None:
        """The later value told of a pressure or a heart rate that a reason holds against the treatment as of one day."""
        told = " ".join(one.text("fact") for one in self.risk_told(risk)) if risk in _MEASURED else ""
        return later_value(quote, told, self.assessment.as_of) if told and not self.controlled_before(quote) else None

    @property
    def values_since(self) -> tuple[tuple[str, str, LaterValue], ...]:
        """The same of all reasons: the risk, the words of the reason, and the value."""
        reasons = [one.text("quote") for one in self.case.records("denial.reasons")]
        told = ((risk, quote, self.value_since(quote, risk)) for quote in reasons for risk in self.risks_in(quote))
        return tuple((risk, quote, value) for risk, quote, value in told if value) if not self.does_not_apply("treatment.risks") else ()

    @staticmethod
    def disorder_held_for_use(quote: str) -> str:
        """The disorder that a reason asks about, where what it tells of the person is use and no diagnosis."""
        return disorder_held_for_use(quote)

    def answers_active(self, quote: str) -> bool:
        """Whether a reason holds a use or a disorder to be active, and what was told says that it is none or over."""
        told = [one.text("fact") for one in self.risk_told("substance") if one.text("fact")]
        return bool(_ACTIVE.search(quote)) and bool(told) and all(map(tells_sober, told))

    def earlier_test(self, quote: str) -> str:
        """The day of the test that a reason names, in words, where what was told of alcohol or drugs is of a later day; else empty."""
        named = day_of_test(quote)
        told = (day for one in self.case.records("treatment.risks") if one.text("risk") == "substance" for day in days_in(one.text("fact")))
        return f"{named:%B} {named.day}, {named.year}" if named and any(day > named for day in told) else ""

    def outcome(self, key: str) -> str:
        """What became of Spravato, ECT or TMS by its answer; what the plan is told to have refused is out of reach."""
        refused = self.case.is_(key, "declined") and tells_refusal_by_plan(self.case.text(f"{key}_detail"))
        return "not_reachable" if refused else self.case.text(key)

    def given_before(self, key: str) -> bool:
        """Whether Spravato, ECT or TMS, by its answer, is declined now and was given before, by what was told of it."""
        return self.case.is_(key, "declined") and tells_sessions_given(self.case.text(f"{key}_detail"))

    def perhaps_given(self, key: str) -> bool:
        """Whether one called unsuitable or out of reach may have been given, by all that was typed: no paper says that it was not."""
        against = self.case.text(f"alternatives.{key}") in ("not_suitable", "not_reachable")
        return against and key in self.assessment.view.chosen("alternatives.perhaps_given")

    def reach_told(self, name: str) -> Markup:
        """What keeps a treatment out of reach, in brief, as the answer of this name tells it; empty where no short sentence tells it."""
        return self._told_of_reach(name, reach_in_brief(self.beside_hearsay(name))) if self.known(name) else Markup("")

    def _told_of_reach(self, name: str, words: str) -> Markup:
        return told_whole(self.case, name, stopless(words)) if words else Markup("")

    def reach_beside_hearsay(self, name: str) -> Markup:
        """The same whole, without what the doctor is told to have said of another matter."""
        return self._told_of_reach(name, self.beside_hearsay(name))

    def beside_hearsay(self, name: str) -> str:
        """What was told of one that is out of reach, without sentences by which the signer holds it as good, or something else that is no
        way and no wait: that is the signer's to say, and no reason to approve.
        """
        told = sentences(self.case.text(name))
        return " ".join(one for one in told if is_of_the_way(one) or not quotes_signer(self.case, one))

    @property
    def called_untaken(self) -> tuple[str, ...]:
        """Those of Spravato, ECT and TMS called unsuitable or out of reach that were given, or may have been, by the words beside."""
        names = {"alternatives.spravato": "Spravato", "alternatives.ect": "ECT", "alternatives.tms": "TMS"}
        told = (
            (self.case.text(whole_name(answer)) or self.perhaps_given(answer.partition(".")[2]), name) for answer, name in names.items()
        )
        return tuple(name for given, name in told if given)

    @property
    def exclusions_untold(self) -> tuple[str, ...]:
        """What criteria often leave out, where nothing was told of it and no reason names it: whoever signs says that it was looked for."""
        named = self.risks_of_reasons
        open_to = {"bipolar": not self.bipolar, "psychosis": True, "substance": True}
        return tuple(_EXCLUDED[risk] for risk, fits in open_to.items() if fits and risk not in named and not self.risk_told(risk))

    @property
    def stays_told(self) -> bool:
        """Whether the person told of a stay in a hospital, which no letter of this packet then tells (`unspoken.py`)."""
        return self.case.is_(STAYS, value=True)

    @property
    def sedative_told(self) -> bool:
        """Whether the person told of a sedative or a sleeping pill taken now, which no letter of this packet then tells."""
        return self.case.is_(SEDATED, value=True)

    @property
    def tells_part_of_now(self) -> bool:
        """Whether a part of what is taken now stays out of letters: what stands is then what is taken for depression, and not all."""
        return whole_text(self.case, "history.now") != self.case.text("history.now")

    @property
    def hurt_told(self) -> bool:
        """Whether violence at home was told, which no letter of this packet then tells."""
        return self.case.is_(HURT, value=True)

    @property
    def expecting_told(self) -> bool:
        """Whether a pregnancy was told, which no letter of this packet then tells."""
        return self.case.is_(EXPECTING, value=True)

    @property
    def dangers_told(self) -> tuple[Danger, ...]:
        """What was told of which the clinic must know before a session (`dangers.py`)."""
        return tuple(map(Danger, self.case.chosen(DANGERS)))

    @property
    def avoided_now(self) -> tuple[tuple[Row, str], ...]:
        """The medicines taken now that are avoided with a danger that was told, each with that danger."""
        return avoided_with(self.case, map(str, self.dangers_told), self.facts)

    @staticmethod
    def speaks_of_misuse(quote: str) -> bool:
        """Whether a reason speaks of what may be done with the drug itself."""
        return speaks_of_misuse(quote)

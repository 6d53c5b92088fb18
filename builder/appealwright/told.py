"""What a letter tells of a person's history and scores: counted and dated, never judged."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from appealwright.adequacy import adequate_trials, falls_short, trials_needed
from appealwright.answers import Known, Record
from appealwright.asked import Asked
from appealwright.bare_code import bare_code
from appealwright.drugs import drug_row, is_antidepressant
from appealwright.facts import Place, Verified
from appealwright.history import (
    days_given,
    earlier_rows,
    is_nameless,
    latest_score,
    reaching_rows,
    score_series,
    trials_by_date,
    undecided_rows,
    weeks_given,
    whole_span,
)
from appealwright.notices_words import limits_named
from appealwright.prose import cited, lines, said
from appealwright.resistance import claims_resistance, without_claim
from appealwright.risks import risks_named
from appealwright.view import granted_in_part, ground_ids

__all__ = ["ENDED", "Told"]

RESULTS = ("no_response", "partial_response", "response_lost", "stopped_side_effect")
"""Results of a trial in the order of the form (questions.yaml: history.trials)."""

_TWO_WEEKS = 14
_FOR_A_CALL = 4
_STATE_RULE = re.compile(r"\b(?:[A-Z]AC|CMR|NYCRR|CCR|COMAR|ARSD|IDAPA|WAC|OAR) \d[\d:.-]*\d\b(?!\s*CFR)")
_INITIALS = 3
"""So many letters are initials: ECT."""
_CO = re.compile(r"\bCO[- ]?\d{1,3}\b")
_SLEEP = re.compile(r"\b(?:for sleep|sleep only|for insomnia|as a sleep aid)\b", re.IGNORECASE)

_OF_THE_PERSON = re.compile(
    r"\b(?:hospital\w*|inpatient|psychiatric stay|admi(?:ssion|tted)\w*|suicid\w*|self-harm|overdose)\b", re.IGNORECASE
)
"""Words of a notice on what happened to the person, beside the illnesses and risks of the rows."""
_PTSD = re.compile(r"\bptsd\b|\bpost-?\s?traumatic", re.IGNORECASE)

ENDED = re.compile(r"\b(?:none|no|not|stopped|ended|off|until|came off|ran out)\b")
_PILL = ("oral antidepressant", "oral anti-depressant")
_BESIDE = ("combination", "conjunction", "concomitant", "concurrent", "together with", "along with", "in addition to", "alongside")
"""Words of a reason or criterion that ask for an oral antidepressant beside the treatment."""

_OTHERS = {
    "alternatives.spravato": re.compile(r"\b(spravato|esketamine)\b", re.IGNORECASE),
    "alternatives.ect": re.compile(r"\bECT\b|\belectroconvulsive\b|\belectro-convulsive\b", re.IGNORECASE),
    "alternatives.tms": re.compile(r"\br?TMS\b|\btranscranial magnetic\b", re.IGNORECASE),
}
"""How a notice names a treatment that it asks for first, by the answer that tells what became of it."""


@dataclass(slots=True)
class Told(Asked):
    """The history and the scores of a case as a letter prints them."""

    @staticmethod
    def asked_for_in(quote: str) -> tuple[str, ...]:
        """Which of Spravato, ECT and TMS a sentence of the notice names, in its order."""
        found = ((hit.start(), name) for name, pattern in _OTHERS.items() if (hit := pattern.search(quote)))
        return tuple(name.removeprefix("alternatives.") for _, name in sorted(found))

    def risks_in(self, quote: str) -> tuple[str, ...]:
        """Which other illnesses or risks a sentence of the notice names."""
        return risks_named(quote, self.facts)

    def tells_of_the_person(self, quote: str) -> bool:
        """Whether a sentence of the notice tells of an illness, a risk or a stay in hospital: no limit, and no business of other desks."""
        return bool(self.risks_in(quote) or _OF_THE_PERSON.search(quote))

    def reasons_telling(self, kept_out: frozenset[str]) -> tuple[int, ...]:
        """The numbers of the reasons whose own words tell of what the person keeps out of the letters: danger, or another illness."""
        quotes = [reason.text("quote") for reason in self.case.records("denial.reasons")]
        return tuple(
            number
            for number, quote in enumerate(quotes, start=1)
            if ("danger" in kept_out and _OF_THE_PERSON.search(quote))
            or ("conditions" in kept_out and (self.risks_in(quote) or _PTSD.search(quote)))
        )

    def risk_told(self, risk: str) -> tuple[Record, ...]:
        """What was told of one of them."""
        return tuple(record for record in self.case.records("treatment.risks") if record.text("risk") == risk)

    def told_weeks(self, trial: Record) -> str:
        """The weeks at the dose named, as they were told; empty where only the dates say how long it was taken in all, and where what was
        told is all of that time: few doses are reached on the first day.
        """
        return "" if whole_span(trial) else trial.text("weeks")

    def taken_now(self, trial: Record) -> bool:
        """Whether a medicine with no end told is named among the medicines now, in words that do not say it ended."""
        now = self.case.text("history.now").casefold()
        name = trial.text("drug").casefold().split()[:1]
        return bool(name) and not trial.text("to") and name[0] in now and not ENDED.search(now)

    @property
    def bare_code(self) -> str:
        """The code that the notice gives in place of a reason; empty where it gives a reason, or nothing was read."""
        return bare_code(self.case, self.facts)

    @property
    def latest_score(self) -> Record | None:
        """The latest dated score."""
        return latest_score(self.case.records("treatment.scores"))

    @property
    def trials(self) -> tuple[Record, ...]:
        """The medicine trials by date."""
        return trials_by_date(self.case.records("history.trials"))

    @property
    def stepped_and_tried(self) -> tuple[str, ...]:
        """Which of the treatments that the denial or the step names were tried."""
        said = " ".join((self.case.text("step.drug"), *(reason.text("quote") for reason in self.case.records("denial.reasons"))))
        return tuple(
            key.upper() if len(key) == _INITIALS else key.capitalize()
            for key in self.asked_for_in(said)
            if self.case.is_(f"alternatives.{key}", "tried")
        )

    @property
    def rule_named(self) -> str:
        """A rule of the State's code that a reason cites by its number, empty where none does."""
        found = (_STATE_RULE.search(reason.text("quote")) for reason in self.case.records("denial.reasons"))
        return next((match[0] for match in found if match), "")

    @property
    def granted_in_part(self) -> bool:
        """Whether the notice says that it approves a part of the request."""
        return granted_in_part(self.case)

    @property
    def written_off(self) -> bool:
        """Whether the notice gives a code of the group CO: the amount that a clinic in the network writes off."""
        said = (self.case.text("denial.text"), *(reason.text("quote") for reason in self.case.records("denial.reasons")))
        return any(_CO.search(words) for words in said)

    @property
    def going_on(self) -> bool:
        """Whether the treatment asked for is named among the medicines now: it has begun, though the sessions asked for have not."""
        now = self.case.text("history.now").casefold()
        names = {"spravato": ("spravato", "esketamine"), "iv_ketamine": ("ketamine",)}.get(self.case.text("treatment.drug"), ())
        return any(re.search(rf"\b{name}", now) for name in names) and not ENDED.search(now)

    @property
    def goes_on(self) -> bool:
        """Whether what is asked for is more of a treatment: it is going on, or the notice grants a part of it, limits how often, or finds
        no improvement under it.
        """
        limits = [one.text("quote") for one in self.case.records("denial.reasons") if one.text("ground") == "ground.dose-frequency-limit"]
        limited = any(limits_named(quote) != ("dose",) for quote in limits)
        return self.going_on or self.granted_in_part or limited or "ground.no-continued-response" in ground_ids(self.case)

    @property
    def counted_trials(self) -> tuple[Record, ...]:
        """The trials by date without what was taken for sleep alone: no trial for depression, and told in Table 1 only."""
        return tuple(
            trial
            for trial in self.trials
            if not self.for_sleep(trial) and not (is_nameless(trial) and drug_row(trial.text("drug"), self.facts) is None)
        )

    def for_sleep(self, trial: Record) -> bool:
        """Whether a medicine is told to have been, or to be, taken for sleep, and not for depression."""
        name = trial.text("drug").casefold().split()[:1]
        now = [piece for piece in re.split(r"[,;.]", self.case.text("history.now")) if name and name[0] in piece.casefold()]
        return bool(_SLEEP.search(trial.text("stopped"))) or any(_SLEEP.search(piece) for piece in now)

    @property
    def uncounted_trials(self) -> tuple[Record, ...]:
        """The rows of Table 1 that no count takes in: taken for sleep, or with a name that nobody recalls."""
        return tuple(trial for trial in self.trials if trial not in self.counted_trials)

    @property
    def telling_trials(self) -> tuple[Record, ...]:
        """The trials that say most, as few as a call has time for: those of the present episode first, then those with dose and weeks."""
        past = (*self.earlier_trials, *self.reaching_trials)
        numbered = [(number, trial) for number, trial in enumerate(self.trials, start=1) if trial in self.counted_trials]
        ranked = sorted(numbered, key=lambda one: (one[0] in past, not (one[1].text("dose_mg") and self.weeks(one[1])), one[0]))
        return tuple(trial for _, trial in sorted(ranked[:_FOR_A_CALL], key=lambda one: one[0]))

    @property
    def antidepressants(self) -> tuple[Record, ...]:
        """The trials of antidepressants that a letter counts, by date: without those that fall short of the rows' dose or weeks. A
        name that no row knows is taken at the person's word.
        """
        named = (trial for trial in self.counted_trials if is_antidepressant(trial.text("drug"), self.facts))
        return tuple(trial for trial in named if not falls_short(trial, self.facts))

    @property
    def short_trials(self) -> tuple[Record, ...]:
        """The trials of antidepressants at a low dose or for a short time: named as what they were, and not counted."""
        named = (trial for trial in self.counted_trials if is_antidepressant(trial.text("drug"), self.facts))
        return tuple(trial for trial in named if falls_short(trial, self.facts))

    @property
    def overclaimed(self) -> bool:
        """Whether the diagnosis says "treatment-resistant" and the trials entered do not show it yet (definition.trd-label)."""
        needed = trials_needed(self.facts)
        claimed = claims_resistance(self.case.text("treatment.diagnosis"))
        return claimed and (needed is None or adequate_trials(self.trials, self.facts) < needed)

    @property
    def unclaimed(self) -> Markup:
        """The diagnosis without that claim, where it is too much; nothing where the diagnosis may be said as it is."""
        return said("treatment.diagnosis", lines(without_claim(self.case.text("treatment.diagnosis")))) if self.overclaimed else Markup("")

    @property
    def bipolar(self) -> bool:
        """Whether the illness is bipolar, so that a count of antidepressants is no measure of what was tried."""
        return "bipolar" in self.case.chosen("treatment.features") or "bipolar" in self.case.text("treatment.diagnosis").casefold()

    @property
    def added(self) -> tuple[Record, ...]:
        """The trials of medicines that are no antidepressants: added to one, and never counted as one."""
        return tuple(trial for trial in self.counted_trials if not is_antidepressant(trial.text("drug"), self.facts))

    @property
    def results(self) -> tuple[tuple[str, int], ...]:
        """The results told of the antidepressant trials, each with how many had it, in the order of the form."""
        counted = Counter(trial.text("result") for trial in self.antidepressants)
        return tuple((result, counted[result]) for result in RESULTS if counted[result])

    @property
    def earlier_trials(self) -> tuple[int, ...]:
        """Which rows of Table 1 ended before the present episode, where both dates are told."""
        return earlier_rows(self.trials, self.case.get("treatment.episode_start"))

    @property
    def reaching_trials(self) -> tuple[int, ...]:
        """Which rows began before the present episode and went on into it, or have no end told."""
        return reaching_rows(self.trials, self.case.get("treatment.episode_start"))

    @property
    def undecided_trials(self) -> tuple[int, ...]:
        """Which rows may have begun before the present episode or in it, by the year alone that was told."""
        return undecided_rows(self.trials, self.case.get("treatment.episode_start"))

    @property
    def dated_trials(self) -> int:
        """How many trials have the day, month or year they began."""
        return sum(bool(trial.text("from")) for trial in self.trials)

    @property
    def asks_for_a_pill_beside(self) -> bool:
        """Whether the denial or the plan's criteria ask for an oral antidepressant beside the treatment."""
        reasons = (reason.text("quote") for reason in self.case.records("denial.reasons"))
        criteria = (criterion.text("words") for criterion in self.case.records("plan.criteria"))
        asked = (words.casefold() for words in (*reasons, *criteria, self.case.text("step.drug")))
        return any(any(pill in words for pill in _PILL) and any(beside in words for beside in _BESIDE) for words in asked)

    def weeks(self, trial: Record) -> str:
        """The weeks of a trial, empty where not known."""
        weeks = weeks_given(trial)
        return "" if weeks is None else str(weeks)

    def days(self, trial: Record) -> int | None:
        """The days of a trial too short to tell in weeks (under two), where both its dates are known to the day."""
        days = days_given(trial)
        return days if days is not None and days < _TWO_WEEKS else None

    @property
    def recalled(self) -> tuple[int, ...]:
        """The numbers (from 1) of the trials told from memory; none of what was taken for sleep alone."""
        return tuple(
            number for number, trial in enumerate(self.trials, start=1) if trial.text("source") == "memory" and trial in self.counted_trials
        )

    @property
    def present_trials(self) -> tuple[int, ...]:
        """The numbers of the trials begun in the present episode; none unless every trial and the episode are dated."""
        dated = isinstance(self.case.get("treatment.episode_start"), Known) and all(trial.text("from") for trial in self.trials)
        before = (*self.earlier_trials, *self.reaching_trials, *self.undecided_trials)
        return tuple(number for number in range(1, len(self.trials) + 1) if number not in before) if dated else ()

    @property
    def score_series(self) -> tuple[tuple[Record, ...], ...]:
        """The dated scores of each scale, by date."""
        return score_series(self.case.records("treatment.scores"))

    @property
    def steady_fall(self) -> bool:
        """Whether each score of the scale used first is lower than the one before; a rise between is told, and not lost in a sum."""
        series = [float(score.text("score")) for score in (self.score_series or ((),))[0]]
        return all(later < earlier for earlier, later in pairwise(series))

    def scale(self, score: Record) -> Markup:
        """The name of the rating scale of a score."""
        row = self.facts.row(f"scale.{score.text('scale')}")
        return cited(row.id, row.detail["name"])

    def band(self, score: Record) -> Markup:
        """The range of the scale and the band of the score, where publications agree on the bands."""
        row = self.facts.row(f"scale.{score.text('scale')}")
        value = int(score.text("score"))
        band = next((band for band in row.detail.get("bands", ()) if band["from"] <= value <= band["to"]), None)
        if not row.printable(self.assessment.as_of, Place.LETTER) or not row.detail.get("range"):
            return Markup("")
        scale = row.detail["range"].replace("-", " to ")
        if band is None or not row.detail.get("bands_agree"):
            return Markup(" ") + cited(row.id, f"(on a scale of {scale})")
        return Markup(" ") + cited(row.id, f"({band['name']}; {band['from']} to {band['to']} on a scale of {scale})")

    def band_named(self, score: Record) -> Markup:
        """The name of the band of a score, where publications agree on the bands."""
        name = self._band_name(score)
        return cited(f"scale.{score.text('scale')}", name) if name else Markup("")

    def band_span(self, first: Record, last: Record) -> Markup:
        """The bands of a first and a last score on one scale, with its range."""
        row = self.facts.row(f"scale.{first.text('scale')}")
        scale = row.detail["range"].replace("-", " to ")
        span = f"({self._band_name(first)} at first, {self._band_name(last)} at last, on a scale of {scale})"
        return Markup(" ") + cited(row.id, span)

    def _band_name(self, score: Record) -> str:
        """The name of the band as plain text, so that it can be set into a cited sentence."""
        row = self.facts.row(f"scale.{score.text('scale')}")
        value = int(score.text("score"))
        band = next((band for band in row.detail.get("bands", ()) if band["from"] <= value <= band["to"]), None)
        agreed = row.printable(self.assessment.as_of, Place.LETTER) and row.detail.get("bands_agree")
        return str(band["name"]) if band and agreed else ""

    def drug_class(self, typed: str) -> Markup:
        """The class of a medicine in parentheses, where a trusted row knows it."""
        row = drug_row(typed, self.facts)
        if row is None or row.verified is Verified.UNVERIFIED or row.detail.get("class") is None:
            return Markup("")
        return Markup(" ") + cited(row.id, f"({row.detail['class']})")

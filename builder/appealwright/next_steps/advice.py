"""What a person is told to ask, to add or to mend before the papers go: each only where the answers call for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.characters import folded
from appealwright.days.dates import day_in
from appealwright.history.course_scores import days_in
from appealwright.next_steps.of_words import OfWords
from appealwright.next_steps.yearless import days_without_year
from appealwright.notice.people.own_number import questioned_number
from appealwright.notice.reasons.by_name import without_reading_beside
from appealwright.notice.reasons.of_psychiatry import asks_for_psychiatrist
from appealwright.untold.borrowed import borrows
from appealwright.writer.prose import sentences
from appealwright.writer.written import MONTH_STARTS

__all__ = ["Advice"]

_OUTSIDE = re.compile(r"\bexternal (?:appeal|review)\b", re.IGNORECASE)
_WEEKLY = re.compile(r"weekly|once a week|once weekly|every week|one a week")
_OWED = re.compile(
    r"\b(?:your|patient|member) (?:responsibility|share)\b|\byou (?:may )?owe\b|\bamount you\b|\byou may be (?:billed|responsible)\b",
    re.IGNORECASE,
)
_ON_THE_NOTICE = re.compile(r"\b(?:circle the (?:service|claim|item)|write your medicare number on)\b", re.IGNORECASE)
_FACTS = re.compile(r"\bfacts (?:that )?we used\b", re.IGNORECASE)
_READING = {
    "blood_pressure": re.compile(r"(?<!/)\b\d{2,3}(?:/| over )\d{2,3}\b(?!/)"),
    "urine": re.compile(r"\b(?:urine|drug|toxicology)\b[^.;]{0,20}\b(?:screens?|tests?)\b", re.IGNORECASE),
}
_UNSHOWN = re.compile(
    r"\b(?:notes?|records?|chart|documentation)\b[^.;]{0,30}(?:\bnot|n['’]t) (?:show|document|support|indicate)", re.IGNORECASE
)
_MONTH = 31
_MONTHS_END = 28
_MONTH_TOLD = re.compile(rf"\b({'|'.join(MONTH_STARTS)})[a-z]* (\d{{4}})\b", re.IGNORECASE)
_FEW = 5
"""A sentence of fewer words is a heading or a label."""
_USE_ENDED = re.compile(
    r"\b(?:until|till|quit|stopp\w*|since|sober|clean|negative|no longer|no more|gave (?:it )?up|none|never|ago|not used)\b", re.IGNORECASE
)
_OTHER_FIELDS = ("anesthesi", "family med", "emergency med", "internal med", "pain")
"""Fields of clinicians who give ketamine and are not asked for a diagnosis of the mind."""


@dataclass(frozen=True, slots=True)
class Advice(OfWords):
    """The advice on one page of next steps."""

    @property
    def _asks_for_ketamine(self) -> bool:
        return self._case.is_("treatment.drug", "iv_ketamine")

    @property
    def renewal(self) -> bool:
        """Whether the notice speaks of a renewal, and care is told not to have begun."""
        return self._case.is_("denial.timing", "before") and self.today.ink.course.renews

    @property
    def clash(self) -> bool:
        """Whether the ordinary time to decide ends after the first session."""
        return self.today.around.too_late_for_the_first and not (
            self.today.urgent or self.today.objecting or self.today.ink.assessment.silence or self.today.undecided
        )

    @property
    def letters_agree(self) -> bool:
        """Whether there is time to see that the two letters say the same."""
        return not self.today.is_clinician and self.today.next is not None and not self.today.near and not self.today.ink.assessment.late

    @property
    def borrowed(self) -> bool:
        """Whether a medicine that was prescribed to somebody else is taken: no letter tells it, and the clinician has to know."""
        return borrows(self._case)

    @property
    def spray(self) -> bool:
        """Whether Spravato may be a fair next step, by its label."""
        young = self._case.is_("patient.age_band", "under_18")
        begun = self._case.text("denial.timing") in ("during", "after")
        outside_label = {"bipolar", "psychotic"} & set(self._case.chosen("treatment.features"))
        return self._asks_for_ketamine and self._case.is_("alternatives.spravato", "not_tried") and not (young or begun or outside_label)

    @property
    def hearing(self) -> bool:
        """Whether the next step is a hearing, at which somebody speaks."""
        regime = self.today.ink.assessment.regime.regime or ""
        return bool(self.today.hearing_now) or (self.today.requesting and regime in ("medicaid_managed", "medicaid_ffs"))

    @property
    def other_door(self) -> str:
        """How the pasted notice names a review outside the plan that is no hearing, beside a request for one; empty where it names none."""
        named = _OUTSIDE.search(self._case.text("denial.text")) if self.hearing else None
        return named.group().lower() if named else ""

    @property
    def dated_clause(self) -> bool:
        """Whether a clause turns on when the condition was treated: the dates in the letters may prove the plan's point."""
        told = self.today.ink
        excluded = (one for one in self._case.records("denial.reasons") if one.text("ground") == "ground.benefit-exclusion")
        return any(told.exclusion(one).on_dates for one in excluded)

    @property
    def certification_unshown(self) -> bool:
        """Whether the place is said not to be certified, and nothing enclosed shows that it is: the clinic has the paper."""
        ink = self.today.ink
        asked = ink.found("plan.asks_certified_site") and not self._case.is_("treatment.site_certified", value=False)
        of_place = ink.refused_as("site-of-care") and not ink.asks_for_prescriber(ink.quotes_of("site-of-care"))
        return asked and (of_place or not ink.known("treatment.site_certified")) and not ink.encloses("protocol")

    @property
    def acute_at_odds(self) -> tuple[str, ...]:
        """What of a request for the second use of the label of Spravato the label does not have: "alone", no oral antidepressant taken
        beside it, "dose", and "beyond", more than its weeks. Before anything is sent the clinician can settle which answer holds.
        """
        ink = self.today.ink
        if not self._case.is_("treatment.indication", "acute") or self._case.is_("denial.timing", "after"):
            return ()
        doses, beyond = {"first", "dose"} & set(ink.departures), "beyond" in ink.departures
        return (*(("alone",) if ink.acute_alone else ()), *(("dose",) if doses else ()), *(("beyond",) if beyond else ()))

    @property
    def fresh_score(self) -> bool:
        """Whether a new score is wanted: lasting improvement is disputed, and the last score is old."""
        ink = self.today.ink
        disputed = ink.refused_as("no-continued-response") and not self._case.is_("denial.timing", "after")
        return disputed and ink.latest_score is not None and not ink.fresh_score

    @property
    def score_of_now(self) -> bool:
        """Whether a new score is wanted for another reason: the last is more than a month old, and the letters ask for more care."""
        ink = self.today.ink
        given = self._case.is_("denial.timing", "after")
        # What is asked for may be the score of another day: one that was taken before the request.
        met = ink.met_before_request is not None
        return not self.fresh_score and not given and not met and ink.latest_score is not None and not ink.recent_score

    @property
    def readings(self) -> tuple[str, ...]:
        """What one visit to the clinic can add that the notice or a criterion asks for, and that was not told of the last month:
        "blood_pressure", "urine".
        """
        asked = " ".join(
            (
                *(without_reading_beside(reason.text("quote")) for reason in self._case.records("denial.reasons")),
                *(criterion.text("words") for criterion in self._case.records("plan.criteria")),
            )
        ).casefold()
        found = (("blood_pressure", ("blood pressure", "hypertension")), ("urine", ("drug screen", "urine", "toxicology")))
        told = (*self.notes_of, *(("urine",) if self._would_show_use or "discussed" in asked else ()))
        return tuple(
            name for name, words in found if name not in told and any(word in asked for word in words) and not self._was_read(name)
        )

    @property
    def notes_of(self) -> tuple[str, ...]:
        """Of which sessions the notes are the proof of an answer: "apart" where the notice says that none shows a longer interval and one
        was told, "blood_pressure" where a reading taken again before a dose was.
        """
        ink = self.today.ink
        unshown = ink.apart and _UNSHOWN.search(ink.quotes_of("dose-frequency-limit"))
        pressed = any(ink.controlled_before(reason.text("quote")) for reason in self._case.records("denial.reasons"))
        return (*(("apart",) if unshown else ()), *(("blood_pressure",) if pressed else ()))

    @property
    def _would_show_use(self) -> bool:
        """Whether use of a substance was told and no end of it: one more screen would help the plan alone."""
        told = [one.text("fact") for one in self._case.records("treatment.risks") if one.text("risk") == "substance"]
        return any(told) and not any(map(_USE_ENDED.search, told))

    def _was_read(self, name: str) -> bool:
        """Whether what was told of an illness or a risk has such a reading: a later one than the notice has, or, where it has none with its
        time, one of the last month.
        """
        told = (one.text("fact") for one in self._case.records("treatment.risks") if _READING[name].search(one.text("fact")))
        theirs = "".join(one for one in sentences(self._case.text("denial.text")) if _READING[name].search(one))
        months = (date(int(year), MONTH_STARTS.index(month.casefold()) + 1, _MONTHS_END) for month, year in _MONTH_TOLD.findall(theirs))
        as_of = self.today.ink.assessment.as_of
        since = max((*days_in(theirs), *months), default=as_of - timedelta(_MONTH + 1))
        return any(since < day <= as_of for fact in told for day in (*days_in(fact), *days_without_year(fact, as_of)))

    @property
    def not_weekly(self) -> bool:
        """Whether the sessions given since the first score are fewer than a weekly course would have."""
        ink = self.today.ink
        if not ink.course.cut or "week" not in self._case.text("treatment.schedule") or not ink.score_series:
            return False
        if not _WEEKLY.fullmatch(self._case.text("treatment.schedule").strip().rstrip(".").casefold()):
            return False
        first, last = (day_in(ink.score_series[0][at].get("date")) for at in (0, -1))
        if first is None or last is None:
            return False
        # The first score is the one before the first session, up to a week earlier.
        return (last - first).days // 7 - 1 > ink.course.given

    @property
    def psychiatrist(self) -> bool:
        """Whether a psychiatrist's line on the diagnosis is wanted: the clinician is of another field, or a reason asks for one."""
        told = self._case.text("clinician.credentials").casefold()
        asked = any(asks_for_psychiatrist(reason.text("quote")) for reason in self._case.records("denial.reasons"))
        other = any(field in told for field in _OTHER_FIELDS)
        return not self.today.ink.psychiatrist_is_new and (other or (asked and not self.today.ink.is_psychiatrists_request))

    @property
    def may_be_urgent(self) -> bool:
        """Whether nobody has said if the case is urgent, of care not given yet, and nothing above speaks of it."""
        today = self.today
        open_still = self._case.text("denial.timing") in ("before", "during") and not (today.requesting or today.is_clinician)
        return open_still and today.next is not None and not (today.ink.known("urgency.level") or today.danger or self.clash)

    @property
    def compounded(self) -> bool:
        """Whether a compounded product is asked for."""
        return self._asks_for_ketamine and self._case.is_("treatment.product", "compounded")

    @property
    def compounded_unasked(self) -> bool:
        """Whether that is no part of the refusal, and a commercial vial could be used the same way."""
        untested = self._case.text("treatment.route") in ("oral", "nasal")
        return self.compounded and not untested and not self.today.ink.refused_as("compounded")

    @property
    def young(self) -> bool:
        """Whether the person is under 18 and asks for a treatment whose studies were of adults."""
        return self.today.minor and self._case.text("treatment.drug") in ("iv_ketamine", "spravato") and not self.today.is_clinician

    @property
    def start_passed(self) -> bool:
        """Whether the first day asked for has gone by, of care not given yet."""
        start, refused = self._case.day("treatment.start"), self._case.day("denial.date")
        timing = self._case.text("denial.timing")
        # Of a course under way the day may be the first of all: one after the denial is the next that was asked for.
        asked = timing == "before" or (timing == "during" and start is not None and refused is not None and start > refused)
        return asked and start is not None and start < self.today.ink.assessment.as_of

    @property
    def hold_the_account(self) -> bool:
        """Whether the notice says that the person owes something, of care already given: a clinic can wait for the money."""
        after = self._case.is_("denial.timing", "after") and not self.today.is_clinician
        return after and bool(_OWED.search(self._case.text("denial.text")))

    @property
    def notice_before(self) -> bool:
        """Whether Original Medicare refused care already given: who owes then turns on the notice that came before it (42 CFR 411.404)."""
        regime = self.today.ink.assessment.regime.regime
        return regime == "medicare_original" and self._case.is_("denial.timing", "after") and not self.today.is_clinician

    @property
    def to_do_on_the_notice(self) -> tuple[str, ...]:
        """What the notice asks to be marked on it and on the papers that go with it, in its words."""
        lines = (one for line in self._case.text("denial.text").splitlines() for one in sentences(line))
        return tuple(one.strip().lstrip("0123456789.) ") for one in lines if _ON_THE_NOTICE.search(one))

    @property
    def another_level(self) -> bool:
        """Whether the notice of a refused appeal offers one more inside the plan, which the outside review need not wait for."""
        return bool(self.today.around.another_offered)

    @property
    def questioned_number(self) -> str:
        """The number typed as the notice's for a fast appeal that is somebody's own or is not in the notice; empty where none is."""
        return questioned_number(self.today.ink.case, "urgency.phone")

    @property
    def fast_by_telephone(self) -> bool:
        """Whether a fast appeal can be asked for by telephone, without the clinician: the notice gives a number, or the program's rule lets
        a member call.
        """
        gives = self.today.around.gives
        called = bool(gives.fast_number or gives.appeal_number) or self.today.ink.assessment.regime.regime == "medicaid_managed"
        return (
            called
            and (self.today.urgent or self.today.danger)
            and self.today.around.makes("expedited-appeal")
            and not self.today.is_clinician
        )

    @property
    def left_unquoted(self) -> str:
        """A sentence among those that give the reasons which no quotation holds; empty where all are held, or none was read."""
        quoted = folded(" ".join(reason.text("quote") for reason in self._case.records("denial.reasons")))
        for line in self._case.text("denial.text").splitlines():
            told = [one.strip() for one in sentences(line)]
            if quoted and _FACTS.search(told[0] if told else ""):
                return next((one for one in told[1:] if len(one.split()) > _FEW and folded(one) not in quoted), "")
        return ""

    @property
    def halves(self) -> bool:
        """Whether an exception says of a step that it is expected not to work, of which a part was tried."""
        expected = self._case.is_("step.ground", "expected_ineffective") and bool(self.today.ink.stepped_and_tried)
        return self.today.around.makes("step-therapy-exception") and expected

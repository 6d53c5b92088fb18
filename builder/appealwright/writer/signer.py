"""What a clinician's papers offer the one who signs: in whose voice an answer speaks, and which matter each reason of the notice puts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Known, Record
from appealwright.days.dates import day_in
from appealwright.history.adequacy import trials_needed
from appealwright.history.fitful import without_fitful
from appealwright.history.pressure import pressure_rose
from appealwright.history.spray_alone import tells_of_the_spray_alone
from appealwright.history.taken_now import is_taken_now
from appealwright.history.under_way import names_antidepressant
from appealwright.notice.course.earlier_sessions import asks_scores_of_earlier
from appealwright.notice.course.limits import limits_named
from appealwright.notice.money.without_approval import what_follows
from appealwright.notice.reasons import oral_pill
from appealwright.notice.reasons.by_name import without_baseline_tests
from appealwright.notice.reasons.evidence import doubts_safety, without_research
from appealwright.notice.reasons.treatments_named import without_trials_of_others
from appealwright.whole import whole_ended, whole_text
from appealwright.writer.on_approval import OnApproval
from appealwright.writer.prose import sentences
from appealwright.writer.voice import in_first_person, speaks_as_patient, tells_of_kin

__all__ = ["Signer", "asks_for_scores"]

_MONTH = 31
"""A score older than this many days does not show the illness as it is now: plans that name a time name this one (our own advice)."""

_SCORES = re.compile(r"\b(?:PHQ|MADRS|HAM-?D|QIDS|BDI)\b|\b(?:baseline|severity|ratings?)\b|\bscores?\b", re.IGNORECASE)
_OF_DATES = re.compile(
    r"\bpre-?existing\b|\bwaiting period\b"
    r"|\bbefore (?:the|your|this) (?:effective date\b|(?:policy|plan|coverage|contract)(?:['\u2019]s)?(?: \w+){0,2}"
    r" (?:beg[ai]ns?|started|starts|took|takes|effective|commenc\w+|issue[sd]?|in (?:force|effect)|inception)\b)",
    re.IGNORECASE,
)
_CLINICAL = re.compile(r"\b(?:diagnos\w+|dos(?:e|age|ing)s?|trials?|antidepressants?|medications?|psychotherapy)\b", re.IGNORECASE)
_HIGHEST = re.compile(
    r"\b(?:maxim\w+|highest)[- ](?:(?:recommended|effective|labeled|approved|daily)[- ])*(?:tolerated|dos(?:e|es|age|ages|ing))\b"
    r"|\bdos(?:e|es|age)\b[^.;]{0,30}\b(?:maximum|highest)\b",
    re.IGNORECASE,
)
_TRIALS = re.compile(r"\b(?:antidepressants?|tried|medications?|trials?)\b", re.IGNORECASE)
_PAPERS = {
    "plan": re.compile(r"\b(?:treatment plan|plan of (?:care|treatment)|care plan)\b", re.IGNORECASE),
    "therapy": re.compile(r"\b(?:(?:psycho)?therapy|counsel\w+)\b(?<!electroconvulsive therapy)(?<!step therapy)", re.IGNORECASE),
}
_NEED = re.compile(r"\bnecess\w+|\bcriteria\b|\bappropriate\b|\bneed(?:ed)?\b|\bindicated\b", re.IGNORECASE)
_OF_OFFICES = frozenset({"ground.no-prior-authorization", "ground.out-of-network", "ground.coding", "ground.deadline"})
_UNREVIEWED = re.compile(r"\bnot (?:be )?reviewed for (?:medical )?necessity\b", re.IGNORECASE)
"""That need was not looked at: no matter of care is named."""
_OF_CARE = re.compile(
    r"\b(?:antidepressants?|trials?|tried|fail\w*|diagnos\w+|necess\w+|criteria|experimental|investigational|effective\w*|dos(?:e|age))\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\b(?:over|age|aged|older than) 6\d\b|\b6\d (?:and|or) (?:over|older)\b|\b(?:elderly|older adults?|geriatric)\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\b(?:continu\w+|go(?:es|ing)? on|stay(?:s|ing)? on|keep(?:s|ing)?|remain(?:s|ing)?|together|alongside"
    r"|beside|with (?:it|the spray|spravato))\b",
    re.IGNORECASE,
)
_PILLS = r"(?:pills?|meds?|medicines?|medications?|tablets?)"
_NO_PILL = re.compile(
    r"\b(?:no (?:oral )?antidepressants?|nothing for (?:the |my )?depression)\b"
    r"(?! (?:(?:has|have|had|ever|really) )*(?:work|help|did|does|before|was|were)\w*)"
    rf"|(?:\bno (?:more )?{_PILLS} (?:for|against) (?:the |my )?depression"
    r"|(?:\bnot|n['\u2019]?t) (?:(?:now|currently|presently) )?(?:tak(?:e|ing)|on|us(?:e|ing)) (?:any |an )?(?:oral )?antidepressants?"
    rf"|(?:\bam|['\u2019]m|\bbeen) off (?:all |my )?antidepressants?)(?: {_PILLS})?"
    r"(?=\s*(?:[.,;!)]|\Z)|\s(?:now|any ?more|at (?:the moment|all|present|this time)|right now|currently|since|these days|because"
    r"|either|and|or)\b)",
    re.IGNORECASE,
)
_BLADDER = re.compile(r"\b(?:urin\w+|bladder|cystitis)\b", re.IGNORECASE)


def asks_for_scores(quote: str) -> bool:
    """Whether a sentence of the notice turns on a scale, a score or the severity, and not only on those of an earlier course."""
    return bool(_SCORES.search(quote)) and any(
        _SCORES.search(without_baseline_tests(one)) and not asks_scores_of_earlier(one) for one in sentences(quote)
    )


@dataclass(slots=True)
class Signer(OnApproval):
    """The same history, before the clinician who signs or speaks."""

    # --- whose voice ---

    def speaks_as_other(self, words: str) -> bool:
        """Whether words speak as "I" and that is not the clinician: they stand in quotation marks, however short."""
        return speaks_as_patient(words) if self.case.is_("sender.role", "clinician") else in_first_person(words)

    @staticmethod
    def tells_of_kin(words: str) -> bool:
        """Whether words name somebody near, of whose illness a clinician has nothing to read aloud."""
        return tells_of_kin(words)

    # --- what a reason of the notice asks for ---

    @property
    def reason_on_scores(self) -> int:
        """The number, from 1, of the first reason on need that turns on a score, where the dated ones are told; else 0."""
        reasons = enumerate(self.case.records("denial.reasons"), start=1)
        of_need = ((number, one) for number, one in reasons if one.text("ground") == "ground.not-medically-necessary")
        return next((number for number, one in of_need if asks_for_scores(self.need_in(one.text("quote")))), 0)

    @staticmethod
    def asks_for_scores(quote: str) -> bool:
        """Whether a sentence of the notice turns on a scale, a score or the severity."""
        return asks_for_scores(quote)

    @staticmethod
    def asks_for_a_pill(quote: str) -> bool:
        """Whether a sentence holds it against the spray that no oral antidepressant goes with it."""
        return oral_pill.asks_for_a_pill(quote)

    @staticmethod
    def without_pill(words: str) -> str:
        """The words without those that name an oral antidepressant beside the spray: it is no trial."""
        return oral_pill.without_pill(words)

    @staticmethod
    def names_a_pill(words: str) -> bool:
        """Whether words name an oral antidepressant."""
        return oral_pill.names_a_pill(words)

    @property
    def antidepressants_now(self) -> bool:
        """Whether an antidepressant is among the medicines now, in the table or beside it, in words that do not say it ended; none for
        sleep alone.
        """
        for_mood = (trial for trial in self.trials if trial not in self.added and self.taken_for(trial) != "sleep")
        surely = without_fitful(whole_text(self.case, "history.now"), lambda one: names_antidepressant(one, self.facts))
        named = (trial.text("drug") for trial in for_mood if not self.is_nameless(trial))
        return bool(self.running) or any(is_taken_now(name, surely, self.facts) for name in named)

    @property
    def pill_goes_on(self) -> bool:
        """Whether the antidepressant taken now is told to go on beside the spray, or is taken beside it already."""
        return self.goes_on or bool(_GOES_ON.search(whole_text(self.case, "history.now")))

    @property
    def says_no_antidepressant(self) -> bool:
        """Whether the words on medicines now say plainly that none of them is an antidepressant: what was left empty or told in doubt says
        no such thing.
        """
        none = self.assessment.view("history.none_now") == Known(value=True)
        doubted = self.antidepressants_now or self.pill_in_doubt
        now = whole_text(self.case, "history.now")
        return not doubted and (none or bool(_NO_PILL.search(now)) or tells_of_the_spray_alone(now, self.facts))

    @property
    def acute_alone(self) -> bool:
        """Whether the second use of the label of Spravato is asked for, which is with an oral antidepressant, and none is taken."""
        told = (self.known("history.now") and not self.unsure("history.now")) or self.does_not_apply("history.now")
        acute = self.case.is_("treatment.drug", "spravato") and self.case.is_("treatment.indication", "acute")
        return acute and told and not self.antidepressants_now

    @staticmethod
    def is_of_dates(quote: str) -> bool:
        """Whether a sentence turns on when the coverage began, which no clinician can answer."""
        return bool(_OF_DATES.search(quote))

    def is_clinical(self, quote: str) -> bool:
        """Whether a sentence names a matter that a clinician answers for."""
        return self.asks_for_scores(quote) or bool(_CLINICAL.search(quote)) or bool(self.asked_for_in(quote))

    @staticmethod
    def what_follows(words: str) -> bool:
        """Whether words of the plan say what follows when approval was not asked for beforehand."""
        return what_follows(words)

    @property
    def administrative(self) -> bool:
        """Whether every reason is one of offices (a missing approval, the network, a code, a date), and none names a matter of care."""
        reasons = [(one.text("ground"), one.text("quote")) for one in self.case.records("denial.reasons")]
        own = {self.case.text("treatment.drug")}
        bare = [(ground, _UNREVIEWED.sub("", quote)) for ground, quote in reasons]
        of_care = (_OF_CARE.search(quote) or self.asks_for_scores(quote) or set(self.asked_for_in(quote)) - own for _, quote in bare)
        return bool(reasons) and all(ground in _OF_OFFICES for ground, _ in reasons) and not any(of_care)

    @staticmethod
    def papers_missed(quote: str) -> tuple[str, ...]:
        """Which of the treatment plan and the psychotherapy a sentence of the notice misses in the papers, in their order there."""
        found = {key: named.start() for key, words in _PAPERS.items() if (named := words.search(quote))}
        return tuple(sorted(found, key=lambda key: found[key]))

    @staticmethod
    def counts_trials(quote: str) -> bool:
        """Whether a sentence turns on how many medicines were tried, or how long."""
        return bool(_TRIALS.search(without_research(without_trials_of_others(quote))))

    def bipolar_trials(self, quote: str) -> tuple[Record, ...]:
        """Where the illness is bipolar and a sentence counts the medicines tried: those told with a dose and the weeks at it, from a paper.
        Which are for bipolar depression no row says.
        """
        asks = self.bipolar and self.counts_trials(quote)
        told = (one for one in self.counted_trials if one.text("dose_mg") and self.told_weeks(one) and one.text("source") != "memory")
        return tuple(told) if asks else ()

    @staticmethod
    def asks_for_the_highest_dose(quote: str) -> bool:
        """Whether a sentence turns on a dose as the highest: of the label, or the one that is borne."""
        return bool(_HIGHEST.search(quote))

    def puts_need(self, quote: str) -> bool:
        """Whether a sentence puts the need as such, or nobody told its words: one that names another matter is answered on that."""
        return not quote or bool(_NEED.search(self.need_in(quote)))

    @staticmethod
    def names_age(quote: str) -> bool:
        """Whether a sentence turns on an age of 65 or so."""
        return bool(_AGE.search(quote))

    @staticmethod
    def doubts_safety(quote: str) -> bool:
        """Whether a sentence doubts that the treatment is safe over time, or for such people."""
        return doubts_safety(quote)

    # --- what the history has to say to it ---

    @property
    def recent_score(self) -> bool:
        """Whether the latest score is of the last month before this day."""
        latest = self.latest_score
        scored = day_in(latest.get("date")) if latest else None
        return scored is not None and (self.assessment.as_of - scored).days <= _MONTH

    @property
    def scored_after_decision(self) -> bool:
        """Whether the latest score was taken after the day of the denial."""
        latest, decided = self.latest_score, self.case.day("denial.date")
        scored = day_in(latest.get("date")) if latest else None
        return decided is not None and scored is not None and scored > decided

    @property
    def scale_of_the_rule(self) -> tuple[Record, ...]:
        """The scores of the scale that the review of the course names, the stop's where it names two; of the first scale where none."""
        review = self.case.text("treatment.review").casefold()
        # The stop comes last in a review: so does its scale.
        named = [series for series in self.score_series if self._scale_name(series[0]) in review]
        return max(named, key=lambda series: review.rfind(self._scale_name(series[0])), default=(self.score_series or ((),))[0])

    def _scale_name(self, score: Record) -> str:
        return str(self.facts.row(f"scale.{score.text('scale')}").detail["name"]).casefold()

    @property
    def ended_for_side_effects(self) -> tuple[Record, ...]:
        """The antidepressant trials that ended for a side effect, without those that read like a switch of mood."""
        ended = (trial for trial in self.trials if trial.text("result") == "stopped_side_effect" and trial not in self.added)
        return tuple(trial for trial in ended if not self.reads_like_a_switch(trial) and not self.taken_for(trial))

    @property
    def watches_the_bladder(self) -> bool:
        """Whether the monitoring that was told names it."""
        return bool(_BLADDER.search(self.case.text("treatment.monitoring")))

    @property
    def raised_pressure(self) -> tuple[Record, ...]:
        """The trials that ended, as it was told, with a raised blood pressure."""
        return tuple(trial for trial in self.trials if pressure_rose(whole_ended(trial)))

    @property
    def pressure_on_spray(self) -> bool:
        """Whether Spravato was tried and, as it was told, raised the blood pressure: what is infused raises it as well."""
        told = self.case.is_("alternatives.spravato", "tried") and self.case.is_("treatment.drug", "iv_ketamine")
        return told and self.spray_raised_pressure

    @property
    def one_band(self) -> bool:
        """Whether every score of the scale used first is in the same band."""
        bands = {str(self.band_named(score)) for score in (self.score_series or ((),))[0]}
        return len(bands) == 1 and "" not in bands

    @property
    def severity_in_question(self) -> bool:
        """Whether a reason of need or of records turns on a score or the severity: the dated scores answer it, and come first."""
        asked = " ".join(self.quotes_of(ground, of_need=True) for ground in ("not-medically-necessary", "documentation"))
        return self.asks_for_scores(asked)

    @property
    def lacks_one_now(self) -> bool:
        """Whether the spray is asked for by its label, and the trials known of the present episode are fewer than it asks for."""
        by_label = self.case.is_("treatment.drug", "spravato") and not self.case.is_("treatment.indication", "acute")
        known = bool(self.present_trials) and not self.undated_trials
        return by_label and known and len(self.adequate_now) < (trials_needed(self.facts) or 0)

    @staticmethod
    def once_each(row_ids: tuple[str, ...]) -> tuple[str, ...]:
        """The same, none twice."""
        return tuple(dict.fromkeys(row_ids))

    @staticmethod
    def limits_of(quote: str) -> tuple[str, ...]:
        """Which limit one sentence names."""
        return limits_named(quote)

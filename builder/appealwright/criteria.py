"""A plan's criteria beside the record: "shown" is printed only of what the record shows, whatever box was ticked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from appealwright.answers import Record
from appealwright.days.dates import before, day_in
from appealwright.history.held_scores import benefit_lost
from appealwright.history.score_window import score_window
from appealwright.notice.clauses.certified_site import names_certified_site
from appealwright.numerals import NUMBER, trials_asked, value_of
from appealwright.papers import Criterion, criteria_of, one_line, rules_on_words
from appealwright.untold.unspoken import names_thoughts
from appealwright.writer.weighed import Weighed

__all__ = ["Criteria", "Line", "Short"]

_ANTIDEPRESSANTS = re.compile(r"\A(?=[\s\S]*\bantidepressants?\b)(?![\s\S]*\baugment)", re.IGNORECASE)
_LEAST = re.compile(
    r"\A[^.;]{0,25}?(?:(?:\bat least|\bminimum of|>=|≥)\s*(\d{1,2})\b(?!\s*(?:%|[/-]|percent|points?|days?|weeks?|months?|visits?|times))"
    r"|\b(\d{1,2})(?: or (?:higher|more|greater|above)| and above|\+)(?! (?:points?|times|visits?)))",
    re.IGNORECASE,
)
"""Behind the name of a scale: a score that a criterion asks for, or one above it."""
_ADDED = re.compile(r"\baugment\w*|\badjunct\w*|\badd(?:ed|-on)\b", re.IGNORECASE)
_WEEKS = re.compile(rf"\b{NUMBER}(?: or more|\+)?[- ]weeks?\b", re.IGNORECASE)
_READINGS = re.compile(rf"\b{NUMBER} (?:\w+ )?(?:visits|readings|measurements|occasions)\b", re.IGNORECASE)
_READING = re.compile(r"\b\d{2,3}/\d{2,3}\b")
_HELD = re.compile(r"\b(?:sustain\w*|maintain\w*|improve\w*|respon(?:se|ded|d)\b|reduction|durab\w+)", re.IGNORECASE)
_SUSTAINED = re.compile(
    r"\b(?:sustained|durable|lasting)\b(?=[^.;]{0,60}(?:\b50 ?%|\b50 percent|\bhalf\b))[^.;]{0,30}\b(?:improv|respon|reduc)\w*",
    re.IGNORECASE,
)
"""What asks that a fall by half lasts, and not that it was reached."""
_SCREEN = re.compile(r"\b(?:drug|urine|toxicology) (?:drug )?screen\w*\b|\btoxicology\b|\bUDS\b", re.IGNORECASE)
_PROOF = re.compile(r"\d{4}|\b(?:letter|record|certificate|list\w*|register\w*|enroll\w*|print\w*|proof)\b", re.IGNORECASE)
"""A paper, or what can be looked up, that shows how a place is certified."""
_EPISODE = re.compile(r"\b(?:current|present|this) (?:\w+ )?episode\b", re.IGNORECASE)
_FAILURE = re.compile(r"\bfail\w*|\binadequate\b|\bno response\b|\bnon-?respon\w+", re.IGNORECASE)
_OR_ELSE = re.compile(r"[,;] or\b(?!\W+(?:\w+\W+){0,3}\Z)|\bunless\b|\bexcept\b", re.IGNORECASE)
_JOINT = re.compile(r"\A\W*(?:or|unless|except)\b", re.IGNORECASE)
_BAR = re.compile(
    r"\A\W*(?:active|current|recent|ongoing|uncontrolled|untreated|unstable|history of)\b[^.;]{0,40}"
    r"\b(?:substance|alcohol|opioid|stimulant|cannabis|psychos[ie]s|psychotic|mania|manic|bipolar|hypertension|suicid\w*|aneurysm\w*)\b"
    r"|\A(?![^.;]*\b(?:no|without|absence|never|ruled out)\b)[^.;]*\bnot in (?:\w+ ){0,2}remission\b"
    r"|\b(?:is|are) (?:excluded|an exclusion|exclusions|contraindicated|a contraindication)\b",
    re.IGNORECASE,
)
"""What a plan lists against a treatment, not for it: a tick beside it may mean that it applies, or that nobody is barred by it."""
_SHARED = 3
"""So many words of a criterion stand in a reason that refuses by it."""
_ABSENT = frozenset({"psychosis", "bipolar"})
"""What a rule on a criterion means that asks for the absence of an illness."""
_PAPERS = {
    "treatment.scores": "scales",
    "history.trials": "history",
    "history.therapy": "therapy",
    "alternatives.spravato": "procedures",
    "alternatives.ect": "procedures",
    "alternatives.tms": "procedures",
}
"""The paper among the exhibits that shows what an answer tells."""


@dataclass(frozen=True, slots=True)
class Short:
    """What of a criterion the record does not show: trials (so many of so many, of so many weeks), score, readings, fall, lapse (a score
    of so much above the half after it was reached), age, screen, site, a medicine added at a low dose, or the absence of an illness.
    """

    what: str
    found: int = 0
    wanted: int = 0
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion of the plan in its words, and what was entered of it; nothing where nobody answered it."""

    words: str
    entered: Record | None = None


@dataclass(frozen=True, slots=True)
class Criteria:
    """The criteria of a case."""

    told: Weighed

    @property
    def rows(self) -> tuple[Record, ...]:
        """The criteria as they were entered."""
        return self.told.case.records("plan.criteria")

    @property
    def left_out(self) -> tuple[str, ...]:
        """The criteria for approval in the pasted policy that nobody entered, in its words. Of a section on thoughts of suicide from which
        none was entered, none: it counts for another use of the drug. No line on them stands in a letter that a patient signs.
        """
        return tuple(line for line, _ in self._left)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of them in the policy's own order, so that their numbers are the policy's; what it does not have stays behind what was
        entered before it, and nothing is moved where no policy was pasted.
        """
        at, placed = 0, []
        for one in self.rows:
            found = self._found(one)
            at = found.start if found else at
            placed.append((at, Line(one.text("words"), one)))
        placed += [(start, Line(words)) for words, start in self._left]
        return tuple(line for _, line in sorted(placed, key=itemgetter(0)))

    @property
    def _pasted(self) -> tuple[Criterion, ...]:
        return criteria_of(self.told.case.text("plan.policy_text"), self.told.facts)

    def _found(self, entered: Record) -> Criterion | None:
        """The item of the pasted policy that was entered, whole or in part, or that it holds."""
        text, words = self.told.case.text("plan.policy_text"), _plain(entered.text("words"))
        return next((one for one in self._pasted if words and _same(_plain(one_line(one.words, text)), words)), None)

    @property
    def _left(self) -> tuple[tuple[str, int], ...]:
        """Those of `left_out`, each with the place where it stands."""
        entered = [words for one in self.rows if (words := _plain(one.text("words")))]
        text = self.told.case.text("plan.policy_text")
        found = [one for one in self._pasted if one.part == "approval"] if self.rows else []
        known = [one for row in self.rows if (one := self._found(row)) and one.part == "approval"]
        of_thoughts = {one.section for one in found if names_thoughts(one.words, self.told.facts)}
        apart = of_thoughts - {one.section for one in known} if len({one.section for one in found}) > 1 else set[int]()
        left = [one for one in found if one.section not in apart and not names_thoughts(one.words, self.told.facts)]
        lines = ((one_line(one.words, text), one.start) for one in left)
        return tuple((line, start) for line, start in lines if not any(_same(_plain(line), words) for words in entered))

    @property
    def count(self) -> int:
        """How many there are, those that nobody entered among them."""
        return len(self.rows) + len(self.left_out)

    @property
    def shown(self) -> tuple[Record, ...]:
        """Those that the record shows whole."""
        return tuple(one for one in self.rows if one.text("status") == "met" and self.short(one) is None and not self.bars(one))

    @property
    def any_bars(self) -> bool:
        """Whether any line entered as a criterion bars the treatment."""
        return any(map(self.bars, self.rows))

    @staticmethod
    def bars(criterion: Record) -> bool:
        """Whether a line entered as a criterion is one that bars the treatment: neither "shown" nor "not met" is said of it."""
        return bool(_BAR.search(criterion.text("words")))

    def short(self, criterion: Record) -> Short | None:
        """What the record does not show of a criterion that is said to be met; None where it lacks nothing that can be counted."""
        if criterion.text("status") != "met":
            return None
        counted = self._fall(criterion) or self._trials(criterion) or self._score(criterion) or self._readings(criterion)
        return (
            counted
            or self._added(criterion)
            or self._age(criterion)
            or self._screen(criterion)
            or self._site(criterion)
            or self._absence(criterion)
        )

    def not_counted(self, criterion: Record) -> tuple[Record, ...]:
        """Where a criterion asks for trials: the medicines that its fact names and that fall short of dose or weeks, so none counts."""
        named = re.findall(r"[a-z]+", criterion.text("fact").casefold()) if trials_asked(criterion.text("words")) else []
        return tuple(one for one in self.told.short_trials if one.text("drug").casefold().split()[:1][0] in named)

    def not_asking(self, treatments: Sequence[str]) -> tuple[str, ...]:
        """Those of these treatments that no criterion entered asks for: whoever lists a line asks for no quotation of it."""
        return tuple(one for one in treatments if not self.ask_for(f"alternatives.{one}"))

    def ask_for(self, answer: str) -> bool:
        """Whether a criterion entered asks for what this answer tells."""
        rules = (rule for one in self.rows for rule in rules_on_words(one.text("words"), self.told.facts))
        return any(answer in rule.detail.get("facts", ()) for rule in rules)

    def shown_by(self, criterion: Record) -> str:
        """The kind of paper that shows what a criterion is met by; empty where it is shown by none, or by papers of several kinds."""
        if criterion.text("status") != "met" or self.short(criterion):
            return ""
        rules = rules_on_words(criterion.text("words"), self.told.facts)
        kinds = {_PAPERS[name] for rule in rules for name in rule.detail.get("facts", ()) if name in _PAPERS}
        return kinds.pop() if len(kinds) == 1 else ""

    @staticmethod
    def asks_within(words: str) -> str:
        """Of how many last days a sentence asks for a score ("30 days"); empty where it names none."""
        window = score_window(words)
        return window.words if window else ""

    def cut_off(self, criterion: Record) -> str:
        """The other way to meet a criterion, or the exception to it, that the notice leaves out where it refuses by the rest of it; empty
        where it has none, or the notice says it or speaks of something else.
        """
        words, notice = criterion.text("words"), _plain(self.told.case.text("denial.text"))
        joint = _OR_ELSE.search(words)
        other = words[joint.start() :].strip(" ,;.") if joint else ""
        if not joint or not notice or _plain(_JOINT.sub("", other)) in notice:
            return ""
        head = {word for word in _plain(words[: joint.start()]).split() if len(word) > 3 or word.isdigit()}
        refused = (set(_plain(one.text("quote")).split()) for one in self.told.case.records("denial.reasons"))
        return other if any(len(head & said) >= _SHARED for said in refused) else ""

    def asks_for_newer(self, words: str) -> bool:
        """Whether a sentence asks for a score of so many last days, and the latest one is older."""
        window, latest = score_window(words), self.told.latest_score
        scored = day_in(latest.get("date")) if latest else None
        if window is None or scored is None or self.told.scored_before_request(words):
            return False
        return scored < before(self.told.assessment.as_of, window.count, window.unit)

    @property
    def newer_gain_within(self) -> str:
        """Of how many last days a criterion or a reason asks for a score that shows the gain, where the latest is older; else empty."""
        reasons = self.told.case.records("denial.reasons")
        asked = (*(one.text("words") for one in self.rows), *(one.text("quote") for one in reasons))
        return next((self.asks_within(one) for one in asked if _HELD.search(one) and self.asks_for_newer(one)), "")

    def _fall(self, criterion: Record) -> Short | None:
        """Where improvement is to be held, or to be shown: that the scores fell by half and rose again to less, in the end or, where
        half is to last, between.
        """
        series = self.told.scores_in_care
        lost = benefit_lost(series) if _HELD.search(criterion.text("words")) else None
        first, last = (float(series[at].text("score")) for at in (0, -1)) if lost else (0.0, 0.0)
        if lost and last * 2 > first:
            return Short("fall")
        later = [float(one.text("score")) for one in lost.after] if lost and _SUSTAINED.search(criterion.text("words")) else []
        return Short("lapse", int(max(later))) if later and max(later) * 2 > first else None

    def _trials(self, criterion: Record) -> Short | None:
        words = criterion.text("words")
        wanted, weeks = trials_asked(words), _WEEKS.search(words)
        # Without weeks the bare number is held against the table only of antidepressants: of other medicines no number is known here.
        if not wanted or (weeks is None and not _ANTIDEPRESSANTS.search(words)):
            return None
        told, least = self.told, value_of(weeks[1]) if weeks else 0
        found = [trial for trial in told.antidepressants if int(told.weeks(trial) or told.least_weeks(trial)) >= least]
        if _FAILURE.search(words):
            found = [trial for trial in found if trial.text("result") != "stopped_side_effect" and not told.is_unfinished(trial)]
        if _EPISODE.search(words) and told.present_trials:
            found = [trial for trial in found if told.row_of(trial) in told.present_trials]
        return Short("trials", len(found), wanted, least) if len(found) < wanted else None

    def _added(self, criterion: Record) -> Short | None:
        """Where a medicine added is asked for: that each of those told was below the dose known to be enough."""
        low = 0 < len(self.told.augmenting) == len(self.told.low_added)
        return Short("added") if low and _ADDED.search(criterion.text("words")) else None

    def _score(self, criterion: Record) -> Short | None:
        """Where a score so high is asked for on a scale that was used: that none of the scores told is so high."""
        short: list[Short] = []
        for series in self.told.score_series:
            title = self.told.facts.row(f"scale.{series[0].text('scale')}").title
            _, _, behind = re.sub(re.sub(r"\W+", r"\\W*", title), "\0", criterion.text("words"), flags=re.IGNORECASE).partition("\0")
            least = _LEAST.search(behind)
            if least is None:
                continue
            highest, wanted = max(int(float(one.text("score"))) for one in series), int(least[1] or least[2])
            if highest >= wanted:
                return None
            short.append(Short("score", highest, wanted))
        return short[0] if short else None

    def _readings(self, criterion: Record) -> Short | None:
        asked = _READINGS.search(criterion.text("words"))
        told = f"{criterion.text('fact')} {' '.join(risk.text('fact') for risk in self.told.risk_told('blood_pressure'))}"
        found = len(set(_READING.findall(told)))
        wanted = value_of(asked[1]) if asked else 0
        return Short("readings", found, wanted) if 0 < found < wanted else None

    def _age(self, criterion: Record) -> Short | None:
        return Short("age") if self.asks_for_newer(criterion.text("words")) else None

    def _screen(self, criterion: Record) -> Short | None:
        asked = _SCREEN.search(criterion.text("words"))
        return (
            Short("screen") if asked and not re.search(r"\b(?:screen|urine|tox|UDS|test)", criterion.text("fact"), re.IGNORECASE) else None
        )

    def _site(self, criterion: Record) -> Short | None:
        """Where a certified place is asked for: that it was told to be one, and no paper that shows it."""
        asked = names_certified_site(criterion.text("words"), self.told.facts)
        return Short("site") if asked and not _PROOF.search(criterion.text("fact")) else None

    def _absence(self, criterion: Record) -> Short | None:
        """Where an illness is not to be there: that the patient told of none, and no paper that says so."""
        absent = any(rule.detail["means"] in _ABSENT for rule in rules_on_words(criterion.text("words"), self.told.facts))
        return Short("absence") if absent and not _PROOF.search(criterion.text("fact")) else None


def _same(line: str, words: str) -> bool:
    return words in line or line in words


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))

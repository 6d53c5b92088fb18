"""A plan's criteria beside the record: "shown" is printed only of what the record shows, whatever box was ticked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from appealwright.answers import Record
from appealwright.history.score_window import ScoreAge, score_age, score_window
from appealwright.notice.clauses.gain_asked import asks_for_gain
from appealwright.notice.clock.request_came import request_came
from appealwright.numerals import trials_asked
from appealwright.papers import Criterion, criteria_of, one_line, rules_on_words
from appealwright.shortfall import Short, asks_for_newer, short_of
from appealwright.untold.thoughts import names_thoughts
from appealwright.writer.weighed import Weighed

__all__ = ["Criteria", "Line"]

_OR_ELSE = re.compile(r"[,;] or\b(?!\W+(?:\w+\W+){0,3}\Z)|\bunless\b|\bexcept\b", re.IGNORECASE)
_JOINT = re.compile(r"\A\W*(?:or|unless|except)\b", re.IGNORECASE)
_LOOKED_AT = r"(?:assess|screen|evaluat|monitor|test)\w*"
_BAR = re.compile(
    r"\A\W*(?:active|current|recent|ongoing|uncontrolled|untreated|unstable|history of)\b"
    rf"(?:(?!\b(?:{_LOOKED_AT}|counsel\w+|treatment (?:for|of)|abstinence|sobriety)\b)[^.;]){{0,40}}"
    r"\b(?:substance|alcohol|opioid|stimulant|cannabis|psychos[ie]s|psychotic|mania|manic|bipolar|hypertension|suicid\w*|aneurysm\w*)\b"
    rf"(?! (?:\w+ ){{0,2}}{_LOOKED_AT}\b)"
    r"|\A(?![^.;]*\b(?:no|without|absence|never|ruled out)\b)[^.;]*\bnot in (?:\w+ ){0,2}remission\b"
    r"|\b(?:is|are) (?:excluded|an exclusion|exclusions|contraindicated|a contraindication)\b",
    re.IGNORECASE,
)
"""What a plan lists against a treatment, not for it: a tick beside it may mean that it applies, or that nobody is barred by it. That an
illness is looked for is asked for, and bars nobody."""
_SHARED = 3
"""So many words of a criterion stand in a reason that refuses by it."""
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
        return short_of(criterion, self.told) if criterion.text("status") == "met" else None

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

    @staticmethod
    def counts_from_request(words: str) -> bool:
        """Whether it counts those days back from the request, and not from today."""
        window = score_window(words)
        return window is not None and window.before_request

    def score_age(self, words: str) -> ScoreAge | None:
        """How old the last score is, where a sentence asks for one of so many last days."""
        return score_age(words, self.told.latest_score, self.told.assessment.as_of, request_came(self.told.case))

    @property
    def score_age_asked(self) -> ScoreAge | None:
        """The same by the reason or criterion that asks for the newest one."""
        case = self.told.case
        asked = [one.text("quote") for one in case.records("denial.reasons")] + [one.text("words") for one in case.records("plan.criteria")]
        return min((age for one in asked if (age := self.score_age(one))), key=lambda age: age.until, default=None)

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
        return asks_for_newer(words, self.told)

    @property
    def newer_gain_within(self) -> str:
        """Of how many last days a criterion or a reason asks for a score that shows the gain, where the latest is older; else empty."""
        reasons = self.told.case.records("denial.reasons")
        asked = (*(one.text("words") for one in self.rows), *(one.text("quote") for one in reasons))
        return next((self.asks_within(one) for one in asked if asks_for_gain(one) and self.asks_for_newer(one)), "")


def _same(line: str, words: str) -> bool:
    return words in line or line in words


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))

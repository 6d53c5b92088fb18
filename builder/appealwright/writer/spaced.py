"""What came of sessions further apart: by the scores, and by what was told of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.after_cut import NEVER_APART
from appealwright.history.apart_told import tells_of_longer, tells_one_rhythm
from appealwright.history.ended_told import tells_of_a_stop, tells_that_they_ended
from appealwright.history.falls import Fall, fall_between, value_of
from appealwright.history.names_last import names_last
from appealwright.history.rise_told import may_tell_of_a_stop, names_the_rise_with_longer, tells_that_it_held
from appealwright.history.spacing_told import none_was_given, tells_when
from appealwright.notice.clauses.exclusions import unless_in
from appealwright.notice.course.limits import asks_for_longer_interval, says_longer_untried
from appealwright.notice.course.says import exception_to_rhythm
from appealwright.writer.offered import Offered

__all__ = ["LongerTried", "Spaced"]

_WEEKLY_AGAIN = re.compile(
    r"\b(?:back to (?:weekly|once (?:a|per) week|every week|q ?1 ?w(?:k|eek)?|qw(?:k|eek)?|q ?7 ?d)|weekly (?:\w+ )?(?:again|resumed)"
    r"|weekly again)\b",
    re.IGNORECASE,
)
_ON_WEEKLY = re.compile(r"\b(?:weekly|every week|once (?:a|per) week)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;.]\s|\bthen\b")
_ONLY_SCORES = re.compile(
    r"[A-Za-z]+-\d+(?![\d-])|\b(?:phq|madrs|qids|bdi|ham-?d|hdrs|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|on|in|at|to|from|of|a|and|then|after|when|while|once|again|back|with|was|were|is|it|the|i|we|my|he|she|her|his|our|they|score"
    r"|scores|sessions?|treatments?|visits?|doses?|weekly|bi-?weekly|monthly|every|other|apart|weeks?|tried|went|rose|fell|up|down"
    r"|one|two|three|four|five|six|second|week)\b",
    re.IGNORECASE,
)
"""Words that beside numbers tell which score came at which interval, and nothing else."""


@dataclass(frozen=True, slots=True)
class LongerTried:
    """A longer interval that was tried, by the scores and by what was told beside them."""

    low: Record
    """The lowest score, on which it began."""
    risen: tuple[Record, ...]
    """Those that followed on it, to the highest."""
    again: Record | None
    """The last, where it was told of weekly sessions taken up again."""


@dataclass(slots=True)
class Spaced(Offered):
    """The same case, with what came of sessions further apart."""

    @property
    def dip(self) -> Fall | None:
        """The fall to the lowest score, where a later one is higher and what came between was told."""
        return self.low if self.spread_out else None

    @property
    def low(self) -> Fall | None:
        """The fall to the lowest score, where the last one is higher: first to last would hide both."""
        series = self.scores_in_care
        lowest = min(series[1:-1], key=value_of, default=None)
        fell = lowest is not None and value_of(lowest) < min(value_of(series[0]), value_of(series[-1]))
        return fall_between(series[0], lowest) if fell and lowest else None

    @property
    def spread_out(self) -> bool:
        """Whether it was told what came of sessions further apart, in words that do not say that they never were."""
        told = self.case.text("treatment.spacing")
        return self.known("treatment.spacing") and (self.tells_scores("treatment.spacing") or not NEVER_APART.search(told))

    @property
    def apart(self) -> bool:
        """Whether the words on the spacing tell of sessions that were further apart, and not only of scores or of their end."""
        return self.spread_out and tells_of_longer(self.case.text("treatment.spacing"))

    @property
    def only_stopped(self) -> bool:
        """Whether what came of the spacing is told of a time without sessions, and of no longer interval between them."""
        return self.spread_out and self.sessions_ended and not self.apart

    @property
    def none_was_given(self) -> bool:
        """Whether it was told that no session of this treatment has been given."""
        return none_was_given(self.case)

    @property
    def saved_by_interval(self) -> str:
        """The exception that a limit on how often makes for who tried a longer interval, in its words, or that the notice or a criterion
        makes for who lost the benefit there, where that was told; else empty.
        """
        quoted = "" if self.spread_out and not self.may_be_of_longer else unless_in(self.quotes_of("dose-frequency-limit"))
        if self.known("treatment.spacing") and asks_for_longer_interval(quoted):
            return quoted
        return self.saved_by_loss

    @property
    def saved_by_loss(self) -> str:
        """The exception that the notice or a criterion makes for who lost the benefit at a longer interval, where the scores show that."""
        return exception_to_rhythm(self.case) if self.spread_out and self.benefit_lost and self.may_be_of_longer else ""

    @property
    def rule_on_rhythm(self) -> str:
        """The exception that the notice or a criterion makes, in its words, where what a longer interval brought was told, and it may be
        what the exception asks for; else empty.
        """
        told = self.known("treatment.spacing") and self.may_be_of_longer
        return exception_to_rhythm(self.case) if told else ""

    @property
    def may_be_of_longer(self) -> bool:
        """Whether nothing told with the spacing gives the rise to a time without sessions, or says of an interval alone that it held."""
        words = self.case.text("treatment.spacing")
        return not (self.only_stopped or may_tell_of_a_stop(words) or (tells_that_it_held(words) and not self.rose_apart))

    @property
    def after_dip(self) -> tuple[Record, ...]:
        """The scores that came after the lowest one."""
        series = self.scores_in_care
        return series[series.index(self.dip.last) + 1 :] if self.dip else ()

    @property
    def risen(self) -> tuple[Record, ...]:
        """Those of them up to the highest: what came when sessions were spread out."""
        after = self.after_dip
        return after[: after.index(max(after, key=value_of)) + 1] if after else ()

    @property
    def fallen_again(self) -> tuple[Record, ...]:
        """Those of them that came after the highest: never of the longer interval."""
        return self.after_dip[len(self.risen) :]

    @property
    def weekly_again(self) -> bool:
        """Whether what was told of the spacing ends with weekly sessions."""
        told = self.case.text("treatment.spacing")
        last = [clause for clause in _CLAUSE.split(told) if clause.strip()][1:][-1:]
        return bool(_WEEKLY_AGAIN.search(told)) or any(_ON_WEEKLY.search(clause) for clause in last)

    @property
    def longer_tried(self) -> LongerTried | None:
        """The longer interval that was tried, where a limit on how often asks for one or says that none was, the score rose on it and the
        words on the spacing name that score; else None.
        """
        quoted = self.quotes_of("dose-frequency-limit")
        if not (says_longer_untried(quoted) or asks_for_longer_interval(quoted)):
            return None
        numbers = set(re.findall(r"\d+", self.case.text("treatment.spacing")))
        named = bool(self.risen) and self.risen[-1].text("score") in numbers
        if not (self.dip and named and self.rose_apart):
            return None
        again = self.fallen_again[-1] if self.fallen_again and self.weekly_again else None
        return LongerTried(self.dip.last, self.risen, again)

    @property
    def spacing_tells_more(self) -> bool:
        """Whether the words on the spacing tell more than which score came at which interval and when."""
        return bool(re.search(r"[A-Za-z]{2}", _ONLY_SCORES.sub("", self.case.text("treatment.spacing"))))

    @property
    def sessions_ended(self) -> bool:
        """Whether it was told that the sessions ended, and not only that they were further apart."""
        return tells_of_a_stop(self.case)

    @property
    def rise_untabled(self) -> tuple[int, int] | None:
        """The rise that was told of sessions further apart, from which score to which, where its end has no score of its own in the table
        and the last one came on weekly sessions after it; else None.
        """
        told, own = self.rise_told, {value_of(score) for score in self.risen}
        apart = told is not None and bool(own) and told[1] not in own and self.weekly_again and not self.fallen_again
        return told if apart else None

    @property
    def rise_follows(self) -> str:
        """What the rise came after, as it was told: that the sessions "had ended", "had stopped" or "were spread out"; empty where no
        words tell it of this rise, and where they tell of both.
        """
        if self.sessions_ended and self._named_apart:
            return ""
        if self.sessions_ended:
            return "had ended" if tells_that_they_ended(self.case) else "had stopped"
        return "were spread out" if self.rose_apart else ""

    @property
    def rose_apart(self) -> bool:
        """Whether the rise was told of sessions that went on further apart; never beside a stop, nor of an interval that held."""
        words = self.case.text("treatment.spacing")
        tabled = bool(self.risen) and (self.risen[-1].text("score") in words or self.tells_scores("treatment.spacing") or tells_when(words))
        told_of = tabled or (not self.risen and self.rise_told is not None)
        if not told_of or self.rise_untabled or not self.apart or self.sessions_ended:
            return False
        return self._named_apart and not may_tell_of_a_stop(words)

    @property
    def _named_apart(self) -> bool:
        """Whether the words on the spacing tell the highest score after the lowest of a longer interval, whatever they tell of a stop;
        where the table shows no rise, the one that the words themselves tell.
        """
        words = self.case.text("treatment.spacing")
        if self.risen and self.dip:
            return names_the_rise_with_longer(words, self.risen[-1].text("score"), self.dip.last.text("score"))
        return self.rise_told is not None and names_the_rise_with_longer(words, *map(str, reversed(self.rise_told)))

    @property
    def only_apart(self) -> bool:
        """Whether it tells of sessions further apart and of no time without any: only then it is told under that name. Of one rhythm alone
        nobody has said that it was longer than another.
        """
        words = self.case.text("treatment.spacing")
        longer = self.tells_scores("treatment.spacing") or self.rose_apart or not tells_one_rhythm(words)
        return self.apart and longer and not may_tell_of_a_stop(words)

    @property
    def rise_named(self) -> Record | None:
        """The highest score between the first and the last, above the one before it, where the words on the spacing name it."""
        series = self.scores_in_care
        high = max(series[1:-1], key=value_of, default=None)
        rose = high is not None and value_of(high) > value_of(series[series.index(high) - 1])
        return high if rose and high and names_last(self.case.text("treatment.spacing"), series[: series.index(high) + 1]) else None

    @property
    def tells_of_last_score(self) -> bool:
        """Whether the words on the spacing tell of the time of the last score: what came in other months is no account of it."""
        return self.known("treatment.spacing") and names_last(self.case.text("treatment.spacing"), self.scores_in_care)

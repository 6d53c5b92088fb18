"""The points of a call in their turn: what this notice raises first, in its order, then what is likely to be raised. Where there is no room
for all, each reason has a point before any has two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from appealwright.answers import Record
from appealwright.notice.reasons.treatments_named import without_medicine_beside_talking
from appealwright.notice.words import concludes, only_unneeded
from appealwright.writer.foremost import foremost
from appealwright.writer.prose import sentences
from appealwright.writer.signer import asks_for_scores

if TYPE_CHECKING:
    from appealwright.writer.narrated import Narrated

__all__ = ["Call", "Raised", "Reply", "begins_in"]

MOST, STUDIES = 6, 2
"""So many points fit on the page that is answered from, and so many rebuttals that the notice does not raise beside two points that it does
(our own advice on form).
"""
SAID, ASKED = 420, 37
"""So many words may all that is said on the call have, with the points that are answered; so many of them are the questions at its end and
the head of the table. A call of minutes has room for no more (our own advice on form). The first point of each reason always stands,
and each on a risk that the notice names or a blood pressure told.
"""

Raised = tuple[float, Markup]
"""A point, after the number of the first reason that raises it; half a number more for what that reason raises behind another point of the
same kind, and _LATER where none does.
"""

_LATER, _LAST = 99, 120
_JOINS = (["and"], ["but"], ["nor"], ["because"], ["so"])
_ENOUGH = 2
"""From so many points that the notice raises on, what is least likely to be asked is left out."""
_OF_RECORDS = re.compile(
    r"\b(?:records?|notes?|documents?|documentation|chart|information)\b.*\b(?:show|list|contain|document|support|reflect|indicate|say)",
    re.IGNORECASE,
)
_SEVERITY = re.compile(r"\b(?:severity|severe|seriousness)\b", re.IGNORECASE)
_NOT_ENOUGH = ("Trials were not adequate", "failures are not documented")
_QUOTED = 28
_CLAUSE = 9
"""So many words of a reason are read out as what they may say; behind more than so many a longer one ends with a clause, not before its
verb.
"""


@dataclass(frozen=True, slots=True)
class Reply:
    """A point the insurer may make and the honest reply, from one argument row."""

    row_id: str
    insurer_says: str
    honest_reply: str
    raised_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """What the reasons of one notice raise. Nothing is judged: a sentence raises what it names."""

    told: Narrated

    TELLS: ClassVar[int] = 4
    """So many trials are told with dose and weeks in a minute; the others by name."""

    @property
    def trials(self) -> tuple[Record, ...]:
        """The trials in the order in which they are said: those that count by the plan's own words, an added one where those words ask for
        one, the other antidepressants, other medicines, and last what falls short.
        """
        told = self.told
        words = [one.text("quote") for one in told.case.records("denial.reasons")]
        words += [one.text("words") for one in told.case.records("plan.criteria")]
        counts = [trial for one in words if (count := told.counted(one)) for trial in count.counts]
        asked = told.augmenting if any(map(told.asks_for_augmenting, words)) else ()
        past = (*told.earlier_trials, *told.reaching_trials)

        def weight(trial: Record) -> tuple[bool, bool, int]:
            row = told.row_of(trial)
            return row in past, not (trial.text("dose_mg") and told.weeks(trial)), row

        groups = [
            sorted(group, key=weight)
            for group in (counts, asked, told.antidepressants, told.new_antidepressants, told.added, told.short_trials)
        ]
        if asked:
            groups[0] = groups[0][: self.TELLS - 1]
        ranked = {id(trial): trial for group in groups for trial in group}
        return tuple(ranked.values())

    def shown_in(self, quote: str) -> tuple[Record, ...]:
        """Where a reason turns on the trials: those that count by its words, or else those told with dose and length."""
        count = self.told.counted(quote)
        if count and count.counts:
            return count.counts
        turns = self.told.asks_for_trials(without_medicine_beside_talking(quote)) and not (
            self.told.asks_for_augmenting(quote) or self.told.asks_for_a_pill(quote) or self.told.bipolar
        )
        return tuple(one for one in self.told.antidepressants if turns and one.text("dose_mg") and self.told.has_length(one))

    def doubts_talking(self, quote: str) -> bool:
        """Whether a reason doubts psychotherapy beside a medicine, and no medicine: the medicines are no answer to it."""
        bare = without_medicine_beside_talking(quote)
        return bare != quote and not self.told.counted(quote) and not self.told.asks_for_trials(bare)

    def untold(self, quote: str) -> tuple[Record, ...]:
        """The antidepressants beside those, of which dose or length is still to be shown."""
        shown = self.shown_in(quote)
        return () if self.told.counted(quote) else tuple(one for one in self.told.antidepressants if one not in shown)

    def helped_before(self, key: str) -> bool:
        """Whether another treatment that was tried is told to have helped."""
        return self.told.helped_before(key)

    @staticmethod
    def of_trials(reply: Reply) -> bool:
        """Whether a point is that the trials are not enough, or not shown."""
        return any(words in reply.insurer_says for words in _NOT_ENOUGH)

    def on_trials(self, replies: Iterable[Reply]) -> tuple[int, ...]:
        """The reasons that raise such a point of these."""
        return tuple(self.by_words(reply.raised_by) for reply in replies if self.of_trials(reply))

    def quote(self, number: int) -> str:
        """The words of a reason; empty where there is none of this number."""
        reasons = self.told.case.records("denial.reasons")
        return reasons[number - 1].text("quote") if number <= len(reasons) else ""

    def unmet(self, points: Iterable[Raised]) -> tuple[tuple[int, Record], ...]:
        """The reasons, with their numbers, that none of these points takes up: none that only concludes, stands in another, or
        is given what it rests on by the next.
        """
        met = {number for number, _ in points}
        reasons = enumerate(self.told.case.records("denial.reasons"), start=1)
        asked = ((number, one) for number, one in reasons if number not in met and one.text("quote") and not self.told.told_in(one))
        return tuple((number, one) for number, one in asked if not (self._leads_up(one) or self.told.rests_on(one)))

    def _leads_up(self, reason: Record) -> bool:
        """Whether it only concludes, or leads up to the reasons behind it."""
        quote = reason.text("quote")
        return self.told.concludes(quote) or (quote.rstrip().endswith(":") and len(self.told.case.records("denial.reasons")) > 1)

    @staticmethod
    def heading(quote: str) -> str:
        """The sentence of a reason that they may say: what it holds of the records, or its first that does not only conclude."""
        found = [one.strip() for one in sentences(quote)]
        telling = [one for one in found if _OF_RECORDS.search(one)] or [one for one in found if not (concludes(one) or only_unneeded(one))]
        words = (telling or found)[0].rstrip(".").split()
        ends = next((end for end in range(min(len(words), _QUOTED), _CLAUSE, -1) if _ends_clause(words, end)), 0)
        return _read_out(words) if len(words) <= _QUOTED or not ends else f"{' '.join(words[:ends]).rstrip(',;')}\u2026"

    @staticmethod
    def heading_on(quote: str, word: str) -> str:
        """The sentence of a reason that has this word, from where the word is within what is read out of it."""
        said = next((one for one in sentences(quote) if word.casefold() in one.casefold()), quote).strip().rstrip(".")
        before = len(said[: said.casefold().find(word.casefold())].split())
        begins = max(0, before - _QUOTED // 2)
        return ("\u2026" if begins else "") + _read_out(said.split()[begins:])

    def by_ground(self, *grounds: str) -> int:
        """The first reason of one of these grounds."""
        return min((number for ground in grounds for number in self.told.reasons_of(ground)), default=_LATER)

    def by_step(self) -> int:
        """The first reason of steps that a medicine may answer: not one that turns on talking alone."""
        told = self.told.case.records("denial.reasons")
        return min((one for one in self.told.reasons_of("step-therapy") if not self.told.turns_on_talk(told[one - 1])), default=_LATER)

    def by_asking(self, key: str) -> int:
        """The first reason that names this other treatment."""
        return self._first(lambda quote: key in self.told.asked_for_in(quote))

    def by_missing(self, words: str) -> int:
        """The first reason that says these words."""
        return self._first(lambda quote: words in quote)

    def by_risk(self, risk: str) -> int:
        """The first reason that names this illness or risk."""
        return self._first(lambda quote: risk in self.told.risks_in(quote))

    def by_words(self, beginnings: Iterable[str]) -> int:
        """The first reason in which a word or phrase begins so."""
        return self._first(lambda quote: begins_in(quote, beginnings))

    def by_scores(self) -> int:
        """The first reason that turns on a score or the severity."""
        return self._first(asks_for_scores)

    def on_scores(self) -> str:
        """The sentence of that reason which turns on a score, as they may say it; empty where the reason names the severity itself."""
        quote = self.quote(self.by_scores())
        of_scores = next((one for one in sentences(quote) if asks_for_scores(one)), "")
        return "" if _SEVERITY.search(quote) or not of_scores else self.heading(of_scores)

    @staticmethod
    def later(number: int) -> int:
        """A place after everything that is raised."""
        return _LATER + number

    @staticmethod
    def in_turn(points: list[Raised], said: Markup, *, over: bool = False, risks: Container[Markup] = ()) -> tuple[Markup, ...]:
        """The points in their turn, as many as there is room for beside what is `said` before. Of care that is over what nobody raised is
        left unsaid. A point on one of these `risks` always stands, however long its answer is: other points give way.
        """
        raised = [one for one in points if one[0] < _LATER]
        kept = raised if over and raised else [one for one in points if one[0] < _LAST or len(raised) < _ENOUGH]
        firsts = max(1, len({int(number) for number, _ in raised}))
        ranked = _each_reason_first(kept)
        standing = ranked[:firsts] + [one for one in ranked[firsts:] if one[1] in risks]
        ranked = standing + [one for one in ranked if one not in standing]
        chosen = list(_as_fit(ranked[: max(MOST, len(standing))], SAID - ASKED - _words(said), len(standing)))
        return tuple(point for _, point in sorted(chosen, key=lambda one: one[0]))

    @staticmethod
    def foremost(box: Markup, room: int, *, one_more: bool = False, answers: bool = False) -> tuple[Markup, ...]:
        """The lines of the box of reasons for whoever reads one page, in so many words; `one_more`: than such a page has else; `answers`:
        those that answer a reason first.
        """
        return foremost(box, room, one_more=one_more, answers=answers)

    @staticmethod
    def within(box: Markup, room: int) -> tuple[Markup, ...]:
        """The same where there is room for no more, and none where the first of them takes more."""
        lines = foremost(box, room)
        return lines if sum(map(_words, lines)) <= room else ()

    @staticmethod
    def unraised(number: int) -> int:
        """The place of a rebuttal that nobody asked for, of which so many have one: the first are enough."""
        return _LATER + 5 if number < STUDIES else _LAST

    def _first(self, raises: Callable[[str], bool]) -> int:
        reasons = self.told.case.records("denial.reasons")
        return next((number for number, one in enumerate(reasons, start=1) if one.text("quote") and raises(one.text("quote"))), _LATER)


def _read_out(words: list[str]) -> str:
    return " ".join(words[:_QUOTED]) + ("\u2026" if len(words) > _QUOTED else ".")


def _ends_clause(words: list[str], end: int) -> bool:
    return words[end - 1].endswith(";") or (words[end - 1].endswith(",") and words[end : end + 1] in _JOINS)


def begins_in(quote: str, beginnings: Iterable[str]) -> bool:
    """Whether a word or phrase of a sentence begins so."""
    return any(re.search(rf"\b{re.escape(words)}", quote, re.IGNORECASE) for words in beginnings)


def _each_reason_first(points: Iterable[Raised]) -> list[Raised]:
    """The points in the turn in which they are given room: one of each reason, then the second of each, and last what no reason raises."""
    turns: Counter[int] = Counter()
    ranked = []
    for number, point in sorted(points, key=lambda one: one[0]):
        turns[int(number)] += 1
        ranked.append((number >= _LATER, turns[int(number)] if number < _LATER else 0, number % 1, number, point))
    return [(number, point) for *_, number, point in sorted(ranked, key=lambda one: one[:4])]


def _as_fit(points: Iterable[Raised], room: int, firsts: int) -> Iterator[Raised]:
    """The points that this room takes, and so many that come first."""
    for place, (number, point) in enumerate(points):
        words = _words(point)
        if place < firsts or words <= room:
            room -= words
            yield number, point


def _words(text: Markup) -> int:
    return len(text.striptags().split())

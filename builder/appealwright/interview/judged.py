"""What was typed, read, judged and written: everything a view is drawn from, made anew after each event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from appealwright.answers import Answer
from appealwright.assessment import Assessment, answers_derived, assess
from appealwright.case import Aside, Case, Finding, parsed
from appealwright.compose import Composed, composed_anew
from appealwright.derived import Reading, typed_answers
from appealwright.facts import Facts
from appealwright.kinds import DocumentKind, kinds_for
from appealwright.ledger import Ledger
from appealwright.next_steps.around import Around
from appealwright.packet import Packet
from appealwright.questions import Question
from appealwright.reading import Problem, Result, answer_from
from appealwright.recall import Recall
from appealwright.untold.disclosure import Withheld
from appealwright.untold.retold import Retold
from appealwright.view import CaseView
from appealwright.words import LETTERS, Words, words_in

__all__ = ["Before", "Judged", "Wishes", "judged"]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person wants of the documents: facts kept out of them, the words for what stays with the person, and what is done to each
    once it is written: a mark, the person's own words.
    """

    withheld: Withheld = field(default_factory=dict)
    words: Words = field(default_factory=lambda: words_in(LETTERS))
    finish: Callable[[Composed], Composed] = lambda composed: composed


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, what could not be taken of it, its assessment and the documents it can use."""

    case: Case
    problems: tuple[Problem, ...]
    assessment: Assessment
    packet: Packet

    def document(self, document_id: str) -> Composed:
        """The document of this id, or the first: there is always one to show."""
        return self.packet.document(document_id)


class Before:
    """What was judged and written before, of the same person by the same words on the same day: what would come out the same
    is taken from here.
    """

    def __init__(self) -> None:
        self._read: dict[str, tuple[Any, Result]] = {}
        self._given = Ledger()
        self._facts: Facts | None = None
        self._begin()
        self.stands = False
        """Whether what was judged last is to stand for now, whatever has been answered since."""

    def by(self, facts: Facts) -> None:
        """What was judged and written by other rows, of another illness, is not taken."""
        if facts is not self._facts:
            self._facts = facts
            self._begin()

    def _begin(self) -> None:
        self._recalls: dict[str, Recall] = {}
        self.retold = Retold()
        self._ledger, self._judging, self._using = Ledger(), Ledger(), Ledger()
        self._assessment: Assessment | None = None
        self._derived: Mapping[str, Answer] = {}

    def answer_from(self, raw: Any, question: Question, name: str) -> Result:
        """What `reading.answer_from` answers."""
        read = self._read.get(name)
        if read is None or (read[0] is not raw and read[0] != raw):
            read = self._read[name] = (raw, answer_from(raw, question, name))
        return read[1]

    def set_aside(self, answers: Mapping[str, Answer], finding: Finding) -> Aside:
        """What `finding` finds in the answers: looked for again only where one of those has changed that it asked for."""
        (lent,) = self._given.turn(answers)
        return self._given.of("aside", None, lambda: finding(lent))

    def kinds_for(self, view: CaseView) -> tuple[DocumentKind, ...]:
        """What `kinds_for` answers."""
        (answers,) = self._using.turn(view.answers)
        return self._using.of("kinds", None, lambda: kinds_for(view.asked_of(answers)))

    def compose(self, kind: DocumentKind, around: Around) -> Composed:
        """What `compose` answers."""
        return composed_anew(kind, around, self._recalls.setdefault(kind.name, Recall()))

    def _read_once(self, name: str, reading: Reading) -> Any:
        return self._ledger.of(("read", name), None, reading)

    def assess(self, case: Case, facts: Facts, as_of: date) -> Assessment:
        """What `assess` answers: judged anew only where an answer that the judgement asked for has changed, and not while it `stands`."""
        if self.stands and self._assessment is not None:
            return replace(self._assessment, view=self._assessment.view.of_case(case, self._derived))
        (answers,) = self._ledger.turn(case.answers)
        lent = replace(case, answers=answers)
        # The judgement hangs on what is found in the words, and not on each of their letters.
        typed = self._ledger.of("typed", None, lambda: typed_answers(lent, facts, self._read_once), apart=True)
        derived = self._ledger.of("derived", typed, lambda: answers_derived(lent, facts, typed), apart=True)
        answers, viewed = self._judging.turn(case.answers, {**case.answers, **derived})
        asked = replace(case, answers=answers)
        found = self._judging.of("assessment", None, lambda: assess(asked, facts, as_of, CaseView(asked, {}).asked_of(viewed)))
        if self._assessment is None or found.judged != self._assessment.judged:
            self._assessment = found
        # Where the judgement is the same it is the very same: whatever hangs on it sees so at a glance.
        self._derived = derived
        self._assessment = replace(self._assessment, view=found.view.of_case(case, derived))
        return self._assessment


def judged(document: Mapping[str, Any], facts: Facts, as_of: date, wishes: Wishes | None = None, before: Before | None = None) -> Judged:
    """Judge what was typed. Total: whatever stands in the fields, there is a case, an assessment and a letter."""
    wishes, before = wishes or Wishes(), before or Before()
    case, problems = parsed(document, as_of, before.answer_from, before.set_aside)
    facts = facts.about(case.illness)
    before.by(facts)
    assessment = before.assess(case, facts, as_of)
    withheld, words = wishes.withheld, wishes.words
    packet = Packet(case, facts, assessment, wishes.finish, withheld, words, before.compose, before.kinds_for, before.retold)
    return Judged(case, problems, assessment, packet)

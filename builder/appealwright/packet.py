"""The documents of a packet. Each is composed from the same case and the same assessment, so that they agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property

from appealwright.answers import Known
from appealwright.assessment import Assessment, assess
from appealwright.case import Case
from appealwright.compose import Composed, compose
from appealwright.days.awaiting import as_awaiting, has_appealed
from appealwright.derived import answers_of_plan
from appealwright.document import block_runs
from appealwright.facts import Facts
from appealwright.history.procedures import as_chosen
from appealwright.kinds import DocumentKind, by_turn, document_kinds, kinds_for
from appealwright.next_steps.around import Around
from appealwright.next_steps.own import plain_words
from appealwright.notice.course.renewal import as_decided
from appealwright.notice.reasons.psychiatrist_seen import with_visit_apart
from appealwright.notice.reasons.refiled import as_worded
from appealwright.notice.reasons.with_criterion import as_told_with_criteria
from appealwright.packed import Unfilled
from appealwright.to_come import papers_to_come, without_papers_to_come
from appealwright.untold.asides import without_asides
from appealwright.untold.civil import without_insults
from appealwright.untold.dangers import DANGERS, Danger, dangers_in, without_dangers
from appealwright.untold.diagnosis import as_sender_tells
from appealwright.untold.disclosure import Withheld, answers_of, without
from appealwright.untold.doses_apart import with_doses_apart
from appealwright.untold.half_truths import judged_answers, without_half_truths
from appealwright.untold.in_letters import as_surely_told
from appealwright.untold.leftovers import LEFT, lone_in, without_leftovers
from appealwright.untold.life_apart import without_life
from appealwright.untold.looked_for import looked_for_in
from appealwright.untold.misplaced import without_misplaced
from appealwright.untold.money_apart import with_money_apart
from appealwright.untold.names_of_rows import with_names_of_rows
from appealwright.untold.of_the_writer import without_writers_own
from appealwright.untold.private import ACTS, NOBODYS, PLEAS, SUMS, Matter, Matters
from appealwright.untold.quotation import with_quotations
from appealwright.untold.refuted import Refuted, refuted_in, without_refuted
from appealwright.untold.remarks import without_remarks
from appealwright.untold.retold import Retold
from appealwright.untold.ruled_out import without_ruled_out
from appealwright.untold.second_name import without_second_name
from appealwright.untold.shrugs import without_shrugs
from appealwright.untold.subjects import THERAPY, tells_subjects, without_subjects_of
from appealwright.untold.turned import OF_TODAY, turned_in, without_turned
from appealwright.untold.unspoken import parted_in, pleaded_in, unspoken_in, without_parts, without_these
from appealwright.untold.unusual import unusual_in, without_unusual
from appealwright.view import CaseView
from appealwright.words import LETTERS, Words, words_in

__all__ = ["DocumentKind", "Packet", "document_kinds", "documents"]

_LISTS_GAPS = "next-steps"
"""The page for the person, which says what the other documents still lack."""


@dataclass(frozen=True)
class Packet:
    """The documents that one case can use on one day, in their order; each is written when it is first looked at.

    `finish` is done to each once it is written: a mark, the person's own words. `withheld` are the facts that a document
    is written without, as if nobody had told them. `words` are the person's: what stays with them is in their language.
    `write` writes a document from which nothing is withheld, `usable` says which kinds a case can use.
    """

    case: Case
    facts: Facts
    assessment: Assessment
    finish: Callable[[Composed], Composed] = lambda composed: composed
    withheld: Withheld = field(default_factory=dict)
    words: Words = field(default_factory=lambda: words_in(LETTERS))
    write: Callable[[DocumentKind, Around], Composed] = compose
    usable: Callable[[CaseView], tuple[DocumentKind, ...]] = kinds_for
    _retold: Retold = field(default_factory=Retold)
    _written: dict[str, Composed] = field(default_factory=dict)

    @cached_property
    def kinds(self) -> tuple[DocumentKind, ...]:
        """What this case can use; never empty."""
        return self.usable(self.assessment.view)

    @cached_property
    def in_turn(self) -> tuple[DocumentKind, ...]:
        """The same in the order in which a person takes them up."""
        return by_turn(self.kinds)

    @cached_property
    def sheaf(self) -> tuple[DocumentKind, ...]:
        """What goes out, in the order in which it is laid together to be sent: nothing of the person's own, nor the sheet for a call."""
        return tuple(sorted((kind for kind in self.kinds if kind.sheaf), key=lambda kind: kind.sheaf))

    @cached_property
    def _decided(self) -> Case:
        """The case as the notice decides it: what is refused is more, or a part of what was approved; and as far as it has come."""
        bare = self._retold.case(
            "bare", self.case, lambda case: without_second_name(without_remarks(without_misplaced(without_shrugs(case))))
        )
        own = self._retold.case("own", bare, lambda case: without_life(with_money_apart(without_asides(without_writers_own(case)))))
        decided = self._retold.case("decided", own, lambda case: as_awaiting(as_told_with_criteria(as_decided(as_worded(case)))))
        return self._retold.case("doses", decided, lambda case: with_doses_apart(case, self.facts))

    @cached_property
    def told(self) -> Case:
        """What letters are written from: the case without what no letter quotes. The person's page warns of what stands in any words."""
        typed, of_words = self._decided, judged_answers(self._decided)
        whole = self._retold.case("half", self._left, lambda case: without_half_truths(case, typed, self.facts), hangs_on=of_words)
        turned = self._retold.case("turned", whole, lambda case: without_turned(case, typed), hangs_on=self._of_today)
        return self._retold.case("chosen", turned, lambda case: with_quotations(as_chosen(case), typed, self.facts), hangs_on=of_words)

    @cached_property
    def _left(self) -> Case:
        accounts = tuple(map(self._decided.text, LEFT))
        return self._retold.case("left", self._usual, lambda case: without_leftovers(case, self._decided), hangs_on=accounts)

    @cached_property
    def _usual(self) -> Case:
        return self._retold.case("usual", self._sure, lambda case: without_unusual(case, self._unusual, self.facts), hangs_on=self._unusual)

    @cached_property
    def _of_today(self) -> tuple[str, ...]:
        """What was typed of how it is now, whole."""
        return tuple(map(self._decided.text, OF_TODAY))

    @cached_property
    def _sure(self) -> Case:
        against = self._refuted
        return self._retold.case(
            "letters", self._shown, lambda case: as_surely_told(without_refuted(case, against, self.facts), self.facts), hangs_on=against
        )

    @cached_property
    def _refuted(self) -> tuple[Refuted, ...]:
        """In all that was typed: what speaks against a row may stand in words that no letter prints."""
        return self._retold.of("against", self._decided, lambda case: refuted_in(case, self.facts))

    @cached_property
    def _shown(self) -> Case:
        """What every paper is written from: a page for the person lies on a table, or comes back from a printer, as a letter does."""
        named = self._retold.case("named", self._spoken, lambda case: with_names_of_rows(without_papers_to_come(case), self.facts))
        return self._retold.case("ruled out", named, lambda case: without_ruled_out(case, self.facts))

    @cached_property
    def _spoken(self) -> Case:
        parts, dangers = self._parts, self._dangers
        spoken = self._retold.case(
            "spoken", self._thoughtless, lambda case: without_insults(without_parts(case, parts, self.facts)), hangs_on=parts
        )
        if not dangers:
            return spoken
        told = self._retold.case("safe", spoken, without_dangers)
        return told.with_told({DANGERS: Known(tuple(map(str, dangers)))})

    @cached_property
    def _dangers(self) -> tuple[Danger, ...]:
        """Looked for in all that was typed: a sentence that stays out for another cause may tell of one."""
        return self._retold.of("dangers", self._decided, dangers_in)

    @cached_property
    def _thoughtless(self) -> Case:
        unspoken = self._unspoken
        return self._retold.case(
            "thoughtless",
            self._decided,
            lambda case: without_subjects_of(without_these(case, unspoken, self.facts)),
            hangs_on=unspoken,
        )

    @cached_property
    def _unspoken(self) -> tuple[str, ...]:
        return self._retold.of("unspoken", self._decided, lambda case: unspoken_in(case, self.facts))

    def _told_in(self, kind: DocumentKind) -> Case:
        """The same as a letter of this kind tells it."""
        if not kind.signed_by_sender:
            return self.told
        return self._retold.case("sender", self.told, lambda case: as_sender_tells(case, self.facts))

    def document(self, name: str) -> Composed:
        """The document of this name, or the first where this case has none of it."""
        kind = next((kind for kind in self.kinds if kind.name == name), self.kinds[0])
        if kind.name not in self._written:
            written = self.finish(self._composed(kind))
            self._written[kind.name] = written.with_blanks_counted() if kind.blanks_count else written
        return self._written[kind.name]

    def _composed(self, kind: DocumentKind) -> Composed:
        hidden = self.withheld.get(kind.name, frozenset())
        around = self._around(kind, *self._judged(kind, hidden), hides=bool(hidden))
        if not hidden:
            return self.write(kind, around)
        composed = compose(kind, around)
        # What is kept out on purpose is not missing.
        needs = tuple(need for need in composed.needs if need.answer not in answers_of(hidden))
        return replace(composed, needs=needs, document=replace(composed.document, draft=any(need.required for need in needs)))

    def _judged(self, kind: DocumentKind, hidden: frozenset[str]) -> tuple[Case, Assessment]:
        """The case as this document tells it, and what it is judged to be."""
        if hidden:
            case = with_visit_apart(without(self._told_in(kind), hidden), kind.name)
            # Judged as it was given: as the notice decides it, a course that goes on is one that was never begun.
            judged = assess(without(self.case, hidden), self.facts, self.assessment.as_of)
            return case, replace(judged, view=judged.view.of_case(case).with_more(answers_of_plan(case)))
        case = self._shown if kind.for_person else with_visit_apart(self._told_in(kind), kind.name)
        if kind.for_person or case is self.case:
            return case, self.assessment
        # Judged as the whole case is, but for what is worked out from words that letters may not have.
        plan = self._retold.of(f"plan of {kind.signed_by_sender}", case, answers_of_plan)
        return case, replace(self.assessment, view=self.assessment.view.of_case(case).with_more(plan))

    def _around(self, kind: DocumentKind, case: Case, assessment: Assessment, *, hides: bool) -> Around:
        lists = kind.name == _LISTS_GAPS
        gaps, (pen, counted) = (self._gaps(), self._unfilled()) if lists else ((), ((), ()))
        return Around(
            case,
            self.facts,
            assessment,
            gaps,
            self.words,
            pen,
            counted,
            self._kept_out() if lists and not hides else frozenset(),
            self._drafts() if lists else (),
            self._left_out(),
            self._to_come(),
            self._parted(),
            tuple(name for name, matters in self._parts.items() if matters & SUMS),
            tuple(name for name, matters in self._parts.items() if matters & NOBODYS) + ((THERAPY,) if tells_subjects(self.case) else ()),
            tuple(name for name, matters in self._parts.items() if Matter.HARM in matters),
            self._printed() if lists else None,
            self._retold.of("pleaded", self._decided, pleaded_in) if lists else (),
            self._unusual,
            turned_in(self._left, self._decided) if lists else (),
            lone_in(self._usual, self._decided) if lists else (),
            self._said() if lists else "",
            self.told if lists else None,
            looked_for_in(self.told, self._decided),
        )

    def _gaps(self) -> tuple[str, ...]:
        """The answers without which some document of the packet stays a draft, in the order of the packet."""
        others = (self.document(kind.name) for kind in self.kinds if kind.name != _LISTS_GAPS)
        return tuple(dict.fromkeys(need.answer for composed in others for need in composed.needs if need.required))

    def _drafts(self) -> tuple[str, ...]:
        """The documents that say DRAFT for what they lack, in the order to take them up: not those that say so whatever they have, as an
        invented example does.
        """
        return tuple(kind.name for kind in self.in_turn if kind.name != _LISTS_GAPS and self.document(kind.name).gaps)

    def _printed(self) -> frozenset[str]:
        """The answers that brought in a passage of a paper that leaves the person's hands."""
        going = (self.document(kind.name).document for kind in self.kinds if not kind.for_person)
        return frozenset(name for document in going for block in document.blocks for name in block.why.answers)

    def _said(self) -> str:
        """The words of the papers that leave the person's hands: a table is of answers that it does not name."""
        going = (self.document(kind.name).document for kind in self.kinds if not kind.for_person)
        return plain_words(" ".join(run.text for document in going for block in document.blocks for run in block_runs(block)))

    def _to_come(self) -> tuple[str, ...]:
        return self._retold.of("to come", self._spoken, lambda case: papers_to_come(case) if has_appealed(case) else ())

    def _left_out(self) -> tuple[str, ...]:
        of_acts = (name for name, matters in self._parts.items() if matters & ACTS)
        return (*self._unspoken, *of_acts)

    def _parted(self) -> tuple[str, ...]:
        told = (name for name, matters in self._parts.items() if matters - NOBODYS - SUMS - PLEAS - {Matter.HARM})
        return tuple(name for name in told if name not in self._left_out())

    @cached_property
    def _parts(self) -> dict[str, Matters]:
        return self._retold.of("parts", self._thoughtless, lambda case: parted_in(case, self.facts))

    @cached_property
    def _unusual(self) -> tuple[str, ...]:
        return self._retold.of("unusual", self._sure, lambda case: unusual_in(case, self.facts))

    def _kept_out(self) -> frozenset[str]:
        return frozenset().union(*(self.withheld.get(kind.name, frozenset()) for kind in self.kinds))

    def _unfilled(self) -> tuple[tuple[Unfilled, ...], tuple[Unfilled, ...]]:
        """The letters that the sender signs and that have ruled blanks, each with what its blanks ask for, in the order to take them up:
        those that a pen fills, and those that make a draft.
        """
        found = [(kind, self.document(kind.name).to_fill_by_pen) for kind in self.in_turn if kind.signed_by_sender]
        pen = tuple((kind.name, blanks) for kind, blanks in found if blanks and not kind.blanks_count)
        return pen, tuple((kind.name, blanks) for kind, blanks in found if blanks and kind.blanks_count)


def documents(case: Case, facts: Facts, assessment: Assessment, language: str = LETTERS) -> tuple[Composed, ...]:
    """Every document that this case can use today, in the order of the packet; what stays with the person in their `language`."""
    packet = Packet(case, facts.about(case.illness), assessment, words=words_in(language))
    return tuple(packet.document(kind.name) for kind in packet.kinds)
